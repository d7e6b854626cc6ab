"""The page that tells which files of facts there are, under which licence, and what changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from wegwijs.facts.load import Data
from wegwijs.facts.model.change import Change
from wegwijs.page.address import FEED, root_of
from wegwijs.page.context import View
from wegwijs.page.page import Page
from wegwijs.subjects.open_data import files as open_data


def pages(data: Data) -> Iterator[Page]:
    """The one page."""
    yield Page("open-data.md", "open_data/open-data.html", "open-data.title", "open-data.lead", more=_values)


def _by_day(data: Data) -> list[tuple[date, list[Change]]]:
    """The changes of each day, the newest day first."""
    found: dict[date, list[Change]] = {}
    for change in data.changes.values():
        found.setdefault(change.day, []).append(change)
    return sorted(found.items(), reverse=True)


def _values(view: View) -> Mapping[str, object]:
    return {
        "datasets": open_data.datasets(),
        "tables": open_data.TABLES,
        "form": open_data.FORM,
        "attribution": open_data.ATTRIBUTION,
        "licence": open_data.LICENCE,
        "days": _by_day(view.data),
        "file": lambda name: view.shared(f"{open_data.FOLDER}/{name}"),
        "feed": view.shared(root_of(view.language) + FEED),
    }
