"""From an export to DUO by keyboard alone: the mapping, the sheets for the form, DUO's file beside it, the calendar."""

from __future__ import annotations

import io
from datetime import date, timedelta
from pathlib import Path

import openpyxl
import pytest
from playwright.sync_api import Download, FilePayload, Page, expect
from subjects.funding.sheet_files import workbook

from browser.conftest import Open
from browser.forms import COUNT_PRINTS, MOST_TABS, Visitor, path, saved
from wegwijs.words.catalogue import Catalogue

pytestmark = [pytest.mark.rules_beside, pytest.mark.same_browser]

NUMBERS = ("111222333", "123456782", "012345003", "012345672", "999999990", "232262536", "100000009")
"""Each can be a BSN; two begin with noughts, which a spreadsheet takes away."""
CODES = (26, 22, 21, 26, 46, 26, 26)
FIRST = date(2026, 1, 12)


def _exported() -> bytes:
    """An administration's own sheet: a title, names, and numbers of the state as text."""
    header = ["Leerlingnummer", "BSN", "Roepnaam", "Geb. datum", "Nationaliteit", "Verblijfstitel", "Soort nummer"]
    days = ["Vestiging NL", "Datum eerste inschrijving"]
    rows = [
        [f"L{n:03}", number, "Yusuf", date(2016, 5, n + 1), "Eritrese", code, "onderwijsnummer" if n == 6 else "bsn"]
        + [FIRST + timedelta(days=n)] * 2
        for n, (number, code) in enumerate(zip(NUMBERS, CODES, strict=True))
    ]
    return workbook([["Uitdraai nieuwkomers"], [], [*header, *days], *rows])


def _of_duo() -> bytes:
    """The first five on tab 1, without the noughts; one whom the school does not know; the last on tab 3."""
    header = ["Nummer", "Titel"]
    first = [[int(number), 26] for number in NUMBERS[:5]]
    tab1 = [header, *first, [123456700, 26]]
    return workbook([["Toelichting", "bij dit bestand"]], **{"Tabblad 1": tab1, "3": [header, [int(NUMBERS[6]), ""]]})


class Desk(Visitor):
    """A visitor with the keyboard who also opens files and goes back."""

    def __init__(self, page: Page, words: Catalogue) -> None:
        super().__init__(page, words)
        self.chosen: FilePayload = {"name": "", "mimeType": "", "buffer": b""}
        page.on("filechooser", lambda chooser: chooser.set_files(self.chosen))  # from now on, before anyone presses

    def gives(self, selector: str, name: str, content: bytes) -> None:
        """Press a field for a file and choose one."""
        self.chosen = {"name": name, "mimeType": "application/octet-stream", "buffer": content}
        self.press(selector)

    def back(self, selector: str) -> None:
        """Press Shift and Tab until the focus is on `selector`."""
        for _ in range(MOST_TABS):
            self.page.keyboard.press("Shift+Tab")
            if self.page.evaluate("selector => document.activeElement.matches(selector)", selector):
                return
        raise AssertionError(f"{selector}: not reached backwards")

    def keeps(self) -> Download:
        """Press the button that has the focus, and get the file."""
        with self.page.expect_download() as download:
            self.page.keyboard.press("Enter")
        return download.value


def _mapped(desk: Desk) -> None:
    """The file, what holds for all, what a nationality means, the year."""
    desk.gives("#f-file", "uitdraai.xlsx", _exported())
    expect(desk.page.locator("#stap-2")).to_be_focused()
    desk.press(".usual")
    desk.choose("#alle-schoolsoort", "bao")
    desk.choose('[data-cell="Eritrese"]', "ja")
    desk.choose("#f-year", "2026")
    desk.press(".compute")
    desk.arrives()


def _kinds(page: Page, desk: Desk) -> dict[str, int]:
    """How many pupils the comparison tells of, by kind."""
    kinds = ("missing", "only-duo", "other-tab", "not-counted", "undecided", "not-computed", "unclear", "blank")
    told = page.locator(".compared").inner_text()
    titles = {kind: desk.text(f"fund.check.kind.{kind}") for kind in kinds}
    return {kind: n for kind, title in titles.items() for n in range(1, 9) if f"{title} ({n})" in told}


@pytest.mark.parametrize("language", ["nl", "en"])
def test_from_an_export_to_the_form_and_the_calendar(
    open_page: Open, catalogues: dict[str, Catalogue], tmp_path: Path, language: str
) -> None:
    """No mouse, no manual; and no name or number of the state on the page or in a file."""
    page = open_page(path("leerlingenlijst", language), script=COUNT_PRINTS)
    desk = Desk(page, catalogues[language])
    _mapped(desk)
    desk.to("#duo-peildatum")
    desk.to(".form-xlsx")
    book = openpyxl.load_workbook(io.BytesIO(Path(desk.keeps().path()).read_bytes()))
    assert len(book.sheetnames) == 4 and [cell.value for cell in book.worksheets[0]["C"]][1:5] == [5, 1, 0, 1]
    assert [[cell.value for cell in sheet["A"]][1] for sheet in book.worksheets[1:]] == ["L000", "L002", "L006"]
    desk.to(".form-csv")
    text = saved(desk.keeps(), tmp_path)
    assert text.count("L00") == len(NUMBERS)
    desk.back(".form-print")
    page.keyboard.press("Enter")
    assert page.evaluate("window.prints") == 1
    desk.back(".result .ics")
    days = saved(desk.keeps(), tmp_path)
    assert days.count("BEGIN:VEVENT") >= 12
    cells = [str(cell.value) for sheet in book for row in sheet for cell in row]
    held = "\n".join([page.locator("body").inner_text(), text, days, *cells])
    assert not [secret for secret in ("Yusuf", *NUMBERS) if secret.lstrip("0") in held]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_own_list_beside_the_file_of_duo(
    open_page: Open, catalogues: dict[str, Catalogue], tmp_path: Path, language: str
) -> None:
    """The numbers that both have are found and never shown; each pupil stands under what has to be done."""
    page = open_page(path("leerlingenlijst", language), width=360)
    desk = Desk(page, catalogues[language])
    _mapped(desk)
    desk.press(".duo-check > summary")
    desk.gives("#duo-bestand", "bestand.xlsx", _of_duo())
    expect(page.locator(".compared > p").first).to_be_visible()
    proposed = [page.locator(f"#duo-{name} option:checked").inner_text() for name in ("eigen", "kolom")]
    assert proposed == ["BSN", "Nummer"]
    assert _kinds(page, desk) == {"missing": 1, "only-duo": 1, "undecided": 1}
    expect(page.locator(".compared")).to_contain_text("L005")
    desk.to("#duo-blad-1")
    desk.arrow("#duo-blad-1", "2")
    assert _kinds(page, desk) == {"missing": 1, "only-duo": 1, "other-tab": 1, "undecided": 1}
    assert not [number for number in NUMBERS if number.lstrip("0") in page.locator("body").inner_text()]
    desk.seen()
    desk.back("#duo-bestand")
    page.set_input_files("#duo-bestand", {"name": "foto.xlsx", "mimeType": "", "buffer": b"\xff\xd8\xff\xe0"})
    expect(page.locator(".duo-check .field-error")).to_contain_text("JPEG")
