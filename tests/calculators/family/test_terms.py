"""When terms start: each counts from its own event, and no verdict contradicts a last day on the same page."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from cases import rows
from hypothesis import given
from hypothesis import strategies as st

from calculators.errors import AnswerError
from calculators.family.stall import Answers, stall
from calculators.family.stall.answers import MOST_MONTHS, MOST_WEEKS
from calculators.family.terms import EVENTS, FIRST, LAST, Away, dated, read_events
from calculators.result import Doubt

ON = date(2026, 11, 25)
AALTEN, HILVERSUM, LEIDEN = "GM0197", "GM0402", "GM0546"
WRITTEN = {"where": "regular-school", "at_home": False, "in_writing": True}
AT_HOME = {"situation": "full", "where": "regular-school", "at_home": True}
REFUSED = {"situation": "refused", **WRITTEN}
AZC = {"situation": "no-answer", "where": "azc-school"}
LETTER = {"events": {"decision-received": "2026-11-02"}}

CASES = rows("terms", "last-days")


def ask(compiled: dict[str, Any], municipality: str, on: date = ON, **answers: Any) -> Any:
    return stall(Answers.read({"municipality": municipality, **answers}), on, compiled)


@pytest.mark.parametrize(("who", "where", "answers", "outcome", "step", "last"), CASES)
def test_a_term_counts_from_its_own_event(compiled, who, where, answers, outcome, step, last):
    """What was answered tells when it started; where nobody told the day, there is no last day."""
    result = ask(compiled, where, **answers)
    assert result.outcome == outcome
    assert {one.id: one.deadline for one in result.actions}[step] == (date.fromisoformat(last) if last else None)


@pytest.mark.parametrize(
    ("on", "months", "outcome", "doubt"),
    [
        (date(2026, 6, 11), 3, "azc-wait", False),
        (date(2026, 6, 12), 3, "azc-late", True),
        (date(2026, 6, 12), 2, "azc-wait", False),
        (date(2026, 6, 12), 4, "azc-late", False),
    ],
)
def test_access_to_school_is_two_months_since_12_june_2026(compiled, on, months, outcome, doubt):
    """Directive 2013/33 gave three months, Directive (EU) 2024/1346 two; between them the change is said."""
    result = ask(compiled, LEIDEN, on, **AZC, months_here=months)
    assert (result.outcome, Doubt("access-term-changed") in result.doubts) == (outcome, doubt)


PASSED = {"azc-late": ("ask-coa",), "at-home": ("no-place",), "term-extended": ("school-decides",), "temporary-place": ("school-decides", "school-extends")}  # fmt: skip
RUNS = {"azc-wait": ("ask-coa",), "term-runs": ("school-decides", "school-extends"), "term-extended": ("school-extends",)}
DAYS = st.dates(date(2026, 6, 12), date(2040, 12, 31))


@given(
    municipality=st.sampled_from([AALTEN, HILVERSUM, LEIDEN, "GM0363", "GM0344", "GM0518"]),
    situation=st.sampled_from(["no-answer", "refused", "full", "waiting-too-long"]),
    where=st.sampled_from(["regular-school", "azc-school", "language-class", "isk"]),
    at_home=st.booleans(),
    weeks=st.integers(0, MOST_WEEKS),
    months_here=st.integers(0, MOST_MONTHS),
    on=DAYS,
    told=st.dictionaries(st.sampled_from(EVENTS), DAYS.map(date.isoformat)),
)
def test_a_verdict_and_a_last_day_never_contradict(compiled, municipality, on, told, **answers):
    """A term that the verdict calls passed has no later day, one that still runs no earlier; a stay has no day."""
    result = ask(compiled, municipality, on, **answers, in_writing=True, events=told)
    days = {action.id: action.deadline for action in result.actions}
    for step in PASSED.get(result.outcome, ()):
        assert days.get(step) is None or days[step] <= on
    for step in RUNS.get(result.outcome, ()):
        assert days.get(step) is None or days[step] >= on
    assert not [action for action in result.actions if action.deadline and action.term.type == "stay"]


EVENT_OF = {
    "register-at-primary-school": "applied",
    "register-secondary": "applied",
    "school-decides": "applied",
    "school-extends": "applied",
    "find-new-school": "applied",
    "group-is-found": "reported",
    "ask-coa": "asylum-application",
    "object-to-board": "decision-received",
    "disputes": "decision-received",
    "no-place": "at-home-since",
    "start-tests": "started-in-class",
    "attend-class": "started-in-class",
    "place-in-class": "started-in-class",
    "apply-transport": "transport-applied",
    "escalate-no-place": "exit",
    "back-to-stamschool": "exit",
    "register-next-school": "school-year",
}
def test_every_event_has_its_words_and_its_question(catalogues):
    """As a part of a sentence, and as what the page asks."""
    for words in catalogues.values():
        assert [event for event in EVENTS if not (words.has(f"event.{event}") and words.has(f"event.{event}.ask"))] == []


STAYS = ("attend-class", "place-in-class")


def _steps(value: Any) -> list[dict[str, Any]]:
    if isinstance(value, dict):
        own = [value] if {"id", "kind", "deadline"} <= value.keys() else []
        return own + [step for part in value.values() for step in _steps(part)]
    return [step for part in value for step in _steps(part)] if isinstance(value, list) else []


def test_every_term_in_the_data_counts_from_the_event_of_its_step(compiled):
    """A table that somebody read: by kind of step its event, and which ones are a stay."""
    with_term = [step for step in _steps(compiled) if step["deadline"]]
    assert {step["kind"] for step in with_term} == set(EVENT_OF)
    for step in with_term:
        term = step["deadline"]
        assert (term["after"] or term["before"]) == EVENT_OF[step["kind"]]
        assert (term["type"] == "stay") == (step["kind"] in STAYS)
        assert (term["type"] == "mine") == (step["kind"] in ("object-to-board", "disputes", "register-next-school"))


def test_the_term_of_access_stands_once(compiled):
    """What the steps and the notes say is what the rule judges by."""
    latest = compiled["stall"]["terms"]["access_months"][-1]["value"]
    terms = [step["deadline"] for step in _steps(compiled) if step["kind"] == "ask-coa"]
    assert terms and {(term["count"], term["unit"]) for term in terms} == {(latest, "months")}


BACK = [
    # known, how far back, last day
    (date(2027, 3, 31), (2, "months"), "2027-01-31"),
    (date(2027, 4, 30), (2, "months"), "2027-02-28"),
    (Away(3, "months"), (2, "months"), "2026-12-25"),
    (Away(3, "months"), (2, "weeks"), "2027-02-11"),
]


@pytest.mark.parametrize(("known", "length", "last"), BACK)
def test_a_term_that_runs_back_gets_its_day(known, length, last):
    """From a day, and from whole months away."""
    term = {"count": length[0], "unit": length[1], "type": "theirs", "after": None, "before": "exit"}
    (action,) = dated([{"id": "a", "kind": "b", "deadline": term}], ON, {"exit": known})
    assert action.deadline == date.fromisoformat(last)


@pytest.mark.parametrize(
    ("value", "field"),
    [
        (["applied"], "events"),
        ({"apllied": "2026-11-02"}, "events"),
        ({"applied": "2-11-2026"}, "events.applied"),
        ({"applied": "1999-12-31"}, "events.applied"),
        ({"applied": "2100-01-01"}, "events.applied"),
        ({"applied": None}, "events.applied"),
    ],
)
def test_a_day_of_an_event_that_cannot_be_is_told(value, field):
    """The place, and an example that can be read."""
    with pytest.raises(AnswerError) as told:
        read_events("events", value)
    assert told.value.field == field


def test_the_first_and_the_last_day_of_an_event_can_be_told():
    """The edges belong to it."""
    days = {"applied": FIRST.isoformat(), "exit": LAST.isoformat()}
    assert read_events("events", days) == {"applied": FIRST, "exit": LAST}
