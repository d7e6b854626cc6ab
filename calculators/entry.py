"""The one door to the rules for programs: JSON in, JSON out, the same in every Python."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from calculators.errors import AnswerError
from calculators.result import Result, to_json
from calculators.route import Answers, route

Rule = Callable[[Mapping[str, Any], Mapping[str, Any], date], Result]
Tell = Callable[[int, int], None]


def _route(answers: Mapping[str, Any], compiled: Mapping[str, Any], on: date) -> Result:
    return route(Answers.read(answers), compiled["route"], on)


RULES: dict[str, Rule] = {"route": _route}
"""Rules that answer one set of answers on one day."""


def answer(request: str, compiled: Mapping[str, Any], content: bytes = b"", tell: Tell | None = None) -> str:
    """The result of `{"rule": "route", "answers": {...}, "on": "2026-11-21"}` as JSON.

    `content` is the file a question goes with; `tell` hears (done, total) during long work.
    A bad answer does not raise: the JSON then has one key, `error`, with `field`, `expected`, `got` and `example`.
    """
    try:
        asked = json.loads(request)
        rule = RULES[asked["rule"]]
        return to_json(rule(asked["answers"], compiled, date.fromisoformat(asked["on"])))
    except AnswerError as error:
        detail = {"field": error.field, "expected": error.expected, "got": error.got, "example": error.example}
        return json.dumps({"error": detail}, ensure_ascii=False, sort_keys=True)
