"""A result as plain tables, whatever the rule: every list of objects in it is one, under the key it stands at."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping
from typing import Any, TypeGuard

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""What makes a spreadsheet read a cell as a formula, also full-width as Asian keyboards give it."""
NUMBER = re.compile(r"-?[0-9]+\.[0-9]+")
"""A number with decimals, as the rules write it."""
WHOLE = re.compile(r"-?[0-9]+")
ANSWER = ("rule", "on", "verdict", "outcome", "missing", "doubts")
NAMING = ("school_type", "peildatum")
"""Keys that say which row it is; what lies inside a row is named by them too."""
LACKING = {"answer": "municipal-contribution", "months": "costs", "quarters": "municipal-contribution"}
"""Tables of a plan whose totals lack what the amount of that name lacks."""

Row = dict[str, str]
Tables = dict[str, list[Row]]


def tables(body: Mapping[str, Any]) -> Tables:
    """Every table of a result, in reading order, empty ones left out."""
    found: Tables = {"answer": [{key: cell(body[key]) for key in ANSWER}]}
    for key in ("conditions", "amounts", "changes", "actions"):
        _collect(key, body[key], {}, found)
    rest = []
    for key, value in body["data"].items():
        if _is_table(value):
            _collect(key, value, {}, found)
        else:
            rest.append({"key": key, "value": cell(value)})
    found["data"] = rest
    _say_what_lacks(body["data"].get("not_filled_in", {}), found)
    return {name: rows for name, rows in found.items() if rows}


def _say_what_lacks(lacking: Mapping[str, list[str]], found: Tables) -> None:
    """What was left empty stands beside each total of a plan that it is not in: unknown is never nothing."""
    for name in (*LACKING, "amounts") if any(lacking.values()) else ():
        for row in found.get(name, []):
            row["without"] = cell(lacking.get(row.get("id", LACKING.get(name, "")), []))


def _collect(name: str, values: list[Mapping[str, object]], named: Row, found: Tables) -> None:
    rows = found.setdefault(name, [])
    for value in values:
        row = {**named, **{key: cell(part) for key, part in value.items() if not _is_table(part)}}
        rows.append(row)
        inside = {key: row[key] for key in NAMING if key in row}
        for key, part in value.items():
            if _is_table(part):
                _collect(f"{name}.{key}", part, inside, found)


def _is_table(value: object) -> TypeGuard[list[Mapping[str, object]]]:
    return isinstance(value, list) and bool(value) and all(isinstance(item, dict) for item in value)


def cell(value: object) -> str:
    """A value as text: a doubt with what it is about, another object by its id or outcome, or as its parts."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return " ".join(map(cell, value))
    if isinstance(value, dict):
        if set(value) == {"kind", "value"}:
            return cell(value["value"])
        if set(value) == {"id", "parameter"}:
            return " ".join(filter(None, value.values()))
        name = next((value[key] for key in ("id", "outcome") if key in value), None)
        return cell(name) if name else " ".join(f"{key}={cell(part)}" for key, part in value.items())
    return str(value)


def _header(rows: list[Row]) -> list[str]:
    return list(dict.fromkeys(key for row in rows for key in row))


def as_table(found: Tables) -> str:
    """All tables, each under its name, columns as wide as their widest cell."""
    return "\n".join(_lines(name, rows) for name, rows in found.items())


def _lines(name: str, rows: list[Row]) -> str:
    header = _header(rows)
    cells = [header, *([row.get(key, "") for key in header] for row in rows)]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    lines = ("  ".join(text.ljust(width) for text, width in zip(row, widths, strict=True)) for row in cells)
    return "\n".join([name, *(f"  {line}".rstrip() for line in lines), ""])


def as_csv(rows: list[Row]) -> str:
    """One table as Dutch spreadsheets read it: a byte order mark, semicolons, decimal commas.

    A cell that could be a formula gets a quote.
    """
    written = io.StringIO("\ufeff")
    written.seek(0, io.SEEK_END)
    writer = csv.writer(written, delimiter=";", lineterminator="\r\n")
    writer.writerow(_header(rows))
    writer.writerows([harmless(row.get(key, "")) for key in _header(rows)] for row in rows)
    return written.getvalue()


def harmless(text: str) -> str:
    """`text`, with a quote before it where a spreadsheet would compute it; a number gets a decimal comma."""
    if NUMBER.fullmatch(text):
        return text.replace(".", ",")
    return f"'{text}" if text.startswith(FORMULA) and not WHOLE.fullmatch(text) else text
