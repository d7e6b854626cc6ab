"""What the columns of published lists are called. A publisher renames them now and then: a new name is added here."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from wegwijs.facts.imported.model import Kind

NAMES: dict[str, tuple[str, ...]] = {
    "school": ("BRIN NUMMER", "INSTELLINGSCODE"),
    "site": ("VESTIGINGSNUMMER", "VESTIGINGSCODE"),
    "name": ("VESTIGINGSNAAM", "INSTELLINGSNAAM VESTIGING"),
    "board": ("BEVOEGD GEZAG NUMMER",),
    "board name": ("BEVOEGD GEZAG NAAM",),
    "partnership": ("ADMINISTRATIENUMMER",),
    "partnership name": ("SAMENWERKINGSVERBAND",),
    "street": ("STRAATNAAM", "ADRES"),
    "house number": ("HUISNUMMER-TOEVOEGING",),
    "postcode": ("POSTCODE",),
    "place": ("PLAATSNAAM",),
    "municipality": ("GEMEENTENUMMER",),
    "phone": ("TELEFOONNUMMER",),
    "website": ("INTERNETADRES",),
    "structure": ("ONDERWIJSSTRUCTUUR",),
    "holiday region": ("VAKANTIEREGIO",),
}
"""Every field that is read, with the names it has had."""
NOT_READ = (
    *("PROVINCIE", "GEMEENTENAAM", "DENOMINATIE"),
    *("STRAATNAAM CORRESPONDENTIEADRES", "HUISNUMMER-TOEVOEGING CORRESPONDENTIEADRES"),
    *("POSTCODE CORRESPONDENTIEADRES", "PLAATSNAAM CORRESPONDENTIEADRES"),
    *("CORRESPONDENTIEADRES", "PLAATS CORRESPONDENTIEADRES"),
    *("NODAAL GEBIED CODE", "NODAAL GEBIED NAAM", "RPA-GEBIED CODE", "RPA-GEBIED NAAM"),
    *("WGR-GEBIED CODE", "WGR-GEBIED NAAM", "COROPGEBIED CODE", "COROPGEBIED NAAM"),
    *("ONDERWIJSGEBIED CODE", "ONDERWIJSGEBIED NAAM", "RMC-REGIO CODE", "RMC-REGIO NAAM"),
)
"""Columns that are known and that nothing here needs: names and divisions that the data know by code."""
SITE = ("school", "site", "name", "postcode", "place", "municipality", "phone", "website")
NEEDED: dict[Kind, tuple[str, ...]] = {
    "primary": SITE,
    "secondary": (*SITE, "structure"),
    "boards": ("board", "board name"),
    "partnerships": ("partnership", "partnership name", "street", "postcode", "place"),
}
"""Fields without which a list of a kind is of no use."""
EXAMPLES = {
    "school": "15KV",
    "site": "15KV00",
    "name": "De Regenboog",
    "postcode": "2321 TA",
    "place": "LEIDEN",
    "municipality": "0546",
    "phone": "0712345678",
    "website": "www.deregenboog.example",
    "structure": "HAVO/VWO",
    "street": "Laan 1",
    "partnership": "PO2801",
    "partnership name": "Samenwerkingsverband De Boog",
    "board": "41516",
    "board name": "Stichting De Boog",
}
SECONDARY_ONLY = ("structure", "holiday region")
MOSTLY = 0.6
"""Share of the needed columns by which a list with a renamed one is still known for what it is."""


def plain(name: str) -> str:
    """A column's name without what editions write differently: spaces, dashes, underscores and small letters."""
    return re.sub(r"[\s_-]", "", name).upper()


_FIELDS = {plain(name): field for field, names in NAMES.items() for name in names}
_KNOWN = {*_FIELDS, *map(plain, NOT_READ)}


def fields(header: Iterable[str]) -> dict[str, int]:
    """Where each field that is read stands in a header; the first of two columns of the same field."""
    found: dict[str, int] = {}
    for place, name in enumerate(header):
        if field := _FIELDS.get(plain(name)):
            found.setdefault(field, place)
    return found


def known(header: Iterable[str]) -> int:
    """How many of its columns are known."""
    return sum(plain(name) in _KNOWN for name in header)


def strangers(header: Iterable[str]) -> list[str]:
    """Columns that no list had so far."""
    return [name.strip() for name in header if name.strip() and plain(name) not in _KNOWN]


def gone(header: Iterable[str], before: Iterable[str]) -> list[str]:
    """Columns of the list of before that this one has under no known name."""
    there = {_FIELDS.get(plain(name), plain(name)) for name in header}
    return [name for name in before if _FIELDS.get(plain(name), plain(name)) not in there]


def kind_of(found: Mapping[str, int]) -> Kind | None:
    """What a list with these fields is; None where it is none of the lists that are known."""
    if "partnership name" in found and not {"school", "site"} & found.keys():
        return "partnerships"
    if "board name" in found and not {"school", "site"} & found.keys():
        return "boards"
    kind: Kind = "secondary" if any(field in found for field in SECONDARY_ONLY) else "primary"
    there = sum(field in found for field in NEEDED[kind])
    return kind if there >= MOSTLY * len(NEEDED[kind]) else None
