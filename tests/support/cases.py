"""Tables of cases that an expert of the field can read: rows by name of the table, in `tests/cases/<subject>.yaml`."""

from __future__ import annotations

from functools import cache
from typing import Any

from places import ROOT, read_yaml


def rows(subject: str, table: str) -> list[tuple[Any, ...]]:
    """The rows of a table, each as its values in the order they stand in: what is given, then what must come out."""
    return [tuple(row.values()) for row in _tables(subject)[table]]


@cache
def _tables(subject: str) -> dict[str, list[dict[str, Any]]]:
    read: dict[str, list[dict[str, Any]]] = read_yaml(ROOT / "tests/cases" / f"{subject}.yaml")
    return read
