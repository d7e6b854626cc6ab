"""`po`, the smaller questions: last days, the worth of a whole right, the small-school compensation, proof of entry."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from calculators.command_line.arguments import day, name, whole, yes_no
from calculators.command_line.data import Data
from calculators.command_line.pupil_arguments import add_pupil, read_pupil
from calculators.command_line.registry import Command
from calculators.funding.po.deadline import PARTS, deadline
from calculators.funding.po.proof import EntryProof, entry_proof
from calculators.funding.po.small_school import SmallSchool, small_school
from calculators.funding.po.timeline import right
from calculators.result import Result


def _deadline_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--peildatum", type=day, required=True, metavar="DATE")
    parser.add_argument("--part", choices=PARTS, default=PARTS[0], help="what is applied for; sbo: first-year")


def _deadline(args: Namespace, data: Data) -> Result:
    return deadline(args.peildatum, args.date, data.parameters, args.part)


def _right(args: Namespace, data: Data) -> Result:
    return right(read_pupil(args), args.date, data.parameters)


def _small_school_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--type", choices=("bao", "sbo"), dest="school_type")
    parser.add_argument("--pupils", type=whole, metavar="N", help="all pupils on the count day")
    parser.add_argument("--newcomers", type=whole, metavar="N", help="first-year newcomers to leave out")
    parser.add_argument(
        "--lost-supplement", type=yes_no, metavar="yes|no", help="first reception made the school larger"
    )


def _small_school(args: Namespace, data: Data) -> Result:
    answers = SmallSchool(args.school_type, args.pupils, args.newcomers, args.lost_supplement)
    return small_school(answers, args.date, data.parameters)


def _proof_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--brp-agrees", type=yes_no, metavar="yes|no", help="the BRP has the date the board reports")
    parser.add_argument(
        "--document", type=name, action="append", metavar="KEY", help="a copy in the administration; give none for no"
    )


def _proof(args: Namespace, data: Data) -> Result:
    documents = None if args.document is None else tuple(key for key in args.document if key != "none")
    return entry_proof(EntryProof(args.brp_agrees, documents), args.date, data.parameters)


COMMANDS = (
    Command(
        "po deadline",
        "whether an application that arrives on --date is in time, and the days left",
        _deadline_arguments,
        _deadline,
        ("po deadline --peildatum 2026-10-01 --date 2026-10-20",),
    ),
    Command(
        "po right",
        "what the whole right of a pupil is worth, in both readings of the deduction before the fourth birthday",
        add_pupil,
        _right,
        (
            "po right --type bao --birth-date 2021-09-01 --settled-on 2025-02-01 --enrolled-on 2025-09-01"
            " --foreign-national yes --residence-code 26 --bsn yes --lives-in-nl yes --international no"
            " --date 2026-04-01",
        ),
    ),
    Command(
        "po small-school",
        "compensation for a small school that loses its supplement because of newcomers",
        _small_school_arguments,
        _small_school,
        ("po small-school --type bao --pupils 151 --newcomers 9 --lost-supplement yes --date 2026-01-10",),
    ),
    Command(
        "po proof",
        "which documents prove the date of entry (2016-2017), and whether any has to be kept",
        _proof_arguments,
        _proof,
        ("po proof --brp-agrees no --document passport-entry-stamp --date 2016-11-01",),
    ),
)
