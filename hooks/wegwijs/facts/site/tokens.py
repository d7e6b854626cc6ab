"""Reads the design tokens of a house: the JSON of the W3C's format, or of Style Dictionary, which packages publish."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

ALIAS = re.compile(r"\{([^{}]+)\}")
VALUES = ("$value", "value")
"""The key of a value in the format of the W3C, and as Style Dictionary has it."""


class NoTokens(Exception):
    """The file holds no design tokens; what is wrong, in words."""


def tokens_of(path: Path) -> dict[str, object]:
    """The value of each token in a file by its name, for example `utrecht.link.color`; one that names another has its
    value. Raises NoTokens."""
    try:
        tree = json.loads(path.read_text("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise NoTokens(f"no JSON: {error}") from None
    if not isinstance(tree, dict):
        raise NoTokens("no groups of tokens")
    found = dict(_walk(tree, ()))
    return {name: _resolved(value, found) for name, value in found.items()}


def _walk(group: Mapping[str, object], way: tuple[str, ...]) -> Iterator[tuple[str, object]]:
    """A value may stand alone, in the place of its token."""
    for key, item in group.items():
        if key.startswith("$"):
            continue
        value = next((item[name] for name in VALUES if name in item), item) if isinstance(item, dict) else item
        if isinstance(value, dict) and value is item:
            yield from _walk(item, (*way, key))
        else:
            yield ".".join((*way, key)), value


def _resolved(value: object, found: Mapping[str, object]) -> object:
    """Tokens that name each other in a circle end as they stand."""
    for _ in found:
        alias = ALIAS.fullmatch(value) if isinstance(value, str) else None
        if not alias or alias[1] not in found:
            break
        value = found[alias[1]]
    return value
