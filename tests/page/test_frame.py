"""What the theme asks of a frame: a name it does not have would print nothing, and nobody would be told."""

import re
from dataclasses import fields
from datetime import date
from pathlib import Path

import pytest
from places import LANGUAGES

from wegwijs.page.frame import Frame
from wegwijs.page.frame_maker import Content, frame
from wegwijs.portal import Portal

THEME = Path(__file__).resolve().parents[2] / "theme"


def test_the_theme_asks_what_a_frame_has_and_all_of_it():
    asked = {name for path in THEME.rglob("*.html") for name in re.findall(r"\bframe\.(\w+)", path.read_text("utf-8"))}
    assert asked == {one.name for one in fields(Frame)}


def test_a_frame_tells_the_day_that_a_site_takes_for_today_only_where_it_was_asked_to(
    portal: Portal, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The page then says so, and its scripts read that day; any other site has the clock of its reader."""
    content = Content("kalender/index.md", "nl", None, "Kalender")
    assert frame(portal, content).asked_day is None
    monkeypatch.setattr(portal, "asked_day", date(2027, 1, 5))
    assert frame(portal, content).asked_day == date(2027, 1, 5)
    page = (THEME / "main.html").read_text("utf-8")
    assert 'data-on="{{ frame.asked_day }}"' in page and 't("site.as-on", day=frame.asked_day)' in page


def test_a_frame_brings_letters_only_in_a_language_that_devices_lack_them_of(portal: Portal) -> None:
    """In Tigrinya, as one style sheet; the whole run reads it on each of its pages."""
    frames = {code: frame(portal, Content("kalender/index.md", code, None, "x")) for code in LANGUAGES}
    letters = {code: one.letters for code, one in frames.items() if one.letters}
    assert letters == {"ti": "assets/subjects/frame/ethiopic.css"}
