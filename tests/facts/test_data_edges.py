"""A YAML file past what people write: told with its place in a moment, never a crash, a wait or another reading."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest
from mistakes import BOARDS
from small_data import SmallData

from wegwijs import bounds as yamlbounds
from wegwijs.facts.yaml_lines import read
from wegwijs.problems import Problems

NINE = "\n".join(f"- &x{n} [{', '.join([f'*x{n - 1}'] * 9)}]" for n in range(1, 12))
DEEP = "".join(f"\n{' ' * n}k:" for n in range(1, 30))

PAST: dict[str, tuple[str, int, str]] = {
    # what stands in the file, the line that is told, what was expected
    "100,000 brackets": ("[" * 100_000, 1, "at most 20 lists and keys"),
    "900 levels": ("- " * 900 + "x", 1, "at most 20 lists and keys"),
    "keys inside each other": ("k:" + DEEP + " x", 21, "at most 20 lists and keys"),
    "aliases of aliases": (f"- &x0 [a, b]\n{NINE}\n", 7, "at most 500000 values"),
    "an alias to itself": ("- &a [1, *a]\n", 1, "an alias to a value that ends before it"),
    "an alias to nothing": ("- *nothing\n", 1, "valid YAML"),
    "a binary value": ("- id: !!binary aGVsbG8=\n", 1, "a value without a tag"),
    "a Python object": ("- a\n- !!python/object:os.system x\n", 2, "a value without a tag"),
    "a text with a tag": ("- id: !!str 12\n", 1, "a value without a tag"),
    "a list with a tag": ("- !own [1]\n", 1, "a value without a tag"),
    "a tab": ("- id: a\n  name: x\ty\n", 2, "spaces, and lines that end as usual"),
    "a line of another kind": ("- id: a\n- id: b\u2028c\n", 2, "spaces, and lines that end as usual"),
    "two documents": ("- a\n---\n- b\n", 2, "valid YAML"),
    "a key that is a list": ("? [a]\n: b\n", 1, "values that YAML knows"),
}


@pytest.mark.parametrize("case", PAST)
def test_a_file_past_its_bounds_is_told_with_its_line(tmp_path: Path, case: str) -> None:
    """One problem, of the file and the line, and little work until it is told."""
    content, line, expected = PAST[case]
    path = tmp_path / "boards.yaml"
    path.write_text(content, "utf-8")
    problems = Problems()
    began = time.process_time()
    assert read(path, problems).broken
    assert time.process_time() - began < 5
    [problem] = problems.found
    assert (problem.path, problem.line, problem.field) == (path, line, "file")
    assert problem.expected.startswith(expected) and problem.example and len(str(problem)) < 500


def test_what_is_within_the_bounds_is_read(tmp_path: Path) -> None:
    """Twenty lists inside each other, and aliases that stay small."""
    path = tmp_path / "boards.yaml"
    path.write_text("- &a " + "[" * 19 + "1" + "]" * 19 + "\n- *a\n- *a\n", "utf-8")
    problems = Problems()
    assert read(path, problems).data[2] == read(path, problems).data[0]
    assert problems.found == []


ODD = (
    # as it is written without quotes, what is expected
    ("1_0", "a whole number"),
    ("010", "a whole number"),
    ("0x10", "a whole number"),
    ("1:30", "a whole number"),
    ("+1", "a whole number"),
    ("9" * 5000, "a whole number"),
    (".inf", "a number in digits"),
    (".nan", "a number in digits"),
    ("1.", "a number in digits"),
    ("1.0e+400", "a number in digits"),
    ("on", "true or false"),
    ("No", "true or false"),
    ("TRUE", "true or false"),
    ("Null", "nothing, or null"),
    ("2024-10-09T10:00:00Z", "a day as year-month-day"),
)


@pytest.mark.parametrize(("written", "expected"), ODD)
def test_a_value_that_only_yaml_reads_so_is_told_with_its_line(tmp_path: Path, written: str, expected: str) -> None:
    """`no` is a country to one reader and `false` to another: in quotes it is what it says."""
    path = tmp_path / "boards.yaml"
    path.write_text(f"- id: board\n  most: {written}\n", "utf-8")
    problems = Problems()
    read(path, problems)
    [problem] = [problem for problem in problems.found if problem.expected.startswith(expected)]
    assert (problem.line, problem.field) == (2, "board.most")


@pytest.mark.parametrize("key", ["on", "1", "<<", "2024-01-01", "null"])
def test_a_key_that_is_no_text_is_told(tmp_path: Path, key: str) -> None:
    """Also the one that would merge in what stands elsewhere."""
    path = tmp_path / "boards.yaml"
    path.write_text(f"- &a {{id: board}}\n- {key}: *a\n", "utf-8")
    problems = Problems()
    read(path, problems)
    assert (2, "a name as key") in [(problem.line, problem.expected) for problem in problems.found]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    """It would never end."""
    data = SmallData.copy_to(tmp_path)
    data.path(BOARDS).unlink()
    os.mkfifo(data.path(BOARDS))
    [problem] = data.problems()
    assert (problem.path, problem.expected) == (data.path(BOARDS), "an ordinary file")


def test_a_folder_and_a_file_without_end_are_told(tmp_path: Path) -> None:
    """A folder under the name of a file; a file larger than any list of facts."""
    data = SmallData.copy_to(tmp_path)
    data.path(BOARDS).unlink()
    data.path(BOARDS).mkdir()
    assert [problem.expected for problem in data.problems()] == ["an ordinary file"]
    data.path(BOARDS).rmdir()
    data.path(BOARDS).write_text("#" * (yamlbounds.MOST_BYTES + 1), "utf-8")
    assert [problem.expected for problem in data.problems()] == ["at most 5000000 bytes"]
