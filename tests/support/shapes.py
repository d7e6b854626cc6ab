"""Which pages show every shape there is: what a look at structure must see, without looking at every page.

A shape is an element with what decides how a browser lays it out and how a screen reader takes it (class, role and the
like), inside the shapes it stands in, and whether it holds words. Two pages with the same shapes differ in words only.
"""

from __future__ import annotations

from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode

from wegwijs.cache import kept

TOLD = ("class", "role", "type", "hidden", "tabindex", "alt", "for", "scope", "open", "disabled", "href", "src")
VALUES = ("class", "role", "type", "tabindex", "scope")
"""Attributes of which the value matters; of the others only that they are there, as of every `aria-…`."""


def shapes(html: str) -> set[int]:
    """The shapes in a page."""
    found: set[int] = set()
    root = LexborHTMLParser(html).root
    stack = [(root, 0)] if root else []
    while stack:
        node, inside = stack.pop()
        shape = hash((inside, _of(node)))
        found.add(shape)
        stack += [(child, shape) for child in node.iter()]
    return found


def _of(node: LexborNode) -> tuple[object, ...]:
    attributes = node.attributes
    told = [name for name in attributes if name in TOLD or name.startswith("aria-")]
    parts = sorted((name, attributes[name] if name in VALUES else "") for name in told)
    words = any(child.tag == "-text" and (child.text() or "").strip() for child in node.iter(include_text=True))
    return (node.tag, tuple(parts), words)


def cover(pages: list[Path], least: int = 1) -> list[Path]:
    """Pages that together have every shape of `pages`, looked for once as long as these stand as they stood.

    Without those that would show fewer than `least` shapes which no other of them shows.
    """
    every = sorted(pages)
    chosen = kept("cover", lambda: [Path(__file__), *every], lambda: _places_of_cover(every))
    return [every[at] for at, new in chosen if new >= least]


def _places_of_cover(pages: list[Path]) -> list[tuple[int, int]]:
    """Their places in the list, with how many shapes each adds: always the page that adds most, the first of equals."""
    left = {page: shapes(page.read_text("utf-8")) for page in pages}
    seen: set[int] = set()
    chosen: list[tuple[int, int]] = []
    while left:
        page = max(left, key=lambda each: len(left[each]))
        new = left.pop(page)
        seen |= new
        chosen.append((pages.index(page), len(new)))
        left = {other: rest for other, found in left.items() if (rest := found - seen)}
    return chosen
