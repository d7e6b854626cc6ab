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
from wegwijs.words.catalogue import Catalogue
from wegwijs.words.pofile import placeholders

HEAD = r"""msgid ""
msgstr ""
"Language: {0}\n"
"Content-Type: text/plain; charset=UTF-8\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\n"

msgid "age"
msgstr "{{years}} jaar"

msgid "days"
msgid_plural "days#n"
msgstr[0] "{{n}} dag"
msgstr[1] "{{n}} dagen"
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A Dutch catalogue and an English one that say the same."""
    (tmp_path / "locales").mkdir()
    for language in ("nl", "en"):
        (tmp_path / "locales" / f"{language}.po").write_text(HEAD.format(language), "utf-8")
    return tmp_path


SLIPS: dict[str, tuple[str, str, int, str]] = {
    # what is wrong: what stood there, what stands there now, the line, what is told
    "a brace": ("{years} jaar", "{years} { jaar", 7, "braces around names only"),
    "a brace that closes": ("{years} jaar", "{years} } jaar", 7, "braces around names only"),
    "a brace twice": ("{years} jaar", "{years} {{jaar}}", 7, "braces around names only"),
    "no name": ("{years} jaar", "{} jaar", 7, "braces around names only"),
    "a number": ("{years} jaar", "{0} jaar", 7, "braces around names only"),
    "a conversion": ("{n} dagen", "{n!r} dagen", 10, "braces around names only"),
    "ten million spaces": ("{n} dagen", "{n:>10000000} dagen", 10, "braces around names only"),
    "an attribute": ("{years} jaar", "{years.real} jaar", 7, "braces around names only"),
    "a part": ("{years} jaar", "{years[0]} jaar", 7, "braces around names only"),
    "an unknown name": ("{years} jaar", "{jaren} jaar", 7, "placeholders"),
    "a bad line": ('msgid "days"', "garbage", 10, "an entry of a catalogue"),
    "a quote": ("{years} jaar", '{years} "jaar', 8, "an entry of a catalogue"),
    "a form that is no number": ("msgstr[1]", "msgstr[x]", 13, "an entry of a catalogue"),
    "a form too few": ('msgstr[1] "{n} dagen"\n', "", 10, "2 plural forms"),
    "a sign that ends the words": ("{years} jaar", "{years} \0jaar", 7, "words without control characters"),
    "no encoding": ("charset=UTF-8", "chars", 1, "each line of the head once"),
    "another encoding": ("charset=UTF-8", "charset=bogus", 1, "each line of the head once"),
    "a line of the head twice": ('"Language', '"content-type: x\\n"\n"Language', 1, "each line of the head once"),
    "no formula": ("Plural-Forms", "Plural", 1, "the formula"),
    "a formula that is none": ("(n != 1)", "(n != )", 1, "the formula"),
    "a formula without an end": ("(n != 1)", "(" * 400 + "n" + ")" * 400, 1, "the formula"),
    "a formula that divides by nothing": ("(n != 1)", "(n % 0)", 1, "the formula"),
    "a form that is not there": ("(n != 1)", "n", 1, "the formula"),
    "a key twice": ('msgid "days"', 'msgid "age"\nmsgstr "x {years}"\n\nmsgid "days"', 10, "each key once"),
    "words that are not shown": ('msgid "age"', '#, fuzzy\nmsgid "age"', 7, "an entry that is shown"),
    "a context": ('msgid "age"', 'msgctxt "x"\nmsgid "age"', 7, "an entry that is shown"),
}


def told(root: Path, language: str, case: str) -> list[str]:
    """What check says of a catalogue with the slip in it, and whether a build would stop there."""
    old, new, _, _ = SLIPS[case]
    path = root / "locales" / f"{language}.po"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    problems = Problems()
    translations.check(root, problems)
    with pytest.raises(DataError) as error:
        words = Catalogue(language, root / "locales")
        words.text("age", years=3)
    assert {str(path)} == {str(problem.path) for problem in error.value.problems}
    return [str(problem) for problem in [*problems.found, *error.value.problems]]


@pytest.mark.parametrize("case", SLIPS)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_slip_is_told_with_file_and_line(root: Path, case: str, language: str) -> None:
    """By check, and by who builds without it."""
    _, _, line, expected = SLIPS[case]
    place = re.escape(str(root / "locales" / f"{language}.po"))
    found = [one for one in told(root, language, case) if re.match(rf"{place}:{line}: .*{expected}", one)]
    assert found and all(len(one) < 600 and "\n" not in one for one in found)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_byte_that_is_no_letter_is_told_with_its_line(root: Path, language: str) -> None:
    """A file in another encoding."""
    path = root / "locales" / f"{language}.po"
    path.write_bytes(path.read_bytes().replace(b"dagen", b"d\xffgen"))
    problems = Problems()
    translations.check(root, problems)
    [problem] = set(problems.found)
    assert (problem.path, problem.line, problem.got) == (path, 13, "the byte 0xff")
    with pytest.raises(DataError, match="the byte 0xff"):
        Catalogue(language, root / "locales")


def test_a_translation_without_the_plural_of_dutch_is_told(root: Path) -> None:
    """It would be shown in Dutch."""
    path = root / "locales/en.po"
    text = path.read_text("utf-8")
    single = re.sub(r'msgid_plural "days#n"\nmsgstr\[0\]', "msgstr", text).replace('msgstr[1] "{n} dagen"\n', "")
    path.write_text(single, "utf-8")
    problems = Problems()
    translations.check(root, problems)
    assert any(problem.field == "days" and problem.expected.startswith("plural forms") for problem in problems.found)


def test_the_tool_that_writes_words_tells_a_slip_too(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """And leaves the file as it was."""
    monkeypatch.setattr(po, "LOCALES", root / "locales")
    path = root / "locales/en.po"
    path.write_text(path.read_text("utf-8") + "garbage\n", "utf-8")
    before = path.read_bytes()
    assert po.main(["stamp", "en"]) == 1
    assert "en.po:14: file: expected an entry of a catalogue" in capsys.readouterr().err
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
    assert placeholders(words) == names
