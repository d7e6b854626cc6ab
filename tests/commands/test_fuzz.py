"""Hostile input, a short run of every target; and that what judges the answers would see a fault."""

from __future__ import annotations

import json
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from random import Random
from typing import Any

import pytest
from places import ROOT

from tools import fuzzing
from tools.fuzz import door
from tools.fuzz.target import LONGEST, REFUSED, Place, Score, Target, run

SHORT = {
    "questions": 200, "lists": 60, "sheets": 150, "yaml": 80, "data": 2, "words": 30, "links": 10, "embed": 10,
    "search": 10,
}  # fmt: skip
"""By day; the whole run tries three times as many of each."""

BROWSED = ("links", "embed", "search")
"""Those that need a browser; the others stop what takes too long with a signal, which only the main thread gets."""


@pytest.mark.parametrize("name", SHORT)
def test_nothing_hostile_gets_through(name: str, site: Path, whole: bool) -> None:
    """No traceback, no wait, nothing accepted silently; some of it refused, and some of it answered."""
    count = SHORT[name] * (3 if whole else 1)
    given = ([name], count, 20261126, site)
    if name in BROWSED:
        with ThreadPoolExecutor(1) as apart:  # other tests keep a browser of their own in this thread
            [score] = apart.submit(fuzzing.fuzz, *given).result()
    else:
        [score] = fuzzing.fuzz(*given)
    assert score.findings == []
    assert (score.inputs, score.faults) == (count, 0)


def test_every_target_is_run_here() -> None:
    """And named in the help of the command."""
    assert tuple(SHORT) == fuzzing.TARGETS == tuple(target.name for target in fuzzing.targets())
    assert sum(target.share for target in fuzzing.targets()) == 100


def test_the_same_seed_makes_the_same_inputs(tmp_path: Path) -> None:
    """So that a finding can be looked at again."""
    made = [door.Questions(Random("7"), Place(ROOT, tmp_path)).make() for _ in range(2)]
    assert made[0] == made[1]


def asked(rule: str = "po-polglo", on: str = "2026-11-21", **answers: Any) -> str:
    return json.dumps({"rule": rule, "answers": answers, "on": on})


ANSWERED = json.dumps({"schema": "wegwijs-result/2"})
WRONG = {
    "a number of other digits": (asked(pupils="١٢"), ANSWERED),
    "a day without its lines": (asked(received_on="20260401"), ANSWERED),
    "a day that is none": (asked(received_on="2026-02-30"), ANSWERED),
    "an amount with an exponent": (asked("gemeente-gooi", costs="1e9"), ANSWERED),
    "a question of no day": (asked(on="2026-W14-3"), ANSWERED),
    "an answer that is not asked": (asked(children=1), ANSWERED),
    "a truth for a number": (asked(pupils=True), ANSWERED),
    "an error without its parts": (asked(), json.dumps({"error": {"field": "x"}})),
    "neither answer nor error": (asked(), "{}"),
}


@pytest.mark.parametrize("case", WRONG)
def test_a_wrong_answer_is_seen(case: str) -> None:
    """What the door must refuse is judged without the door."""
    assert door.judge(*WRONG[case]) not in ("", REFUSED)


def test_a_right_answer_is_no_fault() -> None:
    """Answered or refused."""
    refused = json.dumps({"error": {"field": "x", "expected": "y", "got": None, "example": 1}})
    assert door.judge(asked(pupils=12), ANSWERED) == ""
    assert door.judge(asked(pupils="12"), refused) == REFUSED


@pytest.mark.parametrize(("made", "given"), [("{}", '{"schema": NaN}'), ('{"rule":1,"rule":1}', ANSWERED)])
def test_an_answer_no_program_can_read_is_a_traceback(made: str, given: str) -> None:
    """Or one to a question that is read in two ways."""
    with pytest.raises(ValueError):
        door.judge(made, given)


class Bad(Target):
    """Goes wrong in each way in turn."""

    name, about, share = "bad", "bad", 1

    def make(self) -> int:
        self.count = getattr(self, "count", -1) + 1
        return self.count

    def judge(self, made: int) -> str:
        if made == 0:
            raise KeyError("x")
        if made == 1:
            began = time.process_time()
            while time.process_time() - began < 10:
                pass
        return ("", "", "took it", REFUSED, "")[made]


def test_each_kind_of_fault_is_counted_and_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A traceback, a hang, something accepted; refused and answered are none."""
    monkeypatch.setattr("tools.fuzz.target.LONGEST", 0.2)
    score = run(Bad, Random(1), Place(ROOT, tmp_path), 5)
    assert (score.tracebacks, score.hangs, score.silent, score.refused) == (1, 1, 1, 1)
    assert (score.inputs, score.faults, len(score.findings)) == (5, 3, 3)
    assert score.findings[0].startswith("traceback: KeyError: 'x'\n")
    lines = fuzzing.table([score]).splitlines()
    assert lines[1].split()[:6] == ["bad", "5", "1", "1", "1", "1"]
    assert lines[2].split() == ["together", "5", "1", "1", "1", "1"]
    assert LONGEST == 5 and Score(Bad).faults == 0
