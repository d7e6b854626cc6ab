"""One field of a form: what it asks, what may be filled in, and what is said of anything else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

from markupsafe import Markup

Kind = Literal["select", "choice", "yes-no", "several", "number", "euro", "date", "code", "text"]
"""What an answer is; `fields.js` reads each. `select` is the list of municipalities, `code` two digits or none."""
Words = str | Markup
_KEYS = {"euro": "decimal", "number": "numeric", "code": "numeric", "date": "numeric"}
"""What a phone offers to type with."""


@dataclass(frozen=True)
class Choice:
    """One of the answers that can be chosen."""

    value: str
    words: Words
    data: Mapping[str, str] = field(default_factory=dict)
    """What the script of the page has to know of it, by name."""
    selected: bool = False
    """Whether it is chosen before anybody chose."""
    language: str = ""
    """The language of its words, where that is not the page's."""


@dataclass(frozen=True)
class Field:
    """One answer that a form asks."""

    name: str
    """Key among the answers."""
    kind: Kind
    id: str
    """Of its first control; what belongs to it has an id that begins so."""
    label: Words
    hint: Words = ""
    wrong: Words = ""
    """What is said where something else is filled in, or nothing where that is needed."""
    choices: tuple[Choice, ...] = ()
    required: bool = False
    types: tuple[str, ...] = ()
    """The school types of which it is asked; empty for all."""
    conditions: tuple[str, ...] = ()
    """Conditions of the rule that look at it."""
    low: int = 0
    high: int = 5000
    """The lowest and the highest number that can be filled in."""
    step: Decimal = Decimal(1)
    """The distance between two of those numbers: 1, or 0.1 for one decimal."""

    @property
    def keys(self) -> str:
        """What a phone offers to type with; empty for letters."""
        return "decimal" if self.step < 1 else _KEYS.get(self.kind, "")

    @property
    def described_by(self) -> str:
        """The ids of what is said of it."""
        return " ".join([f"{self.id}-error", *([f"{self.id}-hint"] if self.hint else [])])
