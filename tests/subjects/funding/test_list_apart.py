"""Columns that hold two things, days that can be read in two ways, and lists of somebody else, as a page sees them."""

from __future__ import annotations

from typing import Any

import pytest
from in_node import call
from subjects.funding.test_list_headings import TABLE

FROM, UNTIL = "inschrijving_school", "uitschrijving_school"
CAME, LEFT = "01-09-2025", "12-03-2026"
APART = [
    # heading, cells, the days of entry and of leaving
    ("In/uitschrijving", [f"ingeschreven {CAME}", f"uitgeschreven {LEFT}"], [(CAME, ""), ("", LEFT)]),
    ("Status", [f"Ingeschreven op {CAME}", f"Uitgeschreven per {LEFT}", ""], [(CAME, ""), ("", LEFT), ("", "")]),
    ("Status", ["ingeschreven", f"uitgeschreven: {LEFT}"], [("", ""), ("", LEFT)]),
    ("Status", [f"ingeschreven {CAME}, uitgeschreven {LEFT}"], [(CAME, LEFT)]),
    ("In-/uitschrijfdatum", [f"{CAME} - {LEFT}", CAME, f"{CAME} -"], [(CAME, LEFT), (CAME, ""), (CAME, "")]),
    ("Inschrijfdatum", [f"{CAME} t/m {LEFT}", "2025-10-02 t/m 2026-2-1"], [(CAME, LEFT), ("2025-10-02", "2026-2-1")]),
]
STRANGE = [
    # heading, cells, the first that is not understood
    ("Status", [f"ingeschreven {CAME}", "uitgeschreven"], "uitgeschreven"),
    ("Status", [f"niet ingeschreven {CAME}", f"ingeschreven {CAME}"], f"niet ingeschreven {CAME}"),
    ("In/uitschrijving", [CAME, LEFT], CAME),
    ("In/uitschrijving", [f"{CAME} - {LEFT}", f"- {LEFT}"], f"- {LEFT}"),
    ("Periode", [f"{CAME} - {LEFT}"], f"{CAME} - {LEFT}"),
    ("Status", [f"ingeschreven {CAME}", f"uitgeschreven {LEFT}", "zie dossier"], "zie dossier"),
]


def recognised(heading: str, cells: list[str], more: str = "geboortedatum") -> dict[str, Any]:
    rows = [["leerling", heading, more], *([f"L{n}", cell, "2017-05-14"] for n, cell in enumerate(cells))]
    (found,) = call("recognise.js", "Recogniser.recognise", [TABLE, {"rows": rows}], language="nl")
    return dict(found)


@pytest.mark.parametrize(("heading", "cells", "parts"), APART)
def test_entry_and_leaving_in_one_column_become_two(
    heading: str, cells: list[str], parts: list[tuple[str, str]]
) -> None:
    """Where every cell can be told: the column itself is read no more, and the pupils keep their rows."""
    found = recognised(heading, cells)
    assert [one["taken"] for one in found["seen"]] == ["leerling", "", "geboortedatum", FROM, UNTIL]
    assert [tuple(row["cells"][3:]) for row in found["rows"]] == parts
    assert [row["number"] for row in found["rows"]] == list(range(2, len(cells) + 2))


@pytest.mark.parametrize(("heading", "cells", "cell"), STRANGE)
def test_a_column_of_which_one_cell_is_not_understood_stays_whole_and_names_it(
    heading: str, cells: list[str], cell: str
) -> None:
    """Nobody is taken for having left, or for being there, by a cell that says something else."""
    found = recognised(heading, cells)
    assert not found["apart"] and len(found["seen"]) == 3
    assert found["seen"][1]["strange"] == cell


@pytest.mark.parametrize("cells", [[CAME, LEFT], ["ingeschreven"], ["actief", "2"], ["#N/B"]])
def test_a_column_of_one_thing_stays_as_it_is(cells: list[str]) -> None:
    """One day a cell, or words without any."""
    found = recognised("Inschrijfdatum", cells)
    assert not found["apart"] and "strange" not in found["seen"][1]


def test_a_remark_on_who_left_is_no_second_column_of_leaving() -> None:
    """The list tells it elsewhere already."""
    found = recognised("Opmerking", ["broer is uitgeschreven"], "Uitschrijfdatum")
    assert "strange" not in found["seen"][1]


def test_a_cell_behind_the_last_heading_stays_too_many() -> None:
    """What is added stands before it, so that its row is still refused and told."""
    rows = [["leerling", "Status"], ["L1", f"ingeschreven {CAME}", "x"], ["L2"]]
    (found,) = call("recognise.js", "Recogniser.recognise", [TABLE, {"rows": rows}], language="nl")
    assert [row["cells"] for row in found["rows"]] == [
        ["L1", f"ingeschreven {CAME}", CAME, "", "x"], ["L2", "", "", ""],
    ]  # fmt: skip


EVIDENCE = [
    # days of a column, what is proposed for it, for another column that does not show it
    (["12/13/2027", "01/02/2025"], "month", "month"),
    (["13/12/2027", "01/02/2025"], "day", "day"),
    (["13/12/2027", "12/13/2027"], "", ""),
    (["13/12/2027", "12/13/2027", "01/14/2025"], "", ""),
]


@pytest.mark.parametrize(("days", "order", "other"), EVIDENCE)
def test_what_stands_first_is_proposed_by_what_the_days_can_be(days: list[str], order: str, other: str) -> None:
    """A column that proves the month first has it first in all; one that contradicts itself is left to a person."""
    rows = [{"number": n, "cells": [day]} for n, day in enumerate(days, 2)]
    (seen,) = call("orders.js", "evidence", [rows, 0], language="nl")
    (unseen,) = call("orders.js", "evidence", [[{"number": 2, "cells": ["01/02/2025"]}], 0], language="nl")
    assert call("orders.js", "proposed", [seen, []], [unseen, [seen]], language="nl") == [order, other]
    (dashes,) = call("orders.js", "evidence", [[{"number": 2, "cells": ["01-02-2025"]}], 0], language="nl")
    assert call("orders.js", "proposed", [dashes, [seen]], language="nl") == ["day"]
    assert sorted([*seen["day"], *seen["month"]]) == [n for n, day in enumerate(days, 2) if day != "01/02/2025"]


def test_a_cell_is_the_day_that_its_column_has_it_for() -> None:
    """A day that does not exist in this order is none."""
    cells = ["01/02/2025", "12/13/2027", "2018-03-14", "31-02-2026", "geen"]
    for order, days in (
        ("day", ["2025-02-01", "", "2018-03-14", "", ""]),
        ("month", ["2025-01-02", "2027-12-13", "2018-03-14", "", ""]),
        ("", ["", "", "2018-03-14", "", ""]),
    ):
        assert call("orders.js", "dayIn", *([cell, order] for cell in cells), language="nl") == days


@pytest.mark.parametrize(
    ("headings", "named"),
    [
        (["Personeelsnummer", "Geboortedatum", "Functie", "FTE", "Bevoegdheid"], 4),
        (["Naam", "Geboortedatum", "Nationaliteit", "Datum in dienst", "Groep"], 1),
        (["leerling", "geboortedatum", "Functie"], 0),
        (["leerling", "geboortedatum", "nationaliteit"], 0),
    ],
)
def test_a_list_of_staff_is_known_by_its_headings(headings: list[str], named: int) -> None:
    """Two of them say it, or one of being employed; another one can be there by chance."""
    rows = [headings, ["x"] * len(headings)]
    (found,) = call("recognise.js", "Recogniser.recognise", [TABLE, {"rows": rows}], language="nl")
    (staff,) = call("recognise.js", "Recogniser.staffIn", [TABLE, found], language="nl")
    assert len(staff) == named


def test_the_error_of_a_formula_does_not_hide_what_a_column_is() -> None:
    """Nor is it a value: what else stands there tells the column."""
    rows = [["leerling", "x"], ["L1", "2017-05-14"], ["L2", "#N/B"], ["L3", "2016-02-01"]]
    (found,) = call("recognise.js", "Recogniser.recognise", [TABLE, {"rows": rows}], language="nl")
    assert found["seen"][1]["taken"] == "geboortedatum"


def test_a_typed_day_that_has_the_month_first_is_not_taken() -> None:
    """12/13/2027 can be a slip of either: only what cannot have the day first is refused."""
    typed = ["12/13/2027", "12-31-2027", "13/12/2027", "12/11/2027", "2027-12-31", "31 december 2027", ""]
    found = call("mapping/orders.js", "isMonthFirst", *([one] for one in typed), language="nl")
    assert found == [True, True, False, False, False, False, False]
