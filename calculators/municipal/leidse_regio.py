"""Leidse regio: group size of an Internationale Taalklas and extra municipal subsidy.

Source: Convenant Nieuwkomersonderwijs in de Leidse regio, 9 October 2024, paragraphs 4 and 7.
The amount of the subsidy stands in no source and is never given.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from calculators.answers import asked, whole, yes_or_no
from calculators.errors import AnswerError
from calculators.parameters import Parameters
from calculators.result import Result, Source, Step, Verdict
from calculators.steps import flag_step, least_step
from calculators.unknown import not_known

RULE = "gemeente-leidse-regio"
SUBSIDY_RULE = "gemeente-leiden-subsidie"
MINIMUM = "leidse-regio-group-minimum"
AIM = "leidse-regio-group-aim"
HOURS = "leiden-subsidy-lesson-hours"
YEARS = "leiden-subsidy-school-years"
SOURCE = "convenant-leidse-regio-2024"

PUPILS = whole(5_000, 12)


@dataclass(frozen=True)
class GroupAnswers:
    """A group as it is expected; None is not known yet."""

    expected: int | None = asked(PUPILS)
    """Pupils expected in the group."""
    state_money_short: bool | None = asked(yes_or_no)
    """The board expects that the national money will not cover the group."""

    def __post_init__(self) -> None:
        if self.expected is not None and not 0 <= self.expected <= 1_000:
            raise AnswerError("expected", "a number of pupils from 0 to 1000", self.expected, 12)


def extra_subsidy(answers: GroupAnswers, on: date, parameters: Parameters) -> Result:
    """Whether the board can ask the municipality that houses the class for extra subsidy.

    Yes between the minimum of 10 and the aim of 15 (both exclusive, as the covenant says it), where
    it holds that the national money does not suffice. Outside those sizes only the general ground
    remains: the money is expected not to suffice. Below the minimum there is no group.
    Unknown with `no-rule-known` before the covenant began.
    """
    minimum, aim = parameters.at(MINIMUM, on), parameters.at(AIM, on)
    if minimum is None or aim is None:
        return not_known(RULE, on, parameters, (MINIMUM, AIM), outcome="no-rule-known")
    if answers.expected is None:
        return Result(RULE, 1, on, Verdict.UNKNOWN, "answer-needed", missing=("expected",))
    low, high, seen = int(minimum.value), int(aim.value), str(answers.expected)
    source = Source(SOURCE, "4")
    is_group = answers.expected >= low
    steps = (
        least_step("group-minimum", answers.expected, minimum, source),
        Step("group-aim", seen, aim.value, answers.expected <= high, source, aim),
    )
    if not is_group:
        return Result(RULE, 1, on, Verdict.NO, "group-too-small", steps)
    if low < answers.expected < high:
        between = Step("between-minimum-and-aim", seen, f"{low}-{high}", True, Source(SOURCE, "7e"))
        return _requestable(on, (*steps, between))
    return _general_ground(answers, steps, on, doubt="exactly-the-minimum" if answers.expected == low else "")


def _requestable(on: date, steps: tuple[Step, ...], doubts: tuple[str, ...] = ()) -> Result:
    data: dict[str, object] = {"ask": "municipality-that-houses-the-class", "amount": "not-known"}
    return Result(RULE, 1, on, Verdict.YES, "can-be-requested", steps, doubts=doubts, data=data)


def _general_ground(answers: GroupAnswers, steps: tuple[Step, ...], on: date, doubt: str) -> Result:
    """Paragraph 7e: support is possible where the national money is expected not to suffice."""
    short = answers.state_money_short
    steps = (*steps, flag_step("state-money-falls-short", short, source=Source(SOURCE, "7e")))
    doubts = (doubt,) if doubt else ()
    if short is None:
        missing = ("state_money_short",)
        return Result(RULE, 1, on, Verdict.UNKNOWN, "answer-needed", steps, missing=missing, doubts=doubts)
    if short:
        return _requestable(on, steps, doubts)
    return Result(RULE, 1, on, Verdict.NO, "state-money-suffices", steps, doubts=doubts)


@dataclass(frozen=True)
class SubsidyAnswers:
    """What a board brings to the subsidy for language classes of the municipality of Leiden; None is not known yet."""

    board_in_leiden: bool | None = asked(yes_or_no)
    """A board of a basisschool in Leiden."""
    state_money_short: bool | None = asked(yes_or_no)
    """Shown that the national funding does not cover the class."""
    lesson_hours: int | None = asked(PUPILS)
    """Lesson hours per year."""
    rooms_suffice: bool | None = asked(yes_or_no)
    """No shortage of rooms."""
    school_years: int | None = asked(PUPILS)
    """School years the board is ready to run the class."""


def leiden_subsidy(answers: SubsidyAnswers, on: date, parameters: Parameters) -> Result:
    """Whether the published conditions for Leiden's subsidy for language classes are met.

    Yes means that the conditions are met, not that money is granted: the amount is in no source.
    Any condition that fails gives no, any that is unknown gives unknown.
    """
    hours, years = parameters.at(HOURS, on), parameters.at(YEARS, on)
    if hours is None or years is None:
        return not_known(SUBSIDY_RULE, on, parameters, (HOURS, YEARS), outcome="no-rule-known")
    numbers = (("lesson_hours", hours), ("school_years", years))
    flags = ("board_in_leiden", "state_money_short", "rooms_suffice")
    steps = tuple(flag_step(key, getattr(answers, key)) for key in flags)
    steps += tuple(least_step(key, getattr(answers, key), threshold) for key, threshold in numbers)
    if any(not step.met and step.seen for step in steps):
        return Result(SUBSIDY_RULE, 1, on, Verdict.NO, "conditions-not-met", steps)
    missing = tuple(step.condition for step in steps if not step.seen)
    if missing:
        return Result(SUBSIDY_RULE, 1, on, Verdict.UNKNOWN, "answer-needed", steps, missing=missing)
    return Result(SUBSIDY_RULE, 1, on, Verdict.YES, "conditions-met", steps, data={"amount": "not-known"})
