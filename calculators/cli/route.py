"""`route`: which class and which desk for one child. Answers as JSON on standard input."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser, Namespace

from calculators.cli.data import Data, UsageError
from calculators.cli.registry import Command
from calculators.result import Result
from calculators.route import Answers, route

EXAMPLE = '{"municipality": "GM0546", "age": 7}'


def _arguments(parser: ArgumentParser) -> None:
    parser.description = f"Reads the answers as JSON from standard input, for example {EXAMPLE}."


def _run(args: Namespace, data: Data) -> Result:
    try:
        given = json.loads(sys.stdin.read())
    except ValueError as error:
        raise UsageError(f"Expected answers as JSON on standard input ({error}), for example {EXAMPLE}") from None
    return route(Answers.read(given), data.route, args.date)


COMMANDS = (
    Command(
        "route",
        "which class and which desk for one child; answers as JSON on standard input",
        _arguments,
        _run,
        (f"route < answers.json      with answers.json holding {EXAMPLE}",),
        formats=("json", "table"),
    ),
)
