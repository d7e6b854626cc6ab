"""The stall rule: what to do when a child's way to school is stuck, by its region's own agreement or the national one."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from cases import rows
from hypothesis import given
from hypothesis import strategies as st
from told import doubts, held_to, plain

from calculators.errors import AnswerError
from calculators.family.stall import Answers, stall
from calculators.family.stall.answers import MOST_MONTHS, MOST_WEEKS, PLACES, RESIDENCES, SITUATIONS
from calculators.result import Verdict, to_json

ON = date(2026, 11, 22)
LEIDEN, HILVERSUM, AMSTERDAM, ROTTERDAM, MAASTRICHT, NIJMEGEN = "GM0546", "GM0402", "GM0363", "GM0599", "GM0935", "GM0268"
AALTEN = "GM0197"
"""A municipality that no region covers."""
SCHOOL = {"where": "regular-school", "at_home": False}
CLASS = {"where": "language-class", "at_home": False}
ISK = {"where": "isk", "at_home": False}
WRITTEN = {**SCHOOL, "in_writing": True}

CASES = rows("stuck", "general")

ELSEWHERE = rows("stuck", "by-region")


def ask(compiled: dict[str, Any], municipality: str = LEIDEN, **answers: Any) -> Any:
    return stall(Answers.read({"municipality": municipality, **answers}), ON, compiled)


@pytest.mark.parametrize(("who", "answers", "outcome", "verdict", "desk"), CASES, ids=[case[0] for case in CASES])
def test_each_family_in_leiden_gets_its_own_answer(compiled, who, answers, outcome, verdict, desk):
    """Every row of the table comes out as the terms and the covenant say."""
    result = ask(compiled, **answers)
    assert (result.outcome, result.verdict, result.data["desk"]) == (outcome, verdict, desk)


@pytest.mark.parametrize(("municipality", "answers", "outcome", "verdict", "desk", "steps"), ELSEWHERE)
def test_each_region_goes_its_own_way(compiled, municipality, answers, outcome, verdict, desk, steps):
    """What a region agreed leads; where nothing is known the answer says so and asks."""
    result = ask(compiled, municipality, **answers)
    assert (result.outcome, result.verdict, result.data["desk"]) == (outcome, verdict, desk)
    assert [action.id for action in result.actions] == steps


@pytest.mark.parametrize(
    ("answers", "next_question"),
    [
        ({}, "municipality"),
        ({"municipality": LEIDEN}, "situation"),
        ({"municipality": LEIDEN, "situation": "full"}, "where"),
        ({"municipality": LEIDEN, "situation": "full", "where": "azc-school"}, "months_here"),
        ({"municipality": LEIDEN, "situation": "full", "where": "isk"}, "at_home"),
        ({"municipality": LEIDEN, "situation": "full", "where": "isk", "at_home": True}, "weeks"),
        ({"municipality": LEIDEN, "situation": "no-answer", **SCHOOL}, "in_writing"),
        ({"municipality": LEIDEN, "situation": "no-answer", **WRITTEN}, "weeks"),
        ({"municipality": LEIDEN, "situation": "moving"}, "residence"),
        ({"municipality": LEIDEN, "situation": "class-ends"}, "months_left"),
    ],
)
def test_a_missing_answer_names_the_next_question(compiled, answers, next_question):
    """What is not answered yet makes the verdict unknown and names one question."""
    result = stall(Answers.read(answers), ON, compiled)
    assert (result.verdict, result.outcome, result.missing) == (Verdict.UNKNOWN, "", (next_question,))


@pytest.mark.parametrize(
    ("municipality", "answers", "doubted"),
    [
        (LEIDEN, {"situation": "full", **ISK, "at_home": True, "weeks": 3}, ("at-home-soon",)),
        (LEIDEN, {"situation": "full", **ISK, "at_home": True, "weeks": 4}, ()),
        (LEIDEN, {"situation": "no-answer", **WRITTEN, "weeks": 7}, ("duty-of-care",)),
        (LEIDEN, {"situation": "no-answer", **WRITTEN, "weeks": 6}, ()),
        (AALTEN, {"situation": "moving", "residence": "home"}, ("not-covered",)),
        (AALTEN, {"situation": "no-answer", **WRITTEN, "weeks": 11}, ("duty-of-care", "not-covered")),
    ],
)
def test_what_is_uncertain_is_said(compiled, municipality, answers, doubted):
    """A term for extra help, a week to go before the limit, an unknown municipality."""
    assert doubts(ask(compiled, municipality, **answers)) == doubted


def test_the_reasons_name_condition_value_threshold_and_source(compiled):
    """Every line of reasoning can be checked."""
    result = ask(compiled, situation="waiting-too-long", where="regular-school", at_home=True, weeks=3, in_writing=True)
    told = [(step.id, plain(step.seen), held_to(step), step.met, step.source.id) for step in result.conditions]
    assert told == [
        ("at-home", True, ("yes-no", "", True), True, "leerplicht-zhz-2022"),
        ("at-home-too-long", 3, ("weeks", "from", 4), False, "leerplicht-zhz-2022"),
        ("in-writing", True, ("yes-no", "", True), True, "onderwijsconsulenten"),
        ("within-decision-term", 3, ("weeks", "until", 6), True, "onderwijsconsulenten"),
    ]


def test_an_agreement_that_is_not_known_stands_in_the_reasons(compiled):
    """Unknown has its reason too."""
    (*_, last) = ask(compiled, situation="full", **ISK).conditions
    assert (last.id, plain(last.seen), last.met, last.source.id) == ("agreement-known", False, False, "schoolwijzer-amsterdam")


def test_each_term_on_the_way_has_its_last_day(compiled):
    """Six and ten weeks counted from the week the family asked for a place; a call has none."""
    actions = ask(compiled, situation="no-answer", **WRITTEN, weeks=1).actions
    assert [(action.id, action.deadline) for action in actions] == [
        ("ask-school-when", None), ("school-decides", date(2026, 12, 27)), ("school-extends", date(2027, 1, 24)),
    ]  # fmt: skip


def test_a_term_back_from_an_event_has_no_day(compiled):
    """Ten weeks before a school year nobody named the first day of."""
    actions = ask(compiled, NIJMEGEN, situation="class-ends").actions
    assert {action.id: action.deadline for action in actions}["register-next-school"] is None


def test_an_unknown_municipality_has_no_region_in_its_answer(compiled):
    """The page then shows what holds in the whole country."""
    assert "region" not in ask(compiled, AALTEN, situation="moving", residence="home").data
    assert ask(compiled, situation="moving", residence="home").data["region"] == "leidse-regio"


@pytest.mark.parametrize(
    ("answers", "message"),
    [
        ({"situation": "angry"}, "situation: expected one of no-answer, refused, full, waiting-too-long, moving, class-ends, got 'angry'"),
        ({"weeks": MOST_WEEKS + 1}, "weeks: expected a whole number from 0 to 60, got 61, for example 5$"),
        ({"months_here": MOST_MONTHS + 1}, "months_here: expected a whole number from 0 to 24, got 25, for example 2$"),
        ({"months_left": -1}, "months_left: expected a whole number from 0 to 24, got -1, for example 2$"),
        ({"in_writing": "yes"}, "in_writing: expected true or false, got 'yes'"),
        ({"age": 7}, "answers: expected only the keys at_home, events, in_writing, .* got 'age', for example {.*'situation': 'refused'}$"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_told_with_an_example(answers, message):
    """The place, what was expected, what came and what would do."""
    with pytest.raises(AnswerError, match=message):
        Answers.read(answers)


def test_answers_that_are_no_object_are_told_with_an_example_that_can_be_read():
    """A list of answers is none; what the message shows instead works."""
    with pytest.raises(AnswerError) as caught:
        Answers.read([])  # type: ignore[arg-type]
    assert caught.value.example == {"municipality": LEIDEN, "situation": "refused"}
    assert Answers.read(caught.value.example) == Answers(municipality=LEIDEN, situation="refused")


FAMILIES = st.fixed_dictionaries(
    {},
    optional={
        "municipality": st.sampled_from([LEIDEN, HILVERSUM, AMSTERDAM, ROTTERDAM, MAASTRICHT, NIJMEGEN, AALTEN]),
        "situation": st.sampled_from(SITUATIONS),
        "where": st.sampled_from(PLACES),
        "at_home": st.booleans(),
        "weeks": st.integers(0, MOST_WEEKS),
        "in_writing": st.booleans(),
        "months_here": st.integers(0, MOST_MONTHS),
        "residence": st.sampled_from(RESIDENCES),
        "months_left": st.integers(0, MOST_MONTHS),
    },
)


@given(answers=FAMILIES)
def test_there_is_always_one_answer_or_one_question(compiled, answers):
    """No combination crashes: it is settled with a way to go, or it names one question that was not answered."""
    result = stall(Answers.read(answers), ON, compiled)
    if result.outcome:
        assert not result.missing and result.actions and result.data["desk"]
    else:
        assert result.verdict is Verdict.UNKNOWN and len(result.missing) == 1
        assert result.missing[0] not in answers


@given(answers=FAMILIES)
def test_more_answers_never_change_a_settled_outcome(compiled, answers):
    """Leaving out the answers nobody asked for gives the same result."""
    needed: dict[str, Any] = {}
    while missing := stall(Answers.read(needed), ON, compiled).missing:
        if missing[0] not in answers:
            return
        needed[missing[0]] = answers[missing[0]]
    assert to_json(stall(Answers.read(needed), ON, compiled)) == to_json(stall(Answers.read(answers), ON, compiled))


@given(weeks=st.integers(0, MOST_WEEKS - 1))
def test_waiting_longer_never_gives_less(compiled, weeks):
    """A week more leads to the same step or to the next one."""
    order = ("term-runs", "term-extended", "temporary-place")
    now, later = (
        order.index(ask(compiled, situation="no-answer", **WRITTEN, weeks=number).outcome) for number in (weeks, weeks + 1)
    )
    assert now <= later <= now + 1
