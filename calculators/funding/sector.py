"""What the pupil list and the planner ask of primary and of secondary education, by the type of a school."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Protocol

from calculators.funding.pupil import Pupil
from calculators.funding.pupil_list import po, vo
from calculators.parameters import Parameters
from calculators.result import Result


class Sector(Protocol):
    """Primary or secondary education: a module that has these."""

    @property
    def MOST(self) -> int:
        """Pupils under one count that one school can have."""

    def counted(self, school_type: str) -> tuple[str, ...]:
        """The counts of a school type, as the school's rule names them."""

    def counts_on(self, school_type: str, on: date, parameters: Parameters) -> tuple[str, ...]:
        """Of these, what the rule of that day asks."""

    def judge(self, pupil: Pupil, on: date, parameters: Parameters) -> Result:
        """What the pupil brings on the peildatum."""

    def group(self, pupil: Pupil, answer: Result, parameters: Parameters) -> str:
        """Under which count the pupil falls; empty where the pupil does not count or that is not known."""

    def total(
        self,
        school_type: str,
        counts: Counter[str],
        on: date,
        parameters: Parameters,
        *,
        first_time: bool,
        reference: int | None,
    ) -> Result:
        """The school's money for the peildatum, from the counts."""

    def last_days(self, school_type: str, on: date, today: date, parameters: Parameters) -> dict[str, object]:
        """The last days of the peildatum and the days left."""

    def application(self, school_type: str, on: date, parameters: Parameters) -> dict[str, object]:
        """What is known of the application for the peildatum; nothing where none is sent."""

    def regular_counts(self, pupils: Iterable[Pupil], on: date, parameters: Parameters) -> dict[str, int]:
        """Pupils per outcome of the regular count; nothing where there is none on that day."""

    def days(self, start: date, end: date, parameters: Parameters) -> tuple[date, ...]:
        """The peildata of a period."""

    def clock(self, on: date, parameters: Parameters) -> str:
        """`residence` or `enrolment`; empty where no rule is known."""


SECTORS: Mapping[str, Sector] = {"bao": po, "sbo": po, "vo": vo}
"""By the type of a school."""
