"""A pupil with two nationalities, of which one is Dutch, is never taken for a foreign national."""

from __future__ import annotations

import re
from typing import Any

import pytest
from in_node import call
from subjects.funding.test_list_headings import TABLE

from calculators.funding.pupil_list.columns import COLUMNS

FOREIGN = next(column for column in COLUMNS if column.name == "vreemdeling")
KNOWN = {"name": FOREIGN.name, "offered": ["ja", "nee"], "sure": dict(FOREIGN.sure)}


@pytest.mark.parametrize(
    ("cell", "proposed", "alone"),
    [
        ("Nederlandse", "nee", True),
        ("Syrische, Nederlandse", "nee", True),
        ("Nederlandse en Syrische", "nee", True),
        ("Turks/Nederlands", "nee", True),
        ("Nederlandse; Poolse", "nee", True),
        ("NL", "", True),
        ("nld", "", True),
        ("Ned.", "", True),
        ("0001", "", True),
        ("1", "", True),
        ("Behandeld als Nederlander", "", True),
        ("Niet Nederlands", "", True),
        ("Syrische", "", False),
        ("Syrische, Turkse", "", False),
        ("Finland", "", False),
        ("0071", "", False),
    ],
)
def test_a_word_that_may_hold_dutch_is_proposed_or_chosen_by_itself(cell: str, proposed: str, alone: bool) -> None:
    """Proposed where one of its parts says so; never swept along with all other words."""
    assert FOREIGN.alone
    assert call("recognise.js", "sureOf", [KNOWN, cell], language="nl") == [proposed]
    assert bool(re.search(FOREIGN.alone.pattern, cell, re.IGNORECASE)) is alone


def _recognised(headings: list[str], *rows: list[str]) -> dict[str, Any]:
    all_rows = [["leerling", *headings, "geboortedatum"], *(["L1", *row, "2017-05-14"] for row in rows)]
    (found,) = call("recognise.js", "Recogniser.recognise", [TABLE, {"rows": all_rows}], language="nl")
    return dict(found)


@pytest.mark.parametrize(
    "headings",
    [
        ["Nationaliteit 1", "Nationaliteit 2"],
        ["Nationaliteit", "Tweede nationaliteit"],
        ["Eerste nationaliteit", "Nationaliteit"],
        ["Nat. 1", "Nat. 2"],
    ],
)
def test_a_second_column_of_nationalities_is_read_together_with_the_first(headings: list[str]) -> None:
    """Both stand in the cell that is read, once; what is not known of a second one says nothing."""
    given = [["Syrische", "Nederlandse"], ["Turkse", ""], ["Nederlandse", "Nederlandse"], ["Syrische", "onbekend"]]
    found = _recognised(headings, *given)
    first, second = found["seen"][1:3]
    assert (first["taken"], second["taken"], second["beside"]) == ("vreemdeling", "", headings[0])
    assert [row["cells"][1] for row in found["rows"]] == ["Syrische, Nederlandse", "Turkse", "Nederlandse", "Syrische"]
    assert found["apart"] is True


@pytest.mark.parametrize(
    "headings",
    [["vreemdeling", "Nationaliteit sinds"], ["Nationaliteit", "Nationaliteit sinds"], ["Nationaliteit", "Groep"]],
)
def test_other_columns_are_left_as_they_are(headings: list[str]) -> None:
    """A day, or what a pupil is otherwise, is no second nationality."""
    found = _recognised(headings, ["ja" if headings[0] == "vreemdeling" else "Syrische", "2020-01-31"])
    assert (found["seen"][2].get("beside"), found["apart"]) == (None, False)
