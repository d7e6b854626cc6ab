"""A day on the command line."""

from __future__ import annotations

import argparse
from datetime import date

from wegwijs.facts.build_day import read_day


def a_day(text: str) -> date:
    """The day in `text`, for an argument. Raises ArgumentTypeError with what was expected, what came and an example."""
    try:
        return read_day(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None
