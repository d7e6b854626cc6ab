"""The browser's small modules: receipts, calendars equal to those of Python, and what they import of each other."""

from __future__ import annotations

import random
import re
from dataclasses import fields
from datetime import date, timedelta
from typing import Any

from in_node import call
from places import SUBJECTS

from calculators.ics import Event, calendar
from calculators.result import Result


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


IMPORT = re.compile(r'(?<!@)import \{([^}]*)\} from "(\.[^"]+)"')
EXPORT = re.compile(r"^export (?:async )?(?:function|class|const|let) (\w+)", re.M)
NAMED = re.compile(r'"(\.{1,2}/[^"\s]+\.js)"')
FROM_NPM = ("dsv.js", "fflate.js", "lean-qr.js", "minisearch.js", "saxen.js")


def _is_ours(address: str) -> bool:
    return not address.endswith(FROM_NPM)


def test_every_module_and_every_name_that_is_imported_is_there() -> None:
    """One that moved, or that another module no longer has, would stop a whole page, in the browser only."""
    files = {path: path.read_text("utf-8") for path in SUBJECTS.rglob("*.js")}
    named = [(path, each) for path, text in files.items() for each in NAMED.findall(text) if _is_ours(each)]
    assert [(path.name, each) for path, each in named if (path.parent / each).resolve() not in files] == []
    found = [(path, *each) for path, text in files.items() for each in IMPORT.findall(text) if _is_ours(each[1])]
    missing = [
        f"{path.name}: {wanted} from {source}"
        for path, names, source in found
        for wanted in (part.split(" as ")[0].strip() for part in names.split(","))
        if wanted and wanted not in EXPORT.findall(files[(path.parent / source).resolve()])
    ]
    assert len(found) > 100 and missing == []
