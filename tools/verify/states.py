"""Writes in the data that a program found on the live source all that rests on it, and changes nothing else."""

from __future__ import annotations

import os
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import yaml

from wegwijs.facts.model.base import BY_A_PERSON

STATE = "machine"


def write(folder: Path, sources: Iterable[str], on: date) -> list[Path]:
    """Set `checked` and `checked_on` of these sources in the YAML of `folder`; gives the files that changed.

    A source that a person looked at keeps that: it counts for more.
    """
    wanted, changed = set(sources), []
    for path in [folder / "sources.yaml", *sorted((folder / "sources").glob("*.yaml"))]:
        if not path.exists():
            continue
        old = path.read_bytes().decode("utf-8-sig")
        new = _marked(old, wanted, on)
        if new != old:
            draft = path.with_suffix(".part")
            draft.write_bytes(new.encode("utf-8"))
            os.replace(draft, path)
            changed.append(path)
    return changed


def _marked(text: str, wanted: set[str], on: date) -> str:
    """`text` with the state of each wanted source in place of the old one; from the last, so that places stay right."""
    root = yaml.compose(text, Loader=yaml.CSafeLoader)
    items = root.value if isinstance(root, yaml.SequenceNode) else []
    for item in reversed(items):
        known = {key.value: value for key, value in item.value}
        if known["id"].value not in wanted or known["checked"].value in BY_A_PERSON:
            continue
        state, day = known["checked"], known.get("checked_on")
        comma = ", " if item.flow_style else "\n" + " " * item.start_mark.column
        edits = [(state, STATE if day else f"{STATE}{comma}checked_on: {on.isoformat()}")]
        edits += [(day, f"{'' if day.value else ' '}{on.isoformat()}")] if day else []
        for node, new in sorted(edits, key=lambda edit: edit[0].start_mark.index, reverse=True):
            text = f"{text[: node.start_mark.index]}{new}{text[node.end_mark.index :]}"
    return text
