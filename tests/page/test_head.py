"""Titles and descriptions fit in a search result and name the region they are about."""

from __future__ import annotations

import pytest

from wegwijs.page.head import LONGEST_DESCRIPTION, LONGEST_TITLE, description, title

SITE = "Wegwijs naar school"
LONG = "a" * 100 + "."
TITLES = (
    ("Over deze site", f"Over deze site – {SITE}"),
    ("a" * (LONGEST_TITLE - len(SITE) - 3), f"{'a' * (LONGEST_TITLE - len(SITE) - 3)} – {SITE}"),
    ("a" * (LONGEST_TITLE - len(SITE) - 2), "a" * (LONGEST_TITLE - len(SITE) - 2)),
)
DESCRIPTIONS = (
    ("Eén zin. Nog een zin.", "", "Eén zin. Nog een zin."),
    ("Vraag het hier.", "Leidse regio", "Leidse regio: Vraag het hier."),
    ("In de Leidse regio vraagt u het hier.", "Leidse regio", "In de Leidse regio vraagt u het hier."),
    (f"{LONG} {'b' * 57}.", "", f"{LONG} {'b' * 57}."),
    (f"{LONG} {'b' * 58}.", "", LONG),
    (f"Kort? {LONG} {LONG}", "", f"Kort? {LONG}"),
    (f"{LONG[:-1]}؟ {LONG}", "", f"{LONG[:-1]}؟"),
)


@pytest.mark.parametrize(("own", "told"), TITLES)
def test_the_name_of_the_site_stands_behind_a_title_where_there_is_room(own: str, told: str) -> None:
    """Else the title itself is told whole."""
    assert title(own, SITE) == told


@pytest.mark.parametrize(("text", "about", "told"), DESCRIPTIONS)
def test_a_description_is_whole_sentences_and_names_its_region(text: str, about: str, told: str) -> None:
    """No sentence is cut in two; what does not fit is left out."""
    assert description(text, about) == told
    assert len(told) <= LONGEST_DESCRIPTION
