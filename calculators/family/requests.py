"""The questions of families, each of which has an answer for every set of answers."""

from __future__ import annotations

from calculators.family.costs import Answers as Costs
from calculators.family.costs import costs
from calculators.family.route import Answers as Route
from calculators.family.route import route
from calculators.family.stall import Answers as Stall
from calculators.family.stall import stall
from calculators.family.transport import Answers as Transport
from calculators.family.transport import transport
from calculators.request import Request, part

_LEIDEN, _HOME = "GM0546", {"residence": "home", "cannot_travel": False, "level": "primary"}

REQUESTS = (
    Request(
        "route",
        Route,
        route,
        ({"municipality": _LEIDEN, "age": 7}, {"municipality": _LEIDEN, "birth_date": "2019-02-28"}),
        part("route"),
    ),
    Request("stall", Stall, stall, ({"municipality": _LEIDEN, "situation": "moving", "residence": "home"},), dict),
    Request("transport", Transport, transport, ({**_HOME, "municipality": "GM0402"},), part("transport")),
    Request("costs", Costs, costs, ({"item": "laptop"},), part("costs")),
)
