"""One pupil, as a school administration knows the child: no name, no number, only what the rules ask."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from calculators.answers import asked, day, named, yes_or_no
from calculators.errors import AnswerError

SCHOOL_TYPES = ("bao", "sbo", "vo")
ASIELZOEKER = "asielzoeker"
OVERIGE = "overige-vreemdeling"
JUDGEMENTS = (ASIELZOEKER, OVERIGE, "geen")
WEIGHTS = ("none", "0.3", "1.2")
NO_CODE = ""
"""The residence code of a pupil who is known to have none."""

_EARLIEST, _LATEST = date(1980, 1, 1), date(2099, 12, 31)
_FLAGS = ("foreign_national", "has_bsn", "lives_in_nl", "attends", "international")
_DATES = ("birth_date", "settled_on", "enrolled_on")
_CHOICES = {"school_type": SCHOOL_TYPES, "board_judgement": JUDGEMENTS, "weight": WEIGHTS}


@dataclass(frozen=True)
class Pupil:
    """What is known of one pupil. None is unknown, which is never the same as no.

    Raises AnswerError where a value is no such value, or where two dates cannot both be true.
    """

    birth_date: date | None = asked(day)
    foreign_national: bool | None = asked(yes_or_no)
    """False for a child with Dutch nationality, also next to another one."""
    residence_code: str | None = asked(named("26"))
    """Verblijfstitelcode of the BRP, two digits; `NO_CODE` where there is none."""
    has_bsn: bool | None = asked(yes_or_no)
    """False where the pupil is enrolled on an onderwijsnummer."""
    settled_on: date | None = asked(day)
    """Datum vestiging: the oldest registration in the Netherlands."""
    enrolled_on: date | None = asked(day)
    """First enrolment ever in a Dutch school."""
    lives_in_nl: bool | None = asked(yes_or_no)
    attends: bool | None = asked(yes_or_no)
    """Whether the pupil really comes to school."""
    school_type: str | None = asked(named("bao"))
    international: bool | None = asked(yes_or_no)
    """Internationally oriented education: an international department or the European School."""
    board_judgement: str | None = asked(named("asielzoeker"))
    """What the bevoegd gezag decided where the rules leave it to the board; None while it has not."""
    weight: str | None = asked(named("0.3"))
    """Leerlinggewicht, only asked for 2016-2017."""

    def __post_init__(self) -> None:
        for name in _FLAGS:
            _check(self, name, bool, "true, false or unknown", True)
        for name in _DATES:
            _check(self, name, date, "a date or unknown", "2025-02-01")
            _check_plausible(name, getattr(self, name))
        for name, choices in _CHOICES.items():
            if getattr(self, name) not in (None, *choices):
                raise AnswerError(name, f"one of {', '.join(choices)}", getattr(self, name), choices[0])
        _check_code(self.residence_code)
        _check_order(self)


def _check(pupil: Pupil, name: str, kind: type, expected: str, example: object) -> None:
    value = getattr(pupil, name)
    # A datetime is a date to isinstance, yet cannot be compared with one.
    if value is not None and type(value) is not kind:
        raise AnswerError(name, expected, value, example)


def _check_plausible(name: str, day: date | None) -> None:
    if day is not None and not _EARLIEST <= day <= _LATEST:
        raise AnswerError(name, f"a date from {_EARLIEST} to {_LATEST}", day.isoformat(), "2025-02-01")


def _check_code(code: object) -> None:
    if code is None or code == NO_CODE:
        return
    if not (isinstance(code, str) and len(code) == 2 and code.isascii() and code.isdigit()):
        raise AnswerError("residence_code", "two digits", code, "26")


def _check_order(pupil: Pupil) -> None:
    pairs = (("settled_on", "birth_date"), ("enrolled_on", "birth_date"), ("enrolled_on", "settled_on"))
    for later, earlier in pairs:
        after, before = getattr(pupil, later), getattr(pupil, earlier)
        if after and before and after < before:
            raise AnswerError(later, f"a date not before {earlier} ({before})", after.isoformat(), before.isoformat())
