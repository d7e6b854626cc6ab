"""The check of translations: it complains about what is missing, changed or left over."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from places import ROOT

from tools.po import write_file
from wegwijs.problems import Problem, Problems
from wegwijs.words import translations
from wegwijs.words.catalogue import IN_DUTCH, Catalogue
from wegwijs.words.pofile import read
from wegwijs.words.subjects import languages, path_of, subject_of, subjects_of

FEW = ("nl", "en", "ar")
"""The source, a language that professionals read too, and one that parents alone read, as they do each other."""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the words and the hand-written pages in a few languages."""
    others = shutil.ignore_patterns(*(code for code in languages(ROOT / "locales") if code not in FEW))
    for name in ("locales", "docs"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=others)
    return tmp_path


def _check(root: Path) -> list[Problem]:
    problems = Problems()
    translations.check(root, problems)
    return sorted(problems.found)


def _edit(root: Path, language: str, key: str, *words: str) -> None:
    path = path_of(root / "locales", language, subject_of(key))
    entries = read(path, Problems())
    dutch = words if language == "nl" else entries[key].dutch
    write_file(path, language, {**entries, key: replace(entries[key], words=words, dutch=dutch)})


def test_the_project_itself_is_in_order() -> None:
    """Nothing is stale or missing now."""
    assert _check(ROOT) == []


def test_changed_dutch_makes_each_translation_stale(project: Path) -> None:
    """Whoever changes a Dutch sentence is told which translations must follow, and where they stand."""
    _edit(project, "nl", "site.skip", "Anders gezegd")
    found = _check(project)
    others = languages(project / "locales")[1:]
    assert [str(one.path.relative_to(project)) for one in found] == [f"locales/{code}/site.po" for code in others]
    assert {problem.field for problem in found} == {"site.skip"}
    for problem in found:
        assert problem.path.read_text("utf-8").splitlines()[problem.line - 1] == 'msgctxt "site.skip"'
        assert "today's Dutch 'Anders gezegd'" in problem.expected and "Ga naar de inhoud" in problem.got


def test_a_stale_translation_is_not_shown(project: Path) -> None:
    """It may say an amount or a last day that is no longer right: the Dutch of today stands there."""
    _edit(project, "nl", "site.skip", "Anders gezegd")
    words = Catalogue("en", project / "locales")
    assert words.text("site.skip") == f"{IN_DUTCH}Anders gezegd</span>"


def test_a_missing_translation_is_told(project: Path) -> None:
    """An empty translation is a mistake that names the Dutch it lacks."""
    _edit(project, "en", "site.skip", "")
    [problem] = _check(project)
    assert (problem.path.name, problem.field, problem.got) == ("site.po", "site.skip", "nothing")
    assert "inhoud" in problem.expected


def test_a_lost_placeholder_is_told(project: Path) -> None:
    """A translation without the number its Dutch has would hide a fact."""
    _edit(project, "en", "sources.count", "One source", "Many sources")
    assert {problem.field for problem in _check(project)} == {"sources.count"}


def test_a_key_that_dutch_does_not_have_is_told(project: Path) -> None:
    """A translation without its Dutch is left over from earlier."""
    path = project / "locales" / "en" / "site.po"
    path.write_text(path.read_text("utf-8") + '\nmsgctxt "site.gone"\nmsgid "Oud"\nmsgstr "Old"\n', "utf-8")
    assert [(problem.field, problem.example) for problem in _check(project)] == [("site.gone", "remove it")]


@pytest.mark.parametrize("language", ["ar", "en"])
def test_a_language_has_every_subject_of_those_who_read_it(project: Path, language: str) -> None:
    """Each file that is gone is told once, as a whole."""
    for subject in subjects_of(language):
        (project / "locales" / language / f"{subject}.po").unlink()
    found = sorted((problem.path.stem, problem.got) for problem in _check(project))
    assert found == sorted((subject, "nothing") for subject in subjects_of(language))


def test_words_and_pages_of_professionals_are_told_in_a_language_they_do_not_read(project: Path) -> None:
    """They would be shown nowhere: professionals read Dutch and English."""
    shutil.copy(project / "locales/en/funding.po", project / "locales/ar/funding.po")
    shutil.copytree(project / "docs/en/gemeenten", project / "docs/ar/gemeenten")
    found = [problem.path.relative_to(project).as_posix() for problem in _check(project)]
    pages = sorted(path.name for path in (project / "docs/en/gemeenten").iterdir())
    assert found == [*(f"docs/ar/gemeenten/{name}" for name in pages), "locales/ar/funding.po"]


def test_a_file_of_words_that_no_subject_reads_is_told(project: Path) -> None:
    """Its words would be shown nowhere."""
    shutil.copy(project / "locales/en/site.po", project / "locales/en.po")
    assert [(problem.path.name, problem.got) for problem in _check(project)] == [("en.po", "en.po")]


def test_a_changed_dutch_page_makes_its_translations_stale(project: Path) -> None:
    """A hand-written page keeps the hash of the Dutch it was made from."""
    page = project / "docs" / "nl" / "over.md"
    page.write_text(page.read_text("utf-8") + "\nNog een zin.\n", "utf-8")
    found = [problem.path.relative_to(project).as_posix() for problem in _check(project)]
    assert found == [f"docs/{code}/over.md" for code in languages(project / "locales")[1:]]


def test_a_missing_page_is_told(project: Path) -> None:
    """A page that exists in Dutch only is named."""
    (project / "docs" / "en" / "over.md").unlink()
    [problem] = _check(project)
    assert (problem.path.name, problem.got) == ("over.md", "nothing")
