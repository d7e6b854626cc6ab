"""Works through a list in processes beside this one, where the system can fork one and has a core for it."""

from __future__ import annotations

import gc
import os
import pickle
import signal
import tempfile
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import IO, Generic, TypeVar

Item = TypeVar("Item")
Made = TypeVar("Made")

_started_by = 0
"""In a process beside: the one that started it."""


def cores() -> int:
    """How many processors this process may use."""
    known = getattr(os, "sched_getaffinity", None)
    return len(known(0)) if known else os.cpu_count() or 1


def leave_when_alone() -> None:
    """End a process beside whose main process has gone: nobody waits for what it makes."""
    if _started_by and os.getppid() != _started_by:
        os._exit(1)


class Beside(Generic[Item, Made]):
    """Processes that take item after item; what one of them cannot do is left for the main process to do and tell."""

    def __init__(self, work: Callable[[Item], Made], items: Sequence[Item]) -> None:
        self._running: list[int] = []
        self._answers: list[IO[bytes]] = []
        # A process that runs more than one thread must not be forked.
        if cores() > 1 and hasattr(os, "fork") and threading.active_count() == 1:
            self._start(work, items)

    def _start(self, work: Callable[[Item], Made], items: Sequence[Item]) -> None:
        main = os.getpid()
        queue, put = os.pipe()
        os.write(put, bytes(range(len(items))))
        os.close(put)
        gc.collect()
        gc.freeze()  # else the first collection of each process copies all that was loaded
        for _ in items[: cores()]:
            answers = tempfile.TemporaryFile()  # noqa: SIM115  read when all is done
            process = os.fork()
            if not process:
                _take_items(work, items, queue, answers, main)
            self._running.append(process)
            self._answers.append(answers)
        os.close(queue)

    def results(self) -> dict[Item, Made]:
        """What was made of each item, when all is done; without those that failed."""
        for process in self._running:
            with suppress(ChildProcessError):
                os.waitpid(process, 0)
        found: dict[Item, Made] = {}
        for answers in self._answers:
            answers.seek(0)
            with answers, suppress(EOFError, pickle.UnpicklingError):
                while True:
                    item, result = pickle.load(answers)
                    found[item] = result
        self._running, self._answers = [], []
        return found

    def stop(self) -> None:
        """End them at once, and wait until they have."""
        for process in self._running:
            with suppress(ProcessLookupError):
                os.kill(process, signal.SIGKILL)
        self.results()


def _take_items(
    work: Callable[[Item], Made], items: Sequence[Item], queue: int, answers: IO[bytes], main: int
) -> None:
    """The whole life of a process beside: it says nothing, and leaves no trace of what failed."""
    global _started_by
    _started_by = main
    with suppress(BaseException):
        while taken := os.read(queue, 1):
            item = items[taken[0]]
            pickle.dump((item, work(item)), answers)
            answers.flush()
    os._exit(0)
