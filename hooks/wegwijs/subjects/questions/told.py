"""How the pages of the questions of families show what a rule can answer."""

from __future__ import annotations

from dataclasses import dataclass

from wegwijs.facts.load import Data
from wegwijs.facts.model.region import RouteStep
from wegwijs.facts.procedures import Steps
from wegwijs.subjects.questions.asked import Reason

STYLE = "assets/subjects/questions/fold.css"
"""The style of the short pages, which keep folded what comes later."""


@dataclass(frozen=True)
class Told:
    """One outcome as a page shows it."""

    outcome: str
    verdict: str
    desk: str
    """Desk id or role."""
    steps: list[RouteStep]
    own: bool = False
    """Whether the region settled it itself."""


@dataclass(frozen=True)
class Row:
    """An outcome in a list of a situation, and the reasons that lead to it."""

    outcome: str
    reasons: list[Reason]


def steps_of(data: Data) -> Steps:
    """Where the steps of the procedures and the costs are found by their ids."""
    return Steps(data.procedures, data.costs, data.national)
