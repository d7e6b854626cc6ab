"""What a list of DUO becomes: schools that can be called, with where the list is from."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from places import ROOT

from imports import duo_files
from imports.conftest import Take
from imports.duo_files import with_cell
from tools.site import unchanged
from wegwijs.facts.imported import load as imported
from wegwijs.facts.load import Data
from wegwijs.problems import DataError

ENCODINGS = ("utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le", "utf-16-be")


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_a_list_reads_the_same_in_each_encoding(take: Take, few: str, encoding: str) -> None:
    """Letters with accents come as they were written."""
    found = take(with_cell(few, "VESTIGINGSNAAM", "Sint Joséschool"), encoding).edition
    assert found.kind == "primary" and found.size == 60
    assert found.sites[0].name == "Sint Joséschool"


def test_a_list_says_where_it_is_from(take: Take, few: str) -> None:
    """Licence, publisher, the day it speaks of, the day it was taken over, the file and its sum."""
    found = take(few, edition=date(2026, 10, 1)).edition
    assert (found.licence, found.publisher) == ("CC0-1.0", "DUO, open onderwijsdata")
    assert (found.edition, found.taken_on, found.file) == (date(2026, 10, 1), date(2026, 11, 27), "list.csv")
    assert found.sha256 == hashlib.sha256(few.encode()).hexdigest()


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("03-alle-vestigingen-bo.csv", None),
        ("03-09-2019_03-alle-vestigingen-bo.csv", date(2019, 9, 3)),
        ("vestigingen-2026-10-01.csv", date(2026, 10, 1)),
        ("vestigingen-20261001.csv", date(2026, 10, 1)),
        ("2026-13-45.csv", None),
    ],
)
def test_the_day_of_a_list_may_stand_in_its_name(take: Take, few: str, name: str, day: date | None) -> None:
    """Otherwise it is not known, and that is said."""
    found = take(few, name=name)
    assert found.edition.edition == day
    assert ("edition of not known" in found.told[0]) == (day is None)


def test_each_list_is_known_by_its_columns(take: Take, plain: Data) -> None:
    """Whatever its name."""
    texts = (duo_files.primary(plain, 9), duo_files.secondary(plain, 9), duo_files.boards(9))
    assert [take(text).edition.kind for text in texts] == ["primary", "secondary", "boards"]


def test_a_column_may_go_by_any_of_its_known_names(take: Take, few: str) -> None:
    """Editions rename them, write them small, leave them in another order and put commas between them."""
    renamed = few.replace("BRIN NUMMER;VESTIGINGSNUMMER", "Instellingscode;vestigings_code")
    swapped = "\r\n".join(";".join(reversed(line.split(";"))) for line in renamed.split("\r\n"))
    assert take(swapped.replace(";", ",")).edition.sites == take(few).edition.sites


def test_a_new_column_and_one_that_is_gone_are_told(take: Take, few: str) -> None:
    """So that a person sees what an edition brought."""
    assert "new columns, not read: DENOMINATIE 2" in take(few.replace("DENOMINATIE", "DENOMINATIE 2")).told


@pytest.mark.parametrize(
    ("phone", "website", "expected"),
    [
        ("0712345678", "www.school.example", ("071 234 56 78", "https://www.school.example")),
        ("0252123456", "http://School.Example/Pad", ("0252 12 34 56", "http://school.example/Pad")),
        (" ", "0201234567", ("020 123 45 67", None)),
        ("www.school.example", "06-12345678", ("06 12 34 56 78", "https://www.school.example")),
        ("+31 (0)20 1234567", "HTTPS://WWW.SCHOOL.EXAMPLE", ("020 123 45 67", "https://www.school.example")),
        ("0031201234567", "httpschool.example", ("020 123 45 67", "https://httpschool.example")),
        ("12345", "info@school.example", (None, None)),
        (" ", "geen", (None, None)),
        ("0900-1234", " ", ("0900 1234", None)),
    ],
)
def test_numbers_and_addresses_stand_in_either_column(
    take: Take, few: str, phone: str, website: str, expected: tuple[str | None, str | None]
) -> None:
    """Each is known by its form; a mail address is never taken over."""
    text = with_cell(with_cell(few, "TELEFOONNUMMER", phone), "INTERNETADRES", website)
    site = take(text).edition.sites[0]
    assert (site.phone, site.website) == expected
    assert "@" not in site.model_dump_json()


@pytest.mark.parametrize(
    ("capitals", "name"),
    [
        ("S GRAVENHAGE", "Den Haag"),
        ("'S-GRAVENHAGE", "Den Haag"),
        ("HILVERSUM", "Hilversum"),
        ("NUENEN CA", "Nuenen CA"),
        ("BERGEN LB", "Bergen LB"),
        ("VERWEGGERDAM AAN DEN IJSSEL", "Verweggerdam aan den IJssel"),
        ("S VERWEGGERDAM", "'s-Verweggerdam"),
        ("T VERWEG", "'t Verweg"),
        ("OUD-VERWEG", "Oud-Verweg"),
    ],
)
def test_the_name_of_a_place_is_written_as_people_do(take: Take, few: str, capitals: str, name: str) -> None:
    """As the data know it, else by the rules for capitals."""
    found = take(with_cell(few, "PLAATSNAAM", capitals)).edition.sites[0].place
    assert found.casefold() == name.casefold() if capitals == "NUENEN CA" else found == name


def test_a_school_without_phone_or_address_is_kept(take: Take, few: str) -> None:
    """What is not known is not there; the house number keeps its addition."""
    text = few
    for column in ("TELEFOONNUMMER", "INTERNETADRES", "POSTCODE"):
        text = with_cell(text, column, duo_files.BLANK)
    site = take(with_cell(text, "HUISNUMMER-TOEVOEGING", "7-A")).edition.sites[0]
    assert (site.phone, site.website, site.postcode, site.street) == (None, None, None, "Berklaan 7-A")


def test_a_brugjaar_is_no_isk(take: Take, plain: Data) -> None:
    """What a secondary school teaches is kept as DUO says it."""
    text = with_cell(duo_files.secondary(plain, 9), "ONDERWIJSSTRUCTUUR", "BRUGJAAR")
    assert take(text).edition.sites[0].structure == ["BRUGJAAR"]


def test_the_municipality_goes_by_its_code(take: Take, few: str, plain: Data) -> None:
    """Not by the name, which editions write differently; a code that is gone is told, and placed by the postcode."""
    text = with_cell(with_cell(few, "GEMEENTENUMMER", "0370"), "POSTCODE", "1461 AA")
    found = take(with_cell(text, "GEMEENTENAAM", "BEEMSTER"))
    assert found.edition.sites[0].municipality == "GM0370"
    assert any("GM0370" in line and "by postcode, 0 could not be" in line for line in found.told)
    placed = imported.place({"primary": found.edition}, plain.municipalities, plain.postcodes)
    assert found.edition.sites[0] in placed.sites("primary", "GM0439")


def test_a_site_stands_there_once(take: Take, few: str) -> None:
    """The same row again is left out; the same code with other cells is told."""
    lines = few.split("\r\n")
    assert take("\r\n".join([*lines[:-1], lines[1], ""])).edition.size == 60
    other = with_cell(few, "TELEFOONNUMMER", "0201234567").split("\r\n")[1]
    assert any("with other cells" in line for line in take("\r\n".join([*lines[:-1], other, ""])).told)


def test_the_command_writes_the_lists_beside_the_data(
    command: Callable[..., int], folder: Path, plain: Data, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Of the whole country, each list in a file of its own, with 8,100 schools that can be found by municipality."""
    texts = {"bo.csv": duo_files.primary(plain), "vo.csv": duo_files.secondary(plain), "b.csv": duo_files.boards()}
    files = [duo_files.written(tmp_path / name, text) for name, text in texts.items()]
    assert command("duo", *files, "--edition", "2026-10-01") == 0
    assert "primary: 6500 rows, utf-8, edition of 2026-10-01" in capsys.readouterr().out
    written = sorted(path.name for path in (folder / "imported").iterdir())
    assert written == ["duo-boards.json", "duo-primary.json", "duo-secondary.json"]
    assert json.loads((folder / "imported" / "duo-primary.json").read_text("utf-8"))["licence"] == "CC0-1.0"
    problems = imported.Problems()
    found = imported.place(imported.read(folder, problems), plain.municipalities, plain.postcodes)
    assert not problems.found
    assert all(found.sites("primary", code) for code in plain.municipalities)
    assert sum(map(len, found.placed.values())) == 8100


def test_a_build_that_stands_is_made_anew_after_an_import() -> None:
    """What was taken over lies under what a build reads."""
    assert "data" in unchanged.READ and imported.path_of(ROOT / "data", "primary").is_relative_to(ROOT / "data")


def test_samenwerkingsverbanden_are_shown_with_their_name_and_where_they_are(take: Take, plain: Data) -> None:
    """By the code that the data know them by; without the list nothing is said beside the code."""
    found = take(duo_files.partnerships(plain)).edition
    known = plain.divisions.partnerships
    assert found.kind == "partnerships" and found.size == len(known.primary) + len(known.secondary)
    listed = imported.place({"partnerships": found}, plain.municipalities, plain.postcodes)
    first, *others = listed.partnerships(plain.divisions.primary_of("GM0546"))
    assert not others and first.code in known.primary and first.place == "Leiden" and first.postcode == "2321 TA"
    assert not listed and not plain.imported.partnerships([first.code])


def test_a_samenwerkingsverband_under_another_code_is_refused_with_what_came(take: Take, plain: Data) -> None:
    """Each of its rows, with the form of a code."""
    with pytest.raises(DataError, match="ADMINISTRATIENUMMER.*PO or VO and four digits.*'SWV12001'"):
        take(duo_files.partnerships(plain).replace("\r\nPO", "\r\nSWV-1"))
