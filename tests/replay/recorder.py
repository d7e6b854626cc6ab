"""A pytest plug-in that keeps every call of a public rule that a test makes, with what it gave.

`CORPUS=file pytest -p replay.recorder tests/calculators` writes the calls to `file`, and what they gave beside it, to
`file.expected`; with `MOST=25` that many calls of each rule.
A call with a value that JSON cannot tell, or longer than `LONGEST`, is not kept; the last line of output counts those.
"""

from __future__ import annotations

import functools
import importlib
import inspect
import math
import os
import pkgutil
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

import calculators
from calculators.parameters import Parameters
from calculators.request import Request
from replay.coding import Coded, NotCoded, encode, text
from replay.player import outcome

LONGEST = 200_000
"""Letters of one call; a pupil list of thousands of rows says nothing that a short one does not."""
EXAMPLES, A_FEW = 25, 5
"""Made-up cases a property is tried on here, and where few calls are kept; the ordinary run tries more."""
BIG = 4_000
"""Letters from which on a mapping stands once for all calls."""


class Recorder:
    """Keeps calls; a call inside another call is part of that one."""

    def __init__(self, most: float = math.inf) -> None:
        self._most = most
        self._kept: Counter[str] = Counter()
        self.lines: list[str] = []
        self.expected: list[str] = []
        self.left_out: Counter[str] = Counter()
        self._seen: set[str] = set()
        self._inside = False
        self._shared: dict[int, tuple[Any, Coded]] = {}
        self._sources: dict[int, Any] = {}

    @property
    def keeps_all(self) -> bool:
        """Whether no call is one too many."""
        return self._most == math.inf

    def wrap(self, name: str, rule: Callable[..., Any]) -> Callable[..., Any]:
        """`rule`, keeping what it is asked and what it gives."""

        @functools.wraps(rule)
        def asked(*given: Any, **named: Any) -> Any:
            if self._inside:
                return rule(*given, **named)
            self._inside = True
            try:
                if self._kept[name] < self._most:
                    self._keep(name, rule, given, named)
                return rule(*given, **named)
            finally:
                self._inside = False

        return asked

    def pass_over(self, asked: Callable[..., Any]) -> Callable[..., Any]:
        """`asked`, of which nothing is kept: a question to a rule is kept where it is asked in JSON."""

        @functools.wraps(asked)
        def passed_over(*given: Any, **named: Any) -> Any:
            before, self._inside = self._inside, True
            try:
                return asked(*given, **named)
            finally:
                self._inside = before

        return passed_over

    def watch(self) -> None:
        """Remember what every `Parameters` is made of."""
        made = Parameters.__init__

        def init(instance: Parameters, compiled: Any) -> None:
            self._sources[id(instance)] = (instance, compiled)
            made(instance, compiled)

        Parameters.__init__ = init  # type: ignore[method-assign]

    def _keep(self, name: str, rule: Callable[..., Any], given: tuple[Any, ...], named: dict[str, Any]) -> None:
        try:
            told = ["list", *(encode(item, self._other) for item in given)]
            call = text({"rule": name, "given": told, "named": encode(named, self._other)})
            if len(call) > LONGEST:
                raise NotCoded("longer than a call may be")
            if call in self._seen:
                return
            result = outcome(rule, list(given), named)
        except NotCoded as reason:
            self.left_out[f"{name}: {reason}"] += 1
            return
        self._seen.add(call)
        self._kept[name] += 1
        self.lines.append(call)
        self.expected.append(result)

    def _other(self, value: Any) -> Coded | None:
        if id(value) in self._shared:
            return self._shared[id(value)][1]
        if isinstance(value, Parameters):
            return self._share(
                value, ["made", "calculators.parameters:Parameters", encode(self._sources[id(value)][1])]
            )
        if isinstance(value, dict):
            coded = encode(value)
            return self._share(value, coded) if len(text(coded)) > BIG else None
        return None

    def _share(self, value: Any, coded: Coded) -> Coded:
        self.lines.append(text({"share": coded}))
        reference = ["shared", len(self._shared)]
        self._shared[id(value)] = (value, reference)
        return reference


def _public(module: Any) -> Iterator[tuple[str, Any, Any]]:
    """Name, owner and function of all that a module offers: functions, and the readers of its classes."""
    for name, thing in list(vars(module).items()):
        if name.startswith("_") or getattr(thing, "__module__", "") != module.__name__:
            continue
        if inspect.isfunction(thing):
            yield name, module, thing
        elif inspect.isclass(thing):
            for method, made in list(vars(thing).items()):
                if isinstance(made, classmethod) and not method.startswith("_"):
                    yield f"{name}.{method}", thing, made


def _modules() -> list[Any]:
    names = [found.name for found in pkgutil.walk_packages(calculators.__path__, "calculators.")]
    left_out = ("calculators.command_line", "calculators.__main__")
    return [importlib.import_module(name) for name in names if not name.startswith(left_out)]


RECORDER = Recorder(float(os.environ.get("MOST", "inf")))


def pytest_configure() -> None:
    """Wrap every public rule before a test module takes hold of it."""
    examples = EXAMPLES if RECORDER.keeps_all else A_FEW
    settings.register_profile("replay", max_examples=examples, derandomize=True, deadline=None, database=None)
    settings.load_profile("replay")
    RECORDER.watch()
    Request.ask = RECORDER.pass_over(Request.ask)  # type: ignore[method-assign]
    for module in _modules():
        for name, owner, rule in _public(module):
            full = f"{module.__name__}:{name}"
            if isinstance(rule, classmethod):
                bound = rule.__get__(None, owner)
                setattr(owner, name.split(".")[1], staticmethod(RECORDER.wrap(full, bound)))
            else:
                setattr(owner, name, RECORDER.wrap(full, rule))


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Write what was kept."""
    target = Path(os.environ["CORPUS"])
    target.write_text("\n".join(RECORDER.lines), "utf-8")
    target.with_suffix(".expected").write_text("\n".join(RECORDER.expected), "utf-8")
    print(f"\nkept {len(RECORDER.expected)} calls; not kept: {dict(RECORDER.left_out)}")
