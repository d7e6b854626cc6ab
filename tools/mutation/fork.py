"""Work in forks of this process: each returns one JSON value, and never more than the asked number run at once."""

from __future__ import annotations

import json
import os
import resource
import signal
import sys
import tempfile
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, TypeVar

N = TypeVar("N")
V = TypeVar("V")

MOST_MEMORY = 4 * 2**30
"""Bytes a fork may use: a change can make a list grow without end."""


@dataclass(frozen=True)
class Task(Generic[N, V]):
    """Work for one fork, and the processor seconds it may take."""

    name: N
    work: Callable[[], V]
    seconds: int


@dataclass(frozen=True)
class Done(Generic[N, V]):
    """What a fork returned, or None where it did not end by itself within its time."""

    name: N
    value: V | None


def run(tasks: Iterator[Task[N, V] | None], at_once: int) -> Iterator[Done[N, V]]:
    """The result of each task, in the order they end. `tasks` may grow while results come in."""
    running: dict[int, tuple[Task[N, V], Path]] = {}
    with tempfile.TemporaryDirectory() as folder:
        while True:
            while len(running) < at_once and (task := next(tasks, None)):
                answer = Path(folder, str(id(task)))
                running[_start(task, answer)] = task, answer
            if not running:
                return
            pid, _ = os.wait()
            task, answer = running.pop(pid)
            yield Done(task.name, _read(answer))


def _start(task: Task[N, V], answer: Path) -> int:
    sys.stdout.flush()
    pid = os.fork()
    if pid:
        return pid
    try:
        _limit(task.seconds)
        _hush()
        _write(answer, {"value": task.work()})
    except BaseException:
        _write(answer, {"crash": traceback.format_exc()})
    finally:
        os._exit(0)


def _write(answer: Path, value: object) -> None:
    part = answer.with_suffix(".part")
    part.write_text(json.dumps(value))
    part.rename(answer)


def _read(answer: Path) -> Any:
    if not answer.exists():
        return None
    found = json.loads(answer.read_text())
    answer.unlink()
    if "crash" in found:
        raise RuntimeError(found["crash"])
    return found["value"]


def _limit(seconds: int) -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def _hush() -> None:
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    if "MUTANTS_DEBUG" not in os.environ:
        os.dup2(nowhere, 2)
