"""What regions count of newcomer education: a page with definitions, and an empty file to fill in."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping

from wegwijs.facts.load import Data
from wegwijs.facts.model.policy import Indicator
from wegwijs.page.context import View
from wegwijs.page.page import Page
from wegwijs.words.catalogue import Catalogue

LEAST_PUBLISHED = 5
"""Counts below this are not published: this project's own rule, no legal limit."""
FILE = "indicatoren.csv"
COLUMNS = (
    "indicator", "part", "name", "measured_in", "counted", "period_from", "period_until", "value", "withheld", "note",
)
"""The columns of the file; words for each stand under `indicators.column`."""
EMPTY = dict.fromkeys(COLUMNS, "")
MARK = "\ufeff"
"""Tells a spreadsheet that the file is UTF-8."""


def pages(data: Data) -> Iterator[Page]:
    """The page of indicators."""
    uri, style = "gemeenten/indicatoren.md", "assets/subjects/shared/policy.css"
    yield Page(uri, "agreements/indicators.html", "indicators.title", "indicators.lead", style=style, more=_more)


def _more(view: View) -> Mapping[str, object]:
    return {"least": LEAST_PUBLISHED, "columns": COLUMNS, "file": f"../{FILE}"}


def files(data: Data, catalogues: Mapping[str, Catalogue]) -> dict[str, str]:
    """The empty file in each language, by its path on the site."""
    folders = {language: "" if language == "nl" else f"{language}/" for language in catalogues}
    return {f"{folders[language]}gemeenten/{FILE}": template(data, words) for language, words in catalogues.items()}


def template(data: Data, words: Catalogue) -> str:
    """The file as text: a row for each indicator as a whole and for each of its parts, with no value yet."""
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS, delimiter=";", lineterminator="\r\n")
    writer.writeheader()
    for indicator in data.indicators.values():
        for part in ("", *indicator.parts):
            writer.writerow(_row(indicator, part, words))
    return MARK + text.getvalue()


def _row(indicator: Indicator, part: str, words: Catalogue) -> dict[str, str]:
    name = _plain(words, f"indicator.{indicator.id}", **indicator.numbers)
    return {
        **EMPTY,
        "indicator": indicator.id,
        "part": part,
        "name": f"{name}: {_plain(words, f'indicator.part.{part}')}" if part else name,
        "measured_in": _plain(words, f"indicator.in.{indicator.measured_in}"),
        "counted": _plain(words, f"indicator.counted.{indicator.counted}"),
    }


def _plain(words: Catalogue, key: str, **values: object) -> str:
    return str(words.text(key, **values).striptags())
