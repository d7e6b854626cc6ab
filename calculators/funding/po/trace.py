"""Collects the reasoning of one rule and turns it into a result."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from calculators.parameters import Parameters
from calculators.result import Amount, Parameter, Result, Step, Verdict
from calculators.unknown import not_known

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


class Trace:
    """The steps so far, the answers still missing, the doubts, and the first condition that failed.

    A condition is True, False, or None while an answer is missing. One that failed decides, whatever
    is missing elsewhere: no missing answer can turn it around.
    """

    def __init__(self, rule: str, on: date) -> None:
        self.rule, self.on = rule, on
        self.steps: list[Step] = []
        self.missing: list[str] = []
        self.doubts: list[str] = []
        self.failed = ""
        self.no_rule = ""
        """Id of a rule that is not known for the day, where the answer hangs on it."""

    def check(
        self,
        condition: str,
        met: bool | None,
        *,
        seen: object = "",
        threshold: object,
        outcome: str = "",
        ask: tuple[str, ...] = (),
        parameter: Parameter | None = None,
        flip: object = "",
    ) -> bool:
        """Record a condition; True only where it is met. `outcome` is the answer if it is not.

        `flip` is the smallest change of `seen`, or the day, that turns this very step around.
        """
        if met is None:
            self.ask(*ask)
            return False
        self.use(parameter)
        self.steps.append(Step(condition, text(seen), text(threshold), met, parameter=parameter, flip=text(flip)))
        if not met and not self.failed:
            self.failed = outcome
        return met

    def ask(self, *names: str) -> None:
        """Name answers that are needed, once each and in the order asked."""
        self.missing += [name for name in names if name not in self.missing]

    def doubt(self, key: str) -> None:
        """Name something that is uncertain, once."""
        if key not in self.doubts:
            self.doubts.append(key)

    def use(self, parameter: Parameter | None) -> None:
        """Let the doubts of a used value be the doubts of the answer."""
        if parameter and parameter.stage == "first":
            self.doubt("first-regulation")
        if parameter and parameter.checked_never:
            self.doubt(f"by-pattern-{parameter.id}")

    def result(
        self,
        verdict: Verdict,
        outcome: str,
        *,
        amounts: tuple[Amount, ...] = (),
        data: dict[str, object] | None = None,
    ) -> Result:
        """Close the reasoning. A no is decided by what is known: it needs no other answer."""
        return Result(
            rule=self.rule,
            version=1,
            on=self.on,
            verdict=verdict,
            outcome=outcome,
            steps=tuple(self.steps),
            amounts=amounts,
            missing=() if verdict is Verdict.NO else tuple(self.missing),
            doubts=tuple(self.doubts),
            data=data or {},
        )


def text(value: object) -> str:
    """`value` as a step shows it: ISO dates, numbers, `true` and `false`; empty where nothing is known."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


def no_amount_known(
    trace: Trace, parameters: Parameters, data: dict[str, object] | None = None, outcome: str = "no-amount-known"
) -> Result:
    """The answer for a day whose money is not known: what is known of it, and where to look.

    Never the amount of another day. The known values are steps that are met, the unknown ones are not.
    """
    for key in AMOUNTS + _RULES:
        parameter = parameters.at(key, trace.on)
        trace.check("value-known", parameter is not None, seen=key, threshold="known", parameter=parameter)
    steps = tuple(trace.steps)
    answer = not_known(trace.rule, trace.on, parameters, AMOUNTS, steps=steps, data=data, outcome=outcome)
    return replace(answer, doubts=tuple(trace.doubts))
