"""The settings in mkdocs.yml: no slip there takes away, without a word, what a host asked for."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from places import ROOT

from wegwijs.page import settings
from wegwijs.problems import DataError, Problems

HOST = "contact: {name: Gemeente Voorbeeld, email: onderwijs@voorbeeld.example}"
WRONG = {
    "extra twice": (f"extra:\n  portal: {{{HOST}}}\nextra:\n  portal: {{}}\n", 3, "each key once"),
    "portal twice": (f"extra:\n  portal: {{{HOST}}}\n  portal: {{}}\n", 3, "each key once"),
    "another key twice": ("site_url: https://a.example/\nsite_url: https://b.example/\n", 2, "each key once"),
    "no setting": ("extra:\n  portal:\n    contct: {}\n", 3, "one of the settings contact, old_after"),
    "no YAML": ("extra: [\n", 2, "valid YAML"),
}


@pytest.mark.parametrize("case", WRONG)
def test_a_slip_is_told_with_its_line(tmp_path: Path, case: str) -> None:
    """In the build and in the check, with what was expected and an example."""
    text, line, expected = WRONG[case]
    path = tmp_path / "mkdocs.yml"
    path.write_text(text, "utf-8")
    with pytest.raises(DataError, match=f"mkdocs.yml:{line}: .*expected {expected}.*, got .*, for example "):
        settings.read(path)
    settings.check(path, date(2026, 11, 26), problems := Problems())
    assert len(problems.found) == 1


@pytest.mark.parametrize("value", ["contact: nobody", "old_after: soon"])
def test_a_value_that_cannot_be_is_found_by_the_check(tmp_path: Path, value: str) -> None:
    """Not only by the build."""
    path = tmp_path / "mkdocs.yml"
    path.write_text(f"extra:\n  portal: {{{value}}}\n", "utf-8")
    settings.check(path, date(2026, 11, 26), problems := Problems())
    assert [problem.field for problem in problems.found] == [f"extra.portal.{value.split(':')[0]}"]


@pytest.mark.parametrize("text", ["site_name: x\n", "extra:\n", "extra:\n  portal:\n", "extra:\n  social: []\n"])
def test_without_settings_there_are_those_of_nobody(tmp_path: Path, text: str) -> None:
    """No host, and nothing else that somebody chose."""
    path = tmp_path / "mkdocs.yml"
    path.write_text(text, "utf-8")
    assert settings.read(path) == {}


def test_the_own_settings_are_in_order() -> None:
    """Those this copy is built with."""
    settings.check(ROOT / "mkdocs.yml", date(2026, 11, 26), problems := Problems())
    assert problems.found == []
