"""Reads a drawn QR code, as the camera of a phone would."""

from __future__ import annotations

import re

import zxingcpp

PIXELS = 4
"""Of a module, each way."""
_BAR = re.compile(r"M(\d+) (\d+)h(\d+)v1h-(\d+)z")


def dark(path: str) -> set[tuple[int, int]]:
    """The dark modules of a drawing, as (x, y). Every piece of it is a bar."""
    bars = [tuple(map(int, found)) for found in _BAR.findall(path)]
    assert _BAR.sub("", path) == "" and all(there == back for _, _, there, back in bars)
    return {(x + step, y) for x, y, length, _ in bars for step in range(length)}


def told(path: str, size: int) -> str:
    """What the code in a square of `size` modules says."""
    modules = dark(path)
    rows = (bytes(0 if (x, y) in modules else 255 for x in range(size) for _ in range(PIXELS)) for y in range(size))
    image = memoryview(b"".join(row * PIXELS for row in rows)).cast("B", shape=[size * PIXELS, size * PIXELS])
    (found,) = zxingcpp.read_barcodes(image, formats=zxingcpp.BarcodeFormat.QRCode)
    return str(found.text)
