"""From exact amounts to euros and cents. No regulation says how to round; the choices are parameters."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal

from calculators.parameters import Parameters
from calculators.result import Parameter

_MODES = {"half-up": ROUND_HALF_UP, "half-even": ROUND_HALF_EVEN}


@dataclass(frozen=True)
class Line:
    """One term of a formula: so many pupils times an amount times a share. Subtracted if `sign` is -1."""

    id: str
    pupils: int
    amount: Parameter
    share: Parameter | None
    sign: int

    @property
    def euro(self) -> Decimal:
        """Exact, not rounded."""
        share = Decimal(self.share.value) if self.share else Decimal(1)
        return self.sign * self.pupils * Decimal(self.amount.value) * share

    def plain(self) -> dict[str, object]:
        """For the `data` of a result."""
        return {"id": self.id, "pupils": self.pupils, "parameter": self.amount.id, "euro": trim(self.euro)}


def trim(euro: Decimal) -> str:
    """An exact amount without needless zeros, but with cents at least."""
    shown = format(euro.normalize(), "f")
    whole, _, decimals = shown.partition(".")
    return f"{whole}.{decimals.ljust(2, '0')}"


def rounded(euro: Decimal, on: date, parameters: Parameters, mode: str = "") -> Decimal:
    """`euro` in cents, by the rounding in force on `on`, or by `mode` (`half-up` or `half-even`)."""
    places, default = parameters.at("rounding-places", on), parameters.at("rounding-mode", on)
    assert places and default, "rounding has no end date"
    return euro.quantize(Decimal(1).scaleb(-int(places.value)), rounding=_MODES[mode or default.value])


def other_roundings(lines: Iterable[Line], on: date, parameters: Parameters) -> dict[str, Decimal]:
    """Totals under the other ways of rounding, where they differ from the default one."""
    lines = list(lines)
    exact = sum((line.euro for line in lines), Decimal(0))
    others = {
        "rounding-half-even": rounded(exact, on, parameters, "half-even"),
        "rounding-each-line": sum((rounded(line.euro, on, parameters) for line in lines), Decimal(0)),
    }
    return {key: euro for key, euro in others.items() if euro != rounded(exact, on, parameters)}
