"""The questions of families: which class, it is stuck, the journey, the costs. Answers as JSON on standard input."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Mapping
from typing import Any

from calculators.answers import read_json
from calculators.command_line.data import Data, UsageError
from calculators.command_line.registry import Command
from calculators.errors import AnswerError
from calculators.family.requests import REQUESTS
from calculators.result import Result

QUESTIONS = {
    "route": ("which class and which desk for one child", '{"municipality": "GM0546", "age": 7}'),
    "stall": (
        "what to do when a child's way to school is stuck",
        '{"municipality": "GM0546", "situation": "moving", "residence": "home"}',
    ),
    "transport": (
        "who helps with the journey to school",
        '{"residence": "home", "cannot_travel": false, "level": "primary", "municipality": "GM0402"}',
    ),
    "costs": ("who pays for a thing", '{"item": "laptop"}'),
}
"""Per rule what it answers, and answers to try it with."""

BY_SLUG = {request.slug: request for request in REQUESTS}


def _answers(example: str) -> Mapping[str, Any]:
    try:
        given: Mapping[str, Any] = read_json(sys.stdin.read())
        return given
    except (AnswerError, UnicodeDecodeError) as error:
        raise UsageError(f"Expected answers as JSON on standard input ({error}), for example {example}") from None


def _command(name: str, about: str, example: str) -> Command:
    def arguments(parser: ArgumentParser) -> None:
        parser.description = f"Reads the answers as JSON from standard input, for example {example}."

    def run(args: Namespace, data: Data) -> Result:
        return BY_SLUG[name].ask(_answers(example), args.date, data.compiled)

    return Command(
        name,
        f"{about}; answers as JSON on standard input",
        arguments,
        run,
        (f"{name} < answers.json      with answers.json holding {example}",),
        formats=("json", "table"),
    )


COMMANDS = tuple(_command(name, *texts) for name, texts in QUESTIONS.items())
