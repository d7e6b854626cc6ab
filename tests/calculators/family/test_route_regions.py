"""The route rule in the regions of which less is known: what is known is answered, what is not is said."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from cases import rows
from told import doubts

from calculators.family.route import Answers, route

ON = date(2026, 11, 21)
UTRECHT, HAARLEM, ZANDVOORT, NIJMEGEN, EMMEN, BORGER_ODOORN = "GM0344", "GM0392", "GM0473", "GM0268", "GM0114", "GM1681"
HARDENBERG, AMSTERDAM, EINDHOVEN, VELDHOVEN, AMSTELVEEN = "GM0160", "GM0363", "GM0772", "GM0861", "GM0362"
DEN_HAAG, ROTTERDAM, GRONINGEN, MAASTRICHT = "GM0518", "GM0599", "GM0014", "GM0935"
NEW = {"residence": "home", "dutch": "not-enough", "temporary_stay": False, "months_in_dutch_education": 2}
"""A child at home that came two months ago and knows little Dutch."""

OTHER_REGIONS = rows("route", "other-regions")


@pytest.fixture(scope="module")
def regions(compiled: dict[str, Any]) -> dict[str, Any]:
    return compiled["route"]


def ask(regions: dict[str, Any], **answers: Any) -> Any:
    return route(Answers.read({**NEW, **answers}), ON, regions)


@pytest.mark.parametrize(
    ("who", "municipality", "age", "outcome", "desk", "verdict"), OTHER_REGIONS, ids=[case[0] for case in OTHER_REGIONS]
)
def test_each_region_answers_what_its_sources_know(regions, who, municipality, age, outcome, desk, verdict):
    """A region answers by its own sources; what no source says is unknown, with whom to ask."""
    result = ask(regions, municipality=municipality, age=age, seventeen_and_a_half=True)
    assert (result.outcome, result.data["desk"], result.verdict) == (outcome, desk, verdict)


EVERYWHERE = rows("route", "everywhere")


@pytest.mark.parametrize(("who", "answers", "outcome"), EVERYWHERE, ids=[case[0] for case in EVERYWHERE])
def test_what_holds_in_the_whole_country_is_answered_in_every_region(regions, who, answers, outcome):
    """Where a region is silent, what is known of the whole country still answers."""
    places = {place["region"]: code for code, place in regions["municipalities"].items()}
    found = {region: ask(regions, municipality=code, **answers).outcome for region, code in places.items()}
    assert found == dict.fromkeys(places, outcome)


def test_an_unknown_way_in_says_whom_to_ask_and_which_schools_are_named(regions):
    """Haarlem's class is known, so it is shown; how to register is not, so the way is to ask."""
    result = ask(regions, municipality=HAARLEM, age=7)
    assert [action.id for action in result.actions] == ["register", "ask-municipality", "look-at-lowan"]
    assert [school["id"] for school in result.data["schools"]] == ["itk-haarlem"]


def test_an_azc_school_that_is_known_is_shown(regions):
    """Emmen's azc school is named, so nothing is said about not knowing the place."""
    result = ask(regions, municipality=EMMEN, age=9, residence="azc")
    assert ([school["id"] for school in result.data["schools"]], result.doubts) == (["de-hesselanden"], ())


@pytest.mark.parametrize(
    ("answers", "doubt"),
    [
        ({"municipality": ROTTERDAM, "age": 5}, "younger-than-class"),
        ({"municipality": DEN_HAAG, "age": 5}, "class-may-start-later"),
        ({"municipality": MAASTRICHT, "age": 11}, "class-may-end-earlier"),
        ({"municipality": AMSTERDAM, "age": 9, "residence": "azc"}, "azc-place-unknown"),
        ({"municipality": HAARLEM, "age": 7, "dutch": "unsure"}, "dutch-unsure"),
    ],
)
def test_what_is_uncertain_is_said(regions, answers, doubt):
    """An answer at the edge of what the sources say carries its doubt."""
    assert doubts(ask(regions, **answers)) == (doubt,)


@pytest.mark.parametrize(("municipality", "age"), [(ROTTERDAM, 6), (DEN_HAAG, 6), (MAASTRICHT, 10)])
def test_a_child_within_the_edges_carries_no_doubt(regions, municipality, age):
    """A year from the edge of the class's age everything is plain."""
    assert ask(regions, municipality=municipality, age=age).doubts == ()


SCHOOLS = rows("route", "schools")


@pytest.mark.parametrize(("who", "municipality", "answers", "schools"), SCHOOLS, ids=[case[0] for case in SCHOOLS])
def test_the_schools_that_are_known_stand_with_the_answer(compiled, who, municipality, answers, schools):
    """Also where the way in is not known: a parent can call a school."""
    result = route(Answers.read({**NEW, "municipality": municipality, **answers}), ON, compiled["route"])
    assert [school["id"] for school in result.data["schools"]] == schools


def test_a_region_with_a_way_in_but_no_known_isk_sends_to_the_municipality(compiled):
    """The desk for the language class is not the desk for a 14-year-old."""
    known = compiled["route"]
    leiden = known["regions"]["leidse-regio"]
    without = {**leiden, "roles": [role for role in leiden["roles"] if role != "isk"]}
    regions = {**known, "regions": {**known["regions"], "leidse-regio": without}}
    result = route(Answers.read({**NEW, "municipality": "GM0546", "age": 14}), ON, regions)
    assert (result.outcome, result.data["desk"]) == ("isk-unknown", "municipality")
