"""The route rule: which class and which desk for one child, by its region's own criteria."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from cases import rows
from hypothesis import given
from hypothesis import strategies as st
from told import doubts, held_to, plain

from calculators.errors import AnswerError
from calculators.family.route import Answers, route
from calculators.family.route.answers import DUTCH, RESIDENCES
from calculators.family.route.conditions import GATES
from calculators.result import Verdict, to_json

ON = date(2026, 11, 21)
LEIDEN, LEIDERDORP, OEGSTGEEST, ZOETERWOUDE = "GM0546", "GM0547", "GM0579", "GM0638"
HILVERSUM, GOOISE_MEREN, EEMNES = "GM0402", "GM1942", "GM0317"
AALTEN = "GM0197"
"""A municipality that no region covers."""
OTHERS = ["GM0344", "GM0392", "GM0268", "GM0518", "GM0935"]
"""Utrecht, Haarlem, Nijmegen, Den Haag and Maastricht: one of each way in, and of the edges of a class's age."""
NEW = {"residence": "home", "dutch": "not-enough", "temporary_stay": False, "months_in_dutch_education": 2}
"""A child at home that came two months ago and knows little Dutch."""

CASES = rows("route", "ways")

@pytest.fixture(scope="module")
def regions(compiled: dict[str, Any]) -> dict[str, Any]:
    return compiled["route"]


def ask(regions: dict[str, Any], **answers: Any) -> Any:
    return route(Answers.read({**NEW, **answers}), ON, regions)


@pytest.mark.parametrize(("who", "answers", "outcome", "desk", "verdict"), CASES, ids=[case[0] for case in CASES])
def test_each_child_gets_its_own_way(regions, who, answers, outcome, desk, verdict):
    """Every row of the table comes out as the region's agreement says."""
    result = ask(regions, **answers)
    assert (result.outcome, result.data["desk"], result.verdict) == (outcome, desk, verdict)


@pytest.mark.parametrize(
    ("given", "next_question"),
    [
        ({}, "municipality"),
        ({"municipality": LEIDEN}, "age"),
        ({"municipality": LEIDEN, "age": 12}, "turned_twelve_this_school_year"),
        ({"municipality": HILVERSUM, "age": 12}, "dutch"),
        ({"municipality": LEIDEN, "age": 17}, "seventeen_and_a_half"),
        ({"municipality": LEIDEN, "age": 13}, "dutch"),
        ({"municipality": LEIDEN, "age": 7}, "residence"),
        ({"municipality": LEIDEN, "age": 7, "residence": "home"}, "dutch"),
        ({"municipality": LEIDEN, "age": 7, "residence": "home", "dutch": "not-enough"}, "temporary_stay"),
        ({"municipality": LEIDEN, "age": 7, "residence": "home", "dutch": "not-enough", "temporary_stay": False}, "months_in_dutch_education"),
        ({"municipality": GOOISE_MEREN, "age": 7, "residence": "home", "dutch": "not-enough"}, "settlement"),
    ],
)
def test_a_missing_answer_names_the_next_question(regions, given, next_question):
    """What is not answered yet makes the verdict unknown and names one question, in the order people can answer."""
    result = route(Answers.read(given), ON, regions)
    assert (result.verdict, result.missing) == (Verdict.UNKNOWN, (next_question,))


def test_a_question_that_decides_nothing_is_not_asked(regions):
    """A 5-year-old in Leiden needs no question after the age."""
    assert route(Answers.read({"municipality": LEIDEN, "age": 5}), ON, regions).outcome == "kindergarten"


@pytest.mark.parametrize(
    ("answers", "schools"),
    [
        ({"municipality": GOOISE_MEREN, "settlement": "Bussum"}, ["de-globe", "paulusschool", "de-hobbitstee"]),
        ({"municipality": GOOISE_MEREN, "settlement": "Naarden"}, ["taalschool-hilversum", "taalschool-huizen", "paulusschool", "de-hobbitstee"]),
        ({"municipality": HILVERSUM}, ["taalschool-hilversum", "taalschool-huizen", "paulusschool", "de-hobbitstee"]),
        ({"municipality": LEIDERDORP}, ["leimundo", "brede-school-merenwijk", "de-singel", "daltonschool-oegstgeest"]),
    ],
)
def test_bussum_has_its_own_language_class(regions, answers, schools):
    """Only a stamschool in Bussum leads to De Globe, any other to the regional classes."""
    assert [item["id"] for item in ask(regions, age=7, **answers).data["schools"]] == schools


def test_classes_of_one_board_name_that_board(regions):
    """A part-time class that only takes its own board's pupils says so."""
    schools = {item["id"]: item["boards"] for item in ask(regions, municipality=HILVERSUM, age=7).data["schools"]}
    assert schools["paulusschool"] == ["alberdingk-thijm"] and schools["taalschool-hilversum"] == []


@pytest.mark.parametrize(
    ("age", "outcome", "first"),
    [
        (3, "too-young", "register-from-three"),
        (5, "class-unknown", "register-at-primary-school"),
        (11, "class-unknown", "register-at-primary-school"),
        (12, "isk-unknown", "ask-municipality"),
        (17, "isk-unknown", "ask-municipality"),
        (18, "adult", "ask-municipality-adult"),
    ],
)
def test_a_municipality_no_region_covers_gets_the_way_of_the_country_by_age(regions, age, outcome, first):
    """Nobody falls through: each age has a first step of its own."""
    result = ask(regions, municipality=AALTEN, age=age)
    assert (result.outcome, result.actions[0].kind, result.data["region"]) == (outcome, first, "elders")


def test_a_code_nobody_knows_is_answered_as_a_municipality_without_a_region(regions):
    """A merger of tomorrow is no error."""
    assert ask(regions, municipality="GM9999", age=7).outcome == "class-unknown"


@pytest.mark.parametrize(
    ("answers", "doubt"),
    [
        ({"municipality": LEIDEN, "age": 6}, "six-may-start-in-kindergarten"),
        ({"municipality": LEIDEN, "age": 8, "months_in_dutch_education": 12}, "other-definitions"),
        ({"municipality": LEIDEN, "age": 9, "residence": "azc"}, "azc-place-unknown"),
        ({"municipality": HILVERSUM, "age": 9, "residence": "rol"}, "residence-as-home"),
        ({"municipality": LEIDEN, "age": 9, "residence": "ukraine"}, "residence-as-home"),
        ({"municipality": LEIDEN, "age": 9, "residence": "emergency"}, "residence-as-home"),
        ({"municipality": LEIDEN, "age": 9, "residence": "nidos"}, "residence-as-home"),
        ({"municipality": HILVERSUM, "age": 12}, "primary-until-thirteen"),
        ({"municipality": LEIDEN, "age": 17, "seventeen_and_a_half": True}, "mbo-known-from-rotterdam"),
        ({"municipality": LEIDEN, "age": 8, "dutch": "unsure"}, "dutch-unsure"),
    ],
)
def test_what_is_uncertain_is_said(regions, answers, doubt):
    """An answer that rests on an exception, a conflict or one region's practice carries its doubt."""
    assert doubts(ask(regions, **answers)) == (doubt,)


@pytest.mark.parametrize("answers", [{"age": 7}, {"age": 8, "months_in_dutch_education": 11}, {"age": 13}])
def test_what_is_certain_carries_no_doubt(regions, answers):
    """A plain case stays plain."""
    assert ask(regions, municipality=LEIDEN, **answers).doubts == ()


def test_the_reasons_name_condition_value_threshold_and_source(regions):
    """Every line of reasoning can be checked against the covenant."""
    steps = [(s.id, plain(s.seen), held_to(s), s.met, s.source.id, s.source.at) for s in ask(regions, municipality=LEIDEN, age=7).conditions]
    covenant = "convenant-leidse-regio-2024"
    assert steps == [
        ("old-enough", 7, ("years", "from", 4), True, covenant, "noot 2"),
        ("under-eighteen", 7, ("years", "between", (4, 18)), True, "davinci-isk", ""),
        ("primary-age", 7, ("years", "between", (4, 12)), True, covenant, "noot 2"),
        ("kindergarten-age", 7, ("years", "between", (4, 6)), False, covenant, "art. 2c"),
        ("lives-in-azc", "home", ("yes-no", "", True), False, covenant, "art. 2d"),
        ("dutch-enough", "not-enough", ("yes-no", "", True), False, covenant, "art. 2b en noot 2"),
        ("stays-long-enough", False, ("months", "from", 24), True, covenant, "art. 2b"),
        ("short-in-dutch-education", 2, ("months", "below", 24), True, covenant, "art. 2b"),
        ("class-age", 7, ("years", "between", (6, 12)), True, covenant, "art. 2b en noot 2"),
    ]


def test_the_way_in_gooi_has_nine_steps_with_the_last_day_of_each_term(regions):
    """Four weeks without a place, counted from the first day at home; the year in the class is no deadline."""
    events = {"at-home-since": "2026-11-21", "started-in-class": "2026-11-21"}
    days = {action.kind: action.deadline for action in ask(regions, municipality=HILVERSUM, age=7, events=events).actions}
    assert (len(days), days["no-place"], days["place-in-class"]) == (9, date(2026, 12, 19), None)


BORN = [
    # born, outcome on 21 November 2026, (day, next outcome)
    ("2023-01-10", "too-young", [("2027-01-10", "kindergarten")]),
    ("2021-12-01", "kindergarten", [("2027-12-01", "language-class")]),
    ("2019-12-01", "language-class", []),
    ("2014-09-02", "language-class", [("2027-08-01", "isk")]),
    ("2014-07-31", "isk", []),
    ("2014-08-01", "language-class", [("2027-08-01", "isk")]),
    ("2009-06-01", "isk", [("2026-12-01", "mbo-intake"), ("2027-06-01", "adult")]),
    ("2008-11-21", "adult", []),
    ("2008-11-22", "mbo-intake", [("2026-11-22", "adult")]),
]


@pytest.mark.parametrize(("born", "outcome", "changes"), BORN)
def test_a_birth_date_tells_when_the_answer_changes(regions, born, outcome, changes):
    """The birthdays and the start of the school year that lead elsewhere within two years, and none after."""
    result = ask(regions, municipality=LEIDEN, birth_date=born)
    assert (result.outcome, [(change.on.isoformat(), change.outcome) for change in result.changes]) == (outcome, changes)


def test_a_birth_date_in_the_future_is_refused(regions):
    """A child cannot be born after the day of asking."""
    with pytest.raises(AnswerError, match="birth_date: expected a day not after 2026-11-21, got '2026-11-22'"):
        ask(regions, municipality=LEIDEN, birth_date="2026-11-22")


def test_a_child_born_today_is_too_young(regions):
    """The day of birth itself is allowed."""
    assert ask(regions, municipality=LEIDEN, birth_date="2026-11-21").outcome == "too-young"


def test_a_place_of_another_municipality_is_refused(regions):
    """Only the places of the chosen municipality count."""
    with pytest.raises(AnswerError, match="settlement: expected one of Bussum, Naarden, Muiden, Muiderberg, got 'Leiden'"):
        ask(regions, municipality=GOOISE_MEREN, age=7, settlement="Leiden")


CHILDREN = st.fixed_dictionaries(
    {},
    optional={
        "municipality": st.sampled_from([LEIDEN, OEGSTGEEST, HILVERSUM, GOOISE_MEREN, AALTEN, *OTHERS]),
        "settlement": st.sampled_from(["Bussum", "Naarden"]),
        "age": st.integers(0, 27),
        "turned_twelve_this_school_year": st.booleans(),
        "seventeen_and_a_half": st.booleans(),
        "residence": st.sampled_from(RESIDENCES),
        "dutch": st.sampled_from(DUTCH),
        "temporary_stay": st.booleans(),
        "months_in_dutch_education": st.integers(0, 60),
    },
)


@given(answers=CHILDREN)
def test_there_is_always_one_answer_or_one_question(compiled, answers):
    """No combination crashes: it is settled, or it names exactly one question that was not answered."""
    result = route(Answers.read(answers), ON, compiled["route"])
    if result.outcome:
        assert not result.missing
    else:
        assert result.verdict is Verdict.UNKNOWN and len(result.missing) == 1
        assert result.missing[0] not in answers


@given(answers=CHILDREN)
def test_more_answers_never_change_a_settled_outcome(compiled, answers):
    """Leaving out the answers nobody asked for gives the same result."""
    needed: dict[str, Any] = {}
    while missing := route(Answers.read(needed), ON, compiled["route"]).missing:
        if missing[0] not in answers:
            return
        needed[missing[0]] = answers[missing[0]]
    assert to_json(route(Answers.read(needed), ON, compiled["route"])) == to_json(route(Answers.read(answers), ON, compiled["route"]))


def test_the_last_gate_decides_in_every_region(regions):
    """The walk cannot fall off the end."""
    assert GATES[-1].__name__ == "place"
