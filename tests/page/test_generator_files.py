"""The files beside the pages: headers, search, compiled data, and the runtime of the rules."""

from __future__ import annotations

import json
from datetime import date

from places import ROOT

from wegwijs.facts.load import Data, load
from wegwijs.facts.rules_data import compile_data, to_text


def test_compiled_data_is_the_same_for_the_same_data(data: Data) -> None:
    """Loaded twice, the same bytes; the version is that of the content."""
    again = compile_data(load(ROOT / "data", ROOT / "locales"))
    assert to_text(compile_data(data)) == to_text(again)


def test_compiled_data_is_json_and_carries_no_words(compiled: dict) -> None:
    """It survives JSON, and the route holds no name of a region or school: words belong to the catalogues."""
    text = to_text(compiled)
    assert json.loads(text) == json.loads(to_text(json.loads(text)))
    text = to_text(compiled["route"])
    assert "Leimundo" not in text and "Leidse regio" not in text and "leimundo" in text


def test_a_changed_fact_changes_the_version(data: Data, compiled: dict) -> None:
    """The address of the runtime follows the data, so that no visitor keeps an old answer."""
    from dataclasses import replace

    fewer = {"leidse-regio": data.regions["leidse-regio"]}
    assert compile_data(replace(data, regions=fewer))["version"] != compiled["version"]


def test_every_municipality_leads_to_its_region(data: Data, compiled: dict) -> None:
    """The rule finds the region of every code in the data, and of no other."""
    expected = {place.code: region.id for region in data.regions.values() for place in region.municipalities}
    assert {code: place["region"] for code, place in compiled["route"]["municipalities"].items()} == expected


def test_no_date_is_left_that_json_does_not_know(compiled: dict) -> None:
    """Dates are text in the compiled data."""

    def dates(value: object) -> list[object]:
        if isinstance(value, dict):
            return [found for item in value.values() for found in dates(item)]
        if isinstance(value, list):
            return [found for item in value for found in dates(item)]
        return [value] if isinstance(value, date) else []

    assert dates(compiled) == []
