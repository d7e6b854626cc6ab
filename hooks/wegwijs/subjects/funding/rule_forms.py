"""The forms of rules that are asked one question, as data: what each asks follows from the rule."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Literal

from calculators.answers import Reader, readers_of
from calculators.api import REQUESTS
from calculators.municipal.gooi import SOURCE as GOOI
from calculators.municipal.leidse_regio import SOURCE as LEIDSE_REGIO
from wegwijs.subjects.rules.documented import rules_among


@dataclass(frozen=True)
class RuleForm:
    """The form of one rule. It asks every answer that the rule reads."""

    rule: str
    """The slug of the rule; its words are `fund.<rule>.title`, `.lead`, `.when` where the answer depends on the day,
    and where they are there a hint per field and `.ask`. The page `regels/<rule>/` documents it."""
    slug: str
    """Its address under `rekenen/`, and the name of the files it saves."""
    audience: Literal["schools", "municipalities"]
    moment: Literal["", "year", "period"] = ""
    """What is chosen of the day it is asked for; empty where that is today."""
    sources: tuple[str, ...] = ()
    """Sources its conditions name beside parameters; the first is that of a condition that names none."""
    order: tuple[str, ...] = ()
    """The answers in another order than the rule's own."""
    listed_in: Mapping[str, str] = field(default_factory=dict)
    """By answer the parameter whose values are its choices, where the rule itself has none."""
    counted_on: Mapping[str, str] = field(default_factory=dict)
    """By answer the parameter that tells per year on which day it is counted; the hint names those days."""

    @property
    def readers(self) -> dict[str, Reader]:
        """What the rule reads as each answer, in the order of the form."""
        readers = readers_of(REQUESTS[self.rule].answers)
        return {name: readers[name] for name in self.order or readers}


FORMS = (
    RuleForm(
        "po-small-school",
        "kleine-school",
        "schools",
        "year",
        order=("school_type", "lost_supplement", "pupils", "newcomers"),
        counted_on={"pupils": "po-small-school-count-day", "newcomers": "po-small-school-newcomer-day"},
    ),
    RuleForm("po-entry-proof", "bewijs", "schools", "period", listed_in={"documents": "po-entry-documents"}),
    RuleForm("gemeente-gooi", "bijdrage-gooi", "municipalities", "year", (GOOI,)),
    RuleForm("gemeente-leidse-regio", "groep-leidse-regio", "municipalities", sources=(LEIDSE_REGIO,)),
    RuleForm(
        "gemeente-leiden-subsidie", "subsidie-leiden", "municipalities", sources=("subsidieregeling-leiden-2023",)
    ),
)
"""A new form adds its line here."""


def forms_among(parameters: Collection[str]) -> list[RuleForm]:
    """The forms of the rules that decide by these `parameters`."""
    rules = {rule.slug for rule in rules_among(parameters)}
    return [form for form in FORMS if form.rule in rules]
