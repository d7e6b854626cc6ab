"""The words of a step and its term say the same."""

from __future__ import annotations

from collections.abc import Iterator

from wegwijs.facts.load import Data
from wegwijs.facts.model.region import RouteStep
from wegwijs.words.catalogue import Catalogue

UNITS = {"days": "dagen", "weeks": "weken", "months": "maanden"}


def _steps(data: Data) -> Iterator[RouteStep]:
    for owner in (data.national, *data.regions.values()):
        yield from (step for way in owner.ways for step in way.steps)
    for region in data.regions.values():
        yield from region.way_on
    yield from (*data.procedures.steps, *data.costs.steps)


def test_words_that_name_the_length_of_a_term_name_its_unit(data: Data, catalogues: dict[str, Catalogue]) -> None:
    """`n` is the count of the term: weeks in the words are weeks in the term."""
    words, seen = catalogues["nl"], 0
    for step in _steps(data):
        said = words.plural_templates(f"step.{step.kind}.what")["other"]
        if step.deadline and "n" not in step.numbers and "{n}" in said:
            seen += 1
            assert f"{{n}} {UNITS[step.deadline.unit]}" in said, step.kind
    assert seen > 3
