"""Every built page, whatever is on it: language, headings, names, and nothing the policy forbids."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest
import yaml
from built import (
    BUILT,
    address_of,
    alternates,
    head_values,
    is_built,
    language,
    languages_of,
    name,
    on_every_page,
    place_of_same,
    tree,
    values,
    words,
    written,
    written_in,
)
from places import BY_DAY, LANGUAGES, RIGHT_TO_LEFT, ROOT

from wegwijs.facts.load import Data
from wegwijs.page.address import BARE, address, root_of
from wegwijs.subjects.register import pages as generated_pages
from wegwijs.words.catalogue import Catalogue
from wegwijs.words.readers import has_page

LOADING = "script, link:not([rel=alternate]):not([rel=canonical]), img, source, video, form"
HEADINGS = ("h1", "h2", "h3", "h4", "h5")
TRACES = ("lorem ipsum", "{{", "}}", "{%", "Undefined")
WHOLE_WORDS = ("TODO", "FIXME", "None")
HANDLER = re.compile(rb"on(?<![a-z0-9_-]on)[a-z]+\s*=")
"""What may be an attribute with a script, however it is written."""
NUMBERED = re.compile(rb"&#(?!3[49];)|&colon;")
"""What may be a letter or colon of `javascript:`; quotes stand by their number on every page."""


@on_every_page
def test_language_and_direction_are_right(built_page: Path) -> None:
    """`lang` and `dir` on <html> are those of the folder."""
    root = tree(built_page).css_first("html")
    code = language(built_page)
    assert (root.attributes["lang"], root.attributes["dir"]) == (code, "rtl" if code in RIGHT_TO_LEFT else "ltr")


@on_every_page
def test_headings_make_an_outline(built_page: Path) -> None:
    """One h1, it comes first in the main part, and no level is skipped."""
    headings = tree(built_page).css("main h1, main h2, main h3, main h4, main h5, main h6")
    levels = [int(heading.tag[1]) for heading in headings]
    assert len(tree(built_page).css("h1")) == 1
    assert levels[0] == 1
    assert [pair for pair in zip(levels, levels[1:], strict=False) if pair[1] > pair[0] + 1] == []
    assert [heading.html for heading in headings if not words(heading)] == []


@on_every_page
def test_title_and_description_say_something(built_page: Path) -> None:
    """Title and description are there, once, without markup."""
    head = tree(built_page).head
    titles = [words(node) for node in head.css("title")]
    descriptions = [node.attributes["content"] for node in head.css('meta[name="description"]')]
    assert len(titles) == len(descriptions) == 1
    for text in (*titles, *descriptions):
        assert len(text) > 8 and "<" not in text and "&lt;" not in text


@on_every_page
def test_nothing_stands_inline(built_page: Path) -> None:
    """No inline script, style or event handler: the policy of the host forbids them. A block of data is no script."""
    page, text = tree(built_page), written(built_page).lower()
    scripts = page.css('script:not([type="application/ld+json"], [type="application/json"])')
    assert [node.html for node in scripts if not node.attributes.get("src")] == []
    assert [node.html for node in page.css("style, [style], base, iframe, object, embed")] == []
    # What does not stand in the file needs no look at each element.
    handled = page.css("*") if HANDLER.search(text) else []
    assert [node.html for node in handled if any(key.startswith("on") for key in node.attributes)] == []
    linked = page.css("[href], [src]") if b"javascript:" in text or NUMBERED.search(text) else []
    assert [node.html for node in linked if "javascript:" in str(node.attributes).lower()] == []


@on_every_page
def test_nothing_is_loaded_from_another_host(built_page: Path) -> None:
    """Scripts, styles, pictures and data come with the page."""
    loaded = [
        value
        for node in tree(built_page).css(LOADING)
        for key in ("src", "href", "srcset", "action")
        if (value := node.attributes.get(key))
    ]
    assert loaded
    assert [value for value in loaded if urlsplit(value).netloc or urlsplit(value).scheme] == []


@on_every_page
def test_ids_are_unique(built_page: Path) -> None:
    """An anchor leads to one place."""
    ids = [node.attributes["id"] for node in tree(built_page).css("[id]")]
    assert sorted(ids) == sorted(set(ids))


@on_every_page
def test_labels_and_descriptions_point_to_something(built_page: Path) -> None:
    """`for` and the aria pointers name an element of the page."""
    page = tree(built_page)
    ids = {node.attributes["id"] for node in page.css("[id]")}
    pointers = [
        target
        for node in page.css("[for], [aria-labelledby], [aria-describedby], [aria-controls]")
        for key in ("for", "aria-labelledby", "aria-describedby", "aria-controls")
        for target in (node.attributes.get(key) or "").split()
    ]
    assert [target for target in pointers if target not in ids] == []


@on_every_page
def test_nothing_is_empty(built_page: Path) -> None:
    """No list, table body, section or definition stands there without words."""
    shown = tree(built_page).css("main :is(ul, ol, dl, dd, dt, tbody, tr, section, li, p)")
    bare = [node for node in shown if not node.text().strip()]
    live = "[hidden], [role=status], [aria-live], .question, form, .result"
    holders = tree(built_page).css(live) if bare else []
    hidden = {node.mem_id for holder in holders for node in (holder, *holder.css("*"))}
    assert [node.html[:120] for node in bare if node.mem_id not in hidden] == []


@on_every_page
def test_no_heading_stands_without_content(built_page: Path) -> None:
    """After a heading comes something to read before the next heading of the same level, or higher."""
    hidden = {node.mem_id for holder in tree(built_page).css("[hidden]") for node in (holder, *holder.css("*"))}
    read = tree(built_page).css("main :is(h1, h2, h3, h4, h5, p, li, td, dd, label, form)")
    parts = [node for node in read if node.mem_id not in hidden]
    tags = [*(node.tag for node in parts), "h1"]
    bare = [
        words(parts[index])
        for index, tag in enumerate(tags[:-1])
        if tag in HEADINGS and tags[index + 1] in HEADINGS and tags[index + 1] <= tag
    ]
    assert bare == []


@on_every_page
def test_no_trace_of_the_making_is_shown(built_page: Path) -> None:
    """No placeholder, template mark or Python value in what is read."""
    text = tree(built_page).css_first("main").text()
    assert [trace for trace in TRACES if trace in text] == []
    assert [trace for trace in WHOLE_WORDS if trace in text and re.search(rf"\b{trace}\b", text)] == []
    assert re.findall(r"\{(?<!\w\{)[a-z_]+\}", text) == []


@on_every_page
def test_alternates_exist_and_answer_each_other(built_page: Path) -> None:
    """hreflang: absolute, on disk, one per language it is written in and one for everybody else; each points back."""
    if built_page.name == "404.html":
        return
    places = {code: place_of_same(built_page, code) for code in written_in(built_page)}
    told = {code: address_of(place) for code, place in places.items()}
    # The same on each of these pages, so that each points back.
    assert alternates(built_page) == {**told, "x-default": told["nl"]}
    assert [place for place in places.values() if not is_built(place)] == []
    assert head_values(built_page, "link[rel=canonical]", "href") == [address_of(name(built_page))]


@on_every_page
def test_language_choice_stays_on_the_page(built_page: Path) -> None:
    """Each language in the menu leads to the same page, and is marked with its own language.

    Where it has none, to its first page; in a frame, where no other page can come, it is left out.
    """
    menu, there = "details.lang li a", languages_of(built_page)
    listed = there if name(built_page).startswith(BARE) else list(BUILT)
    assert values(built_page, menu, "hreflang") == values(built_page, menu, "lang") == listed
    assert values(built_page, menu + "[aria-current]", "hreflang") == [language(built_page)]
    if built_page.name != "404.html":
        links = (urljoin(address_of(name(built_page)), link) for link in values(built_page, menu, "href"))
        first = {code: address_of(root_of(code)) for code in listed}
        same = {code: address_of(place_of_same(built_page, code)) for code in there}
        assert dict(zip(listed, links, strict=True)) == {**first, **same}


def test_every_generated_page_is_there_in_every_language(pages: list[Path], data: Data) -> None:
    """All pages of the generator, and the hand-written ones; those of professionals in Dutch and English."""
    written = [path.relative_to(ROOT / "docs" / "nl").as_posix() for path in (ROOT / "docs" / "nl").rglob("*.md")]
    uris = {*(page.uri for page in generated_pages(data)), *written}
    assert len(uris) > 20
    built = [path for path in pages if path.name == "index.html"]
    for code in BUILT:
        found = {name(path) for path in built if language(path) == code}
        there = {address(code, uri) for uri in uris if has_page(code, uri.removeprefix(BARE))}
        assert found == {f"{place}index.html" for place in there}


@pytest.mark.parametrize("code", BUILT)
def test_what_is_not_there_is_answered_first_in_the_language_of_the_page(site: Path, code: str) -> None:
    """The first way on is to the home page in the reader's own language; the others follow it."""
    path = (site if code == "nl" else site / code) / "404.html"
    ways = [way.attributes["lang"] for way in tree(path).css(".language-chips li")]
    assert ways[0] == code and sorted(ways) == sorted(BUILT)


@pytest.mark.parametrize("code", BUILT)
def test_each_language_has_its_own_page_for_what_is_not_there(
    site: Path, catalogues: dict[str, Catalogue], code: str
) -> None:
    """The 404 page at the root is Dutch, and every other language has its own; its links work from anywhere.

    The one that asks for the page again leads to wherever it stands.
    """
    path = (site if code == "nl" else site / code) / "404.html"
    assert words(tree(path).css_first("h1")) == str(catalogues[code].text("notfound.title"))
    links = values(path, "body a:not(.part-missing a)", "href")
    assert links and [link for link in links if not link.startswith(("/", "#"))] == []
    assert values(path, ".part-missing a", "href") == [""]


def test_the_site_has_the_languages_of_this_run(whole: bool) -> None:
    """All of mkdocs.yml, or those of a day: what reads the site would pass by one that is not there."""
    assert set(BUILT) == set(LANGUAGES if whole else BY_DAY)


def test_only_written_pages_stand_in_the_navigation(data: Data) -> None:
    """The navigation of mkdocs.yml: the home page and what stands in docs/, nothing generated."""

    class Loader(yaml.SafeLoader):
        pass

    Loader.add_multi_constructor("tag:", lambda *_: None)
    listed = yaml.load((ROOT / "mkdocs.yml").read_text("utf-8"), Loader)["nav"]
    written = {path.relative_to(ROOT / "docs" / "nl").as_posix() for path in (ROOT / "docs" / "nl").rglob("*.md")}
    assert set(listed) == {"index.md", *written}
    assert set(listed) & {page.uri for page in generated_pages(data)} == {"index.md"}
