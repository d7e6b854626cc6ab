"""POL/GLO, small schools and the proof of entry; and what a result shows of its reasoning."""

from collections.abc import Callable
from copy import deepcopy
from dataclasses import is_dataclass
from decimal import Decimal
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

import pytest
from cases import rows
from known import compiled, parameters
from po_cases import day, euro, one, total
from told import doubts, plain

from calculators.errors import AnswerError
from calculators.funding import po
from calculators.funding.po.counts import Counts
from calculators.funding.po.polglo import PolGlo, polglo
from calculators.funding.po.proof import EntryProof, entry_proof
from calculators.funding.po.school import school
from calculators.funding.po.small_school import SmallSchool, small_school
from calculators.funding.pupil import Pupil
from calculators.parameters import Parameters

POLGLO = rows("po", "polglo")


@pytest.mark.parametrize(("on", "amount", "counted", "last"), POLGLO)
def test_polglo_of_twelve_pupils(on: str, amount: str, counted: str, last: str) -> None:
    """E33, and 2019-2020: one amount per pupil per year, with the count day and the last day."""
    result = polglo(PolGlo(12, True), day(on), parameters())
    assert euro(result) == Decimal(amount)
    assert (result.data["count_day"], result.data["last_day"]) == (day(counted), day(last))


POLGLO_NO = [
    (PolGlo(0, True), "2026-01-10", "no", "nothing-due"),
    (PolGlo(1, True), "2026-01-10", "yes", "amount"),
    (PolGlo(12, False), "2026-01-10", "no", "no-reception-school"),
    (PolGlo(12, True, day("2026-01-31")), "2026-01-10", "yes", "amount"),
    (PolGlo(12, True, day("2026-02-01")), "2026-01-10", "no", "rejected"),
    (PolGlo(None, True), "2026-01-10", "unknown", "answer-needed"),
    (PolGlo(12, None), "2026-01-10", "unknown", "answer-needed"),
    (PolGlo(12, None), "2020-03-01", "yes", "amount"),
    (PolGlo(12, True), "2024-01-10", "unknown", "no-amount-known"),
    (PolGlo(12, True), "2027-01-10", "unknown", "no-amount-known"),
]


@pytest.mark.parametrize(("answers", "on", "verdict", "outcome"), POLGLO_NO)
def test_polglo_conditions(answers: PolGlo, on: str, verdict: str, outcome: str) -> None:
    """Residents, the reception school and the deadline; the doubtful amount of 2024 is not used."""
    result = polglo(answers, day(on), parameters())
    assert (result.verdict, result.outcome) == (verdict, outcome)


def test_polglo_tells_the_deadline_of_a_year_without_amount() -> None:
    """Of 2024 the last day is known and the amount is not."""
    data = polglo(PolGlo(12, True), day("2024-01-10"), parameters()).data
    assert (data["count_day"], data["last_day"]) == (day("2023-02-01"), day("2024-01-31"))


def test_polglo_refuses_an_absurd_number() -> None:
    """A negative number of residents is a slip."""
    with pytest.raises(AnswerError, match="pupils: expected a whole number from 0 to 5000, got -1, for example 7"):
        PolGlo(-1)


SMALL = [
    (SmallSchool("bao", 151, 9, True), "2026-03-01", "yes", "difference-due"),
    (SmallSchool("sbo", 151, 9, True), "2026-03-01", "no", "other-school-type"),
    (SmallSchool("bao", 151, 9, False), "2026-03-01", "no", "nothing-lost"),
    (SmallSchool("bao", None, 9, True), "2026-03-01", "unknown", "answer-needed"),
    (SmallSchool("bao", 151, 9, None), "2026-03-01", "unknown", "answer-needed"),
    (SmallSchool("bao", 151, 9, True), "2024-03-01", "unknown", "no-rule-known"),
]


@pytest.mark.parametrize(("answers", "on", "verdict", "outcome"), SMALL)
def test_small_school(answers: SmallSchool, on: str, verdict: str, outcome: str) -> None:
    """A basisschool that lost the supplement through first reception gets the difference."""
    result = small_school(answers, day(on), parameters())
    assert (result.verdict, result.outcome) == (verdict, outcome)


@pytest.mark.parametrize(
    ("on", "counted", "newcomers"), [("2025", "2024-02-01", "2024-01-01"), ("2026", "2025-02-01", "2025-01-01")]
)
def test_small_school_recount(on: str, counted: str, newcomers: str) -> None:
    """The pupils of one day less the first-year newcomers of another."""
    data = small_school(SmallSchool("bao", 151, 9, True), day(f"{on}-05-05"), parameters()).data
    assert data == {"count_day": day(counted), "newcomer_day": day(newcomers), "recounted": 142}


def test_small_school_refuses_what_cannot_be() -> None:
    """No more newcomers than pupils, and no negative numbers."""
    with pytest.raises(
        AnswerError, match=r"newcomers: expected at most the number of pupils \(5\), got 6, for example 5"
    ):
        SmallSchool("bao", 5, 6)
    with pytest.raises(AnswerError, match="pupils: expected a whole number"):
        SmallSchool("bao", -5)
    with pytest.raises(AnswerError, match="newcomers: expected a whole number"):
        SmallSchool("bao", 5, -1)
    assert SmallSchool("bao", 5, 5).newcomers == 5


PROOF = [
    (EntryProof(brp_agrees=True), "yes", "proven-by-brp"),
    (EntryProof(False, ("ind-report",)), "yes", "proven-by-document"),
    (EntryProof(None, ("coa-registration-form",)), "yes", "proven-by-document"),
    (EntryProof(False, ()), "no", "not-proven"),
    (EntryProof(None, ()), "unknown", "answer-needed"),
    (EntryProof(False, None), "unknown", "answer-needed"),
]


@pytest.mark.parametrize(("answers", "verdict", "outcome"), PROOF)
def test_proof_of_entry_in_2016(answers: EntryProof, verdict: str, outcome: str) -> None:
    """The BRP leads; where it is silent or differs, one document of the closed list."""
    result = entry_proof(answers, day("2016-11-01"), parameters())
    assert (result.verdict, result.outcome) == (verdict, outcome)
    assert result.data["documents"] == ("passport-entry-stamp", "art-9-decision", "ind-report", "coa-registration-form")


def test_another_document_proves_nothing() -> None:
    """The list is closed: a birth certificate is refused with the list."""
    with pytest.raises(AnswerError, match="stamp, .* got 'birth-certificate', .* 'passport-entry-stamp'"):
        entry_proof(EntryProof(False, ("birth-certificate",)), day("2016-11-01"), parameters())


@pytest.mark.parametrize(
    ("on", "outcome"), [("2026-04-01", "not-required"), ("2022-02-01", "not-required"), ("2019-11-01", "no-rule-known")]
)
def test_proof_of_entry_later(on: str, outcome: str) -> None:
    """Today no copies are kept; of 2019 nothing is known."""
    assert entry_proof(EntryProof(), day(on), parameters()).outcome == outcome


FLIPS = [
    ("threshold", "2026-04-01", {"asielzoekers": 2, "overige": 1}, False, 4),
    ("threshold", "2026-04-01", {"asielzoekers": 4, "overige": 1}, True, 3),
    ("above-reference-count", "2026-01-01", {"asielzoekers": 4, "overige": 1, "reference": 4}, False, 5),
    ("above-reference-count", "2026-01-01", {"asielzoekers": 6, "overige": 1, "reference": 4}, True, 4),
]


@pytest.mark.parametrize(("condition", "on", "counts", "met", "flip"), FLIPS)
def test_what_would_turn_a_condition_around(
    condition: str, on: str, counts: dict[str, int], met: bool, flip: int
) -> None:
    """Each condition names the nearest number on its other side."""
    [step] = [step for step in total(on, **counts).conditions if step.id == condition]
    assert (step.met, plain(step.flip)) == (met, flip)


PUPIL_FLIPS = [
    ("enrolled-on-peildatum", {"enrolled_on": day("2025-07-02")}, False, day("2025-10-01")),
    ("enrolled-on-peildatum", {"enrolled_on": day("2025-07-01")}, True, day("2025-07-02")),
    ("foreign-national", {"foreign_national": False}, False, True),
    ("international", {"international": True}, False, False),
    ("lives-in-nl", {}, True, False),
    ("school-type", {"school_type": "vo"}, False, "bao"),
    ("school-type", {}, True, "vo"),
    ("enrolled-on-peildatum", {"enrolled_on": day("2026-10-02")}, False, None),
    ("within-the-right", {}, True, day("2027-05-01")),
    ("within-the-right", {"residence_code": "22"}, True, day("2026-05-01")),
    ("within-the-right", {"residence_code": "22", "birth_date": day("2021-07-01")}, True, day("2026-02-01")),
]


@pytest.mark.parametrize(("condition", "answers", "met", "flip"), PUPIL_FLIPS)
def test_what_would_turn_a_pupil_around(condition: str, answers: dict[str, object], met: bool, flip: object) -> None:
    """Each condition names the answer or the day on its other side."""
    [step] = [step for step in one("2025-07-01", **answers).conditions if step.id == condition]
    assert (step.met, plain(step.flip)) == (met, flip)


def test_every_condition_of_the_law_has_its_reference() -> None:
    """Of every step but the kind of school, the reader can look up the law."""
    for result in (one("2025-07-01"), total("2026-01-01", asielzoekers=5, overige=1, reference=3, first_time=True)):
        assert {step.id for step in result.conditions if step.parameter is None} <= {"school-type"}


def _changed(**rows: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
    """All parameters, of each named one only the values that pass."""
    other = deepcopy(compiled())
    for key, keep in rows.items():
        entry = other[key.replace("_", "-")]
        entry["values"] = [row for row in entry["values"] if keep(row)]
    return other


def test_an_amount_found_later_needs_only_the_data() -> None:
    """Were the amount of 1 January 2023 known to hold in April too, both groups would bring it."""
    found = _changed()
    [row] = [row for row in found["po-asielzoeker-first-year"]["values"] if row["from"] == "2023-01-01"]
    row["until"] = "2023-06-30"
    counts = Counts("bao", asielzoekers=4, overige=2, second_year=0, first_time=False)
    result = school(counts, day("2023-04-01"), Parameters(found))
    assert (result.data["lines"], euro(result)) == (
        [{"id": "both-groups", "pupils": 6, "parameter": "po-asielzoeker-first-year", "euro": "18646.275"}],
        Decimal("18646.28"),
    )


def _before_2026(row: dict[str, Any]) -> bool:
    return row["from"] < "2026"


def test_an_unknown_last_day_rejects_nothing() -> None:
    """Where no last day is known, an application is not called late; the doubt is named."""
    without = Parameters(_changed(po_last_day_published=_before_2026, po_application_weeks=_before_2026))
    counts = Counts("sbo", vreemdelingen=4, first_time=False, received_on=day("2026-11-30"))
    result = school(counts, day("2026-10-01"), without)
    assert (result.verdict, doubts(result)) == ("yes", ("last-day-unknown",))


def test_answers_and_results_cannot_be_changed() -> None:
    """What was answered and what was found stay as they are."""
    names = [f"calculators.funding.po.{module.name}" for module in iter_modules(po.__path__)]
    kinds = [kind for name in names for kind in vars(import_module(name)).values() if is_dataclass(kind)]
    assert {kind.__name__ for kind in kinds if not kind.__dataclass_params__.frozen} == {"Formula", "Reasoning"}
    assert Pupil.__dataclass_params__.frozen and len(kinds) > 10


def test_one_part_late_leaves_the_other() -> None:
    """In January 2017 first reception was late and the second year was not: only the second year is paid."""
    received = day("2017-01-20")
    result = total("2016-11-01", asielzoekers=4, overige=0, second_year_no_weight=2, received_on=received)
    assert (result.outcome, euro(result)) == ("amount", Decimal("1500.00"))
    assert [step.id for step in result.conditions if not step.met] == ["first-year-received-in-time"]


def test_an_unknown_amount_of_one_part_makes_the_total_unknown() -> None:
    """In January 2023 the second year has no known amount: with such pupils there is no total."""
    counts = {"asielzoekers": 5, "overige": 0, "reference": 0}
    assert total("2023-01-01", **counts).outcome == "amount"
    result = total("2023-01-01", **counts, second_year=1)
    assert (result.outcome, result.data["unknown"]) == ("no-amount-known", "po-second-year")


BY_WEIGHT = ("second_year_no_weight", "second_year_weight_03")
ASKED = [
    ("2026-04-01", Counts("bao"), ("asielzoekers", "overige", "second_year")),
    ("2026-04-01", Counts("bao", asielzoekers=4, overige=0), ("first_time", "second_year")),
    ("2026-01-01", Counts("bao", asielzoekers=4, overige=0), ("reference", "first_time", "second_year")),
    ("2016-11-01", Counts("bao", asielzoekers=4, overige=0, reference=4), ("first_time", *BY_WEIGHT)),
    ("2016-11-01", Counts("bao", asielzoekers=5, overige=0, reference=4), ("growth", "first_time", *BY_WEIGHT)),
    ("2026-01-01", Counts("bao", asielzoekers=0, overige=4, first_time=False, second_year=0), ()),
    ("2016-11-01", Counts("bao", asielzoekers=1, overige=1), BY_WEIGHT),
    ("2026-04-01", Counts("sbo"), ("vreemdelingen",)),
    ("2026-04-01", Counts("sbo", vreemdelingen=4), ("first_time",)),
    ("2026-04-01", Counts("sbo", vreemdelingen=3), ()),
    ("2026-04-01", Counts(), ("school_type",)),
]


@pytest.mark.parametrize(("on", "counts", "missing"), ASKED)
def test_only_what_is_needed_is_asked(on: str, counts: Counts, missing: tuple[str, ...]) -> None:
    """The next question first, and no question whose answer would change nothing."""
    result = school(counts, day(on), parameters())
    assert result.missing == missing
    assert (result.outcome == "answer-needed") == bool(missing)
