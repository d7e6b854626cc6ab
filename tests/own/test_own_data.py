"""The facts of one copy of the site, laid over those that ship: checked like them, and never on a source of theirs."""

from __future__ import annotations

from pathlib import Path

import pytest
from places import ROOT
from small_data import SMALL, SmallData

from tools.__main__ import main
from wegwijs.facts.site.read import read

SOURCE = "- {id: ours, title: Onze lijst, publisher: Gemeente, kind: official, date: 2026-11-01, checked: never}\n"
PHONE = "phone: {value: 071 123 45 67, source: {id: ours}}"
DESK = f"- id: east\n  desks:\n    - id: desk-east\n      contact:\n        {PHONE}\n"
BOARD = '- {id: ours, name: Ons bestuur, number: {value: "12345", source: {id: ours}}}\n'


@pytest.fixture
def small(tmp_path: Path) -> SmallData:
    """The facts that ship."""
    return SmallData.copy_to(tmp_path)


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """The own folder, with a source of its own."""
    folder = tmp_path / "own"
    folder.mkdir()
    (folder / "sources.yaml").write_text(SOURCE, "utf-8")
    return folder


def test_a_field_of_an_entry_is_laid_over_and_all_else_follows_what_ships(small: SmallData, own: Path) -> None:
    """The phone of one desk of one region: its other ways to be reached, and every other desk and region, stay."""
    (own / "regions.yaml").write_text(DESK, "utf-8")
    before, after = small.load().regions, small.load(own).regions
    desk = after["east"].desks[0]
    assert (desk.contact.phone.value, desk.contact.email) == ("071 123 45 67", before["east"].desks[0].contact.email)
    assert after["west"] == before["west"] and list(after) == list(before)
    assert after["east"].model_copy(update={"desks": before["east"].desks}) == before["east"]


def test_an_entry_with_a_new_id_is_added_behind_those_that_ship(small: SmallData, own: Path) -> None:
    """And other own facts may point to it."""
    (own / "boards.yaml").write_text(BOARD, "utf-8")
    (own / "scholen.yaml").write_text("- id: class\n  board: {value: ours, source: {id: ours}}\n", "utf-8")
    data = small.load(own)
    assert [*data.boards][-1] == "ours" and data.schools["class"].board.value == "ours"


def test_a_list_without_ids_and_one_emptied_are_replaced_whole(small: SmallData, own: Path) -> None:
    """Nothing of what ships stays in it."""
    (own / "regions.yaml").write_text("- id: east\n  provisions: []\n  stay: []\n", "utf-8")
    east = small.load(own).regions["east"]
    assert east.provisions == east.stay == [] and small.load().regions["east"].provisions


WRONG = {
    "a key that is not there": ("boards", "- id: board\n  nmae: B\n", 2, "board.nmae", "no such key"),
    "a fact without its source": ("boards", '- id: board\n  number: {value: "12345"}\n', 2, "board.number", "either"),
    "a source that is not there": (
        *("boards", '- id: board\n  number: {value: "12345", source: {id: x}}\n'),
        *(2, "board.number.source", "a source id"),
    ),
    "a new entry with too little": ("boards", "\n- {id: ours, name: B}\n", 2, "ours.number", "a value"),
    "an entry without id": ("boards", "- name: B\n", 1, "1.id", "a value"),
    "an id twice": ("boards", f"{BOARD}{BOARD}", 2, "ours.id", "an id that no other item has"),
    "one that ships twice": ("boards", f"- {{id: board}}\n{BOARD.replace('ours,', 'board,')}", 2, "board.id", "an id"),
    "a field in a desk": (
        *("regions", DESK.replace("071 123 45 67", "bel ons")),
        *(5, "east.desks.0.contact.phone.value", "a phone number"),
    ),
    "what does not fit the rest": ("regions", "\n- id: east\n  model: direct\n", 2, "east", "a way for"),
    "a bare field beside a source that ships": ("scholen", "- id: class\n  name: K\n", 2, "class.source", "`source`"),
    "an address of a source that somebody looked at": (
        *("sources", f"{SOURCE}- id: website\n  url: https://other.example\n"),
        *(3, "website.checked", "`checked` of the own url"),
    ),
    "no list": ("boards", "board: x\n", 1, "file", "a list"),
    "no YAML": ("boards", "- [\n", 2, "file", "valid YAML"),
    "a file without ids": ("costs", "{}\n", 1, "file", "one of agreements.yaml, articles.yaml"),
    "ids that are lists": ("boards", "- id: [board]\n", 1, "['board'].id", "text"),
    "a file of no kind": ("regoins", DESK, 1, "file", "boards.yaml"),
}


@pytest.mark.parametrize("case", WRONG)
def test_what_is_wrong_is_told_with_the_own_file_and_line(small: SmallData, own: Path, case: str) -> None:
    """As in the facts that ship, and nobody else is blamed."""
    name, text, line, field, expected = WRONG[case]
    path = own / f"{name}.yaml"
    path.write_text(text, "utf-8")
    problem, *more = small.problems(own)
    assert (problem.path, problem.line, problem.field) == (path, line, field)
    assert expected in problem.expected and problem.example and {one.path for one in more} <= {path}


def test_a_value_that_ships_is_told_with_the_file_that_ships(small: SmallData, own: Path) -> None:
    """Also in an entry that the own folder lays something over."""
    (own / "regions.yaml").write_text(DESK, "utf-8")
    line = small.replace("regions.yaml", "info@aanmelden.example.nl", "no mailbox")
    [problem] = small.problems(own)
    assert (problem.path, problem.line) == (small.path("regions.yaml"), line)


def test_where_each_value_is_from_is_told(small: SmallData, own: Path) -> None:
    """What it is and what ships in its place, each with file and line; a new entry as new."""
    (own / "regions.yaml").write_text(DESK, "utf-8")
    new, phone = sorted(small.load(own).laid_over, key=lambda laid: laid.shipped is not None)
    was = (SMALL / "regions.yaml").read_text("utf-8").splitlines().index("        phone: {ask: desk-east}") + 1
    assert str(phone) == (
        f"{own}/regions.yaml:5: east.desks.0.contact.phone: {{value: 071 123 45 67, source: {{id: ours}}}}, "
        f"in place of {{ask: desk-east}} ({small.folder}/regions.yaml:{was})"
    )
    assert str(new).startswith(f"{own}/sources.yaml:1: ours: ") and str(new).endswith(", new")


def test_what_shows_through_an_alias_elsewhere_stays(small: SmallData, own: Path) -> None:
    """Two boards that share their number in the file: one of them gets another."""
    text = small.path("boards.yaml").read_text("utf-8").replace("number: {", "number: &number {")
    small.path("boards.yaml").write_text(f"{text}- {{id: other, name: Ander, number: *number}}\n", "utf-8")
    (own / "boards.yaml").write_text('- {id: board, number: {value: "12345", source: {id: ours}}}\n', "utf-8")
    boards = small.load(own).boards
    assert [boards[id].number.value for id in ("board", "other")] == ["12345", "42504"]


def test_a_command_tells_what_a_site_has_for_itself(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Of the folder beside its file; a copy of the project itself has none, and nothing to tell."""
    own.rename(own.parent / "data")
    (own.parent / "portal.yaml").write_text("address: https://school.example.nl/\n", "utf-8")
    assert main(["check", "--site", str(own.parent), "--origin"]) == 0
    assert capsys.readouterr().out.startswith(f"{own.parent}/data/sources.yaml:1: ours: {{id: ours, title: ")
    assert read(ROOT).own("data", ROOT) is None
