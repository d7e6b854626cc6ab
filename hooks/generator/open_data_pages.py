"""The page that tells which files of facts there are, under which licence, and what changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from generator import open_data
from generator.feed import NAME
from generator.load import Data
from generator.page import Page, root_of
from generator.view import View


def pages(data: Data) -> Iterator[Page]:
    """The one page."""
    yield Page("open-data.md", "open-data.html", "open-data.title", "open-data.lead", more=_values)


def _values(view: View) -> Mapping[str, Any]:
    return {
        "datasets": open_data.datasets(),
        "tables": open_data.TABLES,
        "form": open_data.FORM,
        "attribution": open_data.ATTRIBUTION,
        "changes": sorted(view.data.changes.values(), key=lambda change: change.day, reverse=True),
        "file": lambda name: view.shared(f"{open_data.FOLDER}/{name}"),
        "feed": view.shared(root_of(view.language) + NAME),
    }
