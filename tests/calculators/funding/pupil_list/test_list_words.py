"""What a pupil list can be told about has its words on the command line."""

from __future__ import annotations

import re
from pathlib import Path

from calculators.command_line.labels import EXPECTED, PROBLEMS
from calculators.funding.pupil_list.rows import ORDERS


def test_every_problem_has_words() -> None:
    """Each problem a list can have, and each expectation, has a sentence: none is printed as a bare key."""
    sources = Path(__file__).parents[4] / "calculators" / "funding" / "pupil_list"
    text = "".join(path.read_text(encoding="utf-8") for path in sorted(sources.glob("*.py")))
    codes = set(re.findall(r'(?:CellError|_unreadable|Problem|_problem|_wrong)\(\s*"([a-z0-9-]+)"', text))
    wrong_dates = {code for _, _, code in ORDERS} | {"birth-in-future", "too-old-for-a-pupil", "too-far-ahead"}
    expected = set(re.findall(r'(?:CellError|_unreadable)\(\s*"[a-z0-9-]+", "([a-z0-9-]+)"', text))
    expected |= set(re.findall(r'_choice\(\s*"([a-z0-9-]+)"', text)) | {f"not-{code}" for code in wrong_dates}
    assert len(codes) > 15 and codes | wrong_dates <= set(PROBLEMS)
    assert len(expected) > 10 and expected <= set(EXPECTED)
