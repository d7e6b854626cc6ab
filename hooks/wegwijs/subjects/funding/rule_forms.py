"""The forms of rules that are asked one question, as data: which fields each has, and who knows more."""

from __future__ import annotations

from dataclasses import dataclass

from calculators.answers import Reader
from calculators.api import REQUESTS
from calculators.municipal.gooi import SOURCE as GOOI
from calculators.municipal.leidse_regio import SOURCE as LEIDSE_REGIO


@dataclass(frozen=True)
class Field:
    """One answer a form asks."""

    name: str
    """As the rule names the answer; its label is `answer.<name>`."""
    listed_in: str = ""
    """The parameter whose values are the choices, where the rule itself has none."""
    counted_on: str = ""
    """The parameter that tells per year on which day this is counted; the hint names those days."""
    hint: bool = True
    """Whether there are words `fund.<rule>.<name>` that say what is meant."""


@dataclass(frozen=True)
class RuleForm:
    """The form of one rule."""

    rule: str
    """The slug of the rule; its words are `fund.<rule>.title`, `.lead`, a hint per field, and `.when` where the answer
    depends on the day. The page `regels/<rule>/` documents it."""
    slug: str
    """Its address under `rekenen/`, and the name of the files it saves."""
    audience: str
    fields: tuple[Field, ...]
    ask: str
    """Catalogue key of whom to ask what the rule does not know."""
    moment: str = ""
    """`year` or `period`: what is chosen of the day it is asked for; empty where that is today."""
    sources: tuple[str, ...] = ()
    """Sources its steps name beside parameters; the first is that of a step that names none."""

    def reader(self, field: Field) -> Reader:
        """What the rule reads as the answer of a field."""
        return REQUESTS[self.rule].readers[field.name]


FORMS = (
    RuleForm(
        "po-small-school",
        "kleine-school",
        "schools",
        (
            Field("school_type", hint=False),
            Field("lost_supplement"),
            Field("pupils", counted_on="po-small-school-count-day"),
            Field("newcomers", counted_on="po-small-school-newcomer-day"),
        ),
        ask="rule.ask.duo",
        moment="year",
    ),
    RuleForm(
        "po-entry-proof",
        "bewijs",
        "schools",
        (Field("brp_agrees"), Field("documents", listed_in="po-entry-documents")),
        ask="rule.ask.duo",
        moment="period",
    ),
    RuleForm(
        "gemeente-gooi",
        "bijdrage-gooi",
        "municipalities",
        (Field("pupils"), Field("costs"), Field("state_money"), Field("efficient")),
        ask="rule.ask.municipality",
        moment="year",
        sources=(GOOI,),
    ),
    RuleForm(
        "gemeente-leidse-regio",
        "groep-leidse-regio",
        "municipalities",
        (Field("expected"), Field("state_money_short")),
        ask="fund.gemeente-leidse-regio.ask",
        sources=(LEIDSE_REGIO,),
    ),
    RuleForm(
        "gemeente-leiden-subsidie",
        "subsidie-leiden",
        "municipalities",
        (
            Field("board_in_leiden", hint=False),
            Field("state_money_short"),
            Field("lesson_hours"),
            Field("rooms_suffice"),
            Field("school_years"),
        ),
        ask="fund.gemeente-leiden-subsidie.ask",
        sources=("subsidieregeling-leiden-2023",),
    ),
)
