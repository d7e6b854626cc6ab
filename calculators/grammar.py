"""How a number, a day and a code are written: plain ASCII within bounds, the same for door, command line and page.

The page reads more as people type it (Arabic digits, a month in words) and hands on only what is written so.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import TypeGuard

YEARS = (1980, 2100)
"""No pupil, peildatum or plan lies outside these years: another one is a typing error."""
MAX_REQUEST = 200_000
"""Characters of the longest question; one with every month of a plan has some thousands."""
MAX_INSIDE = 200
"""Lists and objects in one question: Python itself ends when a thousand stand inside each other."""

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_AMOUNT = re.compile(r"[0-9]{1,9}(\.[0-9]{1,2})?")
_WHOLE = re.compile(r"[0-9]{1,6}")
_NAME = re.compile(r"[A-Za-z0-9._-]{0,60}")
_MUNICIPALITY = re.compile(r"GM[0-9]{4}")
_JSON_NUMBER = re.compile(r"-?[0-9]{1,9}(\.[0-9]{1,6})?")


def day(text: object) -> date | None:
    """The day written as 2026-04-01, None for anything else."""
    if not (isinstance(text, str) and _DAY.fullmatch(text)):
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def amount(text: object) -> Decimal | None:
    """Euro or kilometres written as 1250.50: below a thousand million, at most two decimals; None for anything else."""
    return Decimal(text) if isinstance(text, str) and _AMOUNT.fullmatch(text) else None


def whole(text: str) -> int | None:
    """A whole number of at most six digits, None for anything else."""
    return int(text) if _WHOLE.fullmatch(text) else None


def is_name(value: object) -> TypeGuard[str]:
    """A key of the rules' own; the empty one says `known to be none`."""
    return isinstance(value, str) and bool(_NAME.fullmatch(value))


def is_municipality(value: object) -> TypeGuard[str]:
    """A CBS municipality code."""
    return isinstance(value, str) and bool(_MUNICIPALITY.fullmatch(value))


def parse(text: str) -> object:
    """What a question in JSON says. Raises ValueError for what is no JSON that every program reads in the same way."""
    if len(text) > MAX_REQUEST or text.count("[") + text.count("{") > MAX_INSIDE:
        raise ValueError("too long, or too much inside each other")
    found: object = json.loads(
        text, object_pairs_hook=_once, parse_constant=_number, parse_float=_float, parse_int=lambda s: int(_number(s))
    )
    # Half of a character of two halves can be written in JSON, and in no answer.
    json.dumps(found, ensure_ascii=False).encode("utf-8")
    return found


def _once(pairs: Iterable[tuple[str, object]]) -> dict[str, object]:
    found: dict[str, object] = {}
    for key, value in pairs:
        if key in found:
            raise ValueError(f"{key!r} stands twice")
        found[key] = value
    return found


def _float(text: str) -> float:
    return float(_number(text))


def _number(text: str) -> str:
    if not _JSON_NUMBER.fullmatch(text):
        raise ValueError(f"{text[:20]} is no number of at most nine digits and six decimals")
    return text
