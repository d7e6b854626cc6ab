"""A rule is asked for one number of each stretch that it cannot tell apart; `test_decision` asks it for every one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wegwijs.subjects.questions.watched import stretches

HIGHEST = 40
LIMITS = st.lists(st.integers(-3, HIGHEST + 3), max_size=5)

LOOKS: dict[str, Callable[[Any, int], Any]] = {
    "at most": lambda number, limit: number <= limit,
    "less": lambda number, limit: number < limit,
    "at least, said the other way round": lambda number, limit: limit <= number,
    "just that one": lambda number, limit: number == limit,
    "any but that one": lambda number, limit: number != limit,
    "none at all": lambda number, limit: not number,
    "among a few": lambda number, limit: number in (limit, limit + 2),
    "among a few, by its value": lambda number, limit: number in {limit, limit + 2},
    "in a row": lambda number, limit: number in range(limit, limit + 4),
    "more than half": lambda number, limit: 2 * number > limit,
    "from the end": lambda number, limit: HIGHEST - number < limit,
    "in years": lambda number, limit: number // 12 >= limit // 12,
    "even": lambda number, limit: number % 2 == 0,
    "as a number of its own": lambda number, limit: int(number) > limit,
    "a fraction": lambda number, limit: number > limit + 0.5,
    "the lesser one": lambda number, limit: min(number, limit) == limit,
}


def _all(found: list[tuple[int, Any]]) -> dict[int, Any]:
    answers, low = {}, 0
    for high, answer in found:
        answers.update(dict.fromkeys(range(low, high + 1), answer))
        low = high + 1
    return answers


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
@given(limits=LIMITS)
def test_a_stretch_has_one_answer(look: Callable[[Any, int], Any], limits: list[int]) -> None:
    def rule(number: int) -> list[bool]:
        return [bool(look(number, limit)) for limit in limits]

    assert _all(list(stretches(range(HIGHEST + 1), rule))) == {number: rule(number) for number in range(HIGHEST + 1)}


def test_a_rule_is_asked_a_few_times_where_it_compares_with_a_few_limits() -> None:
    asked = []

    def rule(weeks: int) -> str:
        asked.append(+weeks)
        return "late" if weeks > 10 else "soon" if weeks >= 6 else "early"

    assert _all(list(stretches(range(1000), rule)))[11] == "late"
    assert asked == [0, 6, 7, 10, 11]
