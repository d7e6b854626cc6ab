"""Find for each mutant the test that notices it."""

from __future__ import annotations

import ast
from collections import deque
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from tools.mutation import place, suite
from tools.mutation.cache import Results, coverage, keep_coverage
from tools.mutation.fork import Done, Task, run
from tools.mutation.operators import Mutant
from tools.mutation.suite import Ran

FIRST = 40
"""Tests tried first when everything must be imported again: the quickest ones, and most mutants end there."""
SPARE_SECONDS = 20
TRACE_SECONDS = 900
_Task = Task[tuple[Mutant, int], str]


class Hunt:
    """The mutants still to be tried, each with its tests."""

    def __init__(self, items: dict[str, pytest.Item], results: Results, at_once: int) -> None:
        self._items = items
        self._results = results
        self._at_once = at_once
        self._tests = coverage() or self._measured()
        self._importers = _importers()
        self._queue: deque[_Task] = deque()

    def run(self, mutants: list[Mutant], told: Callable[[Mutant, str], None]) -> None:
        """Try every mutant that no earlier result holds for; `told` hears of each as it ends."""
        for mutant in mutants:
            by = self._results.by(mutant)
            if by is None:
                self._ask(mutant, 0)
            else:
                told(mutant, by)
        for count, done in enumerate(run(self._waiting(), self._at_once)):
            self._take(done, told)
            if count % 100 == 0:
                self._results.save()
        self._results.save()

    def _waiting(self) -> Iterator[_Task | None]:
        """Endless: empty for now is not empty for good, as a survivor comes back for its next stage."""
        while True:
            yield self._queue.popleft() if self._queue else None

    def _ask(self, mutant: Mutant, stage: int) -> None:
        tests = self._tests_of(mutant)
        seconds = int(5 * sum(self._tests[test]["seconds"] for test in tests)) + SPARE_SECONDS
        work = partial(STAGES[stage], mutant, tests, self._items)
        self._queue.append(Task((mutant, stage), work, seconds))

    def _take(self, done: Done[tuple[Mutant, int], str], told: Callable[[Mutant, str], None]) -> None:
        mutant, stage = done.name
        if done.value == "" and stage < SURE and self._tests_of(mutant):
            self._ask(mutant, SURE if mutant.function else stage + 1)
            return
        by = "time" if done.value is None else done.value
        self._results.note(mutant, by)
        told(mutant, by)

    def _tests_of(self, mutant: Mutant) -> list[str]:
        """The tests that run the changed lines; for a table those that run its module or one that imports it."""
        found = [test for test in self._tests if mutant.function and self._runs_lines(test, mutant)]
        if not found:  # a table, or a function that makes one while its module is imported
            found = [test for test in self._tests if self._runs_module(test, mutant)]
        last = self._results.last(mutant)
        return sorted(found, key=lambda test: (test != last, self._tests[test]["seconds"]))

    def _runs_lines(self, test: str, mutant: Mutant) -> bool:
        lines = self._tests[test]["lines"].get(mutant.module, ())
        return any(mutant.first <= line <= mutant.last for line in lines)

    def _runs_module(self, test: str, mutant: Mutant) -> bool:
        return not self._importers[mutant.module].isdisjoint(self._tests[test]["lines"])

    def _measured(self) -> dict[str, Ran]:
        items = list(self._items.values())
        files = sorted({item.path for item in items})
        parts = [[item for item in items if files.index(item.path) % self._at_once == n] for n in range(self._at_once)]
        tasks = (Task(number, partial(suite.traced, part), TRACE_SECONDS) for number, part in enumerate(parts))
        tests: dict[str, Ran] = {}
        for done in run(tasks, self._at_once):
            if done.value is None or isinstance(done.value, str):
                raise SystemExit(f"a test fails without any change: {done.value or 'out of time'}; run ./portal test")
            tests.update(done.value)
        keep_coverage(tests)
        return tests


def _in_memory(mutant: Mutant, tests: list[str], items: dict[str, pytest.Item]) -> str:
    return suite.first_failure([items[test] for test in tests]) if place.in_memory(mutant) else ""


def _imported_first(mutant: Mutant, tests: list[str], items: dict[str, pytest.Item]) -> str:
    return _imported(mutant, tests[:FIRST], items)


def _imported(mutant: Mutant, tests: list[str], items: dict[str, pytest.Item]) -> str:
    place.on_import(mutant, (suite.RULES, suite.TESTS))
    return suite.first_failure_imported(tests)


STAGES = (_in_memory, _imported_first, _imported)
"""From quick to sure: a mutant survives only when the last stage, with everything imported changed, finds no test.

A function that was changed in memory had all its tests already, so it goes on to the last stage at once.
"""
SURE = len(STAGES) - 1


def _importers() -> dict[str, set[str]]:
    """For each module of the rules: itself and every module that imports it, also through others."""
    files = [path.relative_to(suite.ROOT) for path in sorted(suite.RULES.rglob("*.py"))]
    direct = {str(file): _imports(file) for file in files}
    found = {module: {module} for module in direct}
    for module, reached in found.items():
        waiting = [module]
        while waiting:
            name = place.name_of(waiting.pop())
            new = {other for other, names in direct.items() if name in names} - reached
            reached |= new
            waiting += new
    return found


def _imports(file: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse((suite.ROOT / file).read_text())):
        if isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
        elif isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
    return names
