"""What the peildata of a list can bring together, as the page adds them up."""

from __future__ import annotations

import pytest
from in_node import call

Block = tuple[str, str, str, str]
CASES: dict[str, tuple[list[Block], float, float]] = {
    # school type, lowest, highest, one-off of each peildatum; least and most of the year
    "one peildatum": ([("bao", "0.00", "33342.73", "18174.57")], 0, 33342.73),
    "the one-off may be on either": (
        [("bao", "0.00", "33342.73", "18174.57"), ("bao", "0.00", "33342.73", "18174.57")],
        0,
        48510.89,
    ),
    "the largest counts": ([("bao", "1.00", "5.00", "2.00"), ("bao", "1.00", "9.00", "4.00")], 2, 12),
    "each school type has its own": ([("bao", "0.10", "5.00", "2.00"), ("sbo", "0.20", "9.00", "4.00")], 0.3, 14),
    "none": ([("vo", "1.10", "1.10", "0.00"), ("vo", "2.20", "2.20", "0.00")], 3.3, 3.3),
}


@pytest.mark.parametrize("case", CASES)
def test_a_year_is_added_up_with_its_one_off_amount_once(case: str) -> None:
    """Whole cents, whatever the amounts."""
    given, least, most = CASES[case]
    names = ("school_type", "lowest", "highest", "one_off")
    blocks = [dict(zip(names, block, strict=True)) for block in given]
    assert call("year-range.js", "least", [blocks]) == [least]
    assert call("year-range.js", "most", [blocks]) == [most]
