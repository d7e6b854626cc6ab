"""The form of the compiled data, as far as every rule knows them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypedDict


class Place(TypedDict):
    """A place in the law, see `Reference`."""

    law: str
    number: str
    article: str
    paragraph: str
    url: str


Row = TypedDict(
    "Row",
    {
        "from": str,
        "until": str | None,
        "value": str,
        "reference": Place,
        "stage": str,
        "published": str | None,
        "checked": str,
        "checked_on": str | None,
        "note": str,
    },
)
"""A value with its days as text, see `Parameter`."""


class Dated(TypedDict):
    """What one file of `data/parameters/` says."""

    unit: str
    note: str
    values: list[Row]


class Compiled(TypedDict):
    """The compiled data, as far as every rule knows them."""

    version: str
    """Another one when any of it is."""
    parameters: Mapping[str, Dated]
