"""The command line: `python -m calculators COMMAND ...`."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from calculators.command_line.arguments import day
from calculators.command_line.data import COMPILED, Data, UsageError, load
from calculators.command_line.labels import LANGUAGES
from calculators.command_line.output import as_csv, as_ics, as_json, as_table
from calculators.command_line.registry import Command, commands
from calculators.errors import AnswerError
from calculators.funding.calendar import Day, calendar_days
from calculators.result import Result

GROUPS = {"po": "primary schools", "vo": "secondary schools", "gemeente": "municipalities"}


def main(given: Sequence[str] | None = None) -> int:
    """Runs one command. Returns 0 for any answer, also `no` and `unknown`; 2 for what cannot be asked so."""
    args = _parser().parse_args(given)
    command: Command = args.command
    try:
        data = load(args.data)
        text = _print(command, command.run(args, data), data, args)
    except (AnswerError, UsageError) as error:
        print(f"python -m calculators {command.name}: {error}", file=sys.stderr)
        return 2
    _write(text)
    return 0


def _write(text: str) -> None:
    """Prints as UTF-8, whatever the terminal's own encoding; a reader that stops early is no error."""
    try:
        sys.stdout.buffer.write(text.encode("utf-8"))
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        # Python flushes once more when it ends, and would fail again on the closed pipe.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _print(command: Command, result: Result, data: Data, args: argparse.Namespace) -> str:
    form = args.format or command.formats[0]
    if form == "json":
        return as_json(result)
    if form == "csv":
        return as_csv(result, args.lang)
    return _calendar(result, data, args.lang) if form == "ics" else as_table(result, args.lang)


def _calendar(result: Result, data: Data, lang: str) -> str:
    """The days of the result itself, or those of the peildata of a pupil list. Raises UsageError without any."""
    found: list[Day] = []
    stamps: list[date] = []
    for answer, wanted in _calendars(result, data):
        days: Any = answer.data.get("days", ())
        stamp = answer.data.get("stamp")
        found += [one for one in days if wanted is None or one.peildatum in wanted]
        stamps += [stamp] if isinstance(stamp, date) else []
    if not found:
        raise UsageError(f"No peildata are known for this ({result.outcome}), so there is no calendar.")
    return as_ics(found, max(stamps), lang)


def _calendars(result: Result, data: Data) -> list[tuple[Result, set[date] | None]]:
    if result.rule != "pupil-list":
        return [(result, None)]
    wanted: dict[tuple[str, int], set[date]] = {}
    blocks: Any = result.data["blocks"]
    for block in blocks:
        side = "vo" if block.school_type == "vo" else "po"
        wanted.setdefault((side, block.peildatum.year), set()).add(block.peildatum)
    return [(calendar_days(side, year, data.parameters), days) for (side, year), days in wanted.items()]


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m calculators",
        description="Rules on newcomers in Dutch education: families, money, planning. Nothing leaves this machine.",
        epilog="Examples and options: python -m calculators COMMAND --help",
    )
    top = parser.add_subparsers(metavar="COMMAND", required=True)
    groups: dict[str, Any] = {}
    for command in commands():
        group, _, name = command.name.partition(" ")
        if not name:
            _add(top, group, command)
            continue
        if group not in groups:
            words = GROUPS[group]
            groups[group] = top.add_parser(group, help=words).add_subparsers(metavar="WHAT", required=True)
        _add(groups[group], name, command)
    return parser


def _add(parsers: Any, name: str, command: Command) -> None:
    examples = "\n".join(f"  python -m calculators {example}" for example in command.examples)
    parser = parsers.add_parser(
        name,
        help=command.help,
        description=command.help,
        epilog=f"examples:\n{examples}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    command.arguments(parser)
    parser.add_argument(
        "--date", type=day, default=date.today(), metavar="DATE", help="today, unless another day is asked"
    )
    parser.add_argument("--lang", choices=LANGUAGES, default="nl", help="language of the words around the answer")
    parser.add_argument("--data", type=Path, default=COMPILED, metavar="FILE", help="the compiled data")
    formats = parser.add_mutually_exclusive_group()
    for form in command.formats:
        formats.add_argument(f"--{form}", action="store_const", const=form, dest="format", help=f"print as {form}")
    parser.set_defaults(command=command)
