"""What is no pupil: answers that cannot be, each refused with what was expected."""

from datetime import date
from typing import Any

import pytest
from po_cases import CLEAR, day

from calculators.errors import AnswerError
from calculators.funding.pupil import Pupil

YES_NO = "expected true, false or unknown, got"
A_DAY = "for example '2025-02-01'"
SPAN = "expected a date from 1980-01-01 to 2099-12-31, got"
BAD: list[tuple[dict[str, Any], str]] = [
    (
        {"settled_on": day("2017-03-09")},
        "settled_on: expected a date not before birth_date (2017-03-10), got '2017-03-09', for example '2017-03-10'",
    ),
    (
        {"enrolled_on": day("2025-01-31")},
        "enrolled_on: expected a date not before settled_on (2025-02-01), got '2025-01-31', for example '2025-02-01'",
    ),
    ({"birth_date": date(1979, 12, 31)}, f"birth_date: {SPAN} '1979-12-31', {A_DAY}"),
    ({"enrolled_on": date(2100, 1, 1)}, f"enrolled_on: {SPAN} '2100-01-01', {A_DAY}"),
    ({"residence_code": "2"}, "residence_code: expected two digits, got '2', for example '26'"),
    ({"residence_code": 26}, "residence_code: expected two digits, got 26, for example '26'"),
    ({"residence_code": "2x"}, "residence_code: expected two digits, got '2x', for example '26'"),
    ({"residence_code": "٢٦"}, "residence_code: expected two digits, got '٢٦', for example '26'"),
    ({"foreign_national": "yes"}, f"foreign_national: {YES_NO} 'yes', for example True"),
    ({"birth_date": "2017-03-10"}, f"birth_date: expected a date or unknown, got '2017-03-10', {A_DAY}"),
    ({"school_type": "so"}, "school_type: expected one of bao, sbo, vo, got 'so', for example 'bao'"),
    (
        {"board_judgement": "ja"},
        "board_judgement: expected one of asielzoeker, overige-vreemdeling, geen, got 'ja', for example 'asielzoeker'",
    ),
    ({"weight": "0,3"}, "weight: expected one of none, 0.3, 1.2, got '0,3', for example 'none'"),
]


@pytest.mark.parametrize(("answers", "message"), BAD, ids=[row[1][:40] for row in BAD])
def test_what_cannot_be_is_refused(answers: dict[str, Any], message: str) -> None:
    """An answer that is none names its field, what was expected, what came and an example."""
    with pytest.raises(AnswerError) as raised:
        Pupil(**{**CLEAR, **answers})
    assert str(raised.value) == message
    assert raised.value.field in answers


@pytest.mark.parametrize("edge", [date(1980, 1, 1), date(2099, 12, 31)])
def test_the_first_and_last_day_one_can_be_born(edge: date) -> None:
    """Outside of a century and a bit a date is a slip; on its edges it is not."""
    assert Pupil(birth_date=edge).birth_date == edge


def test_days_that_touch_are_no_error() -> None:
    """Born, settled and enrolled on one day is odd and not impossible."""
    on = date(2025, 7, 1)
    assert Pupil(birth_date=on, settled_on=on, enrolled_on=on).enrolled_on == on
