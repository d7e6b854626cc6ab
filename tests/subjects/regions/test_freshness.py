"""How sure the data is: every fact gets one state, and a page and the command line tell the same."""

from __future__ import annotations

import json
from collections import Counter
from datetime import date, timedelta

import pytest

from tools.freshness import report
from wegwijs.facts import certainty as freshness
from wegwijs.facts.load import Data
from wegwijs.facts.model.base import Ref, Source
from wegwijs.facts.model.national import National
from wegwijs.facts.model.region import Gap, Region
from wegwijs.facts.type_reader import within

TODAY = date(2026, 11, 22)


def source(**changes: object) -> Source:
    """A page that was read in a stored copy, as it mostly is."""
    whose = {"id": "page", "title": "Page", "publisher": "Desk", "kind": "official"}
    return Source.model_validate({**whose, "date": "2025", "checked": "stored-copy", **changes})


@pytest.mark.parametrize(
    ("changes", "state"),
    [
        ({}, "unchecked"),
        ({"date": None}, "unchecked"),
        ({"date": None, "old": True}, "past"),
        ({"date": "2023-01"}, "unchecked"),
        ({"date": "2022-12-31"}, "past"),
        ({"checked": "never"}, "unread"),
        ({"checked": "person", "checked_on": date(2025, 11, 23)}, "checked"),
        ({"checked": "person", "checked_on": date(2025, 11, 22)}, "past"),
        ({"checked": "person", "checked_on": date(2026, 11, 22), "date": "2017"}, "checked"),
        ({"checked": "confirmed", "checked_on": date(2025, 11, 23)}, "checked"),
        ({"checked": "confirmed", "checked_on": date(2025, 11, 22)}, "past"),
        ({"checked": "machine", "checked_on": date(2026, 11, 21)}, "unchecked"),
        ({"checked": "machine", "checked_on": date(2026, 11, 21), "date": "2017"}, "past"),
    ],
)
def test_a_source_is_as_sure_as_who_read_it_and_when(changes: dict, state: str) -> None:
    """A person's look lasts a year, even at an old text; what nobody compared is unchecked, then old."""
    assert freshness.state_of(source(**changes), TODAY) == state


@pytest.mark.parametrize(
    ("changes", "day"),
    [
        ({"date": "2022-05-01"}, date(2026, 1, 1)),
        ({"date": None}, None),
        ({"checked": "person", "checked_on": date(2024, 2, 29)}, date(2025, 2, 28)),
        ({"checked": "person", "checked_on": date(2025, 12, 31)}, date(2026, 12, 31)),
    ],
)
def test_the_review_day_follows_from_the_look_or_from_the_date(changes: dict, day: date | None) -> None:
    """A year after a person looked, the first of January when its own date makes it old, or no day at all."""
    assert source(**changes).review_on == day


def test_a_dated_source_is_past_from_its_review_day_on_and_not_a_day_before() -> None:
    """The day in the table is the day on which the state changes."""
    for changes in ({"date": "2023-06"}, {"checked": "person", "checked_on": date(2026, 3, 1)}):
        given = source(**changes)
        assert given.review_on is not None
        assert freshness.state_of(given, given.review_on) == "past"
        assert freshness.state_of(given, given.review_on - timedelta(days=1)) != "past"


@pytest.mark.parametrize("model", [Region, National])
def test_every_field_that_holds_facts_has_a_subject(model: type[Region] | type[National]) -> None:
    """A field added to the data with a source in it, or something unknown, is looked at."""
    fields = {name: field.rebuild_annotation() for name, field in model.model_fields.items()}
    holding = {name for name, kind in fields.items() if {Ref, Gap} & {*within(kind)}}
    assert holding == set(freshness.subjects(model))


def test_every_unknown_says_whom_to_ask(data: Data) -> None:
    """An honest unknown is only honest with a next step."""
    unknown = [finding for finding in freshness.findings(data, TODAY) if finding.state == "unknown"]
    assert unknown
    assert [finding for finding in unknown if not finding.ask] == []


def test_a_place_is_told_once(data: Data) -> None:
    """Each finding names another place, so that a person can work through the list."""
    places = Counter((finding.where, finding.place, finding.state) for finding in freshness.findings(data, TODAY))
    assert [place for place, times in places.items() if times > 1] == []


def test_the_json_lists_what_the_table_counts(data: Data) -> None:
    """The two forms of the report tell the same, and leave out what was checked."""
    told = json.loads(report(data, TODAY, as_json=True))
    listed: dict[str, Counter] = {}
    for finding in told["findings"]:
        listed.setdefault(finding["where"], Counter())[finding["state"]] += 1
    assert told["counts"] == listed
    table = report(data, TODAY, as_json=False)
    for where, count in listed.items():
        row = next(line for line in table.splitlines() if line.startswith(where)).split()
        assert row[1:] == [str(count[state]) for state in freshness.TO_DO]
