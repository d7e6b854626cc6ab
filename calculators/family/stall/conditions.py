"""Which outcome belongs to a child whose way to school is stuck: one function per situation.

Terms come from the data (`terms`), and whether a region settled something for itself too (`region`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from calculators.family.facts import Limit, Own, Way
from calculators.family.walk import Decision, Walk
from calculators.result import Verdict
from calculators.value import Value


@dataclass(kw_only=True)
class Case(Walk):
    """One child whose way to school is stuck, and the reasoning so far."""

    terms: Mapping[str, tuple[Limit, Limit | None]]
    """Each as it is on the day, and the one that it replaced."""
    ways: Mapping[str, Way]
    """By outcome, as in the whole country."""
    region: Own
    """The region's own ways, and when its escalation before the end of the class begins; empty where none covers it."""

    def within(self, condition: str, seen: int, unit: str, limit: Limit) -> bool:
        """Whether a number of weeks or months is at most the limit."""
        most, met = Value(unit, limit["value"]), seen <= limit["value"]
        return self.judge(condition, Value(unit, seen), most, met, limit["source"], "until")

    def settled(self, outcome: str) -> bool:
        """Whether the region itself settled what to do."""
        return outcome in self.region.get("ways", {})

    def way(self, outcome: str) -> Way:
        """The region's own way, or the national one."""
        return self.region.get("ways", {}).get(outcome) or self.ways[outcome]


Gate = Callable[[Case], Decision]


def asked(case: Case) -> Decision:
    """A place was asked for: no answer, a no, no room, or a long wait. At home too long goes before all of it."""
    where = case.need("where")
    if where == "azc-school":
        return _azc(case)
    if _at_home_too_long(case):
        return Decision("at-home")
    return _regular(case) if where == "regular-school" else _class(case, "isk" if where == "isk" else "class")


def _azc(case: Case) -> Decision:
    months = case.need("months_here")
    term, before = case.terms["access_months"]
    in_time = case.within("within-access-term", months, "months", term)
    if not in_time and before and months <= before["value"]:
        case.doubt("access-term-changed")
    return Decision("azc-wait" if in_time else "azc-late")


def _at_home_too_long(case: Case) -> bool:
    limit, _ = case.terms["absent_weeks"]
    at_home = case.need("at_home")
    if not case.judge("at-home", at_home, True, at_home, limit["source"]):
        return False
    weeks = case.need("weeks")
    met: bool = weeks >= limit["value"]
    least = Value("weeks", limit["value"])
    if not case.judge("at-home-too-long", Value("weeks", weeks), least, met, limit["source"], "from"):
        case.doubt("at-home-soon")
    return met


def _regular(case: Case) -> Decision:
    """At a regular school: a full one may say no; the terms run from a registration in writing."""
    situation = case.need("situation")
    if situation == "full":
        return Decision("school-full", Verdict.NO)
    written = case.need("in_writing")
    if not case.judge("in-writing", written, True, written, case.terms["decision_weeks"][0]["source"]):
        return Decision("put-in-writing")
    if situation == "refused":
        return Decision("refused-by-school", Verdict.BOARD_DECIDES)
    return _term(case)


def _term(case: Case) -> Decision:
    weeks = case.need("weeks")
    if case.within("within-decision-term", weeks, "weeks", case.terms["decision_weeks"][0]):
        return Decision("term-runs")
    case.doubt("duty-of-care")
    in_time = case.within("within-extended-term", weeks, "weeks", case.terms["extended_weeks"][0])
    return Decision("term-extended" if in_time else "temporary-place")


def _class(case: Case, place: str) -> Decision:
    """At a language class or an ISK: by the region's own agreement, else nobody wrote it down."""
    situation = case.need("situation")
    known = "full" if situation == "waiting-too-long" else situation  # a list that does not move: there is no room
    return _by_agreement(case, f"{place}-{known}")


def _by_agreement(case: Case, outcome: str) -> Decision:
    settled = case.settled(outcome)
    case.judge("agreement-known", settled, True, settled, case.way(outcome)["source"])
    return Decision(outcome, Verdict.YES if settled else Verdict.UNKNOWN)


def moving(case: Case) -> Decision:
    """The family moves: from an azc the COA takes part in it."""
    residence = case.need("residence")
    from_azc = case.judge("moves-from-azc", residence, True, residence == "azc", case.way("moving-azc")["source"])
    return Decision("moving-azc" if from_azc else "moving-home")


def class_ends(case: Case) -> Decision:
    """The language class ends: back to the stamschool, or a next school; near the end somebody may have to help."""
    if case.settled("class-ends-stamschool"):
        return _by_agreement(case, "class-ends-stamschool")
    limit = case.region.get("near_the_end")
    if limit is None:
        return _by_agreement(case, "class-ends-look")
    near = case.within("near-the-end", case.need("months_left"), "months", limit)
    return Decision("class-ends-escalate" if near else "class-ends-look")


GATES: dict[str, Gate] = {
    **dict.fromkeys(("no-answer", "refused", "full", "waiting-too-long"), asked),
    "moving": moving,
    "class-ends": class_ends,
}
"""By what happens."""
