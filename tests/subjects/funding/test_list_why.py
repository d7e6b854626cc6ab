"""Why a pupil of a list does not count, in a sentence of its own for each condition that can fail."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from known import parameters
from pupil_rows import read

from calculators.funding.pupil_list.evaluate import Options, evaluate
from wegwijs.words.catalogue import Catalogue

KNOWN = parameters()
FAMILY = "fund.list.why."
VO = {"schoolsoort": "vo"}
LONG_AGO = {"datum_vestiging": "01-02-2020", "eerste_inschrijving": "01-03-2020"}
EARLIER = {"geboortedatum": "14-05-2008", "datum_vestiging": "01-09-2015", "eerste_inschrijving": "15-09-2015"}
FAILS: dict[str, tuple[dict[str, str], date]] = {
    # what is not met: how the pupil differs, and on which peildatum
    "foreign-national": ({"vreemdeling": "nee"}, date(2026, 4, 1)),
    "lives-in-nl": ({"woont_in_nl": "nee"}, date(2026, 4, 1)),
    "international": ({"internationaal": "ja"}, date(2026, 4, 1)),
    "attends": ({**VO, "volgt_onderwijs": "nee"}, date(2026, 4, 1)),
    "settled-after-birth": ({"datum_vestiging": "14-05-2017"}, date(2026, 4, 1)),
    "code-in-no-table": ({"verblijfstitelcode": "99"}, date(2026, 4, 1)),
    "category": ({"verblijfstitelcode": "geen", "oordeel": "geen"}, date(2026, 4, 1)),
    "within-the-right": (LONG_AGO, date(2026, 4, 1)),
    "enrolment-shorter-than-months": ({**VO, **LONG_AGO}, date(2026, 4, 1)),
    "residence-shorter-than-months": ({**VO, **LONG_AGO}, date(2023, 10, 1)),
    "weight": ({"gewicht": "1,2", "oordeel": "asielzoeker", **EARLIER}, date(2017, 2, 1)),
    "left": ({"uitschrijving_school": "13-03-2026"}, date(2026, 4, 1)),
    "not-yet-here": ({"inschrijving_school": "06-04-2026"}, date(2026, 4, 1)),
}


def failed(row: dict[str, str], on: date) -> Any:
    found = evaluate(read(row, on=date(2026, 4, 10)), on, KNOWN, Options(peildata=(on,), first_time=False))
    blocks: Any = found.data["blocks"]
    assert blocks, found.data["problems"]
    return blocks[0].reasons[0]


@pytest.mark.parametrize("name", FAILS)
def test_each_condition_that_fails_has_its_own_sentence(name: str, catalogues: dict[str, Catalogue]) -> None:
    """By the condition, or by what came of it where one condition can fail in two ways."""
    reason = failed(*FAILS[name])
    assert reason.failed is not None, reason
    key = reason.outcome if reason.failed.id == "here-on-peildatum" else reason.failed.id
    assert key == name and catalogues["nl"].keys_of(f"{FAMILY}{key}")


def test_every_sentence_is_that_of_a_condition(catalogues: dict[str, Catalogue]) -> None:
    """None is left over."""
    assert {key.removeprefix(FAMILY) for key in catalogues["nl"].keys if key.startswith(FAMILY)} == set(FAILS)
