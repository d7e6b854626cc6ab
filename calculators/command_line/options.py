"""An option for each answer of a rule, and its text as the JSON value that the rule's own reader then judges."""

from __future__ import annotations

import argparse
import re

from calculators.answers import Reader
from calculators.request import Request

YES_OR_NO = {"yes": True, "ja": True, "true": True, "no": False, "nee": False, "false": False}
_NUMBER = re.compile(r"[0-9]{1,9}(\.[0-9]{1,6})?")
_PLACE = "answer."
"""Keeps an answer apart from the options that every rule has."""


def add_options(parser: argparse.ArgumentParser, request: Request) -> None:
    """`--settled-on DAY` for the answer `settled_on`, and so on; of a list the values stand behind each other."""
    for key, reader in request.readers.items():
        option, many = f"--{key.replace('_', '-')}", "*" if reader.kind == "several" else None
        parser.add_argument(option, dest=_PLACE + key, metavar=_shown(reader), nargs=many)


def given_as_options(request: Request, args: argparse.Namespace) -> dict[str, object]:
    """The answers that were given as options; one left away is unknown."""
    given = {key: getattr(args, _PLACE + key) for key in request.readers}
    return {key: as_json(request.readers[key], text) for key, text in given.items() if text is not None}


def as_json(reader: Reader[object], text: str | list[str]) -> object:
    """The value a text stands for; what stands for none stays the text, which the reader refuses with an example."""
    if isinstance(text, list):
        return [as_json(reader.of or reader, item) for item in text]
    if reader.kind == "yes-no":
        return YES_OR_NO.get(text.lower(), text)
    if reader.kind == "number" and _NUMBER.fullmatch(text):
        return float(text) if "." in text else int(text)
    return _by_name(reader, text) if reader.kind == "by-name" else text


def _by_name(reader: Reader[object], text: str) -> object:
    """`asielzoekers=12,overige=3`, each name once."""
    pairs = [part.strip().partition("=") for part in text.split(",")]
    names = {name for name, _, _ in pairs}
    if not reader.of or len(names) < len(pairs) or not all(name and equals for name, equals, _ in pairs):
        return text
    return {name: as_json(reader.of, value) for name, _, value in pairs}


def _shown(reader: Reader[object]) -> str:
    if reader.choices:
        return "|".join(reader.choices)
    if reader.kind == "by-name":
        return "NAME=VALUE,..."
    if reader.kind == "several" and reader.of:
        return _shown(reader.of)
    return "yes|no" if reader.kind == "yes-no" else reader.kind.upper()
