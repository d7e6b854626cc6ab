"""The pages of who pays what: the tiles, a short page for each of them, and a table of everything."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from wegwijs.facts.load import Data
from wegwijs.facts.model.procedures import CostCase
from wegwijs.facts.model.region import Note, Region, RouteStep
from wegwijs.page.context import View
from wegwijs.page.page import Page
from wegwijs.subjects.questions import form as calculator
from wegwijs.subjects.questions.costs.tiles import TILES, Tile
from wegwijs.subjects.questions.told import STYLE, Told, steps_of

ALL = "wie-betaalt/alles.md"
"""Everything in one table: for professionals, and where the script finds the steps of an answer."""
PARENTS = {"parents", "young-adult"}


@dataclass(frozen=True)
class Answer:
    """Who pays for a thing in one situation, as a page shows it."""

    item: str
    case: CostCase
    told: Told
    own: list[RouteStep]
    """What a family does itself about this alone."""


def pages() -> Iterator[Page]:
    """The tiles with the questions, a page for each tile, and one with everything."""
    yield calculator.page("costs", "wie-betaalt/index.md", "questions/costs/index.html", answers="alles/", more=_index)
    for tile in TILES:
        words = f"costs.tile.{tile.name}"
        title, lead, more = f"{words}.title", f"{words}.lead", partial(_tile, tile)
        yield Page(tile.uri, "questions/costs/tile.html", title, lead, style=STYLE, more=more)
    title, lead = "costs.all.title", "costs.all.lead"
    yield Page(ALL, "questions/costs/all.html", title, lead, style=STYLE, more=_all, kept=True)


def _index(view: View) -> Mapping[str, object]:
    return {"tiles": TILES, "regional": list(_cost_notes(view.data))}


def _tile(tile: Tile, view: View) -> Mapping[str, object]:
    answers = list(_answers(view.data, tile.items))
    told = Counter(step.id for answer in answers for step in answer.own)
    shared = {step.id: step for answer in answers for step in answer.own if told[step.id] > 1}
    return {
        "tile": tile,
        "answers": answers,
        "shared": list(shared.values()),
        "regional": list(_cost_notes(view.data)),
    }


def _all(view: View) -> Mapping[str, object]:
    items = [item.item for item in view.data.costs.items]
    return {"answers": list(_answers(view.data, items)), "regional": list(_cost_notes(view.data))}


def _answers(data: Data, items: Iterable[str]) -> Iterator[Answer]:
    steps, cases = steps_of(data), {item.item: item.cases for item in data.costs.items}
    for item in items:
        for case in cases[item]:
            told = Told(case.answer, case.verdict, *steps.of(case.way))
            yield Answer(item, case, told, [step for step in told.steps if PARENTS.intersection(step.who)])


def _cost_notes(data: Data) -> Iterator[tuple[Region, list[Note]]]:
    """The notes on costs of each region that has any."""
    for name, texts in data.costs.regional.items():
        notes = [note for note in data.regions[name].background if note.text in texts]
        if notes:
            yield data.regions[name], notes
