"""Reads a file of words (`.pot`, `.po`), and tells with its line what in it cannot be shown as it stands."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from gettext import c2py  # the reader of plural forms that gettext itself uses
from pathlib import Path
from string import Formatter

from babel.messages.catalog import Catalog
from babel.messages.pofile import PoFileError, read_po

from wegwijs.bounds import file_fault
from wegwijs.problems import DataError, Problem, Problems, short
from wegwijs.words.subjects import SUBJECTS, file_name, path_of, subject_of

Told = tuple[str, str, str]
"""What was expected, what came and an example."""
UTF8 = "text/plain; charset=UTF-8"
_HEAD_LINE = r"(?im)^{}:\s*(.*)$"
_FORMULA = re.compile(r"nplurals\s*=\s*([1-9])\s*;\s*plural\s*=\s*([^;]{1,500});?\s*")
_LINE = re.compile(
    r'(?:(msgctxt|msgid|msgid_plural|msgstr|msgstr\[\d\]) )?"((?:[^"\\]|\\[\\"nrt])*)"|#(?!~|,.*fuzzy).*|'
)
_AFTER = {"msgid": "msgctxt", "msgid_plural": "msgid", "msgstr": "msgid", "msgstr[0]": "msgid_plural"}
_NAME = re.compile(r"[a-z][a-z0-9_]*")
_CONTROL = re.compile("[\\x00-\\x09\\x0b-\\x1f\\x7f]")


@dataclass(frozen=True)
class Entry:
    """The words of one key in one language."""

    path: Path
    line: int
    dutch: tuple[str, ...]
    """The Dutch they were made from; where it counts, the form for one and that for more."""
    words: tuple[str, ...]
    """One text, or every plural form in the order of the formula of its file."""
    form_of: Callable[[int], int]

    def form(self, number: int) -> str:
        """The words for a number."""
        return self.words[self.form_of(number) if len(self.words) > 1 else 0]


def read_all(locales: Path, language: str, problems: Problems) -> dict[str, Entry]:
    """The words of a language by key, the faults of its files added to `problems`."""
    paths = (path_of(locales, language, subject) for subject in SUBJECTS)
    return {key: entry for path in paths if path.exists() for key, entry in read(path, problems).items()}


def read(path: Path, problems: Problems) -> dict[str, Entry]:
    """The words in one file by key, its faults added to `problems`; nothing where it cannot be read at all."""
    try:
        text = _text(path)
        lines = [line.strip() for line in text.split("\n")]
        keys, form_of = list(_keys(lines)), _formula(path, text)
        messages = {message.context: message for message in read_po(lines, abort_invalid=True) if message.id}
    except DataError as error:
        problems.found += error.problems
    except PoFileError as error:
        got, example = short(error.line or str(error)), 'msgctxt "site.menu"'
        problems.add(Problem(path, error.lineno + 1, "file", "an entry of a catalogue", got, example))
    except (ValueError, LookupError) as error:
        problems.add(Problem(path, 1, "head", "a head of a catalogue", short(str(error)), UTF8))
    else:
        found: dict[str, Entry] = {}
        for line, key in keys:
            dutch, string = (_texts(messages[key], part) for part in ("id", "string")) if key in messages else ((), ())
            entry = Entry(path, line, dutch, dutch if path.suffix == ".pot" else string, form_of)
            for told in (*_of_key(path, key, key in found), *of_words(entry, string)):
                problems.add(Problem(path, line, key, *told))
            found[key] = entry
        return found
    return {}


def no_text(path: Path, error: UnicodeDecodeError) -> Problem:
    """Told where the file at `path` is no text in UTF-8."""
    line = error.object[: error.start].count(b"\n") + 1
    got = f"the byte {error.object[error.start]:#04x}"
    return Problem(path, line, "file", "a text file in UTF-8", got, "a text file saved as UTF-8")


def names_in(texts: tuple[str, ...]) -> set[str]:
    """The names in braces in `texts`. Raises ValueError for any other use of braces."""
    names = set()
    for text in texts:
        for literal, name, form, conversion in Formatter().parse(text):
            if set("{}") & set(literal) or form or conversion or not (name is None or _NAME.fullmatch(name)):
                raise ValueError(text)
            names |= {name} if name else set()
    return names


def _text(path: Path) -> str:
    if fault := file_fault(path):
        raise DataError([Problem(path, 1, "file", *fault)])
    try:
        return path.read_text("utf-8")
    except UnicodeDecodeError as error:
        raise DataError([no_text(path, error)]) from None


def _keys(lines: list[str]) -> Iterator[tuple[int, str]]:
    """Every key and its line. Raises PoFileError at the first line out of place, where Babel would guess."""
    before = ""
    for number, line in enumerate(lines):
        found = _LINE.fullmatch(line)
        word = found[1] if found else None
        if not found or (word and not _follows(word, before) and (before or line != 'msgid ""')):
            raise PoFileError("out of place", Catalog(), line, number)
        if word == "msgctxt":
            yield number + 1, found[2]
        before = word or before


def _follows(word: str, before: str) -> bool:
    if word == "msgctxt":
        return before.startswith("msgstr")
    return before == (_AFTER.get(word) or f"msgstr[{int(word[7]) - 1}]")


def _formula(path: Path, text: str) -> Callable[[int], int]:
    """Which plural form a number has. Raises DataError where the head does not say so, or not in UTF-8."""
    head = "".join(re.findall(r'"(.*)"', text.partition("\n\n")[0])).replace(r"\n", "\n")
    said, formulas = (re.findall(_HEAD_LINE.format(name), head) for name in ("Content-Type", "Plural-Forms"))
    if said != [UTF8]:
        raise DataError([Problem(path, 1, "Content-Type", "this line in the head, once", short(said), UTF8)])
    found = _FORMULA.fullmatch(formulas[0]) if len(formulas) == 1 else None
    try:
        form_of = c2py(found[2]) if found else None
        if found and form_of and {form_of(number) for number in range(1000)} <= set(range(int(found[1]))):
            return form_of
    except (ValueError, ArithmeticError):
        pass  # told as one that does not give each number its form
    expected = "the formula of the plural forms of the language, once"
    raise DataError([Problem(path, 1, "Plural-Forms", expected, short(formulas), "nplurals=2; plural=(n != 1);")])


def _texts(message: object, part: str) -> tuple[str, ...]:
    text = getattr(message, part)
    return (text,) if isinstance(text, str) else tuple(text)


def _of_key(path: Path, key: str, again: bool) -> Iterator[Told]:
    if again:
        yield "each key once", "the same key again", "one entry per key"
    if subject_of(key) != path.stem:
        yield "a key of this subject (hooks/wegwijs/words/subjects.py)", repr(key), file_name(key)


def of_words(entry: Entry, string: tuple[str, ...] = ()) -> Iterator[Told]:
    """What is wrong with the words of an entry by themselves; `string` stands beside the Dutch of a template."""
    if not entry.dutch:
        yield "words", "nothing", 'msgid "Menu"'
    if entry.path.suffix == ".pot" and any(string):
        yield "no words beside the Dutch of a template", short(string[0]), 'msgstr ""'
    if any(entry.words) and not all(entry.words):
        yield f"{len(entry.words)} plural forms", " | ".join(entry.words)[:80], "words in every form"
    for words in (*entry.dutch, *entry.words):
        if _CONTROL.search(words):
            yield "words without control characters", short(words), "words that can be printed"
    try:
        dutch, own = names_in(entry.dutch), names_in(entry.words)
    except ValueError as error:
        yield "braces around names only", short(str(error)), "{months}"
    else:
        if own - dutch:
            yield f"only the placeholders {shown(dutch)}", shown(own - dutch), shown(dutch)


def shown(names: set[str]) -> str:
    """Placeholders as they are written."""
    return " ".join(f"{{{name}}}" for name in sorted(names)) or "none"
