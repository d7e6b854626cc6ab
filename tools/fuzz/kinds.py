"""What each rule is asked, said once more and apart from the door: of what kind every answer is."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from random import Random
from typing import Any

from calculators.family.costs import answers as costs
from calculators.family.route import answers as route
from calculators.family.stall import answers as stall
from calculators.family.terms import EVENTS
from calculators.funding.po.counts import NUMBERS
from calculators.funding.po.deadline import PARTS
from calculators.funding.pupil import JUDGEMENTS, SCHOOL_TYPES, WEIGHTS
from calculators.funding.vo.newcomer import CLOCKS


@dataclass(frozen=True)
class Kind:
    """Makes good values, and tells whether a value is one."""

    make: Callable[[Random], Any]
    fits: Callable[[Any], bool]


def _is_day(value: object) -> bool:
    if not (isinstance(value, str) and re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", value)):
        return False
    year, month, day = map(int, value.split("-"))
    try:
        datetime.date(year, month, day)
    except ValueError:
        return False
    return True


def whole(most: int) -> Kind:
    """A whole number from 0."""
    return Kind(lambda chance: chance.randrange(min(most, 60) + 1), lambda v: type(v) is int and 0 <= v <= most)


def one(*choices: str) -> Kind:
    """One of the choices."""
    return Kind(lambda chance: chance.choice(choices), lambda v: isinstance(v, str) and v in choices)


def many(kind: Kind) -> Kind:
    """A list."""
    return Kind(
        lambda chance: [kind.make(chance) for _ in range(chance.randrange(4))],
        lambda v: isinstance(v, list) and all(kind.fits(item) for item in v),
    )


def by(key: Kind, kind: Kind, most: int = 3) -> Kind:
    """An object."""
    return Kind(
        lambda chance: {key.make(chance): kind.make(chance) for _ in range(chance.randrange(most))},
        lambda v: isinstance(v, dict) and all(key.fits(k) and kind.fits(item) for k, item in v.items()),
    )


def of(fields: Mapping[str, Kind]) -> Kind:
    """Some of the named answers; None is not answered."""
    return Kind(
        lambda chance: {name: kind.make(chance) for name, kind in fields.items() if chance.random() < 0.9},
        lambda v: (
            isinstance(v, dict)
            and all(name in fields and (item is None or fields[name].fits(item)) for name, item in v.items())
        ),
    )


def text(pattern: str, *examples: str) -> Kind:
    """A text of a form."""
    return Kind(lambda chance: chance.choice(examples), lambda v: isinstance(v, str) and bool(re.fullmatch(pattern, v)))


DAY = Kind(lambda c: f"{c.choice((2016, 2023, 2025, 2026))}-{c.randrange(1, 13):02}-{c.randrange(1, 29):02}", _is_day)
PEILDATUM = Kind(lambda c: c.choice(("2026-01-01", "2026-04-01", "2026-07-01", "2026-10-01", "2023-01-01")), _is_day)
FLAG = Kind(lambda chance: chance.random() < 0.5, lambda v: isinstance(v, bool))
EURO = Kind(lambda c: f"{c.randrange(9000)}.{c.randrange(100):02}", text(r"[0-9]{1,9}(\.[0-9]{1,2})?").fits)
NAME = text("[A-Za-z0-9._-]{0,60}", "hilversum", "leiden", "passport-entry-stamp")
CODE = text("([0-9]{2})?", "26", "27", "")
PLACE = Kind(
    lambda chance: chance.choice(("Bussum", "Naarden")),
    lambda v: isinstance(v, str) and v.strip() != "" and v.isprintable() and len(v) <= 100,
)
MUNICIPALITY = text("GM[0-9]{4}", "GM0546", "GM0402", "GM1942", "GM0363")
TENTH = Kind(
    lambda chance: chance.randrange(3001) / 10,
    lambda v: type(v) in (int, float) and 0 <= v <= 300 and abs(v * 10 - round(v * 10)) < 1e-9,
)
EVENTS_TOLD = by(one(*EVENTS), DAY)
ANY_TEXT = Kind(lambda chance: chance.choice(("geboren_op", "x")), lambda v: isinstance(v, str))
PUPILS = whole(5000)

PUPIL = {
    "school_type": one(*SCHOOL_TYPES), "birth_date": DAY, "settled_on": DAY, "enrolled_on": DAY, "residence_code": CODE,
    **dict.fromkeys(("has_bsn", "foreign_national", "lives_in_nl", "attends", "international"), FLAG),
    "board_judgement": one(*JUDGEMENTS), "weight": one(*WEIGHTS),
}  # fmt: skip
GROUPS = one("asielzoekers", "overige", "vreemdelingen", "category_1", "category_2", "without_money")
PLAN = {
    "school_type": one(*SCHOOL_TYPES), "first_month": text(r"20[0-9]{2}-[0-9]{2}-01", "2026-01-01", "2025-08-01"),
    "pupils": many(by(GROUPS, PUPILS)), "minimum": PUPILS, "aim": PUPILS,
    "costs": of(dict.fromkeys(("fixed", "per_group", "per_pupil"), EURO)), "first_time": FLAG,
    "references": by(DAY, PUPILS), "assumed": by(GROUPS, EURO),
}  # fmt: skip
START_UP = {"first_time": FLAG, "municipal_statement": FLAG, "received_on": DAY}
LIST = {
    "peildata": many(PEILDATUM), "references": by(DAY, PUPILS), "first_time": FLAG, "near_days": whole(366),
    "columns": by(ANY_TEXT, NAME), "short": FLAG,
}  # fmt: skip

ASKED: dict[str, dict[str, Kind]] = {
    "route": {
        "municipality": MUNICIPALITY, "settlement": PLACE, "birth_date": DAY, "age": whole(27),
        "turned_twelve_this_school_year": FLAG, "seventeen_and_a_half": FLAG, "residence": one(*route.RESIDENCES),
        "dutch": one(*route.DUTCH), "temporary_stay": FLAG, "months_in_dutch_education": whole(216),
        "events": EVENTS_TOLD,
    },
    "stall": {
        "municipality": MUNICIPALITY, "situation": one(*stall.SITUATIONS), "where": one(*stall.PLACES), "at_home": FLAG,
        "weeks": whole(60), "in_writing": FLAG, "months_here": whole(24), "residence": one(*stall.RESIDENCES),
        "months_left": whole(24), "events": EVENTS_TOLD,
    },
    "transport": {
        "residence": one("home", "azc"), "municipality": MUNICIPALITY, "cannot_travel": FLAG,
        "level": one("primary", "secondary"), "distance_km": TENTH, "events": EVENTS_TOLD,
    },
    "costs": {
        "item": one(*costs.ITEMS), "residence": one("home", "azc"), "level": one("primary", "secondary"),
        "events": EVENTS_TOLD,
    },
    "po-school": {
        "peildatum": PEILDATUM, "school_type": one("bao", "sbo"), **dict.fromkeys(NUMBERS, PUPILS), "first_time": FLAG,
        "received_on": DAY,
    },
    "po-pupil": {"peildatum": PEILDATUM, **PUPIL},
    "po-timeline": {"first_school_days": many(DAY), **PUPIL},
    "po-right": PUPIL,
    "po-deadline": {"peildatum": PEILDATUM, "part": one(*PARTS)},
    "po-polglo": {"pupils": PUPILS, "reception_school": FLAG, "received_on": DAY},
    "po-small-school": {
        "school_type": one("bao", "sbo"), "pupils": PUPILS, "newcomers": PUPILS, "lost_supplement": FLAG,
    },
    "po-entry-proof": {"brp_agrees": FLAG, "documents": many(NAME)},
    "po-calendar": {"year": whole(2100)},
    "vo-school": {"peildatum": PEILDATUM, "category_1": whole(10_000), "category_2": whole(10_000), **START_UP},
    "vo-start-up": {"peildatum": PEILDATUM, "newcomers": whole(10_000), **START_UP},
    "vo-pupil": {"peildatum": PEILDATUM, "wording": one(*CLOCKS), **PUPIL},
    "vo-pupil-quarters": PUPIL,
    "vo-regular-count": {"count_day": DAY, **PUPIL},
    "vo-calendar": {"year": whole(2100)},
    "group-planner": PLAN,
    "gemeente-gooi": {"pupils": PUPILS, "costs": EURO, "state_money": EURO, "efficient": FLAG},
    "gemeente-leidse-regio": {"expected": whole(1000), "state_money_short": FLAG},
    "gemeente-leiden-subsidie": {
        "board_in_leiden": FLAG, "state_money_short": FLAG, "lesson_hours": PUPILS, "rooms_suffice": FLAG,
        "school_years": PUPILS,
    },
    "gemeente-transport": {"municipality": NAME, "distance_km": EURO, "cannot_travel": FLAG},
    "pupil-list": LIST,
    "pupil-list-preview": {"columns": LIST["columns"]},
    "pupil-arrival": {
        "school_type": one(*SCHOOL_TYPES), "arrives_on": DAY, "category": one("asielzoeker", "overige-vreemdeling"),
        "counts": by(DAY, by(GROUPS, PUPILS)), "references": by(DAY, PUPILS), "expected_amounts": FLAG,
    },
}  # fmt: skip
