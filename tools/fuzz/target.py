"""One kind of input: made from a seed, tried, and judged by something else than the code that read it."""

from __future__ import annotations

import faulthandler
import signal
import time
from abc import ABC, abstractmethod
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

LONGEST = 5.0
"""Seconds one input may take."""
KEPT = 5
"""Findings of one target that are shown."""


class Hang(BaseException):
    """Raised in the middle of an input that takes too long; no code that catches every exception stops it."""


@dataclass(frozen=True)
class Place:
    """Where the portal stands, and where a target may write."""

    root: Path
    scratch: Path
    site: Path | None = None
    """The built site, for targets in a browser."""


class Target(ABC):
    """Makes inputs and judges what becomes of each."""

    name: str
    about: str
    share: int
    """Of how many hundredths of all inputs."""
    browser = False

    def __init__(self, chance: Random, place: Place) -> None:
        self.chance = chance
        self.place = place

    @abstractmethod
    def make(self) -> Any:
        """The next input."""

    @abstractmethod
    def judge(self, made: Any) -> str:
        """Try it: "" where it was answered well, REFUSED where it was refused, else what was accepted silently."""

    def close(self) -> None:  # noqa: B027
        """Let go of what was opened."""


@dataclass
class Score:
    """What became of the inputs of one target."""

    target: type[Target]
    inputs: int = 0
    refused: int = 0
    tracebacks: int = 0
    hangs: int = 0
    silent: int = 0
    slowest: float = 0.0
    findings: list[str] = field(default_factory=list)

    @property
    def faults(self) -> int:
        """Everything that must not be."""
        return self.tracebacks + self.hangs + self.silent

    def found(self, what: str, made: object) -> None:
        """Keep a finding to be shown."""
        if len(self.findings) < KEPT:
            shown = repr(made)
            self.findings.append(f"{what[:400]}\n    {shown if len(shown) < 600 else shown[:600] + '…'}")


REFUSED = "refused"
"""What `judge` gives where the input was refused with a message: counted, and no fault."""


def run(kind: type[Target], chance: Random, place: Place, inputs: int) -> Score:
    """Try so many inputs of one target."""
    score = Score(kind)
    target = kind(chance, place)
    try:
        for _ in range(inputs):
            _try(target, target.make(), score)
    finally:
        target.close()
    return score


def _try(target: Target, made: object, score: Score) -> None:
    score.inputs += 1
    began = time.process_time()
    try:
        with _in_time(target.browser):
            judged = target.judge(made)
        score.refused += judged == REFUSED
        if judged not in ("", REFUSED):
            score.silent += 1
            score.found(f"silent: {judged}", made)
    except Hang:
        score.hangs += 1
        score.found("hang", made)
    except Exception as error:  # the very thing that is looked for
        score.tracebacks += 1
        score.found(f"traceback: {type(error).__name__}: {error}", made)
    score.slowest = max(score.slowest, time.process_time() - began)


@contextmanager
def _in_time(browser: bool) -> Iterator[None]:
    """Raises Hang after `LONGEST`; a browser has a clock of its own. Where even that does not help the process ends."""
    faulthandler.dump_traceback_later(LONGEST * 12, exit=True)
    clocks = {} if browser or not hasattr(signal, "setitimer") else _clocks()
    for (clock, bell), seconds in clocks.items():
        signal.signal(bell, _ring)
        signal.setitimer(clock, seconds)
    try:
        yield
    finally:
        for clock, _ in clocks:
            signal.setitimer(clock, 0)
        faulthandler.cancel_dump_traceback_later()


def _clocks() -> dict[tuple[int, int], float]:
    """Time of the processor, as the machine may be busy otherwise; and on the wall, for who waits for nothing."""
    return {
        (signal.ITIMER_PROF, signal.SIGPROF): LONGEST,
        (signal.ITIMER_REAL, signal.SIGALRM): LONGEST * 6,
    }


def _ring(*_: object) -> None:
    raise Hang
