"""The published amounts, as one pupil more or less shows them: 2024 (LOWAN), 2025 and 2026 (the regulations)."""

from decimal import Decimal
from typing import Any

import pytest
from cases import rows
from po_cases import day, euro, one, total

from calculators.result import Doubt

# year, asielzoeker first year, overige first year, asielzoeker second year, sbo, one-off
PUBLISHED = [
    ("2024", "13053.33", "4055.31", "1963.04", "4055.31", "15640.56"),
    ("2025", "14468.89", "4495.10", "2175.92", "4495.10", "17336.70"),
    ("2026", "15168.16", "4712.34", "2281.08", "4712.34", "18174.57"),
]
FIELDS = ["asielzoekers", "overige", "second_year", "vreemdelingen"]


@pytest.mark.parametrize("row", PUBLISHED, ids=[row[0] for row in PUBLISHED])
@pytest.mark.parametrize("column", range(4), ids=FIELDS)
def test_four_pupils_at_a_quarter_of_the_yearly_amount(row: tuple[str, ...], column: int) -> None:
    """Four pupils of one group on 1 April bring exactly one yearly amount."""
    kind = "sbo" if FIELDS[column] == "vreemdelingen" else "bao"
    counts = {"asielzoekers": 0, "overige": 0, FIELDS[column]: 4}
    assert euro(total(f"{row[0]}-04-01", kind, **counts)) == Decimal(row[column + 1])


@pytest.mark.parametrize("row", PUBLISHED, ids=[row[0] for row in PUBLISHED])
@pytest.mark.parametrize("kind", ["bao", "sbo"])
def test_one_off(row: tuple[str, ...], kind: str) -> None:
    """The first time adds the one-off, once and whole."""
    counts = {"overige": 4, "asielzoekers": 0} if kind == "bao" else {"vreemdelingen": 4}
    extra = euro(total(f"{row[0]}-07-01", kind, **counts, first_time=True)) - euro(
        total(f"{row[0]}-07-01", kind, **counts)
    )
    assert extra == Decimal(row[5])


# Quarter amounts as told per pupil; LOWAN's 2024 table has no quarter amounts of its own.
QUARTERS = [
    ("2025-07-01", {}, "3617.2225", "3617.22"),
    ("2025-07-01", {"residence_code": "22"}, "1123.775", "1123.78"),
    ("2025-07-01", {"enrolled_on": day("2024-07-02"), "settled_on": day("2024-07-01")}, "3617.2225", "3617.22"),
    ("2025-07-01", {"enrolled_on": day("2024-07-01"), "settled_on": day("2024-07-01")}, "543.98", "543.98"),
    ("2026-04-01", {}, "3792.04", "3792.04"),
    ("2026-04-01", {"residence_code": "22"}, "1178.085", "1178.09"),
    ("2026-07-01", {}, "570.27", "570.27"),
    ("2026-04-01", {"school_type": "sbo"}, "1178.085", "1178.09"),
]


@pytest.mark.parametrize(("on", "answers", "exact", "rounded"), QUARTERS)
def test_quarter_amount_of_a_pupil(on: str, answers: dict[str, Any], exact: str, rounded: str) -> None:
    """The amount of one pupil for one quarter, exact and in cents."""
    result = one(on, **answers)
    assert (result.data["exact"], euro(result)) == (exact, Decimal(rounded))


FORMULAS = rows("po", "formulas")


@pytest.mark.parametrize(("name", "on", "counts", "amount"), FORMULAS, ids=[row[0] for row in FORMULAS])
def test_formula(name: str, on: str, counts: dict[str, Any], amount: str) -> None:
    """The formula of each peildatum, by what sets it apart."""
    assert euro(total(on, **counts)) == Decimal(amount)


@pytest.mark.parametrize(("on", "marked"), [("2024-04-01", True), ("2025-04-01", False), ("2026-04-01", False)])
def test_first_regulation_is_named(on: str, marked: bool) -> None:
    """An amount that a later regulation replaced says so."""
    assert (Doubt("first-regulation") in total(on, asielzoekers=4, overige=0).doubts) == marked


def test_the_formula_of_january_2024_is_known_by_pattern_only() -> None:
    """Nobody read the 2024 text on the February count; the doubt is named, on 1 January only."""
    by_pattern = {Doubt("by-pattern", "po-formula"), Doubt("by-pattern", "po-reference-day")}
    assert by_pattern <= set(total("2024-01-01", asielzoekers=5, overige=0, reference=2).doubts)
    assert by_pattern.isdisjoint(total("2024-04-01", asielzoekers=5, overige=0).doubts)
