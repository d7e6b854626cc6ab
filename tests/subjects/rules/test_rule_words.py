"""No key that a rule can return lacks words: those of every traced answer and of every parameter, in every language."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from places import PROFESSIONAL_LANGUAGES
from tracing.asked import MONEY

from calculators.result import as_plain
from wegwijs.subjects.rules.keys import answer_key
from wegwijs.words.catalogue import Catalogue


def _keys(result: dict[str, Any]) -> Iterator[str]:
    yield f"verdict.{result['verdict']}"
    yield f"outcome.{result['outcome']}"
    yield from (f"outcome.{change['outcome']}" for change in result["changes"])
    yield from (f"cond.{condition['id']}" for condition in result["conditions"])
    yield from (f"amount.{amount['id']}" for amount in result["amounts"])
    yield from (answer_key(field) for field in result["missing"])
    for doubt in result["doubts"]:
        yield f"doubt.{doubt['id']}"
        if doubt["parameter"]:
            yield f"param.{doubt['parameter']}"
    readings = {**result["data"].get("readings", {}), **result["data"].get("other_readings", {})}
    yield from (f"reading.{key}" for key in readings)
    yield from (f"cond.{line['id']}" for line in result["data"].get("lines", ()))


def _values(parameters: dict[str, Any]) -> Iterator[str]:
    for key, entry in parameters.items():
        yield f"param.{key}"
        yield f"unit.{entry['unit']}"
        if entry["unit"] in ("key", "key-list"):
            yield from (f"keyword.{word}" for row in entry["values"] for word in row["value"].split())


@pytest.mark.parametrize("language", PROFESSIONAL_LANGUAGES)
def test_every_key_of_every_traced_answer_has_words(
    language: str, catalogues: dict[str, Catalogue], compiled: dict[str, Any]
) -> None:
    """Whatever a rule was seen to return can be read in the language itself."""
    keys = {key for case in MONEY for key in _keys(as_plain(case.result(compiled)))}
    assert len(keys) > 150
    assert sorted(key for key in keys if not catalogues[language].has(key)) == []


@pytest.mark.parametrize("language", PROFESSIONAL_LANGUAGES)
def test_every_parameter_has_words(language: str, catalogues: dict[str, Catalogue], compiled: dict[str, Any]) -> None:
    """A parameter's name, its unit, and each value that is a key can be read in the language itself."""
    keys = set(_values(compiled["parameters"]))
    assert sorted(key for key in keys if not catalogues[language].has(key)) == []
