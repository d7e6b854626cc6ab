"""A pupil of Dutch nationality in a list: told once that it does not count, and asked nothing."""

from __future__ import annotations

import pytest
from known import parameters
from pupil_rows import APRIL, TODAY, read

from calculators.funding.pupil_list.evaluate import Options, evaluate


@pytest.mark.parametrize("code", ["", "geen", "26"])
@pytest.mark.parametrize("settled", ["", "03-11-2025"])
@pytest.mark.parametrize(
    ("school", "outcome"), [("bao", "excluded-dutch"), ("sbo", "excluded-dutch"), ("vo", "not-a-newcomer")]
)
def test_a_dutch_pupil_is_told_once_and_asked_no_code(code: str, settled: str, school: str, outcome: str) -> None:
    """Whatever stands in the cells for a code and for the day of settling: nothing of them is missing or wrong."""
    row = {"vreemdeling": "nee", "verblijfstitelcode": code, "datum_vestiging": settled, "schoolsoort": school}
    listed = read(row)
    assert not listed.problems
    found = evaluate(listed, TODAY, parameters(), Options(peildata=(APRIL,), first_time=False))
    blocks = found.data["blocks"]
    assert isinstance(blocks, (list, tuple))
    reasons = [reason for block in blocks for reason in block.reasons]
    assert [(one.outcome, tuple(one.missing)) for one in reasons] == [(outcome, ())]
