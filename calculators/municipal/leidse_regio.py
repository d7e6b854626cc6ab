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
from calculators.reasoning import Reasoning
from calculators.result import Result, Source, Verdict

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
    reasoning = Reasoning(RULE, on, tells_open=True)
    if minimum is None or aim is None:
        return reasoning.not_known(parameters, (MINIMUM, AIM), outcome="no-rule-known")
    expected = answers.expected
    if expected is None:
        reasoning.ask("expected")
        return reasoning.result(Verdict.UNKNOWN, "answer-needed")
    low, high, source = int(minimum.value), int(aim.value), Source(SOURCE, "4")
    is_group = reasoning.at_least("group-minimum", expected, minimum, source=source)
    reasoning.check("group-aim", expected <= high, seen=expected, threshold=aim, source=source, parameter=aim)
    if not is_group:
        return reasoning.result(Verdict.NO, "group-too-small")
    if not low < expected < high:
        if expected == low:
            reasoning.doubt("exactly-the-minimum")
        return _general_ground(answers, reasoning)
    reasoning.check(
        "between-minimum-and-aim",
        True,
        seen=expected,
        threshold=(low, high),
        bound="between",
        source=Source(SOURCE, "7e"),
    )
    return _requestable(reasoning)


def _requestable(reasoning: Reasoning) -> Result:
    data = {"ask": "municipality-that-houses-the-class", "amount": "not-known"}
    return reasoning.result(Verdict.YES, "can-be-requested", data=data)


def _general_ground(answers: GroupAnswers, reasoning: Reasoning) -> Result:
    """Paragraph 7e: support is possible where the national money is expected not to suffice."""
    short, source = answers.state_money_short, Source(SOURCE, "7e")
    if reasoning.flag("state-money-falls-short", short, ask="state_money_short", source=source):
        return _requestable(reasoning)
    if short is None:
        return reasoning.result(Verdict.UNKNOWN, "answer-needed")
    return reasoning.result(Verdict.NO, "state-money-suffices")


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
    reasoning, not_met = Reasoning(SUBSIDY_RULE, on, tells_open=True), "conditions-not-met"
    if hours is None or years is None:
        return reasoning.not_known(parameters, (HOURS, YEARS), outcome="no-rule-known")
    for key in ("board_in_leiden", "state_money_short", "rooms_suffice"):
        reasoning.flag(key.replace("_", "-"), getattr(answers, key), outcome=not_met, ask=key)
    for key, least in (("lesson_hours", hours), ("school_years", years)):
        reasoning.at_least(key.replace("_", "-"), getattr(answers, key), least, outcome=not_met, ask=key)
    if reasoning.failed:
        return reasoning.result(Verdict.NO, reasoning.failed)
    if reasoning.missing:
        return reasoning.result(Verdict.UNKNOWN, "answer-needed")
    return reasoning.result(Verdict.YES, "conditions-met", data={"amount": "not-known"})
