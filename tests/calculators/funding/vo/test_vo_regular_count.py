"""The regular count of 1 October: who is left out of it."""

import dataclasses
from datetime import date

import pytest
from cases import rows
from known import parameters
from newcomers import NEWCOMER, with_

from calculators.funding.vo.regular_count import regular_count
from calculators.result import Verdict

KNOWN = parameters()

REGULAR = rows("vo", "regular-count")


@pytest.mark.parametrize(
    ("case", "enrolled", "settled", "on", "verdict", "outcome"), REGULAR, ids=[row[0] for row in REGULAR]
)
def test_regular_count(case: str, enrolled: str, settled: str, on: str, verdict: str, outcome: str) -> None:
    """A newcomer of the first year is left out of the regular count; from 2025 the year starts at enrolment."""
    pupil = with_(settled_on=date.fromisoformat(settled), enrolled_on=date.fromisoformat(enrolled))
    result = regular_count(pupil, date.fromisoformat(on), KNOWN)
    assert (result.verdict, result.outcome) == (verdict, outcome), case


def test_a_dutch_pupil_counts_in_the_regular_count() -> None:
    """Who is no newcomer counts, also in the first months."""
    pupil = with_(foreign_national=False, enrolled_on=date(2026, 8, 24))
    assert regular_count(pupil, date(2026, 10, 1), KNOWN).outcome == "counts"


@pytest.mark.parametrize("field", ["school_type", "enrolled_on"])
def test_a_dutch_pupil_whose_enrolment_is_not_known_does_not_count_yet(field: str) -> None:
    """Counting needs enrolment in a vo school: while that is unknown, so is the answer."""
    pupil = dataclasses.replace(NEWCOMER, **{"foreign_national": False, field: None})
    assert field in regular_count(pupil, date(2026, 10, 1), KNOWN).missing


@pytest.mark.parametrize(
    "field", ["foreign_national", "attends", "international", "lives_in_nl", "school_type", "enrolled_on"]
)
def test_unknown_is_never_counted_nor_left_out(field: str) -> None:
    """With one answer missing the regular count is unknown."""
    pupil = dataclasses.replace(NEWCOMER, **{"enrolled_on": date(2026, 8, 24), field: None})
    result = regular_count(pupil, date(2026, 10, 1), KNOWN)
    assert (result.verdict, result.missing) == (Verdict.UNKNOWN, (field,))
