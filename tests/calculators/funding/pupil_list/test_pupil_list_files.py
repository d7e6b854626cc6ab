"""Whole files as programs and people write them, each with what is right."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from cases import for_each
from known import parameters
from test_pupil_list_nothing_lost import FOUR, JULY, ON, block, codes

from calculators.funding.pupil_list.columns import says_who
from calculators.funding.pupil_list.evaluate import Options, evaluate, read_list
from calculators.funding.pupil_list.preview import preview
from calculators.result import Result, to_json

LISTS = Path(__file__).parent / "lists"
TITLED = [("header-again", 9), ("row-is-total", 12)]
NUMBERED = [("dates-as-numbers", 2)] * 3
FILES = [
    # file, rows, rows in no block, what is told of it, euro for the four
    ("06-unclosed-quote-in-tabs", 4, 0, [("quote-not-closed", 3)], FOUR),
    ("06-quote-and-only-carriage-returns", 4, 0, [("quote-not-closed", 2)], FOUR),
    ("07-short-and-long-rows-in-pipes", 4, 0, [], FOUR),
    ("07-two-bytes-a-letter-without-mark", 4, 0, [], FOUR),
    ("08-a-day-that-is-none", 4, 1, [("date-does-not-exist", 3)], None),
    ("08-a-cell-too-many", 4, 1, [("too-many-cells", 2)], None),
    ("09-births-written-together", 4, 0, [], FOUR),
    ("09-a-birth-of-which-nothing-is-known", 4, 0, [], None),
    ("11-titles-headers-and-a-total", 4, 0, TITLED, FOUR),
    ("11-a-title-in-windows-letters", 4, 0, [], FOUR),
    ("20-dates-as-numbers", 4, 0, NUMBERED, FOUR),
    ("23-identity-in-innocent-columns", 4, 0, [], FOUR),
]


def content(name: str) -> bytes:
    return (LISTS / f"{name}.csv").read_bytes()


def answer(name: str) -> Result:
    options = Options(peildata=(JULY,), first_time=False)
    return evaluate(read_list(content(name), ON), ON, parameters(), options)


@pytest.mark.parametrize(("name", "rows", "out", "told", "euro"), FILES, ids=[case[0] for case in FILES])
def test_a_file_is_read_whole_or_says_what_is_not_in_it(
    name: str, rows: int, out: int, told: list, euro: str | None
) -> None:
    """Four asielzoekers bring what four bring; where one is not certain the answer is between nothing and that."""
    result = answer(name)
    found = block(result)
    assert (result.data["rows"], found.left_out, codes(result)) == (rows, out, told)
    assert found.complete == (euro is not None)
    if euro:
        assert str(found.total.amounts[-1].euro) == euro
    else:
        assert (found.total.outcome, str(found.lowest), str(found.highest)) == ("pupils-undecided", "0.00", FOUR)


def test_numbers_and_names_in_any_column_stay_in_the_file() -> None:
    """Not in the preview, not in the answer: whatever the column is called, and however the number is written."""
    name = "23-identity-in-innocent-columns"
    told = to_json(answer(name)) + to_json(preview(content(name), ON, {}))
    digits = "".join(char for char in told if char.isdigit())
    assert not [one for one in ("Samira", "999993653", "11222335", "0612345678") if one in told or one in digits]


def test_a_file_without_a_header_shows_no_number_of_its_first_pupil() -> None:
    """What stands where the column names are expected can be a child."""
    row = b"999993653;L001;2016-05-14\n999993653;L002;2016-05-14\n"
    assert "999993653" not in to_json(preview(row, ON, {})) + to_json(evaluate(read_list(row, ON), ON, parameters()))


WHO = [
    "naam", "Naam leerling", "NAAM", "achter-naam", "Achtern.", "Roepnaam", "voornamen", "Voorn.", "Geslachtsnaam",
    "bsn", "B.S.N.", "b s n", "BSN nr", "Burgerservicenummer", "burger service nummer", "BURGER-SERVICE-NR", "PGN",
    "onderwijsnummer", "Onderwijs nr.", "onderwijs-nummer", "A-nummer", "V-nr.", "vreemdelingennummer", "Adres",
    "adr.", "Straat + huisnr.", "post code", "Woonplaats", "tel", "Tel. 1", "telnr", "Telefoon", "gsm", "Mobiel",
    "E-mail", "e mail", "email_ouder", "First name", "SURNAME", "Last-Name", "Phone", "Home address", "Street", "ZIP",
    "Prénom", "nom", "Moeder", "naam vader", "Parent 1", "ﬁrst name", "ＮＡＡＭ", "اسم الطفل", "Passport no", "IBAN",
]  # fmt: skip
NOT_WHO = [
    "leerling", "nummer", "verblijfstitel", "verblijfstitelcode", "Nationaliteit", "groep", "opmerking", "onderwijs",
    "volgt_onderwijs", "woont_in_nl", "lesuren", "klas", "titel", "nomade", "Land van herkomst", "schoolsoort",
    "uitschrijving_school", "inschrijving_school", "volgnummer", "datum", "mobiliteit", "telling", "peildatum",
]  # fmt: skip


@for_each(("heading", "who"), [(one, True) for one in WHO] + [(one, False) for one in NOT_WHO])
def test_a_heading_says_who_a_child_is_or_not(heading: str, who: bool) -> None:
    """With spaces, dots, hyphens, capitals, accents or shortened."""
    assert says_who(heading) is who


ORDERS = [
    # birth dates of four pupils, rows that are left out with why
    (["14-05-2016", "03-04-2016", "2016-05-14", "5-5-2016"], []),
    (["05/14/2016", "03/04/2016", "04/04/2016", "06/05/2016"], [2, 3, 5]),
    (["05/14/2016", "14/05/2016", "03/04/2016", "06/05/2016"], [2, 4, 5]),
    (["05/14/2016", "05/15/2016", "14/05/2016", "03/04/2016"], [2, 3, 5]),
]


@pytest.mark.parametrize(("dates", "out"), ORDERS)
def test_day_or_month_first_is_settled_once_for_the_file(dates: list[str], out: list[int]) -> None:
    """Where one date has the month first nothing that reads both ways is guessed, whatever the others show."""
    lines = [f"L{place};{day}" for place, day in enumerate(dates, 1)]
    listed = read_list("\n".join(["leerling;geboortedatum", *lines]).encode(), ON)
    assert sorted({problem.row for problem in listed.problems if problem.fatal and problem.row}) == out


def test_a_number_among_dates_is_named_for_what_it_is() -> None:
    """A column with both can be half of one thing and half of another."""
    listed = read_list(b"leerling;geboortedatum\nL1;2016-05-14\nL2;42504\nL3;14-05-16\n", ON)
    found = [(one.code, one.row) for one in listed.problems if one.fatal]
    assert found == [("date-is-number", 3), ("date-year-short", 4)]


def test_the_number_of_a_day_is_that_of_a_spreadsheet() -> None:
    """42370 is 1 January 2016, and the user is told how the first one was read."""
    listed = read_list(b"leerling;geboortedatum\nL1;\nL2;42370\nL3;42504,0\n", ON)
    assert [one.pupil.birth_date for one in listed.pupils] == [None, date(2016, 1, 1), date(2016, 5, 14)]
    (told,) = [one for one in listed.problems if one.code == "dates-as-numbers"]
    assert (told.row, told.got, told.example, told.fatal) == (3, "42370", "2016-01-01", False)


def test_ten_thousand_rows_with_one_quote_are_all_there() -> None:
    """A quote at the first pupil swallows none of the others."""
    lines = [f"L{number};2016-05-14;x" for number in range(10_000)]
    lines[0] += '"y'
    lines[1] = lines[1].replace(";x", ';"x')
    listed = read_list("\n".join(["leerling;geboortedatum;opmerking", *lines]).encode(), ON)
    assert (listed.rows, len(listed.pupils)) == (10_000, 10_000)
