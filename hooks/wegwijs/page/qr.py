"""The QR code of an address, as the path of a drawing."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

import segno

from wegwijs import cache
from wegwijs.once import once

QUIET = 4
"""Empty modules around the code: what the standard asks, so that a phone finds its edge."""


class Code(NamedTuple):
    """A code drawn in a square of `size` units, its quiet zone among them."""

    size: int
    path: str


@once
def code(address: str) -> Code:
    """The code of an absolute address. It can be read with 15 % of it stained or torn, as paper in a bag is."""
    kind = f"qr.{cache.sum_of([address])}"
    return Code(*cache.kept(kind, lambda: [Path(__file__), segno.__version__], lambda: _make(address)))


def _make(address: str) -> tuple[int, str]:
    rows = segno.make_qr(address, error="m").matrix
    return len(rows) + 2 * QUIET, "".join(bar for y, row in enumerate(rows) for bar in _bars(row, QUIET + y))


def _bars(row: bytearray, y: int) -> Iterator[str]:
    """Each run of dark modules is one bar."""
    x = QUIET
    for dark, run in groupby(row):
        length = len(list(run))
        if dark:
            yield f"M{x} {y}h{length}v1h-{length}z"
        x += length
