"""What the calculators ask, asked of the rules themselves: the fields of each form, in their order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import cast

from markupsafe import Markup

from calculators.answers import readers_of
from calculators.api import REQUESTS
from calculators.days import add_months
from calculators.funding.calendar import SIDES, Day, calendar_days
from calculators.funding.planner import regional_sizes
from calculators.funding.planner_input import MAX_MONTHS, WITHOUT_MONEY
from calculators.funding.po import peildatum as po
from calculators.funding.po.counts import NUMBERS, Counts
from calculators.funding.po.school import school
from calculators.funding.pupil import JUDGEMENTS, WEIGHTS
from calculators.funding.sector import SECTORS
from calculators.funding.vo.calendar import peildata as vo_peildata
from calculators.parameters import Parameters
from wegwijs.page.context import View
from wegwijs.subjects.forms.fields import Choice, Field, Kind
from wegwijs.subjects.funding.fields import Fields, key_of

FIRST_YEAR = 2016
"""The first year of which any amount is known."""
PRIMARY = ("bao", "sbo")


def of_pupil(view: View) -> list[Field]:
    """One pupil."""
    ask, text = Fields(view), view.words.text
    return [
        ask.field("school_type", "choice", choices=ask.named((*PRIMARY, "vo")), required=True),
        ask.day("birth_date", types=PRIMARY),
        ask.hinted("settled_on", "date"),
        ask.hinted("enrolled_on", "date"),
        ask.hinted("residence_code", "code", types=PRIMARY),
        ask.hinted("foreign_national", "yes-no"),
        ask.hinted("has_bsn", "yes-no", types=PRIMARY),
        ask.field("lives_in_nl", "yes-no"),
        ask.field("attends", "yes-no", types=("sbo", "vo")),
        ask.hinted("international", "yes-no"),
        ask.hinted(
            "board_judgement", "choice", choices=ask.named(JUDGEMENTS, text("fund.not-yet")), types=PRIMARY
        ),
        ask.hinted("weight", "choice", choices=tuple(_weights(view)), types=("bao",)),
    ]


def _weights(view: View) -> Iterator[Choice]:
    yield Choice("", view.words.text("fund.unknown"))
    for value in WEIGHTS:
        number = value.replace(".", ",") if view.language == "nl" else value
        yield Choice(value, view.words.text("keyword.none") if value == "none" else number)


def of_school(view: View) -> list[Field]:
    """One school on one peildatum; with each of those stands what is asked for it."""
    ask, text = Fields(view), view.words.text
    kinds = (*ask.named((*PRIMARY, "vo")), Choice("polglo", text("fund.school.polglo")))
    return [
        ask.field("kind", "choice", label=text("fund.school.kind"), choices=kinds, required=True),
        *_peildata(view, ask),
        ask.day("first_school_day", required=True),
        *(_number(name, view, ask) for name in (*NUMBERS, "category_1", "category_2", "pupils")),
        ask.hinted("first_time", "yes-no"),
        ask.field("municipal_statement", "yes-no"),
        ask.hinted("reception_school", "yes-no"),
        ask.hinted("received_on", "date"),
    ]


def _number(name: str, view: View, ask: Fields) -> Field:
    if name == "reference":
        return ask.field(name, "number", hint=_compared(view, "fund.hint.reference"))
    return ask.hinted(name, "number")


def _compared(view: View, key: str) -> Markup:
    """What is said of the reference count, with the latest year of which the day it is counted on is known."""
    latest = Parameters(view.compiled["parameters"]).history("po-reference-day")[-1]
    day = view.words.day(date.fromisoformat(latest.value))
    return view.words.text(key, year=str(latest.valid_from.year), day=day)


@dataclass(frozen=True)
class Peildatum:
    """A peildatum that can be chosen."""

    on: date
    asks: tuple[str, ...]
    """The answers the rule asks for it, in its own order."""
    own_day: bool = False
    """Whether it is the first school day, which differs per school and is asked as well."""
    known: bool = True
    """Not where it is only expected: its rules are not known yet."""


def _peildata(view: View, ask: Fields) -> Iterator[Field]:
    """A field of days for each kind of school, latest first; of that for one amount a year only the year is told."""
    parameters = Parameters(view.compiled["parameters"])
    polglo, secondary = (tuple(readers_of(REQUESTS[rule].answers)) for rule in ("po-polglo", "vo-school"))
    coming = {side: [*_expected(side, view.on, parameters)] for side in SIDES}
    found = {
        **{kind: [*peildata_of(kind, parameters), *coming["po"]] for kind in PRIMARY},
        "vo": [*(Peildatum(day, secondary) for day in vo_peildata(parameters)), *coming["vo"]],
        "polglo": [Peildatum(one.valid_from, polglo) for one in parameters.history("po-polglo")],
    }
    for kind, days in found.items():
        yearly = kind == "polglo"
        words = (
            {"label": ask.text("fund.school.year")}
            if yearly
            else {"label": ask.text("answer.peildatum"), "hint": ask.text("fund.hint.peildatum")}
        )
        choices = (Choice("", "–"), *(_choice(day, view, yearly=yearly) for day in reversed(days)))
        yield ask.field("day", "choice", id=f"f-day_{kind}", choices=choices, types=(kind,), required=True, **words)


def _choice(day: Peildatum, view: View, *, yearly: bool) -> Choice:
    year = str(day.on.year)  # as text: a year is no number with a separator
    first = view.words.text("fund.school.first-day", year=year) if day.own_day else view.words.day(day.on)
    if not day.known:
        first = Markup("{} ({})").format(first, view.words.text("fund.not-known"))
    data = {"asks": " ".join(day.asks), "own": "1" if day.own_day else ""}
    return Choice(day.on.isoformat(), year if yearly else first, data)


def _expected(side: str, on: date, parameters: Parameters) -> Iterator[Peildatum]:
    """The peildata of this year and the next that are only expected: of those the days are told, and no amount."""
    for year in (on.year, on.year + 1):
        days = cast(Iterable[Day], calendar_days(side, year, parameters).data.get("days", ()))
        yield from (Peildatum(day.on, (), known=False) for day in days if day.as_in and day.kind == "peildatum")


def peildata_of(kind: str, parameters: Parameters) -> Iterator[Peildatum]:
    """Every peildatum of which the rule is known, and of each school year that counts on the first school day that."""
    end = last_known(parameters)
    firsts = tuple(date(year, 9, 1) for year in range(FIRST_YEAR, end.year + 1))
    for found in po.peildata(date(FIRST_YEAR, 1, 1), end, parameters, firsts):
        if parameters.at("po-formula", found.on):
            asks = _asked(Counts(school_type=kind), found.on, parameters)
            yield Peildatum(found.on, (*asks, "received_on"), own_day=found.first_school_day)


def last_known(parameters: Parameters) -> date:
    """The last day of which peildata of primary education are known."""
    latest = parameters.history("po-peildata")[-1]
    return latest.valid_until or date(latest.valid_from.year, 12, 31)


def _asked(counts: Counts, on: date, parameters: Parameters, plenty: int = 9) -> tuple[str, ...]:
    """What the rule can ask, one question after the other, of a school that grows: each next number is a smaller one.

    Also asked with nothing but the first number of each round: where one amount is not known, the rest still counts.
    """
    missing = school(counts, on, parameters).missing
    if not missing:
        return ()
    found = list(missing)
    for others in (plenty, 0):
        filled = {name: others for name in missing} | {missing[0]: plenty}
        filled |= {name: True for name in missing if name == "first_time"}
        found += _asked(replace(counts, **filled), on, parameters, plenty - 1)  # type: ignore[arg-type]
    return tuple(dict.fromkeys(found))


def of_list(view: View) -> dict[str, Field]:
    """A pupil list, beside the list itself."""
    ask, text = Fields(view), view.words.text
    fields = [
        ask.field("year", "choice", label=text("fund.list.year"), choices=tuple(_years(view)), required=True),
        ask.hinted("first_time", "yes-no"),
        ask.field("reference", "number", hint=_compared(view, "fund.list.reference.hint")),
        ask.hinted("expected_amounts", "yes-no"),
        ask.field("near_days", "number", label=text("fund.list.near"), hint=text("fund.list.near.hint"), high=366),
    ]
    return {field.name: field for field in fields}


def _years(view: View) -> Iterator[Choice]:
    """The next peildata, taken from all by the script; then every year that has one, latest first, with its days.

    The next ones are chosen until somebody chooses otherwise: of those something can still be done. Of a year that is
    only expected the choice says so.
    """
    parameters = Parameters(view.compiled["parameters"])
    days = {found.on for found in po.peildata(date(FIRST_YEAR, 1, 1), last_known(parameters), parameters)}
    years: dict[int, list[str]] = {}
    for day in sorted(days | set(vo_peildata(parameters))):
        if parameters.at("po-formula", day) or parameters.at("vo-peildata", day):
            years.setdefault(day.year, []).append(day.isoformat())
    last = max(years)
    ahead = {day.on for side in SIDES for day in _expected(side, view.on, parameters)}
    for day in sorted(ahead):
        years.setdefault(day.year, []).append(day.isoformat())
    every = " ".join(day for found in years.values() for day in found)
    ahead_of = {"days": every, "known": f"{last}-12-31"}
    yield Choice("next", view.words.text("fund.list.next-four"), ahead_of, selected=True)
    for year, found in reversed(years.items()):
        name = {"year": str(year), "as_in": str(last)}
        label = view.words.text("fund.list.year-expected", **name) if year > last else str(year)
        yield Choice(str(year), label, {"days": " ".join(found)})


def of_plan(view: View) -> dict[str, list[Field]]:
    """A plan of groups, by the part of the form they stand in."""
    ask, text = Fields(view), view.words.text
    parameters = Parameters(view.compiled["parameters"])
    groups = {kind: (*sector.counts_on(kind, view.on, parameters), WITHOUT_MONEY) for kind, sector in SECTORS.items()}
    named = dict.fromkeys(name for found in groups.values() for name in found)
    columns = {name: tuple(kind for kind in groups if name in groups[kind]) for name in named}
    this_month = view.on.replace(day=1)
    starts = [date(view.on.year + later, month, 1) for later in (-1, 0, 1) for month in range(1, 13)]
    rows = [add_months(starts[0], later) for later in range(len(starts) + MAX_MONTHS)]
    months_hint = text("fund.plan.months.hint", most=MAX_MONTHS)
    return {
        "class": [
            ask.field("school_type", "choice", choices=ask.named(groups), required=True),
            ask.field("first_month", "choice", choices=_months(view, starts, this_month), required=True),
            ask.field("months", "number", hint=months_hint, high=MAX_MONTHS, required=True),
        ],
        "row": [
            _from(ask, view, rows),
            *(_column(ask, f"{name}--ROW", name, kinds) for name, kinds in columns.items()),
        ],
        "sizes": _sizes(ask, view, parameters),
        "costs": [ask.field(name, "euro") for name in ("fixed", "per_group", "per_pupil")],
        "money": [
            ask.hinted("first_time", "yes-no", types=PRIMARY),
            ask.field("reference", "number", hint=_compared(view, "fund.plan.reference.hint"), types=("bao",)),
        ],
        "assumed": [
            _column(ask, f"assumed_{name}", name, kinds, "euro")
            for name, kinds in columns.items()
            if name != WITHOUT_MONEY
        ],
    }


def _column(ask: Fields, field: str, name: str, kinds: tuple[str, ...], kind: Kind = "number") -> Field:
    """A group of pupils, of which it is asked of some kinds of school; called after the group."""
    return ask.field(field, kind, label=ask.text(f"answer.{key_of(name)}"), types=kinds)


def _from(ask: Fields, view: View, months: list[date]) -> Field:
    choices = (Choice("", "–"), *_months(view, months))
    return ask.field("from--ROW", "choice", label=ask.text("fund.plan.from"), choices=choices, required=True)


def _months(view: View, months: list[date], chosen: date | None = None) -> tuple[Choice, ...]:
    """Months by their first day, one of them chosen."""
    days = [month.isoformat() for month in months]
    return tuple(
        Choice(day, view.words.value(day[:7]), selected=month == chosen)
        for month, day in zip(months, days, strict=True)
    )


def _sizes(ask: Fields, view: View, parameters: Parameters) -> list[Field]:
    """From how many pupils a group starts, and how many it is to hold: what a region agreed, or one's own numbers."""
    text = ask.text
    regions = view.data.regions.values()
    sizes = [(region, regional_sizes(region.id, parameters, view.on)) for region in regions]
    agreed = tuple(
        Choice(region.id, view.name(region), {"minimum": least.value, "aim": aim.value})
        for region, (least, aim) in sizes
        if least and aim
    )
    choices = (Choice("", text("fund.plan.own-sizes")), *agreed)
    label, hint = text("fund.plan.agreed"), text("fund.plan.agreed.hint")
    return [
        ask.field("agreed", "choice", label=label, hint=hint, choices=choices),
        ask.field("minimum", "number", hint=text("fund.plan.minimum.hint"), required=True),
        ask.field("aim", "number", hint=text("fund.plan.aim.hint"), required=True),
    ]
