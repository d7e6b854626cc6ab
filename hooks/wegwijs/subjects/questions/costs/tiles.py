"""The things that cost money, sorted as a parent looks for them: a tile with a short page for each group."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Tile:
    """A few things with one page. Its words are `costs.tile.<name>.…`."""

    name: str
    slug: str
    """The last part of its address, in every language."""
    icon: str
    items: tuple[str, ...]
    """Things of `data/costs.yaml`, in the order of the page."""

    @property
    def uri(self) -> str:
        """The path of its page."""
        return f"wie-betaalt/{self.slug}.md"


TILES = (
    Tile("lessons", "lessen", "school", ("lessons", "registration-fee", "language-class")),
    Tile("books", "boeken-en-laptop", "book-open-variant", ("books", "laptop")),
    Tile("contribution", "ouderbijdrage", "hand-coin-outline", ("contribution", "school-trip")),
    Tile("things", "spullen-en-sport", "bag-personal-outline", ("bag-and-gym-clothes", "bike-and-sport")),
    Tile("journey", "reis-naar-school", "bus-school", ("transport",)),
    Tile(
        "other", "opvang-tolk-en-mbo", "dots-horizontal-circle-outline",
        ("after-school-care", "interpreter", "international-school", "mbo", "adult-lessons"),
    ),
)  # fmt: skip
"""In the order of the page; every thing stands in one of them."""
