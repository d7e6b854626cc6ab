"""Reads a catalogue (`.po`), and tells with its line what in it cannot be shown, or is not shown as it stands."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from gettext import c2py  # the reader of plural forms that gettext itself uses
from pathlib import Path
from string import Formatter

import polib

from wegwijs.bounds import file_fault
from wegwijs.problems import Problem, Problems, short

Told = tuple[str, str, str]
"""What was expected, what came and an example."""
_NAME = re.compile(r"[a-z][a-z0-9_]*")
_PLURALS = re.compile(r"\s*nplurals\s*=\s*([1-9])\s*;\s*plural\s*=\s*([^;]{1,500});?\s*")
_CONTROL = re.compile("[\\x00-\\x09\\x0b-\\x1f\\x7f]")
_LINE = re.compile(r"line (\d+)")
_TYPE = "text/plain; charset=UTF-8"
_EXAMPLE_PLURALS = "nplurals=2; plural=(n != 1);"


def read(path: Path, problems: Problems) -> polib.POFile | None:
    """The catalogue at `path`, its faults added to `problems`; None where it cannot be read at all."""
    if fault := file_fault(path):
        problems.add(Problem(path, 1, "file", *fault))
        return None
    try:
        path.read_text("utf-8")  # polib does not say where a byte is none
        catalogue = polib.pofile(str(path), encoding="utf-8")
    except UnicodeDecodeError as error:
        problems.add(no_text(path, error))
        return None
    except Exception as error:  # polib raises whatever it stumbles over
        found = _LINE.search(str(error))
        line = int(found[1]) if found else 1
        got = short(path.read_text("utf-8").splitlines()[line - 1]) if found else short(str(error))
        problems.add(Problem(path, line, "file", "an entry of a catalogue", got, 'msgid "a.key"'))
        return None
    _check(path, catalogue, problems)
    return catalogue


def no_text(path: Path, error: UnicodeDecodeError) -> Problem:
    """Told where the file at `path` is no text in UTF-8."""
    line = error.object[: error.start].count(b"\n") + 1
    got = f"the byte {error.object[error.start]:#04x}"
    return Problem(path, line, "file", "a text file in UTF-8", got, "a text file saved as UTF-8")


def placeholders(text: str) -> set[str]:
    """The names in braces in `text`. Raises ValueError for any other use of braces."""
    names = set()
    for literal, name, form, conversion in Formatter().parse(text):
        if "{" in literal or "}" in literal:
            raise ValueError("a brace that is doubled")
        if name is not None:
            if form or conversion or not _NAME.fullmatch(name):
                raise ValueError(f"{{{name}}} with more than a name")
            names.add(name)
    return names


def plural_forms(catalogue: polib.POFile) -> tuple[int, Callable[[int], int]]:
    """How many forms a number can have, and which one it has. Raises ValueError where the header does not say so."""
    found = _PLURALS.fullmatch(catalogue.metadata.get("Plural-Forms", ""))
    if not found:
        raise ValueError("no such formula")
    count, form_of = int(found[1]), c2py(found[2])
    if not {form_of(number) for number in range(1000)} <= set(range(count)):
        raise ValueError("a number without its form")
    return count, form_of


def forms(entry: polib.POEntry) -> list[str]:
    """The words of an entry, or each of its plural forms."""
    return [entry.msgstr_plural[index] for index in sorted(entry.msgstr_plural)] or [entry.msgstr]


def _check(path: Path, catalogue: polib.POFile, problems: Problems) -> None:
    try:
        count = plural_forms(catalogue)[0]
    except (ValueError, ArithmeticError) as error:
        got = f"{catalogue.metadata.get('Plural-Forms', 'nothing')} ({error})"
        expected = "the formula of the plural forms of the language"
        problems.add(Problem(path, 1, "Plural-Forms", expected, short(got), _EXAMPLE_PLURALS))
        return
    if not _says_utf8(catalogue.metadata):
        got = short(catalogue.metadata.get("Content-Type", "nothing"))
        problems.add(Problem(path, 1, "Content-Type", "each line of the head once, and this one", got, _TYPE))
    seen: set[str] = set()
    for entry in catalogue:
        for told in _faults(entry, count, seen):
            problems.add(Problem(path, entry.linenum or 1, entry.msgid, *told))
        seen.add(entry.msgid)


def _says_utf8(head: Mapping[str, str]) -> bool:
    """gettext reads the names in small letters, and believes the last."""
    names = [name.lower() for name in head]
    return head.get("Content-Type") == _TYPE and len(set(names)) == len(names)


def _faults(entry: polib.POEntry, count: int, seen: set[str]) -> Iterator[Told]:
    if entry.msgid in seen:
        yield "each key once", "the same key again", "one entry per key"
    if entry.obsolete or entry.fuzzy or entry.msgctxt is not None:
        yield "an entry that is shown", "one that is marked fuzzy, obsolete or with a context", "without that mark"
    if entry.msgstr_plural and sorted(entry.msgstr_plural) != list(range(count)):
        yield f"{count} plural forms", f"{len(entry.msgstr_plural)}", " | ".join(forms(entry))[:80]
    if any(_CONTROL.search(text) for text in (entry.msgid, entry.msgid_plural, *forms(entry))):
        yield "words without control characters", short(forms(entry)[0]), "words that can be printed"
    for words in forms(entry):
        try:
            placeholders(words)
        except ValueError as error:
            yield "braces around names only", f"{short(words)} ({error})", "{months}"
