"""The transport rule for any municipality, and the rule of who pays what."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from cases import rows
from hypothesis import given
from hypothesis import strategies as st
from told import held_to, plain

from calculators.errors import AnswerError
from calculators.family import costs as costs_of
from calculators.family import transport as transport_of
from calculators.family.costs.answers import ITEMS
from calculators.family.costs.answers import LEVELS as COST_LEVELS
from calculators.family.transport.answers import LEVELS, RESIDENCES
from calculators.result import Doubt, Verdict

ON = date(2026, 11, 22)
HILVERSUM, AALTEN = "GM0402", "GM0197"
HOME = {"residence": "home", "cannot_travel": False, "level": "primary"}

TRANSPORT = rows("transport", "transport")


def transport(compiled: dict[str, Any], **answers: Any) -> Any:
    return transport_of.transport(transport_of.Answers.read(answers), ON, compiled["transport"])


def costs(compiled: dict[str, Any], **answers: Any) -> Any:
    return costs_of.costs(costs_of.Answers.read(answers), ON, compiled["costs"])


@pytest.mark.parametrize(
    ("who", "answers", "outcome", "verdict", "desk"), TRANSPORT, ids=[case[0] for case in TRANSPORT]
)
def test_each_child_knows_who_helps_with_the_journey(compiled, who, answers, outcome, verdict, desk):
    """Every row of the table, the limit to the tenth of a kilometre."""
    result = transport(compiled, **answers)
    assert (result.outcome, result.verdict, result.data["desk"]) == (outcome, verdict, desk)


@pytest.mark.parametrize(
    ("answers", "next_question"),
    [
        ({}, "residence"),
        ({"residence": "home"}, "cannot_travel"),
        ({"residence": "home", "cannot_travel": False}, "level"),
        (HOME, "municipality"),
        ({**HOME, "municipality": HILVERSUM}, "distance_km"),
    ],
)
def test_transport_asks_only_what_decides(compiled, answers, next_question):
    """The municipality comes last but one: for most children it decides nothing."""
    assert transport(compiled, **answers).missing == (next_question,)


def test_exactly_the_limit_carries_a_doubt(compiled):
    """Some municipalities write `at least`, others `more than`."""
    assert transport(compiled, **HOME, municipality=HILVERSUM, distance_km=6).doubts == (Doubt("exactly-the-limit"),)
    assert transport(compiled, **HOME, municipality=HILVERSUM, distance_km=6.1).doubts == ()


def test_an_unknown_limit_says_what_to_ask(compiled):
    """Never the usual limit instead."""
    assert transport(compiled, **HOME, municipality=AALTEN).data["ask"] == [
        "distance-limit", "which-school-counts", "exceptions", "papers", "last-day",
    ]  # fmt: skip


def test_the_reasons_of_transport_name_their_sources(compiled):
    """From the azc to the limit."""
    steps = transport(compiled, **HOME, municipality=HILVERSUM, distance_km=6.4).conditions
    assert [(step.id, plain(step.seen), held_to(step), step.met, step.source.id) for step in steps] == [
        ("lives-in-azc", "home", ("yes-no", "", True), False, "lowan-coa"),
        ("cannot-travel", False, ("yes-no", "", True), False, "de-bilt-vervoer"),
        ("primary-school", "primary", ("yes-no", "", True), True, "vng-vervoer-nieuwkomers"),
        ("limit-known", True, ("yes-no", "", True), True, "hilversum-vervoer"),
        ("farther-than-limit", Decimal("6.4"), ("km", "above", 6), True, "hilversum-vervoer"),
    ]


LEIDEN, EINDHOVEN, ENSCHEDE, GOOISE_MEREN = "GM0546", "GM0772", "GM0153", "GM1942"


@pytest.mark.parametrize(
    ("municipality", "source"),
    [(HILVERSUM, "hilversum-vervoer"), (GOOISE_MEREN, "gooise-meren-vervoer"), (ENSCHEDE, "enschede-vervoer")],
)
def test_the_answer_names_the_limit_of_the_place_with_its_source_and_its_days(compiled, municipality, source):
    """Of a primary school, also where special schools have another one."""
    limit = transport(compiled, **HOME, municipality=municipality, distance_km=7).data["limit"]
    assert limit == {"about": "primary", "km": 6, "since": None, "until": None, "source": {"id": source, "at": ""}}


@pytest.mark.parametrize(
    ("municipality", "source"), [(LEIDEN, "leiden-vervoer-2024"), (EINDHOVEN, "eindhoven-vervoer")]
)
def test_a_distance_of_something_else_is_no_limit_of_a_language_class(compiled, municipality, source):
    """How far a child can cycle, or when a special school is far: the answer stays unknown, and says that it is there."""
    result = transport(compiled, **HOME, municipality=municipality)
    assert (result.outcome, result.doubts) == ("limit-unknown", (Doubt("limit-of-something-else"),))
    assert (result.conditions[-1].source.id, "limit" in result.data) == (source, False)


@pytest.mark.parametrize(
    ("on", "outcome"),
    [(date(2024, 7, 31), "nearer"), (date(2024, 8, 1), "farther"), (date(2025, 7, 31), "farther"),
     (date(2025, 8, 1), "limit-unknown")],
)  # fmt: skip
def test_the_limit_of_the_day_decides(compiled, on, outcome):
    """Never one that has ended or that comes later."""
    source = {"id": "hilversum-vervoer", "at": ""}
    dated = [("10", None, "2024-07-31"), ("6", "2024-08-01", "2025-07-31")]
    limits = [
        {"about": "primary", "km": int(km), "since": since, "until": until, "source": source}
        for km, since, until in dated
    ]
    given = {**compiled["transport"], "limits": {HILVERSUM: limits}}
    answers = transport_of.Answers.read({**HOME, "municipality": HILVERSUM, "distance_km": 7})
    assert transport_of.transport(answers, on, given).outcome == outcome


@given(
    answers=st.fixed_dictionaries(
        {},
        optional={
            "residence": st.sampled_from(RESIDENCES),
            "cannot_travel": st.booleans(),
            "level": st.sampled_from(LEVELS),
            "municipality": st.sampled_from([HILVERSUM, AALTEN]),
            "distance_km": st.integers(0, 3000).map(lambda tenths: tenths / 10),
        },
    )
)
def test_transport_always_gives_one_answer_or_one_question(compiled, answers):
    """No combination crashes."""
    result = transport(compiled, **answers)
    assert bool(result.outcome) != bool(result.missing)
    assert all(name not in answers for name in result.missing)


@pytest.mark.parametrize("km", [-0.1, 300.1, 6.45, "6,4", True])
def test_a_distance_that_cannot_be_is_told_with_an_example(km):
    """Kilometres with at most one decimal."""
    message = "distance_km: expected a number from 0 to 300 with at most one decimal, got .*, for example 6.4"
    with pytest.raises(AnswerError, match=message):
        transport_of.Answers.read({"distance_km": km})


@pytest.mark.parametrize(("km", "kept"), [(0, "0"), (300, "300"), (6.4, "6.4")])
def test_the_last_distance_that_is_allowed_is_kept(km, kept):
    """From the door of the school to three hundred kilometres, to the tenth."""
    assert transport_of.Answers.read({"distance_km": km}).distance_km == Decimal(kept)


@pytest.mark.parametrize(
    ("answers", "example"),
    [(transport_of.Answers, {"municipality": HILVERSUM, "distance_km": 6.4}), (costs_of.Answers, {"item": "laptop"})],
)
def test_what_are_no_answers_is_told_with_an_example_that_can_be_read(answers, example):
    """A list is no object of answers, and a misspelt question is not left out in silence."""
    with pytest.raises(AnswerError) as caught:
        answers.read([])
    assert caught.value.example == example and answers.read(example)
    with pytest.raises(AnswerError) as misspelt:
        answers.read({"kilometre": 6})
    assert (misspelt.value.got, misspelt.value.example) == ("kilometre", example)


COSTS = rows("costs", "payers")


@pytest.mark.parametrize(("item", "answers", "outcome", "verdict", "payers"), COSTS)
def test_each_thing_has_someone_who_pays(compiled, item, answers, outcome, verdict, payers):
    """Every thing in every situation that changes the answer."""
    result = costs(compiled, item=item, **answers)
    assert (result.outcome, result.verdict, result.data["payers"]) == (outcome, verdict, payers)


def test_the_table_of_cases_has_everything_that_can_be_asked(compiled):
    """A thing added to the list or to the data is missed here, not by a family."""
    assert {case[0] for case in COSTS} == set(ITEMS) == set(compiled["costs"])
    assert {case[2] for case in COSTS} == {case["answer"] for cases in compiled["costs"].values() for case in cases}


@pytest.mark.parametrize(
    ("answers", "next_question"),
    [({}, "item"), ({"item": "transport"}, "residence"), ({"item": "transport", "residence": "home"}, "level")],
)
def test_costs_ask_only_what_parts_the_cases(compiled, answers, next_question):
    """Books cost nothing wherever the child lives; the journey depends on it."""
    assert costs(compiled, **answers).missing == (next_question,)


def test_the_reasons_of_costs_name_their_sources(compiled):
    """The situation that did not fit, the one that did, and who pays."""
    steps = costs(compiled, item="transport", residence="home", level="primary").conditions
    assert [(step.id, plain(step.seen), held_to(step), step.met, step.source.id) for step in steps] == [
        ("residence", "home", ("key", "", "azc"), False, "lowan-coa"),
        ("level", "primary", ("key", "", "primary"), True, "vng-vervoer-nieuwkomers"),
        ("who-pays", "transport", ("yes-no", "", True), True, "vng-vervoer-nieuwkomers"),
    ]


def test_what_nobody_wrote_down_is_unknown_with_whom_to_ask(compiled):
    """No price is guessed."""
    result = costs(compiled, item="mbo")
    assert (result.verdict, result.conditions[-1].met, result.data["desk"]) == (Verdict.UNKNOWN, False, "mbo")
    assert [action.id for action in result.actions] == ["ask-mbo-costs"]


@given(
    answers=st.fixed_dictionaries(
        {},
        optional={
            "item": st.sampled_from(ITEMS),
            "residence": st.sampled_from(RESIDENCES),
            "level": st.sampled_from(COST_LEVELS),
        },
    )
)
def test_costs_always_give_one_answer_or_one_question(compiled, answers):
    """No combination crashes, and every answer has a way to go."""
    result = costs(compiled, **answers)
    assert bool(result.outcome) != bool(result.missing)
    assert result.missing or result.actions


def test_a_thing_nobody_knows_is_told_with_an_example():
    """The list of what can be asked is part of the message."""
    with pytest.raises(AnswerError, match="item: expected one of lessons, .* got 'castle', for example 'lessons'"):
        costs_of.Answers.read({"item": "castle"})
