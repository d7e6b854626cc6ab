"""The words of what the rules return: every key of a result has its own key in the catalogue, and every value its form.

cond.<condition>    with hyphens, and without the month or day a condition of a plan ends with
outcome.<outcome>   answer.<field>, with hyphens      amount.<id>    reading.<key>
doubt.<doubt>       `by-pattern-<parameter>` and `see-note-<parameter>` are `doubt.by-pattern` and `doubt.see-note`
param.<id>          unit.<unit>      keyword.<value>  verdict.<verdict>
"""

from __future__ import annotations

import re

NAMING_A_PARAMETER = ("by-pattern", "see-note")
"""Doubts that end with the id of the parameter they are about."""

_DATED = re.compile(r"-\d{4}-\d{2}(-\d{2})?$")


def condition_key(condition: str) -> str:
    """The catalogue key of a step's condition, for example `cond.group-minimum` for `group-minimum-2026-01`."""
    return "cond." + _DATED.sub("", condition).replace("_", "-")


def answer_key(field: str) -> str:
    """The catalogue key of an answer a rule asks: `answer.birth-date` for `birth_date`, of a part its last name."""
    return "answer." + field.rpartition(".")[2].replace("_", "-")


def doubt_key(doubt: str) -> tuple[str, str]:
    """The catalogue key of a doubt, and the id of the parameter it is about, empty where it is about none."""
    for name in NAMING_A_PARAMETER:
        if doubt.startswith(f"{name}-"):
            return f"doubt.{name}", doubt.removeprefix(f"{name}-")
    return f"doubt.{doubt}", ""
