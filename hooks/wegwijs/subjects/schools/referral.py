"""Where a school refers a newcomer: every region on one page, by age and by situation, asked of the rule itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from calculators.result import Verdict
from wegwijs.facts.load import Data
from wegwijs.facts.model.region import Region
from wegwijs.page.context import View
from wegwijs.page.page import Page
from wegwijs.subjects.questions.route_outcomes import Age, Band, RegionOutcomes, of_region

STAGES = (("kindergarten", 4, 5), ("primary", 6, 11), ("secondary", 12, 17))
"""Name, first and last age of what a school asks about."""


@dataclass(frozen=True)
class Answer:
    """What the rule says for neighbouring ages."""

    outcome: str
    first: Age
    last: Age
    doubt: bool
    """Whether for some of these ages somebody decides who must be asked."""


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


def _more(view: View) -> Mapping[str, Any]:
    found = {id: of_region(view.compiled["route"], region, view.on) for id, region in view.data.regions.items()}
    rows = [
        (view.data.regions[id], [_stage(answers, first, last) for _, first, last in STAGES])
        for id, answers in found.items()
    ]
    return {"stages": STAGES, "rows": rows, "situations": _situations(view, found)}


def _stage(answers: RegionOutcomes, first: int, last: int) -> list[Answer]:
    """What the usual situation gives between two ages."""
    within = [band for band in answers.rows[0].bands if band.first.years <= last and band.last.years >= first]
    # The class for children that turn twelve this school year is told with the ages before.
    return _answers(band for band in within if band.first.years >= first or band.last.years > first)


def _answers(bands: Iterable[Band]) -> list[Answer]:
    """Neighbouring bands with the same outcome as one answer, however sure each is."""
    found: list[Answer] = []
    for band in bands:
        doubt = band.verdict is not Verdict.YES
        if found and found[-1].outcome == band.outcome:
            found[-1] = replace(found[-1], last=band.last, doubt=found[-1].doubt or doubt)
        else:
            found.append(Answer(band.outcome, band.first, band.last, doubt))
    return found


def _situations(view: View, found: Mapping[str, RegionOutcomes]) -> list[tuple[str, list[Group]]]:
    """For each situation but the usual one: what differs, and in which regions."""
    grouped: dict[str, dict[tuple[str, Age, Age], list[Region]]] = {}
    for id, answers in found.items():
        usual, *others = [(row.situation, _keys(row.bands)) for row in answers.rows]
        for situation, keys in others:
            for key in (key for key in keys if key not in usual[1]):
                grouped.setdefault(situation, {}).setdefault(key, []).append(view.data.regions[id])
    return [(name, [Group(*key, regions) for key, regions in groups.items()]) for name, groups in grouped.items()]


def _keys(bands: Iterable[Band]) -> list[tuple[str, Age, Age]]:
    return [(answer.outcome, answer.first, answer.last) for answer in _answers(bands)]
