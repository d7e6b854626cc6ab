"""What crawlers read: the sitemap of every page to be found, and `robots.txt`, which points to it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from urllib.parse import urljoin
from xml.etree.ElementTree import Element, SubElement, indent, tostring

SITEMAP = "sitemap.xml"
ALTERNATE = "xhtml:link"
NAMESPACES = {
    "xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "xmlns:xhtml": "http://www.w3.org/1999/xhtml",
}
Entry = tuple[str, list[tuple[str, str]]]
"""The address of a page, and its addresses by language."""


class Sitemap:
    """Collects the pages while they are made. It tells no day of change: nobody keeps one for each page."""

    def __init__(self) -> None:
        self.pages: dict[str, list[Entry]] = {}
        """By language, in the order they are made."""

    def add(self, language: str, address: str, alternates: Iterable[tuple[str, str]]) -> None:
        """A page at `address`, and its addresses by language as it names them itself."""
        self.pages.setdefault(language, []).append((address, list(alternates)))

    def write(self, site: Path, site_url: str, languages: Iterable[str]) -> None:
        """Write both files into the built site."""
        root = Element("urlset", NAMESPACES)
        root.extend(_url(*entry) for language in languages for entry in self.pages.get(language, ()))
        indent(root)
        text = tostring(root, encoding="unicode")
        (site / SITEMAP).write_text(f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n', "utf-8")
        robots = f"User-agent: *\nDisallow:\n\nSitemap: {urljoin(site_url, SITEMAP)}\n"
        (site / "robots.txt").write_text(robots, "utf-8")


def _url(address: str, alternates: Iterable[tuple[str, str]]) -> Element:
    entry = Element("url")
    SubElement(entry, "loc").text = address
    for language, href in alternates:
        SubElement(entry, ALTERNATE, {"rel": "alternate", "hreflang": language, "href": href})
    return entry
