"""The tests of the rules: collected once, then run in forks, and told which lines of the rules each one runs."""

from __future__ import annotations

import functools
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from types import CodeType, FrameType
from typing import TYPE_CHECKING, TypedDict, TypeVar

import pytest
from _pytest.runner import runtestprotocol
from hypothesis import HealthCheck, settings

from wegwijs.facts import load, parameters, rules_data

if TYPE_CHECKING:
    from _typeshed import TraceFunction

T = TypeVar("T")

ROOT = Path(__file__).parents[2]
RULES = ROOT / "calculators"
TESTS = ROOT / "tests"
FOLDER = TESTS / "calculators"
PROJECT = (ROOT / "data", ROOT / "locales")
QUIET = ("-q", "-x", "-p", "no:cacheprovider", "-p", "no:xdist", "-W", "ignore::pytest.PytestAssertRewriteWarning")
EXAMPLES = 30
"""Examples a property test tries for each mutant: always the same ones, so that a score can be reproduced."""


def prepare() -> None:
    """Read the project's data once, and fix the examples of property tests. It holds for every fork made later."""
    settings.register_profile(
        "mutants",
        max_examples=EXAMPLES,
        derandomize=True,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    settings.load_profile("mutants")
    load.load = _once(load.load, *PROJECT)
    parameters.load_parameters = _once(parameters.load_parameters, ROOT / "data" / "parameters")
    rules_data.compile_data = _once(rules_data.compile_data, load.load(*PROJECT))


class Ran(TypedDict):
    """What a test did with the rules."""

    seconds: float
    lines: dict[str, list[int]]
    """By module."""


def _once(read: Callable[..., T], *usual: object) -> Callable[..., T]:
    """`read`, which answers at once for the `usual` arguments: they do not change from mutant to mutant."""
    known = read(*usual)

    @functools.wraps(read)
    def answered(*given: object, **named: object) -> T:
        same = len(given) == len(usual) and all(map(_same, given, usual)) and not named
        return known if same else read(*given, **named)

    return answered


def _same(given: object, usual: object) -> bool:
    return given == usual if isinstance(usual, Path) else given is usual


def collected(job: Callable[[dict[str, pytest.Item]], None], *paths: Path) -> int:
    """Collect the tests at `paths`, else those of the rules. pytest's exit code.

    `job` is called with every test by its id, while pytest is set up.
    """

    class Job:
        def pytest_runtestloop(self, session: pytest.Session) -> bool:
            job({item.nodeid: item for item in session.items})
            return True

    return int(pytest.main([*QUIET, *map(str, paths or [FOLDER])], plugins=[Job()]))


def first_failure(items: list[pytest.Item]) -> str:
    """The id of the first test that fails; empty where all pass."""
    for item, later in zip(items, [*items[1:], None], strict=False):
        if any(report.failed for report in runtestprotocol(item, nextitem=later, log=False)):
            return item.nodeid
    return ""


def first_failure_imported(ids: Iterable[str]) -> str:
    """The same, with everything imported and collected anew; `import` where that is already impossible."""
    order = {test: index for index, test in enumerate(ids)}
    failed: list[str] = []

    class Chosen:
        def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
            items[:] = sorted((item for item in items if item.nodeid in order), key=lambda item: order[item.nodeid])

        def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
            if report.failed:
                failed.append(report.nodeid)

    files = sorted({test.split("::")[0] for test in order})
    code = pytest.main([*QUIET, *(str(ROOT / file) for file in files)], plugins=[Chosen()])
    return failed[0] if failed else "" if code in (0, 5) else "import"


def traced(items: list[pytest.Item]) -> dict[str, Ran] | str:
    """For each test that runs rules: its seconds and the lines; the first of them that fails, where one does."""
    found: dict[str, Ran] = {}
    for item, later in zip(items, [*items[1:], None], strict=False):
        lines = _imported_by(item)
        started = time.process_time()
        sys.settrace(_tracer(lines))
        try:
            reports = runtestprotocol(item, nextitem=later, log=False)
        finally:
            sys.settrace(None)
        if not lines:
            continue
        if any(report.failed for report in reports):
            return item.nodeid
        seconds = time.process_time() - started
        found[item.nodeid] = {"seconds": seconds, "lines": {file: sorted(seen) for file, seen in lines.items()}}
    return found


def _imported_by(item: pytest.Item) -> dict[str, set[int]]:
    """The modules of the rules whose classes the test names, without lines: a frozen class runs none of its own."""
    held = vars(getattr(item, "module", pytest)).values()
    names = {value.__module__ for value in held if isinstance(value, type)}
    files = [Path(str(sys.modules[name].__file__)) for name in names if name.startswith(f"{RULES.name}.")]
    return {file.relative_to(ROOT).as_posix(): set() for file in files}


def _tracer(lines: dict[str, set[int]]) -> TraceFunction:
    prefix = str(RULES)
    short = len(str(ROOT)) + 1

    def called(frame: FrameType, event: str, argument: object) -> TraceFunction | None:
        file = frame.f_code.co_filename
        if not file.startswith(prefix):
            return None
        seen = lines.setdefault(file[short:], set())
        # A function all of whose lines were seen has nothing more to tell: lists of 50.000 pupils stay quick.
        if seen >= _lines_of(frame.f_code):
            return None

        def line(frame: FrameType, event: str, argument: object) -> TraceFunction:
            seen.add(frame.f_lineno)
            return line

        return line

    return called


@functools.cache
def _lines_of(code: CodeType) -> frozenset[int]:
    return frozenset(line for _, _, line in code.co_lines() if line is not None and line != code.co_firstlineno)
