"""The pages that document the rules, made by asking the rules: `regels/`, one page per rule, and all parameters."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from calculators.days import ONE_DAY
from calculators.funding.pupil_list.columns import COLUMNS
from calculators.parameters import Parameters, parameters_of
from calculators.result import Condition, Parameter, Result
from wegwijs.facts.load import Data
from wegwijs.page.context import View
from wegwijs.page.page import Page
from wegwijs.subjects.rules.cases import EXAMPLES
from wegwijs.subjects.rules.days import days_of
from wegwijs.subjects.rules.documented import ALWAYS, RULES, Rule, Span, rules_among
from wegwijs.subjects.rules.format import Saying

STYLE = "assets/subjects/rules/rules.css"
FINITE = (
    ("route", "wegwijzer/index.md"),
    ("stall", "vastgelopen/index.md"),
    ("transport", "vervoer/index.md"),
    ("costs", "wie-betaalt/index.md"),
)
"""Rules whose every answer already stands on a page of its own, and that page."""
MUNICIPAL = ("gooi-", "leid")
"""Ids of parameters that a municipality knows more of; of the others DUO does."""


def pages(data: Data) -> Iterator[Page]:
    """The overview, a page per rule, and the page of all parameters."""
    yield Page("regels/index.md", "rules/rules.html", "rules.title", "rules.lead", style=STYLE, more=_overview)
    # Of a copy of some regions the others' rules are gone; in the whole data a fact that lacks is a fault.
    for rule in rules_among(data.parameters) if data.cut_from else RULES:
        title, lead = f"rule.{rule.slug}.title", f"rule.{rule.slug}.summary"
        yield Page(f"regels/{rule.slug}.md", "rules/rule.html", title, lead, style=STYLE, more=_page_of(rule))
    title, lead = "rules.parameters.title", "rules.parameters.lead"
    yield Page("regels/parameters.md", "rules/rule-parameters.html", title, lead, style=STYLE, more=_all_parameters)


@dataclass(frozen=True)
class Period:
    """Days on which a parameter has one value, or on which none is known."""

    first: date
    last: date | None
    parameter: Parameter | None


def periods(history: tuple[Parameter, ...], span: Span = ALWAYS) -> list[Period]:
    """The values of a parameter from old to new, and between and after them the days without one, within `span`."""
    first, last = span
    return [period for period in _all_periods(history) if period.first <= last and (period.last or last) >= first]


def _all_periods(history: tuple[Parameter, ...]) -> list[Period]:
    found = [Period(row.valid_from, row.valid_until, row) for row in history]
    if all(period.first == period.last for period in found):
        # A value for single days says nothing of the days between them.
        return found
    gaps = []
    for period, later in zip(found, [*found[1:], None], strict=True):
        if period.last and (later is None or period.last + ONE_DAY < later.first):
            gaps.append(Period(period.last + ONE_DAY, later.first - ONE_DAY if later else None, None))
    return sorted([*found, *gaps], key=lambda period: period.first)


def known_for(rule: Rule, parameters: Parameters) -> list[Period]:
    """The spells for which the rule's first parameter is known, neighbouring periods joined."""
    spells: list[Period] = []
    for row in parameters.history(rule.values[0]) if rule.values else ():
        if row.valid_from > rule.span[1] or (row.valid_until or date.max) < rule.span[0]:
            continue
        last = spells[-1].last if spells else None
        if last and last + ONE_DAY == row.valid_from:
            spells[-1] = Period(spells[-1].first, row.valid_until, None)
        else:
            spells.append(Period(row.valid_from, row.valid_until, None))
    return spells


def conditions(results: Iterable[Result]) -> list[tuple[list[int], list[Condition]]]:
    """Every condition the answers went through, in the order the rule judges them, latest first.

    A condition that was judged by several values stands there with each; years that rest on the same
    values stand together.
    """
    groups: list[tuple[list[int], list[Condition]]] = []
    for result in sorted(results, key=lambda found: found.on, reverse=True):
        judged = list(result.conditions)
        if not judged or "where_to_look" in result.data:
            # Of a day for which no value is known, no condition is known to hold either.
            continue
        years, merged = next((group for group in groups if _belongs(group, result.on.year, judged)), ([], []))
        if not merged:
            groups.append((years, merged))
        if result.on.year not in years:
            years.insert(0, result.on.year)
        _merge(merged, judged)
    return groups


def _belongs(group: tuple[list[int], list[Condition]], year: int, judged: list[Condition]) -> bool:
    """Whether conditions rest on the values of the group: at least one of them, unless it is of the same year."""
    years, merged = group
    values, own = _values(merged), _values(judged)
    shared = values.keys() & own.keys()
    return all(values[key] == own[key] for key in shared) and (year in years or bool(shared) or not (values and own))


def _values(judged: list[Condition]) -> dict[str, Parameter]:
    return {condition.parameter.id: condition.parameter for condition in judged if condition.parameter}


def _merge(merged: list[Condition], judged: list[Condition]) -> None:
    place = 0
    for condition in judged:
        known = [_judged_by(other) for other in merged]
        if _judged_by(condition) in known:
            place = known.index(_judged_by(condition)) + 1
        else:
            merged.insert(place, condition)
            place += 1


def _judged_by(condition: Condition) -> tuple[str, str]:
    return condition.id, condition.parameter.id if condition.parameter else ""


def ask_whom(key: str) -> str:
    """Who knows more of a parameter: `municipality` or `duo`."""
    return "municipality" if key.startswith(MUNICIPAL) else "duo"


def _shared(view: View, span: Span = ALWAYS) -> dict[str, object]:
    parameters = parameters_of(view.compiled)
    return {
        "say": Saying(view.words, view.data.remarks),
        "parameters": parameters,
        "periods": lambda key: periods(parameters.history(key), span),
        "ask_whom": ask_whom,
        "note_of": lambda key: view.compiled["parameters"][key]["note"],
    }


def _overview(view: View) -> Mapping[str, object]:
    parameters, rules = parameters_of(view.compiled), rules_among(view.data.parameters)
    known = {rule.slug: known_for(rule, parameters) for rule in rules}
    return {**_shared(view), "rules": rules, "known": known, "finite": FINITE}


def _page_of(rule: Rule) -> Callable[[View], Mapping[str, object]]:
    def more(view: View) -> Mapping[str, object]:
        parameters = parameters_of(view.compiled)
        examples = [(example, example.ask(parameters)) for example in EXAMPLES[rule.slug]]
        return {
            **_shared(view, rule.span),
            "rule": rule,
            "known": known_for(rule, parameters),
            "examples": examples,
            "conditions": conditions(result for _, result in examples),
            "days": days_of(rule.days, parameters),
            "columns": COLUMNS if rule.slug == "pupil-list" else (),
        }

    return more


def _all_parameters(view: View) -> Mapping[str, object]:
    return {**_shared(view), "subjects": subjects(view.data.parameters)}


def subjects(parameters: Collection[str]) -> list[tuple[Rule, list[str]]]:
    """Each of the `parameters` once, under the first rule that decides by it."""
    seen: set[str] = set()
    found = []
    for rule in rules_among(parameters):
        own = [key for key in rule.values if key not in seen]
        seen.update(own)
        if own:
            found.append((rule, own))
    return found
