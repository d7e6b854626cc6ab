"""What is not known is never a no and never € 0: an answer that is given holds however the open questions end."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from known import parameters

from calculators.funding.po.counts import NUMBERS, Counts
from calculators.funding.po.polglo import PolGlo, polglo
from calculators.funding.po.pupil import pupil_on
from calculators.funding.po.school import school
from calculators.funding.po.small_school import SmallSchool, small_school
from calculators.funding.po.timeline import right
from calculators.funding.pupil import JUDGEMENTS, SCHOOL_TYPES, WEIGHTS, Pupil
from calculators.funding.vo import school as vo_school
from calculators.funding.vo.pupil import category
from calculators.funding.vo.regular_count import regular_count
from calculators.funding.vo.start_up import StartUp, start_up
from calculators.municipal.gooi import GooiAnswers, contribution
from calculators.municipal.leidse_regio import GroupAnswers, SubsidyAnswers, extra_subsidy, leiden_subsidy
from calculators.result import Result, Verdict

Answers = dict[str, Any]
DAYS = [date(2016, 10, 1), date(2017, 1, 1), date(2023, 1, 1), date(2024, 1, 1), date(2025, 1, 1), date(2025, 10, 1)]
DAYS += [date(2026, month, 1) for month in (1, 4, 7, 10)]
FEW = st.integers(0, 9)
FLAG = st.booleans()
EURO = st.integers(0, 9).map(lambda number: Decimal(number * 1000))


@st.composite
def pupils(draw: st.DrawFn) -> Answers:
    """A pupil of whom everything is known, near the bounds of the rules."""
    settled = draw(st.sampled_from(DAYS)) - timedelta(days=draw(st.integers(-40, 900)))
    born = settled - timedelta(days=draw(st.one_of(st.just(0), st.integers(600, 5500))))
    mostly = st.sampled_from([True, True, True, False])
    return {
        "birth_date": born,
        "foreign_national": draw(mostly),
        "residence_code": draw(st.sampled_from(["26", "22", "21", "98", "47", "50", "99", ""])),
        "has_bsn": draw(FLAG),
        "settled_on": settled,
        "enrolled_on": settled + timedelta(days=draw(st.integers(0, 400))),
        "lives_in_nl": draw(mostly),
        "attends": draw(mostly),
        "school_type": draw(st.sampled_from(SCHOOL_TYPES)),
        "international": not draw(mostly),
        "board_judgement": draw(st.sampled_from(JUDGEMENTS)),
        "weight": draw(st.sampled_from(WEIGHTS)),
    }


def _all(**answers: st.SearchStrategy) -> st.SearchStrategy[Answers]:
    return st.fixed_dictionaries(dict(answers))


PO_SCHOOLS = _all(school_type=st.sampled_from(["bao", "sbo"]), first_time=FLAG, **{name: FEW for name in NUMBERS})
VO_SCHOOLS = _all(category_1=FEW, category_2=FEW, first_time=FLAG, municipal_statement=FLAG)
SMALL = _all(
    school_type=st.sampled_from(["bao", "sbo"]), pupils=st.integers(9, 99), newcomers=FEW, lost_supplement=FLAG
)
LEIDEN = _all(
    board_in_leiden=FLAG, state_money_short=FLAG, rooms_suffice=FLAG,
    lesson_hours=st.integers(930, 950), school_years=st.integers(0, 4),
)  # fmt: skip

Ask = Callable[[Answers, date], Result]
RULES: dict[str, tuple[st.SearchStrategy[Answers], Ask]] = {
    "po-pupil": (pupils(), lambda given, on: pupil_on(Pupil(**given), on, parameters())),
    "po-right": (pupils(), lambda given, on: right(Pupil(**given), on, parameters())),
    "vo-pupil": (pupils(), lambda given, on: category(Pupil(**given), on, parameters())),
    "vo-regular-count": (pupils(), lambda given, on: regular_count(Pupil(**given), on, parameters())),
    "po-school": (PO_SCHOOLS, lambda given, on: school(Counts(**given), on, parameters())),
    "vo-school": (VO_SCHOOLS, lambda given, on: vo_school.school(vo_school.Counts(**given), on, parameters())),
    "vo-start-up": (
        _all(newcomers=FEW, first_time=FLAG, municipal_statement=FLAG),
        lambda given, on: start_up(StartUp(**given), on, parameters()),
    ),
    "po-polglo": (
        _all(pupils=FEW, reception_school=FLAG),
        lambda given, on: polglo(PolGlo(**given), on, parameters()),
    ),
    "po-small-school": (SMALL, lambda given, on: small_school(SmallSchool(**given), on, parameters())),
    "gemeente-gooi": (
        _all(pupils=FEW, costs=EURO, state_money=EURO, efficient=FLAG),
        lambda given, on: contribution(GooiAnswers(**given), on, parameters()),
    ),
    "gemeente-leidse-regio": (
        _all(expected=st.integers(0, 20), state_money_short=FLAG),
        lambda given, on: extra_subsidy(GroupAnswers(**given), on, parameters()),
    ),
    "gemeente-leiden-subsidie": (LEIDEN, lambda given, on: leiden_subsidy(SubsidyAnswers(**given), on, parameters())),
}
SAID_BY_NOBODY = {"board_judgement"}
"""None there means that the board has not decided, which is an answer of its own."""


def euro(result: Result) -> Decimal:
    return result.amounts[-1].euro if result.amounts else Decimal(0)


@settings(max_examples=1500, derandomize=True)
@given(st.data())
def test_an_answer_holds_however_the_open_questions_end(data: st.DataObject) -> None:
    """What is said while answers are missing is said with those answers too; the amounts between hold too."""
    name = data.draw(st.sampled_from(sorted(RULES)))
    answers, ask = RULES[name]
    full, on = data.draw(answers), data.draw(st.sampled_from(DAYS))
    hidden = data.draw(st.sets(st.sampled_from(sorted(set(full) - SAID_BY_NOBODY)), min_size=1))
    whole, part = ask(full, on), ask({key: None if key in hidden else value for key, value in full.items()}, on)
    if part.verdict is not Verdict.UNKNOWN:
        assert (part.verdict, euro(part)) == (whole.verdict, euro(whole)), name
        assert part.verdict is Verdict.NO or part.outcome == whole.outcome, name
        assert not part.missing, f"{name}: nothing more is needed"
        return
    if whole.verdict is Verdict.UNKNOWN:
        return
    lowest: Any = part.data.get("lowest")
    highest: Any = part.data.get("highest")
    assert lowest is None or lowest <= euro(whole), name
    assert highest is None or highest >= euro(whole), name
