"""Writes in the data who looked at a source and when, and changes nothing else."""

from __future__ import annotations

import os
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import yaml

from wegwijs.facts.model.base import BY_A_PERSON

STATE = "machine"
"""A program found on the live source all that rests on it."""


def write(folder: Path, sources: Iterable[str], on: date, state: str = STATE) -> list[Path]:
    """Set `checked` to `state` and `checked_on` of these sources in the YAML of `folder`; gives the files that changed.

    A source that a person looked at keeps that where a program did: it counts for more.
    """
    wanted, changed = set(sources), []
    for path in [folder / "sources.yaml", *sorted((folder / "sources").glob("*.yaml"))]:
        if not path.exists():
            continue
        old = path.read_bytes().decode("utf-8-sig")
        new = _marked(old, wanted, on, state)
        if new != old:
            draft = path.with_suffix(".part")
            draft.write_bytes(new.encode("utf-8"))
            os.replace(draft, path)
            changed.append(path)
    return changed


def _marked(text: str, wanted: set[str], on: date, state: str) -> str:
    """`text` with the state of each wanted source in place of the old one; from the last, so that places stay right."""
    root = yaml.compose(text, Loader=yaml.CSafeLoader)
    items = root.value if isinstance(root, yaml.SequenceNode) else []
    for item in reversed(items):
        known = {key.value: value for key, value in item.value}
        looked, day = known["checked"], known.get("checked_on")
        if known["id"].value not in wanted or (state == STATE and looked.value in BY_A_PERSON):
            continue
        comma = ", " if item.flow_style else "\n" + " " * item.start_mark.column
        edits = [(looked, state if day else f"{state}{comma}checked_on: {on.isoformat()}")]
        edits += [(day, f"{'' if day.value else ' '}{on.isoformat()}")] if day else []
        for node, new in sorted(edits, key=lambda edit: edit[0].start_mark.index, reverse=True):
            text = f"{text[: node.start_mark.index]}{new}{text[node.end_mark.index :]}"
    return text
