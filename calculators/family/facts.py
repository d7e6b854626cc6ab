"""The facts the rules of families read: the parts of the compiled data, as the build writes them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypedDict

from calculators.compiled import Compiled


class Cited(TypedDict):
    """A source, and the place in it."""

    id: str
    at: str


class Length(TypedDict):
    """How long a step may take, see `calculators.result.Term`."""

    count: int
    unit: str
    type: str
    after: str | None
    before: str | None


class Step(TypedDict):
    """A step of a way."""

    id: str
    kind: str
    deadline: Length | None


class Way(TypedDict):
    """What to do, and at which desk first."""

    desk: str
    source: Cited
    steps: list[Step]


class Limit(TypedDict):
    """A number of years, months or weeks, and who says so."""

    value: int
    source: Cited


class Holds(TypedDict):
    """Something that holds, and who says so."""

    source: Cited


class Band(TypedDict):
    """Ages from `start` to before `until`; `at_until` says what holds on that birthday itself."""

    start: int
    until: int
    at_until: str
    source: Cited


class Always(TypedDict):
    """What every region has, by its own sources or else by those of the whole country."""

    primary: Band
    secondary: Band
    mbo_from_months: Limit
    azc_has_class: Holds


class Criteria(Always, total=False):
    """What a region looks at; what it does not is not there."""

    kindergarten: Band
    kindergarten_possible_at: Limit
    azc: Holds
    rol_to_language_class: Holds
    language_class: Band
    class_start_elsewhere: Limit
    temporary_stay_months: Limit
    months_in_dutch_education: Limit
    months_elsewhere: Limit


class Provider(TypedDict):
    """A school that gives newcomers' education."""

    school: str
    kinds: list[str]
    boards: list[str]
    settlements: list[str]
    except_settlements: list[str]


class Region(TypedDict):
    """A region, as the route reads it."""

    model: str
    roles: list[str]
    coordinator: str
    first_contact: str
    criteria: Criteria
    providers: list[Provider]
    ways: Mapping[str, list[Step]]


class Place(TypedDict):
    """A municipality that a region covers, and its places where these differ."""

    region: str
    settlements: list[str]


class RouteFacts(TypedDict):
    """For the class and where to register."""

    municipalities: Mapping[str, Place]
    regions: Mapping[str, Region]
    elsewhere: str
    """The region of a municipality that no other has: what holds in the whole country."""
    ways: Mapping[str, list[Step]]


class DatedLimit(Limit):
    """A term, and since when it is so long."""

    since: str | None


class Own(TypedDict, total=False):
    """What a region settled for itself; nothing where none covers the municipality."""

    ways: Mapping[str, Way]
    desks: Mapping[str, str]
    near_the_end: Limit | None


class StallFacts(TypedDict):
    """For what to do when it is stuck."""

    regions: Mapping[str, Own]
    terms: Mapping[str, list[DatedLimit]]
    ways: Mapping[str, Way]


class Distance(TypedDict):
    """A limit of pupil transport in one municipality."""

    about: str
    km: float
    since: str | None
    until: str | None
    source: Cited


class TransportFacts(TypedDict):
    """For the way to school."""

    coa: Holds
    disability: Holds
    secondary: Holds
    limits: Mapping[str, list[Distance]]
    questions: list[str]
    ways: Mapping[str, Way]


class Case(TypedDict):
    """Who pays for one thing in one situation."""

    answer: str
    verdict: str
    residence: str | None
    level: str | None
    payers: list[str]
    source: Cited
    way: Way


CostsFacts = Mapping[str, list[Case]]
"""For who pays what: by the thing its cases."""


class Facts(Compiled):
    """The whole of the compiled data, of which what is stuck reads two parts."""

    route: RouteFacts
    stall: StallFacts
    transport: TransportFacts
    costs: CostsFacts
