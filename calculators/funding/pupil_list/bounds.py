"""How little and how much a school can get while not every pupil of its list is decided."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from decimal import Decimal
from itertools import permutations

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
    others: Mapping[frozenset[str], int],
    *,
    most: int,
    price: Callable[[Counter[str]], Result],
) -> tuple[Decimal | None, Decimal | None]:
    """The least and the most in euro, where `others` are pupils by the groups they may count under, or not at all.

    `total` is the school's answer by the decided pupils, `price` gives it for other counts, and `most` is how many
    pupils of one group a school can have. None where no amount is known.
    """
    lowest, highest = _range(total)
    if lowest is None or highest is None:
        return None, None
    # Which group is the dearest turns on the others: so each order of groups is priced, and nobody more as well.
    orders = permutations(sorted(frozenset().union(*others)))
    ways = {tuple(sorted(_added(others, order, counts, most).items())) for order in orders}
    priced = [_range(price(counts + Counter(dict(added))))[1] for added in {(), *ways}]
    return lowest, max([highest, *(one for one in priced if one is not None)])


def _added(
    others: Mapping[frozenset[str], int], order: tuple[str, ...], counts: Counter[str], most: int
) -> dict[str, int]:
    """How many of `others` count under each group, where each does under the first in `order` that it can."""
    added: Counter[str] = Counter()
    for groups, number in others.items():
        if groups:
            added[min(groups, key=order.index)] += number
    return {group: min(number, most - counts[group]) for group, number in added.items()}


def _range(total: Result) -> tuple[Decimal | None, Decimal | None]:
    """The least and the most of a school's answer; both the same where it is known."""
    if total.verdict is not Verdict.UNKNOWN:
        return euro(total), euro(total)
    least, most = total.data.get("lowest"), total.data.get("highest")
    return (least, most) if isinstance(least, Decimal) and isinstance(most, Decimal) else (None, None)
