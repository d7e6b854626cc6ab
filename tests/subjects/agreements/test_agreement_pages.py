"""Agreements side by side and the builder: every practice in its article, and what is not known said."""

from __future__ import annotations

from typing import get_args

from markupsafe import Markup
from places import SUBJECTS
from selectolax.lexbor import LexborHTMLParser

from wegwijs.facts.load import Data
from wegwijs.facts.model.region import Topic
from wegwijs.portal import Portal
from wegwijs.subjects.agreements.pages import practices

NO_PRACTICE = {"evaluation"}
"""Topics that tell how an agreement worked out, not what it settles."""


def body(portal: Portal, uri: str) -> LexborHTMLParser:
    text = portal.body(uri, "nl")
    assert text is not None
    return LexborHTMLParser(text)


def test_every_topic_stands_in_one_article(data: Data) -> None:
    """What an agreement settles is compared in one place; only the look back stands apart."""
    topics = [topic for article in data.articles.values() for topic in article.topics]
    assert sorted(topics) == sorted(set(get_args(Topic)) - NO_PRACTICE)


def test_agreements_whose_text_was_read_come_first(data: Data) -> None:
    """Leiden and the Gooi have a column of their own, and no other."""
    read = [practice.id for practice in practices(data) if practice.agreement]
    assert read == ["leidse-regio", "gooi-en-vechtstreek"]
    assert [practice.id for practice in practices(data)][: len(read)] == read


def test_each_article_tells_of_every_region_what_it_says_or_that_it_is_not_known(portal: Portal, data: Data) -> None:
    """A column without words says so, and the regions no other source speaks of are named."""
    rows = body(portal, "afspraken/index.md").css("tbody tr")
    assert [row.attributes["id"] for row in rows] == list(data.articles)
    told = [practice for practice in practices(data) if practice.agreement is None]
    for row, article in zip(rows, data.articles.values(), strict=True):
        cells = [cell.text() for cell in row.css("td")]
        assert len(cells) == 3 and all(cell.strip() for cell in cells)
        if any(practice.on(article) for practice in told):
            assert all(practice.names["nl"] in cells[-1] for practice in told)


def test_leiden_gives_notice_and_does_not_settle_transport(portal: Portal) -> None:
    """A calendar year of notice is in the covenant; transport is not, and that is said."""
    page = body(portal, "afspraken/index.md")
    notice, transport = (page.css("#notice td")[0].text(), page.css("#transport td")[0].text())
    assert "opzegtermijn" in notice
    assert "Staat niet in de tekst." in transport


def test_every_choice_of_the_builder_says_what_it_means(portal: Portal, data: Data) -> None:
    """Each practice to choose lists at least one sentence with its source; open is chosen at first."""
    page = body(portal, "gemeenten/afspraken-maken.md")
    options = page.css(".option")
    assert len(options) > len(data.articles)
    for option in options:
        lines = option.css("li[data-source]")
        assert lines and all(line.css_first(".said").text(strip=True) for line in lines)
    opened = page.css("input[checked]")
    assert {node.attributes["value"] for node in opened} <= {"", None}
    assert len(opened) == len(page.css("[role=radiogroup]"))


def test_every_open_point_is_printed_once(portal: Portal, data: Data) -> None:
    """The boxes of an article are its points, in order."""
    page = body(portal, "gemeenten/afspraken-maken.md")
    words = portal.words("nl")
    for article in data.articles.values():
        boxes = [node.text(strip=True) for node in page.css(f"#{article.id} .boxes li")]
        assert boxes == [Markup(words.text(f"article.point.{point}")).striptags() for point in article.points]


def test_no_template_of_these_pages_holds_a_word() -> None:
    """Between the tags of the templates stand only placeholders: words live in the catalogues."""
    for path in (path for subject in ("agreements", "calendar") for path in (SUBJECTS / subject).glob("*.html")):
        bare = LexborHTMLParser(_without_jinja(path.read_text("utf-8"))).text()
        assert not any(char.isalpha() for char in bare), (path, bare.split())


def _without_jinja(text: str) -> str:
    for start, end in (("{#", "#}"), ("{%", "%}"), ("{{", "}}")):
        while start in text:
            before, _, rest = text.partition(start)
            text = before + rest.partition(end)[2]
    return text
