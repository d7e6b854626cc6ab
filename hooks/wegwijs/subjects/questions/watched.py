"""A number that remembers what it was compared with, so that a rule is not asked for every number there is.

Between two of the numbers it was compared with, a rule cannot answer otherwise: it saw the same. What is computed from
it is compared in a way that is not followed, and then every number is asked.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterable, Iterator
from typing import Any

COMPARED = ("lt", "le", "eq", "ne", "ge", "gt")
COMPUTED = ("add", "sub", "mul", "truediv", "floordiv", "mod", "pow")
COMPUTED_ALONE = ("neg", "pos", "abs")


class Watched(int):
    """A whole number, and those it was compared with so far."""

    seen: set[float]
    lost: list[bool]
    """Shared with what is computed from it; holds something where that was compared too."""
    computed: bool

    def __new__(cls, number: int, lost: list[bool] | None = None) -> Watched:
        made = super().__new__(cls, number)
        made.seen, made.lost, made.computed = set(), [] if lost is None else lost, lost is not None
        return made

    def __hash__(self) -> int:  # looked for among others by its value
        self.lost.append(True)
        return int.__hash__(self)

    def __int__(self) -> int:
        self.lost.append(True)
        return int.__pos__(self)

    def __bool__(self) -> bool:
        return self != 0

    def alike(self, number: int) -> bool:
        """Whether nobody who compared this number could tell it from `number`."""
        return not self.lost and all(_side(number, other) == _side(int.__pos__(self), other) for other in self.seen)


def stretches(numbers: Iterable[int], ask: Callable[[int], Any]) -> Iterator[tuple[int, Any]]:
    """Each highest number of a stretch that nobody tells apart, with what `ask` gave for its lowest one."""
    last: tuple[Watched, int, Any] | None = None
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


def _comparison(name: str) -> Callable[[Watched, Any], Any]:
    compare = getattr(operator, name)

    def compared(self: Watched, other: Any) -> Any:
        if self.computed or not isinstance(other, (int, float)):
            self.lost.append(True)
        else:
            self.seen.add(+other if not isinstance(other, Watched) else int.__pos__(other))
        return compare(int.__pos__(self), other)

    return compared


def _computation(plain: Callable[..., Any]) -> Callable[..., Any]:
    def computed(self: Watched, *others: Any) -> Any:
        found = plain(self, *others)
        return Watched(found, self.lost) if isinstance(found, int) else found

    return computed


for _name in COMPARED:
    setattr(Watched, f"__{_name}__", _comparison(_name))
for _name in (*COMPUTED, *(f"r{name}" for name in COMPUTED), *COMPUTED_ALONE):
    setattr(Watched, f"__{_name}__", _computation(getattr(int, f"__{_name}__")))
