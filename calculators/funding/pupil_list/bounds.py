"""How little and how much a school can get while not every pupil of its list is decided."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from decimal import Decimal

from calculators.result import Result, Verdict


def euro(total: Result) -> Decimal:
    """The last amount of a school's answer is its total; nothing due is nothing."""
    return total.amounts[-1].euro if total.amounts else Decimal(0)


def least(total: Result) -> Decimal | None:
    """What a school gets at least; None where no amount is known."""
    return _range(total)[0]


def bounds(
    total: Result,
    counts: Counter[str],
    others: int,
    *,
    groups: Iterable[str],
    most: int,
    price: Callable[[Counter[str]], Result],
) -> tuple[Decimal | None, Decimal | None]:
    """The least and the most in euro, where `others` pupils may count under any of the `groups` or not at all.

    `total` is the school's answer by the decided pupils, `price` gives it for other counts, and `most` is how many
    pupils of one group a school can have. None where no amount is known.
    """
    lowest, highest = _range(total)
    if lowest is None or highest is None:
        return None, None
    room = {group: min(others, most - counts[group]) for group in groups if others}
    more = ({}, *({group: number} for group, number in room.items()))
    priced = [_range(price(counts + Counter(added)))[1] for added in more]
    return lowest, max([highest, *(one for one in priced if one is not None)])


def _range(total: Result) -> tuple[Decimal | None, Decimal | None]:
    """The least and the most of a school's answer; both the same where it is known."""
    if total.verdict is not Verdict.UNKNOWN:
        return euro(total), euro(total)
    least, most = total.data.get("lowest"), total.data.get("highest")
    return (least, most) if isinstance(least, Decimal) and isinstance(most, Decimal) else (None, None)
