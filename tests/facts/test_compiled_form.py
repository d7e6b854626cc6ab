"""The compiled data have the form that their types tell, in which mypy and every rule believe."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints, is_typeddict

import pytest

from calculators.family.facts import Facts


def _misfits(value: object, kind: Any, where: str = "compiled") -> Iterator[str]:
    """Each place in `value` that is not of the type; a key more than it tells is no fault."""
    origin, inner = get_origin(kind), get_args(kind)
    if is_typeddict(kind) and isinstance(value, dict):
        yield from (f"{where}.{key} is not there" for key in kind.__required_keys__ - value.keys())
        for key, own in get_type_hints(kind).items():
            yield from _misfits(value[key], own, f"{where}.{key}") if key in value else ()
    elif origin is Mapping and isinstance(value, dict):
        for key, item in value.items():
            yield from _misfits(item, inner[1], f"{where}.{key}")
    elif origin is list and isinstance(value, list):
        for index, item in enumerate(value):
            yield from _misfits(item, inner[0], f"{where}[{index}]")
    elif origin is UnionType:
        if all([*_misfits(value, one, where)] for one in inner):
            yield f"{where} is {value!r}, not {kind}"
    elif origin or is_typeddict(kind) or not isinstance(value, (int, float) if kind is float else kind):
        yield f"{where} is {value!r}, not {kind}"


def test_every_part_is_what_its_type_says(compiled: dict) -> None:
    """What the build writes for the rules is what the rules are told they read."""
    assert list(_misfits(compiled, Facts)) == []


@pytest.mark.parametrize("wrong", [None, {}, {"region": 3, "settlements": []}, {"region": "a", "settlements": "a"}])
def test_what_is_not_of_its_type_is_found(compiled: dict, wrong: object) -> None:
    """Another value, or a key that is missing, in one municipality."""
    route = {**compiled["route"], "municipalities": {**compiled["route"]["municipalities"], "GM0546": wrong}}
    assert any("GM0546" in found for found in _misfits({**compiled, "route": route}, Facts))
