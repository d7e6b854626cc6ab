"""A list never loses a row or a euro in silence: what is not computed is named, and a part is said to be one."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from known import parameters

from calculators.funding.pupil_list.bsn import is_bsn
from calculators.funding.pupil_list.columns import says_who
from calculators.funding.pupil_list.evaluate import Block, Options, evaluate, read_list
from calculators.funding.pupil_list.preview import preview
from calculators.result import Result, to_json

ON = date(2026, 11, 25)
JULY = date(2026, 7, 1)
HEADER = (
    "leerling;geboortedatum;vreemdeling;verblijfstitelcode;nummer;datum_vestiging;eerste_inschrijving;"
    "woont_in_nl;volgt_onderwijs;schoolsoort;internationaal"
)
ROW = "{};2016-05-14;ja;26;bsn;2025-11-03;2026-01-12;ja;ja;bao;nee"
FOUR = "15168.16"
"""Euro for four asielzoekers in their first year on 1 July 2026."""


def rows(*keys: str) -> list[str]:
    return [ROW.format(key) for key in keys]


def asked(*lines: str, header: str = HEADER) -> Result:
    listed = read_list("\n".join([header, *lines]).encode(), ON)
    return evaluate(listed, ON, parameters(), Options(peildata=(JULY,), first_time=False))


def block(result: Result) -> Block:
    (found,) = result.data["blocks"]  # type: ignore[misc]
    return found


def codes(result: Result) -> list[tuple[str, int | None]]:
    problems: Any = result.data["problems"]
    return [(problem.code, problem.row) for problem in problems]


L1, L2, L3, L4 = rows("L1", "L2", "L3", "L4")
TWICE = [("quote-not-closed", 2), ("quote-not-closed", 4)]
WHOLE = [
    # how the list is written, its lines, problems
    ("a quote that is not closed", [f'{L1};"nog bellen', f"{L2};", f"{L3};", f"{L4};"], [("quote-not-closed", 2)]),
    ("a quote in the middle", [f"{L1};", f'{L2};"x', f"{L3};", f"{L4};"], [("quote-not-closed", 3)]),
    ("two quotes that are not closed", [f'{L1};"x', f"{L2};", f'{L3};"y', f"{L4};"], TWICE),
    ("a quote before the code of the last pupil", [f"{L1};", f"{L2};", f"{L3};", f'"{L4};'], [("quote-not-closed", 5)]),
    ("a quote, and rows without their empty end", [f'{L1};"x', L2, L3, L4], [("quote-not-closed", 2)]),
    ("a quote closed by another row's", [f'{L1};"x', f"{L2};", f'{L3};y"', L4], [("quote-not-closed", 2)]),
    ("a stray quote as last line", [L1, L2, L3, L4, '"'], [("quote-not-closed", 6)]),
    ("a remark of two lines with a separator", [f'{L1};"a;\nb;"', L2, L3, L4], [("cell-of-several-lines", 2)]),
    ("every row between quotes as a whole", [f'"{line};"' for line in (L1, L2, L3, L4)], []),
    ("a remark of two lines", [f'{L1};"a\nb"', f"{L2};", f"{L3};", f"{L4};"], []),
    ("rows without their empty end", [L1, L2, L3, L4], []),
    ("rows with a longer empty end", [f"{L1};;;", L2, f"{L3};;", L4], []),
    ("the header once more", [L1, L2, f"{HEADER};opmerking", L3, L4], [("header-again", 4)]),
]


@pytest.mark.parametrize(("how", "lines", "problems"), WHOLE, ids=[case[0] for case in WHOLE])
def test_no_pupil_is_lost(how: str, lines: list[str], problems: list) -> None:
    """Four pupils in four rows bring what four pupils bring, however a program wrote them."""
    result = asked(*lines, header=f"{HEADER};opmerking")
    assert codes(result) == problems
    assert (result.data["rows"], block(result).complete) == (4, True)
    assert str(block(result).total.amounts[-1].euro) == FOUR


def test_a_quote_in_the_header_loses_no_pupil() -> None:
    """Closed nowhere, or by one of the rows."""
    for opened, lines in ((";nummer", [L1, L2]), (";nummer", [L1, f'{L2}"'])):
        result = asked(*lines, header=HEADER.replace(opened, f';"{opened[1:]}'))
        assert result.data["problems"]
        assert result.data["rows"] == len(lines) or result.data["rows"] == 0


@pytest.mark.parametrize("title", ["Nieuwkomers;;;;;;;;;;\n;;;;;;;;;;", "Onze school\n\nOktober", "Groep;Datum\n1;2"])
def test_a_title_above_the_header_is_no_header(title: str) -> None:
    """The header is found under it."""
    result = asked(HEADER, L1, L2, L3, L4, header=title)
    assert str(block(result).total.amounts[-1].euro) == FOUR
    seen = preview("\n".join([title, HEADER, L1]).encode(), ON, {})
    assert (seen.outcome, seen.data["missing"]) == ("preview", [])


@pytest.mark.parametrize("bad", [L1.replace("2016-05-14", "zie dossier"), L1 + ";x;y", L1.replace(";bao;", ";havo;")])
def test_a_row_left_out_makes_the_total_a_part(bad: str) -> None:
    """Three of four count: nothing is due by them, but the fourth could change that."""
    found = block(asked(bad, L2, L3, L4))
    assert (found.complete, found.left_out, found.undecided) == (False, 1, 0)
    assert (found.total.verdict, found.total.outcome, found.total.amounts) == ("unknown", "pupils-undecided", ())
    assert (str(found.lowest), str(found.highest)) == ("0.00", FOUR)


def test_a_pupil_without_a_school_type_makes_the_total_a_part() -> None:
    """Nobody knows under which rules it falls."""
    found = block(asked(L1, L2, L3, L4.replace(";bao;", ";;")))
    assert (found.complete, found.left_out, found.total.outcome) == (False, 1, "pupils-undecided")


def test_undecided_pupils_who_could_lift_the_count_leave_it_unknown() -> None:
    """Without the column that says who is a foreign national there is no € 0, but a range and what would settle it."""
    lines = [line.replace(";ja;26;", ";;26;") for line in rows(*(f"L{n}" for n in range(1, 8)))]
    found = block(asked(*lines))
    assert (found.undecided, found.total.outcome) == (7, "pupils-undecided")
    assert str(found.lowest) == "0.00" and found.highest is not None and found.highest > 15_168
    assert found.settles == ("foreign_national", 7)


def test_a_list_that_can_bring_nothing_says_so() -> None:
    """Three decided pupils are under the threshold, and nobody else is in the list."""
    found = block(asked(L1, L2, L3))
    assert (found.complete, found.total.outcome, found.highest) == (True, "nothing-due", found.lowest)


BIRTHS = ["00-00-2016", "0-0-2016", "2016", "2016-00-00", "00-05-2016", "05-2016", "2016-05", "2016-05-00"]


@pytest.mark.parametrize("born", BIRTHS)
def test_a_birth_of_which_the_day_is_not_known_counts_where_no_day_changes_it(born: str) -> None:
    """The Dutch register writes 00 for what it does not know."""
    found = block(asked(L1.replace("2016-05-14", born), L2, L3, L4))
    assert (found.complete, str(found.total.amounts[-1].euro)) == (True, FOUR)


def test_a_birth_of_which_the_day_decides_is_undecided() -> None:
    """Settled in July 2024, born in 2021: the fourth birthday decides how far the first year runs."""
    earlier = L1.replace("2025-11-03", "2024-07-15").replace("2026-01-12", "2025-01-12")
    found = block(asked(earlier.replace("2016-05-14", "00-00-2021"), L2, L3, L4))
    assert (found.undecided, found.total.outcome, found.settles) == (1, "pupils-undecided", ("birth_date", 1))


@pytest.mark.parametrize("born", ["00-13-2016", "0000", "2016-13"])
def test_a_part_of_a_date_that_cannot_be_is_told(born: str) -> None:
    """There is no thirteenth month."""
    assert codes(asked(L1.replace("2016-05-14", born), L2))[0] == ("date-does-not-exist", 2)


@pytest.mark.parametrize("day", ["00-00-2025", "2025", "00-11-2025"])
def test_another_date_without_its_day_is_told(day: str) -> None:
    """Where the day of settlement is partly known, the row is named."""
    assert codes(asked(L1.replace("2025-11-03", day), L2, L3, L4)) == [("date-partly-known", 2)]


WHO = ["BSN-nummer", "Burgerservicenr", "Achternaam, voornaam", "LEERLINGNAAM", "Full name", "Sofinr.",
       "E-mail ouders", "Tel. verzorger 1 (mobiel)", "Adres",
       "post code / woonplaats", "V-nummer", "Onderwijsnr", "SSN"]  # fmt: skip
NOT_WHO = ["leerling", "nummer", "leerlingnummer", "geboortedatum", "Nationaliteit", "groep", "opmerking"]


@pytest.mark.parametrize("heading", WHO)
def test_a_heading_that_says_who_a_child_is_is_known_in_any_spelling(heading: str) -> None:
    """Nothing of such a column is read."""
    assert says_who(heading)


@pytest.mark.parametrize("heading", NOT_WHO)
def test_another_heading_is_not_taken_for_one(heading: str) -> None:
    """What the rules need and what a school counts by stays."""
    assert not says_who(heading)


@pytest.mark.parametrize("number", ["999993653", "999.993.653", "999 99 36 53", "9999-93-653", "٩٩٩٩٩٣٦٥٣"])
def test_a_number_of_the_state_is_never_shown(number: str) -> None:
    """Not in a result, not in a preview, whatever column it stands in and however it is written."""
    assert is_bsn(number)
    pupils = [f"{number};{L1}", f"x;{L2.replace('L2', number)}", f"y;{L3.replace('bao', number)}"]
    lines = "\n".join([f"iets;{HEADER}", *pupils])
    told = to_json(evaluate(read_list(lines.encode(), ON), ON, parameters())) + to_json(preview(lines.encode(), ON, {}))
    assert number not in told


@pytest.mark.parametrize("day", ["31-02-2017", "2017-02-31", "31.02.2017", "31/02/2017"])
def test_a_date_is_not_taken_for_a_number_of_the_state(day: str) -> None:
    """What is wrong with it can be shown."""
    assert not is_bsn(day)


def test_a_quote_hides_no_row_that_is_short() -> None:
    """Rows that end before the quoted column are rows, not a remark: nothing is due is not said of one pupil alone."""
    short = [line.rsplit(";", 1)[0] for line in (L2, L3, L4)]
    result = asked(f'{L1};"nog bellen', *short, header=f"{HEADER};opmerking")
    assert (result.data["rows"], block(result).undecided, block(result).total.outcome) == (4, 3, "pupils-undecided")


def test_a_cell_longer_than_any_hides_no_row() -> None:
    """The rows behind it are all there."""
    many = rows(*(f"L{number}" for number in range(40)))
    result = asked(*many, f"{L1};{'x' * 140_000}", *rows("M1", "M2"))
    assert (result.data["rows"], result.data["computed"]) == (43, 42)


CELLS = st.sampled_from(["", "ja", "nee", "x", '"', '"a', 'a"', '""', "00-00-2016", "2016", "31-02-2016", "=1+1"])
WILD = st.lists(CELLS, max_size=14).map(";".join)
LINES = st.lists(st.one_of(st.sampled_from([L1, L2, L3, L4, HEADER, ""]), WILD), max_size=8)


@settings(max_examples=500, derandomize=True)
@given(LINES)
def test_every_row_is_computed_or_named(lines: list[str]) -> None:
    """Whatever stands in a list: no exception, and no total that is complete while a row is missing from it."""
    result = asked(*lines)
    problems: Any = result.data["problems"]
    named = {problem.row for problem in problems if problem.fatal}
    assert result.data["rows"] - result.data["computed"] <= len(named) + len(result.data["without_school_type"])  # type: ignore
    for found in result.data["blocks"]:  # type: ignore[attr-defined]
        assert found.complete == (not found.undecided and result.data["left_out"] == 0)


def test_a_reference_count_that_is_not_known_leaves_a_range() -> None:
    """On 1 January the amount hangs on who was there a year earlier: all of the four, or none."""
    listed = read_list(
        "\n".join([HEADER, *rows("L1", "L2", "L3", "L4")]).replace("2026-01-12", "2025-12-12").encode(), ON
    )
    found = block(evaluate(listed, ON, parameters(), Options(peildata=(date(2026, 1, 1),), first_time=False)))
    assert (found.complete, found.total.outcome, found.total.missing) == (True, "answer-needed", ("reference",))
    assert found.lowest is not None and found.highest is not None and 0 < found.lowest < found.highest


DECISIVE = [
    # school type, the one answer that decides, what is said
    ("bao", "vreemdeling=nee", "excluded-dutch"),
    ("bao", "woont_in_nl=nee", "excluded-abroad"),
    ("bao", "internationaal=ja", "excluded-international"),
    ("bao", "eerste_inschrijving=2026-09-01", "not-yet-here"),
    ("bao", "eerste_inschrijving=2020-01-12", "right-used-up"),
    ("sbo", "vreemdeling=nee", "excluded-dutch"),
    ("vo", "vreemdeling=nee", "not-a-newcomer"),
    ("vo", "volgt_onderwijs=nee", "not-a-newcomer"),
    ("vo", "internationaal=ja", "not-a-newcomer"),
    ("vo", "woont_in_nl=nee", "not-a-newcomer"),
    ("vo", "eerste_inschrijving=2020-01-12", "not-a-newcomer"),
]


@pytest.mark.parametrize(("kind", "fact", "outcome"), DECISIVE)
def test_one_fact_that_decides_needs_no_other(kind: str, fact: str, outcome: str) -> None:
    """Nothing else is known of the pupil: the reason is that fact, nothing is "still needed", nobody is undecided."""
    column, value = fact.split("=")
    found = block(asked(f"L1;{kind};{value}", header=f"leerling;schoolsoort;{column}"))
    (reason,) = found.reasons
    assert (reason.verdict, reason.outcome, reason.missing, found.undecided) == ("no", outcome, (), 0)
    assert reason.failed is not None and reason.failed.seen
