"""Words go from lines into the file of their subject and come out the same, each with the Dutch it was made from."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools import po
from wegwijs.words.catalogue import Catalogue

DUTCH = "site.menu = een\nsite.days = {n} dag | {n} dagen\nfund.list = lijst\n"
ARABIC = "site.menu = واحد\nsite.days = {n} أ | {n} ب | {n} ت | {n} ث | {n} ج | {n} ح\n"


@pytest.fixture(autouse=True)
def locales(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder of catalogues."""
    monkeypatch.setattr(po, "LOCALES", tmp_path / "locales")
    (tmp_path / "locales").mkdir()
    return tmp_path / "locales"


def _write(folder: Path, language: str, lines: str) -> int:
    words = folder.parent / "words.txt"
    words.write_text(lines, "utf-8")
    return po.main(["write", language, str(words)])


def test_lines_become_words(locales: Path) -> None:
    """A key, a sign and the words; ` | ` parts the plural forms; a comment is left out."""
    assert _write(locales, "nl", "# note = no\nsite.hello = Dag = hoi\nsite.days = {n} dag | {n} dagen\n") == 0
    words = Catalogue("nl", locales)
    assert set(words.keys) == {"site.hello", "site.days"}
    assert words.text("site.hello") == "Dag = hoi"
    assert [words.text("site.days", n=n) for n in (1, 2)] == ["1 dag", "2 dagen"]


def test_each_word_goes_to_the_file_of_its_subject(locales: Path) -> None:
    """The Dutch into a template, a translation into the folder of its language."""
    _write(locales, "nl", DUTCH)
    _write(locales, "ar", ARABIC)
    found = sorted(path.relative_to(locales).as_posix() for path in locales.rglob("*.po*"))
    assert found == ["ar/site.po", "funding.pot", "site.pot"]
    assert Catalogue("ar", locales).text("site.days", n=11) == "11 ج"


def test_writing_again_changes_only_what_is_named(locales: Path) -> None:
    """New words replace the old, and all stand in the order of their keys."""
    _write(locales, "nl", "site.c = drie\nsite.a = een\nsite.b = {n} twee | {n} tweeën\n")
    _write(locales, "nl", "site.b = beide\nsite.d = vier\n")
    words = Catalogue("nl", locales)
    assert [(key, str(words.text(key))) for key in words.keys] == [
        ("site.a", "een"),
        ("site.b", "beide"),
        ("site.c", "drie"),
        ("site.d", "vier"),
    ]


def test_a_catalogue_is_written_the_same_twice(locales: Path) -> None:
    """Writing the same lines again leaves the file as it is, byte for byte."""
    for _ in range(2):
        _write(locales, "nl", DUTCH)
        _write(locales, "ar", ARABIC)
        now = {path: path.read_bytes() for path in locales.rglob("*.po*")}
    _write(locales, "ar", ARABIC)
    assert now == {path: path.read_bytes() for path in locales.rglob("*.po*")}


@pytest.mark.parametrize(("language", "line"), [("nl", "nothing.here = x"), ("ar", "site.new = x")])
def test_words_that_no_subject_has_are_refused(
    locales: Path, language: str, line: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nor is anything translated that has no Dutch."""
    assert _write(locales, language, line) == 1
    assert line.split()[0] in capsys.readouterr().err
    assert list(locales.rglob("*.po*")) == []


def test_what_a_language_lacks_is_printed_to_be_translated(locales: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With the words it had where the Dutch changed; words of professionals only where they must be there."""
    _write(locales, "nl", DUTCH)
    _write(locales, "ar", "site.menu = واحد\n")
    _write(locales, "nl", "site.menu = twee\n")
    assert po.main(["todo", "ar"]) == 0
    assert capsys.readouterr().out == "site.days = {n} dag | {n} dagen\n# was: واحد\nsite.menu = twee\n"
    assert po.main(["todo", "en"]) == 0
    assert "fund.list = lijst" in capsys.readouterr().out


def test_words_can_be_kept_where_the_dutch_says_the_same_in_other_words(locales: Path) -> None:
    """One by one, or all of a language."""
    _write(locales, "nl", DUTCH)
    _write(locales, "ar", ARABIC)
    _write(locales, "nl", "site.menu = 1\nsite.days = {n} d | {n} dd\n")
    assert Catalogue("ar", locales).keys == ()
    assert po.main(["keep", "ar", "site.menu"]) == 0
    assert Catalogue("ar", locales).keys == ("site.menu",)
    assert po.main(["keep", "ar"]) == 0
    assert set(Catalogue("ar", locales).keys) == {"site.menu", "site.days"}


@pytest.mark.parametrize("arguments", [[], ["write", "ar"], ["keep"], ["todo"], ["burn", "ar"]])
def test_a_wrong_call_is_told_how(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """The commands there are, and exit 2."""
    assert po.main(arguments) == 2
    assert "python -m tools.po write" in capsys.readouterr().out
