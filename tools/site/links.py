"""Finds links of the built site that lead nowhere: to a page, a file or an anchor that is not there."""

from __future__ import annotations

import os
import posixpath
import re
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, field
from functools import partial
from html import unescape
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote

from processes import Beside, cores

_ATTRIBUTES = r"""(\s[^"'>]*(?:(?:"[^"]*"|'[^']*')[^"'>]*)*)"""
_NO_TAGS = rf"<!--.*?-->|<(script|style)\b{_ATTRIBUTES}?>.*?</\1\s*>"
_TAG = re.compile(rf"{_NO_TAGS}|<([a-z][^\s/>]*){_ATTRIBUTES}>", re.S | re.I)
"""A comment, an element that holds no tags, or the beginning of an element with attributes."""
_ATTRIBUTE = re.compile(r"""\s([^\s"'>/=]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
_LINKS = ("href", "src", "data-index", "data-words", "data-runtime", "data-worker")
_WANTED = re.compile(rf"\s(?:id|name|{'|'.join(_LINKS)})\s*=", re.I)
ANSWERS, CALCULATOR = "w1.", "rekenhulp"
"""How a fragment that holds answers begins, and the id of the questions that read it."""
_ELSEWHERE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//")


@dataclass
class Read:
    """What the check of links knows of a page."""

    links: list[tuple[str, int]] = field(default_factory=list)
    """Each with the line it stands on."""
    anchors: set[str] = field(default_factory=set)


Place = tuple[str, str]
"""A file by its path on the site, empty for one outside it, and the anchor in it, empty where none is asked."""


class Looked(NamedTuple):
    """What some pages hold and ask for; little beside all their links, which most pages share."""

    anchors: dict[str, set[str]]
    asked: set[Place | None]


def read(text: str) -> Read:
    """The links and anchors of a page, in one pass over its tags."""
    page = Read()
    line, done = 1, 0
    for tag in _TAG.finditer(text):
        attributes = tag[2] or tag[4] or ""
        if _WANTED.search(attributes):
            line += text.count("\n", done, tag.start())
            done = tag.start()
            _take(page, (tag[1] or tag[3]).lower(), _values(attributes), line)
    return page


def _values(attributes: str) -> dict[str, str]:
    return {name.lower(): unescape(one or two or bare) for name, one, two, bare in _ATTRIBUTE.findall(attributes)}


def _take(page: Read, name: str, values: Mapping[str, str], line: int) -> None:
    page.anchors.update(values[key] for key in ("id", "name") if values.get(key))
    if name == "link" and values.get("rel") in ("canonical", "alternate"):
        return  # absolute addresses of the place it will be hosted at; a test of its own looks at them
    page.links += ((values[key], line) for key in _LINKS if values.get(key))


def dead(site: Path, mount: str = "/") -> list[str]:
    """One line per dead link: the page, its line, what was expected and what came.

    `mount` is the path the site will be hosted at, for example `/school/`.
    """
    files = {Path(folder, name).relative_to(site).as_posix() for folder, _, names in os.walk(site) for name in names}
    names = sorted((name for name in files if name.endswith(".html")), key=Path)
    look = partial(_look, site, mount, files)
    parts = [tuple(names[start :: cores()]) for start in range(cores())]
    beside = Beside(look, parts).results()
    looked = [beside[part] if part in beside else look(part) for part in parts]
    anchors = {name: found for part in looked for name, found in part.anchors.items()}
    missed = {place for part in looked for place in part.asked if place and not _stands(place, files, anchors)}
    expected = "expected a page or anchor of this site"
    return [
        f"{name}:{line}: link: {expected}, got {link!r}, for example ../"
        for name in (names if missed else ())
        for link, line in read((site / name).read_text("utf-8")).links
        if _place(link, name, mount, files) in missed
    ]


def _look(site: Path, mount: str, files: Set[str], names: Iterable[str]) -> Looked:
    looked = Looked({}, set())
    for name in names:
        page = read((site / name).read_text("utf-8"))
        looked.anchors[name] = page.anchors
        looked.asked.update(_place(link, name, mount, files) for link in {link for link, _ in page.links})
    return looked


def _place(link: str, name: str, mount: str, files: Set[str]) -> Place | None:
    """Where a link on the page `name` leads; None for one to elsewhere."""
    if _ELSEWHERE.match(link):
        return None
    path, _, fragment = link.partition("#")
    path = path.partition("?")[0]
    anchor = CALCULATOR if fragment.startswith(ANSWERS) else unquote(fragment)
    if path:
        target = posixpath.normpath(posixpath.join(mount, posixpath.dirname(name), path)) + "/"
        if not target.startswith(mount):
            return "", anchor
        name = unquote(target[len(mount) : -1])
        if name not in files:
            name = posixpath.join(name, "index.html")
    return name, anchor


def _stands(place: Place, files: Set[str], anchors: Mapping[str, Set[str]]) -> bool:
    """Whether there is such a file, and such an anchor where that is a page."""
    name, anchor = place
    return name in files and (not anchor or name not in anchors or anchor in anchors[name])
