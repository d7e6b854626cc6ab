"""Which words of the catalogues are asked for, found by reading the templates, scripts, Python and data."""

from __future__ import annotations

import re
from functools import cache

from places import ROOT

from generator.outcomes import PARTS

_QUOTED = re.compile(r"""["'`]([a-z][a-z0-9-]*(?:\.[a-z0-9-]+)+)["'`]""")
_PREFIX = re.compile(r"""["'`]([a-z][a-z0-9-]*(?:\.[a-z0-9-]+)*\.)(?:["'`]\s*(?:~|\+)|\$\{|\{)""")
_WORD = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")

FROM_DATA = (
    "note.",
    "provision.",
    "unknown.",
    "conflict.",
    "step.",
    "refused.",
    "full.",
    "event.",
    "agreement.renewal.",
)
"""Sections whose keys end in a name from the data: `note.stay-most` is used while some note says `stay-most`."""


@cache
def _code() -> str:
    files = [*(ROOT / "theme").rglob("*.html"), *(ROOT / "theme").rglob("*.js"), *(ROOT / "hooks").rglob("*.py")]
    return "\n".join(path.read_text("utf-8") for path in files)


@cache
def _data_names() -> frozenset[str]:
    text = "\n".join(path.read_text("utf-8") for path in (ROOT / "data").glob("*.yaml"))
    rules = "\n".join(path.read_text("utf-8") for path in (ROOT / "calculators" / "route").glob("*.py"))
    return frozenset(_WORD.findall(text + rules))


@cache
def _asked() -> frozenset[str]:
    return frozenset(_QUOTED.findall(_code()))


@cache
def _prefixes() -> tuple[str, ...]:
    return tuple(set(_PREFIX.findall(_code())))


def is_used(key: str) -> bool:
    """Whether a template, script or check asks for `key`, as it stands or with a name from the data in it."""
    if key in _asked() or key in {f"route.age.{part}" for parts in PARTS.values() for part in parts}:
        return True
    section = next((name for name in FROM_DATA if key.startswith(name)), None)
    if section:
        return set(key.removeprefix(section).removesuffix(".title").removesuffix(".what").split(".")) <= _data_names()
    return key.startswith(_prefixes())
