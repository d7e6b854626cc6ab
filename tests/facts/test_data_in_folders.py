"""A list of facts in more files: one of its name, and after it those in the folder of its name."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import yaml
from small_data import SmallData

from tools.freshness import report
from wegwijs.facts.certainty import coverage

ON = date(2026, 11, 27)


@pytest.fixture
def data(tmp_path: Path) -> SmallData:
    """The small data set, with its regions and schools in two files each."""
    small = SmallData.copy_to(tmp_path)
    for name in ("regions", "scholen"):
        items = yaml.safe_load(small.path(f"{name}.yaml").read_text("utf-8"))
        small.path(name).mkdir()
        for path, part in ((small.path(f"{name}.yaml"), items[:1]), (small.path(f"{name}/more.yaml"), items[1:])):
            path.write_text(yaml.safe_dump(part, allow_unicode=True, sort_keys=False), "utf-8")
    return small


def test_what_stands_in_a_folder_is_read_after_the_file(data: SmallData) -> None:
    """All of it, as if it stood in one file."""
    assert data.problems() == []
    assert list(data.load().regions) == ["east", "west"]


def test_a_mistake_in_a_folder_is_told_with_its_own_file_and_line(data: SmallData) -> None:
    """Not with the file that the list begins in."""
    line = data.replace("regions/more.yaml", "model: ", "model: centre  # ")
    [problem] = data.problems()
    assert (problem.path, problem.line, problem.field) == (data.path("regions/more.yaml"), line, "west.model")


def test_an_id_of_another_file_is_told_with_where_it_stands(data: SmallData) -> None:
    """Which line of which file."""
    line = data.replace("regions/more.yaml", "id: west", "id: east")
    [problem] = [problem for problem in data.problems() if problem.field == "east.id"]
    assert (problem.path, problem.line) == (data.path("regions/more.yaml"), line)
    assert problem.expected == "an id that no other item has (line 1 of regions.yaml has it)"


@pytest.mark.parametrize(("text", "expected"), [("{}", "a list"), ("- [", "valid YAML")])
def test_a_file_that_is_no_list_is_told_and_the_others_are_read(data: SmallData, text: str, expected: str) -> None:
    """And nobody who points into it is blamed."""
    data.path("sources").mkdir()
    data.path("sources/more.yaml").write_text(text, "utf-8")
    [problem] = data.problems()
    assert (problem.path, problem.expected) == (data.path("sources/more.yaml"), expected)


def test_the_share_of_the_country_is_counted_by_strength(data: SmallData) -> None:
    """Of people counted together in regions of two strengths only the sum is known."""
    data.replace("regions.yaml", "model: ", "strength: strong\n  model: ")
    found = coverage(data.load())
    shares = {name: (share.municipalities, share.inhabitants) for name, share in found.items()}
    assert shares == {"strong": (1, 300), "medium": (0, 0), "weak": (1, 0), "mixed": (0, 500), "national": (1, 200)}
    lines = [line.split() for line in report(data.load(), ON, as_json=False).splitlines()]
    assert ["strong", "1", "33.3%", "300", "30.0%"] in lines
    assert ["only", "national", "1", "33.3%", "200", "20.0%"] in lines


def test_people_counted_twice_are_told(data: SmallData) -> None:
    """A municipality in two groups, and groups larger than the country."""
    data.replace("population.yaml", "GM0402, GM0518", "GM0402, GM0546")
    assert [problem.expected for problem in data.problems()] == ["each municipality once, not GM0546 again"]
    data.replace("population.yaml", "GM0402, GM0546", "GM0402, GM0518")
    data.replace("population.yaml", "country: 1000", "country: 700")
    assert [problem.field for problem in data.problems()] == ["file"]
