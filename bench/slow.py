"""Makes a browser as slow as a cheap phone: stops its page processes most of the time, workers included.

The browser's own throttling slows the main thread only, and Python runs in a worker.
"""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

PERIOD = 0.02
"""Seconds in which a process runs once."""
LOOK = 0.1
"""Seconds between two looks for new processes."""


@contextmanager
def cpu(times: float) -> Iterator[None]:
    """Page processes below this one get 1/`times` of the time. Linux only."""
    if times <= 1:
        yield
        return
    done = threading.Event()
    thread = threading.Thread(target=_hold, args=(times, done), daemon=True)
    thread.start()
    try:
        yield
    finally:
        done.set()
        thread.join()


def _hold(times: float, done: threading.Event) -> None:
    found: list[int] = []
    looked = 0.0
    while not done.is_set():
        if time.monotonic() - looked > LOOK:
            found, looked = list(_pages()), time.monotonic()
        _signal(found, signal.SIGSTOP)
        time.sleep(PERIOD * (1 - 1 / times))
        _signal(found, signal.SIGCONT)
        time.sleep(PERIOD / times)


def _signal(processes: list[int], what: signal.Signals) -> None:
    for process in processes:
        with suppress(ProcessLookupError):
            os.kill(process, what)


def _pages() -> Iterator[int]:
    """Processes of pages among the descendants of this one."""
    parents = {}
    for folder in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            parents[int(folder.name)] = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
    for process in parents:
        line = process
        while line in parents and line != os.getpid():
            line = parents[line]
        with suppress(OSError):
            if line == os.getpid() and b"--type=renderer" in Path(f"/proc/{process}/cmdline").read_bytes():
                yield process
