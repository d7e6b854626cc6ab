"""What the scripts of the funding calculators read of their page."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from calculators.funding.pupil_list.cells import ERROR, read_code
from calculators.funding.pupil_list.columns import COLUMNS, EMPLOYED, NAME_COLUMNS, STAFF, WHO, Column, normal
from calculators.funding.pupil_list.number import HEADING
from calculators.funding.pupil_list.text import IN_A_TOTAL, MAX_BYTES, TOTAL
from calculators.parameters import Parameters
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

CODES = {
    "po-codes-asielzoeker": "keyword.asielzoeker",
    "po-codes-overige": "keyword.overige-vreemdeling",
    "po-codes-board": "fund.list.board",
}
"""By the parameter with the codes of a group, the words for it."""
NO_CODE_WORD = "geen"


def data(view: View) -> Mapping[str, object]:
    """Of any calculator: where its words and the parameters stand, and what it says of a link and of a refusal."""
    return _with(view)


def of_list(view: View) -> Mapping[str, object]:
    """Of the pupil list: the largest file it takes, what it says of one it cannot read, and the columns it knows."""
    words = {
        "filled": "fund.list.link.filled",
        "refused": "fund.list.refused",
        "tooLarge": "fund.list.too-large",
        "outdated": "fund.list.outdated",
        "unreadable": "fund.list.unreadable",
        "notAMapping": "fund.list.mapping.not",
        "notLoaded": "fund.file.not-loaded",
        "notOneSchool": "fund.list.not-one-school",
        "compared": "fund.list.reference.hint",
        "comparedLater": "fund.list.reference.hint.expected",
    }
    groups = _groups(view)
    known = [_known(column, view, [NO_CODE_WORD, *groups]) for column in COLUMNS]
    headings = {"parts": WHO.pattern, "numbers": HEADING.pattern}
    who = {"names": sorted(NAME_COLUMNS), **headings, "staff": STAFF, "employed": EMPLOYED}
    totals = {"begins": TOTAL.pattern, "most": IN_A_TOTAL}
    read = {"known": known, "groups": groups, "who": who, "errors": ERROR.pattern, "totals": totals}
    return _with(view, words, most=MAX_BYTES, references=_references(view), **read)


def _references(view: View) -> dict[str, str]:
    """By the year of a peildatum of 1 January the day with which it is compared, as far as that is known."""
    known = Parameters(view.compiled["parameters"]).history("po-reference-day")
    return {str(one.valid_from.year): one.value for one in known if one.valid_from <= date(one.valid_from.year, 1, 1)}


def _groups(view: View) -> dict[str, str]:
    """Of each verblijfstitelcode that the rules know, the latest ones, the words for what it says of a pupil."""
    parameters = Parameters(view.compiled["parameters"])
    latest = {said: parameters.history(key)[-1].value.split() for key, said in CODES.items()}
    return {code: said for said, codes in latest.items() for code in sorted(codes)}


def _known(column: Column, view: View, codes: list[str]) -> Mapping[str, object]:
    return {
        "name": column.name,
        "label": view.words.template(f"fund.column.{column.name}.name"),
        "holds": view.words.template(f"fund.column.{column.name}"),
        "required": column.required,
        "date": column.is_date,
        "words": column.words,
        "offered": codes if column.read is read_code else column.offered,
        "sure": dict(column.sure),
        "alone": column.alone.pattern if column.alone else "",
        "usual": column.usual,
        "headings": _headings(column, view),
    }


def _headings(column: Column, view: View) -> list[str]:
    """Under which headings a column is recognised, as they are compared: its own, and those of documented exports."""
    documented = (one for export in view.data.exports.values() for one in export.columns if one.holds == column.name)
    own = (column.name, *column.aliases, *column.hints)
    return list(dict.fromkeys([*own, *(normal(one.name) for one in documented)]))


def of_plan(view: View) -> Mapping[str, object]:
    """Of the group planner: what it says of numbers that lie outside the plan, or that were not filled in."""
    own = {"outside": "fund.plan.outside", "blank": "fund.plan.blank", "nobody": "fund.plan.nobody"}
    return _with(view, {**own, "row": "fund.plan.row"})


def of_rule(form: RuleForm, view: View) -> Mapping[str, object]:
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


def _with(view: View, words: Mapping[str, str] | None = None, **own: object) -> Mapping[str, object]:
    where = {
        "words": view.asset(f"words/funding.{view.language}.json"),
        "parameters": view.link("regels/parameters.md"),
    }
    return {"funding": {**where, **templates(view.words, **LINK | dict(words or {})), **own}, **loading.data(view)}
