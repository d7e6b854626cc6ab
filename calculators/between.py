"""Between which amounts an answer lies while other answers are missing: never € 0 for what is not known."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import Field, replace
from decimal import Decimal
from typing import ClassVar, Protocol, TypeVar

from calculators.result import Result, Verdict


class Answers(Protocol):
    """A dataclass."""

    __dataclass_fields__: ClassVar[dict[str, Field[object]]]


T = TypeVar("T", bound=Answers)
YES_OR_NO = (False, True)
Range = tuple[Decimal, Decimal | None] | None
"""The least and the most in euro; without a most where it has no limit, None where no amount is known."""


def between(ask: Callable[[T], Result], answers: T, ends: Mapping[str, tuple[object, ...]]) -> dict[str, object]:
    """`lowest` and `highest` in euro for the `data` of an answer that is not known yet.

    `ends` says per answer with which values the least and the most come out. A number of pupils has one end, 0: more
    of them never bring less, and there is no most. Empty where no amount is known or nothing is missing.
    """
    found = _range(ask, answers, ends)
    return {"lowest": found[0], "highest": found[1]} if found else {}


def _range(ask: Callable[[T], Result], answers: T, ends: Mapping[str, tuple[object, ...]]) -> Range:
    answer = ask(answers)
    if answer.verdict is not Verdict.UNKNOWN:
        euro = answer.amounts[-1].euro if answer.amounts else Decimal(0)
        return euro, euro
    if not answer.missing or answer.missing[0] not in ends:
        return None
    name = answer.missing[0]
    found = [_range(ask, replace(answers, **{name: end}), ends) for end in ends[name]]
    known = [one for one in found if one]
    if len(known) < len(found):
        return None
    highest = [most for _, most in known if most is not None]
    bounded = len(ends[name]) > 1 and len(highest) == len(known)
    return min(least for least, _ in known), max(highest) if bounded else None
