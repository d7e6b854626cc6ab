"""Terms: from which event each counts, and whose it is."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from wegwijs.facts.model.base import Strict
from wegwijs.facts.pointers import WordsUnder

Event = Annotated[
    Literal[
        "applied", "reported", "decision-received", "asylum-application", "at-home-since", "started-in-class",
        "transport-applied", "exit", "school-year",
    ],
    WordsUnder("event.{}"),
]
"""What a term counts from or back from."""


class Deadline(Strict):
    """A term in whole units: from which event it counts, and whose it is."""

    count: int = Field(gt=0)
    unit: Literal["days", "weeks", "months"]
    type: Literal["theirs", "mine", "stay"]
    """`theirs`: somebody else must have acted by then; `mine`: the family; `stay`: the longest stay, no deadline."""
    after: Event | None = None
    """The term runs on from this event."""
    before: Event | None = None
    """The term runs back from this event."""

    @model_validator(mode="after")
    def _counts_from_one_event(self) -> Self:
        if (self.after is None) == (self.before is None):
            raise ValueError("either `after` or `before`, an event; for example after: applied")
        return self
