"""The QR code of an address, as the path of a drawing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

import segno

from wegwijs.once import once

QUIET = 4
"""Empty modules around the code: what the standard asks, so that a phone finds its edge."""
MASK = 3
"""Of the eight patterns that may lie over a code; looking for the best one takes four fifths of the time, and a reader
finds as many codes that are turned, small, blurred and stained with one as with another."""


_DARK = re.compile(b"\x01+")


class Code(NamedTuple):
    """A code drawn in a square of `size` units, its quiet zone among them."""

    size: int
    path: str


@once
def code(address: str) -> Code:
    """The code of an absolute address. It can be read with 15 % of it stained or torn, as paper in a bag is."""
    rows = segno.make_qr(address, error="m", mask=MASK).matrix
    path = "".join(bar for y, row in enumerate(rows) for bar in _bars(row, QUIET + y))
    return Code(len(rows) + 2 * QUIET, path)


def _bars(row: bytearray, y: int) -> Iterator[str]:
    """Each run of dark modules is one bar."""
    for run in _DARK.finditer(row):
        length = run.end() - run.start()
        yield f"M{QUIET + run.start()} {y}h{length}v1h-{length}z"
