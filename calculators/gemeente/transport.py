"""Pupil transport (leerlingenvervoer): the distance against the municipality's own limit.

Each municipality sets the limit in its own by-law; 6 km is usual and no rule for every municipality.
Where the own limit is not known the answer is unknown, with what to ask: never the usual limit.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from calculators.errors import AnswerError
from calculators.parameters import Parameters
from calculators.result import Parameter, Result, Step, Verdict
from calculators.steps import flag_step

RULE = "gemeente-transport"
USUAL = "transport-limit-usual"
MAX_KM = 300
"""The country is shorter than this; a larger distance is a typing error."""

ASK = ("distance-limit", "which-school-counts", "exceptions", "papers", "last-day")
"""What to ask the municipality where its limit is not known."""


@dataclass(frozen=True)
class TransportAnswers:
    """One child's way to school; None is not known yet."""

    municipality: str
    """Slug of the municipality where the child lives, for example `hilversum`."""
    distance_km: Decimal | None = None
    """Distance to the nearest accessible school that fits, in kilometres, as the municipality measures it."""
    cannot_travel: bool | None = None
    """The child cannot travel alone because of a disability: then no limit holds."""

    def __post_init__(self) -> None:
        km = self.distance_km
        if km is not None and not (km.is_finite() and 0 <= km <= MAX_KM):
            raise AnswerError("distance_km", f"kilometres from 0 to {MAX_KM}", str(km), "6.4")


def transport(answers: TransportAnswers, parameters: Parameters, on: date) -> Result:
    """Whether pupil transport can be applied for: farther than the own limit, or a disability.

    Yes means `can-be-requested`; the municipality decides. Exactly the limit is not farther.
    Unknown with `limit-unknown` and what to ask where the municipality's limit is not known.
    Source: the municipal by-law on the ground of art. 4 WPO, WEC and WVO.
    """
    limit = own_limit(answers.municipality, parameters, on)
    steps = (_disability_step(answers), *((_distance_step(answers, limit),) if limit else ()))
    if answers.cannot_travel:
        return Result(RULE, 1, on, Verdict.YES, "can-be-requested", steps[:1])
    if limit is None:
        usual = parameters.at(USUAL, on)
        data: dict[str, object] = {"ask": ASK, "usual": usual, "municipality": answers.municipality}
        return Result(RULE, 1, on, Verdict.UNKNOWN, "limit-unknown", steps, missing=("limit",), data=data)
    if answers.distance_km is not None and answers.distance_km > Decimal(limit.value):
        return Result(RULE, 1, on, Verdict.YES, "can-be-requested", steps)
    missing = tuple(key for key in ("distance_km", "cannot_travel") if getattr(answers, key) is None)
    if missing:
        return Result(RULE, 1, on, Verdict.UNKNOWN, "answer-needed", steps, missing=missing)
    return Result(RULE, 1, on, Verdict.NO, "within-the-limit", steps)


def own_limit(municipality: str, parameters: Parameters, on: date) -> Parameter | None:
    """The limit of this municipality on that day; None where none is known."""
    key = f"transport-limit-{municipality}"
    if key == USUAL:
        return None
    try:
        return parameters.at(key, on)
    except KeyError:
        return None


def _disability_step(answers: TransportAnswers) -> Step:
    return flag_step("cannot-travel", answers.cannot_travel)


def _distance_step(answers: TransportAnswers, limit: Parameter) -> Step:
    if answers.distance_km is None:
        return Step("farther-than-limit", "", limit.value, False, parameter=limit)
    met = answers.distance_km > Decimal(limit.value)
    seen = format(answers.distance_km, "f")
    return Step("farther-than-limit", seen, limit.value, met, parameter=limit, flip="" if met else f">{limit.value}")
