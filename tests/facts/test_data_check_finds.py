"""`./portal check` finds what would stop a build: a way, a fact or a placeholder that a rule or page asks for."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from places import ROOT

from tools.site import rehearsal
from wegwijs.facts import outcome_checks
from wegwijs.facts.load import Data
from wegwijs.problems import Problem, Problems
from wegwijs.words.catalogue import Catalogue

NATIONAL_WAYS = ("too-young", "adult", "isk", "isk-unknown", "class-unknown", "mbo-intake", "ask-coordinator")


def _told(data: Data) -> list[Problem]:
    problems = Problems()
    outcome_checks.check(ROOT / "data", data, Catalogue("nl", ROOT / "locales"), problems)
    return problems.found


def test_every_outcome_of_the_project_has_its_way(data: Data) -> None:
    """The check is content with the project's own data."""
    assert _told(data) == []


@pytest.mark.parametrize("outcome", NATIONAL_WAYS)
def test_an_outcome_of_the_route_without_a_way_is_told(data: Data, outcome: str) -> None:
    """With the file and the line of the list in which it lacks."""
    ways = [way for way in data.national.ways if way.outcome != outcome]
    [problem] = _told(replace(data, national=data.national.model_copy(update={"ways": ways})))
    assert (problem.path.name, problem.field) == ("national.yaml", "ways") and problem.line > 1
    assert problem.expected == f"a way for the outcome {outcome} of the rule route"


@pytest.mark.parametrize("rule", ["stall", "transport"])
def test_an_outcome_of_the_procedures_without_a_way_is_told(data: Data, rule: str) -> None:
    """Each outcome of each rule, one by one."""
    part = getattr(data.procedures, rule)
    for outcome in part.ways:
        ways = {name: way for name, way in part.ways.items() if name != outcome}
        procedures = data.procedures.model_copy(update={rule: part.model_copy(update={"ways": ways})})
        [problem] = _told(replace(data, procedures=procedures))
        assert (problem.path.name, problem.field) == ("procedures.yaml", f"{rule}.ways")
        assert problem.expected == f"a way for the outcome {outcome} of the rule {rule}"


def test_a_fact_a_page_asks_for_is_missed_before_the_build(fewer: Data, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every page and file is made once and thrown away; what fails is told once, with its place."""
    monkeypatch.setattr(rehearsal, "known_languages", lambda folder: ["nl"])  # what lacks for one lacks for all
    gone = next(key for key in fewer.parameters if key.startswith("leiden-subsidy"))
    parameters = {key: value for key, value in fewer.parameters.items() if key != gone}
    found = rehearsal.found(replace(fewer, parameters=parameters), date(2026, 11, 22))
    assert found and len(found) == len(set(found))
    assert all(", while making " in line and ".py:" in line for line in found)
