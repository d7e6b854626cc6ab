"""The pages of the other questions of families: it is stuck, the journey to school, who pays what."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from calculators.stall.answers import SITUATIONS
from generator import calculator
from generator.load import Data
from generator.model.region import Note, Region, RouteStep
from generator.page import Page
from generator.procedures import Steps
from generator.questions import numbers_of
from generator.tables import leaves, tables
from generator.view import View


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
    """The index of each question, and of what is stuck a page per region."""
    yield calculator.page("stall", "vastgelopen/index.md", "stall.html", more=_stall)
    for region in data.regions.values():
        title, lead = "stall.static-title", "stall.static-lead"
        yield Page(f"vastgelopen/{region.id}.md", "stall-region.html", title, lead, region, more=_stall)
    yield calculator.page("transport", "vervoer/index.md", "transport.html", more=_transport)
    yield calculator.page("costs", "wie-betaalt/index.md", "costs.html", more=_costs)


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
        "numbers": numbers_of,
    }


def _situations(found: list[tuple[dict[str, Any], Mapping[str, Any]]]) -> dict[str, dict[str, list[Row]]]:
    """By what happens and by where a place was asked for (empty where that is not asked), each outcome once."""
    told: dict[str, dict[str, list[Row]]] = {situation: {} for situation in SITUATIONS}
    for given, answer in found:
        rows = told[given["situation"]].setdefault(given.get("where", ""), [])
        if all(row.outcome != answer["outcome"] for row in rows):
            rows.append(Row(answer["outcome"], answer["steps"]))
    return told


def _transport(view: View) -> Mapping[str, Any]:
    transport = view.data.procedures.transport
    steps = Steps(view.data.procedures, view.data.costs, view.data.national)
    rows: dict[str, Row] = {}
    verdicts: dict[str, str] = {}
    for _, answer in leaves(tables(view.compiled, view.on)["transport"], {}):
        rows.setdefault(answer["outcome"], Row(answer["outcome"], answer["steps"]))
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
        "numbers": numbers_of,
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
