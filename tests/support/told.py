"""What a result tells, short enough to stand in a row of a table."""

from __future__ import annotations

from calculators.result import Condition, Result
from calculators.value import Plain, Value


def plain(found: Value | None) -> Plain | None:
    """The bare value; None where it is not known."""
    return found.value if found else None


def doubts(result: Result) -> tuple[str, ...]:
    """The doubts by their keys, with the parameter each is about."""
    return tuple(f"{doubt.id} {doubt.parameter}".strip() for doubt in result.doubts)


def held_to(condition: Condition) -> tuple[str, str, Plain]:
    """The kind of the threshold, how it is meant, and its value."""
    assert condition.threshold
    return condition.threshold.kind, condition.bound, condition.threshold.value
