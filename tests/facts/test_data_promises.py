"""What holds for every fact in the project's own data."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from cases import for_each
from places import ROOT
from pydantic import BaseModel

from wegwijs.facts.build_day import build_day
from wegwijs.facts.load import Data
from wegwijs.facts.model.base import Fact

FUNCTIONAL = re.compile(
    r"^(info|administratie|directie|aanmelden|aanmelding|leerplicht|leerlingzaken|loket|secretariaat|isk|taalschool|ecag"
    r"|internationaliseringonderwijs|taalklas(\.[a-z]+)?|aanmelden\.[a-z]+|iok-[a-z]+|onderwijs|schoolvooroekraine"
    r"|immanuelschool)@"
)
EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
PERSON = re.compile(
    r"\b(?:mevrouw|meneer|mevr\.|dhr\.|de heer|mw\.|drs\.|ir\.|mr\. )\s*[A-Z]"
    r"|\b[A-Z]\.\s?(?:[A-Z]\.\s?)*(?:van|de|den|der)?\s?[A-Z][a-z]{2,}"
)
"""A title or initials before a surname."""
NAMED_AFTER = ("J.A. Alberdingk Thijm", "J.C. van Gent", "W.J. Bladergroen", "Drs. F. Bijlweg")
"""People that a board, a school or a street is named after."""
WRITTEN = sorted((*(ROOT / "data").rglob("*.yaml"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "locales").rglob("*.po*")))


def _models(value: Any, path: str = "") -> Iterator[tuple[str, BaseModel]]:
    if isinstance(value, BaseModel):
        yield path, value
        for name in type(value).model_fields:
            yield from _models(getattr(value, name), f"{path}.{name}")
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _models(item, f"{path}.{key}")
    elif isinstance(value, (list, tuple)):
        for index, item in enumerate(value):
            yield from _models(item, f"{path}.{index}")


def _everything(data: Data) -> dict[str, Any]:
    return {"boards": data.boards, "schools": data.schools, "regions": data.regions, "national": data.national}


def test_every_fact_has_a_source_or_says_whom_to_ask(data: Data) -> None:
    """No value stands alone, and no unknown leaves a parent without a next door."""
    facts = [(path, fact) for path, fact in _models(dict(_everything(data))) if isinstance(fact, Fact)]
    assert len(facts) > 200
    assert [path for path, fact in facts if (fact.value is None) == (fact.ask is None)] == []
    assert [path for path, fact in facts if fact.value is not None and fact.source is None] == []


@for_each("path", WRITTEN)
def test_only_functional_mailboxes(path: Path) -> None:
    """Every e-mail address is an office's, never a person's."""
    found = EMAIL.findall(path.read_text("utf-8"))
    assert [address for address in found if not FUNCTIONAL.match(address)] == []


@for_each("path", WRITTEN)
def test_no_person_is_named(path: Path) -> None:
    """No title or initials with a surname, besides what is named after somebody."""
    text = path.read_text("utf-8")
    for name in NAMED_AFTER:
        text = text.replace(name, "")
    assert [found.group() for found in PERSON.finditer(text)] == []


def test_the_pattern_for_persons_finds_them() -> None:
    """The pattern above sees the usual ways to name somebody."""
    named = ["mevrouw Jansen", "dhr. De Vries", "A. Jansen", "J.P. van Dijk", "mw. Bakker"]
    assert [text for text in named if not PERSON.search(text)] == []


def test_ids_are_ascii_slugs_and_unique_over_all_regions(data: Data) -> None:
    """Ids are addresses: lower case, digits and hyphens; no two desks share one."""
    desks = [desk.id for region in (data.national, *data.regions.values()) for desk in region.desks]
    assert len(desks) == len(set(desks))
    for key in (*data.sources, *data.boards, *data.schools, *data.regions, *desks):
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", key), key


def test_no_two_schools_share_a_brin(data: Data) -> None:
    """A BRIN with its two digits for the building stands for one school."""
    codes = [school.brin.value for school in data.schools.values() if school.brin.value]
    assert len(codes) == len(set(codes))


def test_no_source_is_dated_after_today_or_checked_by_nobody(data: Data) -> None:
    """A source's year is one that has begun, and a person's check has its day."""
    today = build_day()
    assert [source.id for source in data.sources.values() if source.date and int(source.date[:4]) > today.year] == []
    checked = [source.checked_on for source in data.sources.values() if source.checked_on]
    assert [day for day in checked if day > today] == []


def test_every_outcome_of_every_region_has_a_way(data: Data, compiled: dict) -> None:
    """Whatever the rule answers in a region, the steps for it are in the data."""
    national = {way.outcome for way in data.national.ways}
    outcomes = {
        "too-young", "adult", "mbo-intake", "regular-secondary", "isk", "kindergarten", "azc-class", "regular-school",
        "ask-coordinator", "international-school", "class-unknown", "isk-unknown",
    }
    for region in data.regions.values():
        own = {way.outcome for way in region.ways}
        assert outcomes - national - own == set()
