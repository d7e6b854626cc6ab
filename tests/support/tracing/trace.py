"""A result as some lines of text, from what was asked to what would change it.

A parameter is named by the year or the day from which it is valid, `po-threshold@2026`; what it says and where it
stands is written once, at the end of the text. So are the periods for which a rule without an answer knows values.
Something long that an earlier case says just so is told by the name of that case.
Every field of a result is in it: what changes in a result changes the text.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from itertools import groupby
from typing import Any

from calculators.result import Action, Amount, Condition, Doubt, Parameter, Reference, Result, Source, plain
from calculators.value import Value
from tracing.asked import Case
from tracing.lines import WIDTH, flat, fold, line, lines, outline

BARE = ("yes-no", "count", "day", "key")
"""Kinds of a value that show of themselves what they are."""
LONG = 40
"""Letters from which on a text is written once."""
KNOWN_FOR = "known_for"


class Trace:
    """The text of some cases of one rule."""

    def __init__(self) -> None:
        self._cases: list[str] = []
        self._versions: dict[str, None] = {}
        self._parameters: dict[str, Parameter] = {}
        self._known_for: dict[str, str] = {}
        self._said: dict[str, str] = {}

    def add(self, case: Case, result: Result) -> None:
        """Write down what `result` says."""
        self._versions[f"{result.rule}, version {result.version}"] = None
        asked = outline("asked", case.asked)
        asked += lines("list", case.listed.splitlines()) if case.listed else ""
        reasons = "".join(line(label, text) for label, text in self._reasons(result))
        self._cases.append(f"{case.name}\n{asked}{reasons}{outline('besides', self._besides(case.name, result.data))}")

    def text(self) -> str:
        """All that was written, and what it rests on."""
        parts = ["\n".join(self._versions) + "\n", *self._cases, *self._references()]
        if self._known_for:
            known = (_folded(f"{name}: {periods}") for name, periods in sorted(self._known_for.items()))
            parts.append("values are known for\n" + "".join(known))
        return "\n".join(parts)

    def _reasons(self, result: Result) -> Iterator[tuple[str, str]]:
        yield from (self._condition(condition) for condition in result.conditions)
        yield "outcome", f"{result.verdict}: {result.outcome}, for {result.on}"
        yield from (("amount", _amount(amount)) for amount in result.amounts)
        yield from (("to do", _action(action)) for action in result.actions)
        yield from [("still asked", ", ".join(result.missing))] if result.missing else []
        yield from (("doubt", _doubt(doubt)) for doubt in result.doubts)
        yield from (("changes", f"{change.on}: {change.outcome}") for change in result.changes)

    def _condition(self, condition: Condition) -> tuple[str, str]:
        label = "met" if condition.met else "not met" if condition.failed else "not known"
        about = f" for {_value(condition.about)}" if condition.about else ""
        seen, held_to = _value(condition.seen, "not known"), _value(condition.threshold, "no value known")
        text = f"{condition.id}{about}: {seen}, {condition.bound or 'against'} {held_to}{self._rests_on(condition)}"
        return label, text + (f"; turned by {_value(condition.flip)}" if condition.flip else "")

    def _rests_on(self, condition: Condition) -> str:
        found = [self._name(condition.parameter)] if condition.parameter else []
        found += [_source(condition.source)] if condition.source else []
        return f" [{'; '.join(found)}]" if found else ""

    def _name(self, parameter: Parameter) -> str:
        since = str(parameter.valid_from).removesuffix("-01-01")
        name = f"{parameter.id}@{since}" + (f"/{parameter.stage}" if parameter.stage else "")
        assert self._parameters.setdefault(name, parameter) == parameter, f"{name} says two things"
        return name

    def _besides(self, case: str, data: dict[str, object]) -> dict[str, Any]:
        told = self._plain(data)
        periods = told.get(KNOWN_FOR, {})
        for name, found in periods.items():
            known = ", ".join(f"{first} to {last or 'now'}" for first, last in found)
            assert self._known_for.setdefault(name, known) == known, f"{name} is known for two times"
        if periods:
            told[KNOWN_FOR] = list(periods)
        return {name: self._once(case, f"{name} {flat(value)}", value) for name, value in told.items()}

    def _plain(self, value: object) -> Any:
        if isinstance(value, Condition):
            return " ".join(self._condition(value))
        if is_dataclass(value):
            return {one.name: self._plain(getattr(value, one.name)) for one in fields(value)}
        if isinstance(value, dict):
            return {str(name): self._plain(one) for name, one in value.items()}
        return [self._plain(one) for one in value] if isinstance(value, (list, tuple)) else plain(value)

    def _once(self, case: str, text: str, value: object) -> object:
        before = self._said.setdefault(text, case)
        return value if before == case or len(text) < LONG else f"as in {before}"

    def _references(self) -> Iterator[str]:
        def law(name: str) -> str:
            return _law(self._parameters[name].reference)

        for head, names in groupby(sorted(self._parameters, key=lambda name: (law(name), name)), law):
            yield head + "".join(_parameter(name, self._parameters[name]) for name in names)


def _value(value: Value | None, without: str = "") -> str:
    if value is None:
        return without
    found: Any = plain(value.value)
    if isinstance(found, bool):
        found = "yes" if found else "no"
    if isinstance(found, list):
        between = " and " if all(isinstance(one, int) for one in found) else " "
        found = between.join(map(str, found)) or "none"
    return str(found) if value.kind in BARE else f"{found} {value.kind}"


def _source(source: Source) -> str:
    return f"{source.id}, {source.at}" if source.at else source.id


def _amount(amount: Amount) -> str:
    period = f"{amount.period_from} to {amount.period_until}"
    rests = f" [{'; '.join(amount.parameters)}]" if amount.parameters else ""
    return f"{amount.id}: {plain(amount.euro)} euro, {period}{rests}"


def _action(action: Action) -> str:
    told = action.id if action.kind == action.id else f"{action.id} ({action.kind})"
    if term := action.term:
        events = [f" after {term.after}" if term.after else "", f" before {term.before}" if term.before else ""]
        told += f", {term.count} {term.unit}{''.join(events)}, {term.type}"
    return told + (f", by {action.deadline}" if action.deadline else "")


def _doubt(doubt: Doubt) -> str:
    return doubt.id + (f" [{doubt.parameter}]" if doubt.parameter else "")


def _law(reference: Reference) -> str:
    number = f", {reference.number}" if reference.number else ""
    published = f", published {reference.published}" if reference.published else ""
    head = fold(f"{reference.law}{number}{published}", WIDTH)
    return "".join(f"{one}\n" for one in (*head, *([f"  {reference.url}"] if reference.url else [])))


def _parameter(name: str, parameter: Parameter) -> str:
    found = parameter.reference
    place = [f"art. {found.article}"] if found.article else []
    place += [f"paragraph {found.paragraph}"] if found.paragraph else []
    checked = f"{found.checked} {found.checked_on}" if found.checked_on else found.checked
    until = f"until {parameter.valid_until}" if parameter.valid_until else "still valid"
    told = _folded(f"{name} = {parameter.value} {parameter.unit}, {', '.join([until, *place, checked])}")
    return told + "".join(f"      {one}\n" for one in fold(parameter.note, WIDTH - 6) if one)


def _folded(text: str) -> str:
    return "  " + "      ".join(f"{one}\n" for one in fold(text, WIDTH - 6))
