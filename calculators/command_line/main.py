"""Runs one rule: `python -m calculators po-school --peildatum 2026-04-01 --school-type bao`."""

from __future__ import annotations

import argparse
import json
import os
import shlex
import sys
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from calculators.answers import day, read_json
from calculators.api import REQUESTS
from calculators.command_line.options import add_options, given_as_options
from calculators.command_line.tables import as_csv, as_table, tables
from calculators.compiled import Compiled
from calculators.errors import AnswerError
from calculators.funding.pupil_list.text import MAX_BYTES
from calculators.request import Request
from calculators.result import Result, as_plain, to_json

COMPILED = Path(__file__).parents[1] / "data.json"
"""Where the build leaves the compiled data."""


class UsageError(Exception):
    """Raised for what the user can mend: a file that is missing or is none. The message is one sentence."""


def main(given: Sequence[str] | None = None) -> int:
    """Runs one rule. Returns 0 for any answer, also `no` and `unknown`; 2 for what cannot be asked so."""
    args = _parser().parse_args(given)
    try:
        text = _print(_ask(args), args)
    except (AnswerError, UsageError) as error:
        print(f"python -m calculators {args.request.slug}: {error}", file=sys.stderr)
        return 2
    _write(text)
    return 0


def _ask(args: argparse.Namespace) -> Result:
    request: Request = args.request
    answers = {**_answers(args.answers), **given_as_options(request, args)}
    on = day("on", args.on)
    content = _bytes(args.file, MAX_BYTES + 1) if request.reads_file else b""
    return request.ask(answers, on, _compiled(args.data), content)


def _answers(name: str | None) -> Mapping[str, object]:
    """The answers of a JSON file, `-` being standard input."""
    if name is None:
        return {}
    try:
        found = read_json(_bytes(name).decode("utf-8"))
    except UnicodeDecodeError as error:
        raise UsageError(f"{name} is no UTF-8 ({error.reason}).") from None
    if not isinstance(found, dict):
        raise UsageError(f"{name} holds no object of answers.")
    return found


def _bytes(name: str, most: int = -1) -> bytes:
    """What stands in a file, or on standard input."""
    try:
        if name == "-":
            return sys.stdin.buffer.read(most)
        with Path(name).open("rb") as file:
            return file.read(most)
    except OSError as error:
        raise UsageError(f"{name} cannot be read: {error.strerror}.") from None


def _compiled(path: Path) -> Compiled:
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
        return {"version": found["version"], "parameters": found["parameters"], **found}
    except FileNotFoundError:
        raise UsageError(f"{path} is not there: run ./portal build first.") from None
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise UsageError(f"{path} cannot be read as compiled data ({error!r}): run ./portal build first.") from None


def _print(result: Result, args: argparse.Namespace) -> str:
    if args.csv is None and not args.table:
        return to_json(result, indent=2) + "\n"
    found = tables(as_plain(result))
    if args.csv is None:
        return as_table(found)
    if args.csv not in found:
        raise UsageError(f"expected one of the tables {', '.join(found)}, got {args.csv}, for example answer")
    return as_csv(found[args.csv])


def _write(text: str) -> None:
    """Prints as UTF-8, whatever the terminal's own encoding; a reader that stops early is no error."""
    try:
        sys.stdout.buffer.write(text.encode("utf-8"))
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        # Python flushes once more when it ends, and would fail again on the closed pipe.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m calculators",
        epilog="\n".join(["rules:", *(f"  {slug}" for slug in REQUESTS)]),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    rules = parser.add_subparsers(metavar="RULE", required=True)
    for request in REQUESTS.values():
        _add(rules, request)
    return parser


def _add(rules: argparse._SubParsersAction[argparse.ArgumentParser], request: Request) -> None:
    parser = rules.add_parser(
        request.slug,
        epilog="examples:\n" + "\n".join(f"  {line}" for line in examples(request)),
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    if request.reads_file:
        parser.add_argument("file", metavar="FILE|-")
    add_options(parser, request)
    parser.add_argument("--answers", metavar="JSON-FILE|-")
    parser.add_argument("--on", default=date.today().isoformat(), metavar="DAY")
    parser.add_argument("--data", type=Path, default=COMPILED, metavar="FILE")
    forms = parser.add_mutually_exclusive_group()
    forms.add_argument("--json", action="store_true")
    forms.add_argument("--table", action="store_true")
    forms.add_argument("--csv", nargs="?", const="answer", metavar="TABLE")
    parser.set_defaults(request=request)


def examples(request: Request) -> list[str]:
    """A line for a shell per example of the request."""
    file = " list.csv" if request.reads_file else ""
    return [
        f"echo {shlex.quote(json.dumps(example))} | python -m calculators {request.slug}{file} --answers -"
        for example in request.examples
    ]
