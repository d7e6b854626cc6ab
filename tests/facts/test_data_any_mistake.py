"""Whatever stands in the data, loading ends in a report: never in a crash."""

from __future__ import annotations

import copy
import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from small_data import SMALL, SmallData

from wegwijs.problems import DataError

WRONG = (None, 5, [{"a": [1]}])
"""Put in the place of every single value, one after the other."""


def _places(data: Any, location: tuple = ()) -> Iterator[tuple]:
    yield location
    for key, value in data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ():
        yield from _places(value, (*location, key))


def _yaml(data: Any) -> str:
    """JSON is YAML too, and faster to write."""
    return json.dumps(data, default=str)


def _with(data: Any, location: tuple, value: Any) -> Any:
    if not location:
        return value
    changed = copy.deepcopy(data)
    inner = changed
    for key in location[:-1]:
        inner = inner[key]
    inner[location[-1]] = value
    return changed


FILES = (
    "sources", "boards", "scholen", "regions", "national", "municipalities", "agreements", "calendar", "indicators",
)


@pytest.mark.parametrize("name", FILES)
def test_a_wrong_value_in_any_place_never_crashes(
    tmp_path: Path, name: str, pytestconfig: pytest.Config
) -> None:
    """Every value replaced by a wrong one: it loads, or each problem has a line and an example.

    By day each place gets one kind of wrong value in turn, in the whole run all of them.
    """
    data = SmallData.copy_to(tmp_path)
    shutil.rmtree(data.path("parameters"))
    right = yaml.safe_load((SMALL / f"{name}.yaml").read_text("utf-8"))
    # The second region and school are shaped like the first, and every source inside them like the others.
    places = [place for place in _places(right) if place[:1] != (1,) and "source" not in place[:-1]]
    tried = refused = 0
    for turn, place in enumerate(places):
        for wrong in WRONG if pytestconfig.getoption("--all") else [WRONG[turn % len(WRONG)]]:
            tried += 1
            data.path(f"{name}.yaml").write_text(_yaml(_with(right, place, wrong)), "utf-8")
            try:
                data.load()
            except DataError as error:
                refused += 1
                assert all(problem.line > 0 and problem.example for problem in error.problems)
    assert refused > tried / 2
