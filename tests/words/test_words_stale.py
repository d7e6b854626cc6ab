"""The check of translations: it complains about what is missing, changed or left over."""

from __future__ import annotations

import shutil
from pathlib import Path

import polib
import pytest
from places import ROOT

from wegwijs.problems import Problem, Problems
from wegwijs.words import translations


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the words and the hand-written pages."""
    for name in ("locales", "docs"):
        shutil.copytree(ROOT / name, tmp_path / name)
    return tmp_path


def _check(root: Path) -> list[Problem]:
    problems = Problems()
    translations.check(root, problems)
    return problems.found


def _edit(root: Path, language: str, key: str, **changes: object) -> None:
    path = root / "locales" / f"{language}.po"
    catalogue = polib.pofile(str(path), encoding="utf-8", wrapwidth=0)
    entry = catalogue.find(key)
    for name, value in changes.items():
        setattr(entry, name, value)
    catalogue.save(str(path))


def test_the_project_itself_is_in_order() -> None:
    """Nothing is stale or missing now."""
    assert _check(ROOT) == []


def test_changed_dutch_makes_each_translation_stale(project: Path) -> None:
    """Whoever changes a Dutch sentence is told which translations must follow, and where they stand."""
    _edit(project, "nl", "site.skip", msgstr="Anders gezegd")
    found = _check(project)
    assert [(problem.path.stem, problem.field) for problem in found] == [("ar", "site.skip"), ("en", "site.skip")]
    for problem in found:
        assert 'msgid "site.skip"' in "".join(
            problem.path.read_text("utf-8").splitlines()[problem.line - 1 : problem.line + 2]
        )


def test_a_missing_translation_is_told(project: Path) -> None:
    """An empty translation is a mistake that names the Dutch it lacks."""
    _edit(project, "en", "site.skip", msgstr="")
    [problem] = _check(project)
    assert (problem.path.name, problem.field, problem.got) == ("en.po", "site.skip", "nothing")
    assert "Naar de inhoud" in problem.expected or "inhoud" in problem.expected


def test_a_lost_placeholder_is_told(project: Path) -> None:
    """A translation without the number its Dutch has would hide a fact."""
    _edit(project, "en", "sources.count", msgstr_plural={0: "One source", 1: "Many sources"})
    assert {problem.field for problem in _check(project)} == {"sources.count"}


def test_a_key_that_dutch_does_not_have_is_told(project: Path) -> None:
    """A translation without its Dutch is left over from earlier."""
    path = project / "locales" / "en.po"
    path.write_text(path.read_text("utf-8") + '\nmsgid "old.key"\nmsgstr "Old"\n', "utf-8")
    assert [(problem.field, problem.example) for problem in _check(project)] == [("old.key", "remove it")]


def test_a_changed_dutch_page_makes_its_translations_stale(project: Path) -> None:
    """A hand-written page keeps the hash of the Dutch it was made from."""
    page = project / "docs" / "nl" / "over.md"
    page.write_text(page.read_text("utf-8") + "\nNog een zin.\n", "utf-8")
    assert [problem.path.relative_to(project).as_posix() for problem in _check(project)] == [
        "docs/ar/over.md",
        "docs/en/over.md",
    ]


def test_a_missing_page_is_told(project: Path) -> None:
    """A page that exists in Dutch only is named."""
    (project / "docs" / "en" / "over.md").unlink()
    [problem] = _check(project)
    assert (problem.path.name, problem.got) == ("over.md", "nothing")
