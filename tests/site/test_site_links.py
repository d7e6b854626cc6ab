"""What the check of links reads of a page."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path

import pytest
from built import either_way

from tools.site import links


@pytest.mark.parametrize(
    ("text", "found", "anchors"),
    [
        ('<a href="x/">', ["x/"], []),
        ("<a\n class=b\n HREF='x/'>", ["x/"], []),
        ("<a href=x/>", ["x/"], []),
        ('<a title="a > b" href="x/">', ["x/"], []),
        ('<a title=" href=y " href="x/?a&amp;b">', ["x/?a&b"], []),
        ('<!-- <a href="x/" id="y"> -->', [], []),
        ('<script src="x.js">"<a href=y id=z>"</script><p id="k">', ["x.js"], ["k"]),
        ('<link rel="canonical" href="https://else.example/">', [], []),
        ('<p id="a"><input name="b">', [], ["a", "b"]),
    ],
)
def test_links_and_anchors_of_a_page(text: str, found: list[str], anchors: list[str]) -> None:
    """However an attribute is written, and nothing of what a comment or a script holds."""
    page = links.read(text)
    assert [link for link, _ in page.links] == found
    assert page.anchors == set(anchors)


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.links: list[tuple[str, int]] = []
        self.anchors: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self.anchors.update(str(values[name]) for name in ("id", "name") if values.get(name))
        if tag != "link" or values.get("rel") not in ("canonical", "alternate"):
            self.links += ((str(values[name]), self.getpos()[0]) for name in ("href", "src") if values.get(name))


def test_a_parser_of_html_finds_the_same_on_the_pages(pages: list[Path], whole: bool) -> None:
    """Every seventh page of the site, by day in Dutch and Arabic: the same links, lines and anchors."""
    for path in (pages if whole else either_way(pages))[::7]:
        parser = _Parser()
        parser.feed(path.read_text("utf-8"))
        page = links.read(path.read_text("utf-8"))
        assert set(parser.links) <= set(page.links), path
        assert parser.anchors == page.anchors, path
