"""Reads a catalogue, and says with file and line why it cannot."""

from __future__ import annotations

import re
from gettext import c2py  # the reader of plural forms that gettext itself uses
from pathlib import Path

import polib

from generator.problems import DataError, Problem, short

_LINE = re.compile(r"\(line (\d+)\)")
_PLURALS = re.compile(r"\s*nplurals=\d+;\s*plural=(.+?);?\s*")
_ENTRY = 'msgid "site.title" and under it msgstr "…"'


def read(path: Path) -> polib.POFile:
    """The catalogue at `path`. Raises DataError with the place of what is wrong with it."""
    _is_text(path)
    try:
        catalogue = polib.pofile(str(path), encoding="utf-8")
    except OSError as error:
        line = int(found[1]) if (found := _LINE.search(str(error))) else 1
        got = short(path.read_text("utf-8").splitlines()[line - 1])
        raise _broken(path, line, "an entry of a catalogue", got, _ENTRY) from None
    plural_of(path, catalogue)
    return catalogue


def plural_of(path: Path, catalogue: polib.POFile) -> str:
    """The formula of the plural forms. Raises DataError where there is none that can be read."""
    told = catalogue.metadata.get("Plural-Forms", "")
    try:
        formula = _PLURALS.fullmatch(told)[1]  # type: ignore[index]
        c2py(formula)
    except (TypeError, ValueError):
        example = "nplurals=2; plural=(n != 1);"
        raise _broken(path, 1, "Plural-Forms with a formula", repr(told), example) from None
    return formula


def cannot_be_filled(path: Path, key: str, words: str, given: list[str]) -> DataError:
    """The fault of words with a placeholder that nobody gives a value for."""
    entry = read(path).find(key)
    line = (entry.linenum if entry else None) or 1
    expected = f"only placeholders out of {given}" if given else "no placeholders"
    return DataError([Problem(path, line, key, expected, short(words), f"{{{(given or ['n'])[0]}}}")])


def _is_text(path: Path) -> None:
    """polib takes the name of a file that is not there for the words themselves."""
    example = "a text file saved as UTF-8"
    try:
        content = path.read_bytes()
        content.decode("utf-8")
    except OSError as error:
        raise _broken(path, 1, "a catalogue", error.strerror or str(error), example) from None
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise _broken(path, line, "text in UTF-8", f"the byte {content[error.start]:#04x}", example) from None


def _broken(path: Path, line: int, expected: str, got: str, example: str) -> DataError:
    return DataError([Problem(path, line, "file", expected, got, example)])
