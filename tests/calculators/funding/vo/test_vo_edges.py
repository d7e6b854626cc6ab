"""Secondary education and the municipal side at their edges: half answers, exact limits, and what is shown."""

from __future__ import annotations

from copy import deepcopy
from datetime import date
from decimal import Decimal

import pytest
from known import compiled, parameters
from newcomers import with_
from told import doubts

from calculators.errors import AnswerError
from calculators.funding.vo.calendar import peildata, windows
from calculators.funding.vo.pupil import category, quarters
from calculators.funding.vo.school import Counts, school
from calculators.funding.vo.start_up import StartUp, start_up
from calculators.municipal.gooi import GooiAnswers, contribution
from calculators.municipal.leidse_regio import GroupAnswers, extra_subsidy
from calculators.parameters import Parameters
from calculators.result import Verdict
from calculators.value import Value

KNOWN = parameters()
IN_GOOI = date(2018, 3, 1)
TODAY = date(2026, 11, 21)


def test_a_rule_for_part_of_a_year_has_only_the_peildata_in_it() -> None:
    """The first and the last day of a rule are inside it, the peildata around them are not."""
    changed = deepcopy(compiled())
    row = {**changed["vo-peildata"]["values"][-1], "from": "2026-04-01", "until": "2026-10-01"}
    changed["vo-peildata"]["values"] = [row]
    assert peildata(Parameters(changed)) == (date(2026, 4, 1), date(2026, 7, 1), date(2026, 10, 1))


def test_before_any_rule_it_is_not_known_how_money_was_awarded() -> None:
    """Neither automatic nor on application."""
    assert windows(KNOWN, date(2016, 1, 1)).award == ""


def test_a_category_without_a_known_amount_is_still_explained() -> None:
    """In 2022 the reference day is known and the amount is not: the reasons end with the reference day."""
    pupil = with_(settled_on=date(2021, 3, 1), enrolled_on=date(2021, 4, 1))
    result = category(pupil, date(2022, 1, 1), KNOWN)
    assert (result.verdict, result.outcome) == (Verdict.UNKNOWN, "no-amount-known")
    assert [step.id for step in result.conditions][-2:] == [
        *("residence-shorter-than-months", "clock-began-after-reference-day")
    ]


def test_without_an_enrolment_every_known_peildatum_asks_for_it() -> None:
    """The overview then begins with the first peildatum there is."""
    result = quarters(with_(enrolled_on=None), date(2026, 1, 1), KNOWN)
    assert [row["on"] for row in result.data["quarters"]] == list(peildata(KNOWN))  # type: ignore[attr-defined]
    assert (result.verdict, result.missing) == (Verdict.UNKNOWN, ("enrolled_on",))


@pytest.mark.parametrize(("first", "doubted"), [(0, ()), (3, ("see-note vo-category-1",))])
def test_the_note_of_an_amount_counts_only_where_the_amount_does(first: int, doubted: tuple[str, ...]) -> None:
    """The unit of the amount of 2018 is a reading; without pupils of category 1 it plays no part."""
    result = school(Counts(first, 0, first_time=False), date(2018, 4, 1), KNOWN)
    assert tuple(doubt for doubt in doubts(result) if doubt.startswith("see-note")) == doubted


def test_a_start_up_amount_that_is_refused_still_names_its_last_day() -> None:
    """A school that could fulfil the conditions later sees until when."""
    result = start_up(StartUp(9, True, True), date(2026, 4, 1), KNOWN)
    assert (result.verdict, result.version, result.data) == (Verdict.NO, 1, {"last_day": date(2026, 4, 15)})


REFUSED_GOOI = [
    ({"pupils": -1}, "pupils", 24),
    ({"pupils": 10_001}, "pupils", 24),
    ({"costs": Decimal("-0.01")}, "costs", "120000.00"),
    ({"state_money": Decimal("NaN")}, "state_money", "120000.00"),
]


@pytest.mark.parametrize(("answers", "field", "example"), REFUSED_GOOI)
def test_an_absurd_number_is_refused_with_a_usual_one(answers: dict[str, object], field: str, example: object) -> None:
    """The error names the field and an example that works."""
    with pytest.raises(AnswerError) as caught:
        GooiAnswers(**answers)  # type: ignore[arg-type]
    assert (caught.value.field, caught.value.example) == (field, example)


def test_a_refusal_in_gooi_needs_no_other_answer() -> None:
    """One failed condition decides, whatever else is not known."""
    result = contribution(GooiAnswers(efficient=False, costs=Decimal(5)), IN_GOOI, KNOWN)
    assert (result.verdict, result.missing) == (Verdict.NO, ())


@pytest.mark.parametrize(("costs", "state", "flip"), [("0", "0", None), ("0.50", "1", "0.49"), ("100", "200", "99.99")])
def test_what_the_state_money_would_have_to_be_for_a_shortfall(costs: str, state: str, flip: str | None) -> None:
    """One cent below the costs; without costs nothing can fall short."""
    steps = contribution(GooiAnswers(24, Decimal(costs), Decimal(state), True), IN_GOOI, KNOWN).conditions
    assert steps[0].flip == (flip and Value("euro", Decimal(flip)))


@pytest.mark.parametrize(
    ("costs", "doubted"), [("145600.00", ()), ("145599.99", ("budget-above-shortfall",)), ("145600.01", ())]
)
def test_a_budget_that_is_exactly_the_shortfall_is_in_no_doubt(costs: str, doubted: tuple[str, ...]) -> None:
    """24 pupils at 1.900 euro are 45.600; only a cent less of shortfall makes the two readings differ."""
    result = contribution(GooiAnswers(24, Decimal(costs), Decimal(100000), True), IN_GOOI, KNOWN)
    assert doubts(result) == doubted


@pytest.mark.parametrize(("short", "verdict"), [(None, "unknown"), (False, "no"), (True, "yes")])
def test_exactly_the_minimum_of_a_group_is_a_doubt_whatever_follows(short: bool | None, verdict: str) -> None:
    """The covenant does not say whether exactly ten lies between ten and fifteen."""
    result = extra_subsidy(GroupAnswers(10, short), TODAY, KNOWN)
    assert (result.verdict, doubts(result)) == (verdict, ("exactly-the-minimum",))
