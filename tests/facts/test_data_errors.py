"""Bad data: each mistake is told with its place, what was expected, what came and an example."""

from __future__ import annotations

from pathlib import Path

import pytest
from mistakes import BOARDS, DIVISIONS, MISTAKES, MUNICIPALITIES, NATIONAL, REGIONS, SCHOOLS, SOURCES, THRESHOLD
from small_data import SmallData


def test_nothing_is_wrong_where_nothing_was_spoiled(tmp_path: Path) -> None:
    """So that whatever is told in the tests below comes from the one mistake in each."""
    assert SmallData.copy_to(tmp_path).problems() == []


@pytest.mark.parametrize(
    ("file", "old", "new", "field", "expected", "got"),
    [row[1:] for row in MISTAKES],
    ids=[row[0] for row in MISTAKES],
)
def test_a_mistake_is_told_with_its_place(
    tmp_path: Path, file: str, old: str, new: str, field: str, expected: str, got: str
) -> None:
    """One line names the file, the line, the field, what was expected, what came and an example."""
    data = SmallData.copy_to(tmp_path)
    data.replace(file, old, new)
    found = data.problems()
    told = [problem for problem in found if problem.field == field and problem.expected.startswith(expected)]
    assert told, "\n".join(map(str, found))
    assert told[0].path == data.path(file)
    assert told[0].got.startswith(got)
    assert told[0].example.strip()
    place = f"{told[0].path}:{told[0].line}: {field}: "
    rest = f"expected {told[0].expected}, got {told[0].got}, for example {told[0].example}"
    assert str(told[0]) == place + rest


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (SCHOOLS, "15KV00", "15KV"),
        (REGIONS, "first_contact: desk-east", "first_contact: nobody"),
        (SOURCES, "date: 2024-10-09", "date: 2024-02-31"),
        (SCHOOLS, "brin: {ask: desk-west}", "brin: {ask: nobody}"),
        (NATIONAL, "text: only-isk", "text: gossip"),
    ],
)
def test_the_line_is_the_one_with_the_mistake(tmp_path: Path, file: str, old: str, new: str) -> None:
    """A person can go to the line that is named and find what is wrong there."""
    data = SmallData.copy_to(tmp_path)
    line = data.replace(file, old, new)
    assert {problem.line for problem in data.problems()} == {line}


def test_broken_yaml_is_told_with_its_line(tmp_path: Path) -> None:
    """A bracket that is not closed is told with the line where reading stopped."""
    data = SmallData.copy_to(tmp_path)
    data.replace(BOARDS, "{id: covenant}}", "{id: covenant}")
    [problem] = data.problems()
    assert (problem.path.name, problem.field, problem.expected) == (BOARDS, "file", "valid YAML")
    assert problem.line == 4


@pytest.mark.parametrize("content", [b"- id: caf\xe9\n", b"- id: a\x00b\n"], ids=["Latin-1", "a control character"])
def test_a_file_that_is_no_utf8_text_is_told(tmp_path: Path, content: bytes) -> None:
    """A file in another encoding, or with control characters in it, is named as such."""
    data = SmallData.copy_to(tmp_path)
    data.path(BOARDS).write_bytes(content)
    [problem] = data.problems()
    assert (problem.path.name, problem.expected) == (BOARDS, "a readable file in UTF-8")


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    """A missing file is a problem with its name, not a crash."""
    data = SmallData.copy_to(tmp_path)
    data.path(SOURCES).unlink()
    assert [problem.path.name for problem in data.problems()] == [SOURCES]


@pytest.mark.parametrize("name", [SOURCES, BOARDS, SCHOOLS, REGIONS, NATIONAL, THRESHOLD])
def test_an_empty_file_is_told(tmp_path: Path, name: str) -> None:
    """A file with nothing in it is a mistake, never an empty portal."""
    data = SmallData.copy_to(tmp_path)
    data.path(name).write_text("# nothing yet\n")
    assert data.path(name) in {problem.path for problem in data.problems()}


def test_a_broken_file_is_not_blamed_on_those_that_point_into_it(tmp_path: Path) -> None:
    """When sources.yaml cannot be read, its own problem is told and no fact is said to lack a source."""
    data = SmallData.copy_to(tmp_path)
    data.path(SOURCES).write_text("- id: [\n")
    assert [problem.path.name for problem in data.problems()] == [SOURCES]


def test_all_mistakes_of_all_files_are_told_at_once_and_in_order(tmp_path: Path) -> None:
    """Six mistakes in six files give six problems, by file and line, in one report."""
    data = SmallData.copy_to(tmp_path)
    lines = [
        (BOARDS, data.replace(BOARDS, '"42504"', "42504")),
        (NATIONAL, data.replace(NATIONAL, "full: unknown", "full: shrug")),
        (THRESHOLD, data.replace(THRESHOLD, "until: 2017-07-31", "until: 2017-06-31")),
        (REGIONS, data.replace(REGIONS, "starts: 2024-10-09", "starts: 2024-02-31")),
        (REGIONS, data.replace(REGIONS, "ends: 2026-07-31", "ends: 2026-06-31")),
        (SCHOOLS, data.replace(SCHOOLS, "region: east", "region: north")),
        (SOURCES, data.replace(SOURCES, "date: 2024-10-09", "date: 2024-13-01")),
    ]
    told = [(problem.path.relative_to(data.folder).as_posix(), problem.line) for problem in data.problems()]
    assert told == lines


def test_nothing_is_told_twice(tmp_path: Path) -> None:
    """A date that does not exist is one problem, whoever finds it first."""
    data = SmallData.copy_to(tmp_path)
    data.replace(REGIONS, "starts: 2024-10-09", "starts: 2024-02-31")
    assert len(data.problems()) == 1


def _know(data: SmallData, codes: range) -> None:
    """List municipalities with these codes among those of the country."""
    known = "- {{code: GM{0}, name: Plaats {0}, safety_region: VR01}}"
    listed = data.path(MUNICIPALITIES)
    listed.write_text(listed.read_text("utf-8") + "\n".join(known.format(code) for code in codes) + "\n", "utf-8")
    more = ", ".join(f"GM{code}" for code in codes)
    for division in ("municipalities: [GM0402]", "PO2701: [GM0402]", "VO2701: [GM0402]"):
        data.replace(DIVISIONS, division, division.replace("]", f", {more}]"))


def test_a_mistake_among_342_municipalities_is_told_with_its_line(tmp_path: Path) -> None:
    """In a region of the size of the whole country the one wrong code is found, on its own line."""
    data = SmallData.copy_to(tmp_path)
    place = "    - {{code: GM{0}, name: Plaats {0}, part: served, source: {{id: covenant}}}}"
    _know(data, MANY)
    rows = [place.format(code) for code in MANY]
    rows[171] = rows[171].replace("GM2171", "GM217")
    first = data.replace(REGIONS, "    - {code: GM0402", "\n".join(rows) + "\n    - {code: GM0402")
    [problem] = data.problems()
    assert (problem.line, problem.field, problem.got) == (first + 171, "west.municipalities.171.code", "'GM217'")


def test_a_mistake_among_342_regions_is_told_with_its_line(tmp_path: Path) -> None:
    """Every municipality a region of its own, 17,000 lines: the one wrong model in the middle is found on its line."""
    data = SmallData.copy_to(tmp_path)
    _know(data, MANY)
    text = data.path(REGIONS).read_text("utf-8")
    west = text[text.index("- id: west") :]
    made = [
        west.replace("id: west", f"id: west-{code}").replace("desk-west", f"desk-{code}").replace("GM0402", f"GM{code}")
        for code in MANY
    ]
    named = [region.replace("name: Hilversum", f"name: Plaats {code}") for code, region in zip(MANY, made, strict=True)]
    data.path(REGIONS).write_text(text + "".join(named), "utf-8")
    assert data.problems() == []
    line = 2 + data.replace(
        REGIONS,
        "- id: west-2171\n  names: {nl: West}\n  model: school-first",
        "- id: west-2171\n  names: {nl: West}\n  model: school-fist",
    )
    [problem] = data.problems()
    assert (problem.line, problem.field, problem.got) == (line, "west-2171.model", "'school-fist'")


MANY = range(2000, 2342)
"""Codes of as many municipalities as the country has."""
