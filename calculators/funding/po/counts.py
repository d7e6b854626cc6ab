"""What a school counts on one peildatum."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date

from calculators.answers import asked, day, named, whole, yes_or_no
from calculators.errors import AnswerError

SCHOOL_TYPES = ("bao", "sbo")
MOST_PUPILS = 5000
"""More than any school has: a larger number is a slip of the pen."""
PUPILS = whole(MOST_PUPILS, 7)


@dataclass(frozen=True)
class Counts:
    """The numbers of an application. None is unknown; a number that does not apply is 0.

    Raises AnswerError for a negative or absurd number or an unknown school type.
    """

    school_type: str | None = asked(named("bao"))
    asielzoekers: int | None = asked(PUPILS)
    """Ap: first year, on the peildatum."""
    overige: int | None = asked(PUPILS)
    """Vp: overige vreemdelingen, first year, on the peildatum."""
    vreemdelingen: int | None = asked(PUPILS)
    """Sbo only, in place of the two above: the sbo articles know one group."""
    reference: int | None = asked(PUPILS)
    """At: asielzoekers on the reference day (for 1 January 2023: both groups)."""
    growth: int | None = asked(PUPILS)
    """G: pupils for whom groeibekostiging was awarded up to the peildatum. Only 2016-2017."""
    second_year: int | None = asked(PUPILS)
    """Asielzoekers in their second year, from 2023."""
    second_year_no_weight: int | None = asked(PUPILS)
    """Asielzoekers in their second year without weight, 2016-2017."""
    second_year_weight_03: int | None = asked(PUPILS)
    """Asielzoekers in their second year with weight 0,3, 2016-2017."""
    first_time: bool | None = asked(yes_or_no)
    """Whether the one-off is claimed: the school meets its condition for it."""
    received_on: date | None = asked(day)
    """When DUO received the application; None where it has not been sent, which leaves the deadline aside."""

    def __post_init__(self) -> None:
        if self.school_type not in (None, *SCHOOL_TYPES):
            raise AnswerError("school_type", "bao or sbo", self.school_type, "bao")
        if self.first_time not in (None, True, False):
            raise AnswerError("first_time", "true, false or unknown", self.first_time, True)
        for name in NUMBERS:
            check_number(name, getattr(self, name))


def check_number(name: str, value: object) -> None:
    """Raise AnswerError unless `value` is unknown or a number of pupils that a school can have."""
    if value is None:
        return
    if type(value) is not int or not 0 <= value <= MOST_PUPILS:
        raise AnswerError(name, f"a whole number from 0 to {MOST_PUPILS}", value, 7)


NUMBERS = tuple(f.name for f in fields(Counts) if f.name not in ("school_type", "first_time", "received_on"))
