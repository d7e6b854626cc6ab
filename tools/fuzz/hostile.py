"""Texts, values and bytes that programs stumble over, and ways to spoil good ones."""

from __future__ import annotations

from copy import deepcopy
from random import Random
from typing import Any

TEXTS = (
    "", " ", "0", "-1", "1e9999999", "1E+3", "NaN", "Infinity", "1_000", "  12 ", "١٢", "１２", "٫5", "0x10", "1,5",
    "1.005", "20260401", "2026-W14-3", "2026-02-30", "0000-01-01", "9999-12-31", "٢٠٢٦-٠٤-٠١", "2026-04-01\n",
    "2026-4-1", "1-4-2026", "GM٠٥٤٦", "GM0546\n", "GM9999", "gm0546", "true", "null", "__proto__", "constructor",
    "toString", "length", "<script>alert(1)</script>", "javascript:alert(1)", "\"'><img src=x onerror=alert(1)>",
    "{query}", "$&", "$`", "%s", "{n!r}", "=1+1", "＝1+1", "@SUM(A1)", "\u202e", "\u200b", "\x00", "\x1b[31m",
    "\ufeff", "\U0001f467", "e\u0301" * 9, "a" * 5000, "../../etc/passwd", "//example.org/", "http://[", "9" * 400,
    "-" * 50, "; drop", "ي" * 40, "'; --",
)  # fmt: skip
VALUES: tuple[object, ...] = (
    None, True, False, 0, 1, -1, 2**31, 10**15, 1.5, -0.0, 7.25, 1e300, [], {}, [[]], [None], {"toString": 1},
    {"": ""}, ["2026-04-01"],
)  # fmt: skip
BYTES = (
    b"\xff", b"\x00", b"\xef\xbb\xbf", b"\xc3", b"\r", b"\n\n", b'"', b";", b",", b"\t", b"'", b"\xed\xa0\x80",
    b"{", b"[", b"&a *a",
)  # fmt: skip


def value(chance: Random) -> Any:
    """A value of any kind."""
    return chance.choice(TEXTS) if chance.random() < 0.6 else deepcopy(chance.choice(VALUES))


def spoil(chance: Random, text: str, pieces: tuple[str, ...] = TEXTS) -> str:
    """`text` with one to four places cut, doubled, swapped or filled with something hostile."""
    for _ in range(chance.randrange(1, 5)):
        start = chance.randrange(len(text) + 1)
        end = min(len(text), start + chance.choice((0, 1, 1, 2, 5, 20)))
        piece = chance.choice(("", chance.choice(pieces), text[start:end] * 2, "\n"))
        text = text[:start] + piece + text[end:]
    return text


def spoil_bytes(chance: Random, content: bytes) -> bytes:
    """The same with bytes."""
    for _ in range(chance.randrange(1, 5)):
        start = chance.randrange(len(content) + 1)
        end = min(len(content), start + chance.choice((0, 1, 1, 3, 40)))
        piece = chance.choice((b"", chance.choice(BYTES), content[start:end] * 3, bytes([chance.randrange(256)])))
        content = content[:start] + piece + content[end:]
    return content
