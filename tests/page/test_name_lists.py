"""Names in a row: each by itself, so that a list of Dutch names runs as the language of the page does."""

from __future__ import annotations

import re

import pytest
from places import ROOT

from wegwijs.portal import Portal

ONE_RUN = {
    "page/macros.html": "an address",
    "subjects/all_schools/near.html": "an address",
    "subjects/calendar/calendar-macros.html": "a law with its article",
}
"""Templates that join with a Latin comma, and what: one piece of Dutch, which runs from left to right as a whole."""


@pytest.mark.parametrize(("language", "comma"), [("nl", ","), ("ar", "،")])
def test_each_name_of_a_list_stands_by_itself(portal: Portal, language: str, comma: str) -> None:
    """With the comma of the language between them: the first name stands next to its label."""
    html = portal.body("regio/gooi-en-vechtstreek/alles.md", language) or ""
    assert f'<bdi lang="nl">Blaricum</bdi>{comma} <bdi lang="nl">Eemnes</bdi>{comma} ' in html


def test_no_template_joins_with_a_latin_comma() -> None:
    """But for what is one piece of Dutch."""
    hooks = ROOT / "hooks" / "wegwijs"
    texts = {path.relative_to(hooks).as_posix(): path.read_text("utf-8") for path in hooks.rglob("*.html")}
    assert {name for name, text in texts.items() if re.search(r"""join\(["'], ["']\)""", text)} == set(ONE_RUN)
