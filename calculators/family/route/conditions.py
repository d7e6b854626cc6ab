"""The gates a child passes, one function each. The first that decides ends the walk.

Every gate reads its thresholds from the region's criteria, so that a region is data and not code.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from calculators.family.facts import Band, Cited, Criteria, Region
from calculators.family.walk import Decision, Walk
from calculators.result import Verdict
from calculators.value import Value

RECEPTION = ("ukraine", "emergency", "rol", "nidos")
"""Where a child lives that goes the way of a home, with a doubt where no source of the region tells how it goes."""

CLASS_UNKNOWN = Decision("class-unknown", Verdict.UNKNOWN)
ISK_UNKNOWN = Decision("isk-unknown", Verdict.UNKNOWN)
"""Where no source says how it goes in this region: whom to ask, never a guess."""

PLACES = {"central-point": "language-class", "school-first": "stamschool-first", "direct": "class-school"}
"""Where a child of the language class goes first, by the region's model; a model that is missing is not known."""


@dataclass(kw_only=True)
class Case(Walk):
    """One child walking through the gates, and the reasoning so far."""

    region: Region

    @property
    def criteria(self) -> Criteria:
        """What the region looks at; what it does not is not there."""
        return self.region["criteria"]

    @property
    def knows_isk(self) -> bool:
        """Whether an ISK that serves the region is known."""
        return "isk" in self.region["roles"]


Gate = Callable[[Case], Decision | None]


def _years(age: int) -> Value:
    return Value("years", age)


def _months(count: int) -> Value:
    return Value("months", count)


def _within(case: Case, condition: str, age: int, band: Band, met: bool) -> bool:
    """Judge whether an age lies in a band of the region."""
    ends = Value("years", (band["start"], band["until"]))
    return case.judge(condition, _years(age), ends, met, band["source"], "between")


def too_young(case: Case) -> Decision | None:
    """Below the age at which primary school begins."""
    band = case.criteria["primary"]
    age = case.need("age")
    if case.judge("old-enough", _years(age), _years(band["start"]), age >= band["start"], band["source"], "from"):
        return None
    return Decision("too-young", Verdict.NO)


def adult(case: Case) -> Decision | None:
    """At or above the age at which no ISK admits."""
    band = case.criteria["secondary"]
    age = case.need("age")
    whole: Band = {**band, "start": case.criteria["primary"]["start"]}
    if _within(case, "under-eighteen", age, whole, age < band["until"]):
        return None
    return Decision("adult", Verdict.NO)


def mbo(case: Case) -> Decision | None:
    """Old enough for an mbo intake. Known from one region only, so a person decides."""
    months = case.criteria["mbo_from_months"]
    age = case.need("age")
    if (age + 1) * 12 <= months["value"] or not case.knows_isk:
        return None
    reached = age * 12 >= months["value"] or case.need("seventeen_and_a_half")
    if not case.judge("mbo-age", _years(age), _months(months["value"]), reached, months["source"], "from"):
        return None
    case.doubt("mbo-known-from-rotterdam")
    return Decision("mbo-intake", Verdict.BOARD_DECIDES, desk="isk")


def secondary(case: Case) -> Decision | None:
    """Past primary age: the ISK, or regular secondary education for a child that knows enough Dutch."""
    band = case.criteria["primary"]
    age = case.need("age")
    at_the_edge = age == band["until"]
    in_primary = age < band["until"] or (
        at_the_edge and band["at_until"] == "same-school-year" and case.need("turned_twelve_this_school_year")
    )
    if _within(case, "primary-age", age, band, in_primary):
        return None
    verdict = Verdict.YES
    if at_the_edge and band["at_until"] == "ask":
        case.doubt("primary-until-thirteen")
        verdict = Verdict.BOARD_DECIDES
    if _knows_enough_dutch(case, band["source"]):
        return Decision("regular-secondary", verdict)
    return Decision("isk", verdict) if case.knows_isk else ISK_UNKNOWN


def _knows_enough_dutch(case: Case, source: Cited) -> bool:
    dutch = case.need("dutch")
    if dutch == "unsure":
        case.doubt("dutch-unsure")
    return case.judge("dutch-enough", dutch, True, dutch == "enough", source)


def kindergarten(case: Case) -> Decision | None:
    """Young enough for a regular kindergarten class, where the region sends the youngest there."""
    band = case.criteria.get("kindergarten")
    if band is None:
        return None
    age = case.need("age")
    if _within(case, "kindergarten-age", age, band, age < band["until"]):
        return Decision("kindergarten")
    possible = case.criteria.get("kindergarten_possible_at")
    if possible and age == possible["value"]:
        case.doubt("six-may-start-in-kindergarten")
    return None


def azc(case: Case) -> Decision | None:
    """Lives in an azc. A ROL counts as a home where the region says so."""
    rule = case.criteria.get("azc") or case.criteria["azc_has_class"]
    residence = case.need("residence")
    if not case.judge("lives-in-azc", residence, True, residence == "azc", rule["source"]):
        _as_a_home(case, residence)
        return None
    if not any("azc-school" in provider["kinds"] for provider in case.region["providers"]):
        case.doubt("azc-place-unknown")
    return Decision("azc-class")


def _as_a_home(case: Case, residence: str) -> None:
    rule = case.criteria.get("rol_to_language_class")
    if residence == "rol" and rule:
        case.judge("lives-in-rol", residence, True, True, rule["source"])
    elif residence in RECEPTION:
        case.doubt("residence-as-home")


def dutch(case: Case) -> Decision | None:
    """Knows enough Dutch for a regular class; in doubt the coordinator, or the stamschool itself, looks."""
    band = case.criteria.get("language_class") or case.criteria["primary"]
    if _knows_enough_dutch(case, band["source"]):
        return Decision("regular-school")
    if case.answers.dutch == "unsure" and case.region["model"] == "central-point":
        return Decision("ask-coordinator", Verdict.BOARD_DECIDES)
    return None


def temporary_stay(case: Case) -> Decision | None:
    """The family leaves soon because work is temporary: international education first."""
    limit = case.criteria.get("temporary_stay_months")
    if limit is None:
        return None
    leaves = case.need("temporary_stay")
    if case.judge("stays-long-enough", leaves, _months(limit["value"]), not leaves, limit["source"], "from"):
        return None
    return Decision("international-school")


def time_in_education(case: Case) -> Decision | None:
    """Too long in Dutch education for the language class."""
    limit = case.criteria.get("months_in_dutch_education")
    if limit is None:
        return None
    months, most, source = case.need("months_in_dutch_education"), limit["value"], limit["source"]
    if not case.judge("short-in-dutch-education", _months(months), _months(most), months < most, source, "below"):
        return Decision("regular-school")
    elsewhere = case.criteria.get("months_elsewhere")
    if elsewhere and months >= elsewhere["value"]:
        case.doubt("other-definitions")
    return None


def place(case: Case) -> Decision:
    """Belongs to the language class: by the coordinator, by the stamschool, or at the class itself."""
    band = case.criteria.get("language_class")
    if band is None:
        return CLASS_UNKNOWN
    age = case.need("age")
    if not _within(case, "class-age", age, band, age >= band["start"]):
        case.doubt("younger-than-class")
        return Decision("kindergarten", Verdict.BOARD_DECIDES, desk="primary-school")
    outcome = PLACES.get(case.region["model"])
    return Decision(outcome, _at_the_edges(case, band, age)) if outcome else CLASS_UNKNOWN


def _at_the_edges(case: Case, band: Band, age: int) -> Verdict:
    elsewhere = case.criteria.get("class_start_elsewhere")
    if elsewhere and age < elsewhere["value"]:
        case.doubt("class-may-start-later")
    if age >= band["until"] and band["at_until"] == "ask":
        case.doubt("class-may-end-earlier")
        return Verdict.BOARD_DECIDES
    return Verdict.YES


GATES: tuple[Gate, ...] = (
    too_young,
    adult,
    mbo,
    secondary,
    kindergarten,
    azc,
    dutch,
    temporary_stay,
    time_in_education,
    place,
)
"""In the order they are asked. The last one always decides."""
