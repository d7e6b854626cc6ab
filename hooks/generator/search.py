"""One small search index per language, made from the one MkDocs writes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from generator.page import BARE

MOST_TEXT = 160
"""Characters of a section kept for search: enough to find it, little enough for a slow line."""


def split_index(site: Path, default: str, languages: list[str]) -> None:
    """Replace `search/search_index.json` by `search/index.json` under the root of each language."""
    path = site / "search" / "search_index.json"
    documents = json.loads(path.read_text("utf-8"))["docs"]
    path.unlink()
    for language in languages:
        prefix = "" if language == default else f"{language}/"
        others = tuple(f"{other}/" for other in languages if other != default)
        own = [item for item in documents if _belongs(item["location"], prefix, others)]
        target = site / prefix / "search" / "index.json"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(json.dumps([_entry(item, prefix) for item in own], ensure_ascii=False), "utf-8")


def _belongs(location: str, prefix: str, others: tuple[str, ...]) -> bool:
    if location.removeprefix(prefix).startswith(BARE):
        return False
    return location.startswith(prefix) if prefix else not location.startswith(others)


def _entry(item: dict[str, Any], prefix: str) -> dict[str, str]:
    return {
        "id": item["location"].removeprefix(prefix),
        "title": item["title"],
        "text": item["text"][:MOST_TEXT],
    }
