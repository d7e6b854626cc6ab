"""`./portal verify`: what changed on the web is found, and what only is written otherwise is no change."""

from __future__ import annotations

import argparse
import io
import json
import re
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from places import ROOT
from pypdf import PdfWriter
from small_data import SmallData
from web import Web

from tools.verify import command, states
from tools.verify import visit as visiting
from tools.verify.claims import Claim, claims
from tools.verify.pages import CannotRead, said
from tools.verify.visit import Guest
from wegwijs.facts.load import Data, load

ON = date(2026, 11, 27)
PLANTED = 30


def _claim(kind: str, value: str) -> Claim:
    return Claim("leidse-regio", f"desks/x/contact/{kind}", "x", kind, value)


@pytest.fixture
def web() -> Iterator[Web]:
    made = Web()
    yield made
    made.stop()


@pytest.fixture
def guest(tmp_path: Path) -> Guest:
    return Guest(tmp_path / "cache", ON, sleep=lambda _: None)


OTHERWISE: dict[str, Callable[[str], str]] = {
    "phone": lambda value: "+31 (0)" + value.replace(" ", "-")[1:],
    "postcode": lambda value: value.replace(" ", ""),
    "name": str.upper,
    "email": str.title,
    "amount": lambda value: f"€ {value.replace('.', ',')}",
}
"""The same value as another web editor writes it."""


def _changed(value: str) -> str:
    """Another value of the same form: its last letter or digit is another one."""
    place = max(found.start() for found in re.finditer(r"[A-Za-z0-9]", value))
    other = "7" if value[place] == "3" else "3" if value[place].isdigit() else "q" if value[place] != "q" else "x"
    return value[:place] + other + value[place + 1 :]


def test_thirty_planted_changes_are_found_and_no_other(data: Data, web: Web, guest: Guest) -> None:
    """The real data, each source on a page of its own with all that rests on it; thirty pages changed one thing."""
    rests: dict[str, list[Claim]] = {}
    for one in claims(data):
        rests.setdefault(one.source, []).append(one)
    planted, seen = set(), set()
    for number, (name, held) in enumerate(sorted(rests.items())):
        texts = {one.value: OTHERWISE.get(one.kind, str)(one.value) for one in held}
        if number < PLANTED:
            gone = max(texts, key=len)  # no other value holds the longest one in it
            texts[gone] = _changed(gone)
            planted |= {(name, gone)}
        address = web.html(f"/{name}", " <br> ".join(texts.values()))
        looked = command.look(name, address, *guest.visit(address), held)
        seen |= {(name, one.value) for one, there in looked.found if not there}
    assert len(rests) > 150 and seen == planted


STATES = [
    ("gone", 404, {}, b""),
    ("gone", 410, {}, b""),
    ("login", 401, {}, b""),
    ("failing", 500, {}, b""),
    ("loops", 302, {"Location": "/it"}, b""),
    ("moved", 302, {"Location": "/other"}, b""),
    ("too-large", 200, {"Content-Type": "text/html"}, b"x" * 2_000),
    ("unreadable", 200, {"Content-Type": "application/zip"}, b"PK"),
    ("unreadable", 200, {"Content-Type": "application/pdf"}, b"%PDF-1.4 cut off"),
]


@pytest.mark.parametrize(("state", "status", "headers", "body"), STATES)
def test_what_came_of_an_address_is_told(
    web: Web, guest: Guest, monkeypatch: pytest.MonkeyPatch, state: str, status: int, headers: dict, body: bytes
) -> None:
    """And where there is no page, no fact is said to be gone."""
    monkeypatch.setattr(visiting, "MOST_BYTES", 1_000)
    web.html("/other", "035 123 45 67")
    seen = guest.visit(web.answer("/it", status, headers, body))
    looked = command.look("x", "", *seen, [_claim("phone", "035 123 45 67")])
    assert looked.visit.state == state
    assert [there for _, there in looked.found] == ([True] if state == "moved" else [None])
    assert not looked.whole


def test_a_host_that_nobody_answers_at_is_told(guest: Guest) -> None:
    """No network is a state of its own, not a page that is gone."""
    assert guest.visit("http://127.0.0.1:9/")[0].state == "unreachable"


def test_robots_are_obeyed_and_a_page_is_asked_for_once_a_day(web: Web, tmp_path: Path) -> None:
    """A second run of the day goes on with what the first one saw; one of the next day looks again."""
    web.answer("/robots.txt", 200, {"Content-Type": "text/plain"}, b"User-agent: *\nDisallow: /private\n")
    page, private = web.html("/page", "x"), web.html("/private", "x")
    for day in (ON, ON, date(2026, 11, 28)):
        guest = Guest(tmp_path, day, sleep=lambda _: None)
        assert [guest.visit(address)[0].state for address in (page, private)] == ["reachable", "robots"]
    assert web.asked.count("/page") == 2 and "/private" not in web.asked


def test_what_may_be_over_is_asked_for_again(web: Web, guest: Guest) -> None:
    """A host that fails now may answer when somebody runs it again on the same day."""
    address = web.answer("/it", 500)
    assert guest.visit(address)[0].state == "failing"
    web.html("/it", "x")
    assert guest.visit(address)[0].state == "reachable"


@pytest.mark.parametrize(("status", "rules"), [(200, b"User-agent: *\nDisallow: /in"), (503, b"")])
def test_a_redirect_obeys_robots_and_a_host_that_cannot_say_allows_nothing(
    web: Web, guest: Guest, status: int, rules: bytes
) -> None:
    """As RFC 9309 asks."""
    web.answer("/robots.txt", status, {"Content-Type": "text/plain"}, rules)
    web.html("/in", "x")
    assert guest.visit(web.answer("/it", 302, {"Location": "/in"}))[0].state == "robots"
    assert "/in" not in web.asked


def test_a_form_to_log_in_is_no_page_that_lost_a_fact(web: Web, guest: Guest) -> None:
    """A host that sends a guest there has the page still."""
    web.html("/login", '<form><input type="password"></form>')
    assert guest.visit(web.answer("/it", 302, {"Location": "/login"}))[0].state == "login"


def test_another_query_is_another_page(web: Web, guest: Guest) -> None:
    """Where the number of a page stands after the question mark."""
    web.html("/page?id=2", "x")
    assert guest.visit(web.answer("/page?id=1", 302, {"Location": "/page?id=2"}))[0].state == "moved"


def test_redirects_wait_their_turn(web: Web, tmp_path: Path) -> None:
    """Each is a request to the host."""
    waits: list[float] = []
    web.html("/in", "x")
    Guest(tmp_path, ON, sleep=waits.append).visit(web.answer("/it", 302, {"Location": "/in"}))
    assert len(waits) == 2  # robots.txt was the first of three


def test_a_host_is_asked_once_a_second(web: Web, tmp_path: Path) -> None:
    """However many of its pages are sources."""
    waits: list[float] = []
    guest = Guest(tmp_path, ON, sleep=waits.append)
    for name in "abc":
        guest.visit(web.html(f"/{name}", "x"))
    assert len(waits) == 3 and all(0 < wait <= visiting.PAUSE for wait in waits)  # robots.txt was the first of four


def test_pages_are_read_in_their_own_encoding_and_a_pdf_by_its_text() -> None:
    """What the host says of the encoding, else what the page says; a scan is no page."""
    assert "Één" in said("<p>Één</p>".encode("cp1252"), "text/html; charset=windows-1252").text
    assert "Één" in said("<p>Één</p>".encode(), "text/html").text
    blank = PdfWriter()
    blank.add_blank_page(100, 100)
    scan = io.BytesIO()
    blank.write(scan)
    with pytest.raises(CannotRead, match="without text"):
        said(scan.getvalue(), "application/pdf")


SOURCES = """# kept
- id: a   # a page
  url: "https://a.example.nl"
  checked: never

- {id: b, checked: stored-copy, title: "x: y"}
- id: c
  checked: person
  checked_on: 2026-01-02
- id: d
  checked: machine
  checked_on: 2026-01-02
- id: e
  checked_on:
  checked: never
"""


def test_only_the_state_of_a_source_changes_in_its_file(tmp_path: Path) -> None:
    """Comments, quotes and order stay, and what a person saw counts for more."""
    path = tmp_path / "sources.yaml"
    path.write_text(SOURCES, "utf-8")
    assert states.write(tmp_path, ["a", "b", "c", "d", "e"], ON) == [path]
    expected = SOURCES.replace("checked_on:\n  checked: never", "checked_on: 2026-11-27\n  checked: machine")
    expected = expected.replace("checked: never", "checked: machine\n  checked_on: 2026-11-27")
    expected = expected.replace("checked: stored-copy,", "checked: machine, checked_on: 2026-11-27,")
    expected = expected.replace("machine\n  checked_on: 2026-01-02", "machine\n  checked_on: 2026-11-27")
    assert path.read_text("utf-8") == expected
    assert states.write(tmp_path, ["none"], ON) == []


def test_a_source_of_two_regions_is_whole_only_with_what_both_take_from_it(data: Data) -> None:
    """Also where one region alone was asked for."""
    rests: dict[str, set[str]] = {}
    for one in claims(data):
        rests.setdefault(one.source, set()).add(one.region)
    shared = next(name for name, regions in rests.items() if len(regions) > 1)
    assert {one.region for one in command.rest_on(data, min(rests[shared]))[shared]} == rests[shared]


def _run(folder: Path, to: Path, **options: Any) -> int:
    return command.run(argparse.Namespace(**{"only": None, "yes": False, "data": folder, "to": to} | options))


def test_the_report_tells_what_needs_a_person(web: Web, tmp_path: Path) -> None:
    """One source that moved, one that lost a number; and those without an address by name."""
    moved = _visited(web, tmp_path, "/m", 302, {"Location": "/n"})
    lost = _visited(web, tmp_path, "/l", 200, {"Content-Type": "text/html"})
    looked = [
        command.look("moved", "u", *moved, [_claim("name", "Taalklas")]),
        command.look("lost", "u", *lost, [_claim("brin", "15KV00")]),
    ]
    told = "\n".join(command.lines(looked, ["paper"]))
    assert "moved: moved to" in told and "not found: brin 15KV00, at leidse-regio/desks/x/contact/brin" in told
    assert "facts: found 1, not found 1, not looked at 0" in told and told.endswith("for a person: paper")


def _visited(web: Web, folder: Path, path: str, status: int, headers: dict[str, str]) -> tuple[visiting.Visit, bytes]:
    web.html("/n", "Taalklas")
    return Guest(folder, ON, sleep=lambda _: None).visit(web.answer(path, status, headers, b"<p>Taalklas</p>"))


def test_a_region_that_is_none_is_told_with_one_that_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Before anything is asked for."""
    assert _run(ROOT / "data", tmp_path, only="nergens") == 1
    assert "expected a region with sources, got 'nergens', for example" in capsys.readouterr().err


def test_a_run_writes_its_report_and_marks_what_is_whole(
    web: Web, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """From the command to the file: each source on a page of this machine, of which one lost all it said."""
    monkeypatch.setattr(visiting, "PAUSE", 0)
    small = SmallData.copy_to(tmp_path)
    rests: dict[str, list[str]] = {}
    for one in claims(load(small.folder, ROOT / "locales")):
        rests.setdefault(one.source, []).append(one.value)
    lost, *whole = sorted(rests)
    text = re.sub(r"\n  url: .*", "", small.path("sources.yaml").read_text("utf-8"))
    for name in rests:
        address = web.html(f"/{name}", "nothing" if name == lost else " <br> ".join(rests[name]))
        text = re.sub(rf"(- id: {name}\n)", rf"\1  url: {address}\n", text)
    small.path("sources.yaml").write_text(text, "utf-8")
    assert _run(small.folder, tmp_path / "to", yes=True) == 0
    told = json.loads((tmp_path / "to" / "verify.json").read_text("utf-8"))["sources"]
    assert {one["source"] for one in told if all(fact["found"] for fact in one["facts"])} == set(whole)
    after = load(small.folder, ROOT / "locales").sources
    assert {name for name in rests if after[name].checked == "machine"} == {
        name for name in whole if "checked: person" not in _block(text, name)
    }
    assert after[lost].checked != "machine" and whole


def _block(text: str, name: str) -> str:
    return text.partition(f"- id: {name}\n")[2].partition("\n- id:")[0]
