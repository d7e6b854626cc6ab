"""The options that describe one pupil; an option left away is unknown."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from calculators.command_line.arguments import day, yes_no
from calculators.funding.pupil import FIELDS, JUDGEMENTS, NO_CODE, SCHOOL_TYPES, WEIGHTS, Pupil


def add_pupil(parser: ArgumentParser) -> None:
    """Adds one option per field of the pupil."""
    parser.add_argument("--type", choices=SCHOOL_TYPES, dest="school_type")
    parser.add_argument("--birth-date", type=day, metavar="DATE")
    parser.add_argument("--settled-on", type=day, metavar="DATE", help="datum vestiging in the Netherlands")
    parser.add_argument("--enrolled-on", type=day, metavar="DATE", help="first enrolment ever in a Dutch school")
    parser.add_argument("--residence-code", type=_code, metavar="CODE", help="two digits, or none")
    parser.add_argument("--bsn", type=yes_no, dest="has_bsn", metavar="yes|no", help="no: on an onderwijsnummer")
    for name in ("foreign_national", "lives_in_nl", "attends", "international"):
        parser.add_argument(f"--{name.replace('_', '-')}", type=yes_no, metavar="yes|no")
    parser.add_argument("--board-judgement", choices=JUDGEMENTS)
    parser.add_argument("--weight", choices=WEIGHTS, help="2016-2017 only")


def read_pupil(args: Namespace) -> Pupil:
    """The pupil of the options. Raises AnswerError where a value cannot be."""
    return Pupil(**{name: getattr(args, name) for name in FIELDS})


def _code(text: str) -> str:
    return NO_CODE if text.lower() in ("none", "geen") else text
