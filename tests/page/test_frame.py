"""What the theme asks of a frame: a name it does not have would print nothing, and nobody would be told."""

import re
from dataclasses import fields
from pathlib import Path

from wegwijs.page.frame import Frame

THEME = Path(__file__).resolve().parents[2] / "theme"


def test_the_theme_asks_what_a_frame_has_and_all_of_it():
    asked = {name for path in THEME.rglob("*.html") for name in re.findall(r"\bframe\.(\w+)", path.read_text("utf-8"))}
    assert asked == {one.name for one in fields(Frame)}
