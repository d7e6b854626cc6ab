"""A pupil list behind the door: the file comes beside the answers, and the reasons can come short."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any, NamedTuple

from calculators.answers import Reader, read, whole, yes_or_no
from calculators.funding.pupil_list.evaluate import Block, Options, Reason, evaluate, read_list
from calculators.funding.pupil_list.preview import preview
from calculators.progress import Tell
from calculators.readers import as_named, by, day, name, parameters_of, several
from calculators.result import Result, Step

READING, PARTS = 15, 100
"""How much of the work is told to be reading, of so many parts."""

_COLUMNS = by(as_named, name("geboortedatum"), {"geboren_op": "geboortedatum"})
_READERS: dict[str, Reader] = {
    "peildata": several(day, "2026-04-01"),
    "references": by(day, whole(5_000, 4), {"2026-01-01": 4}),
    "first_time": yes_or_no,
    "near_days": whole(366, 14),
    "columns": _COLUMNS,
    "short": yes_or_no,
}


class _Asked(NamedTuple):
    peildata: tuple[date, ...] = ()
    references: dict[date, int] = {}
    first_time: bool | None = None
    near_days: int = 14
    columns: dict[str, str] = {}
    short: bool = False


def pupil_list(
    answers: Mapping[str, Any], compiled: Mapping[str, Any], on: date, content: bytes, tell: Tell | None
) -> Result:
    """The whole list; `columns` says by a column's own name what it holds, `short` asks for short reasons."""
    asked = read(_Asked, answers, _READERS, {"first_time": False})
    options = Options(asked.peildata, asked.references, asked.first_time, asked.near_days)
    listed = read_list(content, on, asked.columns, _part(tell, 0, READING))
    result = evaluate(listed, parameters_of(compiled), on, options, _part(tell, READING, PARTS - READING))
    return _short(result) if asked.short else result


def pupil_list_preview(
    answers: Mapping[str, Any], compiled: Mapping[str, Any], on: date, content: bytes, tell: Tell | None
) -> Result:
    """The first rows and what each column was taken for."""
    asked = read(_Asked, answers, {"columns": _COLUMNS}, {"columns": {}})
    return preview(content, on, asked.columns)


RULES = {"pupil-list": pupil_list, "pupil-list-preview": pupil_list_preview}
"""Rules that read a file."""


def _part(tell: Tell | None, start: int, width: int) -> Tell | None:
    if tell is None:
        return None
    return lambda done, total: tell(start + width * done // total, PARTS)


def _short(result: Result) -> Result:
    """Every reason as a list: row, key, verdict, outcome, group, tab, missing, and its step's place in `failed_steps`.

    Fifty thousand pupils on four peildata repeat a few steps; written out they are too much for a browser.
    """
    steps: dict[Step, int] = {}
    blocks: Any = result.data["blocks"]
    rows = [_short_block(block, steps) for block in blocks]
    return replace(result, data={**result.data, "blocks": rows, "failed_steps": list(steps)})


def _short_block(block: Block, steps: dict[Step, int]) -> dict[str, object]:
    return {**vars(block), "reasons": [_short_reason(reason, steps) for reason in block.reasons]}


def _short_reason(reason: Reason, steps: dict[Step, int]) -> list[object]:
    place = None if reason.failed is None else steps.setdefault(reason.failed, len(steps))
    return [reason.row, reason.key, reason.verdict, reason.outcome, reason.group, reason.tab, reason.missing, place]
