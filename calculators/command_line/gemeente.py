"""`gemeente`: what a municipality adds."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from calculators.command_line.arguments import euro, whole, yes_no
from calculators.command_line.data import Data
from calculators.command_line.registry import Command
from calculators.municipal.gooi import GooiAnswers, contribution
from calculators.municipal.leidse_regio import GroupAnswers, SubsidyAnswers, extra_subsidy, leiden_subsidy
from calculators.result import Result


def _gooi_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--pupils", type=whole, metavar="N")
    parser.add_argument("--costs", type=euro, metavar="EURO", help="costs of first reception in the year")
    parser.add_argument("--state-money", type=euro, metavar="EURO", help="national money for it in the year")
    parser.add_argument("--efficient", type=yes_no, metavar="yes|no", help="the board can show efficient operation")


def _gooi(args: Namespace, data: Data) -> Result:
    answers = GooiAnswers(args.pupils, args.costs, args.state_money, args.efficient)
    return contribution(answers, args.date, data.parameters)


def _group_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--expected", type=whole, metavar="N", help="pupils expected in the group")
    parser.add_argument(
        "--money-short", type=yes_no, metavar="yes|no", help="the national money will not cover the group"
    )


def _group(args: Namespace, data: Data) -> Result:
    return extra_subsidy(GroupAnswers(args.expected, args.money_short), args.date, data.parameters)


def _subsidy_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--board-in-leiden", type=yes_no, metavar="yes|no")
    parser.add_argument("--money-short", type=yes_no, metavar="yes|no", help="shown that national money does not cover")
    parser.add_argument("--lesson-hours", type=whole, metavar="N", help="per year")
    parser.add_argument("--rooms-suffice", type=yes_no, metavar="yes|no")
    parser.add_argument("--school-years", type=whole, metavar="N", help="the board is ready to run the class")


def _subsidy(args: Namespace, data: Data) -> Result:
    answers = SubsidyAnswers(
        args.board_in_leiden, args.money_short, args.lesson_hours, args.rooms_suffice, args.school_years
    )
    return leiden_subsidy(answers, args.date, data.parameters)


COMMANDS = (
    Command(
        "gemeente gooi",
        "Gooi en Vechtstreek: the municipal budget per pupil",
        _gooi_arguments,
        _gooi,
        ("gemeente gooi --date 2018-03-01 --pupils 24 --costs 150400 --state-money 100000 --efficient yes",),
    ),
    Command(
        "gemeente leidse-regio",
        "Leidse regio: group size and extra subsidy",
        _group_arguments,
        _group,
        ("gemeente leidse-regio --expected 12",),
    ),
    Command(
        "gemeente leiden-subsidie",
        "Leiden: conditions of the subsidy for language classes",
        _subsidy_arguments,
        _subsidy,
        (
            "gemeente leiden-subsidie --board-in-leiden yes --money-short yes --lesson-hours 940"
            " --rooms-suffice yes --school-years 3",
        ),
    ),
)
