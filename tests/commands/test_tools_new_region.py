"""A region is added by data only: the skeleton is valid, and nothing is written that is not."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import material
import pytest
from places import LANGUAGES, ROOT, SUBJECTS

from tools.new_region import CannotAdd, add
from wegwijs.facts.load import load
from wegwijs.facts.rules_data import compile_data
from wegwijs.page.render import Renderer
from wegwijs.subjects.register import pages
from wegwijs.words.catalogue import Catalogue


@pytest.fixture
def folder(fewer_folder: Path, tmp_path: Path) -> Path:
    """A copy of the data of fewer municipalities: to read all of them three times took most of a test."""
    return Path(shutil.copytree(fewer_folder, tmp_path / "data"))


def _regions(folder: Path) -> str:
    return (folder / "regions.yaml").read_text("utf-8")


def test_the_skeleton_is_a_region_with_its_municipalities(folder: Path) -> None:
    """By name or by code; the region says what is not known, and its line is told."""
    line = add(folder, "achterhoek", ["Westerkwartier", "GM1680"], 'De "Achterhoek"')
    region = load(folder, ROOT / "locales").regions["achterhoek"]
    assert [place.name for place in region.municipalities] == ["Westerkwartier", "Aa en Hunze"]
    assert region.names["nl"] == 'De "Achterhoek"'
    assert region.unknown
    assert _regions(folder).splitlines()[line - 1] == "- id: achterhoek"


def test_the_examples_in_the_skeleton_are_valid_too(folder: Path) -> None:
    """Who takes the marks away has whole desks and criteria, not a new puzzle."""
    add(folder, "achterhoek", ["Westerkwartier"], "Achterhoek")
    before, start, skeleton = _regions(folder).partition("- id: achterhoek")
    filled = skeleton.replace("#|", "").replace("desks: []", "desks:").replace("criteria: {}", "criteria:")
    (folder / "regions.yaml").write_text(before + start + filled, "utf-8")
    region = load(folder, ROOT / "locales").regions["achterhoek"]
    assert region.desks and region.criteria.language_class


def test_the_pages_of_a_new_region_can_be_read_at_once(folder: Path, catalogues: dict[str, Catalogue]) -> None:
    """Every page of the region renders in every language, and names the municipality."""
    add(folder, "achterhoek", ["Westerkwartier"], "Achterhoek")
    data = load(folder, ROOT / "locales")
    icons = Path(material.__file__).parent / "templates"
    renderer = Renderer(
        data, catalogues, [SUBJECTS, icons], compile_data(data), date(2026, 11, 22)
    )
    own = [page for page in pages(data) if page.region and page.region.id == "achterhoek"]
    for language in LANGUAGES:
        bodies = {page.uri: renderer.body(page, language) for page in own}
        assert len(bodies) >= 3
        assert "Westerkwartier" in bodies["regio/achterhoek.md"]


@pytest.mark.parametrize(
    ("id", "municipality", "told"),
    [
        ("leidse-regio", "Westerkwartier", "id: expected an id that no region has, got 'leidse-regio'"),
        ("De Achterhoek", "Westerkwartier", "id: expected small letters, digits and hyphens, got 'De Achterhoek'"),
        ("achterhoek", "Hilversem", "got 'Hilversem', for example Hilversum"),
        ("achterhoek", "GM9999", "municipality: expected a municipality of data/municipalities.yaml, got 'GM9999'"),
        ("achterhoek", "Leiden", "municipality: expected one that no region has, got 'Leiden', which leidse-regio has"),
    ],
)
def test_what_cannot_be_added_leaves_the_data_as_it_was(folder: Path, id: str, municipality: str, told: str) -> None:
    """The reason names what was expected and what came; the file is untouched."""
    before = _regions(folder)
    with pytest.raises(CannotAdd, match=r"^") as error:
        add(folder, id, ["Westerkwartier", municipality][id == "achterhoek" :], "Achterhoek")
    assert told in str(error.value)
    assert _regions(folder) == before
    assert not (folder / "regions.yaml.unfinished").exists()
