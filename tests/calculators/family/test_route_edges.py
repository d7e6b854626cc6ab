"""The route rule at its edges: birthdays, school years, regions that look at less, and what each answer carries."""

from __future__ import annotations

from copy import deepcopy
from datetime import date
from typing import Any

import pytest
from told import held_to, plain

from calculators.errors import AnswerError
from calculators.family.route import Answers, route
from calculators.result import Action, Doubt, Term, Verdict
from calculators.value import Value

ON = date(2026, 11, 21)
SPRING = date(2027, 3, 1)
LEIDEN, OEGSTGEEST, HILVERSUM, GOOISE_MEREN = "GM0546", "GM0579", "GM0402", "GM1942"
NEW = {"residence": "home", "dutch": "not-enough", "temporary_stay": False, "months_in_dutch_education": 2}


def ask(compiled: dict[str, Any], on: date = ON, **answers: Any) -> Any:
    return route(Answers.read({**NEW, **answers}), on, compiled["route"])


@pytest.fixture
def leiden(compiled: dict[str, Any]) -> dict[str, Any]:
    """The data with a copy of the Leidse regio that a test may change."""
    return deepcopy({"route": compiled["route"]})


def criteria(data: dict[str, Any]) -> dict[str, Any]:
    return data["route"]["regions"]["leidse-regio"]["criteria"]


BORN = [
    # asked on, born, outcome, (day, next outcome)
    (SPRING, "2014-09-15", "language-class", [("2027-08-01", "isk")]),  # turned twelve last autumn
    (SPRING, "2014-07-31", "isk", []),  # turned twelve the day before this school year began
    (ON, "2014-11-21", "language-class", [("2027-08-01", "isk")]),  # turns twelve today
    (ON, "2015-07-15", "language-class", [("2027-08-01", "isk")]),  # turns twelve in the summer
    (ON, "2010-11-21", "isk", [("2028-05-21", "mbo-intake"), ("2028-11-21", "adult")]),  # eighteen in two years
    (ON, "2010-11-22", "isk", [("2028-05-22", "mbo-intake")]),  # a day later than two years
]


@pytest.mark.parametrize(("on", "born", "outcome", "changes"), BORN)
def test_birthdays_and_school_years_decide_to_the_day(compiled, on, born, outcome, changes):
    """A school year runs from 1 August; changes are told two years ahead, the last day included."""
    result = ask(compiled, on, municipality=LEIDEN, birth_date=born)
    assert result.outcome == outcome
    assert [(change.on.isoformat(), change.outcome) for change in result.changes] == changes


def test_a_place_no_region_covers_is_answered_with_its_code(compiled):
    """The page can say which municipality to ask."""
    result = ask(compiled, municipality="GM0197", age=7)
    assert (result.rule, result.version, result.data["municipality"]) == ("route", 3, "GM0197")
    assert [action.id for action in result.actions] == ["register", "ask-municipality", "look-at-lowan"]


def test_a_question_comes_with_what_is_known_until_then(compiled):
    """While an answer is missing: the region, the municipality, the reasons so far and what is in doubt."""
    answers = {"municipality": LEIDEN, "age": 6, "residence": "home"}
    result = route(Answers.read(answers), ON, compiled["route"])
    assert result.data == {"region": "leidse-regio", "municipality": LEIDEN}
    assert [step.id for step in result.conditions] == [
        *("old-enough", "under-eighteen", "primary-age", "kindergarten-age", "lives-in-azc")
    ]
    assert result.doubts == (Doubt("six-may-start-in-kindergarten"),)


def test_an_answer_names_its_region_and_municipality(compiled):
    """The page shows whose agreement was applied."""
    data = ask(compiled, municipality=OEGSTGEEST, age=7).data
    assert (data["region"], data["municipality"]) == ("leidse-regio", OEGSTGEEST)


@pytest.mark.parametrize(
    ("answers", "schools"),
    [
        ({"municipality": LEIDEN, "age": 14}, ["isk-da-vinci-leiden"]),
        ({"municipality": LEIDEN, "age": 17, "seventeen_and_a_half": True}, ["isk-da-vinci-leiden"]),
        ({"municipality": HILVERSUM, "age": 14}, ["isk-het-gooi"]),
        ({"municipality": LEIDEN, "age": 5}, []),
    ],
)
def test_the_isk_is_named_for_who_goes_there(compiled, answers, schools):
    """From twelve the ISK of the region, also before an mbo intake; for a kindergarten child no language class."""
    assert [item["id"] for item in ask(compiled, **answers).data["schools"]] == schools


def test_the_place_is_not_asked_where_no_stamschool_follows(compiled):
    """A three-year-old in Gooise Meren is too young, in whichever of its places."""
    assert ask(compiled, municipality=GOOISE_MEREN, age=3).outcome == "too-young"


def test_a_place_that_is_none_is_answered_with_one_that_is(compiled):
    """The example is a place of that municipality."""
    with pytest.raises(AnswerError) as caught:
        ask(compiled, municipality=GOOISE_MEREN, age=7, settlement="Leiden")
    assert (caught.value.got, caught.value.example) == ("Leiden", "Bussum")


def test_a_birth_date_in_the_future_is_answered_with_one_that_is_not(compiled):
    """The example can be typed over."""
    with pytest.raises(AnswerError) as caught:
        ask(compiled, municipality=LEIDEN, birth_date="2026-11-22")
    assert caught.value.example == "2019-03-14"


@pytest.mark.parametrize(
    ("events", "last_day"),
    [({}, None), ({"applied": "2026-11-21"}, date(2026, 12, 19)), ({"decision-received": "2026-11-21"}, None)],
)
def test_a_term_has_a_last_day_only_where_the_day_of_its_own_event_is_known(leiden, events, last_day):
    """Never counted from the day of asking, nor from another event."""
    term = {"count": 4, "unit": "weeks", "type": "theirs", "after": "applied", "before": None}
    leiden["route"]["regions"]["leidse-regio"]["ways"]["language-class"] = [{"id": "a", "kind": "b", "deadline": term}]
    actions = ask(leiden, municipality=LEIDEN, age=7, events=events).actions
    assert actions == (Action("a", "b", Term(**term), last_day),)


def test_the_mbo_intake_gives_its_age_as_the_reason(compiled):
    """Seventeen and a half years are 210 months."""
    for reached in (True, False):
        steps = ask(compiled, municipality=LEIDEN, age=17, seventeen_and_a_half=reached).conditions
        assert [(s.seen, held_to(s), s.met) for s in steps if s.id == "mbo-age"] == [
            (Value("years", 17), ("months", "from", 210), reached)
        ]


def test_an_mbo_that_takes_from_a_birthday_needs_no_half_year(leiden):
    """Where the mbo would take from seventeen, a 16-year-old and a 17-year-old are not asked about half years."""
    criteria(leiden)["mbo_from_months"]["value"] = 17 * 12
    assert ask(leiden, municipality=LEIDEN, age=16).outcome == "isk"
    assert ask(leiden, municipality=LEIDEN, age=17).outcome == "mbo-intake"


def test_a_rol_counts_as_a_home_by_the_covenant(compiled):
    """The reasons name the note of the covenant that says so."""
    (step,) = [s for s in ask(compiled, municipality=OEGSTGEEST, age=9, residence="rol").conditions if "rol" in s.id]
    assert (step.id, plain(step.seen), held_to(step), step.met) == ("lives-in-rol", "rol", ("yes-no", "", True), True)
    assert (step.source.id, step.source.at) == ("convenant-leidse-regio-2024", "noot 4")


def test_a_child_in_a_rol_of_the_leidse_regio_is_in_no_doubt(compiled):
    """The covenant settles it there; elsewhere it is a doubt."""
    assert ask(compiled, municipality=OEGSTGEEST, age=9, residence="rol").doubts == ()


def test_a_region_with_an_azc_school_leaves_no_doubt_where(leiden):
    """One school for children of an azc among the others is enough."""
    leiden["route"]["regions"]["leidse-regio"]["providers"][0]["kinds"] = ["azc-school"]
    assert ask(leiden, municipality=LEIDEN, age=9, residence="azc").doubts == ()


@pytest.mark.parametrize("name", ["kindergarten_possible_at", "months_elsewhere"])
def test_what_a_region_does_not_say_raises_no_doubt(leiden, name):
    """A region without the exception for six-year-olds, or without another definition, has nothing to doubt there."""
    del criteria(leiden)[name]
    result = ask(leiden, municipality=LEIDEN, age=6 if "kinder" in name else 8, months_in_dutch_education=12)
    assert (result.outcome, result.verdict) == ("language-class", Verdict.YES)
    assert result.doubts == ((Doubt("other-definitions"),) if "kinder" in name else ())
