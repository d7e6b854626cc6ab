"""Words go into a catalogue from lines and come out the same, with the hash of their Dutch."""

from __future__ import annotations

from pathlib import Path

import polib
import pytest

from tools import po
from wegwijs.words.catalogue import Catalogue, source_hash


@pytest.fixture(autouse=True)
def locales(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder of catalogues."""
    monkeypatch.setattr(po, "LOCALES", tmp_path)
    return tmp_path


def _write(folder: Path, language: str, lines: str) -> None:
    words = folder / "words.txt"
    words.write_text(lines, "utf-8")
    assert po.main(["write", language, str(words)]) == 0


def test_lines_become_words(locales: Path) -> None:
    """A key, a sign and the words; ` | ` parts the plural forms; a comment is left out."""
    _write(locales, "nl", "# note = no\nhello = Dag = hoi\ndays = {n} dag | {n} dagen\n")
    words = Catalogue("nl", locales)
    assert words.keys == ("hello", "days")
    assert words.text("hello") == "Dag = hoi"
    assert [words.text("days", n=n) for n in (1, 2)] == ["1 dag", "2 dagen"]


def test_writing_again_changes_only_what_is_named(locales: Path) -> None:
    """New words replace the old, and the others stay where they are."""
    _write(locales, "nl", "a = een\nb = twee | tweeën\nc = drie\n")
    _write(locales, "nl", "b = beide\nd = vier\n")
    words = Catalogue("nl", locales)
    assert [(key, str(words.text(key))) for key in words.keys] == [
        ("a", "een"),
        ("b", "beide"),
        ("c", "drie"),
        ("d", "vier"),
    ]


def test_a_stamp_ties_a_translation_to_its_dutch(locales: Path) -> None:
    """Beside each translation stands the hash of the Dutch of today."""
    _write(locales, "nl", "a = een\nb = {n} dag | {n} dagen\n")
    _write(locales, "ar", "a = واحد\nb = {n} أ | {n} ب | {n} ت | {n} ث | {n} ج | {n} ح\n")
    assert po.main(["stamp", "ar"]) == 0
    stamps = {entry.msgid: entry.tcomment for entry in polib.pofile(str(locales / "ar.po"), encoding="utf-8")}
    assert stamps == {"a": "src:" + source_hash("een"), "b": "src:" + source_hash("{n} dag\n{n} dagen")}


def test_a_catalogue_is_written_the_same_twice(locales: Path) -> None:
    """Writing the same lines again leaves the file as it is, byte for byte."""
    lines = "a = een\nb = {n} dag | {n} dagen\n"
    _write(locales, "nl", lines)
    first = (locales / "nl.po").read_bytes()
    _write(locales, "nl", lines)
    assert (locales / "nl.po").read_bytes() == first


@pytest.mark.parametrize("arguments", [[], ["write", "ar"], ["stamp"], ["burn", "ar"]])
def test_a_wrong_call_is_told_how(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """The two commands there are, and exit 2."""
    assert po.main(arguments) == 2
    assert "python -m tools.po write" in capsys.readouterr().out
