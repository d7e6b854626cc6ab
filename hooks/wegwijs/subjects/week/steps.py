"""What a family does first for a child of some ages, found by asking the route rule itself."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from calculators.family.facts import RouteFacts
from calculators.result import Result, Verdict
from wegwijs.facts.load import Data
from wegwijs.facts.model.base import Ref
from wegwijs.facts.model.deadline import Deadline
from wegwijs.facts.model.region import Desk, Region, RouteStep
from wegwijs.once import once
from wegwijs.subjects.questions.route_outcomes import Band, RegionOutcomes, Row, of_region
from wegwijs.subjects.regions.region_view import RegionView

OF_THE_FAMILY = frozenset(["parents", "young-adult"])
"""Who acts in a step that is the family's own."""
MOST_OWN = 4
"""Own steps that a page shows; what comes after them is told as how it goes on."""
OWED_AN_ANSWER = frozenset(["register-at-primary-school", "register-at-stamschool", "register-secondary"])
"""Kinds of steps that are an application at a school: the law sets the last day for the answer."""
SAY_AT_A_STEP = {"ask-school-interview": "interview", "isk-form": "form"}
"""By kind of step, what a parent says where that is no application yet, or one in writing."""
EXTENDS = "school-extends"
"""The step in which a school takes longer, as the law allows it once."""
USUAL = "usual"
"""The situation of most: at home, just come, little Dutch."""
OLDEST = 27
SAY = {
    "coa": "coa",
    "municipality": "municipality",
    "language-class": "class",
    "registration-point": "register",
    "coordinator": "register",
    "isk": "isk",
}
"""By role of who is spoken to, what a parent says; to any other: that a child is to be registered at this school."""


REGISTER = ("registration-point", "regular-registration", "coordinator")
ASK_ALSO = {
    "leeftijd-4": REGISTER,
    "leeftijd-6": ("language-class", *REGISTER),
    "leeftijd-12": ("isk", "isk-in-region"),
}
"""By ages, the roles of the region's desks that a parent asks too, where nobody wrote down how it goes there."""
MOST_ALSO = 2


@dataclass(frozen=True)
class Ages:
    """Ages a visitor chooses between, in whole years."""

    first: int
    last: int
    situation: str = ""
    """Where they hold for one situation only: one of SITUATIONS."""

    @property
    def id(self) -> str:
        """Where they stand on the page of a municipality."""
        return self.situation or f"leeftijd-{self.first}"

    @property
    def is_open(self) -> bool:
        """Whether every older age belongs to it."""
        return self.last == OLDEST

    @property
    def years(self) -> range:
        """Every age among them."""
        return range(self.first, self.last + 1)


AGES = (Ages(0, 3), Ages(4, 5), Ages(6, 11), Ages(12, 17), Ages(18, OLDEST), Ages(4, 11, "azc"))
"""What a visitor chooses between: five ages, and those at which a child in an azc has a class of its own."""


@dataclass(frozen=True)
class Answer:
    """By when an answer must be there, and who says so."""

    term: Deadline
    source: Ref
    extends: RouteStep | None = None
    """What a school may do once before it answers, where the term is that of the law."""

    @property
    def words(self) -> str:
        """The keys that say what is owed by then: after asking for asylum a place at school, else an answer."""
        return "week.access" if self.term.after == "asylum-application" else "week.answer"


@dataclass(frozen=True)
class Week:
    """The first days of a family with a child of these ages."""

    ages: Ages
    band: Band
    """The ages of which it tells, of all those a visitor chose."""
    result: Result
    own: tuple[RouteStep, ...]
    """What the family itself does, the first one first."""
    before: tuple[RouteStep, ...]
    """What must have been done before its first step."""
    later: tuple[RouteStep, ...]
    """How it goes on after that, whoever acts."""
    branches: tuple[RouteStep, ...]
    """What is done only where it comes to that: a refusal, no place, a move."""
    to: str
    """Desk id or role that the first step goes to."""
    also: tuple[Desk, ...]
    """Where a parent asks too; none where it is known how it goes."""
    say: str
    """What is said there, as the last part of a key under `week.say`."""
    answer: Answer | None
    others: tuple[Band, ...]
    """Parts of these ages that get another answer."""
    exceptions: tuple[tuple[str, str], ...]
    """Situations that get another answer at these ages, each with its outcome."""

    @property
    def first(self) -> RouteStep:
        """What to do now."""
        return self.own[0]

    @property
    def sources(self) -> list[Ref]:
        """What it rests on, each once."""
        steps = (self.first, *self.before, *self.later)
        found = [*(step.source for step in steps), *([self.answer.source] if self.answer else [])]
        return list({(ref.id, ref.at): ref for ref in found}.values())


@once
def weeks(data: Data, facts: RouteFacts, region: Region, on: date) -> tuple[Week, ...]:
    """What a family in `region` does first on the day `on`, by the ages of AGES."""
    outcomes = of_region(facts, region, on)
    return tuple(_week(RegionView(region, data), outcomes, ages) for ages in AGES)


def _week(here: RegionView, outcomes: RegionOutcomes, ages: Ages) -> Week:
    rows = {row.situation: row for row in outcomes.rows}
    usual = rows[ages.situation or USUAL]
    situations = [] if ages.situation else [row for row in outcomes.rows if row is not usual]
    bands = sorted((band for band in usual.bands if _years(band, ages)), key=lambda band: -_years(band, ages))
    main, others = bands[0], bands[1:]
    result = next(result for result in outcomes.outcomes if result.outcome == main.outcome)
    way = here.way(main.outcome)
    own = [step for step in way if OF_THE_FAMILY & set(step.who) and not step.only_if][:MOST_OWN]
    before, later = _around(own[0], way)
    to = here.desk_of(own[0].where)
    return Week(
        ages=ages,
        band=main,
        result=result,
        own=tuple(own),
        before=before,
        later=later,
        branches=tuple(step for step in way if step.only_if),
        to=to,
        also=_also(here, to, ages) if result.verdict is Verdict.UNKNOWN else (),
        say=SAY_AT_A_STEP.get(own[0].kind) or _said(here, to, ages),
        answer=None if result.verdict is Verdict.NO else _answer(here.data, own),
        others=tuple(sorted(_different(others, main), key=lambda band: band.first.years)),
        exceptions=tuple(_exceptions(situations, ages, main)),
    )


def _years(band: Band, ages: Ages) -> int:
    """How many of `ages` lie in `band`."""
    return sum(band.first.years <= year <= band.last.years for year in ages.years)


def _around(first: RouteStep, way: list[RouteStep]) -> tuple[tuple[RouteStep, ...], tuple[RouteStep, ...]]:
    """The steps of a way before and after its first own one, without those that answer a refusal."""
    place = way.index(first)
    before, later = way[:place], way[place + 1 :]
    return tuple(step for step in before if not step.only_if), tuple(step for step in later if not step.only_if)


def _different(bands: Iterable[Band], main: Band) -> Iterable[Band]:
    """Those that get another answer, not only a less certain one."""
    return (band for band in bands if band.outcome != main.outcome)


def _also(here: RegionView, to: str, ages: Ages) -> tuple[Desk, ...]:
    """The region's own desks for these ages beside the one of the first step, the fullest contact first."""
    roles = ASK_ALSO.get(ages.id, ())
    found = [desk for desk in here.for_parents() if desk.role in roles and desk.id != to]
    return tuple(sorted(found, key=lambda desk: not desk.contact.phone.value)[:MOST_ALSO])


def _said(here: RegionView, to: str, ages: Ages) -> str:
    desk = here.data.desk(to)
    if ages.is_open:
        return "adult"
    return SAY.get(desk.role if desk else to, "register")


def _answer(data: Data, own: Iterable[RouteStep]) -> Answer | None:
    """The first term of another that an own step names; at a school else the term of the law."""
    law = data.procedures.stall.decision_weeks
    assert law.value and law.source, "checked with the data"
    of_law = Deadline(count=law.value, unit="weeks", type="theirs", after="applied")
    for step in own:
        if step.deadline and step.deadline.type == "theirs":
            return Answer(step.deadline, step.source, _extends(data) if step.deadline == of_law else None)
        if step.kind in OWED_AN_ANSWER:
            return Answer(of_law, law.source, _extends(data))
    return None


def _extends(data: Data) -> RouteStep:
    return next(step for step in data.procedures.steps if step.id == EXTENDS)


def _exceptions(rows: Iterable[Row], ages: Ages, main: Band) -> Iterable[tuple[str, str]]:
    """Each situation in which another answer holds for most of these ages."""
    for row in rows:
        best = max(row.bands, key=lambda band: _years(band, ages))
        if best.outcome != main.outcome:
            yield row.situation, best.outcome
