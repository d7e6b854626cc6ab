"""What a phone reads to put the site on its first screen: a manifest for each language, and the icons it names."""

from __future__ import annotations

import json
import posixpath
import re
from collections.abc import Iterator, Mapping

from wegwijs.page.address import MANIFEST, root_of
from wegwijs.subjects.sharing.drawing import png
from wegwijs.words.catalogue import Catalogue

ICONS = (
    ("assets/icon-192.png", 192, "any"),
    ("assets/icon-512.png", 512, "any"),
    ("assets/icon-maskable.png", 512, "maskable"),
)
"""Path on the site, width, and what it is for: of a maskable one a phone cuts off the edges."""
PAPER = "#ffffff"


def icons(drawing: str) -> Iterator[tuple[str, bytes]]:
    """The icons by their path on the site, made from the drawing of the site's own."""
    for path, width, purpose in ICONS:
        svg = _with_edges(drawing) if purpose == "maskable" else drawing
        yield path, png(f"icon.{width}{purpose}", svg, width)


def _with_edges(drawing: str) -> str:
    """The sign within the circle that is never cut off, on a ground that fills the square."""
    (ground, *_) = re.findall(r'fill="(#\w+)"', drawing)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" fill="{ground}"/>'
        f'<svg x="4" y="4" width="24" height="24" viewBox="0 0 32 32">{drawing}</svg></svg>'
    )


def files(catalogues: Mapping[str, Catalogue], brand: str) -> Iterator[tuple[str, str]]:
    """The manifest of each language by its path on the site; `brand` is the colour that a phone shows around it."""
    for language, words in catalogues.items():
        yield root_of(language) + MANIFEST, json.dumps(_manifest(words, brand), ensure_ascii=False)


def _manifest(words: Catalogue, brand: str) -> dict[str, object]:
    """Addresses in it are seen from where it stands: the home page of its language."""
    home = root_of(words.language)
    return {
        "name": words.text("site.name").striptags(),
        "short_name": words.text("site.short-name").striptags(),
        "description": words.text("site.description").striptags(),
        "lang": words.language,
        "dir": words.direction,
        "id": "./",
        "start_url": "./",
        "scope": posixpath.relpath("/", f"/{home}") + "/",
        "display": "minimal-ui",
        "theme_color": brand,
        "background_color": PAPER,
        "icons": [
            {
                "src": posixpath.relpath(f"/{path}", f"/{home}"),
                "sizes": f"{width}x{width}",
                "type": "image/png",
                "purpose": purpose,
            }
            for path, width, purpose in ICONS
        ],
    }
