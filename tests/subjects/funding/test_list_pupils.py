"""Which cells of a list are needed and empty, and which rows have no number, as the page tells before it computes."""

from __future__ import annotations

import json
import subprocess
from typing import Any

import pytest
from places import SUBJECTS

from calculators.funding.pupil_list.number import HEADING

RUN = """
globalThis.document = {documentElement: {lang: "nl", dataset: {}}};
const {dutchIn, emptyCells, withoutNumber} = await import(process.argv[1]);
const {known, there, said, name, place, rows, seen, numbers} = JSON.parse(process.argv[2]);
const isDutch = dutchIn(known, new Map(there), said);
const pattern = new RegExp(`^(?:${numbers})$`);
console.log(JSON.stringify([emptyCells(name, place, rows, isDutch), withoutNumber({seen, rows}, pattern, isDutch)]));
"""
KNOWN = [{"name": "vreemdeling", "offered": ["ja", "nee"], "sure": {"nederlandse": "nee"}}]


def counted(rows: list[list[str]], name: str, heading: str = "bsn", **said: Any) -> list[int]:
    """Empty cells of the second column, and rows without a number in the third; the first tells the nationality."""
    given = {
        "known": KNOWN,
        "there": [["vreemdeling", 0], [name, 1]],
        "said": {"constants": {}, "values": {}, **said},
        "name": name,
        "place": 1,
        "rows": [{"number": number, "cells": cells} for number, cells in enumerate(rows, 2)],
        "seen": [{"compared": heading, "dropped": True, "place": 2}],
        "numbers": HEADING.pattern,
    }
    (path,) = SUBJECTS.rglob("mapping/pupils.js")
    command = ["node", "--no-warnings", "--input-type=module", "-e", RUN, str(path), json.dumps(given)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    found: list[int] = json.loads(done.stdout)
    return found


@pytest.mark.parametrize("dutch", ["nee", "Nederlandse", "NL"])
def test_of_a_dutch_pupil_no_code_and_no_number_is_asked(dutch: str) -> None:
    """By its own cell, by a word that is sure, or by what was said of a word; of another one both are."""
    words = {"values": {"vreemdeling": {"NL": "nee"}}}
    assert counted([[dutch, "", ""], ["ja", "", ""]], "verblijfstitelcode", **words) == [1, 1]


def test_the_school_type_of_a_dutch_pupil_is_asked() -> None:
    """Without it the row is in no block."""
    assert counted([["nee", "", "1"]], "schoolsoort") == [1, 0]


def test_a_number_of_a_parent_is_none_of_the_pupil() -> None:
    """Then the list has no column of numbers, and says nothing of them."""
    assert counted([["ja", "26", ""]], "verblijfstitelcode", heading="bsn_moeder") == [0, 0]
