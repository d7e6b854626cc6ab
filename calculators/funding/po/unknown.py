"""The answer of a rule of primary education for a day whose money is not known."""

from __future__ import annotations

from collections.abc import Mapping

from calculators.parameters import Parameters
from calculators.reasoning import Reasoning
from calculators.result import Result
from calculators.value import Value

AMOUNTS = (
    "po-asielzoeker-first-year",
    "po-overige-first-year",
    "po-second-year",
    "sbo-first-year",
    "po-one-off",
    "sbo-one-off",
    "po-polglo",
)
_RULES = ("po-peildata", "po-clock", "po-threshold", "sbo-threshold", "po-first-year-months")


def no_amount_known(
    reasoning: Reasoning,
    parameters: Parameters,
    data: Mapping[str, object] | None = None,
    outcome: str = "no-amount-known",
) -> Result:
    """What is known of the day, and where to look: never the amount of another day.

    The known values are conditions that are met, the unknown ones are not.
    """
    for key in AMOUNTS + _RULES:
        found = parameters.at(key, reasoning.on)
        named = Value("parameter", key)
        reasoning.check("value-known", found is not None, seen=named, threshold="known", parameter=found)
    return reasoning.not_known(parameters, AMOUNTS, data=data, outcome=outcome)
