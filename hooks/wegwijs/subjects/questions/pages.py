"""The pages of the questions of families: which class, it is stuck, the journey to school, who pays what."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from calculators.family.stall.answers import SITUATIONS
from wegwijs.facts.load import Data
from wegwijs.facts.model.region import Note, Region, RouteStep
from wegwijs.facts.procedures import Steps
from wegwijs.page.context import View
from wegwijs.page.page import Page
from wegwijs.subjects.questions import form as calculator
from wegwijs.subjects.questions.asked import held_to
from wegwijs.subjects.questions.route_outcomes import of_page
from wegwijs.subjects.questions.tables import leaves, tables


@dataclass(frozen=True)
class Told:
    """One outcome as a page shows it."""

    outcome: str
    verdict: str
    desk: str
    """Desk id or role."""
    steps: list[RouteStep]
    own: bool = False
    """Whether the region settled it itself."""


@dataclass(frozen=True)
class Row:
    """An outcome in a list of a situation, and the reasons that lead to it."""

    outcome: str
    reasons: list[Mapping[str, Any]]


def pages(data: Data) -> Iterator[Page]:
    """The index of each question, and of the class and of what is stuck a page per region."""
    yield calculator.page("route", "wegwijzer/index.md", "questions/route.html")
    for region in (*data.regions.values(), data.elsewhere):
        title, lead = "route.static-title", "route.static-lead"
        uri, more = f"wegwijzer/{region.id}.md", partial(of_page, region)
        yield Page(uri, "questions/outcomes.html", title, lead, region, more=more)
    yield calculator.page("stall", "vastgelopen/index.md", "questions/stall/stall.html", more=_stall)
    for region in data.regions.values():
        title, lead = "stall.static-title", "stall.static-lead"
        yield Page(f"vastgelopen/{region.id}.md", "questions/stall/stall-region.html", title, lead, region, more=_stall)
    yield calculator.page("transport", "vervoer/index.md", "questions/transport.html", more=_transport)
    yield calculator.page("costs", "wie-betaalt/index.md", "questions/costs.html", more=_costs)


def _stall(view: View) -> Mapping[str, Any]:
    region = view.page.region
    code = region.municipalities[0].code if region else "GM0000"
    table = tables(view.compiled, view.on)["stall"]
    found = [(dict(path), answer) for path, answer in leaves(table, {"municipality": code})]
    steps = Steps(view.data.procedures, view.data.costs, view.data.national)
    own = view.data.procedures.stall.regions.get(region.id) if region else None
    verdicts = {answer["outcome"]: answer["verdict"] for _, answer in found}
    told = [
        Told(outcome, verdicts[outcome], *steps.stall(outcome, region), bool(own and outcome in own.ways))
        for outcome in view.data.procedures.stall.ways
        if outcome in verdicts
    ]
    return {
        "situations": _situations(found),
        "outcomes": told,
        "stall": view.data.procedures.stall,
        "held_to": held_to,
    }


def _situations(found: list[tuple[dict[str, Any], Mapping[str, Any]]]) -> dict[str, dict[str, list[Row]]]:
    """By what happens and by where a place was asked for (empty where that is not asked), each outcome once."""
    told: dict[str, dict[str, list[Row]]] = {situation: {} for situation in SITUATIONS}
    for given, answer in found:
        rows = told[given["situation"]].setdefault(given.get("where", ""), [])
        if all(row.outcome != answer["outcome"] for row in rows):
            rows.append(Row(answer["outcome"], answer["conditions"]))
    return told


def _transport(view: View) -> Mapping[str, Any]:
    transport = view.data.procedures.transport
    steps = Steps(view.data.procedures, view.data.costs, view.data.national)
    rows: dict[str, Row] = {}
    verdicts: dict[str, str] = {}
    for _, answer in leaves(tables(view.compiled, view.on)["transport"], {}):
        rows.setdefault(answer["outcome"], Row(answer["outcome"], answer["conditions"]))
        verdicts[answer["outcome"]] = answer["verdict"]
    told = [Told(outcome, verdicts[outcome], *steps.of(way)) for outcome, way in transport.ways.items()]
    regional = [region for region in view.data.regions.values() if region.transport]
    limits = sorted(transport.in_force(view.on), key=lambda limit: view.data.municipalities[limit.municipality].name)
    return {
        "transport": transport,
        "limits": limits,
        "outcomes": told,
        "rows": rows,
        "regional": regional,
        "held_to": held_to,
    }


def _costs(view: View) -> Mapping[str, Any]:
    steps = Steps(view.data.procedures, view.data.costs, view.data.national)
    cases = [(item.item, case) for item in view.data.costs.items for case in item.cases]
    told = [(item, case, Told(case.answer, case.verdict, *steps.of(case.way))) for item, case in cases]
    return {"cases": told, "regional": list(_cost_notes(view.data))}


def _cost_notes(data: Data) -> Iterator[tuple[Region, list[Note]]]:
    """The notes on costs of each region that has any."""
    for name, texts in data.costs.regional.items():
        notes = [note for note in data.regions[name].background if note.text in texts]
        if notes:
            yield data.regions[name], notes
