"""What schools of a region ask, on a phone and on a wide screen."""

from __future__ import annotations

import pytest

from browser.conftest import Open
from browser.watching import overflow

pytestmark = pytest.mark.same_browser

PLACES = ("leidse-regio", "gooi-en-vechtstreek", "tiel")
"""With ages that are told apart within a year, with most to say, and with one way for the whole region."""
OVER_EACH_OTHER = """() => {
  const texts = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  const lines = [];
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    if (!node.data.trim() || node.parentElement.closest(".visually-hidden")) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) if (box.width > 1) lines.push({ node, box });
  }
  const within = (one, other, start, end) => Math.min(one[end], other[end]) - Math.max(one[start], other[start]);
  const covers = (one, other) => within(one, other, "left", "right") > 1
    && within(one, other, "top", "bottom") > Math.min(one.height, other.height) * 0.4;
  return lines.flatMap((one, at) => lines.slice(at + 1)
    .filter((other) => other.node !== one.node && covers(one.box, other.box))
    .map((other) => `${one.node.data.trim()} / ${other.node.data.trim()}`));
}"""
"""The pieces of text of which a good part of a line lies over a line of another one."""


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("width", [360, 1280])
def test_no_words_lie_over_other_words(open_page: Open, place: str, width: int) -> None:
    """The ages, the desks and the terms in their tables: nothing leaves its cell."""
    page = open_page(f"scholen/regio/{place}/", width=width)
    assert page.evaluate(OVER_EACH_OTHER) == []
    assert overflow(page) == []
