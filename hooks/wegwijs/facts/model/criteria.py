"""The criteria of a region: the ages and months its route rule looks at."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import Field, model_validator

from wegwijs.facts.model.base import Fact, Ref, Strict


class AgeBand(Strict):
    """Ages in whole years: `start` belongs to it, `until` no longer does."""

    start: int = Field(ge=0, le=27)
    until: int = Field(ge=0, le=27)
    at_until: Literal["same-school-year", "ask", "no"] = "no"
    """What holds in the year after the birthday `until`: still in the band when that birthday fell in this
    school year, a case to ask about, or simply out."""
    source: Ref

    @model_validator(mode="after")
    def _grows(self) -> Self:
        if self.start >= self.until:
            raise ValueError("`start` below `until`; for example {start: 6, until: 12}")
        return self


class Criteria(Strict):
    """What the route rule of a region looks at. What a region leaves out holds as in the whole country; what is
    absent there too is not looked at, or not known."""

    primary: AgeBand | None = None
    kindergarten: AgeBand | None = None
    language_class: AgeBand | None = None
    """None where it is not known which ages the class takes."""
    class_start_elsewhere: Fact[int] | None = None
    """A higher first age another source names; below it the answer carries a doubt."""
    months_in_dutch_education: Fact[int] | None = None
    """Below this many months in Dutch education a child belongs to the language class."""
    months_elsewhere: Fact[int] | None = None
    """A lower limit another source names; above it the answer carries a doubt."""
    kindergarten_possible_at: Fact[int] | None = None
    """Age in years at which a kindergarten class is also possible."""
    azc: AgeBand | None = None
    azc_has_class: Fact[bool] | None = None
    """Children in an azc have a class of their own, of ages that are not known."""
    rol_to_language_class: Fact[bool] | None = None
    temporary_stay_months: Fact[int] | None = None
    """A family that leaves within this many months goes to international education first."""
    secondary: AgeBand | None = None
    mbo_from_months: Fact[int] | None = None
    """From this age in months an mbo intake is worth asking about."""
