"""What the scripts of the funding calculators read of their page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from calculators.funding.pupil_list.columns import COLUMNS, NAME_COLUMNS, WHO
from calculators.funding.pupil_list.text import MAX_BYTES
from wegwijs.page.context import View
from wegwijs.page.script_data import templates
from wegwijs.subjects.funding.rule_forms import RuleForm
from wegwijs.subjects.rules.format import TOLD
from wegwijs.subjects.runtime import loading

ASK = {"schools": "rule.ask.duo", "municipalities": "rule.ask.municipality"}
LINK = {
    "filled": "fund.link.filled",
    "broken": "fund.link.broken",
    "newer": "fund.link.newer",
    "partly": "fund.link.partly",
    "refused": "fund.refused",
}


def data(view: View) -> Mapping[str, Any]:
    """Of any calculator: where its words and the parameters stand, and what it says of a link and of a refusal."""
    return _with(view)


def of_list(view: View) -> Mapping[str, Any]:
    """Of the pupil list: the largest file it takes, what it says of one it cannot read, and the columns it knows."""
    words = {
        "filled": "fund.list.link.filled",
        "refused": "fund.list.refused",
        "tooLarge": "fund.list.too-large",
        "unreadable": "fund.list.unreadable",
        "notAMapping": "fund.list.mapping.not",
        "notOneSchool": "fund.list.not-one-school",
    }
    known = [
        {
            "name": column.name,
            "label": view.words.template(f"fund.column.{column.name}.name"),
            "holds": view.words.template(f"fund.column.{column.name}"),
            "required": column.required,
            "date": column.is_date,
            "words": column.words,
            "headings": (column.name, *column.aliases, *column.hints),
        }
        for column in COLUMNS
    ]
    return _with(view, words, most=MAX_BYTES, known=known, who={"names": sorted(NAME_COLUMNS), "parts": WHO.pattern})


def of_plan(view: View) -> Mapping[str, Any]:
    """Of the group planner: what it says of numbers that lie outside the plan, or that were not filled in."""
    return _with(view, {"outside": "fund.plan.outside", "blank": "fund.plan.blank", "row": "fund.plan.row"})


def of_rule(form: RuleForm, view: View) -> Mapping[str, Any]:
    """Of the form of a single rule: which rule it asks, and how its answer is told."""
    return _with(
        view,
        {"ask": _ask(form, view)},
        rule=form.rule,
        name=form.slug,
        version=view.compiled["version"],
        told=TOLD,
        source=form.sources[0] if form.sources else "",
    )


def _ask(form: RuleForm, view: View) -> str:
    """The words of whom to ask what the rule does not know: its own, or those for who uses it."""
    own = f"fund.{form.rule}.ask"
    return own if own in view.words.keys_of(own) else ASK[form.audience]


def _with(view: View, words: Mapping[str, str] | None = None, **own: Any) -> Mapping[str, Any]:
    where = {
        "words": view.asset(f"words/funding.{view.language}.json"),
        "parameters": view.link("regels/parameters.md"),
    }
    return {"funding": {**where, **templates(view.words, **LINK | dict(words or {})), **own}, **loading.data(view)}
