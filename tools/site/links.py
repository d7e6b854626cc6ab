"""Finds links of the built site that lead nowhere: to a page, a file or an anchor that is not there."""

from __future__ import annotations

from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

ORIGIN = "https://site.invalid"


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.links: list[tuple[str, int]] = []
        self.anchors: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self.anchors.update(value for value in (values.get("id"), values.get("name")) if value)
        if tag == "link" and values.get("rel") in ("canonical", "alternate"):
            return  # absolute addresses of the place it will be hosted at; a test of its own looks at them
        for name in ("href", "src", "data-index", "data-words", "data-runtime", "data-worker"):
            if values.get(name):
                self.links.append((str(values[name]), self.getpos()[0]))


def dead(site: Path, mount: str = "/") -> list[str]:
    """One line per dead link: the page, its line, what was expected and what came.

    `mount` is the path the site will be hosted at, for example `/school/`.
    """
    _read.cache_clear()  # the files may have changed since the last time
    found = []
    for path in sorted(site.rglob("*.html")):
        address = f"{ORIGIN}{mount}{path.relative_to(site).as_posix().removesuffix('index.html')}"
        for link, line in _read(path).links:
            target = urlsplit(urljoin(address, link))
            here = f"{target.scheme}://{target.netloc}" == ORIGIN
            if here and not _exists(site, target.path, target.fragment, mount):
                page = path.relative_to(site)
                expected = "expected a page or anchor of this site"
                found.append(f"{page}:{line}: link: {expected}, got {link!r}, for example ../")
    return found


def _exists(site: Path, path: str, fragment: str, mount: str) -> bool:
    if not path.startswith(mount):
        return False
    file = site / unquote(path).removeprefix(mount)
    if file.is_dir():
        file = file / "index.html"
    if not file.is_file():
        return False
    return not fragment or file.suffix != ".html" or unquote(fragment) in _read(file).anchors


@cache
def _read(path: Path) -> _Page:
    page = _Page()
    page.feed(path.read_text("utf-8"))
    return page
