"""What the steps and answers of families say, on their pages."""

from __future__ import annotations

import pytest
from built import words
from cases import for_each
from places import ALL_REGIONS, LANGUAGES
from selectolax.lexbor import LexborHTMLParser

from wegwijs.facts.load import Data
from wegwijs.portal import Portal
from wegwijs.words.catalogue import Catalogue


def body(portal: Portal, uri: str, code: str) -> LexborHTMLParser:
    return LexborHTMLParser(portal.body(f"{uri}.md", code) or "")


def said(catalogue: Catalogue, key: str) -> str:
    """The words of a key, without values, as they stand on a page."""
    text = catalogue.text(key).striptags()
    return " ".join(text.split())


@pytest.mark.alike
@pytest.mark.parametrize("code", LANGUAGES)
@for_each("region", ALL_REGIONS)
def test_papers_can_be_ticked_one_by_one(
    portal: Portal, data: Data, catalogues: dict[str, Catalogue], region: str, code: str
) -> None:
    """A box per paper with its own words, without a script, and without a name under which a browser would keep it."""
    boxes = body(portal, f"regio/{region}/alles", code).css("[aria-labelledby=meenemen] .ticks label")
    assert [words(box) for box in boxes] == [
        said(catalogues[code], f"note.{paper.text}") for paper in data.national.papers
    ]
    inputs = [box.css_first("input[type=checkbox]") for box in boxes]
    assert all(one is not None and "name" not in one.attributes for one in inputs)


@pytest.mark.alike
@pytest.mark.parametrize("code", LANGUAGES)
@for_each("region", ALL_REGIONS)
def test_that_a_child_stays_at_the_stamschool_is_said_once_in_a_way(
    portal: Portal, catalogues: dict[str, Catalogue], region: str, code: str
) -> None:
    """However many steps of a way end there, on the page of the region and in each answer."""
    keys = ("refused.stays-at-stamschool", "full.stays-at-stamschool", "step.stays-at-stamschool")
    texts = [said(catalogues[code], key) for key in keys]
    for part in ("regio", "wegwijzer", "vastgelopen"):
        for way in body(portal, f"{part}/{region}", code).css("ol.path"):
            around = way.parent
            assert around is not None
            both = [text for text in texts[:2] if text in words(way)]
            assert len(both) <= 1 and not (both and texts[2] in words(around)), part


@pytest.mark.parametrize("code", LANGUAGES)
def test_who_may_say_no_is_not_said_to_pay(
    portal: Portal, data: Data, catalogues: dict[str, Catalogue], code: str
) -> None:
    """Where the data say that a family pays nothing, parents stand nowhere as who pays."""
    rows = body(portal, "wie-betaalt/alles", code).css("table tbody tr")
    cases = [case for item in data.costs.items for case in item.cases]
    free = [row for row, case in zip(rows, cases, strict=True) if case.verdict == "yes" and "parents" in case.payers]
    assert len(free) >= 2
    for row in free:
        assert words(row.css_first("td")).startswith(said(catalogues[code], "costs.payer.nobody-has-to"))


@pytest.mark.alike
@pytest.mark.parametrize("code", LANGUAGES)
@for_each("region", ALL_REGIONS)
def test_the_school_to_go_to_first_is_one_near_home(
    portal: Portal, data: Data, catalogues: dict[str, Catalogue], region: str, code: str
) -> None:
    """Not the name that the agreement has for it, which says nothing to who has no school yet; with whom to call."""
    answer = body(portal, f"wegwijzer/{region}", code).css_first("#antwoord-stamschool-first")
    assert (answer is not None) == (data.regions[region].model == "school-first")
    if answer is not None:
        place = answer.css_first(".go-to")
        assert said(catalogues[code], "route.place.school-first") in words(place)
        desks = [desk for desk in data.regions[region].desks if desk.role not in ("isk", "isk-in-region")]
        phones = [desk.contact.phone.value for desk in desks if desk.contact.phone.value]
        assert not phones or any(phone in words(place) for phone in phones)


@pytest.mark.parametrize("code", LANGUAGES)
def test_who_is_to_be_called_without_a_number_is_said_to_have_none_here(
    portal: Portal, catalogues: dict[str, Catalogue], code: str
) -> None:
    """In the whole country no office for attendance is known: each step there says so, and whom to ask."""
    office, unknown = (said(catalogues[code], key) for key in ("role.attendance-office", "step.no-number"))
    places = [words(row) for row in body(portal, "vastgelopen/alles", code).css(".path-step > dl > div:nth-child(2)")]
    there = [place for place in places if office in place]
    assert there and all(unknown in place for place in there)
