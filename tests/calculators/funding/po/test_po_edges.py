"""Primary education at its edges: answers that are half given, days just outside a rule, and what is shown."""

from __future__ import annotations

from copy import deepcopy
from datetime import date

import pytest
from known import compiled, parameters
from po_cases import CLEAR, YEAR_2016, day, one, total
from told import plain

from calculators.errors import AnswerError
from calculators.funding.po.counts import Counts
from calculators.funding.po.deadline import deadline
from calculators.funding.po.peildatum import next_peildatum, peildatum_on
from calculators.funding.po.proof import EntryProof, entry_proof
from calculators.funding.po.pupil import pupil_on
from calculators.funding.po.school import school
from calculators.funding.po.small_school import SmallSchool, small_school
from calculators.funding.po.timeline import right, timeline
from calculators.funding.pupil import Pupil
from calculators.parameters import Parameters
from calculators.result import Doubt, Result, Verdict


def step(result: Result, condition: str) -> tuple[object, object, bool, object]:
    """What was seen, the threshold, whether it was met, and what would turn it around."""
    (found,) = [step for step in result.conditions if step.id == condition]
    return plain(found.seen), plain(found.threshold), found.met, plain(found.flip)


BY_STAY = [
    # peildatum, settled in the Netherlands, seen, end of the right, met, flip
    ("2016-11-01", "2016-03-10", "2016-03-10", "2018-03-10", True, "2018-03-10"),  # first year of two
    ("2024-01-01", "2023-06-15", "2023-06-15", "2025-06-15", True, "2025-06-15"),
    ("2024-01-01", "2022-01-01", "2022-01-01", "2024-01-01", False, None),  # two years to the day
    ("2023-04-01", "2022-09-01", "2022-09-01", None, True, None),  # the rules after the first year are not known
]


@pytest.mark.parametrize(("peildatum", "settled", "seen", "ends", "met", "flip"), BY_STAY)
def test_the_clock_of_the_stay_shows_its_start_and_its_end(
    peildatum: str, settled: str, seen: str, ends: str | None, met: bool, flip: str | None
) -> None:
    """Until 1 July 2024 the right runs from the day of settling; the step shows that day and the last one."""
    result = one(peildatum, **{**YEAR_2016, "settled_on": day(settled), "enrolled_on": day(settled), "weight": "none"})
    assert step(result, "within-the-right") == (day(seen), ends and day(ends), met, flip and day(flip))


def test_whoever_is_past_the_longest_right_needs_no_birth_date() -> None:
    """Enrolled in 2020: the right is used up, whatever would be deducted."""
    result = one("2024-10-01", birth_date=None, settled_on=None, enrolled_on=day("2020-01-10"))
    assert (result.verdict, result.outcome) == (Verdict.NO, "right-used-up")


def test_the_dates_of_the_deduction_are_asked() -> None:
    """In 2024 only the deduction needs the birth date and the day of settling."""
    answers = {"birth_date": None, "settled_on": None, "enrolled_on": day("2024-02-01")}
    result = one("2024-10-01", **answers, board_judgement="asielzoeker")
    assert (result.verdict, result.missing) == (Verdict.UNKNOWN, ("birth_date", "settled_on"))


def test_a_clock_read_in_no_text_is_told_as_a_doubt() -> None:
    """Which clock runs is a value like any other: one that follows from a pattern is told."""
    changed = deepcopy(compiled())
    for row in changed["po-clock"]["values"]:
        row["checked"] = "never"
    result = pupil_on(Pupil(**CLEAR), day("2026-04-01"), Parameters(changed))
    assert Doubt("by-pattern", "po-clock") in result.doubts


def test_the_moved_last_day_is_for_the_second_year_only() -> None:
    """On 1 November 2016: 2 May 2017 for the second year; the first year keeps its weeks."""
    second = one("2016-11-01", **YEAR_2016, weight="none")
    first = one("2016-11-01", **{**YEAR_2016, "settled_on": day("2016-03-10"), "enrolled_on": day("2016-03-10")})
    assert (second.data["year"], second.data["last_day"]) == (2, day("2017-05-02"))
    assert first.data["year"] == 1
    assert first.data["last_day"] == deadline(day("2016-11-01"), day("2016-11-01"), parameters()).data["last_day"]
    assert first.data["last_day"] != second.data["last_day"]


def test_before_duos_file_no_pupil_stands_on_a_tab() -> None:
    """The file with its three tabs belongs to the code table of 2025; a pupil of 2016 is on none of them."""
    assert one("2016-11-01", **YEAR_2016, weight="none", has_bsn=False).data["tab"] is None


def test_a_pupil_who_enrols_after_every_known_peildatum_has_no_day_that_helps() -> None:
    """Nothing is named as the peildatum on which it would count."""
    assert step(one("2026-10-01", enrolled_on=day("2026-12-01")), "enrolled-on-peildatum")[3] is None


def test_a_part_that_is_none_is_refused_by_its_name() -> None:
    """The error names the field and a part that exists."""
    with pytest.raises(AnswerError) as caught:
        deadline(day("2026-01-01"), day("2026-01-02"), parameters(), "third-year")
    assert (caught.value.field, caught.value.example) == ("part", "first-year")


def test_an_application_that_is_too_late_gets_no_day_for_its_decision() -> None:
    """Only what can still be received is decided upon."""
    result = deadline(day("2026-01-01"), day("2026-06-01"), parameters())
    assert (result.outcome, result.data["decision_by"]) == ("closed", None)


def test_a_count_that_is_missing_is_asked_though_the_other_is_given() -> None:
    """The number of overige vreemdelingen alone says nothing yet."""
    for given, asked in (("overige", "asielzoekers"), ("asielzoekers", "overige")):
        result = school(Counts("bao", **{given: 5}, reference=0), day("2026-01-01"), parameters())
        assert result.verdict is Verdict.UNKNOWN
        assert asked in result.missing and given not in result.missing


def test_without_asielzoekers_the_reference_count_plays_no_part() -> None:
    """Nothing is set against it, so no step says that it was."""
    result = total("2026-01-01", asielzoekers=0, overige=5, reference=3)
    assert "above-reference-count" not in [step.id for step in result.conditions]


@pytest.mark.parametrize(
    ("on", "counts"),
    [("2016-09-15", True), ("2017-01-15", False), ("2024-09-15", False), ("2026-09-15", False), ("2026-10-01", True)],
)
def test_a_first_school_day_counts_only_in_the_years_that_say_so(on: str, counts: bool) -> None:
    """In 2016 a day in the autumn can be the first of a school; from 2023 only the four quarter days count."""
    assert (peildatum_on(day(on), parameters()) is not None) is counts


@pytest.mark.parametrize(("on", "found"), [("2017-11-01", "2018-11-01"), ("2017-10-15", None), ("2026-12-01", None)])
def test_the_next_peildatum_is_looked_for_within_a_year(on: str, found: str | None) -> None:
    """Further ahead the answer would be of no use to who asks."""
    assert next_peildatum(day(on), parameters()) == (day(found) if found else None)


def test_a_document_that_is_not_on_the_list_is_refused_by_its_name() -> None:
    """The error names the field and a document that counts."""
    with pytest.raises(AnswerError) as caught:
        entry_proof(EntryProof(documents=("library-card",)), day("2016-11-01"), parameters())
    assert (caught.value.field, caught.value.got) == ("documents", "library-card")


def test_a_small_school_is_asked_for_its_newcomers() -> None:
    """The number of pupils alone is not enough, and no error."""
    answers = SmallSchool("bao", pupils=100, lost_supplement=True)
    result = small_school(answers, day("2026-01-10"), parameters())
    assert (result.verdict, result.missing) == (Verdict.UNKNOWN, ("newcomers",))


def overview(on: str, **answers: object) -> list[date]:
    """The peildata of the overview."""
    rows = timeline(Pupil(**{**CLEAR, **answers}), day(on), parameters()).data["quarters"]
    return [row["peildatum"] for row in rows]  # type: ignore[attr-defined]


def test_the_overview_runs_three_years_from_the_later_of_enrolment_and_today() -> None:
    """From the first peildatum after enrolment to three years on, or as far as peildata are known."""
    started = {"settled_on": day("2023-08-20"), "enrolled_on": day("2023-09-01")}
    assert overview("2023-09-01", **started)[0] == day("2023-10-01")
    assert overview("2023-09-01", **started)[-1] == day("2026-07-01")
    assert overview("2026-01-01", **started)[-1] == day("2026-10-01")


def test_before_any_enrolment_the_overview_begins_with_the_stay() -> None:
    """A pupil without a first school day is followed from settling in the Netherlands."""
    assert overview("2026-05-01", settled_on=day("2025-02-01"), enrolled_on=None)[0] == day("2025-04-01")


@pytest.mark.parametrize(("on", "told"), [("2023-12-31", False), ("2024-01-01", True)])
def test_the_end_of_what_is_known_is_told_where_the_overview_passes_it(on: str, told: bool) -> None:
    """Three years from the last day of 2023 end with the last known day itself."""
    pupil = Pupil(**{**CLEAR, "settled_on": day(on), "enrolled_on": None})
    changes = timeline(pupil, day(on), parameters()).changes
    assert ("no-amount-known" in [change.outcome for change in changes]) is told


def test_the_whole_right_asks_for_both_dates_of_the_deduction() -> None:
    """Without them its worth is not known."""
    answers = {"birth_date": None, "settled_on": None, "enrolled_on": day("2024-02-01")}
    result = right(Pupil(**{**CLEAR, **answers}), day("2024-10-01"), parameters())
    assert result.verdict is Verdict.UNKNOWN
    assert {"birth_date", "settled_on"} <= set(result.missing)
