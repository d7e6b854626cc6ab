"""The table of subjects: every key has its file, and what parents read asks for no words of professionals."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from places import ROOT
from words import words_of

from wegwijs.words.subjects import PARENTS, PROFESSIONALS, SUBJECTS, has_subject, subject_of

FOLDER = ROOT / "hooks/wegwijs/subjects"
READ_BY_PARENTS = [
    *(ROOT / "theme", ROOT / "hooks/wegwijs/page"),
    *(FOLDER / name for name in ("frame", "glossary", "home", "offline", "places", "questions", "regions")),
    *(FOLDER / name for name in ("runtime", "search", "shared")),
    *(FOLDER / "schools" / name for name in ("schools.html", "school_list.py", "map.html")),
]
_ASKED = re.compile(r"""\b(?:t|text|template|templates|plural_templates)\(\s*f?["']([a-z][a-z0-9.-]*)""")


def _files(place: Path) -> list[Path]:
    paths = place.rglob("*") if place.is_dir() else [place]
    return [path for path in paths if path.suffix in (".html", ".py")]


def test_every_first_part_of_a_key_belongs_to_one_subject() -> None:
    """And none stands in the table that no key begins with."""
    parts = [part for _, parts in SUBJECTS.values() for part in parts.split()]
    assert len(parts) == len(set(parts))
    assert set(parts) == {key.partition(".")[0] for key in words_of("nl")}


@pytest.mark.parametrize("subject", SUBJECTS)
def test_a_subject_is_named_after_its_folder(subject: str) -> None:
    """But for the frame of the site, and the forms for who edits; a folder with two audiences has two subjects."""
    name = subject.removesuffix(f"-{PROFESSIONALS}")
    assert name in ("site", "edit") or (FOLDER / name).is_dir()
    assert SUBJECTS[subject][0] in (PARENTS, PROFESSIONALS)


@pytest.mark.parametrize("place", READ_BY_PARENTS, ids=lambda place: place.name)
def test_what_parents_read_asks_for_words_of_parents(place: Path) -> None:
    """Else a sentence of it would be Dutch in a language that has all it must have."""
    asked = {(path.name, key) for path in _files(place) for key in _ASKED.findall(path.read_text("utf-8"))}
    subjects = {(name, key): subject_of(key) for name, key in asked if subject_of(key)}
    assert {place for place, subject in subjects.items() if SUBJECTS[subject][0] == PROFESSIONALS} == set()


@pytest.mark.parametrize(
    ("language", "subject", "has"), [("uk", "funding", False), ("uk", "site", True), ("en", "funding", True)]
)
def test_words_of_professionals_are_there_in_dutch_and_english_only(language: str, subject: str, has: bool) -> None:
    """Parents read their own language."""
    assert has_subject(language, subject) is has
