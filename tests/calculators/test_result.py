"""The shape every answer has, and its one JSON form."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal

import pytest
from known import compiled

from calculators.parameters import Parameters
from calculators.result import Change, Parameter, Reference, Result, Source, Verdict, plain, to_json

LAW = Reference("Regeling", "BWBR0000001", "1", "2", "https://example.nl/", date(2026, 1, 1), "document", None)

PLAIN = [
    (Decimal("1900.00"), "1900.00"),
    (Decimal("1E+3"), "1000"),
    (date(2026, 11, 21), "2026-11-21"),
    ((1, Decimal("0.5")), [1, "0.5"]),
    ({date(2026, 1, 1): None}, {"2026-01-01": None}),
    (Change(date(2027, 8, 1), "isk"), {"on": "2027-08-01", "outcome": "isk"}),
    (True, True),
]


@pytest.mark.parametrize(("value", "form"), PLAIN)
def test_values_become_json_types(value: object, form: object) -> None:
    """Money keeps its cents as text, a day is an ISO date, a table stays a table."""
    assert plain(value) == form


def test_a_verdict_becomes_a_plain_text() -> None:
    """Nothing of Python is left in it, so that every reader sees the same."""
    assert type(plain(Verdict.YES)) is str


def test_what_is_not_said_is_empty() -> None:
    """A source without a place, and a parameter without a note or stage, carry an empty text and no other."""
    parameter = Parameter("po-threshold", "4", "pupils", date(2026, 1, 1), None, LAW)
    assert (Source("convenant").at, parameter.note, parameter.stage) == ("", "", "")


def test_the_json_form_keeps_letters_readable_and_its_keys_in_order() -> None:
    """`één` stays `één`; the schema and every key of a result are there, in alphabetical order."""
    text = to_json(Result("route", 1, date(2026, 11, 21), Verdict.YES, "één"))
    assert '"outcome": "één"' in text
    assert list(json.loads(text)) == [
        *("actions", "amounts", "changes", "conditions", "data", "doubts", "missing", "on", "outcome", "rule"),
        *("schema", "verdict", "version"),
    ]
    assert json.loads(text)["schema"] == "wegwijs-result/2"


def test_a_parameter_carries_all_that_its_file_says() -> None:
    """Value, unit, days, reference, check, note and stage come from the data as they are."""
    row = {
        "from": "2025-01-01",
        "until": "2025-12-31",
        "value": "4",
        "reference": {"law": "Regeling", "number": "BWBR0000001", "article": "1", "paragraph": "2", "url": "u"},
        "published": "2024-12-01",
        "checked": "document",
        "checked_on": "2026-11-20",
        "note": "a note",
        "stage": "first",
    }
    known = Parameters({"x": {"unit": "pupils", "note": "", "values": [row]}})
    reference = Reference(
        "Regeling", "BWBR0000001", "1", "2", "u", date(2024, 12, 1), "document", date(2026, 11, 20)
    )
    expected = Parameter(
        "x", "4", "pupils", date(2025, 1, 1), date(2025, 12, 31), reference, note="a note", stage="first"
    )
    assert known.at("x", date(2025, 12, 31)) == known.history("x")[0] == expected
    assert known.at("x", date(2026, 1, 1)) is None


def test_every_parameter_of_the_project_can_be_read() -> None:
    """The rules read every value of the data, in the order of their days."""
    known = Parameters(compiled())
    for key in compiled():
        starts = [row.valid_from for row in known.history(key)]
        assert starts == sorted(starts)
