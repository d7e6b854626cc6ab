"""Turns a result into small tables: what the table and CSV formats print."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from calculators.command_line.labels import EXPECTED, PLACES, PROBLEMS, word
from calculators.funding.pupil_list.evaluate import Block
from calculators.funding.pupil_list.problem import Problem, by_kind, runs
from calculators.result import Result, Step, plain

PLAN_TOTAL = "municipal-contribution"
"""The amount of a plan that lacks whatever any other lacks."""
SHOWN_VALUES = 3
"""Wrong values that are repeated of one kind of problem."""


@dataclass(frozen=True)
class Section:
    """A titled table; `key` names its title."""

    key: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def sections(result: Result, lang: str) -> list[Section]:
    """Every table of `result`, in reading order, empty ones left out."""
    found = [
        Section(
            "answer",
            ("rule", "on", "verdict", "outcome"),
            (cells(result.rule, result.on, result.verdict, f"{result.outcome}{_without(result, PLAN_TOTAL)}"),),
        ),
        *(section(result, lang) for section in _OF_RULE.get(result.rule, ())),
        Section("steps", STEP, tuple(_step(step) for step in result.steps)),
        Section("amounts", ("id", "euro", "from", "until"), tuple(_amounts(result))),
        Section("missing", ("answer",), tuple(cells(key) for key in result.missing)),
        Section("doubts", ("doubt",), tuple(cells(key) for key in result.doubts)),
        Section("changes", ("on", "outcome"), tuple(cells(change.on, change.outcome) for change in result.changes)),
        *([] if result.rule in _OF_RULE else [_data(result)]),
    ]
    return [section for section in found if section.rows]


def main_section(result: Result, lang: str) -> Section:
    """The table that the CSV format prints: of a list every pupil, of a plan every quarter, else steps and amounts."""
    if result.rule in _MAIN:
        return _MAIN[result.rule](result, lang)
    amounts = (("amount", amount[0], "", "", "", amount[1], amount[2], amount[3]) for amount in _amounts(result))
    steps = (("step", *_step(step)[:4], "", *_window(step)) for step in result.steps)
    header = ("kind", "id", "seen", "threshold", "met", "euro", "from", "until")
    answer = ("answer", result.outcome, str(result.verdict), "", "", "", str(result.on), "")
    return Section("answer", header, (answer, *steps, *amounts))


def cells(*values: object) -> tuple[str, ...]:
    """Values as text: nothing for None, dates and money as in the JSON form."""
    return tuple(_text(value) for value in values)


def _text(value: object) -> str:
    shown = plain(value)
    if shown is None:
        return ""
    if isinstance(shown, bool):
        return "true" if shown else "false"
    if isinstance(shown, (dict, list)):
        return json.dumps(shown, ensure_ascii=False)
    return str(shown)


STEP = ("condition", "seen", "threshold", "met", "flip", "where")


def _step(step: Step) -> tuple[str, ...]:
    return cells(step.condition, step.seen, step.threshold, step.met, step.flip, _where(step))


def _where(step: Step) -> str:
    """Law and article of the step's parameter, or its source."""
    if step.parameter:
        reference = step.parameter.reference
        article = f"art. {reference.article}" if reference.article else ""
        paragraph = f"({reference.paragraph})" if reference.paragraph else ""
        return " ".join(part for part in (reference.law, article + paragraph) if part)
    return f"{step.source.id} {step.source.at}".strip() if step.source else ""


def _window(step: Step) -> tuple[str, ...]:
    return cells(step.parameter.valid_from, step.parameter.valid_until) if step.parameter else ("", "")


def _amounts(result: Result) -> Iterable[tuple[str, ...]]:
    return (
        cells(one.id + _without(result, one.id), one.euro, one.period_from, one.period_until) for one in result.amounts
    )


def _without(result: Result, amount: str) -> str:
    """What an amount of a plan lacks because it was left empty, for the same cell as the amount's name."""
    lacking: Any = result.data.get("not_filled_in", {})
    return f" (without {' '.join(lacking[amount])})" if lacking.get(amount) else ""


def _data(result: Result) -> Section:
    return Section("data", ("key", "value"), tuple(cells(key, value) for key, value in sorted(result.data.items())))


def _days(result: Result, lang: str) -> Section:
    days: Any = result.data.get("days", ())
    return Section("days", ("on", "kind", "peildatum"), tuple(cells(day.on, day.kind, day.peildatum) for day in days))


def _months(result: Result, lang: str) -> Section:
    rows: Any = result.data["months"]
    costs = f"costs{_without(result, 'costs')}"
    header = ("month", "pupils", "groups", "largest", "smallest", "below minimum", "above aim", costs)
    return Section("months", header, tuple(cells(*vars(row).values()) for row in rows))


def _quarters(result: Result, lang: str) -> Section:
    rows: Any = result.data["quarters"]
    costs, money = f"costs{_without(result, 'costs')}", f"state money{_without(result, 'state-money')}"
    header = ("from", "until", costs, money, "outcome", "missing")
    return Section("quarters", header, tuple((*cells(*vars(row).values())[:5], " ".join(row.missing)) for row in rows))


def _lines(result: Result, lang: str) -> Section:
    rows: Any = result.data.get("quarters", ())
    header = tuple(rows[0]) if rows else ()
    return Section("quarters", header, tuple(cells(*row.values()) for row in rows))


def _blocks_of(result: Result) -> tuple[Block, ...]:
    blocks: Any = result.data["blocks"]
    return tuple(blocks)


def _blocks(result: Result, lang: str) -> Section:
    counted = ("type", "peildatum", "counts", "tabs 1/2/3", "undecided", "left out")
    header = (*counted, "outcome", "euro", "lowest", "highest", "last days")
    return Section("blocks", header, tuple(_block(block) for block in _blocks_of(result)))


def _block(block: Block) -> tuple[str, ...]:
    counts = " ".join(f"{name}={number}" for name, number in block.counts.items() if number)
    euro = block.total.amounts[-1].euro if block.total.amounts else None
    windows: Any = block.last_days
    days = " ".join(f"{key}:{window['last_day']}({window['days_left']})" for key, window in windows.items())
    outcome = block.total.outcome if block.complete else f"decided-pupils-only:{block.total.outcome}"
    tabs = "/".join(str(number) for number in block.tabs.values())
    money = (outcome, euro, block.lowest, block.highest)
    return cells(block.school_type, block.peildatum, counts, tabs, block.undecided, block.left_out, *money, days)


def _near(result: Result, lang: str) -> Section:
    header = ("peildatum", "row", "pupil", "came on", "days late", "euro", "effect")
    rows = (
        cells(block.peildatum, miss.row, miss.key, miss.came_on, miss.days_late, miss.euro, miss.effect)
        for block in _blocks_of(result)
        for miss in block.near_misses
    )
    return Section("near", header, tuple(rows))


def _problems(result: Result, lang: str) -> Section:
    problems: Any = result.data["problems"]
    return Section("problems", ("problem",), tuple((message(kind, lang),) for kind in by_kind(problems)))


def message(kind: list[Problem], lang: str) -> str:
    """One sentence on a kind: rows and column, what is wrong, what was expected, what stood there, a valid example."""
    problem = kind[0]
    row = _rows([one.row for one in kind if one.row], lang)
    column = f", {word(PLACES, 'column', lang)} {problem.column}" if problem.column else ""
    parts = [
        word(PROBLEMS, problem.code, lang),
        f"{word(PLACES, 'expected', lang)} {word(EXPECTED, problem.expected, lang)}",
    ]
    got = list(dict.fromkeys(one.got for one in kind if one.got))
    if got:
        parts.append(f"{word(PLACES, 'got', lang)} {', '.join(map(repr, got[:SHOWN_VALUES]))}{_more(got)}")
    parts.append(f"{word(PLACES, 'example', lang)} {problem.example}")
    see = [str(one.see_row) for one in kind if one.see_row]
    if see:
        parts.append(f"{word(PLACES, 'see', lang)} {', '.join(see[:SHOWN_VALUES])}{_more(see)}")
    note = "" if problem.fatal else f"{word(PLACES, 'warning', lang)}: "
    return f"{row}{column}: {note}{'; '.join(parts)}"


def _rows(rows: list[int], lang: str) -> str:
    """`row 3`, `rows 3-5, 9`, or the file as a whole."""
    if not rows:
        return word(PLACES, "file", lang)
    told = ", ".join(str(first) if first == last else f"{first}-{last}" for first, last in runs(rows))
    return f"{word(PLACES, 'row' if len(rows) == 1 else 'rows', lang)} {told}"


def _more(values: list[str]) -> str:
    return ", …" if len(values) > SHOWN_VALUES else ""


def _reasons(result: Result, lang: str) -> Section:
    header = ("type", "peildatum", "row", "pupil", "verdict", "outcome", "group", "tab", "missing", *STEP[:5])
    rows = []
    for block in _blocks_of(result):
        for reason in block.reasons:
            failed = _step(reason.failed)[:5] if reason.failed else ("",) * 5
            first = cells(block.school_type, block.peildatum, reason.row, reason.key, reason.verdict, reason.outcome)
            rows.append((*first, reason.group, _text(reason.tab), " ".join(reason.missing), *failed))
    problems: Any = result.data["problems"]
    left_out = sorted({one.row for one in problems if one.fatal and one.row})
    rows += [cells("", "", row, "", "unknown", "row-left-out", *[""] * 8) for row in left_out]
    return Section("reasons", header, tuple(rows))


_OF_RULE: dict[str, tuple[Callable[[Result, str], Section], ...]] = {
    "po-calendar": (_days,),
    "vo-calendar": (_days,),
    "group-planner": (_months, _quarters),
    "pupil-list": (_blocks, _near, _problems),
    "po-timeline": (_lines,),
    "vo-pupil-quarters": (_lines,),
}

_MAIN: dict[str, Callable[[Result, str], Section]] = {
    "po-calendar": _days,
    "vo-calendar": _days,
    "group-planner": _quarters,
    "pupil-list": _reasons,
    "po-timeline": _lines,
    "vo-pupil-quarters": _lines,
}
