"""Values by their names as lines of text: short ones share a line, rows stand below each other."""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

WIDTH = 120
LABEL = 17
"""Letters for what a line is about."""
INSIDE = " " * (LABEL + 2)
ROOM = WIDTH - len(INSIDE)
TOGETHER = "\xa0"
"""A space at which no line is broken."""
SHORT = 90
"""Letters that may share a line with others."""
QUOTED = re.compile(r"-?\d+|true|false|null|")
"""Texts that would be taken for something else without quotes."""


def line(label: str, text: str) -> str:
    """`text` behind its label, folded where it is too long for one line."""
    return lines(label, fold(text, ROOM))


def lines(label: str, told: Sequence[str]) -> str:
    """Lines behind their label."""
    return f"  {label:{LABEL}}" + INSIDE.join(f"{one}\n" for one in told)


def fold(text: str, width: int) -> list[str]:
    """`text` in lines."""
    folded = textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False) or [""]
    return [one.replace(TOGETHER, " ") for one in folded]


def outline(label: str, told: Mapping[str, Any]) -> str:
    """All of `told`: what is short behind the label, what is long each behind its own name."""
    short = [f"{name} {flat(value)}".replace(" ", TOGETHER) for name, value in told.items() if not _long(value)]
    begun = line(label, "; ".join(short)) if short else ""
    return begun + "".join(_alone(name, value) for name, value in told.items() if _long(value))


def flat(value: Any) -> str:
    """`value` in one line."""
    if isinstance(value, Mapping):
        return f"{{{', '.join(f'{name} {flat(one)}' for name, one in value.items())}}}"
    if isinstance(value, list):
        return f"[{', '.join(map(flat, value))}]"
    if isinstance(value, str):
        return f'"{value}"' if QUOTED.fullmatch(value) else value
    return json.dumps(value)


def _long(value: Any) -> bool:
    rows = isinstance(value, list) and len(value) > 1 and isinstance(value[0], Mapping)
    return rows or len(flat(value)) > SHORT


def _alone(label: str, value: Any) -> str:
    if isinstance(value, Mapping):
        return outline(label, value)
    if not isinstance(value, list):
        return line(label, flat(value))
    if not isinstance(value[0], Mapping):
        wide = any(len(flat(one)) > SHORT // 2 for one in value)
        return "".join(line(label, flat(one)) for one in value) if wide else line(label, flat(value))
    rows = list(_table(value))
    fits = all(one.keys() == value[0].keys() for one in value) and max(map(len, rows)) <= ROOM
    return lines(label, rows) if fits else "".join(outline(label, one) for one in value)


def _table(rows: list[Mapping[str, Any]]) -> Iterator[str]:
    cells = [list(rows[0]), *([flat(cell) for cell in row.values()] for row in rows)]
    widths = [max(map(len, column)) for column in zip(*cells, strict=False)]
    for row in cells:
        yield "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=False)).rstrip()
