"""Prints a result as a table, JSON, CSV or a calendar."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable
from datetime import date

from calculators.command_line.labels import DAYS, SIDES, TITLES, word
from calculators.command_line.sections import Section, main_section, sections
from calculators.funding.calendar import Day
from calculators.ics import Event, calendar
from calculators.result import Result, to_json

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""What makes a spreadsheet read a cell as a formula, also full-width as Asian keyboards give it."""

NUMBER = re.compile(r"-?[0-9]+\.[0-9]+")
"""A number with decimals, as the rules write it."""

WHOLE = re.compile(r"-?[0-9]+")

ALARM_DAYS = 7


def as_json(result: Result) -> str:
    """The versioned JSON form."""
    return to_json(result, indent=2) + "\n"


def as_table(result: Result, lang: str) -> str:
    """All tables, each under its title, columns as wide as their widest cell."""
    return "\n".join(_lines(section, lang) for section in sections(result, lang))


def _lines(section: Section, lang: str) -> str:
    rows = [section.header, *section.rows]
    widths = [max(len(row[place]) for row in rows) for place in range(len(section.header))]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
    return "\n".join([word(TITLES, section.key, lang), *(f"  {line}".rstrip() for line in lines), ""])


def as_csv(result: Result, lang: str) -> str:
    """The main table as Dutch spreadsheets read it: a byte order mark, semicolons, decimal commas.

    A cell that could be a formula gets a quote.
    """
    section = main_section(result, lang)
    written = io.StringIO("\ufeff")
    written.seek(0, io.SEEK_END)
    writer = csv.writer(written, delimiter=";", lineterminator="\r\n")
    writer.writerow(section.header)
    writer.writerows([_harmless(cell) for cell in row] for row in section.rows)
    return written.getvalue()


def _harmless(cell: str) -> str:
    """`cell`, with a quote before it where a spreadsheet would compute it; a number gets a decimal comma."""
    if NUMBER.fullmatch(cell):
        return cell.replace(".", ",")
    return f"'{cell}" if cell.startswith(FORMULA) and not WHOLE.fullmatch(cell) else cell


def as_ics(days: Iterable[Day], stamp: date, lang: str) -> str:
    """The days as a calendar; last days warn a week before."""
    return calendar((_event(day, lang) for day in days), stamp=stamp)


def _event(day: Day, lang: str) -> Event:
    side = word(SIDES, day.key.partition("/")[0], lang)
    summary = f"{word(DAYS, day.kind, lang)}, {side}"
    alarm = ALARM_DAYS if day.kind.startswith("last-day") else None
    return Event(day.key, day.on, summary, f"Peildatum {day.peildatum.isoformat()}", alarm_days=alarm)
