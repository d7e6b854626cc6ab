"""Dates as people type them, and terms counted from a day: `shared/dates.js`."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from in_node import call

from calculators.days import add_months

TYPED = (
    ("14-3-2019", "2019-03-14", "2019-03-14"),
    ("14/03/2019", "2019-03-14", "2019-03-14"),
    ("14.3.2019", "2019-03-14", "2019-03-14"),
    (" 14 3 2019 ", "2019-03-14", "2019-03-14"),
    ("14032019", "2019-03-14", "2019-03-14"),
    ("2019-03-14", "2019-03-14", "2019-03-14"),
    ("03/25/2019", "2019-03-25", "2019-03-25"),
    ("4-5-2019", "2019-05-04", "2019-05-04"),
    ("١٤/٣/٢٠١٩", "2019-03-14", "2019-03-14"),
    ("۱۴-۳-۲۰۱۹", "2019-03-14", "2019-03-14"),
    ("29-2-2024", "2024-02-29", "2024-02-29"),
    ("3-2019", "2019-03-01", "2019-03-31"),
    ("2019/03", "2019-03-01", "2019-03-31"),
    ("٢/٢٠٢٤", "2024-02-01", "2024-02-29"),
)
"""What is typed, and the first and last day it can mean."""
MORE_TYPED = (
    ("1-1-1900", "1900-01-01", "1900-01-01"),
    ("31-12-2199", "2199-12-31", "2199-12-31"),
    ("  14032019  ", "2019-03-14", "2019-03-14"),
    ("12-13-2019", "2019-12-13", "2019-12-13"),
    ("2019-12-13", "2019-12-13", "2019-12-13"),
    ("2019-13-12", "2019-12-13", "2019-12-13"),
    ("12-12-2019", "2019-12-12", "2019-12-12"),
    ("14–3–2019", "2019-03-14", "2019-03-14"),
    ("\u200e14\u060c 3, 2019\u200f\u061c", "2019-03-14", "2019-03-14"),
    ("14 mei 2019", "2019-05-14", "2019-05-14"),
    ("14mei2019", "2019-05-14", "2019-05-14"),
    ("May 14, 2019", "2019-05-14", "2019-05-14"),
    ("MEI 2019", "2019-05-01", "2019-05-31"),
    ("14 feb. 2019", "2019-02-14", "2019-02-14"),
    ("14 mrt 2019", "2019-03-14", "2019-03-14"),
    ("14 sept 2019", "2019-09-14", "2019-09-14"),
    ("14 dece 2019", "2019-12-14", "2019-12-14"),
    ("14 juni 2019", "2019-06-14", "2019-06-14"),
    ("2 august 2019", "2019-08-02", "2019-08-02"),
    ("1 januari 2019", "2019-01-01", "2019-01-01"),
    ("12 maart 2019", "2019-03-12", "2019-03-12"),
    ("12 mar 2019", "2019-03-12", "2019-03-12"),
    ("12 maa 2019", "2019-03-12", "2019-03-12"),
    ("12 march 2019", "2019-03-12", "2019-03-12"),
    ("١٤ مايو ٢٠١٩", "2019-05-14", "2019-05-14"),
    ("14 آذار 2019", "2019-03-14", "2019-03-14"),
)
NO_DATES = ("", "2019", "31-2-2019", "29-2-2023", "14-13-2019", "0-3-2019", "14-3-19", "14-3-1899", "1-2-2019?", "nu")
MORE_NO_DATES = (
    "14-3-2200", "0-2019", "13-2019", "12-0-2019", "2019-2019", "1-2-3-2019", "1-2019-2020", "123-3-2019",
    "12345-2019",
    "14032019x", "x14032019", "114032019", "140320191", "?1-2-2019", "1-2", "a14-3-2019", "14-3-20190",
    "014 mei 2019", "14 fe 2019", "xyz 2019", "14 mei", "mei", "14 15 mei 2019", "14 mei 2019 2020",
    "14 mei 123 2019", "14 mei juni 2019", "14 ma 2019",
    "14 m 2019",
    "14 ju 2019", "14 jux 2019", "14 ei 2019", "0 mei 2019", "32 mei 2019", "14 ju. 2019", "14 aart 2019",
    "14 j 2019", "32 13 2019",
)  # fmt: skip
LACKS = (
    *((text, "day") for text in ("2019", " 2019 ", "1999", "0-0-2019", "00/00/2019", "00.0.2019", "2019-00-00",
    "2019 0 0", "2019-0-00", "٢٠١٩")),
    *((text, "century") for text in ("14-3-19", "1/12/19", "14.03.99", "1 2 03", " 14-3-19 ", "٢-٣-١٩")),
    *(
        (text, None)
        for text in (
            "", "x", "219", "2119", "1819", "20190", "x2019", "2019x", "1-0-2019", "0-1-2019", "2019-1-0",
            "2019-0-1", "0-0-0-2019",
            "000-0-2019", "2019-0-000", "0x0-2019", "0-0x2019", "2019x0-0", "2019-0x0", "14-3-2019", "14-3-1",
            "114-3-19", "14-113-19",
            "14-3-191", "14x3-19", "14-3x19", "x4-3-19", "14-x-19", "14-3-xx", "14-3", "0-2019", "2019-0",
        )
    ),
)  # fmt: skip
"""What is typed, and what lacks in it to be a day."""
IS_DAY = (
    ("2019-03-14", True), ("2099-12-31", True), ("1999-03-14", False), ("2119-03-14", False), ("2019-02-29",
    False), ("2019-13-01", False),
    ("2019-3-14", False), ("x2019-03-14", False), ("2019-03-14x", False), ("14-03-2019", False), (20190314, False),
    (None, False),
    (["2019-03-14"], False), ("20x9-03-14", False), ("2019-0x-14", False), ("2019-03-1x", False), ("2019-03-014",
    False),
)  # fmt: skip
SHIFTED = (
    (("2019-03-14", 10, "D"), "2019-03-24"), (("2019-03-14", -14, "D"), "2019-02-28"), (("2019-03-14", 2, "W"),
    "2019-03-28"),
    (("2019-03-14", -1, "W"), "2019-03-07"), (("2019-01-31", 1, "M"), "2019-02-28"), (("2019-01-31", -2, "M"),
    "2018-11-30"),
    (("2019-12-31", 1, "M"), "2020-01-31"), (("2019-12-05", 0, "M"), "2019-12-05"), (("2019-11-30", 3, "M"),
    "2020-02-29"),
)  # fmt: skip
BETWEEN = (
    (("2019-02-27", "2019-03-02"), ["2019-02-27", "2019-02-28", "2019-03-01", "2019-03-02"]),
    (("2019-02-27", "2019-02-27"), ["2019-02-27"]),
    (("2019-02-28", "2019-02-27"), []),
)


def test_a_date_is_read_in_any_usual_order_and_separator() -> None:
    """Day first, year first, month first where it cannot be otherwise, a month alone, and digits of Arabic."""
    read = call("dates.js", "readDate", *[[text] for text, _, _ in TYPED + MORE_TYPED])
    assert read == [{"first": first, "last": last} for _, first, last in TYPED + MORE_TYPED]


def test_what_is_no_date_is_not_guessed() -> None:
    """Days that do not exist, years of two digits and words give nothing."""
    assert call("dates.js", "readDate",
    *[[text] for text in NO_DATES + MORE_NO_DATES]) == [None] * len(NO_DATES + MORE_NO_DATES)


def test_the_last_day_of_a_term_is_the_rules_own() -> None:
    """Days, weeks and months from every day of two years end where Python says."""
    days = [date(2027, 1, 1) + timedelta(days=number) for number in range(731)]
    terms = {"P10D": lambda day: day + timedelta(days=10), "P6W": lambda day: day + timedelta(weeks=6)}
    terms |= {f"P{count}M": lambda day, count=count: add_months(day, count) for count in (1, 6, 12)}
    cases = [(day, term) for day in days for term in terms]
    found = call("dates.js", "lastDay", *[[day.isoformat(), term] for day, term in cases])
    assert found == [terms[term](day).isoformat() for day, term in cases]


def test_what_lacks_in_a_date_is_told() -> None:
    """A year alone, or with zeros as papers write it, lacks the day; a year of two digits the century."""
    assert call("dates.js", "lacking", *[[text] for text, _ in LACKS]) == [lacks for _, lacks in LACKS]


def test_a_day_of_an_event_is_written_as_the_rules_take_it() -> None:
    """A day of this century that exists, and nothing around it."""
    assert call("dates.js", "isDay", *[[text] for text, _ in IS_DAY]) == [fits for _, fits in IS_DAY]


def test_a_day_moves_by_days_weeks_and_months() -> None:
    """Forwards and back, over the end of a year; a month ends on its own last day."""
    assert call("dates.js", "shifted", *[list(given) for given, _ in SHIFTED]) == [day for _, day in SHIFTED]


def test_every_day_between_two_is_listed() -> None:
    """Both with it; none where the second is before the first."""
    assert call("dates.js", "daysBetween", *[list(given) for given, _ in BETWEEN]) == [days for _, days in BETWEEN]


def test_today_is_the_day_of_the_clock_here() -> None:
    """With zeros, so that it sorts as text."""
    assert call("dates.js", "today", [], now="2026-03-05T00:30:00") == ["2026-03-05"]
    assert call("dates.js", "today", [], now="2026-12-31T23:30:00") == ["2026-12-31"]


def test_a_site_built_as_on_another_day_takes_that_one_for_today() -> None:
    """In both modules that tell the day, whatever the clock shows."""
    for module in ("dates.js", "format.js"):
        assert call(module, "today", [], now="2026-11-25T12:00:00", language="nl", on="2027-01-05") == ["2027-01-05"]
        assert call(module, "today", [], now="2026-11-25T12:00:00", language="nl") == ["2026-11-25"]


@pytest.mark.parametrize(
    ("language", "typed", "day"),
    [
        ("uk", "14 травень 2019", "2019-05-14"),
        ("uk", "14 mei 2019", "2019-05-14"),
        ("ti", "14 ጥሪ 2019", "2019-01-14"),
        ("-", "14 mei 2019", "2019-05-14"),
    ],
)
def test_a_month_is_a_word_of_the_page_or_of_papers(language: str, typed: str, day: str) -> None:
    """In the page's own language, also where a month has two letters, and in Dutch; also on a page that tells none."""
    assert call("dates.js", "readDate", [typed], language=language) == [{"first": day, "last": day}]
