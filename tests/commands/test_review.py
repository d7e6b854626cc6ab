"""`./portal review`: a person walks through what is due, and one answer changes one value."""

from __future__ import annotations

import argparse
import difflib
import json
import re
import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from places import ROOT
from small_data import SmallData

from tools.review import command, edit
from tools.review.worklist import due
from tools.verify.claims import PARAMETERS, Claim, claims
from wegwijs.facts.load import Data, load
from wegwijs.problems import DataError

ON = date(2026, 11, 27)
LOCALES = ROOT / "locales"


@pytest.fixture
def small(tmp_path: Path) -> SmallData:
    return SmallData.copy_to(tmp_path)


def review(small: SmallData, monkeypatch: pytest.MonkeyPatch, *typed: str, **options: Any) -> int:
    """The command, with what somebody types; after that the input ends."""
    lines: Iterator[str] = iter(typed)

    def answer(_: str) -> str:
        try:
            return next(lines)
        except StopIteration:
            raise EOFError from None

    monkeypatch.setattr("builtins.input", answer)
    given = {"only": None, "role": "editor", "paper": None, "data": small.folder, "kept": small.folder.parent / "kept"}
    return command.run(argparse.Namespace(**(given | options)))


def listed(small: SmallData) -> list[Any]:
    return due(load(small.folder, LOCALES), ON)


def changed_lines(before: str, after: str) -> list[str]:
    """The lines that are new or gone."""
    told = difflib.ndiff(before.splitlines(), after.splitlines())
    return [line for line in told if line[0] in "+-"]


def test_every_fact_of_the_list_is_found_in_its_file(data: Data) -> None:
    """In the real data, whatever the style of its YAML: what stands there is what the list says."""
    found = [claim for claim in claims(data) if claim.region != PARAMETERS]
    assert len(found) > 900
    for claim in found:
        _, _, node = edit._find(ROOT / "data", claim)
        assert edit._value(node, claim).value == claim.value, claim


def test_a_value_changes_in_a_file_of_five_thousand_lines_and_nothing_else_does(tmp_path: Path, data: Data) -> None:
    """Comments, quotes, order and line ends stay: the difference is that value."""
    folder = Path(shutil.copytree(ROOT / "data", tmp_path / "data"))
    path = folder / "regions.yaml"
    before = path.read_text("utf-8") + "".join(f"# line {number}\n" for number in range(5_000))
    path.write_text(before, "utf-8")
    claim = next(
        one for one in claims(data) if one.region == "leidse-regio" and one.kind == "email" and "desks/" in one.place
    )
    assert edit.change(folder, LOCALES, claim, "nieuw@example.nl") == path
    gone, new = changed_lines(before, path.read_text("utf-8"))
    assert gone[2:].replace(claim.value, "nieuw@example.nl") == new[2:]


def test_right_asks_on_and_marks_a_source_of_which_everything_was_looked_at(
    small: SmallData, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """With the day; stopped half way nothing is marked, and what was answered is not asked again."""
    before = small.path("sources.yaml").read_text("utf-8")
    whole = listed(small)
    name = whole[0].claim.source
    first = [one for one in whole if one.claim.source == name]
    assert len(first) > 1 and review(small, monkeypatch, "y", "q") == 0
    assert small.path("sources.yaml").read_text("utf-8") == before
    assert review(small, monkeypatch, *["y"] * (len(whole) - 1)) == 0
    source = load(small.folder, LOCALES).sources[name]
    assert (source.checked, source.checked_on is not None) == ("person", True)
    assert f"{len(first)} facts were looked at" in capsys.readouterr().out


def test_who_is_of_the_municipality_confirms(small: SmallData, monkeypatch: pytest.MonkeyPatch) -> None:
    """The source then says so, on every page that shows its state."""
    whole = listed(small)
    review(small, monkeypatch, *["y"] * len(whole), role="municipality")
    assert load(small.folder, LOCALES).sources[whole[0].claim.source].checked == "confirmed"


def test_a_value_that_does_not_fit_is_told_and_asked_again(
    small: SmallData, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """With what was expected; nothing was written until one fits."""
    place = next(number for number, one in enumerate(listed(small)) if one.claim.kind == "brin")
    path = small.path("scholen.yaml")
    before = path.read_text("utf-8")
    review(small, monkeypatch, *[""] * place, "c", "fifteen", "x", "c", "16AB01", "q")
    told = capsys.readouterr().out
    assert "nothing was written" in told and "15KV00" in told and "expected y, c, ?, q or Enter, got 'x'" in told
    gone, new = changed_lines(before, path.read_text("utf-8"))
    assert gone[2:].replace("15KV00", "16AB01") == new[2:]


def test_what_nobody_knows_any_more_says_whom_to_ask(small: SmallData) -> None:
    """In place of the value and its source; a name has to be known."""
    found = list(claims(load(small.folder, LOCALES)))
    site = next(one for one in found if one.kind == "website" and one.place.startswith("desks/"))
    edit.forget(small.folder, LOCALES, site)
    after = load(small.folder, LOCALES)
    desk = after.desk(site.place.split("/")[1])
    assert desk and (desk.contact.website.value, desk.contact.website.ask) == (None, desk.id)
    with pytest.raises(edit.CannotWrite, match="has to be known"):
        edit.forget(small.folder, LOCALES, next(one for one in found if one.kind == "name"))


def test_a_source_that_others_share_is_handed_on_by_what_is_not_known_any_more(small: SmallData) -> None:
    """Its anchor moves to the first fact that names it: what is known of the others stays known."""
    path = small.path("regions.yaml")
    text = path.read_text("utf-8")
    facts = [*re.finditer(r"(website|phone|email): \{value: [^{}]+, source: (\{[^{}]*\})\}", text)]
    first, second = facts[0], next(one for one in facts[1:] if one[2] == facts[0][2])
    shared = text[: second.start(2)] + "*own" + text[second.end(2) :]
    path.write_text(shared[: first.start(2)] + "&own " + shared[first.start(2) :], "utf-8")
    before = load(small.folder, LOCALES)
    claim = next(one for one in claims(before) if one.kind == first[1] and one.place.startswith("desks/"))
    edit.forget(small.folder, LOCALES, claim)
    after = path.read_text("utf-8")
    assert f"&own {first[2]}" in after and "*own" not in after and "ask:" in after


def test_two_people_at_once_lose_nothing(small: SmallData) -> None:
    """What somebody else wrote meanwhile stays, and who comes second is told to begin again."""
    claim = next(one for one in claims(load(small.folder, LOCALES)) if one.kind == "brin")
    edit.change(small.folder, LOCALES, claim, "16AB01")
    with pytest.raises(edit.CannotWrite, match="got '16AB01': somebody changed it since"):
        edit.change(small.folder, LOCALES, claim, "17AB02")
    assert "16AB01" in small.path("scholen.yaml").read_text("utf-8")
    with pytest.raises(edit.CannotWrite, match="stands there no more"):
        edit.change(small.folder, LOCALES, replace(claim, place="schools/none/brin"), "17AB02")


@pytest.mark.parametrize("value", ["A: b", "yes", "1e3", "# c", "'q'", "0123", "a, b", "null", "Ö – é"])
def test_a_value_is_read_back_as_it_was_typed(small: SmallData, value: str) -> None:
    """Whatever it would mean in YAML without quotes."""
    claim = next(one for one in claims(load(small.folder, LOCALES)) if one.kind == "name" and "schools/" in one.place)
    edit.change(small.folder, LOCALES, claim, value)
    assert load(small.folder, LOCALES).schools[claim.place.split("/")[1]].name == value


def test_what_a_program_did_not_find_comes_first(small: SmallData) -> None:
    """Then the oldest, then those on which most rests."""
    data = load(small.folder, LOCALES)
    last = due(data, ON)[-1].claim
    assert due(data, ON, missed=frozenset({(last.region, last.place)}))[0].claim == last


def test_the_list_prints_as_a_page_for_a_volunteer(small: SmallData, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every fact with its sentence, and nothing that a browser would take for a tag."""
    claim = next(one for one in claims(load(small.folder, LOCALES)) if one.kind == "name" and "schools/" in one.place)
    edit.change(small.folder, LOCALES, claim, "<b>Klas</b>")
    paper = small.folder.parent / "list.html"
    assert review(small, monkeypatch, paper=paper) == 0
    text = paper.read_text("utf-8")
    assert text.count("<tr>") == len(listed(small)) + 1 and "Heet u nog &lt;b&gt;Klas&lt;/b&gt;?" in text


def test_a_region_that_is_none_and_a_role_that_is_a_name_are_refused(
    small: SmallData, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each with what may stand there."""
    assert review(small, monkeypatch, only="nergens") == 1
    assert "expected a region with facts, got 'nergens', for example" in capsys.readouterr().err
    parser = argparse.ArgumentParser()
    command.arguments(parser)
    with pytest.raises(SystemExit):
        parser.parse_args(["--role", "Jan Jansen"])
    assert "editor" in capsys.readouterr().err


def test_the_state_of_the_walk_is_kept_without_a_name(small: SmallData, monkeypatch: pytest.MonkeyPatch) -> None:
    """Answer, role and day of each fact."""
    review(small, monkeypatch, "y")
    (kept,) = json.loads((small.folder.parent / "kept" / "review.json").read_text("utf-8")).values()
    assert set(kept) == {"answer", "role", "on"} and kept["role"] == "editor"


def test_a_mistake_in_the_data_is_no_change(small: SmallData) -> None:
    """A value that another file refuses is refused here too: the file stays as it was."""
    claim = next(one for one in claims(load(small.folder, LOCALES)) if one.kind == "email")
    file = small.path("regions.yaml")
    before = file.read_bytes()
    with pytest.raises(DataError):
        edit.change(small.folder, LOCALES, claim, "Not a mailbox")
    assert file.read_bytes() == before and isinstance(claim, Claim)
