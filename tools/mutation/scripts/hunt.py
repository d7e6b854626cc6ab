"""Find for each mutant of a script the test that notices it."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from tools.mutation import suite
from tools.mutation.cache import Results
from tools.mutation.fork import Task, run
from tools.mutation.operators import Mutant
from tools.mutation.scripts.mutants import SUBJECTS, file_of_tests

PUT = Path(__file__).with_name("put.mjs")
SECONDS = 60
"""Of a processor, for the tests of one mutant; each node that they start may use as many."""


def hunt(mutants: list[Mutant], fresh: bool, jobs: int, told: Callable[[Mutant, str], None]) -> None:
    """Try every mutant that no earlier result holds for; `told` hears of each as it ends, and who noticed it."""
    results = Results(fresh, "scripts", (suite.ROOT / SUBJECTS, suite.TESTS / "subjects", suite.TESTS / "support"))
    waiting = []
    for mutant in mutants:
        by = results.by(mutant)
        if by is None:
            waiting.append(mutant)
        else:
            told(mutant, by)
    if files := sorted({file_of_tests(mutant.module) for mutant in waiting}):
        suite.collected(lambda items: _try(waiting, items, results, jobs, told), *files)


def _try(
    mutants: list[Mutant],
    items: dict[str, pytest.Item],
    results: Results,
    jobs: int,
    told: Callable[[Mutant, str], None],
) -> None:
    for count, done in enumerate(run(_tasks(mutants, items, results), jobs)):
        by = "time" if done.value is None else done.value
        results.note(done.name, by)
        told(done.name, by)
        if count % 100 == 0:
            results.save()
    results.save()


def _tasks(mutants: list[Mutant], items: dict[str, pytest.Item], results: Results) -> Iterator[Task]:
    for mutant in mutants:
        own = [item for item in items.values() if item.path == file_of_tests(mutant.module)]
        last = results.last(mutant)
        own.sort(key=lambda item: item.nodeid != last)
        yield Task(mutant, partial(_noticed, mutant, own), SECONDS)


def _noticed(mutant: Mutant, items: list[pytest.Item]) -> str:
    """In a fork: the first test that fails while node reads the changed script."""
    with tempfile.NamedTemporaryFile("w", suffix=".js", encoding="utf-8") as changed:
        changed.write(mutant.source)
        changed.flush()
        os.environ["CHANGED_SCRIPT"], os.environ["CHANGED_TO"] = str(suite.ROOT / mutant.module), changed.name
        os.environ["NODE_OPTIONS"] = f"--import={PUT.as_uri()}"
        return suite.first_failure(items)
