"""What every rule that asks its questions one at a time shares: the walk through the answers, and its reasoning."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from calculators.result import Source, Step, Verdict


class Missing(Exception):
    """Raised inside a rule when an answer is needed that was not given."""

    def __init__(self, answer: str) -> None:
        self.answer = answer
        super().__init__(answer)


@dataclass(frozen=True)
class Decision:
    """Where the walk ends."""

    outcome: str
    verdict: Verdict = Verdict.YES


@dataclass
class Walk:
    """The answers on their way through a rule, and the reasoning so far."""

    answers: Any
    steps: list[Step] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)
    asked: set[str] = field(default_factory=set)
    """The answers that were needed."""

    def need(self, answer: str) -> Any:
        """The answer, or Missing when the visitor has not given it yet."""
        value = getattr(self.answers, answer)
        if value is None:
            raise Missing(answer)
        self.asked.add(answer)
        return value

    def judge(self, condition: str, seen: object, threshold: str, met: bool, source: Mapping[str, str]) -> bool:
        """Write one line of reasoning and return `met`."""
        self.steps.append(Step(condition, str(seen).lower(), threshold, met, Source(**source)))
        return met

    def doubt(self, key: str) -> None:
        """Note something uncertain."""
        self.doubts.append(key)
