"""The browser's small modules: dates as people type them, links, receipts, and calendars equal to those of Python."""

from __future__ import annotations

import json
import random
import re
from dataclasses import fields
from datetime import date, timedelta
from typing import Any

import pytest
from in_node import call
from places import SUBJECTS

from calculators.days import add_months
from calculators.ics import Event, calendar
from calculators.result import Result

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
NO_DATES = ("", "2019", "31-2-2019", "29-2-2023", "14-13-2019", "0-3-2019", "14-3-19", "14-3-1899", "1-2-2019?", "nu")
STATES: tuple[dict[str, Any], ...] = (
    {"rule": "route", "answers": {}},
    {"rule": "route", "version": 1, "on": "2026-11-22", "answers": {"municipality": "GM0546", "age": 7}},
    {"rule": "plan", "answers": {"months": [1, 2, None], "name": "طفل 👧 ñ"}},
)


def test_a_date_is_read_in_any_usual_order_and_separator() -> None:
    """Day first, year first, month first where it cannot be otherwise, a month alone, and digits of Arabic."""
    read = call("dates.js", "readDate", *[[text] for text, _, _ in TYPED])
    assert read == [{"first": first, "last": last} for _, first, last in TYPED]


def test_what_is_no_date_is_not_guessed() -> None:
    """Days that do not exist, years of two digits and words give nothing."""
    assert call("dates.js", "readDate", *[[text] for text in NO_DATES]) == [None] * len(NO_DATES)


def test_the_last_day_of_a_term_is_the_rules_own() -> None:
    """Days, weeks and months from every day of two years end where Python says."""
    days = [date(2027, 1, 1) + timedelta(days=number) for number in range(731)]
    terms = {"P10D": lambda day: day + timedelta(days=10), "P6W": lambda day: day + timedelta(weeks=6)}
    terms |= {f"P{count}M": lambda day, count=count: add_months(day, count) for count in (1, 6, 12)}
    cases = [(day, term) for day in days for term in terms]
    found = call("dates.js", "lastDay", *[[day.isoformat(), term] for day, term in cases])
    assert found == [terms[term](day).isoformat() for day, term in cases]


def test_a_link_gives_back_what_was_put_in_it() -> None:
    """Any plain JSON, also with letters of every script; it stays in the fragment."""
    links = call("share.js", "toFragment", *[[state] for state in STATES])
    assert all(link.startswith("#w1.") for link in links)
    assert call("share.js", "fromFragment", *[[link] for link in links]) == list(STATES)


def test_a_link_that_lost_or_changed_a_piece_says_so() -> None:
    """Every shorter link and every link with another character is broken; another fragment is no link at all."""
    (link,) = call("share.js", "toFragment", [STATES[1]])
    head = len("#w1.")
    cut = [link[:length] for length in range(head, len(link))]
    others = ["B" if letter == "A" else "A" for letter in link]
    changed = [link[:place] + others[place] + link[place + 1 :] for place in range(head, len(link))]
    broken = call("share.js", "fromFragment", *[[hash_] for hash_ in (*cut, *changed)])
    assert broken == [{"error": "broken"}] * len(broken)
    assert call("share.js", "fromFragment", [""], ["#inhoud"], ["#w2.1.e30"]) == [None, None, {"error": "newer"}]


@pytest.mark.parametrize("value", ["[1]", '{"answers":{}}', '{"rule":"route"}', '{"rule":1,"answers":{}}', "null"])
def test_a_link_with_a_good_checksum_and_other_content_is_broken(value: str) -> None:
    """What was put together by hand is not taken for answers."""
    (link,) = call("share.js", "toFragment", [json.loads(value)])
    assert call("share.js", "fromFragment", [link]) == [{"error": "broken"}]


def test_a_calendar_is_byte_for_byte_that_of_python() -> None:
    """300 calendars of random events, with every character that needs care, days at both ends of a year, and alarms."""
    chance = random.Random(20261122)
    lists = [[_event(chance) for _ in range(chance.randrange(4))] for _ in range(300)]
    stamps = [date(2026, chance.randrange(1, 13), chance.randrange(1, 29)) for _ in lists]
    names = [_text(chance, 30) for _ in lists]
    expected = [
        calendar(events, stamp=stamp, name=name) for events, stamp, name in zip(lists, stamps, names, strict=True)
    ]
    given = [
        [[_plain(event) for event in events], {"stamp": stamp.isoformat(), "name": name}]
        for events, stamp, name in zip(lists, stamps, names, strict=True)
    ]
    assert call("ics.js", "calendar", *given) == expected


ALPHABET = "ab ;,\\\n\r\t\x07\x7fé€ط👧 Zu"


def _text(chance: random.Random, most: int) -> str:
    return "".join(chance.choice(ALPHABET) for _ in range(chance.randrange(most)))


def _event(chance: random.Random) -> Event:
    return Event(
        key=f"route/{_text(chance, 6)}/{chance.randrange(99)}",
        on=date(2026, 12, 31) + timedelta(days=chance.randrange(-3, 61)),
        summary=_text(chance, 120),
        description=_text(chance, 200),
        url=chance.choice(["", "https://example.org/pad\nX:1"]),
        alarm_days=chance.choice([None, 0, 7]),
    )


def _plain(event: Event) -> dict[str, Any]:
    return {
        "key": event.key,
        "on": event.on.isoformat(),
        "summary": event.summary,
        "description": event.description,
        "url": event.url,
        "alarmDays": event.alarm_days,
    }


def test_a_receipt_has_the_published_form_and_the_answers() -> None:
    """Schema, every key of a result, the answers and the version of the data; the report leaves the answers out."""
    result = {"rule": "route", "version": 1, "on": "2026-11-22", "verdict": "yes", "outcome": "isk"}
    given = {"result": result, "answers": {"age": 13}, "dataVersion": "abc"}
    (kept,) = call("receipt.js", "receipt", [given])
    assert kept["schema"] == "wegwijs-result/2"
    assert {field.name for field in fields(Result)} <= set(kept)
    assert (kept["answers"], kept["data_version"]) == ({"age": 13}, "abc")
    page = "https://example.org/wegwijzer/"
    without, with_them = call(
        "receipt.js", "report", *[[kept, {"withAnswers": agreed, "page": page}] for agreed in (False, True)]
    )
    assert "answers" not in without
    assert '"age": 13' in with_them


def test_a_mail_address_opens_with_subject_and_text() -> None:
    """Spaces, line ends and ampersands survive in the address; no address is made up."""
    (address,) = call("receipt.js", "mailto", [{"subject": "Klopt & niet", "body": "een\ntwee"}])
    assert address == "mailto:?subject=Klopt%20%26%20niet&body=een%0D%0Atwee"


IMPORT = re.compile(r'import \{([^}]*)\} from "(\.[^"]+)"')
EXPORT = re.compile(r"^export (?:async )?(?:function|class|const|let) (\w+)", re.M)
NAMED = re.compile(r'"(\.{1,2}/[^"\s]+\.js)"')
FROM_NPM = "minisearch.js"


def test_every_module_and_every_name_that_is_imported_is_there() -> None:
    """One that moved, or that another module no longer has, would stop a whole page, in the browser only."""
    files = {path: path.read_text("utf-8") for path in SUBJECTS.rglob("*.js")}
    named = [(path, each) for path, text in files.items() for each in NAMED.findall(text) if FROM_NPM not in each]
    assert [(path.name, each) for path, each in named if (path.parent / each).resolve() not in files] == []
    found = [(path, *each) for path, text in files.items() for each in IMPORT.findall(text) if FROM_NPM not in each[1]]
    missing = [
        f"{path.name}: {wanted} from {source}"
        for path, names, source in found
        for wanted in (part.split(" as ")[0].strip() for part in names.split(","))
        if wanted and wanted not in EXPORT.findall(files[(path.parent / source).resolve()])
    ]
    assert len(found) > 100 and missing == []
