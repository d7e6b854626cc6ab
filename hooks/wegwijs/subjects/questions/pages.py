"""The pages of the questions of families: which class, it is stuck, the journey to school, who pays what."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from wegwijs.facts.load import Data
from wegwijs.page.context import View
from wegwijs.page.page import Page
from wegwijs.subjects.questions import form as calculator
from wegwijs.subjects.questions.asked import held_to
from wegwijs.subjects.questions.costs import pages as costs
from wegwijs.subjects.questions.route_outcomes import of_page
from wegwijs.subjects.questions.stall import pages as stall
from wegwijs.subjects.questions.tables import leaves, tables
from wegwijs.subjects.questions.told import Row, Told, steps_of


def pages(data: Data) -> Iterator[Page]:
    """The index of each question, and of the class and of what is stuck a page per region."""
    yield calculator.page("route", "wegwijzer/index.md", "questions/route.html")
    for region in (*data.regions.values(), data.elsewhere):
        title, lead = "route.static-title", "route.static-lead"
        uri, more = f"wegwijzer/{region.id}.md", partial(of_page, region)
        yield Page(uri, "questions/outcomes.html", title, lead, region, more=more)
    yield from stall.pages(data)
    yield calculator.page("transport", "vervoer/index.md", "questions/transport.html", more=_transport)
    yield from costs.pages()


def _transport(view: View) -> Mapping[str, object]:
    transport = view.data.procedures.transport
    steps = steps_of(view.data)
    rows: dict[str, Row] = {}
    verdicts: dict[str, str] = {}
    for _, answer in leaves(tables(view.compiled, view.on)["transport"], {}):
        rows.setdefault(answer["outcome"], Row(answer["outcome"], answer["conditions"]))
        verdicts[answer["outcome"]] = answer["verdict"]
    ways = ((outcome, way) for outcome, way in transport.ways.items() if outcome in verdicts)
    told = [Told(outcome, verdicts[outcome], *steps.of(way)) for outcome, way in ways]
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
