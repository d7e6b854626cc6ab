"""From the text of one cell to a value: dates, yes or no, codes. An empty cell is unknown, never a guess."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from calculators.funding.pupil import ASIELZOEKER, NO_CODE, OVERIGE


class CellError(ValueError):
    """Raised when a cell holds no such value: what is wrong, what was expected, a valid example."""

    def __init__(self, code: str, expected: str, example: str) -> None:
        self.code, self.expected, self.example = code, expected, example
        super().__init__(code)


UNKNOWN = {"", "?", "-", "onbekend", "unknown", "n.b.", "nb"}
ERROR = re.compile(r"#(n/[a-z]|[^\s#!?/]+(/[^\s#!?/]+)?[!?]|#+)|err:\d+", re.IGNORECASE)
"""What a spreadsheet shows where a formula failed, in any language: #NAAM?, Err:502, or ### in a narrow column."""
NO_DATE = {"00-00-0000", "0000-00-00", "00000000"}
"""How the register writes a date of which nothing is known."""

DAY_FIRST, MONTH_FIRST, UNCLEAR = "day", "month", "unclear"
"""What stands first in the dates of a column; unclear where that cannot be seen and nobody said it."""

_DATE_EXAMPLE = "2025-02-28"
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")
_DAY_FIRST = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})")
_YEAR_ONLY = re.compile(r"(?:0{1,2}([-/.])0{1,2}\1)?(\d{4})|(\d{4})([-/.])0{1,2}\4 ?0{1,2}")
_MONTH_ONLY = re.compile(r"(?:0{1,2}([-/.]))?(\d{1,2})[-/.](\d{4})|(\d{4})[-/.](\d{1,2})(?:[-/.]0{1,2})?")
_MIDNIGHT = re.compile(r"[ T]0?0:00(:00(\.0+)?)?$")
_SHORT_YEAR = re.compile(r"\d{1,2}([-/.])\d{1,2}\1\d{2}")
_TOGETHER = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)")
MONTHS = (
    *(("januari", "january", "jan"), ("februari", "february", "feb"), ("maart", "march", "mrt", "mar")),
    *(("april", "apr"), ("mei", "may"), ("juni", "june", "jun"), ("juli", "july", "jul")),
    *(("augustus", "august", "aug"), ("september", "sept", "sep"), ("oktober", "october", "okt", "oct")),
    *(("november", "nov"), ("december", "dec")),
)
"""The words for each month in Dutch and English: a page reads the same."""
_MONTH_OF = {word: month for month, words in enumerate(MONTHS, 1) for word in words}
_WORDED = re.compile(r"(\d{1,2})[-/. ]+([a-z]+)\.?[-/. ]+(\d{4}|\d\d)", re.IGNORECASE | re.ASCII)
_NUMBER = re.compile(r"([2-7]\d{4})([.,]0+)?")
_DAY_NOUGHT = date(1899, 12, 30)


class Span(NamedTuple):
    """A date of which only the year, or the year and the month, is known: `00-00-2016` in the Dutch register."""

    first: date
    last: date


class Dates(NamedTuple):
    """How the dates of a file are written."""

    orders: Mapping[int, str]
    """By the place of a column: `DAY_FIRST`, `MONTH_FIRST`, or `UNCLEAR`."""
    numbered: frozenset[int]
    """Places of the columns whose dates are all numbers."""


def is_error(text: str) -> bool:
    """Whether a cell holds the error of a formula instead of a value, also where that was copied as text."""
    return bool(ERROR.fullmatch(text))


def all_numbers(texts: list[str]) -> bool:
    """Whether every date of a column is the number a spreadsheet keeps for it, and there is one."""
    known = [text for text in texts if text.lower() not in UNKNOWN and not is_error(text)]
    return bool(known) and all(_NUMBER.fullmatch(text) for text in known)


def day_of_number(text: str) -> date:
    """The day that a spreadsheet keeps as this number: 42370 is 1 January 2016."""
    return _DAY_NOUGHT + timedelta(days=int(text[:5]))


def _bare(text: str) -> str:
    """Without midnight, 20160514 with its parts apart, and a month that is a word as its number."""
    if (match := _WORDED.fullmatch(text)) and (month := _MONTH_OF.get(match[2].lower())):
        return f"{match[3]}-{month}-{match[1]}" if len(match[3]) == 4 else f"{match[1]}-{month}-{match[3]}"
    return _TOGETHER.sub(r"\1-\2-\3", bare) if _TOGETHER.fullmatch(bare := _MIDNIGHT.sub("", text)) else bare


def read_birth(text: str, order: str = DAY_FIRST) -> date | Span:
    """A date as `read_date` reads it, or the days it can be where the day, or the day and the month, is not known."""
    bare = _bare(text)
    if match := _YEAR_ONLY.fullmatch(bare):
        return _span(int(match[2] or match[3]), 1, 12)
    if match := _MONTH_ONLY.fullmatch(bare):
        month = int(match[2] or match[5])
        return _span(int(match[3] or match[4]), month, month)
    return read_date(text, order)


def _span(year: int, first: int, last: int) -> Span:
    if not (first >= 1 and last <= 12 and year):
        raise CellError("date-does-not-exist", "date", _DATE_EXAMPLE)
    return Span(date(year, first, 1), date(year, last, monthrange(year, last)[1]))


def read_date(text: str, order: str = DAY_FIRST) -> date:
    """A date written as 2025-02-28 or day first, 28-2-2025, with `-`, `/` or `.`; `MONTH_FIRST` where somebody said so.
    A month as a word, 28 februari 2025, is read in Dutch and English.

    `UNCLEAR` says that the file also holds dates with the month first: then a date that can
    be read both ways is refused. Raises CellError, also for a day that does not exist, for a year of
    two digits, and for a number as a spreadsheet keeps it: it stands among dates that are none.
    """
    bare = _bare(text)
    if _YEAR_ONLY.fullmatch(bare) or _MONTH_ONLY.fullmatch(bare):
        raise CellError("date-partly-known", "date", _DATE_EXAMPLE)
    if match := _ISO.fullmatch(bare):
        year, month, day = map(int, match.groups())
    elif match := _DAY_FIRST.fullmatch(bare):
        one, other, year = int(match[1]), int(match[3]), int(match[4])
        day, month = (other, one) if order == MONTH_FIRST else (one, other)
        if order == UNCLEAR and day <= 12 and month <= 12 and day != month:
            raise CellError("date-order-unclear", "date-year-first", _DATE_EXAMPLE)
    else:
        code = "date-year-short" if _SHORT_YEAR.fullmatch(bare) else "date-not-readable"
        raise CellError("date-is-number" if _NUMBER.fullmatch(bare) else code, "date", _DATE_EXAMPLE)
    try:
        return date(year, month, day)
    except ValueError as error:
        raise CellError("date-does-not-exist", "date", _DATE_EXAMPLE) from error


def month_first(texts: list[str]) -> bool:
    """Whether a date with the month first stands among these: then nobody can tell what 3/4/2025 means.

    Also where others can only have the day first: which of the two is the slip is not guessed.
    """
    matches = [match for text in texts if (match := _DAY_FIRST.fullmatch(_MIDNIGHT.sub("", text)))]
    return any(int(match[3]) > 12 >= int(match[1]) for match in matches)


@dataclass(frozen=True)
class Words:
    """Reads a cell that holds one of a few words."""

    expected: str
    words: Mapping[str, object]
    """What each stands for, in small letters."""

    def __call__(self, text: str) -> object:
        try:
            return self.words[" ".join(text.lower().replace("_", " ").split())]
        except KeyError:
            raise CellError("value-not-expected", self.expected, next(iter(self.words))) from None


YES_NO = Words(
    "ja-nee",
    {
        **dict.fromkeys(("ja", "j", "yes", "y", "true", "waar", "1"), True),
        **dict.fromkeys(("nee", "n", "no", "false", "onwaar", "0"), False),
    },
)
SCHOOL_TYPE = Words("school-type", {"bao": "bao", "sbo": "sbo", "vo": "vo"})
NUMBER = Words("number-kind", {"bsn": True, "onderwijsnummer": False})
JUDGEMENT = Words(
    "judgement",
    {
        "asielzoeker": ASIELZOEKER,
        "overige vreemdeling": OVERIGE,
        "overige-vreemdeling": OVERIGE,
        "geen": "geen",
    },
)
WEIGHT = Words(
    "weight",
    {
        **dict.fromkeys(("0", "0,0", "0.0", "geen"), "none"),
        **dict.fromkeys(("0,3", "0.3"), "0.3"),
        **dict.fromkeys(("1,2", "1.2"), "1.2"),
    },
)


def read_code(text: str) -> str:
    """A verblijfstitelcode of two digits, or `geen` for a pupil without one."""
    if text.lower() == "geen":
        return NO_CODE
    if not (len(text) == 2 and text.isascii() and text.isdigit()):
        raise CellError("code-not-two-digits", "residence-code", "26")
    return text
