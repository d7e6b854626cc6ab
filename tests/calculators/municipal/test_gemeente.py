"""The municipal side: Gooi budget, Leidse regio groups and subsidy."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from cases import rows
from hypothesis import given
from hypothesis import strategies as st
from known import FOLDER, parameters
from told import plain

from calculators.errors import AnswerError
from calculators.municipal.gooi import GooiAnswers, contribution
from calculators.municipal.leidse_regio import GroupAnswers, SubsidyAnswers, extra_subsidy, leiden_subsidy
from calculators.result import Doubt, Verdict
from calculators.value import Value

KNOWN = parameters()
IN_GOOI = date(2018, 3, 1)
TODAY = date(2026, 11, 21)


def gooi(pupils: int | None, costs: str | None, state: str | None, efficient: bool | None) -> GooiAnswers:
    return GooiAnswers(pupils, Decimal(costs) if costs else None, Decimal(state) if state else None, efficient)


GOOI = rows("municipal", "gooi")


@pytest.mark.parametrize(("case", "pupils", "costs", "state", "efficient", "verdict", "outcome", "euro"), GOOI)
def test_gooi_contribution(
    case: str,
    pupils: int | None,
    costs: str | None,
    state: str | None,
    efficient: bool | None,
    verdict: str,
    outcome: str,
    euro: str | None,
) -> None:
    """1.900 euro per pupil, only with a shown shortfall and efficient operation."""
    result = contribution(gooi(pupils, costs, state, efficient), IN_GOOI, KNOWN)
    assert (result.verdict, result.outcome) == (verdict, outcome), case
    assert [str(amount.euro) for amount in result.amounts] == ([euro] if euro else [])


def test_gooi_shows_both_conditions_whatever_is_known() -> None:
    """Both conditions stand in the steps, also without any answer, each with its place in the covenant."""
    steps = contribution(GooiAnswers(), IN_GOOI, KNOWN).conditions
    assert [(step.id, step.met, step.source.at) for step in steps if step.source] == [
        ("state-money-falls-short", False, "art. 3, 2a"),
        ("works-efficiently", False, "art. 3, 2b"),
    ]


def test_the_sources_of_the_steps_are_in_the_data() -> None:
    """A step points to a source that the portal knows."""
    text = (FOLDER.parent / "sources.yaml").read_text(encoding="utf-8")
    gooi_steps = contribution(GooiAnswers(), IN_GOOI, KNOWN).conditions
    steps = (*gooi_steps, *extra_subsidy(GroupAnswers(10), TODAY, KNOWN).conditions)
    assert {step.source.id for step in steps if step.source} == {"convenant-gooi-2017", "convenant-leidse-regio-2024"}
    assert all(f"- id: {step.source.id}\n" in text for step in steps if step.source)


def test_gooi_names_both_readings_of_the_budget() -> None:
    """Where the budget is higher than the shortfall, the full budget and the shortfall are both named."""
    result = contribution(gooi(10, "105000", "100000", True), IN_GOOI, KNOWN)
    assert result.data["readings"] == {"full-budget": Decimal(19000), "at-most-the-shortfall": Decimal(5000)}
    assert result.doubts == (Doubt("budget-above-shortfall"),)


def test_gooi_without_doubt_where_the_readings_agree() -> None:
    """A shortfall above the budget leaves the difference with the board, and no doubt."""
    result = contribution(gooi(10, "130000", "100000", True), IN_GOOI, KNOWN)
    assert (result.doubts, result.data["left_over"]) == ((), Decimal(11000))


def test_gooi_missing_shortfall_says_which_costs_would_help() -> None:
    """The flip of the shortfall is a cent below the costs: less national money than that leaves a shortfall."""
    step = contribution(gooi(10, "90000", "100000", True), IN_GOOI, KNOWN).conditions[0]
    told = [plain(step.seen), plain(step.threshold), plain(step.flip)]
    assert told == [Decimal(100000), Decimal(90000), Decimal("89999.99")]


@pytest.mark.parametrize(
    ("on", "known"),
    [
        (date(2017, 1, 31), False),
        (date(2017, 2, 1), True),
        (date(2021, 7, 31), True),
        (date(2021, 8, 1), False),
        (TODAY, False),
    ],
)
def test_gooi_budget_is_known_from_february_2017_to_july_2021(on: date, known: bool) -> None:
    """Outside the agreement nothing is known, and no older amount is used."""
    result = contribution(gooi(24, "150400", "100000", True), on, KNOWN)
    assert (result.outcome == "contribution", bool(result.amounts)) == (known, known)
    assert known or (result.verdict, result.outcome) == (Verdict.UNKNOWN, "no-amount-known")


@pytest.mark.parametrize(
    "wrong",
    [
        {"pupils": -1},
        {"pupils": 10_001},
        {"costs": Decimal(-1)},
        {"state_money": Decimal("-0.01")},
        {"costs": Decimal("NaN")},
    ],
)
def test_gooi_refuses_absurd_answers(wrong: dict[str, object]) -> None:
    """A negative amount or an absurd number is an error that names the field."""
    field = next(iter(wrong))
    expected = "a number of pupils from 0 to 10000" if field == "pupils" else "an amount in euro that is not negative"
    with pytest.raises(AnswerError, match=f"^{field}: expected {expected}, got .*, for example"):
        GooiAnswers(**wrong)  # type: ignore[arg-type]


money = st.none() | st.decimals(0, 10**7, places=2)


@given(st.none() | st.integers(0, 500), money, money, st.sampled_from([True, False, None]))
def test_gooi_pays_only_on_both_conditions(
    pupils: int | None, costs: Decimal | None, state: Decimal | None, efficient: bool | None
) -> None:
    """Money only where costs are above the state money and efficiency is shown; and then 1.900 per pupil."""
    result = contribution(GooiAnswers(pupils, costs, state, efficient), IN_GOOI, KNOWN)
    both = costs is not None and state is not None and costs > state and efficient is True
    assert (result.verdict is Verdict.YES) == (both and bool(pupils))
    assert [amount.euro for amount in result.amounts] == (
        [1900 * (pupils or 0)] if result.verdict is Verdict.YES else []
    )


GROUPS = rows("municipal", "groups")


@pytest.mark.parametrize(("case", "expected", "short", "verdict", "outcome"), GROUPS, ids=[row[0] for row in GROUPS])
def test_leidse_regio(case: str, expected: int | None, short: bool | None, verdict: str, outcome: str) -> None:
    """Between ten and fifteen expected pupils extra subsidy can be requested; elsewhere only on the general ground."""
    result = extra_subsidy(GroupAnswers(expected, short), TODAY, KNOWN)
    assert (result.verdict, result.outcome) == (verdict, outcome), case


def test_exactly_the_minimum_is_a_doubt() -> None:
    """The covenant says `at least 10` in one place and `more than 10` in another: ten itself is doubtful."""
    assert extra_subsidy(GroupAnswers(10, True), TODAY, KNOWN).doubts == (Doubt("exactly-the-minimum"),)


def test_a_group_too_small_says_how_many_are_needed() -> None:
    """The flip of the minimum is ten."""
    assert extra_subsidy(GroupAnswers(7), TODAY, KNOWN).conditions[0].flip == Value("count", 10)


def test_the_covenant_began_on_9_october_2024() -> None:
    """A day earlier no rule is known."""
    began = date(2024, 10, 9)
    assert extra_subsidy(GroupAnswers(12), began, KNOWN).verdict is Verdict.YES
    assert extra_subsidy(GroupAnswers(12), began - timedelta(days=1), KNOWN).outcome == "no-rule-known"


def test_the_amount_of_the_extra_subsidy_is_not_invented() -> None:
    """A request that is possible has no amount, because none is in any source."""
    result = extra_subsidy(GroupAnswers(12), TODAY, KNOWN)
    assert (result.amounts, result.data["amount"]) == ((), "not-known")


@pytest.mark.parametrize("wrong", [-1, 1001])
def test_absurd_groups_are_refused(wrong: int) -> None:
    """A negative or absurd group size is an error."""
    with pytest.raises(AnswerError, match="^expected: expected a number of pupils from 0 to 1000, got .*example 12$"):
        GroupAnswers(wrong)


def test_the_limits_themselves_are_allowed() -> None:
    """Nought and the largest number are numbers, of pupils and of euro."""
    assert [GroupAnswers(number).expected for number in (0, 1000)] == [0, 1000]
    assert [GooiAnswers(number).pupils for number in (0, 10_000)] == [0, 10_000]
    assert GooiAnswers(costs=Decimal(0)).costs == 0


READY = SubsidyAnswers(True, True, 930, True, 3)

LEIDEN = [
    ("all conditions", READY, "yes", ()),
    ("one hour short", SubsidyAnswers(True, True, 929, True, 3), "no", ()),
    ("two school years", SubsidyAnswers(True, True, 930, True, 2), "no", ()),
    ("board elsewhere", SubsidyAnswers(False, True, 930, True, 3), "no", ()),
    ("shortage of rooms", SubsidyAnswers(True, True, 930, False, 3), "no", ()),
    ("one failure, the rest unknown", SubsidyAnswers(board_in_leiden=False), "no", ()),
    ("hours not known", SubsidyAnswers(True, True, None, True, 3), "unknown", ("lesson_hours",)),
]


@pytest.mark.parametrize(("case", "answers", "verdict", "missing"), LEIDEN, ids=[row[0] for row in LEIDEN])
def test_leiden_subsidy(case: str, answers: SubsidyAnswers, verdict: str, missing: tuple[str, ...]) -> None:
    """The published conditions of Leiden: all met, one failed, or one still asked."""
    result = leiden_subsidy(answers, TODAY, KNOWN)
    assert (result.verdict, result.missing) == (verdict, missing), case


def test_leiden_conditions_are_not_known_earlier() -> None:
    """The page has no date, so nothing is said about the time before it was read."""
    assert leiden_subsidy(READY, date(2024, 1, 1), KNOWN).outcome == "no-rule-known"
