"""How far each language is: per subject and for the pages by hand, what is complete, stale or missing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from wegwijs.problems import Problems
from wegwijs.words import pofile, translations
from wegwijs.words.pofile import Entry
from wegwijs.words.readers import SOURCE_LANGUAGE, audience_of, has_page
from wegwijs.words.subjects import SUBJECTS, subject_of, subjects_of

COMPLETE, STALE, MISSING = "complete", "stale", "missing"


@dataclass(frozen=True)
class State:
    """How far one language is with one subject, or with the pages by hand of one audience."""

    language: str
    part: str
    """A subject, or `docs`."""
    audience: str
    complete: int
    stale: int
    """Made from other Dutch than today's: Dutch is shown instead."""
    missing: int

    @property
    def whole(self) -> bool:
        """Whether nothing waits for a translator."""
        return not (self.stale or self.missing)


def state_of(source: Entry, entry: Entry | None) -> str:
    """Whether the words of one key are there, and were made from the Dutch of today."""
    if entry is None or not all(entry.words):
        return MISSING
    return COMPLETE if entry.dutch == source.dutch else STALE


def states(root: Path, language: str) -> Iterator[State]:
    """Of every subject that the language has, and of its pages by hand. Raises DataError for unreadable files."""
    problems = Problems()
    dutch = pofile.read_all(root / "locales", SOURCE_LANGUAGE, problems)
    words = pofile.read_all(root / "locales", language, problems)
    problems.stop_if_any()
    for subject in subjects_of(language):
        own = (state_of(source, words.get(key)) for key, source in dutch.items() if subject_of(key) == subject)
        yield _counted(language, subject, SUBJECTS[subject][0], own)
    for audience, uris in _pages(root / "docs", language).items():
        yield _counted(language, "docs", audience, (_page(root / "docs", language, uri) for uri in uris))


def _counted(language: str, part: str, audience: str, found: Iterable[str]) -> State:
    all_of_it = list(found)
    return State(language, part, audience, *(all_of_it.count(kind) for kind in (COMPLETE, STALE, MISSING)))


def _pages(docs: Path, language: str) -> dict[str, list[str]]:
    by_audience: dict[str, list[str]] = {}
    for path in sorted((docs / SOURCE_LANGUAGE).rglob("*.md")):
        uri = path.relative_to(docs / SOURCE_LANGUAGE).as_posix()
        if has_page(language, uri):
            by_audience.setdefault(audience_of(uri), []).append(uri)
    return by_audience


def _page(docs: Path, language: str, uri: str) -> str:
    if not (docs / language / uri).is_file():
        return MISSING
    return STALE if translations.is_stale(docs, language, uri) else COMPLETE
