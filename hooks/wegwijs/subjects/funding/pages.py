"""The pages of the funding calculators: what each form offers, asked of the rules themselves."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from calculators.answers import readers_of
from calculators.api import REQUESTS
from calculators.days import add_months
from calculators.funding.planner import regional_sizes
from calculators.funding.planner_input import MAX_MONTHS, WITHOUT_MONEY
from calculators.funding.po import peildatum as po
from calculators.funding.po.counts import NUMBERS, Counts
from calculators.funding.po.school import school
from calculators.funding.pupil import JUDGEMENTS, WEIGHTS
from calculators.funding.pupil_list.columns import COLUMNS, template
from calculators.funding.pupil_list.evaluate import SIDES
from calculators.funding.pupil_list.text import MAX_BYTES, MAX_ROWS
from calculators.funding.vo.calendar import peildata as vo_peildata
from calculators.parameters import Parameters
from wegwijs.facts.load import Data
from wegwijs.page.context import View
from wegwijs.page.page import Page
from wegwijs.subjects.funding import script_data
from wegwijs.subjects.funding.rule_forms import FORMS
from wegwijs.words.catalogue import SOURCE_LANGUAGE, Catalogue

FIRST_YEAR = 2016
"""The first year of which any amount is known."""

EXAMPLE = "assets/voorbeeld-leerlingenlijst.csv"

CALCULATORS = {
    "leerling": ("pupil", "pupil", ("schools",)),
    "school": ("school", "school", ("schools",)),
    "leerlingenlijst": ("list", "pupil_list/list", ("schools",)),
    "groepen": ("plan", "plan/plan", ("municipalities", "schools")),
}
"""Per address under `rekenen/`: the name of its words, that of its template and script here, and for whom it is."""

WORDS = (
    "amount.",
    "answer.",
    "cond.",
    "doubt.",
    "fund.",
    "keyword.",
    "outcome.",
    "param.",
    "reading.",
    "site.list-comma",
    "source.checked.",
    "told.",
)
"""Catalogue sections that the calculators need in the browser."""
ON_THE_PAGE = (
    *(f"fund.{part}." for part in ("column", "for", "hint", "index", "link", "wrong")),
    *(f"fund.{form.rule}." for form in FORMS),
)
"""Of those, the words that stand on the pages themselves; so do titles, leads and hints."""


def pages(data: Data) -> Iterator[Page]:
    """The overview, and one page per calculator."""
    yield Page("rekenen/index.md", "funding/index.html", "fund.index.title", "fund.index.lead", more=_overview)
    for slug, (name, own, _) in CALCULATORS.items():
        yield Page(
            f"rekenen/{slug}.md",
            f"funding/{own}.html",
            f"fund.{name}.title",
            f"fund.{name}.lead",
            script=f"assets/subjects/funding/{own}.js",
            style="assets/subjects/funding/funding.css",
            more=_MORE[name],
            script_data=_SCRIPT_DATA.get(name, script_data.data),
            embed=True,
        )


def assets(catalogues: Mapping[str, Catalogue]) -> dict[str, str]:
    """The words of the calculators per language, and the example list, by their path on the site."""
    keys = sorted(filter(_in_the_browser, catalogues[SOURCE_LANGUAGE].keys))
    files = {f"assets/words/funding.{code}.json": _words(keys, words) for code, words in catalogues.items()}
    return {**files, EXAMPLE: "\ufeff" + template()}


def _in_the_browser(key: str) -> bool:
    return key.startswith(WORDS) and not (key.startswith(ON_THE_PAGE) or key.endswith((".title", ".lead", ".hint")))


def _words(keys: list[str], words: Catalogue) -> str:
    return json.dumps({key: words.template(key) for key in keys}, ensure_ascii=False)


def _overview(view: View) -> Mapping[str, Any]:
    by_audience: dict[str, list[tuple[str, str]]] = {"schools": [], "municipalities": []}
    for slug, (name, _, audiences) in CALCULATORS.items():
        by_audience[audiences[0]].append((name, f"rekenen/{slug}.md"))
    for form in FORMS:
        by_audience[form.audience].append((form.rule, f"rekenen/{form.slug}.md"))
    return {"audiences": by_audience.items()}


def _pupil(view: View) -> Mapping[str, Any]:
    return {"judgements": JUDGEMENTS, "weights": WEIGHTS}


@dataclass(frozen=True)
class Choice:
    """A peildatum that can be chosen."""

    on: date
    asks: tuple[str, ...]
    """The answers the rule asks for it, in its own order."""
    own_day: bool = False
    """Whether it is the first school day, which differs per school and is asked as well."""

    @property
    def value(self) -> str:
        """As the form sends it."""
        return self.on.isoformat()

    @property
    def year(self) -> str:
        """The year, as text: a year is no number with a separator."""
        return str(self.on.year)


def _school(view: View) -> Mapping[str, Any]:
    parameters = Parameters(view.compiled["parameters"])
    polglo, secondary = (tuple(readers_of(REQUESTS[rule].answers)) for rule in ("po-polglo", "vo-school"))
    return {
        "peildata": {
            "bao": list(_primary("bao", parameters)),
            "sbo": list(_primary("sbo", parameters)),
            "vo": [Choice(day, secondary) for day in vo_peildata(parameters)],
            "polglo": [Choice(found.valid_from, polglo) for found in parameters.history("po-polglo")],
        },
        "counts": (*NUMBERS, "category_1", "category_2", "pupils"),
    }


def _primary(kind: str, parameters: Parameters) -> Iterator[Choice]:
    """Every peildatum of which the rule is known, and of each school year that counts on the first school day that."""
    end = _end(parameters)
    firsts = tuple(date(year, 9, 1) for year in range(FIRST_YEAR, end.year + 1))
    for found in po.peildata(date(FIRST_YEAR, 1, 1), end, parameters, firsts):
        if parameters.at("po-formula", found.on):
            asks = _asked(Counts(school_type=kind), found.on, parameters)
            yield Choice(found.on, (*asks, "received_on"), own_day=found.first_school_day)


def _end(parameters: Parameters) -> date:
    """The last day of which peildata of primary education are known."""
    latest = parameters.history("po-peildata")[-1]
    return latest.valid_until or date(latest.valid_from.year, 12, 31)


def _asked(counts: Counts, on: date, parameters: Parameters, plenty: int = 9) -> tuple[str, ...]:
    """What the rule can ask, one question after the other, of a school that grows: each next number is a smaller one.

    Also asked with nothing but the first number of each round: where one amount is not known, the rest still counts.
    """
    missing = school(counts, on, parameters).missing
    if not missing:
        return ()
    found = list(missing)
    for others in (plenty, 0):
        filled = {name: others for name in missing} | {missing[0]: plenty}
        filled |= {name: True for name in missing if name == "first_time"}
        found += _asked(replace(counts, **filled), on, parameters, plenty - 1)  # type: ignore[arg-type]
    return tuple(dict.fromkeys(found))


def _list(view: View) -> Mapping[str, Any]:
    parameters = Parameters(view.compiled["parameters"])
    days = {found.on for found in po.peildata(date(FIRST_YEAR, 1, 1), _end(parameters), parameters)}
    years: dict[int, list[str]] = {}
    for day in sorted(days | set(vo_peildata(parameters))):
        if parameters.at("po-formula", day) or parameters.at("vo-peildata", day):
            years.setdefault(day.year, []).append(day.isoformat())
    return {"columns": COLUMNS, "max_bytes": MAX_BYTES, "max_rows": MAX_ROWS, "years": years.items()}


def _plan(view: View) -> Mapping[str, Any]:
    parameters = Parameters(view.compiled["parameters"])
    sizes = {region.id: regional_sizes(region.id, parameters, view.on) for region in view.data.regions.values()}
    groups = {kind: (*side.counts_on(kind, view.on, parameters), WITHOUT_MONEY) for kind, side in SIDES.items()}
    starts = [date(view.on.year + later, month, 1) for later in (-1, 0, 1) for month in range(1, 13)]
    return {
        "groups": groups,
        "columns": {
            name: [kind for kind in groups if name in groups[kind]] for found in groups.values() for name in found
        },
        "agreed": [(region, found) for region, found in sizes.items() if all(found)],
        "max_months": MAX_MONTHS,
        "first_month": view.on.replace(month=1, day=1).isoformat(),
        "first_months": [month.isoformat() for month in starts],
        "all_months": [add_months(starts[0], later).isoformat() for later in range(len(starts) + MAX_MONTHS)],
    }


_MORE: dict[str, Callable[[View], Mapping[str, Any]]] = {
    "pupil": _pupil,
    "school": _school,
    "list": _list,
    "plan": _plan,
}
_SCRIPT_DATA = {"list": script_data.of_list, "plan": script_data.of_plan}
