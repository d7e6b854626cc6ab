"""The one recorder of a rule's reasoning: conditions, answers that are missing, doubts; and the result they end in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from calculators.parameters import Parameters
from calculators.result import Action, Amount, Change, Condition, Doubt, Parameter, Result, Source, Verdict
from calculators.value import Plain, Value, value_of

Told = Value | Plain | Parameter | None
"""What a condition is told of a value: itself, a parameter for the value it has, or None where it is not known."""


def _value(told: Told) -> Value | None:
    return told.as_value if isinstance(told, Parameter) else value_of(told)


@dataclass
class Reasoning:
    """The reasoning of one rule on one day, so far."""

    rule: str
    on: date
    version: int = 1
    tells_open: bool = False
    """Whether a condition that nobody answered stands among the others, as one that is not met and saw nothing."""
    conditions: list[Condition] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    failed: str = ""
    """The outcome by the first condition that is known not to be met, whatever is missing elsewhere."""

    def check(
        self,
        condition: str,
        met: bool | None,
        *,
        seen: Told = None,
        threshold: Told,
        bound: str = "",
        outcome: str = "",
        ask: tuple[str, ...] = (),
        parameter: Parameter | None = None,
        source: Source | None = None,
        flip: Told = None,
        about: Value | None = None,
    ) -> bool:
        """Record a condition; True only where it is met. `met` is None while one of the answers `ask` is missing.

        `outcome` is the answer where it is not met, `flip` the smallest change of `seen`, or the day, that turns it.
        """
        if met is None:
            self.ask(*ask)
            if not self.tells_open:
                return False
        self.use(parameter)
        values = _value(seen), _value(threshold), bound
        self.conditions.append(Condition(condition, *values, bool(met), source, parameter, _value(flip), about))
        if met is False and not self.failed:
            self.failed = outcome
        return bool(met)

    def flag(
        self,
        condition: str,
        answer: bool | None,
        *,
        wanted: bool = True,
        outcome: str = "",
        ask: str = "",
        parameter: Parameter | None = None,
        source: Source | None = None,
    ) -> bool:
        """A condition that is met where `answer`, the one by the name `ask`, is `wanted`."""
        return self.check(
            condition,
            None if answer is None else answer is wanted,
            seen=answer,
            threshold=wanted,
            outcome=outcome,
            ask=(ask,) if ask else (),
            parameter=parameter,
            source=source,
            flip=None if answer is None else not answer,
        )

    def at_least(
        self,
        condition: str,
        number: int | None,
        least: Parameter,
        *,
        outcome: str = "",
        ask: str = "",
        source: Source | None = None,
    ) -> bool:
        """A condition that is met where `number`, the answer by the name `ask`, is at least the value of `least`."""
        met = None if number is None else number >= int(least.value)
        return self.check(
            condition,
            met,
            seen=number,
            threshold=least,
            outcome=outcome,
            ask=(ask,) if ask else (),
            parameter=least,
            source=source,
            flip=None if met is None else int(least.value) - met,
        )

    def ask(self, *names: str) -> None:
        """Name answers that are needed, once each and in the order asked."""
        self.missing += [name for name in dict.fromkeys(names) if name not in self.missing]

    def doubt(self, key: str, parameter: str = "") -> None:
        """Name something that is uncertain, once; `parameter` is the id of the value it is about."""
        if Doubt(key, parameter) not in self.doubts:
            self.doubts.append(Doubt(key, parameter))

    def use(self, parameter: Parameter | None) -> None:
        """Let the doubts of a used value be the doubts of the answer."""
        if parameter and parameter.stage == "first":
            self.doubt("first-regulation")
        if parameter and parameter.checked_never:
            self.doubt("by-pattern", parameter.id)

    def result(
        self,
        verdict: Verdict,
        outcome: str,
        *,
        amounts: tuple[Amount, ...] = (),
        changes: tuple[Change, ...] = (),
        actions: tuple[Action, ...] = (),
        data: Mapping[str, object] | None = None,
    ) -> Result:
        """Close the reasoning. Only what is unknown, or left to the board, still needs an answer."""
        return Result(
            rule=self.rule,
            version=self.version,
            on=self.on,
            verdict=verdict,
            outcome=outcome,
            conditions=tuple(self.conditions),
            amounts=amounts,
            missing=tuple(self.missing) if verdict in (Verdict.UNKNOWN, Verdict.BOARD_DECIDES) else (),
            doubts=tuple(self.doubts),
            changes=changes,
            actions=actions,
            data=dict(data or {}),
        )

    def not_known(
        self,
        parameters: Parameters,
        keys: tuple[str, ...],
        *,
        data: Mapping[str, object] | None = None,
        outcome: str = "no-amount-known",
    ) -> Result:
        """Unknown with `outcome`, where no value is known for the day; never a value of another day.

        `keys` are the parameters the rule asks, the one that is looked for first. `data.known` holds the
        values in force on the day, `data.known_for` the days for which each has a value at all,
        `data.where_to_look` the address of the latest text.
        """
        known = {key: found.value for key in keys if (found := parameters.at(key, self.on))}
        known_for = {key: [(row.valid_from, row.valid_until) for row in parameters.history(key)] for key in keys}
        where = parameters.history(keys[0])[-1].reference.url
        self.missing.clear()
        told = {**(data or {}), "known": known, "known_for": known_for, "where_to_look": where}
        return self.result(Verdict.UNKNOWN, outcome, data=told)
