"""Peildata after the last year that is known: the rules of that last year, said to be expected and not confirmed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from calculators.parameters import Parameters

YEARS_AHEAD = 2
"""For so many years after the last one that is known the same days are to be expected, and are said to be no more."""
PEILDATA: Mapping[str, str] = {"po": "po-peildata", "vo": "vo-peildata"}
"""Per side the value that says for which years anything is known."""


@dataclass(frozen=True)
class Law:
    """What is in force on a peildatum: who counts and until when by `rules`, what that brings by `prices`."""

    rules: Parameters
    prices: Parameters
    as_in: int | None = None
    """The year whose rules these are, where those of the peildatum's own year are not known yet."""
    amounts_as_in: int | None = None
    """The year whose amounts these are, where someone asked for them; never without being asked."""


def last_known_year(side: str, parameters: Parameters) -> int | None:
    """The last calendar year of which the peildata are known; None where no end of them is."""
    until = parameters.history(PEILDATA[side])[-1].valid_until
    return until.year if until else None


def as_in_year(side: str, on: date, parameters: Parameters) -> int | None:
    """The year whose rules are to be expected on `on`; None where its own are known, and too far ahead."""
    last = last_known_year(side, parameters)
    return last if last is not None and last < on.year <= last + YEARS_AHEAD else None


def law_on(side: str, on: date, parameters: Parameters, *, expected_amounts: bool = False) -> Law:
    """The law on a peildatum: its own, or that of the last known year. Its amounts only with `expected_amounts`."""
    as_in = as_in_year(side, on, parameters)
    if as_in is None:
        return Law(parameters, parameters)
    rules = parameters.carried(as_in, on.year)
    return Law(rules, rules, as_in, as_in) if expected_amounts else Law(rules, parameters, as_in)
