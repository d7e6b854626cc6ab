"""Numbers of the state in a pupil list: recognised however they are written, so that they are never shown or kept."""

from __future__ import annotations

import re
from unicodedata import decimal

_BETWEEN_DIGITS = re.compile(r"[\s.\-_/\u2010-\u2015]")
_DATE = re.compile(r"(\d{1,2}([-/.])\d{1,2}\2\d{4}|\d{4}([-/.])\d{1,2}\3\d{1,2})")
_DIGITS = re.compile(r"\d+")
_WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)


def is_bsn(text: str) -> bool:
    """Whether `text` can be a burgerservicenummer: nine digits, or eight without their first 0, in any script."""
    bare = _BETWEEN_DIGITS.sub("", text)
    if _DATE.fullmatch(text) or not (bare.isdecimal() and len(bare) in (8, 9)):
        return False
    digits = "".join(str(decimal(digit)) for digit in bare).rjust(9, "0")
    return int(digits) > 0 and sum(w * int(digit) for w, digit in zip(_WEIGHTS, digits, strict=True)) % 11 == 0


def holds_bsn(text: str) -> bool:
    """Whether a number that can be one stands anywhere in `text`: among words, after a date, with decimals."""
    runs = list(_DIGITS.finditer(text))
    return any(
        is_bsn(text[first.start() : last.end()]) for place, first in enumerate(runs) for last in runs[place : place + 9]
    )
