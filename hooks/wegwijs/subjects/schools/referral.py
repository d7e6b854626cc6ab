"""Where a school refers a newcomer: every region on one page, by age and by situation, asked of the rule itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from wegwijs.facts.load import Data
from wegwijs.facts.model.region import Region
from wegwijs.page.context import View
from wegwijs.page.page import Page
from wegwijs.subjects.questions.route_outcomes import Age, Answer, RegionOutcomes, answers, different, of_region

STAGES = (("kindergarten", 4, 5), ("primary", 6, 11), ("secondary", 12, 17))
"""Name, first and last age of what a school asks about."""


@dataclass(frozen=True)
class Group:
    """Regions in which a situation gives the same answer for the same ages."""

    outcome: str
    first: Age
    last: Age
    regions: list[Region]


def pages(data: Data) -> Iterator[Page]:
    """The one page."""
    title, lead, style = "referral.title", "referral.lead", "assets/subjects/schools/referral.css"
    yield Page("scholen/verwijzen.md", "schools/referral.html", title, lead, style=style, more=_more)


def _more(view: View) -> Mapping[str, object]:
    found = {region.id: of_region(view.compiled["route"], region, view.on) for region in view.regions()}
    rows = [
        (view.data.regions[id], [_stage(outcomes, first, last) for _, first, last in STAGES])
        for id, outcomes in found.items()
    ]
    return {"stages": STAGES, "rows": rows, "situations": _situations(view, found)}


def _stage(outcomes: RegionOutcomes, first: int, last: int) -> list[Answer]:
    """What the usual situation gives between two ages."""
    within = [band for band in outcomes.rows[0].bands if band.first.years <= last and band.last.years >= first]
    # The class for children that turn twelve this school year is told with the ages before.
    return answers(band for band in within if band.first.years >= first or band.last.years > first)


def _situations(view: View, found: Mapping[str, RegionOutcomes]) -> list[tuple[str, list[Group]]]:
    """For each situation but the usual one: what differs, and in which regions."""
    grouped: dict[str, dict[tuple[str, Age, Age], list[Region]]] = {}
    for id, outcomes in found.items():
        usual, *others = outcomes.rows
        for row in others:
            for answer in different(usual, row):
                grouped.setdefault(row.situation, {}).setdefault(answer.told, []).append(view.data.regions[id])
    return [(name, [Group(*told, regions) for told, regions in groups.items()]) for name, groups in grouped.items()]
