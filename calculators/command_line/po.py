"""`po`: primary and special primary schools."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from dataclasses import fields

from calculators.command_line.arguments import day, whole, yes_no
from calculators.command_line.data import Data
from calculators.command_line.pupil_arguments import add_pupil, read_pupil
from calculators.command_line.registry import Command
from calculators.funding.calendar import calendar_days
from calculators.funding.po.counts import NUMBERS, Counts
from calculators.funding.po.polglo import PolGlo, polglo
from calculators.funding.po.pupil import pupil_on
from calculators.funding.po.school import school
from calculators.funding.po.timeline import timeline
from calculators.result import Result


def _school_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--peildatum", type=day, required=True, metavar="DATE")
    parser.add_argument(
        "--type", choices=("bao", "sbo"), dest="school_type", help="basisschool or special primary school"
    )
    for name in NUMBERS:
        parser.add_argument(f"--{name.replace('_', '-')}", type=whole, metavar="N", help=HELP[name])
    parser.add_argument("--first-time", type=yes_no, metavar="yes|no", help="the one-off amount is claimed")
    parser.add_argument("--received-on", type=day, metavar="DATE", help="day DUO received the application")


HELP = {
    "asielzoekers": "Ap: first year, on the peildatum",
    "overige": "Vp: overige vreemdelingen, first year",
    "vreemdelingen": "sbo only: all newcomers in their first year",
    "reference": "At: asielzoekers on the reference day",
    "growth": "G: pupils with growth funding (2016-2017)",
    "second_year": "asielzoekers in their second year (from 2023)",
    "second_year_no_weight": "second year without weight (2016-2017)",
    "second_year_weight_03": "second year with weight 0,3 (2016-2017)",
}


def _school(args: Namespace, data: Data) -> Result:
    given = {field.name: getattr(args, field.name) for field in fields(Counts)}
    return school(Counts(**given), args.peildatum, data.parameters)


def _pupil_arguments(parser: ArgumentParser) -> None:
    add_pupil(parser)
    parser.add_argument("--peildatum", type=day, metavar="DATE", help="one peildatum instead of the whole time")


def _pupil(args: Namespace, data: Data) -> Result:
    pupil = read_pupil(args)
    if args.peildatum:
        return pupil_on(pupil, args.peildatum, data.parameters)
    return timeline(pupil, args.date, data.parameters)


def _polglo_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--pupils", type=whole, metavar="N", help="residents of a POL or GLO on the count day")
    parser.add_argument(
        "--reception-school", type=yes_no, metavar="yes|no", help="COA names the school as reception school"
    )
    parser.add_argument("--received-on", type=day, metavar="DATE", help="day DUO received the application")


def _polglo(args: Namespace, data: Data) -> Result:
    return polglo(PolGlo(args.pupils, args.reception_school, args.received_on), args.date, data.parameters)


def _calendar_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--year", type=whole, metavar="YEAR", help="default: the year of --date")


def _calendar(args: Namespace, data: Data) -> Result:
    return calendar_days("po", args.year or args.date.year, data.parameters)


COMMANDS = (
    Command(
        "po school",
        "what a primary school gets for one peildatum, from its counts",
        _school_arguments,
        _school,
        ("po school --peildatum 2026-04-01 --type bao --asielzoekers 5 --overige 3 --second-year 0 --first-time no",),
    ),
    Command(
        "po pupil",
        "one pupil: which quarters count, for how much, and what changes when",
        _pupil_arguments,
        _pupil,
        (
            "po pupil --type bao --birth-date 2017-05-14 --settled-on 2025-11-03 --enrolled-on 2026-01-12"
            " --foreign-national yes --residence-code 26 --bsn yes --lives-in-nl yes --international no",
        ),
    ),
    Command(
        "po polglo",
        "the yearly amount for pupils who live in a COA process reception or family location",
        _polglo_arguments,
        _polglo,
        ("po polglo --pupils 12 --reception-school yes --date 2026-01-15",),
    ),
    Command(
        "po calendar",
        "peildata and last application days of a year",
        _calendar_arguments,
        _calendar,
        ("po calendar --year 2026 --ics > peildata.ics",),
        formats=("table", "json", "csv", "ics"),
    ),
)
