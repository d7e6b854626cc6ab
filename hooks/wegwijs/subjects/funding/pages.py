"""The pages of the funding calculators: what each form offers, asked of the rules themselves."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterator, Mapping

from calculators.funding.pupil_list.columns import COLUMNS, template
from calculators.funding.pupil_list.text import MAX_BYTES, MAX_ROWS
from wegwijs.facts.load import Data
from wegwijs.page.context import View
from wegwijs.page.page import Page
from wegwijs.subjects.forms.fields import Field
from wegwijs.subjects.funding import asked, script_data
from wegwijs.subjects.funding.rule_forms import FORMS, forms_among
from wegwijs.subjects.rules.documented import left_out, rules_among
from wegwijs.words.catalogue import SOURCE_LANGUAGE, Catalogue

EXAMPLE = "assets/voorbeeld-leerlingenlijst.csv"

CALCULATORS = {
    "leerling": ("pupil", "form", "pupil", ("schools",)),
    "school": ("school", "form", "school", ("schools",)),
    "leerlingenlijst": ("list", "pupil_list/list", "pupil_list/list", ("schools",)),
    "groepen": ("plan", "plan/plan", "plan/plan", ("municipalities", "schools")),
}
"""Per address under `rekenen/`: the name of its words, those of its template and script here, for whom it is."""

BEHIND_A_PLAN = (
    *("group-planner", "gemeente-leidse-regio", "gemeente-gooi", "gemeente-leiden-subsidie"),
    *("po-school-2023", "vo-school"),
)
"""Rules that the page for planning groups leads to."""
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
    *(f"fund.{part}." for part in ("for", "hint", "index", "link", "wrong")),
    *(f"fund.{form.rule}." for form in FORMS),
)
"""Of those, the words that stand on the pages themselves; so do titles, leads and hints."""


def pages(data: Data) -> Iterator[Page]:
    """The overview, and one page per calculator."""
    yield Page("rekenen/index.md", "funding/index.html", "fund.index.title", "fund.index.lead", more=_overview)
    for slug, (name, template_name, script, _) in CALCULATORS.items():
        yield Page(
            f"rekenen/{slug}.md",
            f"funding/{template_name}.html",
            f"fund.{name}.title",
            f"fund.{name}.lead",
            script=f"assets/subjects/funding/{script}.js",
            style="assets/subjects/funding/funding.css",
            more=_MORE[name],
            script_data=_SCRIPT_DATA.get(name, script_data.data),
            embed=True,
        )


def assets(catalogues: Mapping[str, Catalogue], parameters: Collection[str]) -> dict[str, str]:
    """The words of the calculators per language, and the example list, by their path on the site.

    Without those of rules that are not among those which decide by `parameters`.
    """
    others = left_out(parameters)
    keys = sorted(filter(_in_the_browser, catalogues[SOURCE_LANGUAGE].keys))
    keys = [key for key in keys if others.isdisjoint(key.split("."))]
    files = {f"assets/words/funding.{code}.json": _words(keys, words) for code, words in catalogues.items()}
    return {**files, EXAMPLE: "\ufeff" + template()}


def _in_the_browser(key: str) -> bool:
    return key.startswith(WORDS) and not (key.startswith(ON_THE_PAGE) or key.endswith((".title", ".lead", ".hint")))


def _words(keys: list[str], words: Catalogue) -> str:
    return json.dumps({key: words.templates(key) for key in keys}, ensure_ascii=False)


def _overview(view: View) -> Mapping[str, object]:
    by_audience: dict[str, list[tuple[str, str]]] = {"schools": [], "municipalities": []}
    for slug, (name, _, _, audiences) in CALCULATORS.items():
        by_audience[audiences[0]].append((name, f"rekenen/{slug}.md"))
    for form in forms_among(view.data.parameters):
        by_audience[form.audience].append((form.rule, f"rekenen/{form.slug}.md"))
    return {"audiences": by_audience.items()}


def _form(fields: Callable[[View], list[Field]], rules: tuple[str, ...]) -> Callable[[View], Mapping[str, object]]:
    """What `form.html` shows: the fields, the buttons under the answer, and the rules behind it."""
    buttons = ("print", "share", "ics", "csv")
    return lambda view: {"fields": fields(view), "buttons_shown": buttons, "rules_behind": rules}


def _list(view: View) -> Mapping[str, object]:
    return {"columns": COLUMNS, "max_bytes": MAX_BYTES, "max_rows": MAX_ROWS, "fields": asked.of_list(view)}


def _plan(view: View) -> Mapping[str, object]:
    there = {rule.slug for rule in rules_among(view.data.parameters)}
    return {"fields": asked.of_plan(view), "rules_behind": [slug for slug in BEHIND_A_PLAN if slug in there]}


_MORE: dict[str, Callable[[View], Mapping[str, object]]] = {
    "pupil": _form(
        asked.of_pupil, ("po-pupil", "po-school-sbo", "po-second-year", "vo-pupil", "vo-regular-count")
    ),
    "school": _form(
        asked.of_school,
        ("po-school-2023", "po-school-2016", "po-school-sbo", "po-deadline", "po-polglo", "vo-school", "vo-start-up"),
    ),
    "list": _list,
    "plan": _plan,
}
_SCRIPT_DATA = {"list": script_data.of_list, "plan": script_data.of_plan}
