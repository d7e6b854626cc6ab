"""The plain text of a page, section by section, in one pass over its HTML."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from wegwijs.page.html import VOID

_COMMENT = re.compile(r"<!--.*?-->", re.S)
_TAGS = re.compile(r"(<[^>]*>)")
_BESIDE = re.compile(r"(</\w+>)(?=<\w)")
"""Where one element ends and another begins: what stands in two is never one word, also where no space parts them."""
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
_ID = re.compile(r'\sid="([^"]*)"')
_SPACE = re.compile(r"\s+")

SKIPPED = frozenset(["script", "style", "svg", "template", "form", "nav", "pre", "noscript", "select", "progress"])
"""Elements that hold nothing to read."""
_SKIPPED_MARKS = ("data-search-exclude", 'class="cite"', 'class="failed')
_INLINE = frozenset(
    ["a", "abbr", "b", "bdi", "button", "cite", "code", "em", "i", "mark", "span", "strong", "sub", "sup", "time"]
)
_PLAIN = frozenset(f"<{slash}{name}>" for name in _INLINE for slash in ("", "/"))
"""Most tags of a page, which say nothing here."""
HEADINGS = frozenset(["h1", "h2", "h3"])
"""Headings that begin a section."""


@dataclass
class Section:
    """What stands under one heading."""

    anchor: str = ""
    """The id to link to, empty for the head of the page or where there is none."""
    title: str = ""
    blocks: list[str] = field(default_factory=list)
    """Paragraphs, items and cells, as plain text without markup."""


def sections(content: str) -> list[Section]:
    """The sections of a page's HTML, in order; the first one is its head and may have no title."""
    reader = _Reader()
    for place, piece in enumerate(_TAGS.split(_BESIDE.sub(r"\1 ", _COMMENT.sub("", content)))):
        if place % 2:
            if reader.skipping or piece not in _PLAIN:
                reader.tag(piece)
        elif piece:
            reader.text(piece)
    reader.end_block()
    return [found for found in reader.found if found.title or found.blocks]


@lru_cache(maxsize=4096)
def _kind(tag: str) -> tuple[str, bool, bool]:
    """The name of a tag, whether it ends an element, and whether it begins one that is skipped."""
    match = _TAG.match(tag)
    if not match:
        return "", False, False
    closing, name = bool(match[1]), match[2].lower()
    marked = name in SKIPPED or any(mark in tag for mark in _SKIPPED_MARKS)
    return name, closing, not closing and name not in VOID and marked


class _Reader:
    """The state of going through one page."""

    def __init__(self) -> None:
        self.found = [Section()]
        self._parts: list[str] = []
        self.skipping = ""
        self._depth = 0
        self._heading = False

    def text(self, text: str) -> None:
        if not self.skipping:
            self._parts.append(text)

    def tag(self, tag: str) -> None:
        name, closing, skipped = _kind(tag)
        if self.skipping:
            if name == self.skipping:
                self._depth += -1 if closing else 1
                self.skipping = self.skipping if self._depth else ""
        elif skipped:
            self.skipping, self._depth = name, 1
        elif name and name not in _INLINE:
            self._border(name, closing, tag)

    def _border(self, name: str, closing: bool, tag: str) -> None:
        if self._parts:
            self.end_block()
        if name in HEADINGS:
            self._heading = not closing
            if not closing:
                self._begin(name, tag)

    def _begin(self, name: str, tag: str) -> None:
        identity = _ID.search(tag)
        if identity or name == "h1":
            self.found.append(Section(identity[1] if identity and name != "h1" else ""))

    def end_block(self) -> None:
        text = "".join(self._parts)
        self._parts = []
        if not text or text.isspace():
            return
        text = _SPACE.sub(" ", html.unescape(text)).strip()
        if not text:
            return
        section = self.found[-1]
        if self._heading and not section.title:
            section.title = text
        else:
            section.blocks.append(text)


def blocks(found: list[Section]) -> Iterator[str]:
    """Every block of every section."""
    for section in found:
        yield from section.blocks
