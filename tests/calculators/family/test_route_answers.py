"""What the route rule is asked: answers that are none, and the door for programs."""

from __future__ import annotations

import json
from datetime import date

import pytest

from calculators.api import answer
from calculators.errors import AnswerError
from calculators.family.route import Answers, route
from calculators.result import to_json

ON = date(2026, 11, 21)
LEIDEN = "GM0546"
NEW = {"residence": "home", "dutch": "not-enough", "temporary_stay": False, "months_in_dutch_education": 2}

CODE, DAY = "a CBS municipality code", "a date that exists, as year-month-day"
BAD = [
    # given, what was expected, a valid example
    ({"municipality": "Leiden"}, CODE, "GM0546"),
    ({"municipality": "GM05460"}, CODE, "GM0546"),
    ({"municipality": "GM054X"}, CODE, "GM0546"),
    ({"municipality": "GMX546"}, CODE, "GM0546"),
    ({"municipality": "XX0546"}, CODE, "GM0546"),
    ({"municipality": 546}, CODE, "GM0546"),
    ({"municipality": ["G", "M", "0", "5", "4", "6"]}, CODE, "GM0546"),
    ({"age": -1}, "a whole number from 0 to 27", 7),
    ({"age": 28}, "a whole number from 0 to 27", 7),
    ({"age": True}, "a whole number from 0 to 27", 7),
    ({"age": "7"}, "a whole number from 0 to 27", 7),
    ({"birth_date": "2019-02-31"}, DAY, "2019-03-14"),
    ({"birth_date": 2019}, DAY, "2019-03-14"),
    ({"residence": "boat"}, "one of home, family, ukraine, emergency, azc, rol, nidos", "home"),
    ({"dutch": "yes"}, "one of enough, not-enough, unsure", "enough"),
    ({"temporary_stay": "no"}, "true or false", True),
    ({"turned_twelve_this_school_year": 1}, "true or false", True),
    ({"seventeen_and_a_half": "yes"}, "true or false", True),
    ({"months_in_dutch_education": 217}, "a whole number from 0 to 216", 2),
    ({"months_in_dutch_education": -1}, "a whole number from 0 to 216", 2),
    ({"settlement": " "}, "the name of a place", "Bussum"),
    ({"settlement": 7}, "the name of a place", "Bussum"),
]
KEYS = (
    "age, birth_date, dutch, events, months_in_dutch_education, municipality, residence, settlement,"
    " seventeen_and_a_half, temporary_stay, turned_twelve_this_school_year"
)


def refused(given: object) -> AnswerError:
    with pytest.raises(AnswerError) as caught:
        Answers.read(given)  # type: ignore[arg-type]
    return caught.value


@pytest.mark.parametrize(("given", "expected", "example"), BAD)
def test_a_bad_answer_names_the_field_what_was_expected_what_came_and_an_example(given, expected, example):
    """An impossible value is told in one sentence with a valid example."""
    ((field, value),) = given.items()
    assert str(refused(given)) == f"{field}: expected {expected}, got {value!r}, for example {example!r}"
    assert refused(given).field == field


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ({"age": 0}, 0),
        ({"age": 27}, 27),
        ({"months_in_dutch_education": 0}, 0),
        ({"months_in_dutch_education": 216}, 216),
        ({"municipality": "GM0546"}, "GM0546"),
        ({"settlement": " Bussum "}, "Bussum"),
        ({"birth_date": "2019-03-14"}, date(2019, 3, 14)),
        ({"temporary_stay": False}, False),
        ({"temporary_stay": None}, None),
        ({"municipality": None}, None),
    ],
)
def test_the_last_value_that_is_allowed_is_kept(given, kept):
    """The edges of what may be answered are inside; null means not answered yet."""
    (field,) = given
    assert Answers.read(given) == Answers(**{field: kept})


def test_an_unknown_key_is_told_with_the_keys_there_are():
    """A misspelt question is not left out in silence."""
    example = "{'municipality': 'GM0546', 'age': 7}"
    assert str(refused({"agee": 7})) == f"answers: expected only the keys {KEYS}, got 'agee', for example {example}"


def test_answers_must_be_an_object():
    """A list of answers is none, and the example given is one that works."""
    error = refused([])
    assert (error.field, error.got, error.example) == ("answers", [], {"municipality": "GM0546", "age": 7})


def test_the_entry_for_programs_gives_the_same_json(compiled):
    """What a program asks in JSON is what Python asks, byte for byte."""
    answers = {**NEW, "municipality": LEIDEN, "age": 7}
    given = answer(json.dumps({"rule": "route", "answers": answers, "on": ON.isoformat()}), compiled)
    assert given == to_json(route(Answers.read(answers), ON, compiled["route"]))


def test_the_entry_for_programs_tells_a_bad_answer_as_json(compiled):
    """A bad answer comes back as an error with its field, not as an exception: readable, and in a fixed order."""
    given = answer(json.dumps({"rule": "route", "answers": {"dutch": "één"}, "on": "2026-11-21"}), compiled)
    assert given == (
        '{"error": {"example": "enough", "expected": "one of enough, not-enough, unsure", "field": "dutch",'
        ' "got": "één"}}'
    )
