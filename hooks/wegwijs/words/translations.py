"""Checks that every translation is there, fits its Dutch, and was made from the Dutch as it is now."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from wegwijs.problems import Problem, Problems
from wegwijs.words.pofile import Entry, Told, names_in, no_text, read, read_all
from wegwijs.words.readers import PROFESSIONAL_LANGUAGES, has_page
from wegwijs.words.subjects import SOURCE_LANGUAGE, languages, path_of, strangers, subject_of, subjects_of

_WAITING = ("a translation of", "the hash of today's Dutch page")
"""How it is told that words or a page lack, or were made from other Dutch."""
_FRONT_HASH = re.compile(r"^source_hash:\W*([0-9a-f]+)\W*$", re.M)


def check(root: Path, problems: Problems) -> None:
    """Add to `problems` what is missing, stale or different in `locales/` and in `docs/`."""
    locales = root / "locales"
    for path in strangers(locales):
        expected = "the words of a subject that this language has"
        problems.add(Problem(path, 1, "file", expected, path.name, "locales/site.pot"))
    dutch = read_all(locales, SOURCE_LANGUAGE, problems)
    for language in languages(locales)[1:]:
        for subject in subjects_of(language):
            of_subject = {key: entry for key, entry in dutch.items() if subject_of(key) == subject}
            _words(path_of(locales, language, subject), of_subject, problems)
        _pages(root / "docs", language, problems)


def waits(problem: Problem, root: Path) -> bool:
    """Whether it only waits for a translator, in a language of parents: Dutch stands there meanwhile, and says so."""
    _, language, *_ = (*problem.path.relative_to(root).parts, "")
    return language not in PROFESSIONAL_LANGUAGES and problem.expected.startswith(_WAITING)


def page_hash(path: Path) -> str:
    """Twelve hexadecimal digits that change when a hand-written page changes."""
    return hashlib.sha256(path.read_bytes()).hexdigest()[:12]


def page_of(docs: Path, language: str, uri: str, own: Path | None = None) -> Path:
    """Where a page by hand stands: in the folder `own` of a copy of the site, where it is there, else in `docs`."""
    laid = own / language / uri if own else None
    return laid if laid and laid.is_file() else docs / language / uri


def is_stale(docs: Path, language: str, uri: str, own: Path | None = None) -> bool:
    """Whether a page by hand was made from other Dutch than that of today; a page that Dutch does not have is not.

    Pages in the folder `own` of a copy of the site go before those in `docs`.
    """
    source, path = page_of(docs, SOURCE_LANGUAGE, uri, own), page_of(docs, language, uri, own)
    if language == SOURCE_LANGUAGE or not source.is_file() or not path.is_file():
        return False
    found = _FRONT_HASH.search(path.read_text("utf-8", "replace"))
    return not found or found[1] != page_hash(source)


def faults(source: Entry, entry: Entry | None) -> Iterator[Told]:
    """What is wrong with a translation: expected, got, example."""
    dutch = " | ".join(source.dutch)
    if entry is None or not any(entry.words):
        yield f"a translation of {dutch!r}", "nothing", 'msgstr "…"'
    elif entry.dutch != source.dutch:
        yield f"a translation of today's Dutch {dutch!r}", f"one of {' | '.join(entry.dutch)!r}", f"msgid {dutch!r}"
    else:
        wanted, single = names_in(source.dutch), _forms_of_one_number(entry)
        for index, words in enumerate(entry.words):
            found = names_in((words,))
            if (found | {"n"} if index in single and "n" in wanted else found) != wanted:
                yield f"the placeholders of {dutch!r}", repr(words), dutch


def _words(path: Path, dutch: dict[str, Entry], problems: Problems) -> None:
    if not path.exists():
        if dutch:
            expected = f"a translation of {path.stem}.pot, {len(dutch)} keys"
            problems.add(Problem(path, 1, "file", expected, "nothing", f"tools.po todo {path.parent.name}"))
        return
    of_file = Problems()
    translated = read(path, of_file)
    problems.found += of_file.found
    if of_file.found and not translated:
        return
    for key in (dutch.keys() | translated.keys()) - {problem.field for problem in of_file.found}:
        entry = translated.get(key)
        left_over = [("a key that Dutch has", repr(key), "remove it")]
        for told in faults(dutch[key], entry) if key in dutch else left_over:
            problems.add(Problem(path, entry.line if entry else 1, key, *told))


def _forms_of_one_number(entry: Entry) -> set[int]:
    """The plural forms that stand for one number only, such as a dual: their words may say it without a digit."""
    uses = Counter(entry.form_of(number) for number in range(200)) if len(entry.words) > 1 else {}
    return {form for form, times in uses.items() if times == 1}


def _pages(docs: Path, language: str, problems: Problems) -> None:
    for source in sorted((docs / SOURCE_LANGUAGE).rglob("*.md")):
        uri = source.relative_to(docs / SOURCE_LANGUAGE)
        path = docs / language / uri
        if not has_page(language, uri.as_posix()):
            if path.exists():
                problems.add(Problem(path, 1, "file", "a page that parents read", uri.as_posix(), "ouders/index.md"))
            continue
        if not path.exists():
            problems.add(Problem(path, 1, "file", f"a translation of {source.relative_to(docs)}", "nothing", str(path)))
            continue
        try:
            found = _FRONT_HASH.search(path.read_text("utf-8"))
        except UnicodeDecodeError as error:
            problems.add(no_text(path, error))
            continue
        if not found or found[1] != page_hash(source):
            got = found[1] if found else "nothing"
            problems.add(Problem(path, 1, "source_hash", "the hash of today's Dutch page", got, page_hash(source)))
