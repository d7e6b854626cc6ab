"""In which group a pupil counts, and on which tab of the DUO file it stands."""

from typing import Any

import pytest
from cases import for_each
from known import parameters
from po_cases import CLEAR, day, one

from calculators.funding.po.category import category, tab
from calculators.funding.pupil import Pupil
from calculators.reasoning import Reasoning

ASIEL_2025 = ["26", "27", "32", "39", "44", "46"]
ASIEL_2026 = [*ASIEL_2025, *["50", "51", "52", "53", "54", "55", "56"]]
OVERIGE = ["22", "23", "24", "25", "28", "29", "30", "31", "35", "36", "37", "38", "40", "41", "42", "43", "45"]
BOARD = ["21", "33", "34", "98"]
# What each of the hundred codes is on 1 July of the year, by the table of art. 34(10).
TABLE = {
    "2025": {**dict.fromkeys(ASIEL_2025, "asielzoeker"), **dict.fromkeys(OVERIGE, "overige-vreemdeling")},
    "2026": {**dict.fromkeys(ASIEL_2026, "asielzoeker"), **dict.fromkeys(OVERIGE, "overige-vreemdeling")},
}


@for_each("year", TABLE)
@for_each("number", range(100))
def test_the_group_by_residence_code(year: str, number: int) -> None:
    """All hundred codes: two groups, four that the board decides, and no group for every other one."""
    code = f"{number:02}"
    result = one(f"{year}-07-01", residence_code=code)
    if code in BOARD:
        assert (result.verdict, result.outcome, result.data["tab"]) == ("board-decides", "board-decides", 2)
    elif group := TABLE[year].get(code):
        ended = group == "overige-vreemdeling" and year == "2026"
        assert (result.data["group"], result.verdict) == (group, "no" if ended else "yes")
    else:
        assert (result.verdict, result.outcome) == ("no", "no-category")


TABS = [
    ({}, 1),
    ({"residence_code": "22"}, 1),
    ({"residence_code": "21", "board_judgement": "asielzoeker"}, 2),
    ({"residence_code": "", "board_judgement": "asielzoeker"}, 2),
    ({"residence_code": "", "has_bsn": False, "board_judgement": "asielzoeker"}, 3),
    ({"has_bsn": None}, None),
]


@pytest.mark.parametrize(("answers", "number"), TABS)
def test_tab_of_the_duo_file(answers: dict[str, Any], number: int | None) -> None:
    """A clear code stands on tab 1, one the board decides on tab 2, an onderwijsnummer on tab 3."""
    assert one("2025-07-01", **answers).data["tab"] == number


def test_before_the_code_table_there_are_no_tabs() -> None:
    """The file with tabs is of later years."""
    assert (
        one(
            "2024-10-01", enrolled_on=day("2024-08-20"), settled_on=day("2024-08-01"), board_judgement="asielzoeker"
        ).data["tab"]
        is None
    )


@pytest.mark.parametrize("judgement", ["asielzoeker", "overige-vreemdeling"])
def test_sbo_knows_one_group(judgement: str) -> None:
    """Whatever group the board names, in sbo the pupil is a vreemdeling; unless it names none."""
    sbo = {"school_type": "sbo", "residence_code": ""}
    assert one("2025-07-01", **sbo, board_judgement=judgement).data["group"] == "vreemdeling"
    assert one("2025-07-01", **sbo, board_judgement="geen").outcome == "no-category"


def test_a_code_out_of_the_table_leaves_open_which_tab() -> None:
    """No tab is named for a pupil who is not in the file, or of whom too little is known."""
    for answers in ({"residence_code": "47"}, {"residence_code": None}, {"has_bsn": None}):
        child = Pupil(**{**CLEAR, **answers})
        assert tab(child, Reasoning("po-pupil", day("2025-07-01")), parameters()) is None


def test_an_unknown_code_is_asked_before_the_board_says_no() -> None:
    """On an onderwijsnummer too a code can make the pupil count: until it is known, "no" would be a guess."""
    answers = {"has_bsn": False, "board_judgement": "geen"}
    assert one("2025-07-01", **answers, residence_code=None).missing == ("residence_code",)
    assert one("2025-07-01", **answers, residence_code="26").outcome != "no-category"
    assert one("2025-07-01", **answers, residence_code="").outcome == "no-category"


def test_what_the_board_judges_waits_for_the_school_type() -> None:
    """In sbo the board's judgement gives another group, so without the school type there is none yet."""
    child = Pupil(**{**CLEAR, "residence_code": "21", "school_type": None, "board_judgement": "asielzoeker"})
    found = category(child, Reasoning("po-pupil", day("2025-07-01")), parameters())
    assert (found.group, found.missing) == (None, ("school_type",))


def test_a_board_that_names_no_group_says_no_only_where_that_decides() -> None:
    """In sbo the status itself counts, so the school type is asked before the board's "none" is a no."""
    answers = {"residence_code": "21", "board_judgement": "geen"}
    assert one("2025-07-01", **answers, school_type=None).missing == ("school_type",)
    assert one("2025-07-01", **answers, school_type="bao").outcome == "no-category"
    assert one("2025-07-01", **answers, school_type="sbo").outcome != "no-category"
