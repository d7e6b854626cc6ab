"""The answer where no value is known for the day: what is known, for which days, and where to look."""

from __future__ import annotations

from datetime import date

from calculators.parameters import Parameters
from calculators.result import Result, Step, Verdict


def not_known(
    rule: str,
    on: date,
    parameters: Parameters,
    keys: tuple[str, ...],
    *,
    steps: tuple[Step, ...] = (),
    data: dict[str, object] | None = None,
    outcome: str = "no-amount-known",
) -> Result:
    """Unknown with `outcome`; never a value of another day.

    `keys` are the parameters the rule asks, the one that is looked for first. `data.known` holds the
    values in force on the day, `data.known_for` the days for which each has a value at all,
    `data.where_to_look` the address of the latest text.
    """
    known = {key: found.value for key in keys if (found := parameters.at(key, on))}
    known_for = {key: [(row.valid_from, row.valid_until) for row in parameters.history(key)] for key in keys}
    where = parameters.history(keys[0])[-1].reference.url
    body: dict[str, object] = {**(data or {}), "known": known, "known_for": known_for, "where_to_look": where}
    return Result(rule, 1, on, Verdict.UNKNOWN, outcome, steps, data=body)
