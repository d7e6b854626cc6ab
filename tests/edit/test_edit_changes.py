"""A change of a YAML file by a form: only what changed is written anew, whatever the style of the file."""

from __future__ import annotations

import copy
import difflib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from cases import for_each
from hypothesis import given
from hypothesis import strategies as st
from places import ROOT

from tools.edit.changes import CannotChange, appended, changed, plain, same

FILES = [*sorted((ROOT / "data").rglob("*.yaml")), ROOT / "portal.yaml", *sorted(ROOT.glob("examples/*/portal.yaml"))]
Location = tuple[str | int, ...]


def read(text: str) -> Any:
    return yaml.load(text, yaml.CSafeLoader)


def lines_changed(before: str, after: str) -> list[str]:
    told = difflib.unified_diff(before.splitlines(), after.splitlines(), n=0, lineterm="")
    return [line for line in told if line[:1] in "+-" and line[:3] not in ("+++", "---")]


@cache
def leaves(path: Path) -> list[Location]:
    """Where in a file single values stand."""
    return list(_leaves(read(path.read_text("utf-8")), ()))


def _leaves(value: Any, at: Location) -> Iterator[Location]:
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for part, one in inner:
        yield from _leaves(one, (*at, part))
    if not isinstance(value, (dict, list)) and at:
        yield at


@for_each("path", FILES)
def test_a_form_that_changes_nothing_gives_the_same_bytes(path: Path) -> None:
    """Every shipped file, written back with what stands in it."""
    text = path.read_text("utf-8")
    assert changed(text, (), plain(read(text))) == text


@given(st.data())
def test_one_changed_value_changes_only_its_lines(data: st.DataObject) -> None:
    """Any value of any shipped file; where another place points to it (`*name`), that place is written out too."""
    path = data.draw(st.sampled_from([path for path in FILES if leaves(path)]))
    at = data.draw(st.sampled_from(leaves(path)))
    new = data.draw(st.sampled_from(["a: b # c", "015 12", "2024-10-09", "12:30", "no", 7, True]))
    text = path.read_text("utf-8")
    wanted = plain(read(text))
    around = wanted
    for part in at[:-1]:
        around = around[part]
    around[at[-1]] = new
    after = changed(text, (), wanted)
    assert same(plain(read(after)), wanted)
    old = [line for line in lines_changed(text, after) if line.startswith("-")]
    assert len(old) <= (1 if "&" not in "".join(old) and "*" not in "".join(old) else 3), old


@given(st.data())
def test_items_of_a_list_go_come_and_move(data: st.DataObject) -> None:
    """Whatever is done to the lists of a region, the file says it afterwards, and no line of another region changes."""
    text = (ROOT / "data/regions.yaml").read_text("utf-8")
    regions = plain(read(text))
    index = data.draw(st.integers(0, len(regions) - 1))
    wanted = copy.deepcopy(regions[index])
    name = data.draw(st.sampled_from([name for name, value in wanted.items() if isinstance(value, list) and value]))
    items = data.draw(st.permutations(wanted[name]))
    wanted[name] = items[: data.draw(st.integers(0, len(items)))] + [copy.deepcopy(items[0])]
    after = changed(text, (index,), wanted)
    assert same(plain(read(after)), [*regions[:index], wanted, *regions[index + 1 :]])


STYLES = """# of the file
- id: a   # of a
  pair: &two {id: x, at: art. 1}
  # before the list
  list:
    - {id: one, to: *two}   # of one
    - {id: two, to: *two,
       more: [1, 2]}
- id: b
  pair: *two
"""


@pytest.mark.parametrize(
    ("at", "new", "gone", "come"),
    [
        ((0, "list", 0, "id"), "uno", "    - {id: one, to: *two}   # of one", "    - {id: uno, to: *two}   # of one"),
        ((1, "pair", "at"), "art. 9", "  pair: *two", "  pair: {id: x, at: art. 9}"),
        ((0, "list", 1, "more"), [1], "       more: [1, 2]}", "       more: [1]}"),
        ((0, "id"), "12:30", "- id: a   # of a", "- id: '12:30'   # of a"),
    ],
)
def test_a_value_changes_in_the_style_that_stands_there(at: Location, new: Any, gone: str, come: str) -> None:
    """On a line, over lines, behind an alias, with its comment; a text that YAML reads otherwise gets quotes."""
    after = changed(STYLES, (), _with(plain(read(STYLES)), at, new))
    assert lines_changed(STYLES, after) == [f"-{gone}", f"+{come}"]


def test_a_value_that_others_point_to_changes_alone() -> None:
    """The first that pointed to it takes over what it was."""
    after = changed(STYLES, (), _with(plain(read(STYLES)), (0, "pair", "at"), "art. 9"))
    assert "pair: {id: x, at: art. 9}" in after and "to: &two {id: x, at: art. 1}}   # of one" in after
    assert "pair: *two" in after


def _with(data: Any, at: Location, new: Any) -> Any:
    around = data
    for part in at[:-1]:
        around = around[part]
    around[at[-1]] = new
    return data


def test_a_new_item_stands_at_the_end_and_says_what_was_meant() -> None:
    """A day as a day, a text that looks like a number as text."""
    after = appended("- id: a # first\n", {"id": "b", "date": "2026-11-28", "number": "01234"})
    assert after.startswith("- id: a # first\n- id: b\n")
    assert plain(read(after)) == [{"id": "a"}, {"id": "b", "date": "2026-11-28", "number": "01234"}]


@pytest.mark.parametrize("text", ["{a: 1}\n", "[]\n", "[{id: a}]\n"])
def test_a_file_that_cannot_hold_a_new_item_is_left_alone(text: str) -> None:
    """The reason is told, and nothing is written."""
    with pytest.raises(CannotChange):
        appended(text, {"id": "b"})


def test_a_file_is_never_emptied() -> None:
    """Whoever takes away all there is does so by hand."""
    with pytest.raises(CannotChange):
        changed("- id: a\n", (), [])
