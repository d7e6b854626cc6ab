"""Shows a changed fact on the pages of its region at once, while the whole site is built behind it.

A process beside `./portal serve` that has read everything but the data. It puts new contents into the pages that
stand there; what is around them, lists and searches follow with the build.
"""

from __future__ import annotations

import re
import sys
from contextlib import suppress
from pathlib import Path

import material

from wegwijs import cache
from wegwijs.facts.site.read import read
from wegwijs.page.address import address, root_of
from wegwijs.page.release import Release
from wegwijs.portal import Portal
from wegwijs.problems import DataError
from wegwijs.words.catalogue import catalogues

ROOT = Path(__file__).resolve().parents[2]
WORDS = ROOT / "locales"
CACHE = ROOT / "build" / "cache"
ICONS = Path(material.__file__).parent / "templates"
CONTENT = re.compile(r'(?s)(<article class="wrap"[^>]*>\n).*(\n</article>)')
"""What a generated page holds between its header and its foot."""
TABLES = "questions/"
"""Pages whose tables ask the rules everything: they come with the build."""
RELEASE = re.compile(r"assets/release/([0-9a-f]+)/")


class Standing:
    """The site that stands, and the facts it shows."""

    def __init__(self, site: Path, site_url: str, own_site: Path) -> None:
        self._site, self._site_url = site, site_url
        self._own = read(own_site)
        languages = [folder.name for folder in (ROOT / "docs").iterdir() if folder.is_dir()]
        self._words = catalogues([code for code in languages if (site / root_of(code) / "index.html").is_file()], WORDS)
        self._shown = _facts(self._portal())

    def catch_up(self) -> int:
        """Show the facts as they are now on the pages of each region; how many were written. Raises DataError."""
        portal = self._portal()
        now = _facts(portal)
        changed = {region for region, facts in now.items() if facts != self._shown.get(region)}
        own = {uri: page for uri, page in portal.pages.items() if page.region and page.region.id in changed}
        pages = [uri for uri, page in own.items() if not page.template.startswith(TABLES)]
        self._shown = now
        return sum(self._write(portal, uri, code) for code in self._words for uri in pages if portal.has(uri, code))

    def _portal(self) -> Portal:
        found = RELEASE.search((self._site / "index.html").read_text("utf-8"))
        release = Release(found[1] if found else "")  # the files of the site that stands
        languages, own = list(self._words), self._own
        with cache.used(CACHE):
            return Portal(ROOT, ICONS, languages, own, self._site_url, cache=CACHE, words=self._words, release=release)

    def _write(self, portal: Portal, uri: str, language: str) -> bool:
        file, body = self._site / address(language, uri) / "index.html", portal.body(uri, language)
        if body is None or not file.is_file():
            return False  # a page that is new comes with the build
        content = portal.explained(body, uri, language, language)
        file.write_text(CONTENT.sub(lambda found: found[1] + content + found[2], file.read_text("utf-8")), "utf-8")
        return True


def _facts(portal: Portal) -> dict[str, str]:
    """What the pages of each region are made of: its own facts and those of its schools."""
    schools = portal.data.schools.values()
    return {
        key: "".join(part.model_dump_json() for part in (region, *(one for one in schools if one.region == key)))
        for key, region in portal.data.regions.items()
    }


def main(site: Path, site_url: str, own_site: Path) -> None:
    """Catch up at each line of the input, and answer it with the number of pages written."""
    standing = Standing(site, site_url, own_site)
    for _ in sys.stdin:
        written = 0
        with suppress(DataError):  # the build tells it in full
            written = standing.catch_up()
        print(written, flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3]))
