"""The shape of every answer: a frozen result that serialises to one versioned JSON form.

A result says what was decided (`verdict`), how (`steps`), what is missing, what is in doubt and
what would change it. It holds keys and values, never words: catalogues turn keys into language.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field, fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

SCHEMA = "wegwijs-result/1"
"""Name and version of the JSON form. A key is only ever added; removing or renaming one is a new version."""


class Verdict(StrEnum):
    """How certain the rule is."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"
    """An answer is missing, or no value is known for the date."""
    BOARD_DECIDES = "board-decides"
    """The rules leave it to a person: the school board or the coordinator."""


@dataclass(frozen=True)
class Source:
    """Where a value comes from: a source id in the data, the place in it, and its state."""

    id: str
    at: str = ""
    """Article, paragraph or page, for example `art. 2b`."""


@dataclass(frozen=True)
class Reference:
    """A place in the law, and how sure we are that it was read right."""

    law: str
    number: str
    """BWB id or Staatscourant number, empty where the source is not a regulation."""
    article: str
    paragraph: str
    url: str
    published: date | None
    checked: str
    """`document`, `stored-copy`, `transcription` or `never`."""
    checked_on: date | None


@dataclass(frozen=True)
class Parameter:
    """A dated value a step was judged by."""

    id: str
    value: str
    unit: str
    """`euro`, `pupils`, `months`, `days`, ..."""
    valid_from: date
    valid_until: date | None
    """Last day it is valid; None while no end is known."""
    reference: Reference
    note: str = ""
    stage: str = ""
    """`first` for an amount of a first regulation that a later one replaced, `definitive`, or empty."""

    @property
    def checked_never(self) -> bool:
        """Whether nobody has read this value in any text: it follows from a pattern."""
        return self.reference.checked == "never"


@dataclass(frozen=True)
class Step:
    """One line of the reasoning: the condition, the value seen and the threshold it met or missed."""

    condition: str
    seen: str
    threshold: str
    met: bool
    source: Source | None = None
    parameter: Parameter | None = None
    flip: str = ""
    """The smallest change of `seen`, or the ISO date, that would turn `met` around; empty if none is known."""


@dataclass(frozen=True)
class Amount:
    """Money for one period."""

    id: str
    euro: Decimal
    period_from: date
    period_until: date
    parameters: tuple[str, ...] = ()


@dataclass(frozen=True)
class Change:
    """A date from which the same answers lead elsewhere."""

    on: date
    outcome: str


@dataclass(frozen=True)
class Result:
    """What a rule returns. `outcome` is the rule's own key; `data` holds what only that rule says."""

    rule: str
    version: int
    on: date
    verdict: Verdict
    outcome: str
    steps: tuple[Step, ...] = ()
    amounts: tuple[Amount, ...] = ()
    missing: tuple[str, ...] = ()
    """Keys of the answers still needed, the next question first."""
    doubts: tuple[str, ...] = ()
    """Keys of what is uncertain or contradicted between sources."""
    changes: tuple[Change, ...] = ()
    data: dict[str, object] = field(default_factory=dict)


def plain(value: object) -> object:
    """`value` as JSON types: Decimal and date as strings, dataclasses as objects, tuples as lists."""
    if is_dataclass(value):
        return {f.name: plain(getattr(value, f.name)) for f in fields(value)}
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, dict):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    return str(value) if isinstance(value, StrEnum) else value


def to_json(result: Result, *, indent: int | None = None) -> str:
    """The versioned JSON form of `result`, the same bytes in every Python."""
    body = {"schema": SCHEMA, **plain(result)}  # type: ignore[dict-item]
    return json.dumps(body, ensure_ascii=False, indent=indent, sort_keys=True)
