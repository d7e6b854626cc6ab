"""What stands on the region pages, in the lists of sources, in the search and in the headers."""

from __future__ import annotations

import gzip
import json
import re
import shutil
from datetime import date
from pathlib import Path

import pytest
from built import BUILT, head_values, language, name, on_every_page, page, tree, values, words, written
from cases import for_each
from places import ALL_REGIONS, REGIONS, of_release
from words import SCRIPTS, letters_of, script_of

from tools.site import links
from wegwijs.facts.load import Data
from wegwijs.facts.model.base import Source
from wegwijs.page.address import BARE
from wegwijs.words.catalogue import Catalogue

KILOBYTE = 1024
EVERY_REGION_PAGE = [(region, code) for region in ALL_REGIONS for code in BUILT]


def _text(region: str, code: str) -> str:
    return words(tree(page(f"regio/{region}/alles", code)).css_first("main"))


@for_each(("region", "code"), EVERY_REGION_PAGE)
def test_each_class_has_its_name_address_and_brin_on_the_page(data: Data, region: str, code: str) -> None:
    """Every language class of the region, as the data has it, in every language."""
    found = tree(page(f"regio/{region}/alles", code))
    for school in data.schools_of(region, "language-class"):
        card = words(found.css_first(f"#{school.id}"))
        assert school.name in card
        if school.address.value:
            parts = (school.address.value.building, school.address.value.street, school.address.value.postcode)
            assert [part for part in (*parts, school.address.value.place) if part and part not in card] == []
        [row] = [words(row) for row in found.css("table tr") if words(row.css_first("th")) == school.name]
        assert school.brin.value is None or school.brin.value in row
        assert school.board.value is None or data.boards[school.board.value].name in row


@for_each(("region", "code"), EVERY_REGION_PAGE)
def test_each_desk_can_be_reached_from_the_page(data: Data, region: str, code: str) -> None:
    """Name, phone, mailbox and website of each desk that has one, the numbers as links a phone can call."""
    found, text = tree(page(f"regio/{region}/alles", code)), _text(region, code)
    targets = {node.attributes["href"] for node in found.css("main a")}
    for desk in data.regions[region].desks:
        contact = desk.contact
        if contact.phone.value:
            assert contact.phone.value in text and f"tel:{contact.phone.value.replace(' ', '')}" in targets
        if contact.email.value:
            assert contact.email.value in text and f"mailto:{contact.email.value}" in targets
        if contact.website.value:
            assert desk.name in text and contact.website.value in targets


@for_each(("region", "code"), EVERY_REGION_PAGE)
def test_every_unknown_says_whom_to_ask(data: Data, catalogues: dict[str, Catalogue], region: str, code: str) -> None:
    """Each gap of the data stands on the page."""
    text = _text(region, code)
    for gap in data.regions[region].unknown:
        assert words_of(catalogues[code], f"unknown.{gap.topic}") in text


@for_each(("region", "code"), EVERY_REGION_PAGE)
def test_conflicting_sources_are_both_shown_and_the_leading_one_first(
    data: Data, catalogues: dict[str, Catalogue], region: str, code: str
) -> None:
    """Each reading of each conflict in the order of the data, and why the first leads."""
    text = _text(region, code)
    for conflict in data.regions[region].conflicts:
        readings = [
            words_of(catalogues[code], f"conflict.{conflict.topic}.{reading.text}", **reading.numbers)
            for reading in (conflict.leading, *conflict.others)
        ]
        places = [text.index(reading) for reading in readings]
        assert places == sorted(places)
        assert words_of(catalogues[code], f"conflict.why.{conflict.why}") in text


def words_of(catalogue: Catalogue, key: str, **numbers: object) -> str:
    """The words of a key as they are read, without markup."""
    return " ".join(catalogue.text(key, **numbers).striptags().split())


def test_every_step_of_the_way_in_and_on_is_on_the_page(data: Data) -> None:
    """Nine steps in and three on in Gooi; five and six in Leiden."""
    counts = {
        region: [len(path.css("li.path-step")) for path in tree(page(f"regio/{region}/alles")).css("ol.path")]
        for region in REGIONS
    }
    assert counts == {"leidse-regio": [5, 6], "gooi-en-vechtstreek": [9, 3]}


@on_every_page
def test_each_citation_leads_to_its_source_with_date_and_state(built_page: Path, data: Data, catalogues: dict) -> None:
    """The list of sources of a page holds each cited source once, in order, with its date, check and age."""
    # Read as text: a <template> for the calculator cites too.
    cited = re.findall(r'class="cite" href="(#bron-\d+)"', written(built_page).decode())
    listed = tree(built_page).css(".sources li")
    assert list(dict.fromkeys(cited)) == [f"#bron-{number}" for number in range(1, len(listed) + 1)]
    code = language(built_page)
    for entry in listed:
        source = data.sources[entry.css_first("a").attributes["href"].split("#")[1]]
        state = words(entry.css_first(".source-state"))
        assert words(entry.css_first("cite")).startswith(source.title)
        if (source.id, code) not in SAID_OF_SOURCES:
            SAID_OF_SOURCES[source.id, code] = _said_of(source, catalogues[code])
        said, old = SAID_OF_SOURCES[source.id, code]
        assert [part for part in said if part not in state] == []
        assert (old in state) == source.is_old(date.today())


SAID_OF_SOURCES: dict[tuple[str, str], tuple[list[str], str]] = {}
"""What a page has to say of a source, by its id and the language: it stands on many pages."""


def _said_of(source: Source, catalogue: Catalogue) -> tuple[list[str], str]:
    """Its date and its check in words, and what is said of one that is old."""
    dated = ("source.date", {"date": source.date}) if source.date else ("source.no-date", {})
    checked = words_of(catalogue, f"source.checked.{source.checked}", date=source.checked_on)
    return [words_of(catalogue, dated[0], **dated[1]), checked], words_of(catalogue, "source.old")


@pytest.mark.parametrize("code", BUILT)
def test_the_page_of_sources_lists_every_source(data: Data, code: str) -> None:
    """Each source of the data, by its id."""
    assert set(values(page("bronnen", code), "ul.source-list > li", "id")) == set(data.sources)


@pytest.mark.parametrize("code", BUILT)
def test_the_search_knows_its_own_language_only(site: Path, code: str) -> None:
    """Each page of this language but the search itself and the counts of a region, with words in its script."""
    folder = site if code == "nl" else site / code
    entries = json.loads((folder / "search" / "index.json").read_text("utf-8"))["entries"]
    pages = {entry["id"].split("#")[0] for entry in entries}
    built = {
        path.parent.relative_to(folder).as_posix().removeprefix(".") + "/"
        for path in folder.rglob("index.html")
        if language(path) == code
    }
    left_out = tuple(address for address in built if address.startswith("zekerheid/") and address != "zekerheid/")
    sought = {address.rstrip("/") for address in built if not address.startswith((BARE, "zoeken/", *left_out))}
    assert {address.rstrip("/") for address in pages} == sought
    text = " ".join(entry["title"] + entry["text"] for entry in entries)
    letters = letters_of(text)
    assert {script for script in SCRIPTS.values() if letters[script] > letters.total() / 2} == {script_of(code)}
    assert not re.search(r"</?[a-z]+[ >]", text)
    assert len(gzip.compress((folder / "search" / "index.json").read_bytes())) < 250_000


def test_a_region_page_is_light(site: Path) -> None:
    """All that a Dutch region page asks for before anybody touches it: at most 90 KB, compressed."""
    for region in REGIONS:
        path = page(f"regio/{region}/alles")
        asked = [node.attributes["href"] for node in tree(path).css("link[rel=stylesheet], link[rel=icon]")]
        asked += [node.attributes["src"] for node in tree(path).css("script[src]")]
        files = [path, *((path.parent / address).resolve() for address in asked)]
        total = sum(len(gzip.compress(file.read_bytes(), 6)) for file in _with_imports(files))
        assert total <= 90 * KILOBYTE, f"{name(path)}: {total} bytes"


def _with_imports(files: list[Path]) -> list[Path]:
    """The files, and the modules their scripts import at once."""
    found = list(dict.fromkeys(files))
    for file in found:
        if file.suffix == ".js":
            for address in re.findall(r"^import .*?[\"'](\./[^\"']+)[\"']", file.read_text("utf-8"), re.M):
                target = (file.parent / address).resolve()
                if target not in found:
                    found.append(target)
    return found


@pytest.mark.thorough
def test_no_link_is_dead(site: Path) -> None:
    """Every link and anchor of the site leads somewhere; by day the build that the tests begin with looks for it."""
    assert links.dead(site) == []


@pytest.mark.parametrize(
    "address", ["../nergens/", "#nergens", "../regio/leidse-regio/#nergens", "../assets/nergens.svg"]
)
def test_a_planted_dead_link_is_found(site: Path, tmp_path: Path, address: str) -> None:
    """A page, an anchor here, an anchor elsewhere or a file that is not there: told with page, line and link."""
    copy = tmp_path / "site"
    for uri in ("over", "regio/leidse-regio"):
        shutil.copytree(site / uri, copy / uri)
    path = copy / "over" / "index.html"
    before = [line for line in links.dead(copy) if line.startswith("over/")]
    text = path.read_text("utf-8")
    path.write_text(text.replace("</body>", f'\n<a href="{address}">x</a></body>', 1), "utf-8")
    line = path.read_text("utf-8").split(f'href="{address}"')[0].count("\n") + 1
    new = [found for found in links.dead(copy) if found.startswith("over/") and found not in before]
    assert len(new) == 1
    assert new[0].startswith(f"over/index.html:{line}: link: expected") and repr(address) in new[0]


def test_the_manifest_names_every_file_of_the_runtime_with_its_size(site: Path) -> None:
    """The worker can tell real progress: the sizes are those on disk."""
    manifest = json.loads((of_release(site) / "runtime/manifest.json").read_text("utf-8"))
    folder = site / "assets/runtime" / manifest["version"]
    assert manifest["files"] == {path.name: path.stat().st_size for path in folder.iterdir()}
    assert [path.name for path in (site / "assets/runtime").iterdir() if path.is_dir()] == [manifest["version"]]


LETTERS = "subjects/frame/ethiopic"
HEAVIEST_LETTERS = 80_000
"""Bytes: what a page in Tigrinya may weigh more than one in another language."""


@on_every_page
def test_only_a_page_in_tigrinya_brings_letters(built_page: Path) -> None:
    """A page in another language, which names Tigrinya in its list, fetches nothing for it."""
    sheets = [sheet for sheet in head_values(built_page, "link[rel=stylesheet]", "href") if LETTERS in sheet]
    assert len(sheets) == (language(built_page) == "ti")


def test_the_letters_of_tigrinya_stand_beside_their_style_and_are_light(site: Path) -> None:
    """The style names the file as it lies there, and says for which letters: a page without them never asks for it."""
    style = (of_release(site) / f"{LETTERS}.css").read_text("utf-8")
    assert 'url("ethiopic.woff2")' in style and "unicode-range: U+1200-139F" in style
    assert 10_000 < (of_release(site) / f"{LETTERS}.woff2").stat().st_size <= HEAVIEST_LETTERS
