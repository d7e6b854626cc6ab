"""What is made once for the same things."""

from __future__ import annotations

from datetime import date

from wegwijs import once


def test_equal_texts_and_days_are_asked_once_and_equal_lists_are_not() -> None:
    """A list that only looks the same may be changed another way, so each list has its own result."""
    asked = []

    @once.once
    def ask(things: list[str], name: str, on: date) -> str:
        asked.append(name)
        return f"{things} {name} {on}"

    things = ["a"]
    for _ in range(2):
        assert ask(things, "x", date(2026, 1, 2)) == "['a'] x 2026-01-02"
    assert ask(["a"], "x", date(2026, 1, 2)) == "['a'] x 2026-01-02"
    assert asked == ["x", "x"]


def test_what_goes_through_many_things_keeps_few_of_them() -> None:
    """After the most that is kept it begins anew."""
    asked = []
    ask = once.once(asked.append)
    for number in [*range(once.MOST + 1), 0]:
        ask(number)
    assert asked[-1] == 0 and len(asked) == once.MOST + 2
