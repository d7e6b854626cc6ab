"""Links to pages that a copy of the site leaves out: no page leads nowhere, and no sentence loses its words."""

from __future__ import annotations

import pytest

from wegwijs.page.left_out import unlinked

GONE = {"regio/amsterdam/"}
LINK = '<a href="../../regio/amsterdam/#x">Meer over Amsterdam</a>'
CASES = {
    "an item that is the link alone goes": (f"<ul>\n<li>{LINK}</li>\n<li>b</li></ul>", "<ul>\n<li>b</li></ul>"),
    "a paragraph that is the link alone goes": (f'<p class="x">{LINK}</p>\n<p>b</p>', "<p>b</p>"),
    "behind a sentence it goes": (f"<li>Daar is een punt. {LINK}</li>", "<li>Daar is een punt.</li>"),
    "in a sentence its words stay": (f"<p>Zie {LINK} en b.</p>", "<p>Zie Meer over Amsterdam en b.</p>"),
    "in a table its words stay": (f"<td>{LINK}</td>", "<td>Meer over Amsterdam</td>"),
    "another link stays": ('<p><a href="../../regio/u/">U</a></p>', '<p><a href="../../regio/u/">U</a></p>'),
}


@pytest.mark.parametrize("case", CASES)
def test_a_link_to_what_is_left_out_goes(case: str) -> None:
    """With what it stands in where that is there for the link alone."""
    html, left = CASES[case]
    assert unlinked(html, "gemeenten/tips/", GONE) == left


def test_a_site_of_the_whole_country_keeps_all_links() -> None:
    """Nothing is left out of it."""
    assert unlinked(f"<p>{LINK}</p>", "gemeenten/tips/", ()) == f"<p>{LINK}</p>"
