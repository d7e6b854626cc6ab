"""The shape of every answer: a frozen result that serialises to one versioned JSON form.

A result says what was decided (`verdict`), why (`conditions`), what to do (`actions`), what is missing, what is in
doubt and what would change it. It holds keys and values, never words: catalogues turn keys into language.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field, fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cached_property

from calculators.value import Value, of_unit

SCHEMA = "wegwijs-result/2"
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
    """Of the list of sources."""
    at: str = ""
    """Article, paragraph or page, for example `art. 2b`."""


@dataclass(frozen=True)
class Reference:
    """A place in the law, and how sure we are that it was read right."""

    law: str
    """The name of the text."""
    number: str
    """BWB id or Staatscourant number, empty where the source is not a regulation."""
    article: str
    paragraph: str
    url: str
    published: date | None
    """The day it came out."""
    checked: str
    """`document`, `stored-copy`, `transcription` or `never`."""
    checked_on: date | None
    """The day somebody last held the value against the text."""


@dataclass(frozen=True)
class Parameter:
    """A dated value a condition was judged by."""

    id: str
    """The name of its file."""
    value: str
    """As the file has it; several with a space between them."""
    unit: str
    """What the value is: its kind, and of an amount for which time, as `euro-per-year`."""
    valid_from: date
    """First day it is valid."""
    valid_until: date | None
    """Last day it is valid; null while no end is known."""
    reference: Reference
    """Where it stands."""
    note: str = ""
    """What is to be known beside it."""
    stage: str = ""
    """`first` for an amount of a first regulation that a later one replaced, `definitive`, or empty."""

    @cached_property
    def as_value(self) -> Value:
        """The value with its kind, by the unit."""
        return of_unit(self.value, self.unit)

    @property
    def checked_never(self) -> bool:
        """Whether nobody has read this value in any text: it follows from a pattern."""
        return self.reference.checked == "never"


@dataclass(frozen=True)
class Condition:
    """One line of the reasoning: what was looked at, the value seen, and the threshold it met or missed."""

    id: str
    """The key of its words."""
    seen: Value | None
    """The value that was looked at; null where it is not known."""
    threshold: Value | None
    """What it was held to; null where no value is known."""
    bound: str
    """How a number is held to the threshold, where the words of the condition do not say it: `from`, `until` (both with
    the number itself), `below`, `above` or `between`."""
    met: bool
    """Whether it holds; not where nobody answered, which is no `no`."""
    source: Source | None = None
    """What says so, where that is no parameter."""
    parameter: Parameter | None = None
    """The dated value it was judged by."""
    flip: Value | None = None
    """The smallest change of `seen`, or the day, that would turn `met` around; null where none is known."""
    about: Value | None = None
    """The month or the day it is about, where a rule judges it for several."""

    @property
    def failed(self) -> bool:
        """Known not to be met: what nobody answered is no such thing."""
        return not self.met and self.seen is not None


@dataclass(frozen=True)
class Term:
    """How long something may take, counted from its event or back from it."""

    count: int
    """How many of the unit."""
    unit: str
    """`days`, `weeks` or `months`."""
    type: str
    """`theirs`, `mine`, or `stay`: the longest a child stays, which is no deadline."""
    after: str | None
    """The event it counts from."""
    before: str | None
    """The event it counts back from."""


@dataclass(frozen=True)
class Action:
    """One thing a family does, in order."""

    id: str
    """Of the step in the data."""
    kind: str
    """The key of its words."""
    term: Term | None
    """How long it may take; null where nothing says so."""
    deadline: date | None
    """The last day of the term; null without one, and while nobody told the day of its event."""


@dataclass(frozen=True)
class Doubt:
    """Something that is uncertain, or contradicted between sources."""

    id: str
    """The key of its words."""
    parameter: str = ""
    """The id of the value it is about, where it is about one."""


@dataclass(frozen=True)
class Amount:
    """Money for one period."""

    id: str
    """What it is for, the key of its words."""
    euro: Decimal
    """In euro: a decimal text, never a float."""
    period_from: date
    """First day it is for."""
    period_until: date
    """Last day it is for."""
    parameters: tuple[str, ...] = ()
    """Ids of the values it rests on."""


@dataclass(frozen=True)
class Change:
    """A date from which the same answers lead elsewhere."""

    on: date
    """The first day."""
    outcome: str
    """What the answer is then."""


@dataclass(frozen=True)
class Result:
    """What a rule returns."""

    rule: str
    """Its slug, for example `po-school`."""
    version: int
    """Of the rule: goes up when the same answers can lead elsewhere without a change of data."""
    on: date
    """The day or peildatum it was asked for."""
    verdict: Verdict
    """`yes`, `no`, `unknown` or `board-decides`."""
    outcome: str
    """The rule's own key."""
    conditions: tuple[Condition, ...] = ()
    """The reasoning, in order."""
    amounts: tuple[Amount, ...] = ()
    """Money; empty where none is known."""
    missing: tuple[str, ...] = ()
    """Keys of the answers still needed, the next question first."""
    doubts: tuple[Doubt, ...] = ()
    """What is uncertain, or where sources disagree."""
    changes: tuple[Change, ...] = ()
    """Days from which the same answers lead elsewhere."""
    actions: tuple[Action, ...] = ()
    """What a family does now, in order."""
    data: dict[str, object] = field(default_factory=dict)
    """What only this rule says."""


_AS_THEY_ARE = (str, int, bool, float, type(None))


def plain(value: object) -> object:
    """`value` as JSON types: Decimal and date as strings, dataclasses as objects, tuples as lists."""
    if type(value) in _AS_THEY_ARE:  # most of what a result holds, and asked for a hundred thousand times in a build
        return value
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


def as_plain(result: Result) -> dict[str, object]:
    """`result` as JSON types, by its keys."""
    return {one.name: plain(getattr(result, one.name)) for one in fields(result)}


def to_json(result: Result, *, indent: int | None = None) -> str:
    """The versioned JSON form of `result`, the same bytes in every Python."""
    return json.dumps({"schema": SCHEMA, **as_plain(result)}, ensure_ascii=False, indent=indent, sort_keys=True)
