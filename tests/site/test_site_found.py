"""What search engines and other programs read of the built site: titles, sitemap, robots.txt, JSON-LD."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from built import BUILT, alternates, head, head_values, language, name, on_every_page, tree, values, words, written_in
from places import SITE_URL

from wegwijs.facts.load import Data
from wegwijs.facts.model.base import telephone
from wegwijs.page.head import LONGEST_DESCRIPTION, LONGEST_TITLE

LOC = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"
HIDDEN, DESCRIBED = 'meta[name="robots"]', 'meta[name="description"]'
NAMED = {"@id", "@type", "name"}
PROPERTIES = {
    "GovernmentService": NAMED | {"areaServed", "provider"},
    "AdministrativeArea": NAMED | {"identifier"},
    "GovernmentOffice": NAMED | {"url", "email", "telephone", "address"},
    "School": NAMED | {"url", "identifier", "address"},
    "PostalAddress": {"@type", "streetAddress", "postalCode", "addressLocality", "addressCountry"},
    "PropertyValue": {"@type", "propertyID", "value"},
    "FAQPage": {"@type", "mainEntity"},
    "Question": {"@type", "name", "acceptedAnswer"},
    "Answer": {"@type", "text"},
}
"""The types we use, and the properties among theirs at schema.org that we use. There, `inLanguage` is no property of a
service, and an `Event` without a place is refused by those who read it."""


def indexed(pages: list[Path]) -> list[Path]:
    """The pages that ask no search engine to pass them by."""
    return [page for page in pages if not head_values(page, HIDDEN, "content")]


def things(path: Path) -> Iterator[dict[str, Any]]:
    """Every thing with a type that a page tells, also within another."""
    for block in tree(path).css('script[type="application/ld+json"]'):
        yield from _typed(json.loads(block.text())["@graph"])


def _typed(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        if "@type" in value:
            yield value
        value = list(value.values())
    if isinstance(value, list):
        for part in value:
            yield from _typed(part)


@on_every_page
def test_only_copies_and_pages_of_no_address_are_hidden(built_page: Path) -> None:
    """Hidden are: a bare page, a page of what is not there, and a page that is still Dutch in another language."""
    place = f"/{name(built_page)}"
    copy = "/los/" in place or built_page.name == "404.html" or language(built_page) not in written_in(built_page)
    assert values(built_page, HIDDEN, "content") == (["noindex"] if copy else [])


@pytest.mark.parametrize("code", BUILT)
def test_every_page_has_a_title_and_a_description_of_its_own(pages: list[Path], code: str) -> None:
    """No two pages of a language share one, and a search engine has room for both."""
    own = indexed([page for page in pages if language(page) == code])
    titles = Counter(words(head(page).css_first("title")) for page in own)
    descriptions = Counter(value for page in own for value in head_values(page, DESCRIBED, "content"))
    for found, longest in ((titles, LONGEST_TITLE), (descriptions, LONGEST_DESCRIPTION)):
        assert [text for text, times in found.items() if times > 1] == []
        assert [text for text in found if len(text) > longest] == []


def test_the_sitemap_has_every_page_to_be_found_with_its_own_alternates(site: Path, pages: list[Path]) -> None:
    """The pages that are not hidden, once, each with the addresses by language it names; no invented day."""
    entries = ElementTree.parse(site / "sitemap.xml").getroot().findall(f"{LOC}url")
    told = {
        entry.findtext(f"{LOC}loc"): {
            link.attrib["hreflang"]: link.attrib["href"] for link in entry.iter(f"{XHTML}link")
        }
        for entry in entries
    }
    own = {SITE_URL + name(page).removesuffix("index.html"): alternates(page) for page in indexed(pages)}
    assert len(entries) == len(told) and told == own
    assert {part.tag for entry in entries for part in entry} == {f"{LOC}loc", f"{XHTML}link"}


def test_robots_txt_points_to_the_sitemap_and_forbids_nothing(site: Path) -> None:
    """A crawler must read a page to see that it is hidden."""
    lines = (site / "robots.txt").read_text("utf-8").splitlines()
    assert lines == ["User-agent: *", "Disallow:", "", f"Sitemap: {SITE_URL}sitemap.xml"]


def test_without_a_host_no_contact_is_invented(site: Path) -> None:
    """The copy in this project has nobody to name in security.txt."""
    assert not (site / ".well-known").exists()


@on_every_page
def test_what_is_told_has_only_properties_of_its_type(built_page: Path) -> None:
    """As schema.org has them, phone numbers as they are dialled from anywhere."""
    for thing in things(built_page):
        assert set(thing) <= PROPERTIES[thing["@type"]], thing
        assert re.fullmatch(r"\+31[1-9]\d{7,9}|0[89]00\d{4,7}", thing.get("telephone", "+31715165000")), thing


def test_a_region_tells_the_phones_of_its_desks_as_the_data_has_them(site: Path, data: Data) -> None:
    """Every number that is known, none that is not."""
    for region in data.regions.values():
        told = {
            thing["@id"]: thing.get("telephone")
            for thing in things(site / f"regio/{region.id}/index.html")
            if thing["@type"] == "GovernmentOffice"
        }
        phones = {f"#{desk.id}": desk.contact.phone and desk.contact.phone.value for desk in region.desks}
        assert told == {id: telephone(phone) if phone else None for id, phone in phones.items()}
