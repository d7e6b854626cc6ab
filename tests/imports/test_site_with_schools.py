"""What the site shows once lists were taken over, and that it is as before where none were."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import material
import pytest
from places import LANGUAGES, SUBJECTS
from selectolax.lexbor import LexborHTMLParser

from imports import duo_files
from imports.conftest import ON
from tools.imports import duo
from wegwijs.facts.imported.load import Imported, place
from wegwijs.facts.load import Data
from wegwijs.facts.rules_data import compile_data
from wegwijs.page.render import Renderer
from wegwijs.subjects import register
from wegwijs.words.catalogue import Catalogue

Made = Callable[[str, str], LexborHTMLParser]
SMALL = "gemeente/terschelling.md"
PAGES = (SMALL, "gemeente/amsterdam.md", "gemeente/amsterdam/scholen.md", "gemeente/vlieland/scholen.md")


def _making(data: Data, catalogues: dict[str, Catalogue], on: date = ON) -> Made:
    icons = Path(material.__file__).parent / "templates"
    renderer = Renderer(data, catalogues, [SUBJECTS, icons], compile_data(data), on)
    pages = {page.uri: page for page in register.pages(data)}
    return lambda uri, language: LexborHTMLParser(renderer.body(pages[uri], language))


@pytest.fixture(scope="module")
def made(whole: Data, catalogues: dict[str, Catalogue]) -> Made:
    """Makes a page with the lists of the whole country."""
    return _making(whole, catalogues)


@pytest.mark.alike
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("uri", PAGES[:2])
def test_the_page_of_a_municipality_names_five_schools_for_each_age(made: Made, uri: str, language: str) -> None:
    """Folded, with a number to tap, where they stand, the rest and the list they are from; none at other ages."""
    page = made(uri, language)
    for ages, kind in (("leeftijd-4", 5), ("leeftijd-6", 5), ("leeftijd-12", 5), ("leeftijd-0", 0), ("leeftijd-18", 0)):
        found = page.css(f"#{ages} details.near .callable li")
        assert len(found) == kind, ages
        for school in found:
            assert school.css_first('a[href^="tel:0"]') and school.css_first('a[href*="openstreetmap"]')
    near = page.css_first("#leeftijd-6 details.near")
    assert "DUO" in near.text() and "CC0" in near.text() and "2026" in near.text()
    assert near.css_first('a[href$="/scholen/#basisscholen"], a[href="scholen/#basisscholen"]') is not None
    assert "scholenopdekaart.nl" in near.text()


@pytest.mark.alike
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_of_a_municipality_tells_where_its_samenwerkingsverbanden_are(
    whole: Data, catalogues: dict[str, Catalogue], language: str
) -> None:
    """Each by its code with name and address, and the list they are from; without that list the codes alone."""
    content = duo_files.partnerships(whole).encode()
    edition = duo.take(duo.Given(Path("swv.csv"), content), whole, ON).edition
    listed = replace(whole, imported=place({"partnerships": edition}, whole.municipalities, whole.postcodes))
    codes = [*whole.divisions.primary_of("GM0093"), *whole.divisions.secondary_of("GM0093")]
    told = _making(listed, catalogues)(SMALL, language).css_first("body").text()
    assert codes and all(f"{one.code}: {one.name}" in told for one in listed.imported.partnerships(codes))
    assert "2321 TA, Leiden" in told and "CC0" in told
    without = _making(replace(whole, imported=Imported()), catalogues)(SMALL, language)
    assert "2321 TA" not in without.css_first("body").text()


@pytest.mark.alike
@pytest.mark.parametrize("language", LANGUAGES)
def test_all_schools_of_a_municipality_stand_on_a_page_of_their_own(made: Made, whole: Data, language: str) -> None:
    """In groups, each with its postcode for the filter."""
    page = made("gemeente/amsterdam/scholen.md", language)
    listed = page.css("section.kind li[data-postcode]")
    assert len(listed) == sum(len(whole.imported.sites(kind, "GM0363")) for kind in ("primary", "secondary"))
    assert all(re.fullmatch(r"1\d{3}", school.attributes["data-postcode"] or "") for school in listed)
    headings = [heading.attributes["id"] for heading in page.css("section.kind h2")]
    assert headings == ["basisscholen", "middelbare-scholen"]


def test_a_brugjaar_is_not_called_an_isk(made: Made) -> None:
    """It is told as DUO says it."""
    page = made("gemeente/amsterdam/scholen.md", "nl")
    own = [school for school in page.css("section.kind li") if "brugjaar" in school.text()]
    assert own and not any(school.css_first(".tag") for school in own)


def test_the_finder_and_the_regions_lead_to_the_schools(made: Made, whole: Data) -> None:
    """Every municipality from the finder, its own ones from a region."""
    finder = made("klassen/index.md", "nl")
    assert len(finder.css(".schools-by-letter a")) == len(whole.municipalities)
    region = made("regio/leidse-regio.md", "nl")
    assert region.css_first('a[href="../../gemeente/leiden/scholen/"]') is not None


def test_an_answer_that_sends_to_a_school_leads_to_the_schools(made: Made) -> None:
    """Of the region, and in the rest of the country by the list of municipalities."""
    for region, target in (("gooi-en-vechtstreek", "regio/gooi-en-vechtstreek/#scholen"), ("elders", "#alle-scholen")):
        assert made(f"wegwijzer/{region}.md", "nl").css_first(f'.outcome a[href$="{target}"]') is not None, region


def test_a_list_of_more_than_a_year_ago_says_so(whole: Data, catalogues: dict[str, Catalogue]) -> None:
    """By its own day, or the day on which it was taken over."""
    assert "ouder dan een jaar" not in _making(whole, catalogues)(SMALL, "nl").text()
    assert "ouder dan een jaar" in _making(whole, catalogues, date(2027, 11, 27))(SMALL, "nl").text()


def test_open_data_names_the_lists_and_does_not_publish_them_anew(made: Made, whole: Data) -> None:
    """With day, licence and sum, so that anybody can fetch the same."""
    text = made("open-data.md", "nl").text()
    for edition in whole.imported.editions.values():
        assert edition.sha256 in text and edition.file in text


def test_without_lists_nothing_of_it_is_there(plain: Data, catalogues: dict[str, Catalogue]) -> None:
    """No page, no style, no script; what leads to a school is the finder, as before."""
    make = _making(plain, catalogues)
    page = make(SMALL, "nl")
    assert page.css("details.near") == [] and "Zoek op scholenopdekaart.nl" in page.text()
    assert not any(one.uri.endswith("/scholen.md") for one in register.pages(plain))
    assert not any("all_schools" in f"{one.style} {one.shared_style}" for one in register.pages(plain))
    assert not any("all_schools" in name for name in register.files(taken_over=False))
