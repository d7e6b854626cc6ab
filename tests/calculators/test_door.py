"""The funding rules behind the one door: plain JSON in gives, byte for byte, what Python gives."""

import json
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from door_asking import LIST, MONTHS, PLAN, ask
from known import parameters
from pupil_rows import file, pupils

from calculators.api import REQUESTS
from calculators.funding.calendar import calendar_days
from calculators.funding.planner import Costs, Plan, plan_groups
from calculators.funding.po.counts import Counts
from calculators.funding.po.deadline import deadline
from calculators.funding.po.polglo import PolGlo, polglo
from calculators.funding.po.proof import EntryProof, entry_proof
from calculators.funding.po.pupil import pupil_on
from calculators.funding.po.school import school as po_school
from calculators.funding.po.small_school import SmallSchool, small_school
from calculators.funding.po.timeline import right, timeline
from calculators.funding.pupil import Pupil
from calculators.funding.pupil_list.arrival import Arrival, arrival
from calculators.funding.pupil_list.evaluate import Options, evaluate, read_list
from calculators.funding.pupil_list.preview import preview
from calculators.funding.vo.pupil import category, quarters
from calculators.funding.vo.regular_count import regular_count
from calculators.funding.vo.school import Counts as VoCounts
from calculators.funding.vo.school import school as vo_school
from calculators.funding.vo.start_up import StartUp, start_up
from calculators.municipal.gooi import GooiAnswers, contribution
from calculators.municipal.leidse_regio import GroupAnswers, SubsidyAnswers, extra_subsidy, leiden_subsidy
from calculators.parameters import parameters_of
from calculators.result import Result, to_json

ON = date(2026, 11, 21)
APRIL, OCTOBER = date(2026, 4, 1), date(2026, 10, 1)
CHILD = {
    "birth_date": "2021-09-01", "settled_on": "2025-02-01", "enrolled_on": "2025-09-01", "residence_code": "26",
    "foreign_national": True, "has_bsn": True, "lives_in_nl": True, "attends": True, "international": False,
}  # fmt: skip
DATES = {key: date.fromisoformat(CHILD[key]) for key in ("birth_date", "settled_on", "enrolled_on")}
BAO, VO = Pupil(**{**CHILD, **DATES, "school_type": "bao"}), Pupil(**{**CHILD, **DATES, "school_type": "vo"})

CASES: tuple[tuple[str, dict[str, Any], Callable[[], Result]], ...] = (
    (
        "po-school",
        {"peildatum": "2026-04-01", "school_type": "bao", "asielzoekers": 5, "overige": 3, "second_year": 0,
         "first_time": False, "received_on": "2026-05-01"},
        lambda: po_school(Counts("bao", 5, 3, second_year=0, first_time=False, received_on=date(2026, 5, 1)), APRIL,
                          parameters()),
    ),
    ("po-school", {"peildatum": "2026-04-01"}, lambda: po_school(Counts(), APRIL, parameters())),
    (
        "po-pupil",
        {**CHILD, "school_type": "bao", "peildatum": "2026-04-01"},
        lambda: pupil_on(BAO, APRIL, parameters()),
    ),
    ("po-timeline", {**CHILD, "school_type": "bao"}, lambda: timeline(BAO, ON, parameters())),
    (
        "po-timeline",
        {**CHILD, "school_type": "bao", "first_school_days": ["2016-08-22"]},
        lambda: timeline(BAO, ON, parameters(), (date(2016, 8, 22),)),
    ),
    ("po-timeline", {"residence_code": ""}, lambda: timeline(Pupil(residence_code=""), ON, parameters())),
    ("po-right", {**CHILD, "school_type": "bao"}, lambda: right(BAO, ON, parameters())),
    ("po-deadline", {"peildatum": "2026-10-01"}, lambda: deadline(OCTOBER, ON, parameters())),
    (
        "po-deadline",
        {"peildatum": "2026-10-01", "part": "second-year"},
        lambda: deadline(OCTOBER, ON, parameters(), "second-year"),
    ),
    (
        "po-polglo",
        {"pupils": 12, "reception_school": True, "received_on": "2026-02-01"},
        lambda: polglo(PolGlo(12, True, date(2026, 2, 1)), ON, parameters()),
    ),
    (
        "po-small-school",
        {"school_type": "bao", "pupils": 151, "newcomers": 9, "lost_supplement": True},
        lambda: small_school(SmallSchool("bao", 151, 9, True), ON, parameters()),
    ),
    (
        "po-entry-proof",
        {"brp_agrees": False, "documents": []},
        lambda: entry_proof(EntryProof(False, ()), ON, parameters()),
    ),
    ("po-calendar", {"year": 2025}, lambda: calendar_days("po", 2025, parameters())),
    ("vo-calendar", {}, lambda: calendar_days("vo", 2026, parameters())),
    (
        "vo-school",
        {"peildatum": "2026-04-01", "category_1": 9, "category_2": 3, "first_time": True, "municipal_statement": True,
         "received_on": "2026-05-01"},
        lambda: vo_school(VoCounts(9, 3, True, True, date(2026, 5, 1)), APRIL, parameters()),
    ),
    (
        "vo-start-up",
        {"peildatum": "2026-04-01", "newcomers": 12, "first_time": False},
        lambda: start_up(StartUp(12, False), APRIL, parameters()),
    ),
    (
        "vo-pupil",
        {**CHILD, "school_type": "vo", "peildatum": "2026-04-01", "wording": "residence"},
        lambda: category(VO, APRIL, parameters(), "residence"),
    ),
    ("vo-pupil-quarters", {**CHILD, "school_type": "vo"}, lambda: quarters(VO, ON, parameters())),
    (
        "vo-regular-count",
        {**CHILD, "school_type": "vo", "count_day": "2026-10-01"},
        lambda: regular_count(VO, OCTOBER, parameters()),
    ),
    (
        "group-planner",
        PLAN,
        lambda: plan_groups(
            Plan("bao", date(2026, 1, 1), tuple(MONTHS), 10, 15, Costs(Decimal("1000.00"), Decimal("8000.50")), True,
                 {date(2026, 1, 1): 4}, {"asielzoekers": Decimal("3792.04")}),
            ON, parameters(),
        ),
    ),
    (
        "gemeente-gooi",
        {"pupils": 24, "costs": "150400.00", "state_money": "100000", "efficient": True},
        lambda: contribution(GooiAnswers(24, Decimal("150400.00"), Decimal(100000), True), ON, parameters()),
    ),
    (
        "gemeente-leidse-regio",
        {"expected": 12, "state_money_short": True},
        lambda: extra_subsidy(GroupAnswers(12, True), ON, parameters()),
    ),
    (
        "gemeente-leiden-subsidie",
        {"board_in_leiden": True, "state_money_short": True, "lesson_hours": 940, "rooms_suffice": True,
         "school_years": 3},
        lambda: leiden_subsidy(SubsidyAnswers(True, True, 940, True, 3), ON, parameters()),
    ),
    (
        "pupil-list",
        {"peildata": ["2026-04-01"], "references": {"2026-01-01": 4}, "first_time": False, "near_days": 30},
        lambda: evaluate(read_list(LIST, ON), ON, parameters(), Options((APRIL,), {date(2026, 1, 1): 4}, False, 30)),
    ),
    (
        "pupil-list",
        {"peildata": ["2026-04-01"], "columns": {"soort": "schoolsoort"}},
        lambda: evaluate(read_list(LIST, ON, {"soort": "schoolsoort"}), ON, parameters(), Options((APRIL,))),
    ),
    (
        "pupil-arrival",
        {"school_type": "bao", "arrives_on": "2026-03-16", "category": "asielzoeker",
         "counts": {"2026-04-01": {"overige": 3}}, "references": {"2027-01-01": 4}, "expected_amounts": True},
        lambda: arrival(
            Arrival("bao", date(2026, 3, 16), "asielzoeker", {APRIL: {"overige": 3}}, {date(2027, 1, 1): 4}, True),
            ON, parameters(),
        ),
    ),
    ("pupil-list-preview", {}, lambda: preview(LIST, ON, {})),
    ("pupil-list-preview", {"columns": {"nummer": ""}}, lambda: preview(LIST, ON, {"nummer": ""})),
)  # fmt: skip


@pytest.mark.parametrize(("rule", "answers", "direct"), CASES, ids=[f"{n}-{c[0]}" for n, c in enumerate(CASES)])
def test_the_door_gives_what_the_rule_gives(compiled, rule, answers, direct):
    """The same answers as JSON and as Python objects lead to the same bytes."""
    assert ask(compiled, rule, answers) == to_json(direct())


def test_every_funding_rule_has_a_case():
    """No rule stands behind the door unproven."""
    others = {"route", "stall", "transport", "costs"}
    assert {rule for rule, _, _ in CASES} == set(REQUESTS) - others


def test_the_values_are_read_once_for_each_version_of_the_data(compiled):
    """A next answer need not wait for them, and those of an earlier version are let go."""
    first = parameters_of(compiled)
    assert parameters_of(compiled) is first
    parameters_of({**compiled, "version": "other"})
    assert parameters_of(compiled) is not first


def test_a_pupil_fifteen_days_late_did_not_just_miss_the_peildatum(compiled):
    """Who does not say how many days count as just missed is told of fourteen."""
    rows = [*pupils(5), *({"leerling": f"T{day}", "eerste_inschrijving": f"{day}-04-2026"} for day in (15, 16))]
    found = json.loads(ask(compiled, "pupil-list", {"peildata": ["2026-04-01"]}, file(*rows).encode()))
    assert [late["key"] for late in found["data"]["blocks"][0]["near_misses"]] == ["T15"]


def test_other_data_is_not_answered_with_the_values_of_the_last(compiled):
    """The values read once are those of that version of the data only."""
    poorer = {**compiled, "version": "other", "parameters": {**compiled["parameters"]}}
    oldest = poorer["parameters"]["po-peildata"]["values"][:1]
    poorer["parameters"]["po-peildata"] = {**poorer["parameters"]["po-peildata"], "values": oldest}
    first = json.loads(ask(compiled, "po-calendar", {}))
    assert (first["outcome"], json.loads(ask(poorer, "po-calendar", {}))["outcome"]) == ("calendar", "no-amount-known")


def test_short_reasons_say_the_same_as_the_long_ones(compiled):
    """The columns hold what the reasons hold one by one, and of a condition its place among those that failed."""
    long, short = (json.loads(ask(compiled, "pupil-list", {"short": flag}))["data"] for flag in (False, True))
    conditions, found = short.pop("failed_conditions"), []
    for block in short["blocks"]:
        columns = block.pop("reasons")
        columns["failed"] = [None if place is None else conditions[place] for place in columns["failed"]]
        found += [dict(zip(columns, values, strict=True)) for values in zip(*columns.values(), strict=True)]
    assert found == [reason for block in long["blocks"] for reason in block.pop("reasons")]
    assert short == long and None not in conditions


def test_long_work_tells_how_far_it_is_from_nothing_to_nearly_all(compiled):
    """Reading and judging are told in hundredths that never go back."""
    told: list[tuple[int, int]] = []
    ask(compiled, "pupil-list", {}, file(*pupils(1200)).encode(), tell=lambda *parts: told.append(parts))
    assert {parts for _, parts in told} == {100}
    assert [done for done, _ in told] == [0, 6, 12, 15, 23, 32, 41, 50, 59, 68, 76, 85, 94]
