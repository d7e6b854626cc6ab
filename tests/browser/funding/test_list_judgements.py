"""What the board decided, chosen beside the pupil: it stays while the list is open, and is in the files."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import expect
from pupil_rows import ROW, file

from browser.conftest import Open
from browser.forms import Visitor, path, saved
from browser.lists import choose_list, compute_list
from wegwijs.words.catalogue import Catalogue

pytestmark = [pytest.mark.rules_beside, pytest.mark.same_browser]
LIST = file(ROW, {"leerling": "L002", "verblijfstitelcode": "21"}).encode()


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_judgement_is_chosen_beside_its_pupil(
    open_page: Open, catalogues: dict[str, Catalogue], tmp_path: Path, language: str
) -> None:
    """By keyboard: choose, calculate again, and go on among the pupils; another list has none of it."""
    page = open_page(path("leerlingenlijst", language), width=360)
    visitor = Visitor(page, catalogues[language])
    choose_list(page, tmp_path / "lijst.csv", LIST)
    compute_list(page, "2026")
    page.focus("#oordeel-3")
    visitor.choose("#oordeel-3", "asielzoeker")
    visitor.press(".again")
    expect(page.locator(".reasons h3")).to_be_focused()
    expect(page.locator("#oordeel-3")).to_have_value("asielzoeker")
    word = visitor.text("keyword.asielzoeker")
    expect(page.locator(".duo-form .sheets")).to_contain_text(word)
    with page.expect_download() as download:
        page.click(".result .csv")
    assert word in next(line for line in saved(download.value, tmp_path).splitlines() if "L002" in line)
    choose_list(page, tmp_path / "andere.csv", LIST)
    compute_list(page, "2026")
    expect(page.locator("#oordeel-3")).to_have_value("")


def test_the_kind_of_number_is_chosen_beside_a_pupil(
    open_page: Open, catalogues: dict[str, Catalogue], tmp_path: Path
) -> None:
    """One kind was said for all, of which one pupil has the other: it stands on the third tab of the form then."""
    page = open_page(path("leerlingenlijst", "nl"), width=360)
    visitor = Visitor(page, catalogues["nl"])
    columns = [*(name for name in ROW if name != "nummer"), "PGN"]
    rows = ({"leerling": f"L00{n}", "PGN": number} for n, number in enumerate(("111222333", "101234567"), 1))
    choose_list(page, tmp_path / "lijst.csv", file(*rows, columns=columns).encode())
    page.select_option("#alle-nummer", "bsn")
    compute_list(page, "2026")
    third = visitor.text("fund.form.tab.3")
    expect(page.locator(".duo-form .sheets")).not_to_contain_text(third)
    visitor.choose("#nummer-3", "onderwijsnummer")
    visitor.press(".again")
    expect(page.locator("#nummer-3")).to_have_value("onderwijsnummer")
    expect(page.locator(".duo-form .sheets")).to_contain_text(third)
