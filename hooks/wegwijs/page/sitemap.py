"""What crawlers read: the sitemap of every page to be found, and `robots.txt`, which points to it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from urllib.parse import urljoin
from xml.etree.ElementTree import Element, SubElement, indent, tostring

SITEMAP = "sitemap.xml"
ALTERNATE = "xhtml:link"


class Sitemap:
    """Collects the pages while they are made. It tells no day of change: nobody keeps one for each page."""

    def __init__(self) -> None:
        self._root = Element(
            "urlset",
            {
                "xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9",
                "xmlns:xhtml": "http://www.w3.org/1999/xhtml",
            },
        )

    def add(self, address: str, alternates: Iterable[tuple[str, str]]) -> None:
        """A page at `address`, and its addresses by language as it names them itself."""
        entry = SubElement(self._root, "url")
        SubElement(entry, "loc").text = address
        for language, href in alternates:
            SubElement(entry, ALTERNATE, {"rel": "alternate", "hreflang": language, "href": href})

    def write(self, site: Path, site_url: str) -> None:
        """Write both files into the built site."""
        indent(self._root)
        text = tostring(self._root, encoding="unicode")
        (site / SITEMAP).write_text(f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n', "utf-8")
        robots = f"User-agent: *\nDisallow:\n\nSitemap: {urljoin(site_url, SITEMAP)}\n"
        (site / "robots.txt").write_text(robots, "utf-8")
