"""The file of one copy of the site: no slip there takes away, without a word, what a host asked for."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from places import ROOT, read_yaml

from wegwijs.facts.load import Data
from wegwijs.facts.schemas import schemas
from wegwijs.facts.site.model import OLD_AFTER, Contact
from wegwijs.facts.site.read import check, read
from wegwijs.problems import DataError, Problems
from wegwijs.words.subjects import languages

ADDRESS = "address: https://school.example.nl/\n"
MAILBOX = "onderwijs@voorbeeld.example"
WRONG = {
    "no address": ("languages: [nl]\n", 1, "address", "a value"),
    "a key twice": (f"{ADDRESS}{ADDRESS}", 2, "address", "each key once"),
    "no such key": (f"{ADDRESS}contct: {{}}\n", 2, "contct", "no such key"),
    "no YAML": (f"{ADDRESS}contact: [\n", 3, "file", "valid YAML"),
    "a region by its name": (f"{ADDRESS}regions: [Leidse regio]\n", 2, "regions.0", "small letters"),
    "a place by its name": (f"{ADDRESS}municipalities: [Leiden]\n", 2, "municipalities.0", "GM and four digits"),
    "no Dutch": (f"{ADDRESS}languages: [en]\n", 2, "languages", "Dutch among the languages"),
    "no English beside Arabic": (f"{ADDRESS}languages: [nl, ar]\n", 2, "languages", "English beside any language"),
    "a name without Dutch": (f"{ADDRESS}names: {{en: School}}\n", 2, "names", "a Dutch name"),
    "an address with a question": ("address: https://x.nl/?q=1\n", 1, "address", "an address with a host"),
    "an address without https": ("address: school.nl\n", 1, "address", "an address with a host"),
    "nobody to reach": (f"{ADDRESS}contact: {{name: Gemeente}}\n", 2, "contact", "a name, and an email, phone or url"),
    "no name": (f"{ADDRESS}contact: {{name: ' ', email: {MAILBOX}}}\n", 2, "contact.name", "a line of text"),
    "no mailbox": (f"{ADDRESS}contact: {{name: G, email: geen adres}}\n", 2, "contact.email", "a mailbox"),
    "no phone": (f"{ADDRESS}contact: {{name: G, phone: bel ons}}\n", 2, "contact.phone", "a phone number"),
    "a script": (f"{ADDRESS}contact: {{name: G, url: 'javascript:alert(1)'}}\n", 2, "contact.url", "an address"),
    "a page where a site should stand": (
        *(f"{ADDRESS}embed: [https://gemeente.example/school]\n", 2),
        *("embed.0", "https:// and a host, and nothing behind it"),
    ),
    "a slash behind a site": (f"{ADDRESS}embed: [https://gemeente.example/]\n", 2, "embed.0", "https:// and a host"),
    "a site that encrypts nothing": (f"{ADDRESS}embed: [http://gemeente.example]\n", 2, "embed.0", "https:// and"),
    "a rule behind a site": (f"{ADDRESS}embed: [\"https://x.example; script-src *\"]\n", 2, "embed.0", "https:// and"),
    "one site and no list": (f"{ADDRESS}embed: https://gemeente.example\n", 2, "embed", "a list"),
    "a status that the model lacks": (f"{ADDRESS}statements: {{status: F}}\n", 2, "statements.status", "one of 'A'"),
    "a status without its audit": (
        *(f"{ADDRESS}statements: {{status: B, day: 2026-11-01}}\n", 2),
        *("statements", "`day` and `report` with status A or B"),
    ),
    "less than no days": (f"{ADDRESS}statements: {{log_days: -1}}\n", 2, "statements.log_days", "greater than"),
    "a day that is none": (f"{ADDRESS}statements: {{tested: gisteren}}\n", 2, "statements.tested", "a date"),
    "no months": (f"{ADDRESS}old_after: soon\n", 2, "old_after", "a whole number"),
    "no time at all": (f"{ADDRESS}old_after: 0\n", 2, "old_after", "greater than or equal to 1"),
    "a logo elsewhere": (f"{ADDRESS}logo: ../logo.svg\n", 2, "logo", "a file beside portal.yaml"),
    "tokens as a style sheet": (f"{ADDRESS}tokens: root.css\n", 2, "tokens", "a file beside portal.yaml, .json"),
    "tokens that are not there": (f"{ADDRESS}tokens: t.json\n", 2, "tokens", "a file that stands beside portal.yaml"),
    "a logo that is not there": (f"{ADDRESS}logo: logo.svg\n", 2, "logo", "a file that stands beside portal.yaml"),
}


def _written(folder: Path, text: str) -> Path:
    (folder / "portal.yaml").write_text(text, "utf-8")
    return folder


@pytest.mark.parametrize("case", WRONG)
def test_a_slip_is_told_with_its_line_its_field_and_an_example(tmp_path: Path, case: str) -> None:
    """Nothing is built then."""
    text, line, field, expected = WRONG[case]
    with pytest.raises(DataError) as told:
        read(_written(tmp_path, text))
    first = told.value.problems[0]
    assert (first.path.name, first.line, first.field) == ("portal.yaml", line, field)
    assert expected in first.expected and first.example


def test_a_folder_without_the_file_is_told_with_the_command_that_makes_it(tmp_path: Path) -> None:
    """Nobody has to know its form."""
    with pytest.raises(DataError, match="expected a file portal.yaml, got nothing, for example ./portal new-site"):
        read(tmp_path)


def test_without_more_than_an_address_it_is_the_whole_country_of_nobody(tmp_path: Path) -> None:
    """Nothing is made up."""
    settings = read(_written(tmp_path, "address: https://school.example.nl/pad\n")).settings
    assert settings.whole and settings.contact is None and settings.old_after == OLD_AFTER
    assert settings.address == "https://school.example.nl/pad/"
    assert set(settings.statements.model_dump().values()) == {None}


@pytest.mark.parametrize("way", [{"email": MAILBOX}, {"phone": "014 023"}, {"url": "https://voorbeeld.example/school"}])
def test_a_host_has_a_name_and_a_way_to_reach_it(way: dict[str, str]) -> None:
    """One way is enough."""
    assert Contact.model_validate({"name": "Gemeente Voorbeeld", **way}) == Contact(name="Gemeente Voorbeeld", **way)


def test_a_fault_is_reported_where_the_host_asks_for_it(tmp_path: Path) -> None:
    """Under the name of who is responsible; the contact itself stays for weaknesses of the site."""
    more = f"contact: {{name: G, email: {MAILBOX}}}\nfeedback: https://x.example/fout\nresponsible: Regio X\n"
    settings = read(_written(tmp_path, f"{ADDRESS}{more}")).settings
    assert settings.told == Contact(name="Regio X", url="https://x.example/fout")
    assert settings.contact and settings.contact.email == MAILBOX


@pytest.mark.parametrize("asked", ["regions: [leidse-regoi]", "municipalities: [GM9999]", "languages: [nl, en, fr]"])
def test_what_is_asked_for_must_be_there(tmp_path: Path, data: Data, asked: str) -> None:
    """Told with one that begins likewise, or one that exists."""
    site = read(_written(tmp_path, f"{ADDRESS}{asked}\n"))
    check(site, data, ["nl", "en"], problems := Problems())
    assert [(problem.line, problem.field.partition(".")[0]) for problem in problems.found] == [(2, asked.split(":")[0])]
    assert problems.found[0].example in (*data.regions, *data.municipalities, "nl", "en")


@pytest.mark.parametrize("folder", [ROOT, *sorted((ROOT / "examples").iterdir())], ids=lambda folder: folder.name)
def test_the_files_that_ship_are_in_order_and_editors_find_them_so(folder: Path, data: Data) -> None:
    """By the model and by its JSON Schema."""
    check(read(folder), data, languages(ROOT / "locales"), problems := Problems())
    assert problems.found == []
    schema = Draft202012Validator(json.loads(schemas()["portal"]))
    assert list(schema.iter_errors(read_yaml(folder / "portal.yaml"))) == []
