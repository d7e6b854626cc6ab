"""What a block of a list knows of its application to DUO: what is told somewhere, and no more."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from pupil_rows import TODAY, pupils, read

from calculators.funding.pupil_list.block import blocks_of
from calculators.funding.pupil_list.evaluate import Options, evaluate
from calculators.parameters import Parameters

FORMS = ["first-year-form", "after-first-year-form"]
FIRST = {"part": "first-year", "counts": ("asielzoekers", "overige")}
SECOND = {"part": "second-year", "counts": ("second_year",)}
SBO = {"part": "first-year", "counts": ("vreemdelingen",)}

CASES = [
    # peildatum | school type | parts | forms | proof
    ("2026-10-01", "bao", [FIRST, SECOND], FORMS, "not-required"),
    ("2026-10-01", "sbo", [SBO], FORMS, "not-required"),
    ("2023-10-01", "bao", [FIRST, SECOND], None, "no-rule-known"),
    ("2016-11-01", "sbo", [SBO], ["duo-60102", "electronic-form"], "answer-needed"),
    ("2027-01-01", "bao", [FIRST, SECOND], FORMS, "not-required"),
]


def _application(compiled: dict[str, Any], peildatum: str, school_type: str) -> dict[str, Any]:
    listed = read(*pupils(1, schoolsoort=school_type))
    options = Options((date.fromisoformat(peildatum),))
    (block,) = blocks_of(evaluate(listed, TODAY, Parameters(compiled["parameters"]), options))
    return block.application


@pytest.mark.parametrize(("peildatum", "school_type", "parts", "forms", "proof"), CASES)
def test_an_application_tells_its_parts_forms_and_proof(
    compiled: dict[str, Any], peildatum: str, school_type: str, parts: list[Any], forms: list[str] | None, proof: str
) -> None:
    """Those of the year itself, or of the last known one where it is expected; None where no source names a form."""
    found = _application(compiled, peildatum, school_type)
    assert (found["parts"], found["forms"], found["proof"]) == (parts, forms, proof)


def test_what_was_asked_is_only_told_where_it_is_known(compiled: dict[str, Any]) -> None:
    """The regulation of 2016-2017 lists it, with the documents that prove an entry; of later years nothing is found."""
    old, new = (_application(compiled, day, "bao") for day in ("2016-11-01", "2026-10-01"))
    assert old["asked"][:2] == ["school-name", "brin"] and "ind-report" in old["documents"]
    assert new["asked"] is None and new["documents"] == ()


def test_a_secondary_school_applies_for_nothing(compiled: dict[str, Any]) -> None:
    """The award is automatic."""
    assert _application(compiled, "2026-10-01", "vo") == {}
