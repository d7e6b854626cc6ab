"""No official rule rests on the press, and every source says whose it is."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import get_args

import pytest
from places import ROOT
from small_data import SmallData

from wegwijs.facts import press
from wegwijs.facts.load import Data
from wegwijs.facts.model.base import Kind
from wegwijs.problems import Problem, Problems

PAPER = "- {id: paper, title: News, publisher: The Paper, kind: press, date: null, checked: stored-copy}\n"
OFFICIAL_LIST = "- {id: town, title: News, publisher: The Town, kind: official, date: null, checked: stored-copy}\n"
RULES = {
    "national.yaml": ("source: {id: covenant}}\n  azc_has_class", "criteria.primary.source"),
    "procedures.yaml": ("decision_weeks: {value: 6, source: {id: website}", "stall.decision_weeks.source"),
    "letters.yaml": ("sources: [{id: website}", "bezwaar.sources.0"),
}
"""A rule of the whole country in each file that holds them, and what it is called there."""


@pytest.fixture
def small(tmp_path: Path) -> SmallData:
    """The small data set, with a newspaper among its sources."""
    found = SmallData.copy_to(tmp_path)
    found.replace("sources.yaml", "- id: covenant", f"{PAPER}- id: covenant")
    return found


def _region_on_paper(small: SmallData) -> int:
    return small.replace(
        "regions.yaml",
        "    language_class: {start: 6, until: 12, source: {id: covenant}}",
        "    language_class: {start: 6, until: 12, source: {id: paper}}",
    )


@pytest.mark.parametrize("name", RULES)
def test_what_holds_everywhere_never_rests_on_the_press(small: SmallData, name: str) -> None:
    """Criteria, terms and letters: told with file, line, what came and another source."""
    old, field = RULES[name]
    line = small.replace(name, old, old.replace("website", "paper").replace("covenant", "paper", 1))
    [problem] = small.problems()
    assert (problem.path.name, problem.line, problem.field) == (name, line, field)
    assert problem.got == "paper, which is press" and "rijksoverheid" in problem.example


def test_a_region_may_rest_on_the_press_while_it_has_nothing_official(small: SmallData) -> None:
    """A class that only a newspaper wrote of is told, with that source and its kind."""
    _region_on_paper(small)
    assert small.problems() == []


def test_a_region_with_an_official_page_does_not_rest_on_the_press(small: SmallData) -> None:
    """The page of its own list is named."""
    line = _region_on_paper(small)
    small.path("sources").mkdir()
    small.path("sources/east.yaml").write_text(OFFICIAL_LIST, "utf-8")
    [problem] = small.problems()
    assert (problem.line, problem.field) == (line, "east.criteria.language_class.source")
    assert "a region that has town" in problem.expected


def test_the_press_does_not_lead_before_an_official_source(small: SmallData) -> None:
    """Where the two differ."""
    leading = "leading: {text: one-year-or-less, numbers: {n: 18}, source: {id: covenant}}"
    line = small.replace("regions.yaml", leading, leading.replace("covenant", "paper"))
    small.replace("regions.yaml", "at-least-a-year, source: {id: website}", "at-least-a-year, source: {id: covenant}")
    [problem] = small.problems()
    assert (problem.line, problem.field) == (line, "east.conflicts.0.leading")
    assert problem.expected == "the official source covenant to lead"


@pytest.mark.parametrize(
    ("page", "named", "told"),
    [
        ("ouders/recht.md", ["paper"], True),
        ("scholen/geld.md", ["paper"], False),
        ("scholen/geld.md", ["paper", "covenant"], True),
        ("ouders/recht.md", ["website"], False),
    ],
)
def test_a_page_names_no_press_for_parents_or_beside_an_official_source(
    small: SmallData, tmp_path: Path, page: str, named: list[str], told: bool
) -> None:
    """With the line in which it stands; a professional may read in a newspaper what stands nowhere else."""
    path = tmp_path / "docs" / page
    path.parent.mkdir(parents=True)
    path.write_text("# Recht\n\nBron: " + " · ".join(f"[x](../bronnen.md#{id})" for id in named), "utf-8")
    problems = Problems()
    press.check_pages(tmp_path / "docs", small.load().sources, problems)
    found: list[Problem] = problems.found
    assert [(problem.path, problem.line, problem.got) for problem in found] == ([(path, 3, "paper")] if told else [])


def test_no_page_of_the_project_rests_on_the_press_where_it_may_not(data: Data) -> None:
    """The pages by hand; the data itself is checked whenever it is read."""
    problems = Problems()
    press.check_pages(ROOT / "docs" / "nl", data.sources, problems)
    assert problems.found == []


def test_every_kind_of_source_is_one_that_occurs(data: Data) -> None:
    """The list of kinds is short, and each of them is of use."""
    assert set(Counter(source.kind for source in data.sources.values())) == set(get_args(Kind))
