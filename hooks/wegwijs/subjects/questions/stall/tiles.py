"""What can happen when a child's way to school is stuck: the tiles, and what each of their short pages says first."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Tile:
    """A situation with a page of its own. Its words are `stall.tile.<situation>.…`."""

    situation: str
    slug: str
    """The last part of its address, in every language."""
    icon: str
    first: tuple[str, ...]
    """Ids of the steps that parents take themselves, first things first."""
    terms: tuple[str, ...]
    """Ids of the steps of which a parent must know the term; what it is about is said under `stall.term.<id>`."""
    elsewhere: bool = False
    """Whether the next step is in another municipality: the page then leads to what to do this week there."""

    @property
    def uri(self) -> str:
        """The path of its page."""
        return f"vastgelopen/{self.slug}.md"


TILES = (
    Tile(
        "no-answer", "geen-antwoord", "message-text-clock-outline",
        first=("ask-school-when", "register-in-writing", "call-attendance"),
        terms=("school-decides", "ask-coa"),
    ),
    Tile(
        "refused", "school-zegt-nee", "cancel",
        first=("ask-school-why", "call-attendance", "ask-consultant", "object-to-board"),
        terms=("object-to-board", "disputes"),
    ),
    Tile(
        "full", "geen-plaats", "account-group-outline",
        first=("register-elsewhere", "ask-class-waiting", "regular-meanwhile", "call-attendance"),
        terms=("school-decides",),
    ),
    Tile(
        "waiting-too-long", "te-lang-wachten", "timer-sand",
        first=("report-at-home", "ask-class-waiting", "regular-meanwhile"),
        terms=("school-decides", "ask-coa"),
    ),
    Tile(
        "moving", "verhuizen", "truck-outline",
        first=("tell-school-moving", "find-new-school", "register-new-municipality"),
        terms=("find-new-school",),
        elsewhere=True,
    ),
    Tile(
        "class-ends", "taalklas-stopt", "calendar-clock",
        first=("ask-class-next", "register-next-school", "call-attendance"),
        terms=("register-next-school",),
    ),
)  # fmt: skip
"""In the order of the page: one for every situation that the rule knows."""
