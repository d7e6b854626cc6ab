"""Which words of the catalogues are asked for, found by reading the templates, scripts, Python and data."""

from __future__ import annotations

import re
from functools import cache

from places import ROOT

from wegwijs.subjects.questions.asked import QUESTIONS
from wegwijs.subjects.questions.form import FIRST_WORDS, LATER_WORDS
from wegwijs.subjects.questions.route_outcomes import PARTS

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
    files = [path for folder in ("theme", "hooks") for path in (ROOT / folder).rglob("*")]
    return "\n".join(path.read_text("utf-8") for path in files if path.suffix in (".html", ".js", ".py"))


@cache
def _data_names() -> frozenset[str]:
    text = "\n".join(path.read_text("utf-8") for path in (ROOT / "data").glob("*.yaml"))
    rules = "\n".join(path.read_text("utf-8") for path in (ROOT / "calculators" / "family" / "route").glob("*.py"))
    return frozenset(_WORD.findall(text + rules))


@cache
def _asked() -> frozenset[str]:
    return frozenset(_QUOTED.findall(_code()))


@cache
def _prefixes() -> tuple[str, ...]:
    return tuple(set(_PREFIX.findall(_code())))


OF_A_RULE = tuple(f"{rule}.{part}" for rule in QUESTIONS for part in (*FIRST_WORDS, *LATER_WORDS))
"""Sections a calculator shows whole: their keys end in a name from the rule, and say what is said about it."""
ABOUT = ("title", "text", "hint")


@cache
def _rule(rule: str) -> str:
    data = [ROOT / "data" / f"{name}.yaml" for name in ("procedures", "costs")]
    files = [*(ROOT / "calculators" / "family" / rule).glob("*.py"), ROOT / "calculators/result.py", *data]
    return "\n".join(path.read_text("utf-8") for path in files)


def _is_of_a_rule(key: str) -> bool:
    rule, _, *names = key.split(".")
    if key in (f"{rule}.title", f"{rule}.lead"):
        return rule in QUESTIONS
    return key.startswith(OF_A_RULE) and all(name in _rule(rule) for name in names if name not in ABOUT)


def is_used(key: str) -> bool:
    """Whether a template, script or check asks for `key`, as it stands or with a name from the data in it."""
    if key in _asked() or key in {f"route.age.{part}" for parts in PARTS.values() for part in parts}:
        return True
    section = next((name for name in FROM_DATA if key.startswith(name)), None)
    if section:
        return set(key.removeprefix(section).removesuffix(".title").removesuffix(".what").split(".")) <= _data_names()
    return _is_of_a_rule(key) or key.startswith(_prefixes())
