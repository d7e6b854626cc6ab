"""What a translator sent back, as a workbook, a `.po`, lines or a page: judged against the Dutch of today."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from tools import po
from tools.i18n import gettext_file, sheet
from wegwijs.problems import DataError, Problem, Problems
from wegwijs.words import pofile, translations
from wegwijs.words.languages import categories, form_of
from wegwijs.words.pofile import Entry, Told
from wegwijs.words.readers import SOURCE_LANGUAGE, has_page
from wegwijs.words.subjects import has_subject, subject_of

Given = tuple[int, str, tuple[str, ...], tuple[str, ...]]
"""Line or row, key, the Dutch it was made from (empty where the file does not say), and the words."""
_HASH = re.compile(r"(?m)^source_hash:.*\n")


def words(path: Path, language: str, problems: Problems) -> dict[str, Entry]:
    """The words of one file that fit, by key; of each other one is told what is wrong, and nothing of it is taken."""
    dutch, found = po.read(SOURCE_LANGUAGE), {}
    for line, key, source, given in _given(path, language):
        told = list(_faults(language, key, source, given, dutch))
        for expected, got, example in told:
            problems.add(Problem(path, line, key, expected, got, example))
        if not told:
            found[key] = Entry(path, line, dutch[key].dutch, given, lambda _: 0)
    return found


def _given(path: Path, language: str) -> Iterator[Given]:
    if path.suffix == ".xlsx":
        yield from sheet.read(path, language)
    elif path.suffix == ".po":
        yield from gettext_file.read(path, language)
    else:
        for number, line in enumerate(_lines(path), 1):
            key, sign, text = line.partition(" = ")
            if sign and not line.startswith("#"):
                yield number, key.strip(), (), tuple(text.strip().split(" | "))


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text("utf-8").splitlines()
    except UnicodeDecodeError as error:
        raise DataError([pofile.no_text(path, error)]) from None


def _faults(
    language: str, key: str, source: tuple[str, ...], given: tuple[str, ...], dutch: dict[str, Entry]
) -> Iterator[Told]:
    """What is wrong with words that came in: expected, got, example."""
    if key not in dutch:
        yield "a key that Dutch has", repr(key), "./portal i18n export"
        return
    if not has_subject(language, subject_of(key)):
        yield "a key of words for parents", repr(key), "site.menu"
        return
    today = dutch[key].dutch
    if source and source != today:
        yield f"a translation of today's Dutch {' | '.join(today)!r}", f"one of {' | '.join(source)!r}", "read it again"
    wanted = len(categories(language)) if len(today) > 1 else 1
    if len(given) != wanted or not all(given):
        forms = ", ".join(categories(language)) if wanted > 1 else "one text"
        yield f"{wanted} forms ({forms})", f"{len([text for text in given if text])}", " | ".join(today)
        return
    entry = Entry(Path(key), 1, today, given, form_of(language))
    wrong = list(pofile.of_words(entry))
    yield from wrong or translations.faults(dutch[key], entry)


def page(path: Path, root: Path, language: str) -> Path:
    """Take a page by hand: it is told the Dutch of today as its source. Raises DataError for one that is none.

    Its place is what follows `docs/` or `docs/<language>/` in its path.
    """
    uri = re.sub(rf"^(?:.*/)?docs/(?:{language}/)?", "", path.as_posix())
    source = root / "docs" / SOURCE_LANGUAGE / uri
    if not source.is_file() or not has_page(language, uri):
        expected = "a page that Dutch has for parents, in a folder docs/"
        raise DataError([Problem(path, 1, "file", expected, uri, "docs/ouders/kosten.md")])
    text = _HASH.sub("", path.read_text("utf-8"), count=1)
    head, mark, body = text.removeprefix("---\n").partition("\n---\n")
    if not mark or not text.startswith("---\n"):
        raise DataError([Problem(path, 1, "file", "a page that begins with its title", text[:20], "---\ntitle: …")])
    target = root / "docs" / language / uri
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(f'---\n{head}\nsource_hash: "{translations.page_hash(source)}"\n---\n{body}', "utf-8")
    return target
