"""Where the headings of a list stand: in one row, under titles, or in two rows that belong together."""

from __future__ import annotations

from typing import Any

import pytest
from in_node import call

from calculators.funding.pupil_list.cells import ERROR, day_of_number
from calculators.funding.pupil_list.columns import COLUMNS, EMPLOYED, NAME_COLUMNS, STAFF, WHO
from calculators.funding.pupil_list.text import IN_A_TOTAL, TOTAL

KNOWN = [
    {"name": one.name, "headings": [one.name, *one.aliases, *one.hints], "words": one.words, "sure": dict(one.sure)}
    for one in COLUMNS
]
WHOSE = {"names": sorted(NAME_COLUMNS), "parts": WHO.pattern, "staff": STAFF, "employed": EMPLOYED}
TOTALS = {"begins": TOTAL.pattern, "most": IN_A_TOTAL}
TABLE = {"known": KNOWN, "groups": {}, "who": WHOSE, "errors": ERROR.pattern, "totals": TOTALS}
PUPIL = ["L1", "2017-05-14", "2026-01-12", "26"]

FOUND: dict[str, tuple[list[list[str]], dict[str, Any], list[str]]] = {
    # rows above the pupil, where the headings are, what the columns were taken for
    "one row": (
        [["leerling", "geboortedatum", "datum vestiging", "verblijfstitel"]],
        {"place": 0, "two": False},
        ["leerling", "geboortedatum", "datum_vestiging", "verblijfstitelcode"],
    ),
    "under titles": (
        [["Overzicht leerlingen"], [], ["leerling", "geboortedatum", "datum vestiging", "verblijfstitel"]],
        {"place": 2, "two": False},
        ["leerling", "geboortedatum", "datum_vestiging", "verblijfstitelcode"],
    ),
    "two rows, a name in parts": (
        [["leerling", "geboorte", "datum", "verblijfstitel"], ["", "datum", "vestiging", ""]],
        {"place": 1, "two": True},
        ["leerling", "geboortedatum", "datum_vestiging", "verblijfstitelcode"],
    ),
    "two rows, merged over both": (
        [
            ["leerling", "geboortedatum", "datum", "verblijfstitel"],
            ["leerling", "geboortedatum", "vestiging", "verblijfstitel"],
        ],
        {"place": 1, "two": True},
        ["leerling", "geboortedatum", "datum_vestiging", "verblijfstitelcode"],
    ),
    "two rows, of which the lower one alone would be another column": (
        [["leerling", "geboorte", "eerste", "datum"], ["", "datum", "inschrijving", "inschrijving"]],
        {"place": 1, "two": True},
        ["leerling", "geboortedatum", "eerste_inschrijving", "inschrijving_school"],
    ),
    "a group above headings that say enough": (
        [["Kind", "Kind", "Komst", "Komst"], ["leerling", "geboortedatum", "datum vestiging", "verblijfstitel"]],
        {"place": 1, "two": False},
        ["leerling", "geboortedatum", "datum_vestiging", "verblijfstitelcode"],
    ),
    "a span above headings that say too little alone": (
        [["leerling", "geboortedatum", "Inschrijving", "", ""], ["", "", "eerste NL school", "deze school", "tot"]],
        {"place": 1, "two": True},
        ["leerling", "geboortedatum", "eerste_inschrijving", "inschrijving_school", "uitschrijving_school"],
    ),
    "a span above headings of which some say enough": (
        [["", "Inschrijving", "", "", ""], ["leerling", "eerste NL school", "deze school", "tot", "geboortedatum"]],
        {"place": 1, "two": True},
        ["leerling", "eerste_inschrijving", "inschrijving_school", "uitschrijving_school", "geboortedatum"],
    ),
    "a span of a parent over what is unknown": (
        [["leerling", "Ouder", "", "datum", "verblijfstitel"], ["", "sinds", "tot", "vestiging", ""]],
        {"place": 1, "two": True},
        ["leerling", "", "", "datum_vestiging", "verblijfstitelcode"],
    ),
    "of a parent, not of the child": (
        [["leerling", "Ouder 1", "datum", "verblijfstitel"], ["", "geboortedatum", "vestiging", ""]],
        {"place": 1, "two": True},
        ["leerling", "", "datum_vestiging", "verblijfstitelcode"],
    ),
}


@pytest.mark.parametrize("case", FOUND)
def test_headings_are_found_in_one_row_or_in_two(case: str) -> None:
    """Two rows are taken together only where that makes more columns known, and never to read of somebody else."""
    above, header, taken = FOUND[case]
    (found,) = call("recognise.js", "Recogniser.recognise", [TABLE, {"rows": [*above, PUPIL]}], language="nl")
    assert found["header"] == header
    assert [column["taken"] for column in found["seen"]] == taken
    assert [row["cells"] for row in found["rows"]] == [PUPIL]


def test_a_number_is_shown_as_the_day_that_the_rules_take_it_for() -> None:
    """What a spreadsheet keeps for a day: 42370 is 1 January 2016."""
    numbers = [20000, 42370, 45000, 45716, 79999]
    shown = call("serials.js", "dayOf", *([number, False] for number in numbers))
    assert shown == [day_of_number(str(number)).isoformat() for number in numbers]
    assert shown[1] == "2016-01-01"


def recognised(heading: str, *cells: str) -> dict[str, Any]:
    """What a column between a key and a day of birth is taken for."""
    rows = [["leerling", heading, "geboortedatum"], *(["L1", cell, "2017-05-14"] for cell in cells)]
    (found,) = call("recognise.js", "Recogniser.recognise", [TABLE, {"rows": rows}], language="nl")
    seen: dict[str, Any] = found["seen"][1]
    return seen


@pytest.mark.parametrize(
    ("heading", "taken"),
    [
        ("Datum in Nederland", "datum_vestiging"),
        ("Eerste inschrijving in Nederland", "eerste_inschrijving"),
        ("Datum eerste inschrijving Nederland", "eerste_inschrijving"),
        ("Eerste inschrijving NL school", "eerste_inschrijving"),
        ("Datum eerste inschrijving op Nederlandse school", "eerste_inschrijving"),
        ("Eerste inschrijving school in Nederland", "eerste_inschrijving"),
    ],
)
def test_a_heading_of_the_arrival_or_the_first_school_is_known(heading: str, taken: str) -> None:
    """As schools write it over their own lists."""
    assert recognised(heading, "2026-01-12")["taken"] == taken


def test_every_column_with_cells_has_a_name_of_its_own() -> None:
    """By its letter where it has no heading or that of another one; not whom a child is, nor what is empty."""
    headings = ["", "leerling", "Datum", "Datum", "", "BSN", "BSN", "geboortedatum", "geboortedatum"]
    row = ["7", "L1", "2026-01-12", "2026-02-12", "", "1", "1", "2017-05-14", "2017-05-14"]
    (found,) = call("recognise.js", "Recogniser.recognise", [TABLE, {"rows": [headings, row]}], language="nl")
    assert found["headings"] == ["[A]", *headings[1:3], "Datum [D]", *headings[4:]]
    assert len({seen["compared"] for seen in found["seen"] if not seen["dropped"] and not seen["taken"]}) == 4
    assert found["apart"] is True
    assert call("cells.js", "letters", [25], [26], [701], [702], language="nl") == ["Z", "AA", "ZZ", "AAA"]


@pytest.mark.parametrize(
    ("cells", "days"),
    [
        (["12-1-2026", "", "2026-02-01"], True),
        (["46034", "46035"], True),
        (["46034", "71234"], False),
        (["12-1-2026", "groep 4"], False),
        (["", "onbekend"], False),
    ],
)
def test_a_column_of_days_that_nothing_tells_of_is_pointed_out(cells: list[str], days: bool) -> None:
    """Written out, or as numbers of a spreadsheet in the life of a pupil; never by some of its cells."""
    seen = recognised("Instroom AZC", *cells)
    assert (seen["taken"], seen["days"]) == ("", days)


@pytest.mark.parametrize(
    ("cells", "taken", "dropped"),
    [
        (["BSN", "Onderwijsnummer", ""], "nummer", False),
        (["BSN", "101234567"], "", True),
        (["101234567"], "", True),
    ],
)
def test_words_for_the_kind_of_number_are_an_answer_and_numbers_are_not_read(
    cells: list[str], taken: str, dropped: bool
) -> None:
    """One number under the heading is enough to leave the column alone."""
    seen = recognised("BSN of onderwijsnummer", *cells)
    assert (seen["taken"], seen["dropped"]) == (taken, dropped)


@pytest.mark.parametrize("heading", ["Nummer", "Nr", "No.", "Number"])
@pytest.mark.parametrize(
    ("cells", "taken", "dropped"),
    [
        (["2001", "2002", ""], "leerling", False),
        (["L-1", "L-2"], "leerling", False),
        (["1", "1", "2"], "", False),
        (["2001", "101234567"], "", True),
        (["1234.56.78"], "", True),
    ],
)
def test_numbers_under_a_bare_heading_are_the_schools_own_or_not_read(
    heading: str, cells: list[str], taken: str, dropped: bool
) -> None:
    """Never the kind of a number, which is a word; those of the state and those that repeat are left alone."""
    rows = [[heading, "geboortedatum", "verblijfstitel"], *([cell, "2017-05-14", "26"] for cell in cells)]
    (found,) = call("recognise.js", "Recogniser.recognise", [TABLE, {"rows": rows}], language="nl")
    seen = found["seen"][0]
    assert (seen["taken"], seen["dropped"]) == (taken, dropped)


def test_a_number_of_the_row_does_not_take_the_place_of_the_pupils_own() -> None:
    """Where another heading says it in full that is the one, and the bare one is not read."""
    rows = [["Nr", "Leerlingnummer", "geboortedatum"], ["1", "2001", "2017-05-14"]]
    (found,) = call("recognise.js", "Recogniser.recognise", [TABLE, {"rows": rows}], language="nl")
    assert [column["taken"] for column in found["seen"]] == ["", "leerling", "geboortedatum"]


def test_words_under_nummer_are_the_kind_of_number() -> None:
    """As the example list has it."""
    rows = [["leerling", "nummer", "geboortedatum"], ["L1", "bsn", "2017-05-14"], ["L2", "ON", "2017-05-14"]]
    (found,) = call("recognise.js", "Recogniser.recognise", [TABLE, {"rows": rows}], language="nl")
    assert found["seen"][1]["taken"] == "nummer"


@pytest.mark.parametrize(
    ("cell", "proposed"),
    [("026", "26"), ("46.0", "46"), ("26 - asiel", "26"), ("0026", ""), ("260", ""), ("2", "")],
)
def test_a_code_is_proposed_with_a_nought_before_or_words_behind(cell: str, proposed: str) -> None:
    """As programs and spreadsheets write it; a number that is longer is no such code."""
    known = {"name": "verblijfstitelcode", "offered": ["geen", "26", "46"], "sure": {}}
    assert call("recognise.js", "sureOf", [known, cell], language="nl") == [proposed]


def test_a_row_that_counts_the_pupils_is_not_counted_as_one() -> None:
    """The rules skip it too; a pupil whose code begins alike has more cells filled."""
    headings, total = ["leerling", "geboortedatum", "verblijfstitel", "nummer"], ["Totaal", "", "", "1"]
    rows = [headings, PUPIL, total, ["total1", *PUPIL[1:]]]
    (found,) = call("recognise.js", "Recogniser.recognise", [TABLE, {"rows": rows}], language="nl")
    assert call("recognise.js", "Recogniser.pupilsIn", [TABLE, found], language="nl") == [2]


@pytest.mark.parametrize(("text", "shown"), [("2030-01-01", "01-01-2030"), ("42504", "42504"), ("L001", "L001")])
def test_a_day_of_the_rules_is_told_as_lists_have_it(text: str, shown: str) -> None:
    """The day first, as a cell may hold it; anything else as it is."""
    assert call("list-problems.js", "asInLists", [text], language="nl") == [shown]


@pytest.mark.parametrize(
    ("code", "fatal", "word"),
    [("row-is-total", False, "skipped"), ("dates-as-numbers", False, "only-told"), ("too-old", True, "left-out")],
)
def test_a_row_that_was_skipped_is_not_told_to_be_computed(code: str, fatal: bool, word: str) -> None:
    """Each problem says what became of its row."""
    (key,) = call("list-problems.js", "outcomeOf", [{"code": code, "fatal": fatal}], language="nl")
    assert key == f"fund.problem.{word}"
