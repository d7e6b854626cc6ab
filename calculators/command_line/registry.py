"""The commands, in one table: what each is called, what it asks, and what it prints."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import dataclass

from calculators.command_line.data import Data
from calculators.result import Result


@dataclass(frozen=True)
class Command:
    """One command of the command line."""

    name: str
    """What is typed, for example `po school`: one or two words."""
    help: str
    arguments: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace, Data], Result]
    """Raises AnswerError and UsageError."""
    examples: tuple[str, ...]
    formats: tuple[str, ...] = ("table", "json", "csv")
    """The formats it can print, the default first."""


def commands() -> tuple[Command, ...]:
    """Every command. Imported here and not above: the modules of the commands need this one."""
    from calculators.command_line import family, gemeente, lijst, plan, po, po_more, vo

    return (
        *family.COMMANDS,
        *po.COMMANDS,
        *po_more.COMMANDS,
        *vo.COMMANDS,
        *gemeente.COMMANDS,
        *plan.COMMANDS,
        *lijst.COMMANDS,
    )
