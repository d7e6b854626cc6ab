"""What the sheet for the desk of a school says, found by asking the route rule itself."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from calculators.family.facts import RouteFacts
from wegwijs.facts.load import Data
from wegwijs.facts.model.base import Ref
from wegwijs.facts.model.region import Desk, Region, RouteStep
from wegwijs.subjects.all_schools.near import AT_A_SCHOOL
from wegwijs.subjects.questions.route_outcomes import Answer, RegionOutcomes, answers, different, of_region
from wegwijs.subjects.regions.region_view import RegionView
from wegwijs.subjects.week.steps import ASK_ALSO, MOST_ALSO, OF_THE_FAMILY

OF_A_SITUATION = {
    "sleeps": ("azc", "rol"),
    "since": (),
    "dutch": ("dutch-unsure", "dutch-enough"),
    "school": ("one-year", "two-years"),
    "stay": ("temporary",),
}
"""The questions after that of the age, each with the situations that can be its answers."""
ALSO = {"class-unknown": ASK_ALSO["leeftijd-6"], "isk-unknown": ASK_ALSO["leeftijd-12"]}
"""Where nobody wrote down how it goes: the roles of the region's own desks that are called too."""


@dataclass(frozen=True)
class Goal:
    """Where a child of some ages goes, and whom to phone for it."""

    answer: Answer
    calls: tuple[str, ...]
    """Desk ids or roles."""
    sources: tuple[Ref, ...]


@dataclass(frozen=True)
class Aid:
    """The sheet of one region."""

    ages: list[Goal]
    """What the first question leads to, by age."""
    situations: dict[str, dict[str, list[Goal]]]
    """By question, and by situation that changes something here, where it leads instead."""
    in_doubt: list[Desk]
    """Whom to phone when it is not clear, or when there is no place."""

    @property
    def sources(self) -> Iterable[Ref]:
        """What the answers rest on, each once."""
        others = (goal for found in self.situations.values() for goals in found.values() for goal in goals)
        return {(ref.id, ref.at): ref for goal in (*self.ages, *others) for ref in goal.sources}.values()


def aid(data: Data, facts: RouteFacts, region: Region, on: date) -> Aid:
    """The sheet of `region` on the day `on`."""
    here, outcomes = RegionView(region, data), of_region(facts, region, on)
    changed = {row.situation: different(outcomes.rows[0], row) for row in outcomes.rows[1:]}
    return Aid(
        ages=_goals(here, answers(outcomes.rows[0].bands)),
        situations={
            question: {name: _goals(here, changed[name]) for name in names if changed.get(name)}
            for question, names in OF_A_SITUATION.items()
        },
        in_doubt=_in_doubt(here, outcomes),
    )


def _goals(here: RegionView, found: Iterable[Answer]) -> list[Goal]:
    return [_goal(here, answer) for answer in found]


def _goal(here: RegionView, answer: Answer) -> Goal:
    own = [step for step in here.way(answer.outcome) if OF_THE_FAMILY & set(step.who) and not step.only_if]
    roles = ALSO.get(answer.outcome, ())
    also = [desk.id for desk in here.for_parents() if desk.role in roles][:MOST_ALSO]
    calls = list(dict.fromkeys([*_first(here, own), *also]))
    return Goal(answer, tuple(calls), tuple(step.source for step in own[:1]))


def _first(here: RegionView, own: list[RouteStep]) -> list[str]:
    """Who the first step goes to; where that may be the school of the desk itself, who comes after it too."""
    asked = list(dict.fromkeys(here.desk_of(step.where) for step in own))
    return asked[:2] if asked[0] in AT_A_SCHOOL else asked[:1]


def _in_doubt(here: RegionView, outcomes: RegionOutcomes) -> list[Desk]:
    """The desk that answers in doubt and the one over attendance, as far as they are known."""
    found = [here.data.desk(here.region.coordinator), here.attendance()]
    return list({desk.id: desk for desk in found if desk}.values())
