"""Indicators: every one defined and sourced, and a file to fill in that says nothing yet."""

from __future__ import annotations

import csv
import io

import pytest
from places import PROFESSIONAL_LANGUAGES
from selectolax.lexbor import LexborHTMLParser

from wegwijs.facts.load import Data
from wegwijs.portal import Portal
from wegwijs.subjects.agreements.indicators import COLUMNS, LEAST_PUBLISHED, MARK, template


@pytest.mark.parametrize("language", PROFESSIONAL_LANGUAGES)
def test_the_file_has_a_row_for_each_figure_and_no_figure(portal: Portal, data: Data, language: str) -> None:
    """The columns as documented, a row per indicator and per part, named in the language, all values empty."""
    text = template(data, portal.words(language))
    assert text.startswith(MARK)
    rows = list(csv.DictReader(io.StringIO(text.removeprefix(MARK)), delimiter=";"))
    assert tuple(rows[0]) == COLUMNS
    expected = [(item.id, part) for item in data.indicators.values() for part in ("", *item.parts)]
    assert [(row["indicator"], row["part"]) for row in rows] == expected
    assert all(row["name"] and row["measured_in"] and row["counted"] for row in rows)
    assert {row[key] for row in rows for key in ("value", "period_from", "period_until", "withheld", "note")} == {""}


def test_every_indicator_says_who_asks_for_it(data: Data) -> None:
    """Nothing is measured here that no source names."""
    assert [item.id for item in data.indicators.values() if not item.sources] == []


@pytest.mark.parametrize("language", PROFESSIONAL_LANGUAGES)
def test_the_page_tells_the_limit_and_each_column(portal: Portal, data: Data, language: str) -> None:
    """The rule for small numbers with its number, every indicator, and every column of the file."""
    page = LexborHTMLParser(portal.body("gemeenten/indicatoren.md", language) or "")
    assert str(LEAST_PUBLISHED) in page.css_first("[aria-labelledby=kleine-aantallen]").text()
    assert [row.attributes["id"] for row in page.css("tbody tr[id]")] == list(data.indicators)
    assert [node.text() for node in page.css("code")] == list(COLUMNS)
