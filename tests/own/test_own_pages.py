"""The pages by hand of one copy of the site: where they may stand, and where in the menu."""

from __future__ import annotations

from pathlib import Path

import pytest
from places import ROOT

from wegwijs.facts.site import pages
from wegwijs.facts.site.read import Site, read
from wegwijs.problems import Problem, Problems
from wegwijs.words.translations import page_hash

LISTED = ["index.md", "ouders/index.md", "ouders/taal.md", "scholen/index.md", "over.md"]
MADE = {"bronnen.md", "ouders/gemaakt.md"}


def _site(folder: Path, *names: str, places: str = "{}") -> Site:
    for name in names:
        (folder / "docs" / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / "docs" / name).write_text("# Taalhuis\n", "utf-8")
    (folder / "portal.yaml").write_text(f"address: https://school.example.nl/\npages: {places}\n", "utf-8")
    return read(folder)


def _problems(site: Site) -> list[Problem]:
    pages.check(site, ROOT, MADE, ["nl", "en", "ar"], problems := Problems())
    return problems.found


def test_a_new_page_stands_at_the_end_of_its_folder_or_where_it_is_put() -> None:
    """Also behind another new one; a page that is replaced stays where it is."""
    own = ["ouders/taalhuis.md", "ouders/bieb.md", "over.md", "scholen/wij.md"]
    found = pages.navigation(LISTED, own, {"ouders/bieb.md": "ouders/index.md"})
    assert found == [
        *("index.md", "ouders/index.md", "ouders/bieb.md", "ouders/taal.md", "ouders/taalhuis.md"),
        *("scholen/index.md", "scholen/wij.md", "over.md"),
    ]
    assert pages.navigation(found, own, {"ouders/bieb.md": "ouders/index.md"}) == found
    behind = pages.navigation(LISTED, own, {"ouders/bieb.md": "ouders/taalhuis.md"})
    assert behind[3:5] == ["ouders/taalhuis.md", "ouders/bieb.md"]


def test_pages_that_replace_ours_and_new_ones_in_a_menu_are_in_order(tmp_path: Path) -> None:
    """With a translation or without."""
    names = ("nl/over.md", "nl/ouders/taalhuis.md", "ar/ouders/taalhuis.md", "en/ouders/taal.md", "nl/scholen/wij.md")
    assert _problems(_site(tmp_path, *names, places="{ouders/taalhuis.md: ouders/taal.md}")) == []


WRONG = {
    "in a folder without a menu": ("nl/wij.md", "one in a folder with a menu"),
    "in the place of a page that is made": ("nl/bronnen.md", "the portal makes itself"),
    "in a language without words": ("fr/ouders/taal.md", "under one of the languages"),
    "no page": ("nl/ouders/foto.jpg", "a page in small letters"),
    "a name with capitals": ("nl/ouders/Taalhuis.md", "a page in small letters"),
    "without Dutch": ("en/ouders/taalhuis.md", "a Dutch page too, nl/ouders/taalhuis.md"),
    "of professionals in a language of parents": ("ar/scholen/nt2.md", "a page that parents read"),
}


@pytest.mark.parametrize("case", WRONG)
def test_a_page_that_cannot_stand_there_is_told(tmp_path: Path, case: str) -> None:
    """With its file and an example of one that can."""
    name, expected = WRONG[case]
    [problem] = _problems(_site(tmp_path, name))
    assert problem.path == tmp_path / "docs" / name and expected in problem.expected and problem.example


@pytest.mark.parametrize(
    ("places", "expected"),
    [
        ("{ouders/nergens.md: ouders/taal.md}", "a new Dutch page"),
        ("{ouders/taal.md: ouders/index.md}", "a new Dutch page"),
        ("{ouders/taalhuis.md: ouders/nergens.md}", "of the same folder"),
        ("{ouders/taalhuis.md: scholen/index.md}", "of the same folder"),
        ("{ouders/taalhuis.md: ouders/taalhuis.md}", "that stands there already"),
    ],
)
def test_a_place_that_is_none_is_told_with_its_line(tmp_path: Path, places: str, expected: str) -> None:
    """In `portal.yaml`, where it was asked for."""
    [problem] = _problems(_site(tmp_path, "nl/ouders/taalhuis.md", places=places))
    assert (problem.path, problem.line) == (tmp_path / "portal.yaml", 2) and expected in problem.expected


def test_a_translation_tells_from_which_dutch_it_was_made(tmp_path: Path) -> None:
    """From the own Dutch where there is one; the right line is told."""
    site = _site(tmp_path, "nl/ouders/taalhuis.md", "en/ouders/taalhuis.md")
    pages.check_hashes(site, ROOT, problems := Problems())
    line = f'source_hash: "{page_hash(tmp_path / "docs/nl/ouders/taalhuis.md")}"'
    assert [problem.example for problem in problems.found] == [line]
    (tmp_path / "docs/en/ouders/taalhuis.md").write_text(f"---\n{line}\n---\n# House\n", "utf-8")
    pages.check_hashes(site, ROOT, problems := Problems())
    assert problems.found == []
