"""Words go out to a translator and come back: nothing is lost, and what does not fit is told and not taken."""

from __future__ import annotations

import datetime
from pathlib import Path

import openpyxl
import pytest

from tools import po
from tools.i18n import command, taken
from tools.i18n.state import states
from wegwijs.facts.model.change import Reading
from wegwijs.words.catalogue import Catalogue

DUTCH = "site.menu = een\nsite.days = {n} dag | {n} dagen\nsite.sum = = {amount}\nfund.list = lijst\n"
UKRAINIAN = "site.menu = раз\nsite.days = {n} день | {n} дні | {n} днів\n"


@pytest.fixture(autouse=True)
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small project: a few words of Dutch, some of them in Ukrainian, and two pages."""
    for name in ("locales/uk", "docs/nl/ouders", "docs/nl/scholen"):
        (tmp_path / name).mkdir(parents=True)
    monkeypatch.setattr(po, "LOCALES", tmp_path / "locales")
    monkeypatch.setattr(command, "ROOT", tmp_path)
    _write(tmp_path, "nl", DUTCH)
    _write(tmp_path, "uk", UKRAINIAN)
    for uri in ("ouders/kosten.md", "scholen/geld.md"):
        (tmp_path / "docs/nl" / uri).write_text("---\ntitle: Kosten\n---\n# Kosten\n", "utf-8")
    return tmp_path


def _write(root: Path, language: str, lines: str) -> None:
    (root / "lines.txt").write_text(lines, "utf-8")
    assert po.main(["write", language, str(root / "lines.txt")]) == 0


def _import(*files: Path) -> int:
    return command._import("uk", [*files])


def _rows(path: Path) -> list[list[object]]:
    return [list(row) for row in openpyxl.load_workbook(path).worksheets[0].values]


def _counts(root: Path) -> dict[tuple[str, str], tuple[int, int, int]]:
    return {(one.part, one.audience): (one.complete, one.stale, one.missing) for one in states(root, "uk")}


def test_the_state_tells_what_is_complete_stale_and_missing(root: Path) -> None:
    """Per subject and for the pages by hand; what professionals read is not asked of the language."""
    _write(root, "nl", "site.menu = twee\n")
    found = _counts(root)
    assert found["site", "parents"] == (1, 1, 1)
    assert found["docs", "parents"] == (0, 0, 1)
    assert not any(audience == "professionals" for _, audience in found)


def test_the_report_says_who_read_a_language(root: Path) -> None:
    """Until somebody did, that nobody has."""

    class Facts:
        readings: tuple[Reading, ...] = ()

    assert "not yet read by a native speaker" in command.report(root, Facts())  # type: ignore[arg-type]
    Facts.readings = (Reading(language="uk", role="teacher", day=datetime.date(2026, 12, 1)),)
    assert "read by a teacher on 2026-12-01" in command.report(root, Facts())  # type: ignore[arg-type]


def test_an_update_adds_what_is_new_and_drops_what_is_gone(root: Path) -> None:
    """A key whose Dutch changed keeps the Dutch it was made from."""
    _write(root, "nl", "site.menu = twee\n")
    text = (root / "locales/site.pot").read_text("utf-8")
    begin, end = text.index('msgctxt "site.days"'), text.index('msgctxt "site.menu"')
    (root / "locales/site.pot").write_text(text[:begin] + text[end:], "utf-8")
    assert command.update("uk") == "uk: 1 added, 1 dropped"
    words = po.read("uk")
    assert set(words) == {"site.menu", "site.sum"}
    assert (words["site.menu"].dutch, words["site.sum"].words) == (("een",), ("",))
    assert command.update("uk") == "uk: 0 added, 0 dropped"


@pytest.mark.parametrize("name", ["uk.xlsx", "uk.po"])
def test_what_is_exported_whole_comes_back_the_same(root: Path, name: str) -> None:
    """Every key with its forms, also words that begin with `=`."""
    _write(root, "uk", "site.sum = = {amount}\n")
    before = (root / "locales/uk/site.po").read_bytes()
    command.export("uk", root / name, everything=True)
    (root / "locales/uk/site.po").unlink()
    assert _import(root / name) == 0
    assert (root / "locales/uk/site.po").read_bytes() == before


def test_a_workbook_holds_what_waits_with_the_dutch_beside_it(root: Path) -> None:
    """A column for each plural form of the language; a stale one shows what it was."""
    _write(root, "nl", "site.menu = twee\n")
    command.export("uk", root / "uk.xlsx", everything=False)
    head, *rows = _rows(root / "uk.xlsx")
    assert head[-3:] == ["uk: one", "uk: few", "uk: many"]
    assert [row[1:6] for row in rows] == [
        ["site.menu", "stale", "twee", None, "раз"],
        ["site.sum", "missing", "= {amount}", None, None],
    ]


def test_what_a_translator_wrote_in_a_workbook_is_taken(root: Path) -> None:
    """And nothing else changes."""
    command.export("uk", root / "uk.xlsx", everything=False)
    book = openpyxl.load_workbook(root / "uk.xlsx")
    book.worksheets[0]["F2"] = "Разом {amount}"
    book.save(root / "uk.xlsx")
    assert _import(root / "uk.xlsx") == 0
    assert Catalogue("uk", root / "locales").template("site.sum") == "Разом {amount}"
    assert Catalogue("uk", root / "locales").template("site.menu") == "раз"


def test_an_entry_that_is_fuzzy_is_not_taken(root: Path) -> None:
    """A stale one goes out fuzzy, with the Dutch it was made from; nobody read it again."""
    _write(root, "nl", "site.menu = twee\n")
    command.export("uk", root / "uk.po", everything=False)
    text = (root / "uk.po").read_text("utf-8")
    assert "#, fuzzy" in text and '#| msgid "een"' in text
    assert _import(root / "uk.po") == 0
    assert _counts(root)["site", "parents"] == (1, 1, 1)
    (root / "uk.po").write_text(text.replace("#, fuzzy\n", ""), "utf-8")
    assert _import(root / "uk.po") == 0
    assert _counts(root)["site", "parents"] == (2, 0, 1)


def test_forms_that_another_program_numbers_otherwise_come_in_the_order_of_cldr(root: Path) -> None:
    """By the formula of the file itself."""
    command.export("uk", root / "uk.po", everything=True)
    text = (root / "uk.po").read_text("utf-8")
    head, _, body = text.partition("\n\n")
    turned = body.replace("msgstr[0]", "msgstr[x]").replace("msgstr[2]", "msgstr[0]").replace("msgstr[x]", "msgstr[2]")
    lines = turned.split("\n")
    one = next(at for at, line in enumerate(lines) if line.startswith("msgstr[2]"))
    lines[one : one + 3] = reversed(lines[one : one + 3])
    formula = "nplurals=3; plural=(n%10==1 && n%100!=11 ? 2 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 0);"
    own = [line for line in head.split("\n") if not line.startswith('"Plural')]
    plain = "\n".join([*own, f'"Plural-Forms: {formula}\\n"'])
    (root / "uk.po").write_text(plain + "\n\n" + "\n".join(lines), "utf-8")
    (root / "locales/uk/site.po").unlink()
    assert _import(root / "uk.po") == 0
    assert Catalogue("uk", root / "locales").text("site.days", n=5) == "5 днів"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("site.gone = x", "a key that Dutch has, got 'site.gone'"),
        ("fund.list = список", "a key of words for parents, got 'fund.list'"),
        ("site.days = {n} день | {n} дні", "3 forms (one, few, many), got 2"),
        ("site.sum = Разом", "the placeholders of '= {amount}', got 'Разом'"),
        ("site.sum = {amount} {other}", "only the placeholders {amount}, got {other}"),
        ("site.sum = {amount", "braces around names only"),
    ],
)
def test_words_that_do_not_fit_are_told_and_the_others_are_taken(
    root: Path, line: str, expected: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """With the line, what was expected, what came and an example."""
    (root / "lines.txt").write_text(f"{line}\nsite.menu = два\n", "utf-8")
    assert _import(root / "lines.txt") == 1
    told = capsys.readouterr().err
    assert f"lines.txt:1: {line.split()[0]}: expected {expected}" in told and ", for example " in told
    assert Catalogue("uk", root / "locales").template("site.menu") == "два"


def test_words_made_from_other_dutch_are_told(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The Dutch changed while the workbook was away: an amount may be another one."""
    command.export("uk", root / "uk.xlsx", everything=True)
    _write(root, "nl", "site.menu = twee\n")
    assert _import(root / "uk.xlsx") == 1
    assert "a translation of today's Dutch 'twee', got one of 'een'" in capsys.readouterr().err
    assert _counts(root)["site", "parents"] == (1, 1, 1)


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("uk.xlsx", b"PK no", "a workbook (.xlsx)"),
        ("uk.po", b"<html>", "a catalogue (.po)"),
        ("none.po", None, "a file that is there"),
        ("docs/scholen/geld.md", b"---\ntitle: x\n---\n", "a page that Dutch has for parents"),
        ("docs/ouders/kosten.md", b"# x", "a page that begins with its title"),
        ("lines.txt", b"\xff", "a text file in UTF-8"),
    ],
)
def test_a_file_that_is_no_translation_is_told(
    root: Path, name: str, content: bytes | None, expected: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing of it is taken."""
    path = root / "in" / name
    path.parent.mkdir(parents=True)
    if content is not None:
        path.write_bytes(content)
    assert _import(path) == 1
    assert expected in capsys.readouterr().err


def test_a_workbook_with_other_columns_is_told(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Such as one of another language."""
    book = openpyxl.Workbook()
    book.worksheets[0].append(["subject", "key"])
    book.save(root / "uk.xlsx")
    assert _import(root / "uk.xlsx") == 1
    assert "expected the columns subject, key, state, nl" in capsys.readouterr().err


def test_a_page_comes_in_with_the_dutch_it_was_made_from(root: Path) -> None:
    """It is complete then, and stale once the Dutch changes."""
    page = root / "in/docs/ouders/kosten.md"
    page.parent.mkdir(parents=True)
    page.write_text("---\ntitle: Витрати\nsource_hash: old\n---\n# Витрати\n", "utf-8")
    assert _import(page) == 0
    assert _counts(root)["docs", "parents"] == (1, 0, 0)
    made = root / "docs/uk/ouders/kosten.md"
    assert made.read_text("utf-8").count("source_hash") == 1 and made.read_text("utf-8").endswith("\n# Витрати\n")
    (root / "docs/nl/ouders/kosten.md").write_text("---\ntitle: Kosten\n---\n# Anders\n", "utf-8")
    assert _counts(root)["docs", "parents"] == (0, 1, 0)


def test_a_page_is_taken_whatever_folder_it_stands_in(root: Path) -> None:
    """With or without the language in its path."""
    for folder in ("a/docs", "b/docs/uk"):
        page = root / folder / "ouders/kosten.md"
        page.parent.mkdir(parents=True)
        page.write_text(f"---\ntitle: {folder}\n---\n", "utf-8")
        assert taken.page(page, root, "uk") == root / "docs/uk/ouders/kosten.md"
