"""Checks that every outcome a rule can give has its way in the data: the catalogue knows each by its words."""

from __future__ import annotations

from collections.abc import Iterator, Set
from pathlib import Path

from wegwijs.facts.load import Data
from wegwijs.facts.model.region import MAIN_OUTCOMES
from wegwijs.facts.yaml_lines import Location, read
from wegwijs.problems import Problem, Problems
from wegwijs.words.catalogue import Catalogue

_REGIONS_OWN = {outcome for model, outcome in MAIN_OUTCOMES.items() if model != "unknown"}
"""Ways in that each region settles for itself, which its model is checked for."""


def check(folder: Path, data: Data, words: Catalogue, problems: Problems) -> None:
    """Add to `problems` every outcome of route, stall and transport without a way for the whole country."""
    for rule, name, location, known, example in _ways(data):
        titles = words.keys_of(f"{rule}.outcome.")
        wanted = {key.split(".")[2] for key in titles} - _REGIONS_OWN
        for outcome in sorted(wanted - known):
            file = read(folder / f"{name}.yaml", Problems())
            expected = f"a way for the outcome {outcome} of the rule {rule}"
            where = file.line(location), ".".join(str(part) for part in location)
            problems.add(Problem(file.path, *where, expected, "nothing", example.format(outcome)))


def _ways(data: Data) -> Iterator[tuple[str, str, Location, Set[str], str]]:
    """Rule, file, place in it, the outcomes it has a way for, and an example of one."""
    national, listed = (
        {way.outcome for way in data.national.ways},
        "{}: {{desk: municipality, steps: [ask-municipality]}}",
    )
    yield "route", "national", ("ways",), national, "- {{outcome: {}, steps: *ask-municipality}}"
    yield "stall", "procedures", ("stall", "ways"), data.procedures.stall.ways.keys(), listed
    yield "transport", "procedures", ("transport", "ways"), data.procedures.transport.ways.keys(), listed
