"""Steps that several rules share: a yes-or-no answer, and a number against a least number."""

from __future__ import annotations

from calculators.result import Parameter, Source, Step

SHOWN = {True: "true", False: "false", None: ""}


def flag_step(
    condition: str,
    answer: bool | None,
    *,
    wanted: bool = True,
    source: Source | None = None,
    parameter: Parameter | None = None,
) -> Step:
    """A step that is met where `answer` is `wanted`; not met and with nothing seen where it is not known."""
    flip = "" if answer is None else SHOWN[not answer]
    return Step(condition, SHOWN[answer], SHOWN[wanted], answer is wanted, source, parameter, flip)


def least_step(condition: str, number: int | None, least: Parameter, source: Source | None = None) -> Step:
    """A step that is met where `number` is at least the value of `least`; with nothing seen where it is not known."""
    if number is None:
        return Step(condition, "", least.value, False, source, least)
    met = number >= int(least.value)
    return Step(condition, str(number), least.value, met, source, least, str(int(least.value) - met))
