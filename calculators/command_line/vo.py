"""`vo`: secondary schools."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from calculators.command_line.arguments import day, whole, yes_no
from calculators.command_line.data import Data
from calculators.command_line.pupil_arguments import add_pupil, read_pupil
from calculators.command_line.registry import Command
from calculators.funding.calendar import calendar_days
from calculators.funding.vo.newcomer import CLOCKS
from calculators.funding.vo.pupil import category, quarters
from calculators.funding.vo.regular_count import regular_count
from calculators.funding.vo.school import Counts, school
from calculators.result import Result


def _school_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--peildatum", type=day, required=True, metavar="DATE")
    parser.add_argument("--category-1", type=whole, metavar="N")
    parser.add_argument("--category-2", type=whole, metavar="N")
    parser.add_argument("--first-time", type=yes_no, metavar="yes|no", help="no first-reception funding before")
    parser.add_argument("--municipal-statement", type=yes_no, metavar="yes|no", help="it is in the administration")
    parser.add_argument("--received-on", type=day, metavar="DATE", help="day DUO received the start-up application")


def _school(args: Namespace, data: Data) -> Result:
    counts = Counts(args.category_1, args.category_2, args.first_time, args.municipal_statement, args.received_on)
    return school(counts, args.peildatum, data.parameters)


def _pupil_arguments(parser: ArgumentParser) -> None:
    add_pupil(parser)
    parser.add_argument("--peildatum", type=day, metavar="DATE", help="one peildatum instead of the whole time")
    parser.add_argument("--wording", choices=tuple(CLOCKS), help="one wording of the law, with --peildatum")
    parser.add_argument("--regular-count", type=day, metavar="DATE", help="the regular count of this 1 October instead")


def _pupil(args: Namespace, data: Data) -> Result:
    pupil = read_pupil(args)
    if args.regular_count:
        return regular_count(pupil, args.regular_count, data.parameters)
    if args.peildatum:
        return category(pupil, args.peildatum, data.parameters, args.wording)
    return quarters(pupil, args.date, data.parameters)


def _calendar_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--year", type=whole, metavar="YEAR", help="default: the year of --date")


def _calendar(args: Namespace, data: Data) -> Result:
    return calendar_days("vo", args.year or args.date.year, data.parameters)


COMMANDS = (
    Command(
        "vo school",
        "what a secondary school gets for one peildatum, from its counts",
        _school_arguments,
        _school,
        ("vo school --peildatum 2026-01-01 --category-1 9 --category-2 3 --first-time no",),
    ),
    Command(
        "vo pupil",
        "one pupil: newcomer or not, category, quarters, and what changes when",
        _pupil_arguments,
        _pupil,
        (
            "vo pupil --type vo --settled-on 2024-09-01 --enrolled-on 2025-02-10 --foreign-national yes"
            " --attends yes --international no --lives-in-nl yes",
        ),
    ),
    Command(
        "vo calendar",
        "peildata, count days and last days of a year",
        _calendar_arguments,
        _calendar,
        ("vo calendar --year 2026 --ics > peildata-vo.ics",),
        formats=("table", "json", "csv", "ics"),
    ),
)
