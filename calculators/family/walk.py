"""What every rule that asks its questions one at a time shares: the walk through the answers, and its reasoning."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from calculators.family.facts import Cited
from calculators.reasoning import Reasoning, Told
from calculators.result import Result, Source, Verdict


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
    desk: str = ""
    """Desk id or role to go to, where it is not the one that goes with the outcome or the verdict."""


@dataclass(kw_only=True)
class Walk(Reasoning):
    """The answers on their way through a rule, and the reasoning so far."""

    answers: Any
    asked: set[str] = field(default_factory=set)
    """The answers that were needed."""

    def need(self, answer: str) -> Any:
        """The answer, or Missing when the visitor has not given it yet."""
        value = getattr(self.answers, answer)
        if value is None:
            raise Missing(answer)
        self.asked.add(answer)
        return value

    def judge(
        self, condition: str, seen: Told, threshold: Told, met: bool, source: Cited, bound: str = ""
    ) -> bool:
        """Record a condition and return `met`."""
        return self.check(condition, met, seen=seen, threshold=threshold, bound=bound, source=Source(**source))

    def waits_for(self, missing: Missing, data: Mapping[str, object] | None = None) -> Result:
        """The answer while one is missing: no error, and the next question."""
        self.ask(missing.answer)
        return self.result(Verdict.UNKNOWN, "", data=data)
