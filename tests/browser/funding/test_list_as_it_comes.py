"""A list as an administration exports it: what it lacks and what its words mean is said once."""

from __future__ import annotations

import datetime
import json
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from subjects.funding.sheet_files import workbook

from browser.conftest import Open
from browser.forms import Visitor, path, saved
from browser.lists import choose_list, compute_list
from wegwijs.words.catalogue import Catalogue

pytestmark = [pytest.mark.rules_beside, pytest.mark.same_browser]

CONSTANT = {"woont_in_nl": "ja", "volgt_onderwijs": "ja", "schoolsoort": "bao", "internationaal": "nee"}
DOCUMENTED = "leerling;geboortedatum;vreemdeling;verblijfstitelcode;nummer;datum_vestiging;eerste_inschrijving"
PUPILS = 70
NATIONALITIES = ("Eritrese", "Syrische", "Nederlandse")


def _pupil(number: int) -> list[object]:
    """Who came a few days before or after each of four peildata, one in three of them Dutch."""
    came = datetime.date(2025, 11, 3) + datetime.timedelta(days=4 * number)
    born = datetime.date(2016, 1, 1) + datetime.timedelta(days=3 * number)
    return [f"L{number:03}", born, NATIONALITIES[number % 3], 26, "bsn", came, came]


def _flat(*, whole: bool) -> bytes:
    """The documented list, with or without the four columns that say the same of all."""
    rows = []
    for number in range(PUPILS):
        key, born, nationality, *rest = _pupil(number)
        foreign = "nee" if nationality == "Nederlandse" else "ja"
        rows.append([key, born, foreign, *rest, *(CONSTANT.values() if whole else ())])
    header = [*DOCUMENTED.split(";"), *(CONSTANT if whole else ())]
    return "\r\n".join(";".join(map(str, row)) for row in [header, *rows]).encode()


def _exported() -> bytes:
    """The same children as an administration writes them: a title, headings of its own, names, another sheet first."""
    header = ["Leerlingnummer", "Geb. datum", "Nationaliteit", "Verblijfstitel", "Soort nummer", "Vestiging NL"]
    rows = [[*_pupil(number)[:6], _pupil(number)[6], "Yusuf"] for number in range(PUPILS)]
    sheet = [["Overzicht nieuwkomers"], [], [*header, "Datum eerste inschrijving", "Roepnaam"], *rows]
    return workbook([["Dit bestand is gemaakt op", datetime.date(2026, 11, 27)]], Leerlingen=sheet)


def _open(open_page: Open, tmp_path: Path, name: str, content: bytes, language: str = "nl") -> Page:
    page = open_page(path("leerlingenlijst", language))
    choose_list(page, tmp_path / name, content)
    return page


def _compute(page: Page) -> str:
    return compute_list(page, "2026")


def _say(page: Page) -> None:
    for column, word in CONSTANT.items():
        page.select_option(f"#alle-{column}", word)


def test_without_the_columns_that_hold_for_all_no_amount_is_none(open_page: Open, tmp_path: Path) -> None:
    """Many pupils: not € 0 but open; and once they are said, the totals of the whole list."""
    page = _open(open_page, tmp_path, "deel.csv", _flat(whole=False))
    part = _compute(page)
    assert "€ 0" not in part.replace("\u00a0", " ")
    _say(page)
    said = _compute(page)
    whole = _compute(_open(open_page, tmp_path, "geheel.csv", _flat(whole=True)))
    assert said == whole and "€" in whole and said != part


def test_a_workbook_of_an_administration_gives_the_totals_of_the_list(open_page: Open, tmp_path: Path) -> None:
    """Its sheet with pupils is found, its headings under a title, its words for a nationality are said once."""
    page = _open(open_page, tmp_path, "export.xlsx", _exported())
    seen = page.locator(".columns .seen")
    expect(seen).to_contain_text("Leerlingnummer")
    assert "Yusuf" not in page.locator("body").inner_text()
    expect(page.locator("#blad option:checked")).to_have_text("Leerlingen")
    taken = {one.get_attribute("data-compared"): one.input_value() for one in page.locator("[data-compared]").all()}
    assert taken["geb_datum"] == "geboortedatum" and taken["nationaliteit"] == "vreemdeling"
    _say(page)
    page.select_option('[data-cell="Nederlandse"]', "nee")
    page.select_option("#woord-vreemdeling-rest", "ja")
    assert page.locator('[data-cell="Syrische"]').input_value() == "ja"
    expect(page.locator(".absent p")).to_have_count(1)  # that nobody is said to have left
    found = _compute(page)
    assert found == _compute(_open(open_page, tmp_path, "geheel.csv", _flat(whole=True)))


def test_headings_in_two_rows_and_days_as_numbers_give_the_totals_of_the_list(
    open_page: Open, catalogues: dict[str, Catalogue], tmp_path: Path
) -> None:
    """The page says which rows it took for headings and which day a number is; another row can be chosen, and back."""
    first = datetime.date(1899, 12, 30)
    upper = ["Leerling", "Geboorte", "Vreemdeling", "Verblijfstitelcode", "Nummer", "Datum", "Eerste"]
    lower = ["", "datum", "", "", "", "vestiging", "inschrijving"]
    pupils = []
    for number in range(PUPILS):
        key, born, nationality, code, kind, *days = _pupil(number)
        numbers = [(day - first).days for day in (born, *days)]
        pupils.append([key, numbers[0], "nee" if nationality == "Nederlandse" else "ja", code, kind, *numbers[1:]])
    text = "\r\n".join(";".join(map(str, row)) for row in [["Lijst"], upper, lower, *pupils])
    page = _open(open_page, tmp_path, "twee.csv", text.encode())
    told = page.locator("details", has=page.locator("#koprij")).locator("summary")
    expect(told).to_have_text(str(catalogues["nl"].text("fund.list.header.two", above="2", row="3")))
    expect(page.locator(".columns .seen")).to_contain_text("42370 = 1 januari 2016")
    told.click()
    page.select_option("#koprij", "1")
    expect(page.locator(".absent")).to_be_visible()
    page.locator("details", has=page.locator("#koprij")).locator("summary").click()
    page.select_option("#koprij", "2+")
    _say(page)
    assert _compute(page) == _compute(_open(open_page, tmp_path, "geheel.csv", _flat(whole=True)))


def test_the_layout_is_kept_without_a_pupil_and_opened_the_next_time(
    open_page: Open, catalogues: dict[str, Catalogue], tmp_path: Path
) -> None:
    """Headings, words and what holds for all; another file in its place is told."""
    page = _open(open_page, tmp_path, "export.xlsx", _exported())
    _say(page)
    page.select_option("#woord-vreemdeling-rest", "ja")
    page.locator(".columns details", has=page.locator("#f-mapping")).locator("summary").click()
    with page.expect_download() as download:
        page.click(".keep-mapping")
    kept = saved(download.value, tmp_path)
    assert "L001" not in kept and "Yusuf" not in kept
    assert json.loads(kept)["constants"] == CONSTANT
    layout = tmp_path / "indeling.json"
    layout.write_text(kept)
    page = _open(open_page, tmp_path, "export.xlsx", _exported())
    page.locator(".columns details", has=page.locator("#f-mapping")).locator("summary").click()
    page.set_input_files("#f-mapping", layout)
    expect(page.locator("#alle-schoolsoort")).to_have_value("bao")
    expect(page.locator('[data-cell="Eritrese"]')).to_have_value("ja")
    page.set_input_files("#f-mapping", tmp_path / "export.xlsx")
    expect(page.locator(".mapping-told")).to_have_text(str(catalogues["nl"].text("fund.list.mapping.not")))


@pytest.mark.thorough
@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_whole_way_can_be_gone_by_keyboard(
    open_page: Open, catalogues: dict[str, Catalogue], tmp_path: Path, language: str
) -> None:
    """From the file to its totals; every step can be seen and has its name."""
    page = _open(open_page, tmp_path, "export.xlsx", _exported(), language)
    visitor = Visitor(page, catalogues[language])
    visitor.seen()
    for column, word in CONSTANT.items():
        visitor.choose(f"#alle-{column}", word)
    visitor.choose("#woord-vreemdeling-rest", "ja")
    visitor.choose("#f-year", "2026")
    visitor.press(".compute")
    visitor.arrives()
    expect(page.locator(".result .verdict")).to_contain_text(str(PUPILS))
