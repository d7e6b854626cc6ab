"""What the route rule is asked: answers that are none, and the door for programs."""

from __future__ import annotations

import json
from datetime import date

import pytest

from calculators.entry import answer
from calculators.errors import AnswerError
from calculators.result import to_json
from calculators.route import Answers, route

ON = date(2026, 11, 21)
LEIDEN = "GM0546"
NEW = {"residence": "home", "dutch": "not-enough", "temporary_stay": False, "months_in_dutch_education": 2}

BAD = [
    ({"agee": 7}, "answers"),
    ({"municipality": "Leiden"}, "municipality"),
    ({"municipality": "GM05460"}, "municipality"),
    ({"age": -1}, "age"),
    ({"age": 28}, "age"),
    ({"age": True}, "age"),
    ({"age": "7"}, "age"),
    ({"birth_date": "2019-02-31"}, "birth_date"),
    ({"birth_date": 2019}, "birth_date"),
    ({"residence": "boat"}, "residence"),
    ({"dutch": "yes"}, "dutch"),
    ({"temporary_stay": "no"}, "temporary_stay"),
    ({"months_in_dutch_education": 217}, "months_in_dutch_education"),
    ({"settlement": " "}, "settlement"),
]


@pytest.mark.parametrize(("given", "field"), BAD)
def test_a_bad_answer_names_the_field_what_came_and_an_example(given, field):
    """An unknown key or an impossible value is told in one sentence with a valid example."""
    with pytest.raises(AnswerError) as caught:
        Answers.read(given)
    value = next(iter(given)) if field == "answers" else next(iter(given.values()))
    assert caught.value.field == field
    assert str(caught.value).startswith(f"{field}: expected ")
    assert f"got {value!r}, for example {caught.value.example!r}" in str(caught.value)


def test_answers_must_be_an_object():
    """A list of answers is none."""
    with pytest.raises(AnswerError, match="an object of answers"):
        Answers.read([])  # type: ignore[arg-type]


def test_the_entry_for_programs_gives_the_same_json(compiled):
    """What a program asks in JSON is what Python asks, byte for byte."""
    answers = {**NEW, "municipality": LEIDEN, "age": 7}
    given = answer(json.dumps({"rule": "route", "answers": answers, "on": ON.isoformat()}), compiled)
    assert given == to_json(route(Answers.read(answers), compiled["route"], ON))


def test_the_entry_for_programs_tells_a_bad_answer_as_json(compiled):
    """A bad answer comes back as an error with its field, not as an exception."""
    given = json.loads(answer(json.dumps({"rule": "route", "answers": {"age": 99}, "on": "2026-11-21"}), compiled))
    assert given == {"error": {"field": "age", "expected": "a whole number from 0 to 27", "got": 99, "example": 7}}
