"""Draws a picture as PNG, once for all builds."""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Iterable
from importlib.metadata import version
from pathlib import Path

import resvg_py

from wegwijs import cache


def png(name: str, svg: str, width: int, fonts: Iterable[Path] = ()) -> bytes:
    """The drawing `svg`, `width` pixels wide, its words in `fonts` and none of this machine; `name` has no "-"."""
    files = list(fonts)
    parts: list[str | bytes | Path] = [svg, str(width), version("resvg-py"), *files]
    return b64decode(cache.kept(f"picture.{name}", lambda: parts, lambda: _made(svg, width, files)))


def _made(svg: str, width: int, fonts: list[Path]) -> str:
    names = [str(font) for font in fonts]
    made = resvg_py.svg_to_bytes(svg_string=svg, width=width, skip_system_fonts=True, font_files=names)
    return b64encode(made).decode()
