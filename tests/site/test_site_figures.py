"""The figures on the built pages are those of the data, and those the calculators work with."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from built import page as file_of_page
from built import tree, words
from places import PROFESSIONAL_LANGUAGES

from calculators.parameters import Parameters

MARKS = str.maketrans("", "", ".,\u202f\u00a0 ")
"""What a language puts between the digits of an amount."""


def amounts(compiled: dict[str, Any]) -> list[tuple[str, date, str]]:
    """Parameter, first day and amount of every value in euro."""
    return [
        (id, date.fromisoformat(value["from"]), value["value"])
        for id, parameter in compiled["parameters"].items()
        if parameter["unit"].startswith("euro")
        for value in parameter["values"]
    ]


@pytest.mark.parametrize("language", PROFESSIONAL_LANGUAGES)
def test_every_amount_stands_on_the_page_as_the_calculators_find_it(compiled: dict[str, Any], language: str) -> None:
    """Each euro of the data is on its built page, and is what a calculator gets for that day."""
    built = tree(file_of_page("regels/parameters", language))
    known = Parameters(compiled["parameters"])
    listed = amounts(compiled)
    assert listed
    for id, first, value in listed:
        found = known.at(id, first)
        assert found is not None and found.value == value
        rows = [words(row).translate(MARKS) for row in built.css(f"tbody#{id} tr")]
        assert any(value.replace(".", "") in row or value.removesuffix(".00") in row for row in rows), (id, value)
