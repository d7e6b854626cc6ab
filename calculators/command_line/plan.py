"""`plan`: groups, costs and national money, month by month."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from datetime import date

from calculators.command_line.arguments import dated_number, euro, month, month_change, name, pairs, whole, yes_no
from calculators.command_line.data import Data, UsageError
from calculators.command_line.registry import Command
from calculators.days import add_months
from calculators.funding.planner import Costs, Plan, plan_groups, regional_sizes
from calculators.funding.pupil import SCHOOL_TYPES
from calculators.result import Parameter, Result


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--type", choices=SCHOOL_TYPES, dest="school_type", required=True)
    parser.add_argument(
        "--from", type=month, dest="first", required=True, metavar="MONTH", help="first month, as 2026-01"
    )
    parser.add_argument("--months", type=whole, default=12, metavar="N", help="default 12")
    parser.add_argument(
        "--pupils", type=pairs(whole), required=True, metavar="NAME=N,...", help="on the first of each month"
    )
    parser.add_argument("--change", type=month_change, action="append", default=[], metavar="MONTH:NAME=N,...")
    parser.add_argument("--minimum", type=whole, metavar="N", help="smallest group")
    parser.add_argument("--aim", type=whole, metavar="N", help="largest group aimed at")
    parser.add_argument("--region", type=name, metavar="SLUG", help="minimum and aim of this region's agreement")
    parser.add_argument("--fixed", type=euro, metavar="EURO", help="costs per month")
    parser.add_argument("--per-group", type=euro, metavar="EURO", help="costs per group per month")
    parser.add_argument("--per-pupil", type=euro, metavar="EURO", help="costs per pupil per month")
    parser.add_argument(
        "--first-time", type=yes_no, nargs="?", const=True, metavar="yes|no", help="the one-off amount is claimed"
    )
    parser.add_argument("--reference", type=dated_number, action="append", default=[], metavar="DATE=N", help="At")
    parser.add_argument(
        "--assume", type=pairs(euro), default={}, metavar="NAME=EURO,...", help="own amount per quarter"
    )


def _run(args: Namespace, data: Data) -> Result:
    minimum, aim = _sizes(args, data)
    plan = Plan(
        school_type=args.school_type,
        first_month=args.first,
        pupils=tuple(_pupils(args)),
        minimum=minimum,
        aim=aim,
        costs=Costs(args.fixed, args.per_group, args.per_pupil),
        first_time=args.first_time,
        references=dict(args.reference),
        assumed=args.assume,
    )
    return plan_groups(plan, args.date, data.parameters)


def _sizes(args: Namespace, data: Data) -> tuple[int, int]:
    found = regional_sizes(args.region, data.parameters, args.date) if args.region else (None, None)
    minimum, aim = _size(args.minimum, found[0]), _size(args.aim, found[1])
    if minimum is None or aim is None:
        raise UsageError("The group sizes are not known: give --minimum 10 --aim 15, or --region leidse-regio.")
    return minimum, aim


def _size(given: int | None, agreed: Parameter | None) -> int | None:
    if given is not None:
        return given
    return int(agreed.value) if agreed else None


def _pupils(args: Namespace) -> list[dict[str, int]]:
    """The numbers of each month: those of --pupils, changed from the month of each --change on."""
    changes: dict[date, dict[str, int]] = {}
    last = add_months(args.first, max(args.months, 1) - 1)
    for day, numbers in args.change:
        if not args.first <= day <= last:
            raise UsageError(
                f"--change {day:%Y-%m} lies outside the plan, which runs from {args.first:%Y-%m} to {last:%Y-%m}."
            )
        changes.setdefault(day, {}).update(numbers)
    now, rows = dict(args.pupils), []
    for number in range(min(max(args.months, 0), 600)):
        now = {**now, **changes.get(add_months(args.first, number), {})}
        rows.append(now)
    return rows


COMMANDS = (
    Command(
        "plan",
        "group planner: groups, costs, national money, and what the municipality would have to add",
        _arguments,
        _run,
        (
            "plan --type bao --from 2026-01 --pupils asielzoekers=10,overige=2,second_year=0,without_money=0"
            " --change 2026-07:asielzoekers=14 --first-time no"
            " --region leidse-regio --reference 2026-01-01=4 --fixed 1000 --per-group 8000 --per-pupil 100",
        ),
    ),
)
