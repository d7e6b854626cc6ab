"""Who asks where a page or a word is made is told the files."""

from __future__ import annotations

import argparse

import pytest

from tools import where
from wegwijs.facts.load import Data

MADE = {
    "regio/leidse-regio/": ("maker hooks/wegwijs/subjects/regions/pages.py", "data data/regions.yaml:"),
    "/en/wegwijzer/#x": ("template hooks/wegwijs/subjects/questions/route.html", "script hooks/wegwijs/subjects/"),
    "https://school.example.nl/ar/ouders/aanmelden/": ("text docs/ar/ouders/aanmelden.md",),
    "los/rekenen/leerling/": ("template hooks/wegwijs/subjects/funding/form.html", "style hooks/wegwijs/subjects/"),
    "home.title": ("words locales/", "asked in hooks/wegwijs/subjects/home/pages.py:"),
    "region.lead.school-first": ("asked in hooks/wegwijs/subjects/regions/pages.py:",),
    "route.outcome.isk.title": ("asked in hooks/wegwijs/subjects/questions/",),
}
"""Some of the lines that are printed, with one space between kind and place."""


@pytest.fixture(autouse=True)
def _read_once(data: Data, monkeypatch: pytest.MonkeyPatch) -> None:
    """The facts are read for all these tests together."""
    monkeypatch.setattr(where, "load", lambda *_: data)


def asked(what: str) -> int:
    return where.run(argparse.Namespace(what=what))


@pytest.mark.parametrize("what", MADE)
def test_a_page_and_a_word_are_told_with_what_makes_them(what: str, capsys: pytest.CaptureFixture[str]) -> None:
    """In any language, with or without the host, and as a page in a frame."""
    assert asked(what) == 0
    lines = [" ".join(line.split()) for line in capsys.readouterr().out.splitlines()]
    assert [start for start in MADE[what] if not any(line.startswith(start) for line in lines)] == []


@pytest.mark.parametrize("what", ["nergens/", "no.such-word"])
def test_what_is_not_there_is_said(what: str, capsys: pytest.CaptureFixture[str]) -> None:
    """With what was expected, what came and an example."""
    assert asked(what) == 1
    assert f"expected an address of the site or a key, got {what!r}, for example" in capsys.readouterr().err
