"""What a municipality adds."""

from __future__ import annotations

from calculators.municipal.gooi import GooiAnswers, contribution
from calculators.municipal.leidse_regio import GroupAnswers, SubsidyAnswers, extra_subsidy, leiden_subsidy
from calculators.request import Request

REQUESTS = (
    Request(
        "gemeente-gooi",
        GooiAnswers,
        contribution,
        ({"pupils": 24, "costs": "150400", "state_money": "100000", "efficient": True},),
    ),
    Request("gemeente-leidse-regio", GroupAnswers, extra_subsidy, ({"expected": 12},)),
    Request(
        "gemeente-leiden-subsidie",
        SubsidyAnswers,
        leiden_subsidy,
        (
            {
                "board_in_leiden": True,
                "state_money_short": True,
                "lesson_hours": 940,
                "rooms_suffice": True,
                "school_years": 3,
            },
        ),
    ),
)
