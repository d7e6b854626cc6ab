"""The questions of every finite rule: one list for the tables, the static pages and the form in the browser.

Which question comes next is not said here: the rules say it, with what is missing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, TypedDict

from calculators.family.costs import answers as costs
from calculators.family.route import answers as route
from calculators.family.stall import answers as stall
from calculators.family.transport import answers as transport


@dataclass(frozen=True)
class Question:
    """One question. Its words are `<rule>.q.<name>`, `<rule>.q.<name>.hint` and `<rule>.q.<name>.<value>`."""

    name: str
    """Key among the answers."""
    kind: Literal["select", "choice", "yes-no", "number"]
    """`select` is the list of municipalities, `yes-no` answers true or false."""
    values: tuple[str, ...] = ()
    """What can be chosen; empty for a choice whose values stand in the data (`within`)."""
    within: str = ""
    """The question whose answer decides which values there are: the places of a municipality."""
    low: int = 0
    high: int = 0
    """First and last number that can be filled in."""
    step: Decimal = Decimal(1)
    """Distance between two numbers that can be filled in: 1, or 0.1 for one decimal."""
    conditions: tuple[str, ...] = ()
    """Conditions of an answer that look at this question."""

    def all_values(self) -> Iterator[str | float]:
        """Everything that can be answered to a question whose values do not stand in the data, in order.

        Of a number with decimals only each whole one and the last below it: limits in the data are whole numbers, so
        between two of them an answer cannot change.
        """
        if self.kind == "yes-no":
            yield from (True, False)
        elif self.kind == "number" and self.step == 1:
            yield from range(self.low, self.high + 1)
        elif self.kind == "number":
            yield from self.around_whole_numbers()
        else:
            yield from self.values

    def around_whole_numbers(self) -> Iterator[float]:
        """Each whole number and the last one below it."""
        for whole in range(self.low, self.high + 1):
            near = (whole - self.step, Decimal(whole))
            yield from (float(value) for value in near if self.low <= value <= self.high)


def _number(name: str, high: int, *conditions: str, step: Decimal = Decimal(1)) -> Question:
    return Question(name, "number", high=high, step=step, conditions=conditions)


def _choice(name: str, values: tuple[str, ...], *conditions: str) -> Question:
    return Question(name, "choice", values, conditions=conditions)


def _yes_no(name: str, *conditions: str) -> Question:
    return Question(name, "yes-no", conditions=conditions)


_AGES = (
    "old-enough", "under-eighteen", "mbo-age", "primary-age", "kindergarten-age", "class-age",
)  # fmt: skip

QUESTIONS: dict[str, tuple[Question, ...]] = {
    "route": (
        Question("municipality", "select"),
        _number("age", route.OLDEST, *_AGES),
        _yes_no("turned_twelve_this_school_year"),
        _yes_no("seventeen_and_a_half"),
        _choice("residence", route.RESIDENCES, "lives-in-azc", "lives-in-rol"),
        _choice("dutch", route.DUTCH, "dutch-enough"),
        _yes_no("temporary_stay", "stays-long-enough"),
        _number("months_in_dutch_education", route.MOST_MONTHS, "short-in-dutch-education"),
        Question("settlement", "choice", within="municipality"),
    ),
    "stall": (
        Question("municipality", "select", conditions=("agreement-known",)),
        _choice("situation", stall.SITUATIONS),
        _choice("where", stall.PLACES),
        _number("months_here", stall.MOST_MONTHS, "within-access-term"),
        _yes_no("at_home", "at-home"),
        _number("weeks", stall.MOST_WEEKS, "at-home-too-long", "within-decision-term", "within-extended-term"),
        _yes_no("in_writing", "in-writing"),
        _choice("residence", stall.RESIDENCES, "moves-from-azc"),
        _number("months_left", stall.MOST_MONTHS, "near-the-end"),
    ),
    "transport": (
        _choice("residence", transport.RESIDENCES, "lives-in-azc"),
        _yes_no("cannot_travel", "cannot-travel"),
        _choice("level", transport.LEVELS, "primary-school"),
        Question("municipality", "select", conditions=("limit-known",)),
        _number("distance_km", transport.MAX_KM, "farther-than-limit", step=Decimal("0.1")),
    ),
    "costs": (
        _choice("item", costs.ITEMS, "who-pays"),
        _choice("residence", costs.RESIDENCES, "residence"),
        _choice("level", costs.LEVELS, "level"),
    ),
}
"""By rule, every question the rule can ask."""

def question(rule: str, name: str) -> Question:
    """The question of a rule by its name. Raises StopIteration for a question the rule does not have."""
    return next(question for question in QUESTIONS[rule] if question.name == name)


class Held(TypedDict):
    """What a condition is held to, see `calculators.value.Value`."""

    kind: str
    value: object


class Reason(TypedDict):
    """A condition as a table tells it: all of it but what the visitor's own answer adds."""

    id: str
    threshold: Held | None
    bound: str
    met: bool
    source: object
    kind: str
    """Of the answer it looks at; empty where none was given."""


def held_to(condition: Reason) -> tuple[str, dict[str, object]]:
    """The words of the number a condition of a table is held to, `threshold.weeks-until`, and what fills them.

    Empty for one that is held to no number.
    """
    found, bound = condition["threshold"], condition["bound"]
    if found is None or not bound:
        return "", {}
    numbers = found["value"] if isinstance(found["value"], list) else [found["value"]]
    return f"threshold.{found['kind']}-{bound}", {"n": numbers[0], "start": numbers[0], "until": numbers[-1]}
