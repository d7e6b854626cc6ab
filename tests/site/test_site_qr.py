"""The QR code that a page draws itself: what a phone reads, and that it is as small as promised."""

from __future__ import annotations

import gzip
from pathlib import Path

from in_node import call
from pictures.qr import dark, told
from places import of_release

MOST = 6 * 1024
"""Bytes on the wire."""
ADDRESSES = (
    "https://school.example.nl/wegwijzer/",
    f"https://school.example.nl/kind/wegwijzer/#w1.1x2y3z.{'eyJydWxlIjoicm91dGUiLCJ2' * 25}",
)


def _module(site: Path, name: str) -> Path:
    return of_release(site) / "subjects" / "shared" / name


def test_a_phone_reads_the_whole_link(site: Path) -> None:
    """With all that stands in its fragment, from an empty rim of four modules."""
    found = call(str(_module(site, "qr.js")), "drawing", *[[address] for address in ADDRESSES])
    for address, drawn in zip(ADDRESSES, found, strict=True):
        assert told(drawn["path"], drawn["size"]) == address
        sides = {side for module in dark(drawn["path"]) for side in module}
        assert (min(sides), max(sides)) == (4, drawn["size"] - 5)


def test_it_is_small(site: Path) -> None:
    """Fetched only with the card, and then too nobody waits for it."""
    files = [_module(site, name).read_bytes() for name in ("qr.js", "lean-qr.js")]
    assert sum(len(gzip.compress(content)) for content in files) < MOST
