"""The page of a whole family: several children on one list, each with the week of its age."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from wegwijs.facts import places
from wegwijs.facts.load import Data
from wegwijs.page.context import View
from wegwijs.page.page import Page
from wegwijs.page.script_data import templates
from wegwijs.subjects.places import place_field
from wegwijs.subjects.week.steps import AGES

MODULES = tuple(
    f"assets/subjects/{folder}/{name}.js"
    for folder, names in {
        "week": "plan-child plan-pages plan-state plan-tools",
        "shared": "dates download format ics lean-qr page-data qr share",
    }.items()
    for name in names.split()
)
"""What the script imports: fetched at once."""
UNREADABLE = ("broken", "newer")
"""What can be wrong with a link as a whole."""


def pages(data: Data) -> Iterator[Page]:
    """The one page of the list."""
    yield Page(
        "gezin.md",
        "week/plan.html",
        "family.title",
        "family.lead",
        script="assets/subjects/week/plan.js",
        style="assets/subjects/week/plan.css",
        shared_style="assets/subjects/week/week.css",
        modules=MODULES,
        more=_values,
        script_data=_script_data,
    )


def _values(view: View) -> Mapping[str, object]:
    return {"ages_offered": AGES, "found": list(places.by_letter(view.choices))}


def _script_data(view: View) -> Mapping[str, object]:
    words = templates(
        view.words,
        child="family.child",
        list="family.list",
        added="family.added",
        removed="family.removed",
        remove="family.remove",
        more="family.more",
        full="family.full",
        made="family.made",
        code="family.code",
        noDay="family.calendar.none",
        cleared="family.cleared",
        message="calc.share.message",
        copied="calc.tool.copied",
        select="calc.tool.select",
        saved="calc.tool.saved",
        calendar="calc.calendar.name",
        unfit="family.link.unfit",
        title="week.answer.calendar",
        askPromised="family.promised.ask",
        promised="family.promised",
        promisedPassed="family.promised.passed",
        wrong="calc.date-wrong",
    )
    troubles = templates(view.words, **{trouble: f"calc.link.{trouble}" for trouble in UNREADABLE})
    return {"family": {**words, **troubles}, **place_field.data(view)}
