"""A catalogue with a slip in it: told with its file and line by check and by the build, never with a traceback."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from places import ROOT

from tools import po
from wegwijs.problems import DataError, Problems
from wegwijs.words import translations
from wegwijs.words.catalogue import IN_DUTCH, Catalogue
from wegwijs.words.pofile import names_in

HEAD = r"""msgid ""
msgstr ""
"Language: {0}\n"
"Content-Type: text/plain; charset=UTF-8\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\n"

msgctxt "site.age"
msgid "{{years}} jaar"
msgstr "{1}"

msgctxt "site.days"
msgid "{{n}} dag"
msgid_plural "{{n}} dagen"
msgstr[0] "{2}"
msgstr[1] "{3}"
"""
PATHS = {"nl": "locales/site.pot", "en": "locales/en/site.po"}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A Dutch catalogue and an English one that say the same."""
    (tmp_path / "locales/en").mkdir(parents=True)
    (tmp_path / PATHS["nl"]).write_text(HEAD.format("nl", "", "", ""), "utf-8")
    (tmp_path / PATHS["en"]).write_text(HEAD.format("en", "{years} jaar", "{n} dag", "{n} dagen"), "utf-8")
    return tmp_path


SLIPS: dict[str, tuple[str, str, int, str]] = {
    # what is wrong: what stood there last, what stands there now, the line, what is told
    "a brace": ("{years} jaar", "{years} { jaar", 7, "braces around names only"),
    "a brace that closes": ("{years} jaar", "{years} } jaar", 7, "braces around names only"),
    "a brace twice": ("{years} jaar", "{years} {{jaar}}", 7, "braces around names only"),
    "no name": ("{years} jaar", "{} jaar", 7, "braces around names only"),
    "a number": ("{years} jaar", "{0} jaar", 7, "braces around names only"),
    "a conversion": ("{n} dagen", "{n!r} dagen", 11, "braces around names only"),
    "ten million spaces": ("{n} dagen", "{n:>10000000} dagen", 11, "braces around names only"),
    "an attribute": ("{years} jaar", "{years.real} jaar", 7, "braces around names only"),
    "a part": ("{years} jaar", "{years[0]} jaar", 7, "braces around names only"),
    "an unknown name": ("{years} jaar", "{jaren} jaar", 7, "placeholders"),
    "a bad line": ('msgctxt "site.days"', "garbage", 11, "an entry of a catalogue"),
    "a quote": ('msgctxt "site.age"', 'msgctxt "site"age"', 7, "an entry of a catalogue"),
    "a sign that means nothing": ('msgctxt "site.age"', r'msgctxt "site\age"', 7, "an entry of a catalogue"),
    "a form that is no number": ("msgstr[1]", "msgstr[x]", 15, "an entry of a catalogue"),
    "a form left out": ("msgstr[1]", "msgstr[2]", 15, "an entry of a catalogue"),
    "a form twice": ("msgstr[0]", 'msgstr[0] ""\nmsgstr[0]', 15, "an entry of a catalogue"),
    "a form too many": ("msgstr[1]", 'msgstr[1] ""\nmsgstr[2]', 12, "an entry of a catalogue"),
    "words twice": ("msgstr[0]", 'msgstr "x"\nmsgstr[0]', 14, "an entry of a catalogue"),
    "words without a key": ('msgctxt "site.days"\n', "", 11, "an entry of a catalogue"),
    "words that are not shown": ('msgctxt "site.age"', '#, fuzzy\nmsgctxt "site.age"', 7, "an entry of a catalogue"),
    "words that are gone": ('msgctxt "site.age"', '#~ msgctxt "site.age"', 7, "an entry of a catalogue"),
    "a sign that ends the words": ("{years} jaar", "{years} \0jaar", 7, "words without control characters"),
    "a key twice": ("site.days", 'site.age"\nmsgid "x {years}"\nmsgstr ""\n\nmsgctxt "site.days', 11, "each key once"),
    "a key of another subject": ("site.days", "fund.days", 11, "a key of this subject"),
    "a key of no subject": ("site.days", "days", 11, "a key of this subject"),
    "no encoding": ("charset=UTF-8", "chars", 1, "this line in the head, once"),
    "another encoding": ("charset=UTF-8", "charset=bogus", 1, "this line in the head, once"),
    "another encoding too": ('"Language', '"content-type: x\\n"\n"Language', 1, "this line in the head, once"),
    "no formula": ("Plural-Forms", "Plural", 1, "the formula"),
    "a formula twice": ('"Plural', '"plural-forms: nplurals=1; plural=0;\\n"\n"Plural', 1, "the formula"),
    "a formula that is none": ("(n != 1)", "(n != )", 1, "the formula"),
    "a formula without an end": ("(n != 1)", "(" * 400 + "n" + ")" * 400, 1, "the formula"),
    "a formula that divides by nothing": ("(n != 1)", "(n % 0)", 1, "the formula"),
    "a form that is not there": ("(n != 1)", "n", 1, "the formula"),
}
SLIPS_OF_ONE: dict[str, tuple[str, str, str, int, str]] = {
    # what is wrong: whose slip it is, and as above
    "a form too few": ("en", 'msgstr[1] "{n} dagen"\n', "", 11, "2 plural forms"),
    "Dutch where nobody reads it": ("nl", 'msgstr ""', 'msgstr "jaar"', 7, "no words beside the Dutch"),
    "no Dutch": ("nl", 'msgid "{years} jaar"', 'msgid ""', 7, "words"),
}
CASES = [(language, *slip) for slip in SLIPS.values() for language in PATHS] + list(SLIPS_OF_ONE.values())


@pytest.mark.parametrize(("language", "old", "new", "line", "expected"), CASES)
def test_a_slip_is_told_with_file_and_line(
    root: Path, language: str, old: str, new: str, line: int, expected: str
) -> None:
    """By check, and by who builds without it."""
    path = root / PATHS[language]
    before, found, after = path.read_text("utf-8").rpartition(old)
    assert found
    path.write_text(before + new + after, "utf-8")
    problems = Problems()
    translations.check(root, problems)
    with pytest.raises(DataError) as error:
        words = Catalogue(language, root / "locales")
        words.text("site.age", years=3)
    assert {path} == {problem.path for problem in error.value.problems}
    told = [str(problem) for problem in [*problems.found, *error.value.problems]]
    of_slip = [one for one in told if re.match(rf"{re.escape(str(path))}:{line}: .*{expected}", one)]
    assert of_slip and all(len(one) < 600 and "\n" not in one for one in of_slip)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_byte_that_is_no_letter_is_told_with_its_line(root: Path, language: str) -> None:
    """A file in another encoding."""
    path = root / PATHS[language]
    path.write_bytes(path.read_bytes().replace(b"dagen", b"d\xffgen"))
    problems = Problems()
    translations.check(root, problems)
    assert (path, 13, "the byte 0xff") in {(problem.path, problem.line, problem.got) for problem in problems.found}
    with pytest.raises(DataError, match="the byte 0xff"):
        Catalogue(language, root / "locales")


def test_a_translation_without_the_plural_of_dutch_is_told(root: Path) -> None:
    """It would be shown in Dutch."""
    path = root / PATHS["en"]
    text = path.read_text("utf-8")
    path.write_text(text[: text.index("msgid_plural")] + 'msgstr "{n} day"\n', "utf-8")
    problems = Problems()
    translations.check(root, problems)
    assert [(problem.field, problem.line) for problem in problems.found] == [("site.days", 11)]
    assert Catalogue("en", root / "locales").text("site.days", n=2) == f"{IN_DUTCH}2 dagen</span>"


def test_the_tool_that_writes_words_tells_a_slip_too(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """And leaves the file as it was."""
    monkeypatch.setattr(po, "LOCALES", root / "locales")
    path = root / PATHS["en"]
    path.write_text(path.read_text("utf-8") + "garbage\n", "utf-8")
    before = path.read_bytes()
    assert po.main(["keep", "en"]) == 1
    assert "en/site.po:16: file: expected an entry of a catalogue" in capsys.readouterr().err
    assert path.read_bytes() == before


def test_a_page_in_another_encoding_is_told(tmp_path: Path) -> None:
    """As one that was not made from the Dutch of today."""
    for name in ("locales", "docs"):
        shutil.copytree(ROOT / name, tmp_path / name)
    page = tmp_path / "docs/en/over.md"
    page.write_bytes(b"\xff" + page.read_bytes())
    problems = Problems()
    translations.check(tmp_path, problems)
    assert [problem for problem in problems.found if problem.path != page] == []


@pytest.mark.parametrize(
    ("words", "names"),
    [("", set()), ("geen", set()), ("{n} van {all_pupils}", {"n", "all_pupils"}), ("{n} {n}", {"n"})],
)
def test_names_in_braces_are_placeholders(words: str, names: set[str]) -> None:
    """Small letters, digits and underscores."""
    assert names_in((words,)) == names
