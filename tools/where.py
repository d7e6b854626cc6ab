"""Tell where a page of the site or a word of the catalogues is made.

For example: ./portal where regio/leidse-regio/    or    ./portal where home.title
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from wegwijs.facts.load import load
from wegwijs.page.address import BARE, address
from wegwijs.page.page import Page
from wegwijs.subjects import register

ROOT = Path(__file__).resolve().parent.parent
SUBJECTS = register.FOLDER.relative_to(ROOT)
CODE = ("hooks", "theme", "calculators", "data")
KEY = re.compile(r"[a-z][a-z0-9-]*(\.[a-z0-9-]+)+")
EXAMPLE = "for example ./portal where regio/leidse-regio/ or ./portal where home.title"


def arguments(parser: argparse.ArgumentParser) -> None:
    """`./portal where ADDRESS|KEY`."""
    parser.add_argument("what", help="an address of the site, in any language, or a key of a word")


def run(options: argparse.Namespace) -> int:
    """0 with a line per place; 1 where the site has no such page and the catalogues no such word."""
    found = list(of_word(options.what) if KEY.fullmatch(options.what) else of_page(options.what))
    if not found:
        print(f"where: expected an address of the site or a key, got {options.what!r}, {EXAMPLE}", file=sys.stderr)
        return 1
    for kind, place in found:
        print(f"{kind:10} {place}")
    return 0


def of_page(asked: str) -> Iterator[tuple[str, str]]:
    """What a page is made of: its kind of part and the path of the file, with the line where that helps."""
    path = re.sub(r"^https?://[^/]+", "", asked.split("#")[0].split("?")[0]).strip("/")
    languages = [folder.name for folder in sorted((ROOT / "docs").iterdir()) if folder.is_dir()]
    for language in languages:
        for file in (ROOT / "docs" / language).rglob("*.md"):
            if address(language, file.relative_to(ROOT / "docs" / language).as_posix()).strip("/") == path:
                yield "text", str(file.relative_to(ROOT))
                yield "template", "theme/main.html"
    data = load(ROOT / "data", ROOT / "locales")
    for family in register.FAMILIES:
        for page in family(data):
            uris = (page.uri, BARE + page.uri) if page.embed else (page.uri,)
            if path in {address(language, uri).strip("/") for language in languages for uri in uris}:
                yield "maker", str(Path(sys.modules[family.__module__].__file__ or "").relative_to(ROOT))
                yield from _parts(page)
                return


def _parts(page: Page) -> Iterator[tuple[str, str]]:
    yield "template", str(SUBJECTS / page.template)
    for kind, part in (("script", page.script), ("style", page.shared_style), ("style", page.style)):
        if part:
            yield kind, str(SUBJECTS / part.removeprefix(register.ADDRESS))
    for key in (page.title, page.description):
        yield from ((kind, place) for kind, place in of_word(key) if kind == "words")
    if page.region:
        begins = re.compile(rf"^- id: {page.region.id}$")
        yield from (("data", place) for place in _lines(("data/regions.yaml", "data/regions"), begins))


def of_word(key: str) -> Iterator[tuple[str, str]]:
    """The catalogues that have a key, and the code that asks for it; a family of keys is found by its beginning."""
    quoted = re.compile(rf"""["'`]{re.escape(key)}["'`]""")
    words = list(_lines(("locales",), quoted))
    yield from (("words", place) for place in words)
    if words:
        found = next(filter(None, ([*_lines(CODE, pattern)] for pattern in (quoted, *_families(key)))), [])
        yield from (("asked in", place) for place in found)


def _families(key: str) -> Iterator[re.Pattern[str]]:
    """The ways a key can be put together, the nearest first: `a.b.` and what follows, or `.b.` between two others."""
    parts = key.split(".")
    for end in range(len(parts) - 1, 0, -1):
        yield re.compile(rf"""["'`]{re.escape(".".join(parts[:end]))}\.(["'`]\s*[~+]|\$?\{{)""")
    for part in parts[1:]:
        yield re.compile(rf"""(\}}|["'`])\.{re.escape(part)}\.(["'`]\s*[~+]|\$?\{{)""")


def _lines(places: tuple[str, ...], pattern: re.Pattern[str]) -> Iterator[str]:
    for path in (path for place in places for path in [ROOT / place, *sorted((ROOT / place).rglob("*"))]):
        if path.suffix in (".po", ".pot", ".py", ".html", ".js", ".yaml"):
            for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
                if pattern.search(line):
                    yield f"{path.relative_to(ROOT)}:{number}"
