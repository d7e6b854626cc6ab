"""A number that remembers what it was compared with, so that a rule is not asked for every number there is.

Between two of the numbers it was compared with, a rule cannot answer otherwise: it saw the same. A multiple, a sum or a
difference is followed; what else is computed from it is not, and where that is compared every number is asked. Only a
day computed from it, by `divmod`, goes by unseen: days stand in the actions of an answer, and a table has none.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

COMPARED = ("lt", "le", "eq", "ne", "ge", "gt")
T = TypeVar("T")
Line = tuple[int, int]
"""`times` and `plus` of what is computed as `times * number + plus`."""
FOLLOWED: dict[str, Callable[[int, int, int], Line]] = {
    "__add__": lambda times, plus, other: (times, plus + other),
    "__radd__": lambda times, plus, other: (times, plus + other),
    "__sub__": lambda times, plus, other: (times, plus - other),
    "__rsub__": lambda times, plus, other: (-times, other - plus),
    "__mul__": lambda times, plus, other: (times * other, plus * other),
    "__rmul__": lambda times, plus, other: (times * other, plus * other),
}
COMPUTED = ("floordiv", "mod", "pow", "lshift", "rshift", "and", "or", "xor")
COMPUTED_ALONE = ("neg", "abs", "invert", "round", "trunc", "floor", "ceil")
LEFT = ("hash", "int", "float", "truediv", "rtruediv")
"""What makes something else of it, of which nothing is known."""


class Watched(int):
    """A whole number, or what was computed from one, and the numbers with which that one was compared so far."""

    seen: set[tuple[Line, float]]
    """What the number was in what was compared, and with what that was."""
    lost: list[bool]
    """Holds something where it was used in a way that is not followed."""
    line: Line | None
    """How it was computed from the number, where that is followed."""

    def __new__(cls, number: int) -> Watched:
        made = super().__new__(cls, number)
        made.seen, made.lost, made.line = set(), [], (1, 0)
        return made

    def __bool__(self) -> bool:
        return self != 0

    def alike(self, number: int) -> bool:
        """Whether nobody who compared this number could tell it from `number`."""
        own = int.__pos__(self)
        return not self.lost and all(
            _side(times * number + plus, other) == _side(times * own + plus, other)
            for (times, plus), other in self.seen
        )

    def became(self, number: int, line: Line | None) -> Watched:
        """What was computed from this one."""
        made = Watched(number)
        made.seen, made.lost, made.line = self.seen, self.lost, line
        return made


def stretches(numbers: Iterable[int], ask: Callable[[int], T]) -> Iterator[tuple[int, T]]:
    """Each highest number of a stretch that nobody tells apart, with what `ask` gave for its lowest one."""
    last: tuple[Watched, int, T] | None = None
    for number in numbers:
        if last and last[0].alike(number):
            last = last[0], number, last[2]
            continue
        if last:
            yield last[1], last[2]
        watched = Watched(number)
        last = watched, number, ask(watched)
    if last:
        yield last[1], last[2]


def _side(number: int, other: float) -> int:
    return (number > other) - (number < other)


def _comparison(name: str) -> Callable[[Watched, object], bool]:
    compare: Callable[[int, object], bool] = getattr(operator, name)

    def compared(self: Watched, other: object) -> bool:
        if self.line is None or isinstance(other, Watched) or not isinstance(other, (int, float)):
            self.lost.append(True)
        else:
            self.seen.add((self.line, other))
        return compare(int.__pos__(self), other)

    return compared


def _computation(name: str) -> Callable[..., object]:
    plain, follow = getattr(int, name), FOLLOWED.get(name)

    def computed(self: Watched, *others: object) -> object:
        found = plain(self, *others)
        whole = [other for other in others if isinstance(other, int) and not isinstance(other, Watched)]
        line = follow(*self.line, *whole) if follow and self.line and len(whole) == len(others) else None
        return self.became(found, line) if isinstance(found, int) else found

    return computed


def _leaving(name: str) -> Callable[..., object]:
    plain = getattr(int, name)

    def left(self: Watched, *others: object) -> object:
        self.lost.append(True)
        return plain(self, *others)

    return left


for _name in COMPARED:
    setattr(Watched, f"__{_name}__", _comparison(_name))
_of_two = [f"__{_side_}{_name}__" for _name in COMPUTED for _side_ in ("", "r")]
for _name in (*FOLLOWED, *_of_two, *(f"__{_name}__" for _name in COMPUTED_ALONE)):
    setattr(Watched, _name, _computation(_name))
for _name in LEFT:
    setattr(Watched, f"__{_name}__", _leaving(f"__{_name}__"))
