"""Colours as CSS writes them, how they stand out against each other, and the nearest that does."""

from __future__ import annotations

from collections.abc import Iterable

from coloraide import Color

LIGHTNESS = [step / 100 for step in range(101)]


def colour(text: object) -> str:
    """A colour of CSS as `#rrggbb`, empty for one that lets all through. Raises ValueError for anything else."""
    found = Color(text) if isinstance(text, str) else None
    if found is None or 0 < found.alpha() < 1:
        raise ValueError(text)
    return _written(found) if found.alpha() else ""


def contrast(one: str, other: str) -> float:
    """The contrast of two colours by WCAG, from 1 to 21."""
    return Color(one).contrast(other, method="wcag21")


def readable(own: str, grounds: Iterable[str], least: float) -> str:
    """`own`, or of its hue the colour nearest in lightness that has the contrast `least` to all `grounds`.

    Empty where there is none.
    """
    against = list(grounds)
    wanted = Color(own).convert("oklch")
    steps = sorted(LIGHTNESS, key=lambda lightness: abs(lightness - wanted["lightness"]))
    tried = (own, *(_written(wanted.clone().set("lightness", lightness)) for lightness in steps))
    return next((one for one in tried if all(contrast(one, ground) >= least for ground in against)), "")


def _written(found: Color) -> str:
    return found.convert("srgb").fit().to_string(hex=True)
