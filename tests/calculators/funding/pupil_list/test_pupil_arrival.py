"""A child that is still to come: on which peildata it counts, and what the school gets more by it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calculators.api import REQUESTS
from calculators.funding.pupil_list.bounds import euro
from calculators.result import Result

ON = date(2026, 11, 28)
JANUARY, APRIL, OCTOBER = "2026-01-01", "2026-04-01", "2026-10-01"


def _asked(compiled: dict[str, Any], rule: str, answers: Mapping[str, object]) -> Result:
    return REQUESTS[rule].ask(answers, ON, compiled)


def _quarters(compiled: dict[str, Any], came: str, **more: object) -> list[dict[str, Any]]:
    answers = {"school_type": "bao", "arrives_on": came, "category": "asielzoeker", **more}
    found: list[dict[str, Any]] = _asked(compiled, "pupil-arrival", answers).data["quarters"]  # type: ignore[assignment]
    return found


CASES = [
    # comes on | school type | category | first peildatum | how many peildata it counts on | outcome after the last
    ("2026-03-16", "bao", "asielzoeker", APRIL, 8, "right-used-up"),
    ("2026-04-01", "bao", "overige-vreemdeling", APRIL, 4, "right-used-up"),
    ("2026-04-02", "sbo", "asielzoeker", "2026-07-01", 4, "right-used-up"),
    ("2026-12-12", "vo", None, "2027-01-01", 8, None),
]


@pytest.mark.parametrize(("came", "school_type", "category", "first", "number", "after"), CASES)
def test_a_child_counts_from_the_first_peildatum_on(
    compiled: dict[str, Any], came: str, school_type: str, category: str | None, first: str, number: int, after: str
) -> None:
    """On the peildatum itself it counts; after eight quarters, or four, its right is used up."""
    found = _quarters(compiled, came, school_type=school_type, category=category)
    counting = [one for one in found if one["verdict"] == "yes"]
    assert (found[0]["peildatum"].isoformat(), len(counting)) == (first, number)
    assert counting == found[:number] and (after is None or found[number]["outcome"] == after)


def test_the_fourth_pupil_brings_the_money_of_all_four(compiled: dict[str, Any]) -> None:
    """Under the threshold a school gets nothing: what the child brings is more than its own amount."""
    under, over, alone = (
        _quarters(compiled, "2026-03-16", **counts)[0]
        for counts in (
            {"counts": {APRIL: {"asielzoekers": 3}}},
            {"counts": {APRIL: {"asielzoekers": 9}}},
            {},
        )
    )
    assert (under["euro"], under["whole"]) == (Decimal("15168.16"), True)
    assert (over["euro"], alone["euro"], alone["whole"]) == (Decimal("3792.04"), Decimal("3792.04"), False)


def test_no_amount_of_another_year_unless_it_is_asked_and_labelled(compiled: dict[str, Any]) -> None:
    """Of 2027 the days are expected; its amounts are those of 2026 only where somebody wants them."""
    silent, asked = (_quarters(compiled, "2026-12-12", expected_amounts=wanted) for wanted in (False, True))
    assert {(one["euro"], one["as_in"], one["amounts_as_in"]) for one in silent} == {(None, 2026, None)}
    assert all(one["euro"] and one["amounts_as_in"] == 2026 for one in asked if one["verdict"] == "yes")


def test_in_january_the_reference_count_is_asked(compiled: dict[str, Any]) -> None:
    """Without it the amount is not known, and says what it needs."""
    counts = {"counts": {JANUARY: {"asielzoekers": 9}}}
    without, with_it = (
        _quarters(compiled, "2025-12-12", **counts, **more)[0] for more in ({}, {"references": {JANUARY: 2}})
    )
    assert (without["euro"], without["missing"]) == (None, ("reference",))
    assert with_it["euro"] == Decimal("3792.04")


def test_a_basisschool_is_asked_for_the_category(compiled: dict[str, Any]) -> None:
    """The amounts differ, so nothing is taken for granted."""
    found = _asked(compiled, "pupil-arrival", {"school_type": "bao", "arrives_on": "2026-12-12"})
    assert (found.outcome, found.missing) == ("answer-needed", ("category",))


def test_of_a_time_of_which_nothing_is_known_nothing_is_told(compiled: dict[str, Any]) -> None:
    """Further than two years after the last known one no peildatum is expected."""
    found = _asked(compiled, "pupil-arrival", {"school_type": "vo", "arrives_on": "2031-01-02"})
    assert (found.outcome, found.data["quarters"]) == ("no-amount-known", [])


COUNTS = st.fixed_dictionaries(dict.fromkeys(("asielzoekers", "overige", "second_year"), st.integers(0, 9)))


@settings(deadline=None)
@given(COUNTS, st.sampled_from(["asielzoeker", "overige-vreemdeling"]), st.integers(0, 400), st.integers(0, 6))
def test_what_it_brings_is_the_difference_of_two_schools(
    compiled: dict[str, Any], counts: dict[str, int], category: str, days: int, reference: int
) -> None:
    """The school with the child less the school without it, by the school's own rule."""
    came = f"{date(2025, 1, 2) + timedelta(days=days)}"
    given_ = {"counts": {OCTOBER: counts, JANUARY: counts}, "references": {JANUARY: reference}, "category": category}
    for one in _quarters(compiled, came, **given_):
        if not one["whole"] or one["verdict"] != "yes":
            continue
        first = "asielzoekers" if category == "asielzoeker" else "overige"
        name = "second_year" if one["outcome"] == "second-year" else first
        school = {"peildatum": f"{one['peildatum']}", "school_type": "bao", "first_time": False, "reference": reference}
        before, after = (
            _asked(compiled, "po-school", {**school, **counts, name: counts[name] + more}) for more in (0, 1)
        )
        assert one["euro"] == euro(after) - euro(before)
