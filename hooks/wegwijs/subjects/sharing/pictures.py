"""The picture that a chat shows with a link: what kind of page it leads to, in the language of the page."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from markupsafe import Markup

from wegwijs.page.address import BARE
from wegwijs.subjects.sharing.drawing import png
from wegwijs.words.catalogue import Catalogue
from wegwijs.words.readers import has_page

WIDTH, HEIGHT = 1200, 630
EDGE = 80
LETTERS = 23
"""That fit on a line."""
SIZE, LEADING = 76, 98
MIDDLE = 390
SIGN = 96
BRAND = "#0b5563"
REST = "site"
KINDS = {
    "gemeente": "home.week",
    "ouders": "site.nav.parents",
    "brieven": "letter.title",
    "wegwijzer": "route.title",
    "vastgelopen": "stall.title",
    "vervoer": "transport.title",
    "wie-betaalt": "costs.title",
    "regio": "regions.title",
    "klassen": "schools.title",
    "scholen": "site.nav.schools",
    "gemeenten": "site.nav.municipalities",
    "rekenen": "fund.index.title",
    REST: "site.question",
}
"""By the first part of its address, the words on the picture of a page; of any other page those of the last."""


def address(uri: str, language: str) -> str:
    """Where the picture of a page stands on the site."""
    kind = uri.removeprefix(BARE).split("/")[0].removesuffix(".md")
    return f"assets/pictures/{kind if kind in KINDS and has_page(language, kind) else REST}.{language}.png"


def files(catalogues: Mapping[str, Catalogue], icon: str, fonts: Iterable[Path]) -> Iterator[tuple[str, bytes]]:
    """Every picture by its path on the site; `icon` is the drawing of the site, `fonts` know every script."""
    for language, words in catalogues.items():
        for kind, key in KINDS.items():
            name = f"{kind.replace('-', '')}.{language}"
            svg = drawn(words.text(key).striptags(), words.text("site.name").striptags(), words.direction, icon)
            if has_page(language, kind):
                yield address(f"{kind}/index.md", language), png(name, svg, WIDTH, fonts)


def drawn(title: str, site: str, direction: str, icon: str) -> str:
    """The picture as SVG: the sign and name of the site, and under them the title, from the side the script begins."""
    rtl = direction == "rtl"
    side, sign = (WIDTH - EDGE, WIDTH - EDGE - SIGN) if rtl else (EDGE, EDGE)
    lines = textwrap.wrap(title, LETTERS)
    first = MIDDLE - len(lines) * LEADING / 2 + SIZE
    body = "".join(_text(line, side, first + row * LEADING, SIZE, rtl) for row, line in enumerate(lines))
    name = _text(site, sign - 24 if rtl else sign + SIGN + 24, 128, 44, rtl)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}">'
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>'
        f'<rect y="{HEIGHT - 28}" width="{WIDTH}" height="28" fill="{BRAND}"/>'
        f'<svg x="{sign}" y="64" width="{SIGN}" height="{SIGN}" viewBox="0 0 32 32">{icon}</svg>'
        f'<g font-family="Noto Sans" font-weight="700" fill="{BRAND}">{name}</g>'
        f'<g font-family="Noto Sans" font-weight="700" fill="#1a2529">{body}</g></svg>'
    )


def _text(words: str, x: int, y: float, size: int, rtl: bool) -> Markup:
    """A line. From right to left its marks of that direction keep the sign at its end there."""
    text = Markup('<text x="{}" y="{:.0f}" text-anchor="{}" font-size="{}">{}</text>')
    mark = "\u200f" if rtl else ""
    return text.format(x, y, "end" if rtl else "start", size, f"{mark}{words}{mark}")
