"""Addresses, links and citations of generated pages."""

from __future__ import annotations

import posixpath
from datetime import date

import pytest

from wegwijs.facts.load import Data
from wegwijs.facts.model.base import Ref
from wegwijs.facts.model.deadline import Deadline
from wegwijs.page.address import address, relative, told_elsewhere, url_of, way
from wegwijs.page.context import View
from wegwijs.page.page import Page
from wegwijs.words.catalogue import Catalogue

TODAY = date(2026, 11, 21)


def _view(
    data: Data, catalogues: dict[str, Catalogue], uri: str = "regio/leidse-regio.md", language: str = "nl"
) -> View:
    region = data.regions["leidse-regio"]
    return View(Page(uri, "", "", "", region), language, data, catalogues[language], TODAY, {})


PLACES = ["", "./", "en/", "regio/", "regio/leidse-regio/", "en/regio/leidse-regio/", "assets/icon.svg", "los/en/"]


@pytest.mark.parametrize("here", PLACES)
def test_a_way_between_two_places_is_the_relative_path(here: str) -> None:
    """From a folder of the site to any place on it, as the library says it."""
    assert [way(here, there) for there in PLACES] == [posixpath.relpath(f"/{there}", f"/{here}") for there in PLACES]


@pytest.mark.parametrize(
    ("uri", "url"),
    [
        ("index.md", ""),
        ("regio/index.md", "regio/"),
        ("bronnen.md", "bronnen/"),
        ("regio/leidse-regio.md", "regio/leidse-regio/"),
    ],
)
def test_a_path_becomes_an_address(uri: str, url: str) -> None:
    """A Markdown path stands at a folder address; an index at its own folder."""
    assert url_of(uri) == url


@pytest.mark.parametrize(
    ("here", "there", "link"),
    [
        ("index.md", "bronnen.md", "bronnen/"),
        ("bronnen.md", "index.md", "../"),
        ("regio/leidse-regio.md", "bronnen.md#unita", "../../bronnen/#unita"),
        ("regio/leidse-regio.md", "regio/index.md", "../"),
        ("regio/index.md", "regio/leidse-regio.md#klassen", "leidse-regio/#klassen"),
        ("regio/index.md", "regio/index.md", "./"),
        ("over.md", "ouders/index.md", "../ouders/"),
    ],
)
def test_links_are_relative(here: str, there: str, link: str) -> None:
    """A link works in every language folder and under every host path; an anchor stays."""
    assert relative("nl", here, there) == link == relative("ar", here, there)


@pytest.mark.parametrize(
    ("language", "other", "link"),
    [("nl", "ar", "../../ar/regio/leidse-regio/"), ("ar", "nl", "../../../regio/leidse-regio/"), ("en", "en", "./")],
)
def test_the_same_page_in_another_language(
    data: Data, catalogues: dict[str, Catalogue], language: str, other: str, link: str
) -> None:
    """Dutch stands at the root, every other language in its folder."""
    assert _view(data, catalogues, language=language).language_link(other) == link


@pytest.mark.parametrize(("language", "address"), [("nl", "../../assets/x.svg"), ("ar", "../../../assets/x.svg")])
def test_assets_are_shared_by_all_languages(data: Data, catalogues: dict, language: str, address: str) -> None:
    """A file in assets/ stands at the root once."""
    assert _view(data, catalogues, language=language).asset("x.svg") == address


def test_citations_are_numbered_in_the_order_they_appear(data: Data, catalogues: dict[str, Catalogue]) -> None:
    """The same place in the same source keeps its number; another place in it gets the next."""
    view = _view(data, catalogues)
    refs = [Ref(id="unita"), Ref(id="lowan", at="art. 2"), Ref(id="unita"), Ref(id="lowan", at="art. 3")]
    assert [view.citations.number(ref) for ref in refs] == [1, 2, 1, 3]
    assert list(view.citations.refs) == [("unita", ""), ("lowan", "art. 2"), ("lowan", "art. 3")]


def test_an_old_source_says_so_at_its_citation(data: Data, catalogues: dict[str, Catalogue]) -> None:
    """A mark beside the number, and words for who does not see it; a recent source has neither."""
    view = _view(data, catalogues)
    old, recent = view.cite(Ref(id="eemnes-2016")), view.cite(Ref(id="convenant-leidse-regio-2024"))
    words = str(catalogues["nl"].text("source.old"))
    assert "†" in old and words in old and 'href="#bron-1"' in old
    assert "†" not in recent and words not in recent and 'href="#bron-2"' in recent
    assert view.cite(None) == ""


@pytest.mark.parametrize(
    ("day", "old"), [(date(2027, 12, 31), False), (date(2028, 1, 1), True), (date(2024, 10, 9), False)]
)
def test_a_source_grows_old_after_three_calendar_years(data: Data, day: date, old: bool) -> None:
    """The covenant of 2024 is old from 2028."""
    assert data.sources["convenant-leidse-regio-2024"].is_old(day) is old


def test_a_source_without_a_date_can_be_old(data: Data) -> None:
    """What is clearly old says so without a date; what has no date and no mark is not called old."""
    assert data.sources["weesper-nieuws"].is_old(TODAY)
    assert not data.sources["unita"].is_old(TODAY)


def term(
    count: int, unit: str, type: str = "theirs", after: str | None = "applied", before: str | None = None
) -> Deadline:
    return Deadline.model_validate({"count": count, "unit": unit, "type": type, "after": after, "before": before})


@pytest.mark.parametrize(
    ("deadline", "language", "words"),
    [
        (term(1, "months"), "nl", "binnen 1 maand na de dag dat u uw kind aanmeldde"),
        (term(4, "weeks"), "nl", "binnen 4 weken na "),
        (term(18, "months", type="stay"), "nl", "hoogstens 18 maanden"),
        (term(12, "months", type="stay"), "nl", "hoogstens 1 jaar"),
        (term(24, "months", type="stay"), "ar", "سنتان على الأكثر"),
        (term(1, "weeks", after=None, before="exit"), "nl", "1 week voor het einde van de taalklas"),
        (term(2, "weeks", after=None, before="exit"), "nl", "2 weken voor "),
        (term(4, "weeks"), "en", "within 4 weeks of "),
        (term(2, "weeks"), "ar", "أسبوعين"),
    ],
)
def test_deadlines_are_said_in_words(
    data: Data, catalogues: dict, deadline: Deadline, language: str, words: str
) -> None:
    """A term with its unit, in the right number, and its event; a longest stay is said as one and is no duration."""
    said = str(_view(data, catalogues, language=language).deadline(deadline))
    assert words in said
    assert ("data-term" in said) == (deadline.type != "stay")


def test_a_name_is_escaped_and_marked_as_dutch(data: Data, catalogues: dict[str, Catalogue]) -> None:
    """A name from the data cannot bring markup, and a screen reader reads it as Dutch."""
    assert _view(data, catalogues).proper("<b>&") == '<bdi lang="nl">&lt;b&gt;&amp;</bdi>'


@pytest.mark.parametrize(
    ("language", "link", "shown"),
    [
        ("ar", '<a href="../../en/over/">x</a>', '<a hreflang="en" href="../../en/over/">x <span>(y)</span></a>'),
        ("ar", '<a hreflang="en" href="../../en/">English</a>', '<a hreflang="en" href="../../en/">English</a>'),
        ("ar", '<a href="../entree/">x</a>', '<a href="../entree/">x</a>'),
        ("nl", '<a href="../en/scholen/geld/">x</a>', '<a href="../en/scholen/geld/">x</a>'),
    ],
)
def test_a_link_to_a_page_in_english_only_says_so(language: str, link: str, shown: str) -> None:
    """At its end; the choice of languages says so by its name, and who reads Dutch has every page."""
    assert told_elsewhere(f"<p>{link}</p>", language, "y") == f"<p>{shown}</p>"


@pytest.mark.parametrize(
    ("language", "uri", "there"),
    [
        ("ar", "scholen/geld.md", "en/scholen/geld/"),
        ("ar", "open-data.md", "en/open-data/"),
        ("ar", "los/rekenen/school.md", "los/en/rekenen/school/"),
        ("ar", "scholen/brieven/ziek.md", "ar/scholen/brieven/ziek/"),
        ("ar", "ouders/kosten.md", "ar/ouders/kosten/"),
        ("en", "scholen/geld.md", "en/scholen/geld/"),
        ("nl", "scholen/geld.md", "scholen/geld/"),
    ],
)
def test_a_page_of_professionals_stands_in_dutch_and_english(language: str, uri: str, there: str) -> None:
    """Whoever reads another language gets the English one; a letter of a school is read by parents."""
    assert address(language, uri) == there
