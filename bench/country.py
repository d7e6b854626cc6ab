"""The whole country as a project to build: everything the site has, and 1,500 schools that nobody ever went to.

Beside it parts of the same, and a stock project of MkDocs with a part of the same pages.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from datetime import date
from itertools import cycle, islice
from pathlib import Path

import material
import yaml

from wegwijs.facts.imported.load import FOLDER, path_of
from wegwijs.facts.imported.model import Edition, Site, SiteKind
from wegwijs.facts.load import Data, load
from wegwijs.facts.model.place import Place
from wegwijs.facts.model.postcodes import expanded

ROOT = Path(__file__).resolve().parent.parent
COPIED = ("mkdocs.yml", "portal.yaml", "package.json", "package-lock.json", "requirements.txt")
FOLDERS = ("calculators", "data", "docs", "hooks", "locales", "theme", "tools")
SCHOOLS: dict[SiteKind, int] = {"primary": 1_200, "secondary": 300}
INVENTED = "Verzonnen voor een meting"
"""What every school and list says of itself, should one ever come to stand in a site."""
DAY = date(2026, 10, 1)
STOCK = """
site_name: Stock
site_url: https://example.org/
theme: {name: material, font: false, custom_dir: more}
nav: [index.md]
validation: {nav: {omitted_files: ignore}}
plugins:
  - search
  - i18n: {docs_structure: folder, languages: [%s]}
"""
MAIN = re.compile(r"(?s)<main[^>]*>(.*)</main>")


def copy(target: Path) -> Path:
    """The project with the invented schools, to be built without touching what stands here."""
    target.mkdir()
    for name in COPIED:
        shutil.copy(ROOT / name, target / name)
    for name in FOLDERS:
        shutil.copytree(ROOT / name, target / name, ignore=shutil.ignore_patterns("__pycache__"))
    (target / "node_modules").symlink_to((ROOT / "node_modules").resolve())
    shutil.copytree(ROOT / "build" / "runtime", target / "build" / "runtime")
    shutil.rmtree(target / "data" / FOLDER, ignore_errors=True)
    data = load(target / "data", target / "locales")
    for kind, size in SCHOOLS.items():
        path = path_of(target / "data", kind)
        path.parent.mkdir(exist_ok=True)
        path.write_text(schools(data, kind, size).model_dump_json(), "utf-8")
    return target


def schools(data: Data, kind: SiteKind, size: int) -> Edition:
    """A list in the form of the import: the first in each municipality, then wherever there are more postcodes."""
    letter = {"primary": "A", "secondary": "V"}[kind]
    sites = [
        Site(
            code=f"{number // 100:02}{letter}A{number % 100:02}",
            name=f"{INVENTED} {number}",
            street=f"Nergens {number}",
            postcode=f"{postcode} XX",
            place=place.name,
            municipality=place.code,
            phone=f"000 {number:07}",
        )
        for number, (place, postcode) in enumerate(islice(_spread(data), size))
    ]
    told = {"publisher": INVENTED, "file": f"{INVENTED}.csv", "sha256": "0" * 64, "columns": ["VERZONNEN"]}
    return Edition(kind=kind, edition=DAY, taken_on=DAY, sites=sites, **told)


def _spread(data: Data) -> Iterator[tuple[Place, int]]:
    of = [(place, list(expanded(data.postcodes.of(place.code)))) for place in data.municipalities.values()]
    yield from ((place, codes[0]) for place, codes in of if codes)
    yield from cycle((place, code) for place, codes in of for code in codes[1:])


def part(project: Path, name: str, **settings: object) -> Path:
    """The folder of a copy of the site with these settings: what `--site` asks for."""
    folder = project / "sites" / name
    folder.mkdir(parents=True)
    (folder / "portal.yaml").write_text(yaml.safe_dump({"address": "https://school.example.nl/", **settings}), "utf-8")
    return folder


def stock(target: Path, site: Path, languages: list[str], one_in: int) -> int:
    """Make a stock project with one in so many of the pages of `site`, each in all its languages; how many it has."""
    pages = {_page(path.parent.relative_to(site), languages)[1] for path in site.rglob("index.html")}
    chosen = {"", *sorted(pages - {""})[::one_in]}
    written = 0
    for path in site.rglob("index.html"):
        language, way = _page(path.parent.relative_to(site), languages)
        body = MAIN.search(path.read_text("utf-8")) if way in chosen else None
        if body:
            text = re.sub(r"\n\s*\n", "\n", body[1].strip())
            page = target / "docs" / language / way / "index.md"
            page.parent.mkdir(parents=True, exist_ok=True)
            page.write_text(f"---\ntitle: {way or 'home'}\n---\n<div>{text}</div>\n", "utf-8")
            written += 1
    _words(target, languages)
    told = [f"{{locale: {code}, name: {code}, default: {str(code == 'nl').lower()}}}" for code in languages]
    (target / "mkdocs.yml").write_text(STOCK % ", ".join(told), "utf-8")
    return written


def _page(way: Path, languages: list[str]) -> tuple[str, str]:
    """The language of a page, and its address without it."""
    language = way.parts[0] if way.parts[:1] and way.parts[0] in languages else "nl"
    return language, way.relative_to("." if language == "nl" else language).as_posix().removeprefix(".")


def _words(target: Path, languages: list[str]) -> None:
    """Material's English for languages it does not have: without, stock does not build."""
    theirs = Path(material.__file__).parent / "templates/partials/languages"
    more = target / "more/partials/languages"
    more.mkdir(parents=True, exist_ok=True)
    for code in languages:
        if not (theirs / f"{code}.html").is_file():
            shutil.copy(theirs / "en.html", more / f"{code}.html")
