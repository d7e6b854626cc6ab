"""Which rules are documented under `regels/`, and by which parameters each decides."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date

Span = tuple[date, date]
ALWAYS: Span = (date.min, date.max)
_PO_DAYS = (
    "po-peildata",
    "po-application-opens",
    "po-application-weeks",
    "po-application-weeks-july",
    "po-last-day-published",
    "po-last-day-elsewhere",
    "po-last-day-first-school-day",
    "po-second-year-last-day",
    "po-second-year-last-day-original",
)
_ROUNDING = ("rounding-mode", "rounding-places", "rounding-scope")
_APPLICATION = ("po-forms", "po-application-data", "po-decision-months", "po-decision-weeks", "po-payment")


@dataclass(frozen=True)
class Rule:
    """One rule, and what its page shows."""

    slug: str
    """Its address under `regels/`, and its words: `rule.<slug>.title`, `.summary` and `.text`."""
    audience: tuple[str, ...]
    amounts: tuple[str, ...] = ()
    """Parameters in euro; the first parameter of all says for which periods the rule is known."""
    parameters: tuple[str, ...] = ()
    calculator: str = ""
    """The page on which one can compute with it oneself; empty where there is none."""
    days: str = ""
    """`po` or `vo` where the page shows peildata and last days."""
    span: Span = ALWAYS
    """First and last day the page speaks of."""
    readings: bool = False
    """Whether the law can be read in two ways: then there are words `rule.<slug>.readings`."""
    anywhere: bool = False
    """Whether it is asked where the parameters that it names are not there too: those are of one region alone."""

    @property
    def values(self) -> tuple[str, ...]:
        """All its parameters."""
        return (*self.amounts, *self.parameters)


RULES = (
    Rule(
        "po-pupil",
        ("schools",),
        ("po-asielzoeker-first-year", "po-overige-first-year", "po-second-year", "sbo-first-year"),
        (
            "po-share-of-year",
            "po-first-year-months",
            "po-second-year-months",
            "po-second-year-groups",
            "po-clock",
            "po-deduction-age",
            "po-deduction-reading",
            "po-deduction-rounding",
            "po-codes-asielzoeker",
            "po-codes-overige",
            "po-codes-board",
            "po-excludes-dutch",
            "po-excludes-abroad",
            "po-excludes-international",
            "po-excludes-born-in-nl",
        ),
        readings=True,
        calculator="rekenen/leerling.md",
    ),
    Rule(
        "po-school-2016",
        ("schools",),
        (
            "po-asielzoeker-first-year",
            "po-overige-first-year",
            "po-low-staff",
            "po-low-material",
            "po-growth-deduction",
            "po-one-off",
        ),
        ("po-threshold", "po-formula", "po-reference-day", "po-one-off-condition", "po-share-of-year", *_ROUNDING),
        span=(date.min, date(2022, 12, 31)),
        readings=True,
        calculator="rekenen/school.md",
    ),
    Rule(
        "po-school-2023",
        ("schools",),
        ("po-asielzoeker-first-year", "po-overige-first-year", "po-second-year", "po-one-off"),
        (
            "po-threshold",
            "po-formula",
            "po-reference-day",
            "po-one-off-condition",
            "po-share-of-year",
            "po-quarter-months",
        ),
        span=(date(2023, 1, 1), date.max),
        readings=True,
        calculator="rekenen/school.md",
    ),
    Rule(
        "po-school-sbo",
        ("schools",),
        ("sbo-first-year", "sbo-one-off"),
        ("sbo-threshold", "sbo-requires-attendance", "po-one-off-condition", "po-share-of-year"),
        readings=True,
        calculator="rekenen/school.md",
    ),
    Rule(
        "po-second-year",
        ("schools",),
        ("po-second-year", "po-second-year-no-weight", "po-second-year-weight-03"),
        ("po-second-year-months", "po-second-year-groups", "po-first-year-months", "po-clock"),
        calculator="rekenen/school.md",
    ),
    Rule(
        "po-deadline",
        ("schools",),
        parameters=(*_PO_DAYS, "po-duo-file-day", "po-duo-file-weeks", *_APPLICATION),
        days="po",
        readings=True,
        calculator="rekenen/school.md",
    ),
    Rule(
        "po-polglo",
        ("schools",),
        ("po-polglo",),
        ("po-polglo-count-day", "po-polglo-last-day", "po-polglo-statement"),
        calculator="rekenen/school.md",
    ),
    Rule(
        "po-small-school",
        ("schools",),
        parameters=("po-small-school-count-day", "po-small-school-newcomer-day"),
        calculator="rekenen/kleine-school.md",
    ),
    Rule(
        "po-entry-proof",
        ("schools",),
        parameters=("po-proof-kept", "po-entry-documents"),
        calculator="rekenen/bewijs.md",
    ),
    Rule(
        "vo-pupil",
        ("schools",),
        ("vo-category-1", "vo-category-2"),
        (
            "vo-newcomer-months",
            "vo-clock",
            "vo-category-reference-day",
            "vo-date-source",
            "vo-proof",
            "vo-excludes-dutch",
            "vo-excludes-international",
            "vo-requires-attendance",
        ),
        readings=True,
        calculator="rekenen/leerling.md",
    ),
    Rule(
        "vo-school",
        ("schools",),
        ("vo-category-1", "vo-category-2", "vo-start-up", "vo-extra-2020"),
        ("vo-peildata", "vo-award", "vo-count-day", "vo-application-weeks", "vo-last-day-published", "vo-payment"),
        days="vo",
        calculator="rekenen/school.md",
    ),
    Rule(
        "vo-start-up",
        ("schools",),
        ("vo-start-up",),
        ("vo-start-up-threshold", "vo-start-up-last-day"),
        calculator="rekenen/school.md",
    ),
    Rule(
        "vo-regular-count",
        ("schools",),
        parameters=("vo-regular-count-months", "vo-regular-count-clock"),
        calculator="rekenen/leerling.md",
    ),
    Rule(
        "gemeente-gooi",
        ("municipalities", "schools"),
        ("gooi-pupil-budget",),
        ("gooi-conditions",),
        calculator="rekenen/bijdrage-gooi.md",
        readings=True,
    ),
    Rule(
        "gemeente-leidse-regio",
        ("municipalities", "schools"),
        parameters=("leidse-regio-group-minimum", "leidse-regio-group-aim", "leidse-regio-extra-subsidy"),
        calculator="rekenen/groep-leidse-regio.md",
        readings=True,
    ),
    Rule(
        "gemeente-leiden-subsidie",
        ("municipalities", "schools"),
        parameters=("leiden-subsidy-lesson-hours", "leiden-subsidy-school-years"),
        calculator="rekenen/subsidie-leiden.md",
    ),
    Rule(
        "group-planner",
        ("municipalities", "schools"),
        parameters=("leidse-regio-group-minimum", "leidse-regio-group-aim"),
        calculator="rekenen/groepen.md",
        anywhere=True,
    ),
    Rule(
        "pupil-list",
        ("schools",),
        parameters=("po-codes-asielzoeker", "po-codes-overige", "po-codes-board", "po-codes-protection"),
        calculator="rekenen/leerlingenlijst.md",
    ),
)
"""In the order of the overview. The page of a rule stands at `regels/<slug>/`, every parameter also at
`regels/parameters/#<id>`."""


def rules_among(parameters: Collection[str]) -> list[Rule]:
    """The rules that decide by these `parameters`; of one region those whose region has its own there."""
    found = []
    for rule in RULES:
        own = [tuple(key for key in keys if key in parameters) for keys in (rule.amounts, rule.parameters)]
        if rule.anywhere or rule.values == (*own[0], *own[1]):
            found.append(replace(rule, amounts=own[0], parameters=own[1]))
    return found


def left_out(parameters: Collection[str]) -> set[str]:
    """The slugs of the other rules, and the ids of the parameters they have and `parameters` has not."""
    ids = {key for rule in RULES for key in rule.values if key not in parameters}
    return ids | {rule.slug for rule in RULES} - {rule.slug for rule in rules_among(parameters)}
