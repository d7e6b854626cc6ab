"""Work in processes beside the main one."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from places import ROOT

RUN = """
import os, sys, time
import processes
processes.cores = lambda: int(sys.argv[1])

def work(item):
    if item == "fails":
        raise ValueError("not told here")
    if item == "is killed":
        os.kill(os.getpid(), 9)
    return item.upper(), os.getpid() == main

main = os.getpid()
print(processes.Beside(work, sys.argv[2:]).results())
"""


def _run(cores: int, *items: str) -> tuple[str, str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "hooks")}
    command = [sys.executable, "-c", RUN, str(cores), *items]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    return done.stdout.strip(), done.stderr


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the system cannot fork")
def test_every_item_is_done_in_a_process_beside() -> None:
    """With more items than processes too, and each with its own answer."""
    found, _ = _run(2, "a", "b", "c")
    assert eval(found) == {item: (item.upper(), False) for item in "abc"}


@pytest.mark.parametrize("item", ["fails", "is killed"])
def test_what_a_process_cannot_do_is_left_and_not_told(item: str) -> None:
    """The main process does it once more, and tells what is wrong then."""
    assert _run(2, item) == ("{}", "")


def test_with_one_core_nothing_is_done_beside() -> None:
    """Everything is left for the main process."""
    assert _run(1, "a") == ("{}", "")


def test_a_process_ends_when_the_main_one_has_gone(tmp_path: Path) -> None:
    """It writes no more for somebody who was killed."""
    code = f"""
import os, time
import processes
processes.cores = lambda: 2
def work(item):
    for _ in range(600):
        time.sleep(0.05)
        processes.leave_when_alone()
    open({str(tmp_path / "went on")!r}, "w")
beside = processes.Beside(work, ["a"])
print(beside._running[0], flush=True)
os._exit(0)
"""
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "hooks")}
    # The process beside holds the output: it is read to its end only when that has ended too.
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, timeout=300)
    assert done.stdout.strip().isdigit() and not (tmp_path / "went on").exists()
