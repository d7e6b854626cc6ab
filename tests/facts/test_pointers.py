"""Types that point somewhere: each gives an example of a valid value, and tells what leads nowhere."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Annotated, Any

import pytest
import yaml
from places import ROOT
from pydantic import BaseModel, TypeAdapter, ValidationError
from small_data import SmallData

from wegwijs.facts.known import Known, gather
from wegwijs.facts.load import LISTS, SINGLE
from wegwijs.facts.model.base import BoardId, Fact, Ref, Url
from wegwijs.facts.model.region import Region
from wegwijs.facts.model.template import Template
from wegwijs.facts.parameters import ParameterFile
from wegwijs.facts.pointers import Form, PointsTo
from wegwijs.facts.type_reader import example, type_at, within
from wegwijs.facts.yaml_lines import read
from wegwijs.problems import Problems
from wegwijs.words.catalogue import Catalogue

MODELS = {**LISTS, **SINGLE, "parameter": ParameterFile}
WITHIN = [own for model in MODELS.values() for own in within(model)]


@cache
def known() -> Known:
    """What the project's own data can point to."""
    files = {name: read(ROOT / "data" / f"{name}.yaml", Problems()) for name in (*LISTS, *SINGLE)}
    return gather(files, Catalogue("nl", ROOT / "locales"))


FORMS = dict.fromkeys(own for own in WITHIN if isinstance(own, Form))
POINTERS = dict.fromkeys(own for own in WITHIN if isinstance(own, PointsTo))


@pytest.mark.parametrize("own", FORMS, ids=lambda own: own.example)
def test_the_example_of_a_form_has_that_form(own: Form) -> None:
    """And the form is said in words too, for a message."""
    assert re.fullmatch(own.pattern, yaml.load(own.example, yaml.BaseLoader)) and own.expected


@pytest.mark.parametrize("own", POINTERS, ids=lambda own: own.kind)
def test_the_example_of_a_pointer_leads_somewhere(own: PointsTo) -> None:
    """In the project's own data."""
    pointer: Any = Annotated[str, own]
    assert TypeAdapter(pointer).validate_python(own.example, context=known()) == own.example
    with pytest.raises(ValidationError, match=own.expected.split()[0]):
        TypeAdapter(pointer).validate_python("nowhere", context=known())


@pytest.mark.parametrize("model", [Ref, Fact[Url], Fact[int], Fact[bool], Fact[BoardId]])
def test_the_example_of_a_model_is_one(model: type[BaseModel]) -> None:
    """What a message offers for a source or a fact that lacks can be copied as it stands."""
    made = model.model_validate(yaml.safe_load(example(model)), context=known())
    assert made.model_dump(exclude_unset=True).keys() == set(model.in_example)  # type: ignore[attr-defined]


def test_what_a_type_says_is_found_at_the_place_of_a_mistake() -> None:
    """Through lists, facts that may be unknown, and kinds of fields of a form."""
    assert example(type_at(Region, ("desks", 0, "contact", "phone", "value"))) == "035 123 45 67"
    assert example(type_at(Template, ("sections", 0, "fields", 0, "text", "lines"))) == "12"
    assert example(type_at(Region, ("criteria", "azc_has_class", "value"))) == "true"


def test_everything_that_leads_nowhere_is_told_at_once(tmp_path: Path) -> None:
    """A step, a source, a desk, two keys of words and a municipality, each on its own line."""
    data = SmallData.copy_to(tmp_path)
    lines = [
        ("costs.yaml", data.replace("costs.yaml", "steps: [call]", "steps: [sing]")),
        ("national.yaml", data.replace("national.yaml", "{id: covenant}", "{id: hearsay}")),
        ("regions.yaml", data.replace("regions.yaml", "first_contact: desk-east", "first_contact: nobody")),
        ("regions.yaml", data.replace("regions.yaml", "kind: register-with-coordinator", "kind: fly")),
        ("scholen.yaml", data.replace("scholen.yaml", "municipality: GM0546", "municipality: GM9999")),
    ]
    told = data.problems()
    assert sorted({(problem.path.name, problem.line) for problem in told}) == lines
    assert {"(step.fly.title)", "(step.fly.what)"} <= {problem.expected.split()[-1] for problem in told}
