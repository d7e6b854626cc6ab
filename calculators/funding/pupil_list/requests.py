"""A pupil list behind the door: the file comes beside the answers, and the reasons can come short."""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace
from datetime import date

from calculators.answers import as_named, asked, by, day, named, one_of, reads, several, whole, yes_or_no
from calculators.funding.pupil import JUDGEMENTS
from calculators.funding.pupil_list.arrival import Arrival, arrival
from calculators.funding.pupil_list.block import Block, Reason, blocks_of
from calculators.funding.pupil_list.cells import DAY_FIRST, MONTH_FIRST
from calculators.funding.pupil_list.columns import Said
from calculators.funding.pupil_list.evaluate import Options, evaluate, read_list
from calculators.funding.pupil_list.number import KINDS
from calculators.funding.pupil_list.preview import preview
from calculators.parameters import Parameters
from calculators.progress import Tell
from calculators.request import Request
from calculators.result import Condition, Result

READING, PARTS = 15, 100
"""How much of the work is told to be reading, of so many parts."""

_WORDS = by(as_named, named("ja"), {"woont_in_nl": "ja"})
_VALUES = by(as_named, by(as_named, named("ja"), {"Eritrese": "ja"}), {"vreemdeling": {"Eritrese": "ja"}})
_ORDERS = by(as_named, one_of((DAY_FIRST, MONTH_FIRST)), {"geboortedatum": MONTH_FIRST})
_JUDGEMENTS = by(as_named, one_of(JUDGEMENTS), {"2": "asielzoeker"})
_NUMBERS = by(as_named, one_of(KINDS), {"2": "onderwijsnummer"})
_COLUMNS = by(as_named, named("geboortedatum"), {"geboren_op": "geboortedatum"})


@dataclass(frozen=True)
class Columns:
    """By a column's own name what it holds."""

    columns: dict[str, str] = field(default_factory=dict, metadata=reads(_COLUMNS))


@dataclass(frozen=True)
class List(Columns):
    """What the list itself does not say, see `Options` and `Said`; `short` asks for short reasons."""

    peildata: tuple[date, ...] = field(default=(), metadata=reads(several(day, "2026-04-01")))
    references: dict[date, int] = field(
        default_factory=dict, metadata=reads(by(day, whole(5_000, 4), {"2026-01-01": 4}))
    )
    first_time: bool | None = asked(yes_or_no)
    near_days: int = field(default=14, metadata=reads(whole(366, 14)))
    expected_amounts: bool = field(default=False, metadata=reads(yes_or_no))
    short: bool = field(default=False, metadata=reads(yes_or_no))
    constants: dict[str, str] = field(default_factory=dict, metadata=reads(_WORDS))
    values: dict[str, dict[str, str]] = field(default_factory=dict, metadata=reads(_VALUES))
    orders: dict[str, str] = field(default_factory=dict, metadata=reads(_ORDERS))
    judgements: dict[str, str] = field(default_factory=dict, metadata=reads(_JUDGEMENTS))
    numbers: dict[str, str] = field(default_factory=dict, metadata=reads(_NUMBERS))


def _pupil_list(answers: List, on: date, parameters: Parameters, content: bytes, tell: Tell | None) -> Result:
    options = Options(
        answers.peildata, answers.references, answers.first_time, answers.near_days, answers.expected_amounts
    )
    said = Said(answers.constants, answers.values, answers.orders, answers.judgements, answers.numbers)
    listed = read_list(content, on, answers.columns, _part(tell, 0, READING), said)
    result = evaluate(listed, on, parameters, options, _part(tell, READING, PARTS - READING))
    return _short(result) if answers.short else result


def _preview(answers: Columns, on: date, parameters: Parameters, content: bytes, tell: Tell | None) -> Result:
    return preview(content, on, answers.columns)


_ARRIVAL = {"school_type": "bao", "arrives_on": "2026-03-16", "category": "asielzoeker"}
_OTHERS = {"counts": {"2026-04-01": {"asielzoekers": 3}}, "references": {"2027-01-01": 4}, "expected_amounts": True}

REQUESTS = (
    Request(
        "pupil-list",
        List,
        _pupil_list,
        ({"first_time": False}, {"peildata": ["2026-04-01"], "references": {"2026-01-01": 4}, "short": True}),
        reads_file=True,
    ),
    Request("pupil-list-preview", Columns, _preview, ({"columns": {}},), reads_file=True),
    Request("pupil-arrival", Arrival, arrival, (_ARRIVAL, {**_ARRIVAL, **_OTHERS})),
)
"""Rules that read a file, and the one on a child that is not in it yet."""


def _part(tell: Tell | None, start: int, width: int) -> Tell | None:
    if tell is None:
        return None
    return lambda done, total: tell(start + width * done // total, PARTS)


def _short(result: Result) -> Result:
    """The reasons of a block as columns: by the name of each part a list with a value per pupil.

    `failed` is a place in `failed_conditions`: fifty thousand pupils on four peildata repeat a few conditions, and
    written out they are too much for a browser.
    """
    failed: dict[Condition | None, int | None] = {None: None}
    blocks = [_short_block(block, failed) for block in blocks_of(result)]
    conditions = [condition for condition in failed if condition]
    return replace(result, data={**result.data, "blocks": blocks, "failed_conditions": conditions})


def _short_block(block: Block, failed: dict[Condition | None, int | None]) -> dict[str, object]:
    columns = {one.name: [getattr(reason, one.name) for reason in block.reasons] for one in fields(Reason)}
    places = [failed.setdefault(reason.failed, len(failed) - 1) for reason in block.reasons]
    return {**vars(block), "reasons": {**columns, "failed": places}}
