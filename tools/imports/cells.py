"""Makes of the cells of a published list what a page can show: numbers to dial, addresses to open, names to read."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping

from wegwijs.facts.model.place import Place, Towns

THREE_DIGITS = re.compile("01[035]|02[0346]|03[03568]|04[0356]|05[0358]|07[0-9]|08[578]|091")
"""Codes of three digits; any other code of a region has four."""
SERVICE = ("0800", "0900", "0906", "0909")
SMALL = re.compile("aan|bij|de|den|der|en|het|in|of|onder|op|over|te|ten|ter|tot|van|voor")
"""Words that are small in the name of a place where they are not its first."""
PROVINCES = re.compile("dr|fr|gld|gn|l|lb|nb|nh|ov|ut|zh|zl")
"""What stands behind the name of a place that is there more than once."""
ADDRESS = re.compile(
    r"(?:(https?)(?::/*|/+)|//)?"
    r"([a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9-]+)*\.[a-z]{2,})"
    r"((?:[:/?#][^\s\"<>]*)?)",
    re.I,
)
"""Of the web, its parts: http or https where it is said, the host, and what follows."""


def phone(*cells: str) -> str | None:
    """The first of `cells` that holds a Dutch phone number, in groups of digits; a list puts it anywhere."""
    return next((found for cell in cells if (found := _phone(cell))), None)


def _phone(cell: str) -> str | None:
    if not re.fullmatch(r"[\d\s()+./-]+", cell):
        return None
    digits = re.sub(r"\D", "", cell.replace("(0)", ""))
    digits = re.sub(r"^(00)?31(?=\d{9}$)", "0", digits)
    if digits.startswith(SERVICE) and 8 <= len(digits) <= 11:
        return f"{digits[:4]} {digits[4:]}"
    if not re.fullmatch(r"0[1-9]\d{8}", digits):
        return None
    if digits.startswith("06"):
        return " ".join((digits[:2], digits[2:4], digits[4:6], digits[6:8], digits[8:]))
    code = 3 if THREE_DIGITS.match(digits) else 4
    middle = (digits[3:6],) if code == 3 else (digits[4:6],)
    return " ".join((digits[:code], *middle, digits[6:8], digits[8:]))


def website(*cells: str) -> str | None:
    """The first of `cells` that holds an address of the web, whole; a mail address is none."""
    return next((found for cell in cells if (found := _website(cell))), None)


def _website(cell: str) -> str | None:
    found = ADDRESS.fullmatch(cell)
    if "@" in cell or not found:
        return None
    scheme, host, rest = found.groups()
    return f"{(scheme or 'https').lower()}://{host.lower()}{rest}"


def postcode(cell: str) -> str | None:
    """A postcode as it is written: four digits, a space, two capitals."""
    found = re.fullmatch(r"([1-9]\d{3})\s*([A-Z]{2})", cell.upper())
    return f"{found[1]} {found[2]}" if found else None


def municipality(cell: str) -> str | None:
    """The code of a municipality as the data have it: GM0546 for 0546, and for 546 of a program that drops zeros."""
    found = re.fullmatch(r"(?:GM)?(\d{1,4})", cell.upper())
    return f"GM{int(found[1]):04}" if found else None


def structure(cell: str) -> list[str]:
    """What a school for secondary education teaches, one by one: HAVO/VWO is two."""
    return [part for part in re.split(r"[/,;+ ]+", cell.upper()) if part]


def known_places(municipalities: Iterable[Place], towns: Iterable[Towns]) -> dict[str, str]:
    """Names of places as people write them, by what is left of them in capitals: Den Haag for S GRAVENHAGE."""
    found = {_letters(name): name for item in towns for name in item.names}
    return found | {_letters(place.name): place.spoken for place in municipalities}


def place(cell: str, known: Mapping[str, str]) -> str:
    """The name of a place from a list in capitals: as it is known, else by the rules for capitals."""
    if cell != cell.upper():
        return cell
    if found := known.get(_letters(cell)):
        return found
    written = re.sub(r"^'?s[ -]", "'s-", re.sub(r"^'?t ", "'t ", cell.lower()))
    words = re.split(r"(?<=[ -])", written)
    return "".join(_word(word, first=not number) for number, word in enumerate(words))


def _word(word: str, first: bool) -> str:
    plain = word.strip(" -'")
    if word.startswith("'") or (SMALL.fullmatch(plain) and not first):
        return word
    if PROVINCES.fullmatch(plain) and not first:
        return word.upper()
    return "IJ" + word[2:] if word.startswith("ij") else word[:1].upper() + word[1:]


def _letters(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().casefold()
    return re.sub(r"[^a-z0-9]", "", plain)
