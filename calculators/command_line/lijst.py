"""`lijst`: a pupil list (CSV) from a file or from standard input."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from calculators.command_line.arguments import dated_number, day, whole, yes_no
from calculators.command_line.data import Data, UsageError
from calculators.command_line.registry import Command
from calculators.funding.pupil_list.columns import template
from calculators.funding.pupil_list.evaluate import Options, evaluate, read_list
from calculators.funding.pupil_list.text import MAX_BYTES
from calculators.result import Result


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="the CSV file, or - for standard input")
    parser.epilog = f"{parser.epilog}\n\nan example list:\n{template()}"
    parser.add_argument(
        "--peildatum", type=day, action="append", default=[], metavar="DATE", help="default: those of the year"
    )
    parser.add_argument("--reference", type=dated_number, action="append", default=[], metavar="DATE=N", help="At")
    parser.add_argument("--first-time", type=yes_no, metavar="yes|no", help="the one-off amount is claimed")
    parser.add_argument("--near-days", type=whole, default=14, metavar="N", help="what just missed means; default 14")


def _run(args: Namespace, data: Data) -> Result:
    options = Options(tuple(args.peildatum), dict(args.reference), args.first_time, args.near_days)
    return evaluate(read_list(_content(args.file), args.date), args.date, data.parameters, options)


def _content(name: str) -> bytes:
    """The bytes of the file; one more than is allowed is enough to know that it is too large."""
    try:
        if name == "-":
            return sys.stdin.buffer.read(MAX_BYTES + 1)
        with Path(name).open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except OSError as error:
        raise UsageError(f"{name} cannot be read: {error.strerror}.") from None


COMMANDS = (
    Command(
        "lijst",
        "a pupil list (CSV): counts, money, last days and every pupil's reason, per peildatum",
        _arguments,
        _run,
        ("lijst leerlingen.csv --reference 2026-01-01=4 --first-time no --json", "lijst - --ics < leerlingen.csv"),
        formats=("table", "json", "csv", "ics"),
    ),
)
