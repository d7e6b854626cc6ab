"""Finds links of the built site that lead nowhere: to a page, a file or an anchor that is not there."""

from __future__ import annotations

import os
import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path
from urllib.parse import unquote

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
    files = [Path(folder, name).relative_to(site).as_posix() for folder, _, names in os.walk(site) for name in names]
    pages = {name: read((site / name).read_text("utf-8")) for name in sorted(files) if name.endswith(".html")}
    anchors = {**dict.fromkeys(files, None), **{name: page.anchors for name, page in pages.items()}}
    found = []
    for name in sorted(pages, key=Path):
        for link, line in pages[name].links:
            if not _leads(link, name, mount, anchors):
                expected = "expected a page or anchor of this site"
                found.append(f"{name}:{line}: link: {expected}, got {link!r}, for example ../")
    return found


def _leads(link: str, name: str, mount: str, anchors: Mapping[str, set[str] | None]) -> bool:
    """Whether a link on the page `name` leads to a file, and to an anchor where that is a page."""
    if _ELSEWHERE.match(link):
        return True
    path, _, fragment = link.partition("#")
    path = path.partition("?")[0]
    if path:
        target = posixpath.normpath(posixpath.join(mount, posixpath.dirname(name), path)) + "/"
        if not target.startswith(mount):
            return False
        name = unquote(target[len(mount) : -1])
        if name not in anchors:
            name = posixpath.join(name, "index.html")
    known = anchors.get(name)
    anchor = CALCULATOR if fragment.startswith(ANSWERS) else unquote(fragment)
    return name in anchors and (not fragment or known is None or anchor in known)
