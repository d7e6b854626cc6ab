"""From a file as other programs make it to the totals: documented columns are known, the rest is said once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook
from playwright.sync_api import Page, expect
from pupil_rows import ROW

from browser.conftest import Open
from browser.forms import Visitor, path
from wegwijs.facts.load import Data
from wegwijs.words.catalogue import Catalogue

pytestmark = [pytest.mark.rules_beside, pytest.mark.same_browser]

MOST_CLICKS = 3
ENROLLED = ("2025-11-10", "2025-11-24", "2026-01-12", "2026-01-12", "2026-02-02", "2026-03-30", "2025-09-01")
CHILDREN = [
    ROW | {"leerling": f"L{n:03}", "eerste_inschrijving": day, "datum_vestiging": day, "verblijfstitelcode": code}
    for n, (day, code) in enumerate(zip(ENROLLED, ("26", "26", "27", "44", "46", "26", "39"), strict=True), 1)
]
NEEDED = ("verblijfstitelcode", "nummer", "datum_vestiging", "eerste_inschrijving")
"""What no export is documented to tell, or only DUO's: it stands in these files under its own heading."""

# how it is documented | the file it is made as | whether its first rows are a title
EXPORTS = [
    ("edexml", "xlsx", True),
    ("esis-search", "xlsx", False),
    ("magister-mediatheek", ";", False),
    ("mijnschoolinfo", "xlsx", False),
    ("amn-participants", ",", False),
    ("bron-identification", "\t", False),
    ("rod-identification", ";", True),
    ("rod-enrolment", "xlsx", True),
    ("duo-nieuwkomers", "xlsx", False),
    ("brp-feedback", ";", False),
]


def _cell(heading: str, holds: str | None, child: dict[str, str]) -> str:
    """What stands there: the child's own, and of what the rules do not need something made up."""
    if holds in ("inschrijving_school", "eerste_inschrijving"):
        return child["eerste_inschrijving"]
    if holds == "uitschrijving_school":
        return ""
    return child[holds] if holds else f"{heading[:1]}{child['leerling'][-1]}"


def _table(data: Data, export: str) -> list[list[str]]:
    """The documented columns, the nationality as a word, and what the rules need besides."""
    columns = [(one.name, one.holds) for one in data.exports[export].columns]
    there = {holds for _, holds in columns}
    more = [(name, name) for name in ("geboortedatum", *NEEDED) if name not in there]
    words = [("Nationaliteit", child) for child in ("Eritrese", "Syrische", "Eritrese", "Syrische", "Oekraïense")]
    rows = [
        [*(_cell(name, holds, child) for name, holds in (*columns, *more)), words[n % len(words)][1]]
        for n, child in enumerate(CHILDREN)
    ]
    return [[name for name, _ in (*columns, *more)] + ["Nationaliteit"], *rows]


def _file(folder: Path, table: Sequence[Sequence[str]], form: str, titled: bool) -> Path:
    """The table as a file, its days as a spreadsheet keeps them where it is one."""
    titles = [["Leerlingen, uitdraai"], []] if titled else []
    if form != "xlsx":
        target = folder / "uitdraai.csv"
        target.write_text("\r\n".join(form.join(row) for row in [*titles, *table]), encoding="utf-8")
        return target
    book = Workbook()
    for row in [*titles, *table]:
        book.active.append([date.fromisoformat(cell) if cell[4:5] == "-" and len(cell) == 10 else cell for cell in row])
    book.save(folder / "uitdraai.xlsx")
    return folder / "uitdraai.xlsx"


def _flat(folder: Path) -> Path:
    lines = [list(CHILDREN[0]), *(list(child.values()) for child in CHILDREN)]
    (folder / "vlak.csv").write_text("\r\n".join(";".join(line) for line in lines), encoding="utf-8")
    return folder / "vlak.csv"


def _choose(page: Page, file: Path) -> None:
    page.set_input_files("#f-file", file)
    expect(page.locator(".columns .seen > p").first).to_contain_text(file.name)


def _computed(page: Page) -> str:
    """Every amount that stands in the result."""
    page.click(".compute")
    expect(page.locator(".result h2").first).to_be_focused()
    return page.locator(".result .table-scroll").first.inner_text() + page.locator(".result .total").inner_text()


@pytest.mark.parametrize(("export", "form", "titled"), EXPORTS)
def test_an_export_as_it_is_documented_gives_what_the_flat_file_gives(
    open_page: Open, data: Data, tmp_path: Path, export: str, form: str, titled: bool
) -> None:
    """With the same children to the cent, after three choices: the school type, the usual, the nationalities."""
    page = open_page(path("leerlingenlijst", "nl"))
    _choose(page, _flat(tmp_path))
    page.select_option("#f-year", "2026")
    page.check("#f-first_time-2")
    flat = _computed(page)
    _choose(page, _file(tmp_path, _table(data, export), form, titled))
    for selector, value in (("#alle-schoolsoort", "bao"), (".usual", ""), ("#woord-vreemdeling-rest", "ja")):
        page.select_option(selector, value) if value else page.click(selector)
    expect(page.locator(".set-once")).to_have_count(0)
    assert _computed(page) == flat
    assert data.sources[data.exports[export].source.id].url


def test_every_documented_export_has_its_file_and_its_source(data: Data) -> None:
    """As many files as there are descriptions."""
    assert {export for export, *_ in EXPORTS} == set(data.exports) and len(EXPORTS) == 10


@pytest.mark.parametrize("language", ["nl", "en"])
def test_many_pupils_without_what_holds_for_all(
    open_page: Open, catalogues: dict[str, Catalogue], tmp_path: Path, language: str
) -> None:
    """By keyboard: never nought euro while it is not set, a link to where it is, and then the whole list's totals."""
    constant = ("woont_in_nl", "volgt_onderwijs", "schoolsoort", "internationaal")
    whole = [ROW | {"leerling": f"L{n:03}", "eerste_inschrijving": ENROLLED[n % 7]} for n in range(300)]
    part = [{name: cell for name, cell in child.items() if name not in constant} for child in whole]
    page = open_page(path("leerlingenlijst", language), width=360)
    visitor = Visitor(page, catalogues[language])
    files = []
    for name, rows in (("heel.csv", whole), ("deel.csv", part)):
        files.append(tmp_path / name)
        text = "\r\n".join(";".join(row) for row in [list(rows[0]), *(list(row.values()) for row in rows)])
        files[-1].write_text(text, encoding="utf-8")
    _choose(page, files[0])
    page.select_option("#f-year", "2026")
    page.check("#f-first_time-2")
    told = _computed(page)
    _choose(page, files[1])
    expect(page.locator(".columns h2").first).to_be_focused()
    for chosen in ("", "bao"):
        if chosen:
            visitor.choose("#alle-schoolsoort", chosen)
        visitor.press(".compute")
        visitor.arrives()
        assert "€ 0" not in page.locator(".result").inner_text().replace("\u00a0", " ").replace("€0", "€ 0")
        visitor.to(".set-once a")
        page.keyboard.press("Enter")
        expect(page.locator("#alle-woont_in_nl")).to_be_focused()
        assert page.evaluate("location.hash") == ""
        page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    visitor.press(".compute")
    visitor.arrives()
    table = page.locator(".result .table-scroll").first.inner_text() + page.locator(".result .total").inner_text()
    assert table == told
    expect(page.locator(".set-once")).to_have_count(0)


def test_a_column_is_known_by_what_stands_in_it(open_page: Open, tmp_path: Path) -> None:
    """Days of birth, codes and school types under headings that say nothing; a name is not looked at."""
    page = open_page(path("leerlingenlijst", "nl"), width=360)
    lines = ["kolom1;kolom2;kolom3;Naam;kolom5", "14-05-2017;26;bao;Omar;12", "02-01-2015;98;sbo;Fatima;13"]
    (tmp_path / "raden.csv").write_text("\n".join(lines))
    _choose(page, tmp_path / "raden.csv")
    wanted = {"kolom1": "geboortedatum", "kolom2": "verblijfstitelcode", "kolom3": "schoolsoort", "kolom5": ""}
    for heading, column in wanted.items():
        expect(page.locator(f'select[data-compared="{heading}"]')).to_have_value(column)
    expect(page.locator(".seen")).to_contain_text("Herkend aan wat erin staat")
    assert "Omar" not in page.locator(".columns").inner_text()


def test_a_day_that_could_be_the_number_of_a_citizen_is_shown(open_page: Open, tmp_path: Path) -> None:
    """12-01-2026 passes the check of a BSN and is a day; a number of nine digits that passes is not shown."""
    page = open_page(path("leerlingenlijst", "nl"), width=360)
    (tmp_path / "dagen.csv").write_text("leerling;instroomdatum;kolom\nL1;12-01-2026;123456782\nL2;12-01-2026;7\n")
    _choose(page, tmp_path / "dagen.csv")
    expect(page.locator(".seen")).to_contain_text("12-01-2026")
    assert "123456782" not in page.locator("body").inner_text()


def test_words_of_other_lists_are_said_once_and_never_guessed(open_page: Open, tmp_path: Path) -> None:
    """What means one thing is proposed; what is not chosen is not known, and its row stays."""
    page = open_page(path("leerlingenlijst", "nl"), width=360)
    said = [("Syrische, Nederlandse", ""), ("Eritrese", "26 - asiel"), ("Syrische", "in procedure"), ("NL", "")]
    rows = [
        ROW | {"leerling": f"L{n}", "vreemdeling": word, "verblijfstitelcode": code, "schoolsoort": "Basisonderwijs"}
        for n, (word, code) in enumerate(said)
    ]
    text = "\n".join(";".join(row) for row in [list(rows[0]), *(list(row.values()) for row in rows)])
    (tmp_path / "woorden.csv").write_text(text)
    _choose(page, tmp_path / "woorden.csv")
    pairs = "all => all.map((one) => [one.dataset.cell, one.value])"
    sure = {"Syrische, Nederlandse": "nee", "26 - asiel": "26", "Basisonderwijs": "bao"}
    assert dict(page.locator(".said select[data-cell]").evaluate_all(pairs)) == {
        "Eritrese": "",
        "Syrische": "",
        "in procedure": "",
        "NL": "",
        "": "",
        **sure,
    }
    page.select_option("#woord-vreemdeling-rest", "ja")
    nationalities = page.locator(".said select[data-column=vreemdeling]").evaluate_all(pairs)
    assert dict(nationalities) == {"Syrische, Nederlandse": "nee", "Eritrese": "ja", "Syrische": "ja", "NL": ""}
    page.select_option("#f-year", "2026")
    page.click(".compute")
    expect(page.locator(".result .verdict")).to_contain_text("4 van 4")
