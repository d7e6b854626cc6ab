"""The actions of a family, each with its term and, where the day of its event is known, the last day of that term."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from calculators.answers import Reader, any_day
from calculators.days import add_months
from calculators.errors import AnswerError
from calculators.family.facts import Step
from calculators.result import Action, Term

EVENTS = (
    "applied",
    "reported",
    "decision-received",
    "asylum-application",
    "at-home-since",
    "started-in-class",
    "transport-applied",
    "exit",
    "school-year",
)
"""What a term counts from or back from."""
FIRST, LAST = date(2000, 1, 1), date(2099, 12, 31)
"""An event outside these days is a typing error."""
STAY = "stay"
"""The type of a term that is no deadline: how long a child stays at most."""


@dataclass(frozen=True)
class Away:
    """An event as a visitor tells it: so many whole weeks or months before or after the day of the question."""

    count: int
    """Below zero before that day."""
    unit: str
    """`weeks` or `months`."""


Told = date | Away


def read_events(key: str, value: object) -> dict[str, date]:
    """The days of events, by event, from `{"decision-received": "2026-11-02"}`. Raises AnswerError on anything else."""
    example = {"decision-received": "2026-11-02"}
    if not isinstance(value, Mapping):
        raise AnswerError(key, "an object of events with their days", value, example)
    for event in value:
        if event not in EVENTS:
            raise AnswerError(key, f"only the events {', '.join(EVENTS)}", event, example)
    return {event: _day(f"{key}.{event}", on) for event, on in value.items()}


def _day(key: str, value: object) -> date:
    day: date = any_day(key, value)
    if not FIRST <= day <= LAST:
        raise AnswerError(key, f"a day from {FIRST} to {LAST}", value, "2026-11-02")
    return day


known_events = Reader("by-name", read_events, of=any_day)
"""Reads the days a visitor knows."""


def events(told: Mapping[str, Away], given: Mapping[str, date] | None) -> dict[str, Told]:
    """Every event that is known: what the answers tell goes before a day, so that no term contradicts the verdict."""
    return {**(given or {}), **told}


def dated(
    steps: Iterable[Step], on: date, known: Mapping[str, Told] | None = None
) -> tuple[Action, ...]:
    """The steps of the data as actions, each with the last day of its term.

    None where a step has no term, where the term is the longest stay, or where nobody told the day of its event.
    """
    return tuple(_dated(step, on, known or {}) for step in steps)


def _dated(step: Step, on: date, known: Mapping[str, Told]) -> Action:
    term = Term(**step["deadline"]) if step["deadline"] else None
    return Action(step["id"], step["kind"], term, _last_day(term, on, known) if term else None)


def _last_day(term: Term, on: date, known: Mapping[str, Told]) -> date | None:
    event = known.get(term.after or term.before or "")
    if term.type == STAY or event is None:
        return None
    count = -term.count if term.before else term.count
    if isinstance(event, Away):
        if event.unit == term.unit:  # in one go: two steps over months of other lengths could miss a day
            return _shifted(on, count + event.count, event.unit)
        event = _shifted(on, event.count, event.unit)
    return _shifted(event, count, term.unit)


def _shifted(day: date, count: int, unit: str) -> date:
    if unit == "months":
        return add_months(day, count)
    return day + timedelta(days=count * (7 if unit == "weeks" else 1))
