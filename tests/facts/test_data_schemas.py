"""The JSON Schemas that editors use agree with the models that the build uses."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from cases import for_each
from jsonschema import Draft202012Validator
from places import ROOT, read_yaml

from wegwijs.facts.schemas import schemas

DATA = ROOT / "data"
FILES = sorted(DATA.rglob("*.yaml"))


def plain(value: Any) -> Any:
    """What an editor sees: a date is text."""
    if isinstance(value, dict):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    return value.isoformat() if isinstance(value, date) else value


def schema_of(file: Path) -> Path:
    """The schema a file names on its first line."""
    first = file.read_text("utf-8").partition("\n")[0]
    return (file.parent / first.removeprefix("# yaml-language-server: $schema=")).resolve()


def test_the_schemas_in_the_repository_are_those_of_the_models() -> None:
    """`./portal schemas` was run after the last change of a model."""
    written = {path.stem: path.read_text("utf-8") for path in (DATA / "schemas").glob("*.json")}
    assert written == schemas()


@for_each("file", FILES)
def test_every_data_file_names_its_schema_and_fits_it(file: Path) -> None:
    """An editor that reads the first line finds a schema, and nothing to complain about."""
    schema = json.loads(schema_of(file).read_text("utf-8"))
    data = plain(read_yaml(file))
    assert [error.message for error in Draft202012Validator(schema).iter_errors(data)] == []


@pytest.mark.parametrize(
    ("name", "change"),
    [
        ("regions", {"modle": "central-point"}),
        ("regions", {"model": "centre"}),
        ("scholen", {"kinds": []}),
        ("sources", {"date": "eergisteren"}),
        ("boards", {"number": {"value": 42504}}),
    ],
)
def test_the_schema_catches_what_the_model_catches(name: str, change: dict) -> None:
    """A slip in a file is underlined while it is typed, not only when the site is built."""
    items = plain(read_yaml(DATA / f"{name}.yaml"))
    items[0] |= change
    assert list(Draft202012Validator(json.loads(schemas()[name])).iter_errors(items))
