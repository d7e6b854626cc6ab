"""The sheets for DUO's form: who stands on which tab, and totals that are those of the rules."""

from __future__ import annotations

import json
from collections import Counter
from datetime import date, timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from in_node import call
from pupil_rows import file

from calculators.api import answer

TODAY = "2026-11-28"
PEILDATA = ["2016-11-01", "2023-10-01", "2026-01-01", "2026-10-01", "2027-01-01"]
CAME = st.integers(0, 900).map(lambda days: f"{date(2024, 6, 1) + timedelta(days=days)}")
PUPIL = st.fixed_dictionaries(
    {
        "verblijfstitelcode": st.sampled_from(["26", "22", "21", "99", "geen", ""]),
        "nummer": st.sampled_from(["bsn", "onderwijsnummer", ""]),
        "oordeel": st.sampled_from(["asielzoeker", "geen", ""]),
        "vreemdeling": st.sampled_from(["ja", "nee", ""]),
        "schoolsoort": st.sampled_from(["bao", "sbo"]),
        "eerste_inschrijving": CAME,
    }
)


def _blocks(compiled: dict[str, Any], *rows: dict[str, str]) -> list[dict[str, Any]]:
    """What the rules say of a list on each peildatum."""
    settled = [{**row, "datum_vestiging": row["eerste_inschrijving"]} for row in rows]
    listed = [{**row, "leerling": f"L{n}"} for n, row in enumerate(settled, 1)]
    content = file(*listed).encode()
    request = json.dumps({"rule": "pupil-list", "answers": {"peildata": PEILDATA}, "on": TODAY})
    blocks: list[dict[str, Any]] = json.loads(answer(request, compiled, content))["data"]["blocks"]
    return blocks


@settings(deadline=None, max_examples=12)
@given(st.lists(PUPIL, min_size=1, max_size=12))
def test_the_totals_of_the_sheets_are_the_counts_of_the_rules(
    compiled: dict[str, Any], pupils: list[dict[str, str]]
) -> None:
    """On each peildatum: by count, by tab, and of who is not decided; nobody stands on two sheets."""
    blocks = _blocks(compiled, *pupils)
    for block, tabs in zip(blocks, call("duo/tabs.js", "tabsOf", *([one["reasons"]] for one in blocks)), strict=True):
        summed = sum((Counter(tab["counts"]) for tab in tabs), Counter())
        assert summed == Counter({group: n for group, n in block["counts"].items() if n})
        assert sum(tab["undecided"] for tab in tabs) == block["undecided"]
        sizes = {tab["tab"]: len(tab["lines"]) for tab in tabs}
        assert {tab: sizes.get(tab, 0) for tab in ("1", "2", "3")} == block["tabs"]
        rows = [line["row"] for tab in tabs for line in tab["lines"]]
        assert len(rows) == len(set(rows)) <= len(block["reasons"])


def _reason(row: int, verdict: str, group: str = "", tab: int | None = None) -> dict[str, Any]:
    return {"row": row, "key": f"L{row}", "verdict": verdict, "outcome": "", "group": group, "tab": tab, "missing": []}


def test_each_pupil_stands_where_duo_looks() -> None:
    """Also who is left to the board; who does not count stands nowhere, and who may count is not forgotten."""
    reasons = [
        _reason(2, "yes", "overige", 3),
        _reason(3, "yes", "asielzoekers", 1),
        _reason(4, "board-decides", tab=2),
        _reason(5, "no"),
        _reason(6, "unknown"),
        _reason(7, "yes", "asielzoekers"),
        _reason(8, "board-decides"),
    ]
    (tabs,) = call("duo/tabs.js", "tabsOf", [reasons])
    assert [(tab["tab"], [line["row"] for line in tab["lines"]], tab["undecided"]) for tab in tabs] == [
        ("1", [3], 0),
        ("2", [4], 1),
        ("3", [2], 0),
        ("none", [7, 8], 1),
        ("open", [6], 1),
    ]
