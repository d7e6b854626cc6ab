"""The questions of the worked examples, by page."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from wegwijs.subjects.rules.examples import LIST, Example


def _school(key: str, on: date, school_type: str = "bao", /, **counts: object) -> Example:
    return Example(key, "po-school", on, {"school_type": school_type, **counts})


_CHILD = Example(
    "pupil-first-year",
    "po-pupil",
    date(2026, 4, 1),
    {
        "school_type": "bao",
        "birth_date": date(2017, 3, 10),
        "foreign_national": True,
        "residence_code": "26",
        "has_bsn": True,
        "settled_on": date(2025, 2, 1),
        "enrolled_on": date(2025, 9, 1),
        "lives_in_nl": True,
        "international": False,
    },
)
_CHILD_2016 = Example(
    "pupil-2016-first-year",
    "po-pupil",
    date(2016, 11, 1),
    {
        "school_type": "bao",
        "birth_date": date(2008, 1, 1),
        "foreign_national": True,
        "settled_on": date(2015, 11, 2),
        "enrolled_on": date(2015, 11, 10),
        "lives_in_nl": True,
        "board_judgement": "asielzoeker",
    },
)
_SETTLED_BEFORE_FOUR: dict[str, object] = {"birth_date": date(2021, 9, 1)}
_SECOND_YEAR: dict[str, object] = {"reference": 0, "growth": 0, "first_time": False}
_SCHOOL_2016: dict[str, object] = {"second_year_no_weight": 0, "second_year_weight_03": 0, "first_time": False}
_SCHOOL_2023: dict[str, object] = {"second_year": 0, "first_time": False}
_NOVEMBER, _JANUARY, _APRIL = date(2016, 11, 1), date(2026, 1, 1), date(2026, 4, 1)
_IN_TIME: dict[str, object] = {"asielzoekers": 4, "overige": 0, "reference": 4, **_SCHOOL_2016}
_LATE = _school("received-last-day", _NOVEMBER, **_IN_TIME, received_on=date(2016, 11, 29))
_VO_CHILD = Example(
    "vo-2026",
    "vo-pupil",
    _JANUARY,
    {
        "school_type": "vo",
        "foreign_national": True,
        "settled_on": date(2023, 9, 1),
        "enrolled_on": date(2025, 2, 10),
        "attends": True,
        "international": False,
        "lives_in_nl": True,
    },
)
_GOOI = Example(
    "gooi-shortfall",
    "gemeente-gooi",
    date(2018, 3, 1),
    {"pupils": 24, "costs": Decimal(150_400), "state_money": Decimal(100_000), "efficient": True},
)
_LEIDEN = Example(
    "leiden-met",
    "gemeente-leiden-subsidie",
    date(2026, 11, 22),
    {
        "board_in_leiden": True,
        "state_money_short": True,
        "rooms_suffice": True,
        "lesson_hours": 940,
        "school_years": 3,
    },
)
_GROUP = Example("group-twelve", "gemeente-leidse-regio", date(2026, 9, 1), {"expected": 12, "state_money_short": None})
_PLANNED = Example(
    "plan-known",
    "group-planner",
    _JANUARY,
    {
        "school_type": "bao",
        "first_month": _JANUARY,
        "months": 6,
        "asielzoekers": 9,
        "overige": 3,
        "second_year": 0,
        "without_money": 5,
        "first_time": False,
        "reference": 2,
        "minimum": 10,
        "aim": 15,
        "fixed": Decimal(1000),
        "per_group": Decimal(9000),
        "per_pupil": Decimal(100),
    },
)
_START = Example(
    "start-up-met",
    "vo-start-up",
    _JANUARY,
    {"newcomers": 10, "first_time": True, "municipal_statement": True, "received_on": date(2026, 1, 15)},
)
_POL = Example("polglo-2026", "po-polglo", date(2026, 1, 10), {"pupils": 12, "reception_school": True})
_SMALL = Example(
    "small-school-lost",
    "po-small-school",
    date(2026, 1, 10),
    {"school_type": "bao", "pupils": 151, "newcomers": 9, "lost_supplement": True},
)
_PROOF = Example("proof-document", "po-entry-proof", _NOVEMBER, {"brp_agrees": False, "documents": ("ind-report",)})

EXAMPLES: dict[str, tuple[Example, ...]] = {
    "po-pupil": (
        _CHILD,
        _CHILD.but("pupil-january", _JANUARY),
        _CHILD.but("pupil-two-readings", **_SETTLED_BEFORE_FOUR),
        replace(_CHILD.but("pupil-right", **_SETTLED_BEFORE_FOUR), rule="po-right"),
        replace(_CHILD.but("pupil-timeline", date(2025, 11, 15)), rule="po-timeline"),
        _CHILD.but("pupil-board", residence_code="21"),
        _CHILD.but("pupil-born-here", birth_date=date(2017, 3, 10), settled_on=date(2017, 3, 10)),
        _CHILD.but("pupil-dutch", foreign_national=False),
        _CHILD_2016,
        _CHILD_2016.but("pupil-2016-other-over", settled_on=date(2015, 9, 1), board_judgement="overige-vreemdeling"),
    ),
    "po-school-2016": (
        _school("below-reference", _NOVEMBER, asielzoekers=3, overige=2, reference=5, growth=0, **_SCHOOL_2016),
        _school("equal-to-reference", _NOVEMBER, asielzoekers=4, overige=0, reference=4, growth=3, **_SCHOOL_2016),
        _school("growth", _NOVEMBER, asielzoekers=12, overige=1, reference=5, growth=4, **_SCHOOL_2016),
        _school("below-threshold", _NOVEMBER, asielzoekers=2, overige=1, **{**_SCHOOL_2016, "first_time": True}),
        _school(
            "exactly-threshold",
            _NOVEMBER,
            asielzoekers=1,
            overige=3,
            reference=0,
            growth=0,
            **{**_SCHOOL_2016, "first_time": True},
        ),
        _school("year-1", date(2016, 8, 22), asielzoekers=4, overige=0, reference=4, growth=0, **_SCHOOL_2016),
        _school("year-2", _NOVEMBER, asielzoekers=9, overige=2, reference=4, growth=0, **_SCHOOL_2016),
        _school("year-3", date(2017, 2, 1), asielzoekers=11, overige=2, reference=4, growth=3, **_SCHOOL_2016),
        _school("year-4", date(2017, 5, 1), asielzoekers=6, overige=1, reference=4, growth=3, **_SCHOOL_2016),
        _school("not-known-2019", date(2019, 11, 1), asielzoekers=5, overige=2, **_SCHOOL_2023),
    ),
    "po-school-2023": (
        _school("april-2026", _APRIL, asielzoekers=5, overige=3, **_SCHOOL_2023),
        _school("january-2026", _JANUARY, asielzoekers=9, overige=3, reference=5, **_SCHOOL_2023),
        _school("april-2024", date(2024, 4, 1), asielzoekers=5, overige=3, **_SCHOOL_2023),
        _school(
            "april-2024-first-time",
            date(2024, 4, 1),
            asielzoekers=5,
            overige=3,
            **{**_SCHOOL_2023, "first_time": True},
        ),
        _school("january-2023", date(2023, 1, 1), asielzoekers=6, overige=3, reference=5, **_SCHOOL_2023),
        _school("not-known-2027", date(2027, 1, 1), asielzoekers=5, overige=2, reference=0, **_SCHOOL_2023),
    ),
    "po-school-sbo": (
        _school("sbo-2026", _APRIL, "sbo", vreemdelingen=4, first_time=False),
        _school("sbo-2026-first-time", _APRIL, "sbo", vreemdelingen=4, first_time=True),
        _school("sbo-2016", _NOVEMBER, "sbo", vreemdelingen=5, first_time=False),
        _school("sbo-2016-below-threshold", _NOVEMBER, "sbo", vreemdelingen=3, first_time=False),
    ),
    "po-second-year": (
        _school("second-2026", _APRIL, asielzoekers=0, overige=0, second_year=3, **_SECOND_YEAR),
        _school(
            "second-2016-weights",
            _NOVEMBER,
            asielzoekers=0,
            overige=0,
            second_year_no_weight=6,
            second_year_weight_03=5,
            **_SECOND_YEAR,
        ),
        _school(
            "second-2016-one",
            _NOVEMBER,
            asielzoekers=0,
            overige=0,
            second_year_no_weight=1,
            second_year_weight_03=0,
            **_SECOND_YEAR,
        ),
        _CHILD_2016.but("second-2016-exactly-a-year", settled_on=date(2015, 11, 1), weight="none"),
        _CHILD_2016.but("second-2016-over", date(2017, 2, 1), settled_on=date(2015, 2, 1), weight="none"),
    ),
    "po-deadline": (
        Example("deadline-january", "po-deadline", date(2026, 1, 30), {"peildatum": _JANUARY, "part": "first-year"}),
        _LATE,
        _LATE.but("received-day-late", received_on=date(2016, 11, 30)),
        _LATE.but("received-first-school-day", date(2016, 8, 22), received_on=date(2016, 10, 29)),
        _LATE.but("received-first-school-day-late", date(2016, 8, 22), received_on=date(2016, 10, 30)),
        Example("deadline-moved", "po-deadline", date(2017, 1, 20), {"peildatum": _NOVEMBER, "part": "second-year"}),
        Example(
            "deadline-not-known",
            "po-deadline",
            date(2018, 11, 2),
            {"peildatum": date(2018, 11, 1), "part": "first-year"},
        ),
    ),
    "po-polglo": (
        _POL,
        _POL.but("polglo-2025", date(2025, 1, 10)),
        _POL.but("polglo-2024", date(2024, 1, 10)),
        _POL.but("polglo-not-named", reception_school=False),
    ),
    "po-small-school": (
        _SMALL,
        _SMALL.but("small-school-nothing-lost", lost_supplement=False),
        _SMALL.but("small-school-not-known", date(2024, 1, 10)),
    ),
    "po-entry-proof": (
        _PROOF,
        _PROOF.but("proof-brp", brp_agrees=True, documents=()),
        _PROOF.but("proof-none", documents=()),
        _PROOF.but("proof-not-required", _JANUARY),
    ),
    "vo-pupil": (
        _VO_CHILD,
        _VO_CHILD.but("vo-2025", date(2025, 4, 1)),
        _VO_CHILD.but("vo-exactly-two-years", enrolled_on=date(2024, 1, 1)),
        replace(_VO_CHILD.but("vo-quarters", date(2026, 5, 20)), rule="vo-pupil-quarters"),
        _VO_CHILD.but("vo-dutch", foreign_national=False),
        _VO_CHILD.but("vo-not-known", date(2027, 1, 1)),
    ),
    "vo-school": (
        Example("vo-school-2026", "vo-school", _JANUARY, {"category_1": 9, "category_2": 3, "first_time": False}),
        Example(
            "vo-school-2019",
            "vo-school",
            date(2019, 4, 1),
            {"category_1": 20, "category_2": 10, "first_time": True, "municipal_statement": True},
        ),
        Example(
            "vo-school-2018",
            "vo-school",
            date(2018, 4, 1),
            {"category_1": 5, "category_2": 1, "first_time": False},
        ),
    ),
    "vo-start-up": (
        _START,
        _START.but("start-up-late", received_on=date(2026, 1, 16)),
        _START.but("start-up-too-few", newcomers=9),
        _START.but("start-up-not-known", date(2017, 1, 1)),
    ),
    "vo-regular-count": (
        replace(_VO_CHILD.but("count-first-year", date(2025, 10, 1)), rule="vo-regular-count"),
        replace(
            _VO_CHILD.but("count-longer", date(2025, 10, 1), enrolled_on=date(2024, 9, 1)), rule="vo-regular-count"
        ),
        replace(_VO_CHILD.but("count-not-known", date(2024, 10, 1)), rule="vo-regular-count"),
    ),
    "gemeente-gooi": (
        _GOOI,
        _GOOI.but("gooi-small-shortfall", costs=Decimal(120_000)),
        _GOOI.but("gooi-no-shortfall", costs=Decimal(90_000)),
        _GOOI.but("gooi-not-known", date(2026, 3, 1)),
    ),
    "gemeente-leidse-regio": (
        _GROUP,
        _GROUP.but("group-ten", expected=10, state_money_short=True),
        _GROUP.but("group-fifteen", expected=15, state_money_short=False),
        _GROUP.but("group-nine", expected=9),
    ),
    "gemeente-leiden-subsidie": (
        _LEIDEN,
        _LEIDEN.but("leiden-hours", lesson_hours=900),
        _LEIDEN.but("leiden-unanswered", rooms_suffice=None),
    ),
    "group-planner": (
        _PLANNED,
        _PLANNED.but("plan-not-known", date(2026, 11, 1), first_month=date(2026, 11, 1)),
    ),
    "pupil-list": (Example("list", "pupil-list", date(2026, 4, 10), {"rows": LIST}),),
}
"""By the slug of the page; made-up schools and children, of which the first are those the facts were worked out for."""
