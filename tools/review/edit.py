"""Puts another value in a YAML file where a fact stands, and leaves every other byte as it is."""

from __future__ import annotations

import fcntl
import json
import os
import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path

import yaml

from tools.verify.claims import NATIONAL, Claim
from wegwijs.facts.load import load

ANCHOR = re.compile(r"&([\w-]+) (\{[^{}]*\})")
AGAIN = "Begin again: ./portal review"


class CannotWrite(Exception):
    """Raised with what stands in the way; nothing was written."""


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Only one at a time writes in `folder`."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def change(folder: Path, locales: Path, claim: Claim, value: str) -> Path:
    """Write `value` in place of that of `claim`; gives the file.

    Raises CannotWrite where another value stands there by now, DataError where the new one does not fit.
    """
    return _put(folder, locales, claim, value)


def forget(folder: Path, locales: Path, claim: Claim) -> Path:
    """Write whom to ask in place of a value that nobody knows any more, and of its source; gives the file.

    Raises CannotWrite where what stands there has to be known, such as a name, or is another value by now.
    """
    desk = claim.place.split("/")[1] if claim.place.startswith("desks/") else "school"
    return _put(folder, locales, claim, desk, whole=True)


def _put(folder: Path, locales: Path, claim: Claim, value: str, whole: bool = False) -> Path:
    with alone(folder):
        path, text, found = _find(folder, claim)
        node = _value(found, claim)
        if node.value != claim.value:
            told = f"{path.name}: expected {claim.value!r} at {claim.place}, got {node.value!r}"
            raise CannotWrite(f"{told}: somebody changed it since. {AGAIN}")
        place = found if whole else node
        if whole and not (isinstance(found, yaml.MappingNode) and found.flow_style and _step(found, "value") is node):
            raise CannotWrite(f"{path.name}: {claim.place} has to be known. Write it by hand, or skip it")
        new = f"{{ask: {value}}}" if whole else _scalar(value, node.style == '"')
        gone, rest = text[place.start_mark.index : place.end_mark.index], text[place.end_mark.index :]
        changed = f"{text[: place.start_mark.index]}{new}{_handed_on(gone, rest) if whole else rest}"
        _try(folder, locales, path, changed)
        draft = path.with_name(f"{path.name}.part")
        draft.write_bytes(changed.encode("utf-8"))
        os.replace(draft, path)
    return path


def _handed_on(gone: str, rest: str) -> str:
    """`rest` with each source that had its anchor in what is `gone` written where it is first asked for now."""
    for name, source in ANCHOR.findall(gone):
        if asked := re.search(rf"\*{name}(?![\w-])", rest):
            rest = f"{rest[: asked.start()]}&{name} {source}{rest[asked.end() :]}"
    return rest


def _find(folder: Path, claim: Claim) -> tuple[Path, str, yaml.Node]:
    """The file, its text, and the node of the fact: a value with its source, or a name."""
    kind, _, rest = claim.place.partition("/")
    if claim.region == NATIONAL:
        name, item, path = "national", "", claim.place
    elif kind == "schools":
        name, (item, _, path) = "scholen", rest.partition("/")
    else:
        name, item, path = "regions", claim.region, claim.place
    for file in [folder / f"{name}.yaml", *sorted((folder / name).glob("*.yaml"))]:
        text = file.read_bytes().decode("utf-8")
        node = _step(_compose(text), item) if item else _compose(text)
        for part in path.split("/") if node is not None else ():
            node = _step(node, part)
        if node is not None:
            return file, text, node
    raise CannotWrite(f"{name}.yaml: {claim.region}/{claim.place} stands there no more. {AGAIN}")


@lru_cache(maxsize=512)
def _compose(text: str) -> yaml.Node | None:
    return yaml.compose(text, Loader=yaml.CSafeLoader)


def _value(fact: yaml.Node, claim: Claim) -> yaml.ScalarNode:
    """The value of a fact; in an address the part that is meant."""
    found: yaml.Node | None = fact
    for part in ("value", claim.kind):
        found = _step(found, part) if isinstance(found, yaml.MappingNode) else found
    if not isinstance(found, yaml.ScalarNode):
        raise CannotWrite(f"{claim.place} stands there no more. {AGAIN}")
    return found


def _step(node: yaml.Node | None, part: str) -> yaml.Node | None:
    """The value of a key, or the item of a list with this id, or at this place."""
    if isinstance(node, yaml.MappingNode):
        return next((value for key, value in node.value if key.value == part), None)
    if isinstance(node, yaml.SequenceNode):
        named = (item for item in node.value if _id(item) == part)
        at = int(part) if part.isdecimal() else len(node.value)
        return next(named, node.value[at] if at < len(node.value) else None)
    return None


def _id(item: yaml.Node) -> str:
    known = _step(item, "id") if isinstance(item, yaml.MappingNode) else None
    return known.value if isinstance(known, yaml.ScalarNode) else ""


def _scalar(value: str, quoted: bool) -> str:
    """`value` as YAML reads it back: in quotes where the old one was, or where it would mean something else."""
    try:
        plain = not quoted and yaml.safe_load(f"{{value: {value}}}") == {"value": value}
    except yaml.YAMLError:
        plain = False
    return value if plain else json.dumps(value, ensure_ascii=False)


def _try(folder: Path, locales: Path, path: Path, new: str) -> None:
    """Read the data with the new text in a copy. Raises DataError with what does not fit."""
    with tempfile.TemporaryDirectory() as own:
        copy = Path(shutil.copytree(folder, Path(own) / "data"))
        (copy / path.relative_to(folder)).write_bytes(new.encode("utf-8"))
        load(copy, locales)
