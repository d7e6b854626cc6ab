"""Whether a value stands on a page, however it is written there."""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import urlsplit

from tools.verify.claims import Claim
from tools.verify.pages import Said

_BREAKS = re.compile(r"[\u00ad\u200b-\u200f\u2060\ufeff]")
_BETWEEN = r"[\s().\-/–‑]{0,3}"
"""What may stand between two digits of a number."""
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\"')]+")


def stands(claim: Claim, page: Said, address: str) -> bool:
    """Whether `page`, which was read at `address`, holds the value of `claim`."""
    text = _BREAKS.sub("", " ".join((page.text, *page.links)))
    match claim.kind:
        case "phone":
            return re.search(_phone(claim.value), text) is not None
        case "email":
            plain = re.sub(r"\s*(?:@|\(at\)|\[at\])\s*", "@", text.casefold())
            return re.search(rf"(?<![\w.-]){re.escape(claim.value)}(?![\w-])", plain) is not None
        case "website":
            found = {site(link) for link in (*page.links, *_ADDRESS.findall(page.text), address)}
            return site(claim.value) in found or _holds(page.text, site(claim.value))
        case "postcode" | "brin":
            spaced = r"\s?".join(map(re.escape, claim.value.split()))
            return re.search(rf"(?<!\w){spaced}(?!\w)", text, re.IGNORECASE) is not None
        case "street":  # 3 is not 3-A
            return _holds(page.text, claim.value, after=r"(?! [a-z]\b)")
        case "amount":
            return re.search(_amount(claim.value), text) is not None
        case _:
            return _holds(page.text, claim.value)


def _phone(number: str) -> str:
    """All ways to write a Dutch number: 035 123 45 67 is also +31 (0)35-1234567."""
    own = re.sub(r"\D", "", number)[1:]
    return rf"(?<!\d)(?:(?:\+|00)31{_BETWEEN}(?:0{_BETWEEN})?|0{_BETWEEN}){_BETWEEN.join(own)}(?!\d)"


def _amount(value: str) -> str:
    """All ways to write euros: 1900.00 is also 1.900, 1900,00 and 1.900,-."""
    whole, _, cents = value.partition(".")
    groups = re.sub(r"(?<=\d)(?=(?:\d{3})+$)", r"[.\\s]?", whole)
    rest = rf",{cents}" if cents.strip("0") else r"(?:,00|,-|,–)?"
    return rf"(?<![\d.,]){groups}{rest}(?![.,]?\d)"


def _holds(text: str, value: str, after: str = "") -> bool:
    return re.search(rf"(?<!\w){re.escape(folded(value))}(?!\w){after}", folded(text)) is not None


def folded(text: str) -> str:
    """Without accents, capitals, and what only divides words: `Élan–school` is `elan school`."""
    plain = unicodedata.normalize("NFKD", _BREAKS.sub("", text))
    letters = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return re.sub(r"[\W_]+", " ", letters).strip().casefold()


def site(address: str) -> str:
    """An address by its host and path: with or without `www.`, a last slash, http or https."""
    try:
        parts = urlsplit(address if "//" in address else f"//{address}")
        query = f"?{parts.query}" if parts.query else ""
        return f"{(parts.hostname or '').removeprefix('www.')}{parts.path.rstrip('/')}{query}"
    except ValueError:
        return ""
