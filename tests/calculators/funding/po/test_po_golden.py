"""Golden traces: the whole reasoning of some cases, under version control, so that a changed reason shows in the diff.

Renew them on purpose, and read the diff before committing it: `RENEW_GOLDEN=1 pytest tests/calculators -k golden`.
"""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from known import parameters
from po_cases import CLEAR, YEAR_2016, day, one, total

from calculators.funding.po.counts import Counts
from calculators.funding.po.deadline import deadline
from calculators.funding.po.polglo import PolGlo, polglo
from calculators.funding.po.proof import EntryProof, entry_proof
from calculators.funding.po.pupil import pupil_on
from calculators.funding.po.school import school
from calculators.funding.po.small_school import SmallSchool, small_school
from calculators.funding.po.timeline import right, timeline
from calculators.funding.pupil import Pupil
from calculators.result import Result, to_json

GOLDEN = Path(__file__).parents[3] / "golden"
TWO_READINGS = {"birth_date": day("2021-09-01"), "enrolled_on": day("2025-09-01")}

CASES: dict[str, Callable[[], Result]] = {
    "po-school-2016-growth": lambda: total("2016-11-01", asielzoekers=12, reference=5, overige=1, growth=4),
    "po-school-2016-not-above": lambda: total("2016-08-22", asielzoekers=3, reference=5, overige=2),
    "po-school-2016-late": lambda: total(
        "2016-11-01", asielzoekers=4, overige=0, second_year_no_weight=2, received_on=day("2017-01-20")
    ),
    "po-school-2016-sbo": lambda: total("2017-02-01", "sbo", vreemdelingen=5, first_time=True),
    "po-school-2023-january": lambda: total("2023-01-01", asielzoekers=6, overige=3, reference=5),
    "po-school-2024-first-regulation": lambda: total("2024-01-01", asielzoekers=5, overige=3, reference=2),
    "po-school-2026-april": lambda: total("2026-04-01", asielzoekers=2, overige=2, second_year=3, first_time=True),
    "po-school-2026-below-threshold": lambda: total("2026-04-01", asielzoekers=2, overige=1, first_time=True),
    "po-school-2026-too-early": lambda: total("2026-04-01", asielzoekers=4, overige=0, received_on=day("2026-03-31")),
    "po-school-2026-sbo-first-time": lambda: total("2026-04-01", "sbo", vreemdelingen=4, first_time=True),
    "po-school-2019-not-known": lambda: total("2019-11-01", asielzoekers=5, overige=2),
    "po-school-no-peildatum": lambda: total("2026-02-01", asielzoekers=5, overige=2),
    "po-school-nothing-answered": lambda: school(Counts(), day("2026-01-01"), parameters()),
    "po-school-reference-asked": lambda: school(
        Counts("bao", asielzoekers=4, overige=1), day("2026-01-01"), parameters()
    ),
    "po-school-growth-asked": lambda: school(
        Counts("bao", asielzoekers=4, overige=1, reference=0), day("2016-11-01"), parameters()
    ),
    "po-pupil-first-year": lambda: one("2025-07-01"),
    "po-pupil-january": lambda: one("2026-01-01"),
    "po-pupil-two-readings": lambda: one("2026-04-01", **TWO_READINGS),
    "po-pupil-dutch": lambda: one("2025-07-01", foreign_national=False),
    "po-pupil-born-here": lambda: one("2025-07-01", birth_date=day("2021-01-01"), settled_on=day("2021-01-01")),
    "po-pupil-a-day-late": lambda: one("2025-07-01", enrolled_on=day("2025-07-02")),
    "po-pupil-over": lambda: one("2026-07-01", residence_code="22"),
    "po-pupil-board": lambda: one("2025-07-01", residence_code="21"),
    "po-pupil-unknown-code": lambda: one("2025-07-01", residence_code="47"),
    "po-pupil-2016-second-year": lambda: one("2016-11-01", **YEAR_2016, weight="0.3"),
    "po-pupil-2016-weight": lambda: one("2016-11-01", **YEAR_2016, weight="1.2"),
    "po-pupil-sbo": lambda: one("2025-07-01", school_type="sbo", residence_code="98"),
    "po-school-2026-sbo-late": lambda: total("2026-04-01", "sbo", vreemdelingen=4, received_on=day("2026-04-30")),
    "po-school-no-asielzoekers": lambda: school(
        Counts("bao", asielzoekers=0, overige=4, second_year=0, first_time=False), day("2026-01-01"), parameters()
    ),
    "po-pupil-2023-wider-right": lambda: one(
        "2023-01-01", settled_on=day("2021-06-01"), enrolled_on=day("2021-09-01"), board_judgement="asielzoeker"
    ),
    "po-timeline": lambda: timeline(Pupil(**CLEAR), day("2025-11-15"), parameters()),
    "po-right": lambda: right(Pupil(**{**CLEAR, **TWO_READINGS}), day("2026-04-01"), parameters()),
    "po-deadline-2026-january": lambda: deadline(day("2026-01-01"), day("2026-01-30"), parameters()),
    "po-deadline-2016-second-year": lambda: deadline(day("2016-11-01"), day("2017-01-20"), parameters(), "second-year"),
    "po-deadline-not-known": lambda: deadline(day("2018-11-01"), day("2018-11-02"), parameters()),
    "po-polglo-2026": lambda: polglo(PolGlo(12, True, day("2026-02-01")), day("2026-01-10"), parameters()),
    "po-polglo-2025": lambda: polglo(PolGlo(12, True, day("2025-01-31")), day("2025-01-10"), parameters()),
    "po-polglo-nothing-answered": lambda: polglo(PolGlo(), day("2026-01-10"), parameters()),
    "po-polglo-none": lambda: polglo(PolGlo(0, False), day("2026-01-10"), parameters()),
    "po-polglo-2024": lambda: polglo(PolGlo(12, True), day("2024-01-10"), parameters()),
    "po-small-school": lambda: small_school(SmallSchool("bao", 151, 9, True), day("2026-01-10"), parameters()),
    "po-small-school-not": lambda: small_school(SmallSchool("sbo", 151, 9, False), day("2026-01-10"), parameters()),
    "po-small-school-nothing-answered": lambda: small_school(SmallSchool(), day("2026-01-10"), parameters()),
    "po-entry-proof-by-brp": lambda: entry_proof(EntryProof(True), day("2016-11-01"), parameters()),
    "po-entry-proof-by-document": lambda: entry_proof(
        EntryProof(False, ("ind-report", "art-9-decision")), day("2016-11-01"), parameters()
    ),
    "po-entry-proof-asked": lambda: entry_proof(EntryProof(), day("2016-11-01"), parameters()),
    "po-entry-proof-not-required": lambda: entry_proof(EntryProof(), day("2026-01-10"), parameters()),
    "po-entry-proof-no-rule": lambda: entry_proof(EntryProof(), day("2019-11-01"), parameters()),
    "po-pupil-nothing-answered": lambda: pupil_on(Pupil(), day("2025-07-01"), parameters()),
    "po-entry-proof": lambda: entry_proof(EntryProof(False, ()), day("2016-11-01"), parameters()),
}


@pytest.mark.parametrize("name", CASES)
def test_golden_trace(name: str) -> None:
    """The result, step by step with its sources, is the one that was read and agreed on."""
    told = to_json(CASES[name](), indent=1) + "\n"
    path = GOLDEN / f"{name}.json"
    if os.environ.get("RENEW_GOLDEN"):
        path.write_text(told, "utf-8")
    assert told == path.read_text("utf-8")


def test_no_golden_file_is_left_over() -> None:
    """Every file belongs to a case."""
    assert sorted(path.stem for path in GOLDEN.glob("po-*.json")) == sorted(CASES)
