"""Golden traces of secondary, municipal, planner and list results, under version control: a changed reason shows.

Renew them on purpose, and read the diff before committing it: `RENEW_GOLDEN=1 pytest tests/calculators -k golden`.
"""

import os
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from known import parameters
from newcomers import with_
from pupil_rows import file

from calculators.funding.calendar import calendar_days
from calculators.funding.planner import Costs, Plan, plan_groups
from calculators.funding.pupil import Pupil
from calculators.funding.pupil_list.evaluate import Options, evaluate, read_list
from calculators.funding.vo.pupil import category, quarters
from calculators.funding.vo.regular_count import regular_count
from calculators.funding.vo.school import Counts, school
from calculators.funding.vo.start_up import StartUp, start_up
from calculators.municipal.gooi import GooiAnswers, contribution
from calculators.municipal.leidse_regio import GroupAnswers, SubsidyAnswers, extra_subsidy, leiden_subsidy
from calculators.result import Result, to_json

GOLDEN = Path(__file__).parents[3] / "golden"
KNOWN = parameters()
TODAY = date(2026, 11, 21)
JANUARY = date(2026, 1, 1)
LONG_HERE = with_(settled_on=date(2015, 9, 1))
LIST = file(
    {"leerling": "L1"},
    {"leerling": "L2", "verblijfstitelcode": "33"},
    {"leerling": "L3", "eerste_inschrijving": "03-04-2026"},
    {"leerling": "L4", "geboortedatum": "31-02-2017"},
    {"leerling": "L5"},
    {"leerling": "L6"},
    {"leerling": "L7", "vreemdeling": "nee"},
)


def gooi(costs: str, efficient: bool | None) -> Result:
    return contribution(GooiAnswers(24, Decimal(costs), Decimal(100000), efficient), date(2018, 3, 1), KNOWN)


def planned(first: date, more: Mapping[str, int] = {}, **answers: object) -> Result:
    plan = Plan(
        school_type="bao",
        first_month=first,
        pupils=({"asielzoekers": 9, "overige": 3, "without_money": 5, **more},) * 6,
        minimum=10,
        aim=15,
        costs=Costs(Decimal(1000), Decimal(9000), Decimal(100)),
        references={JANUARY: 2},
        **answers,  # type: ignore[arg-type]
    )
    return plan_groups(plan, TODAY, KNOWN)


CASES: dict[str, Callable[[], Result]] = {
    "vo-school-2019-start-up": lambda: school(Counts(20, 10, True, True), date(2019, 4, 1), KNOWN),
    "vo-school-2018-one-amount-known": lambda: school(Counts(5, 1, False), date(2018, 4, 1), KNOWN),
    "vo-school-2026": lambda: school(Counts(9, 3, False), JANUARY, KNOWN),
    "vo-school-2026-start-up-late": lambda: school(Counts(9, 3, True, True, date(2026, 1, 16)), JANUARY, KNOWN),
    "vo-school-2027-not-known": lambda: school(Counts(9, 3, False), date(2027, 1, 1), KNOWN),
    "vo-pupil-2025-residence": lambda: category(LONG_HERE, date(2025, 4, 1), KNOWN),
    "vo-pupil-2026-enrolment": lambda: category(LONG_HERE, JANUARY, KNOWN),
    "vo-pupil-no-peildatum": lambda: category(LONG_HERE, date(2026, 1, 2), KNOWN),
    "vo-pupil-2023-not-known": lambda: category(
        with_(settled_on=date(2022, 9, 1), enrolled_on=date(2022, 10, 1)), date(2023, 1, 1), KNOWN
    ),
    "vo-pupil-2027-not-known": lambda: category(LONG_HERE, date(2027, 1, 1), KNOWN),
    "vo-start-up-2026": lambda: start_up(StartUp(10, True, True, date(2026, 1, 15)), JANUARY, KNOWN),
    "vo-start-up-nothing-answered": lambda: start_up(StartUp(10), JANUARY, KNOWN),
    "vo-start-up-no-peildatum": lambda: start_up(StartUp(12), date(2026, 1, 2), KNOWN),
    "vo-start-up-2017-not-known": lambda: start_up(StartUp(12, True, True), date(2017, 1, 1), KNOWN),
    "vo-start-up-2027-not-known": lambda: start_up(StartUp(12, True, True), date(2027, 1, 1), KNOWN),
    "vo-school-no-peildatum": lambda: school(Counts(1, 0), date(2026, 1, 2), KNOWN),
    "vo-school-no-newcomers": lambda: school(Counts(0, 0), JANUARY, KNOWN),
    "vo-regular-count-not-known": lambda: regular_count(LONG_HERE, date(2024, 10, 1), KNOWN),
    "vo-regular-count-another-day": lambda: regular_count(LONG_HERE, date(2025, 9, 30), KNOWN),
    "vo-regular-count-not-enrolled": lambda: regular_count(
        with_(settled_on=date(2015, 9, 1), school_type="bao"), date(2025, 10, 1), KNOWN
    ),
    "vo-regular-count-nothing-answered": lambda: regular_count(Pupil(), date(2025, 10, 1), KNOWN),
    "vo-regular-count-dutch": lambda: regular_count(
        with_(settled_on=date(2015, 9, 1), foreign_national=False), date(2025, 10, 1), KNOWN
    ),
    "vo-pupil-nothing-answered": lambda: category(Pupil(), JANUARY, KNOWN),
    "vo-pupil-quarters": lambda: quarters(LONG_HERE, date(2026, 5, 20), KNOWN),
    "vo-regular-count": lambda: regular_count(LONG_HERE, date(2025, 10, 1), KNOWN),
    "vo-calendar-2018": lambda: calendar_days("vo", 2018, KNOWN),
    "vo-calendar-2026": lambda: calendar_days("vo", 2026, KNOWN),
    "vo-calendar-po-2026": lambda: calendar_days("po", 2026, KNOWN),
    "gemeente-gooi-shortfall": lambda: gooi("120000", True),
    "gemeente-gooi-both-conditions-fail": lambda: gooi("90000", False),
    "gemeente-gooi-not-known": lambda: contribution(GooiAnswers(24), TODAY, KNOWN),
    "gemeente-leidse-regio-twelve": lambda: extra_subsidy(GroupAnswers(12), TODAY, KNOWN),
    "gemeente-leidse-regio-ten": lambda: extra_subsidy(GroupAnswers(10), TODAY, KNOWN),
    "gemeente-leidse-regio-fifteen": lambda: extra_subsidy(GroupAnswers(15, False), TODAY, KNOWN),
    "gemeente-leidse-regio-twenty-short": lambda: extra_subsidy(GroupAnswers(20, True), TODAY, KNOWN),
    "gemeente-leidse-regio-too-small": lambda: extra_subsidy(GroupAnswers(9), TODAY, KNOWN),
    "gemeente-leidse-regio-nothing-answered": lambda: extra_subsidy(GroupAnswers(), TODAY, KNOWN),
    "gemeente-leidse-regio-not-known": lambda: extra_subsidy(GroupAnswers(12), date(2024, 10, 8), KNOWN),
    "gemeente-leiden-met": lambda: leiden_subsidy(SubsidyAnswers(True, True, 930, True, 3), TODAY, KNOWN),
    "gemeente-leiden-nothing-answered": lambda: leiden_subsidy(SubsidyAnswers(), TODAY, KNOWN),
    "gemeente-leiden-not-known": lambda: leiden_subsidy(SubsidyAnswers(), date(2024, 1, 1), KNOWN),
    "gemeente-gooi-nothing-answered": lambda: contribution(GooiAnswers(), date(2018, 3, 1), KNOWN),
    "gemeente-leiden-hours": lambda: leiden_subsidy(SubsidyAnswers(True, True, 900, True, 3), TODAY, KNOWN),
    "plan-2026": lambda: planned(JANUARY, {"second_year": 0}, first_time=False),
    "plan-2026-left-empty": lambda: planned(JANUARY),
    "plan-2026-2027-own-amounts": lambda: planned(date(2026, 10, 1), assumed={"asielzoekers": Decimal(3500)}),
    "plan-2026-2027-not-known": lambda: planned(date(2026, 11, 1)),
    "lijst-bao-april": lambda: evaluate(
        read_list(LIST.encode(), date(2026, 4, 10)), date(2026, 4, 10), KNOWN, Options((date(2026, 4, 1),))
    ),
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
    """Every file of these rules belongs to a case."""
    files = {path.stem for side in ("vo", "gemeente", "plan", "lijst") for path in GOLDEN.glob(f"{side}-*.json")}
    assert files == set(CASES)
