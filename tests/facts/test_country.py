"""What is told of each of the 342 municipalities: its postcodes, and what it belongs to besides its region."""

from __future__ import annotations

from datetime import date

import pytest

from wegwijs.facts.certainty import NATIONAL, findings
from wegwijs.facts.load import Data
from wegwijs.facts.model.postcodes import expanded, joined
from wegwijs.subjects.open_data.files import municipality_rows

ON = date(2026, 11, 22)

# municipality | RMC region | samenwerkingsverbanden for primary schools | for secondary schools | holiday region
DIVIDED = [
    ("GM0546", "Zuid-Holland-Noord", ["PO2801"], ["VO2801"], "midden"),
    ("GM0363", "Agglomeratie Amsterdam", ["PO2707", "PO2709"], ["VO2708", "VO2710"], "noord"),
    ("GM0402", "Gooi en Vechtstreek", ["PO2709"], ["VO2710"], "noord"),
    ("GM0093", "Friesland Noord", ["PO2101"], ["VO2101"], "noord"),
    ("GM0376", "Gooi en Vechtstreek", ["PO2709"], ["VO2710"], None),
]


@pytest.mark.parametrize(("code", "rmc", "primary", "secondary", "holidays"), DIVIDED)
def test_a_municipality_belongs_to_what_its_sources_say(
    data: Data, code: str, rmc: str, primary: list[str], secondary: list[str], holidays: str | None
) -> None:
    """Amsterdam has those of Weesp too; a place without a secondary school has no holiday region."""
    divisions = data.divisions
    assert divisions.rmc_of(code).name == rmc
    assert (divisions.primary_of(code), divisions.secondary_of(code)) == (primary, secondary)
    assert divisions.school_holidays.region_of(code) == holidays


def test_every_municipality_has_all_but_a_holiday_region_and_its_row_tells_so(data: Data) -> None:
    """RMC region and both samenwerkingsverbanden for all 342; the holiday region of 287."""
    rows = list(municipality_rows(data))
    assert len(rows) == 342
    assert [row for row in rows if not (row["rmc_region"] and row["swv_primary"] and row["swv_secondary"])] == []
    assert sum(bool(row["holiday_region"]) for row in rows) == 287


def test_every_municipality_has_postcodes_and_each_postcode_one_place_or_a_question(data: Data) -> None:
    """4,050 postcodes: 33 are asked about, none of these is taken for certain."""
    postcodes = data.postcodes
    assert [code for code in data.municipalities if not postcodes.of(code)] == []
    certain = [n for item in postcodes.certain for ranges in item.municipalities.values() for n in expanded(ranges)]
    asked = [n for item in postcodes.questions for n in expanded(item.postcodes)]
    assert (len(certain), len(asked)) == (4017, 33)
    assert len({*certain, *asked}) == 4050


def test_ranges_hold_what_was_put_in_them() -> None:
    """A row becomes its ends, a gap parts two rows, the order does not count."""
    assert joined(iter([1013, 1011, 1012, 1021])) == ["1011-1013", "1021"]
    assert list(expanded(["1011-1013", "1021"])) == [1011, 1012, 1013, 1021]


def test_what_is_old_is_told_as_past_its_date(data: Data) -> None:
    """The samenwerkingsverbanden of 2012/13 have merged since: the check lists them as to be looked at."""
    found = {item.place: item.state for item in findings(data, ON) if item.where == NATIONAL}
    states = {state for place, state in found.items() if place.startswith("divisions/partnerships")}
    assert states == {"past"}
    assert found["divisions/school_holidays"] == "unchecked"
