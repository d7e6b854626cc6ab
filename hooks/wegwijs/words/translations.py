"""Checks that every translation is there, fits its Dutch, and was made from the Dutch as it is now."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import polib

from wegwijs.problems import Problem, Problems
from wegwijs.words import pofile
from wegwijs.words.catalogue import SOURCE_LANGUAGE, entry_text, source_hash

STAMP = "src:"
PROFESSIONAL = ("scholen", "gemeenten")
"""Folders for people who work with Dutch texts: written in Dutch and English, elsewhere Dutch with a notice."""
PROFESSIONAL_LANGUAGES = (SOURCE_LANGUAGE, "en")
_FRONT_HASH = re.compile(r"^source_hash:\W*([0-9a-f]+)\W*$", re.M)


def check(root: Path, problems: Problems) -> None:
    """Add to `problems` what is missing, stale or different in `locales/` and in `docs/`."""
    dutch = pofile.read(root / "locales" / f"{SOURCE_LANGUAGE}.po", problems)
    for path in sorted((root / "locales").glob("*.po")):
        if path.stem != SOURCE_LANGUAGE:
            _words(path, dutch, problems)
            _pages(root / "docs", path.stem, problems)


def page_hash(path: Path) -> str:
    """Twelve hexadecimal digits that change when a hand-written page changes."""
    return hashlib.sha256(path.read_bytes()).hexdigest()[:12]


def _words(path: Path, dutch: polib.POFile | None, problems: Problems) -> None:
    catalogue = pofile.read(path, problems)
    if catalogue is None or dutch is None:
        return
    single = _forms_of_one_number(catalogue)
    translated = {entry.msgid: entry for entry in catalogue}
    for source in dutch:
        entry = translated.pop(source.msgid, None)
        for expected, got, example in _faults(source, entry, single):
            line = (entry.linenum or 1) if entry else 1
            problems.add(Problem(path, line, source.msgid, expected, got, example))
    for key, entry in translated.items():
        problems.add(Problem(path, entry.linenum or 1, key, "a key that Dutch has", repr(key), "remove it"))


def _forms_of_one_number(catalogue: polib.POFile) -> set[int]:
    """The plural forms that stand for one number only, such as a dual: their words may say it without a digit."""
    try:
        _, form_of = pofile.plural_forms(catalogue)
    except (ValueError, ArithmeticError):
        return set()  # told when it was read
    uses = Counter(form_of(number) for number in range(200))
    return {form for form, times in uses.items() if times == 1}


def _faults(source: polib.POEntry, entry: polib.POEntry | None, single: set[int]) -> Iterator[tuple[str, str, str]]:
    """What is wrong with a translation: expected, got, example."""
    if entry is None or not entry_text(entry).strip():
        yield f"a translation of {source_text(source)!r}", "nothing", 'msgstr "…"'
        return
    if bool(entry.msgstr_plural) != bool(source.msgstr_plural):
        yield f"plural forms where {source_text(source)!r} has them", entry_text(entry), "as many as the language has"
    wanted = _names(entry_text(source))
    for index, form in entry.msgstr_plural.items() or [(None, entry.msgstr)]:
        found = _names(form)
        if (found | {"n"} if index in single and "n" in wanted else found) != wanted:
            yield f"the placeholders of {source_text(source)!r}", repr(form), source_text(source)
    stamp = STAMP + source_hash(entry_text(source))
    if stamp not in entry.tcomment:
        yield f"a translation of today's Dutch ({stamp})", repr(entry.tcomment), f"# {stamp}, once it says the same"


def _names(text: str) -> set[str]:
    try:
        return pofile.placeholders(text)
    except ValueError:
        return set()  # told when it was read


def source_text(source: polib.POEntry) -> str:
    """The Dutch of an entry in one line."""
    return entry_text(source).replace("\n", " | ")


def _pages(docs: Path, language: str, problems: Problems) -> None:
    for source in sorted((docs / SOURCE_LANGUAGE).rglob("*.md")):
        path = docs / language / source.relative_to(docs / SOURCE_LANGUAGE)
        if not path.exists():
            if language not in PROFESSIONAL_LANGUAGES and path.parent.name in PROFESSIONAL:
                continue
            problems.add(Problem(path, 1, "file", f"a translation of {source.relative_to(docs)}", "nothing", str(path)))
            continue
        try:
            found = _FRONT_HASH.search(path.read_text("utf-8"))
        except UnicodeDecodeError as error:
            problems.add(pofile.no_text(path, error))
            continue
        if not found or found[1] != page_hash(source):
            got = found[1] if found else "nothing"
            problems.add(Problem(path, 1, "source_hash", "the hash of today's Dutch page", got, page_hash(source)))
