"""Tells how far long work is, without slowing it down."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")
Tell = Callable[[int, int], None]
"""Hears how much is done, and of how much."""

EVERY = 500
"""Items between two tellings."""


def telling(items: Iterable[T], tell: Tell | None, done: int, total: int) -> Iterator[T]:
    """`items` themselves; `tell` hears every so often how many of `total` are done, `done` having gone before."""
    for number, item in enumerate(items, done):
        if tell and number % EVERY == 0:
            tell(number, total)
        yield item
