"""Remembers what was made of the same things: what is loaded for a build never changes while it runs."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import wraps
from typing import ParamSpec, TypeVar

MOST = 4096
"""Results that one function keeps; then it begins anew, so that what goes through many data keeps few of them."""
_PLAIN = (str, int, date)

P = ParamSpec("P")
R = TypeVar("R")


def once(function: Callable[P, R]) -> Callable[P, R]:
    """`function`, called once for the same arguments: texts, numbers and days by value, all else by identity."""
    known: dict[tuple[object, ...], tuple[object, R]] = {}

    @wraps(function)
    def remembered(*args: P.args, **kwargs: P.kwargs) -> R:
        given = (*args, *kwargs.values())
        key = (*kwargs, *(item if isinstance(item, _PLAIN) else id(item) for item in given))
        if key not in known:
            if len(known) >= MOST:
                known.clear()
            known[key] = (given, function(*args, **kwargs))  # what is kept keeps its address
        return known[key][1]

    return remembered
