"""What a pupil list tells of one school type on one peildatum: counts, money, last days, and each pupil's reason."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from calculators.result import Condition, Result, Verdict


@dataclass(frozen=True)
class Reason:
    """One pupil on one peildatum."""

    row: int
    key: str
    verdict: Verdict
    outcome: str
    group: str
    tab: int | None
    missing: tuple[str, ...]
    failed: Condition | None
    """The first condition that is not met, with what would turn it."""


@dataclass(frozen=True)
class NearMiss:
    """A pupil who came just after the peildatum, and what that costs the school on it."""

    row: int
    key: str
    came_on: date
    days_late: int
    euro: Decimal
    """Difference in the school's total, not the pupil's own amount: the threshold and At count too."""
    effect: str
    """`moves` where the pupil's quarters only shift to later peildata, `lost` where the quarter never comes back."""
    reaches_threshold: bool
    """Whether the school only reaches the threshold with this pupil, so that `euro` is the money of all of them."""


@dataclass(frozen=True)
class Block:
    """One school type on one peildatum."""

    school_type: str
    peildatum: date
    as_in: int | None
    """The year whose rules judge the pupils, where those of the peildatum's own year are not known yet."""
    amounts_as_in: int | None
    """The year whose amounts these are, where someone asked for them; None where they are its own."""
    counts: dict[str, int]
    tabs: dict[str, int]
    """Pupils per tab of DUO's file Bestand Nieuwkomers; empty in secondary education."""
    undecided: int
    """Pupils whose answer is unknown or left to the board: not in the counts, and not a no."""
    left_out: int
    """Rows of the list that are in no block: what is wrong with them stands among the problems."""
    complete: bool
    """Whether every row is computed and every pupil decided; if not, `total` is the money of the decided ones only."""
    total: Result
    """Unknown with `pupils-undecided` where nothing is due by the decided pupils, and the others could change that."""
    lowest: Decimal | None
    """Euro by the decided pupils alone; None where no amount is known."""
    highest: Decimal | None
    """Euro if every undecided pupil and every row left out counted where it brings most; None as for `lowest`."""
    one_off: Decimal | None
    """Euro of `highest` that is paid on one peildatum alone: in a year the largest counts; None as for `lowest`."""
    settles: tuple[str, int] | None
    """The answer that most undecided pupils lack, and how many they are."""
    last_days: dict[str, object]
    application: dict[str, object]
    """What is known of the application: its parts, forms, and the proof to keep; empty where none is sent."""
    regular_count: dict[str, int]
    """In secondary education on 1 October: pupils per outcome of the regular count; empty elsewhere."""
    reasons: tuple[Reason, ...]
    near_misses: tuple[NearMiss, ...]


def blocks_of(result: Result) -> tuple[Block, ...]:
    """The blocks of an evaluated list."""
    found = result.data["blocks"]
    assert isinstance(found, tuple)
    return found
