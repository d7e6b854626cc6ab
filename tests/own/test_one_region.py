"""A site of one region: only that region, everywhere; the example of it is built and read, with pages of its own."""

from __future__ import annotations

import csv
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from places import ALL_REGIONS, ROOT, of_release, runtime_of
from project_copy import environment

from wegwijs.facts.load import Data
from wegwijs.facts.site.facts import facts_of
from wegwijs.facts.site.read import read

OWN = "leidse-regio"
FOLDER = ROOT / "examples" / OWN
TEXT = (".html", ".json", ".csv", ".ics", ".xml", ".txt", ".js")
ADDRESSES = re.compile(r"https?://[^\s\"'<>]+|\bmailto:\S+")
YESTERDAY = "the site of yesterday"
OF_SOURCES = ("bronnen/", "en/bronnen/", "open-data/v1/sources.json", "search/", "en/search/")
"""Where the sources of pages by hand stand: national pages name how it goes elsewhere as their source."""

STATEMENTS = "statements: {status: C, day: 2026-11-01, log_days: 14}\n"
PHONE = "071 000 00 00"
OWN_FILES = {
    "docs/nl/ouders/taalhuis.md": "# Taalhuis\n\nZie ook [aanmelden](aanmelden.md).\n",
    "docs/nl/over.md": "# Over ons\n\nDit is onze eigen tekst.\n",
    "data/regions.yaml": f"""
- id: {OWN}
  desks:
    - {{id: coordinator-leiden, contact: {{phone: {{value: {PHONE}, source: {{id: onze-site}}}}}}}}
""",
    "data/sources.yaml": """
- {id: onze-site, title: Nieuwkomers, publisher: Gemeente X, kind: official, date: 2026-11-01, checked: never}
""",
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example with a new page, one that replaces ours and a phone number, built as a host builds it for an address,
    where a site of yesterday stood."""
    folder = tmp_path_factory.mktemp("one-region")
    own, target = shutil.copytree(FOLDER, folder / "own"), folder / "site"
    for name, text in OWN_FILES.items():
        (own / name).parent.mkdir(parents=True, exist_ok=True)
        (own / name).write_text(text, "utf-8")
    with (own / "portal.yaml").open("a", encoding="utf-8") as file:
        file.write(f"pages: {{ouders/taalhuis.md: ouders/aanmelden.md}}\n{STATEMENTS}")
    target.mkdir()
    for name in ("index.html", "gone.html", "sw.js"):
        (target / name).write_text(YESTERDAY)
    command = [sys.executable, "-m", "tools", "build", "--draft", "--site", str(own), "--into", str(target)]
    command += ["--site-url", "https://example.nl/school/"]
    done = subprocess.run(command, cwd=ROOT, env=environment(ROOT), capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return target


@pytest.fixture(scope="module")
def here(data: Data) -> set[str]:
    """The codes of the municipalities of the region."""
    return {place.code for place in data.regions[OWN].municipalities}


@pytest.fixture(scope="module")
def texts(site: Path) -> dict[str, str]:
    """Every file of words or data, by its path, without addresses of other sites."""
    files = (path for path in site.rglob("*") if path.suffix in TEXT)
    return {path.relative_to(site).as_posix(): ADDRESSES.sub("", path.read_text("utf-8")) for path in files}


def test_a_build_that_succeeds_replaces_the_previous_site(site: Path) -> None:
    """The new site stands in the place of the old one, with nothing of it left, and for the address it was given."""
    assert not (site / "gone.html").exists()
    home = (site / "index.html").read_text("utf-8")
    assert YESTERDAY not in home and 'rel="canonical" href="https://example.nl/school/"' in home
    assert 'href="/school/' in (site / "404.html").read_text("utf-8")


def test_no_file_names_the_code_of_another_municipality(texts: dict[str, str], here: set[str]) -> None:
    """Not pages, lists, tables of answers, searches or open data; nowhere is `GM0000`."""
    found = {(name, code) for name, text in texts.items() for code in re.findall(r"\bGM\d{4}\b", text)}
    assert {(name, code) for name, code in found if code not in here | {"GM0000"}} == set()
    assert {code for _, code in found} >= here


def test_no_file_and_no_folder_is_about_another_region_or_municipality(site: Path, data: Data, here: set[str]) -> None:
    """Nor does the sitemap lead to one."""
    others = {id for id in ALL_REGIONS if id != OWN}
    others |= {place.slug for code, place in data.municipalities.items() if code not in here}
    paths = [path.relative_to(site) for path in site.rglob("*")]
    assert [path for path in paths if others & {part.split(".")[0] for part in path.parts}] == []
    assert [one for one in others if f"/{one}/" in (site / "sitemap.xml").read_text("utf-8")] == []


def test_the_id_of_another_region_stands_nowhere(texts: dict[str, str]) -> None:
    """But in the ids of sources that national pages name, for those end on it."""
    ids = re.compile(r'["/]({})["/.#]'.format("|".join(id for id in ALL_REGIONS if id != OWN)))
    told = {name: set(ids.findall(text)) for name, text in texts.items() if not name.startswith(OF_SOURCES)}
    assert {name: found for name, found in told.items() if found} == {}


def test_lists_tables_and_files_hold_the_region_alone(site: Path, here: set[str]) -> None:
    """What a place is found with, the answers of the rules, open data and the table of schools."""
    places = json.loads((of_release(site) / "tables" / "places.json").read_text("utf-8"))
    assert places["municipalities"].keys() == here
    compiled = json.loads((runtime_of(site) / "data.json").read_text("utf-8"))
    assert compiled["route"]["regions"].keys() == {OWN, "elders"} and compiled["route"]["municipalities"].keys() == here
    assert not [id for id in compiled["parameters"] if id.startswith("gooi-")]
    published = site / "open-data" / "v1"
    assert {one["region"] for one in json.loads((published / "schools.json").read_text("utf-8"))["data"]} == {OWN}
    rows = list(csv.DictReader((published / "municipalities.csv").read_text("utf-8-sig").splitlines()))
    assert {row["code"] for row in rows} == here


def test_the_classes_listed_are_those_of_the_region(site: Path, data: Data) -> None:
    """No school of another region stands in the list; a name of one word is part of others."""
    listed = (site / "klassen" / "index.html").read_text("utf-8")
    own = {school.name for school in data.schools.values() if school.region == OWN}
    others = {school.name for school in data.schools.values() if school.region != OWN and " " in school.name} - own
    assert any(name in listed for name in own)
    assert [name for name in others if re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", listed)] == []


def test_only_the_languages_asked_for_are_there(site: Path) -> None:
    """Dutch at the root, English beside it, and no link to another one."""
    assert (site / "en" / "index.html").is_file() and not (site / "ar").exists()
    assert set(re.findall(r'hreflang="(\w+)"', (site / "index.html").read_text("utf-8"))) <= {"nl", "en", "x"}


def test_every_page_says_whose_site_it_is(site: Path) -> None:
    """Its own name, and who answers for it."""
    for name, said in (("index.html", "Naar school in de Leidse regio"), ("en/index.html", "the Leiden region")):
        page = (site / name).read_text("utf-8")
        assert said in page and "onderwijs@voorbeeld.example" in page and "Wegwijs naar school" not in page


def test_a_new_page_stands_in_the_menu_where_the_file_says(site: Path) -> None:
    """Behind that page, on each page of the folder; in English its Dutch, which says so."""
    menu = re.compile(r'href="\.\./(?:aanmelden|taalhuis|kiezen)/"')
    for root in ("", "en/"):
        listed = menu.findall((site / root / "ouders" / "leeftijd" / "index.html").read_text("utf-8"))
        assert listed == [f'href="../{name}/"' for name in ("aanmelden", "taalhuis", "kiezen")]
    page = (site / "en" / "ouders" / "taalhuis" / "index.html").read_text("utf-8")
    assert '<div lang="nl" dir="ltr"><h1 id="taalhuis">' in page and 'class="notice"' in page
    assert "ouders/taalhuis/" in (site / "sitemap.xml").read_text("utf-8")


def test_a_page_that_replaces_ours_takes_its_translations_with_it(site: Path) -> None:
    """English made from our Dutch would say something else than the own Dutch."""
    for root in ("", "en/"):
        assert "Dit is onze eigen tekst." in (site / root / "over" / "index.html").read_text("utf-8")


def test_a_fact_of_its_own_stands_on_pages_and_in_open_data(site: Path, texts: dict[str, str]) -> None:
    """With its source in the list of sources."""
    assert PHONE in texts[f"regio/{OWN}/index.html"] and PHONE in texts["open-data/v1/regions.json"]
    assert 'id="onze-site"' in texts["bronnen/index.html"]


def test_what_the_host_states_stands_on_two_pages_and_what_it_does_not_is_not_known(site: Path) -> None:
    """Status, day and who answers on accessibility; how long the server keeps what it sees on privacy."""
    row = re.compile(r"<dt>([^<]*)</dt><dd>(.*?)</dd>", re.S)
    told = {
        name: {term: re.sub(r"<[^>]*>|\s+", " ", value).strip() for term, value in row.findall(page.read_text("utf-8"))}
        for name in ("toegankelijkheid", "privacy", "en/toegankelijkheid")
        for page in [site / name / "index.html"]
    }
    who = {"Verantwoordelijk": "Gemeente Voorbeeld", "Meldingen en vragen": "onderwijs@voorbeeld.example"}
    assert told["privacy"] == {"Hoeveel dagen de server bewaart wie welke pagina opvraagt": "14", **who}
    assert told["toegankelijkheid"] == {
        "Status van toegankelijkheid": "C: eerste maatregelen genomen",
        "Datum van de verklaring": "1 november 2026",
        "Verslag van het onderzoek": "niet bekend",
        "Laatste hele test van deze site": "niet bekend",
        **who,
        "Klacht, als het antwoord niet helpt": "niet bekend",
    }
    assert list(told["en/toegankelijkheid"].values())[1:4] == ["1 November 2026", "not known", "not known"]


def test_who_lives_elsewhere_is_told_whom_to_call(site: Path) -> None:
    """Beside the list of places, in the field, and with what holds everywhere: it is no dead end."""
    page = (site / "index.html").read_text("utf-8")
    assert 'class="notice outside"' in page and "scholenopdekaart.nl" in page
    told = re.findall(r'<script type="application/json"[^>]*>(.*?)</script>', page, re.S)
    assert "vraag naar leerplicht" in json.loads(told[0])["place"]["none"]
    assert (site / "wegwijzer" / "elders" / "index.html").is_file()


def test_the_facts_of_a_single_municipality_keep_the_way_in_of_its_region(tmp_path: Path) -> None:
    """One asked for alone is the only one of its region; one that no region covers has what holds everywhere."""
    (tmp_path / "portal.yaml").write_text(
        "address: https://school.example.nl/\nmunicipalities: [GM0546]\nlanguages: [nl]\n", "utf-8"
    )
    data = facts_of(ROOT, read(tmp_path))
    assert data.municipalities.keys() == {"GM0546"} and data.regions.keys() == {OWN}
    assert [place.code for place in data.regions[OWN].municipalities] == ["GM0546"] and data.regions[OWN].ways
