"""What a person says once for the whole list, and what other words in it stand for."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest

from calculators.errors import AnswerError
from calculators.funding.pupil_list.columns import Said
from calculators.funding.pupil_list.rows import PupilList, read_list

ON = date(2026, 11, 27)
CONSTANT = {"woont_in_nl": "ja", "volgt_onderwijs": "ja", "schoolsoort": "bao", "internationaal": "nee"}
OWN = "leerling;geboortedatum;vreemdeling;verblijfstitelcode;nummer;datum_vestiging;eerste_inschrijving"
PUPILS = ("L001;2016-05-14;ja;26;bsn;2025-11-03;2026-01-12", "L002;2017-01-02;nee;;bsn;2025-11-03;2026-01-12")


def read(header: str, *rows: str, constants: Mapping[str, str] | None = None, **values: Mapping[str, str]) -> PupilList:
    return read_list("\r\n".join([header, *rows]).encode(), ON, said=Said(constants or {}, values))


def test_what_holds_for_all_is_as_if_it_stood_in_each_row() -> None:
    """The four columns that say the same of every pupil need not be in the list."""
    whole = read(f"{OWN};{';'.join(CONSTANT)}", *(f"{pupil};{';'.join(CONSTANT.values())}" for pupil in PUPILS))
    said = read(OWN, *PUPILS, constants=CONSTANT)
    assert said.pupils == whole.pupils and not said.problems
    assert [problem.column for problem in read(OWN, *PUPILS).problems] == list(CONSTANT)


def test_a_list_that_tells_itself_goes_before_what_was_said_of_all() -> None:
    """Also where a cell of it is empty: that is not known."""
    found = read(f"{OWN};woont_in_nl", f"{PUPILS[0]};nee", f"{PUPILS[1]};", constants=CONSTANT)
    assert [one.pupil.lives_in_nl for one in found.pupils] == [False, None]


def test_another_word_stands_for_what_a_person_said() -> None:
    """The name of a nationality, for example; a word of which nobody said anything is told."""
    rows = [PUPILS[0].replace(";ja;", f";{word};") for word in ("Eritrese", "Nederlandse", "Syrische")]
    found = read(OWN, *rows, constants=CONSTANT, vreemdeling={"Eritrese": "ja", "Nederlandse": "nee"})
    assert [one.pupil.foreign_national for one in found.pupils] == [True]
    assert [(one.row, one.code, one.got) for one in found.problems] == [
        (3, "pupil-twice", "L001"),
        (4, "value-not-expected", "Syrische"),
    ]


@pytest.mark.parametrize(
    ("constants", "field"),
    [
        ({"woonplaats": "Leiden"}, "constants"),
        ({"leerling": "L001"}, "constants"),
        ({"woont_in_nl": "soms"}, "constants.woont_in_nl"),
        ({"datum_vestiging": "31-02-2026"}, "constants.datum_vestiging"),
    ],
)
def test_what_cannot_hold_for_all_is_refused(constants: Mapping[str, str], field: str) -> None:
    """With its name and a value that can."""
    with pytest.raises(AnswerError) as refused:
        read(OWN, *PUPILS, constants=constants)
    assert refused.value.field == field


AMERICAN = "leerling;geboortedatum;datum_vestiging;schoolsoort"


@pytest.mark.parametrize(
    ("order", "born"),
    [("month", [date(2016, 5, 14), date(2017, 1, 2)]), ("day", [date(2017, 2, 1)]), ("", [])],
)
def test_a_column_is_read_with_the_month_first_where_a_person_says_so(order: str, born: list[date]) -> None:
    """01/02/2017 below 05/14/2016 is 2 January; day first the other is no day; said of neither, neither is guessed."""
    rows = [AMERICAN, "L1;05/14/2016;2025-11-03;bao", "L2;01/02/2017;2025-11-03;bao"]
    said = Said(orders={"geboortedatum": order} if order else {})
    found = read_list("\r\n".join(rows).encode(), ON, said=said)
    assert [one.pupil.birth_date for one in found.pupils] == born
    assert {one.row for one in found.problems if one.fatal} == {2, 3} - {one.row for one in found.pupils}


def test_what_is_said_of_one_column_leaves_another_unclear() -> None:
    """The month first in one column makes no other sure: of that one it is said too, or its dates are left out."""
    rows = [AMERICAN, "L1;05/14/2016;01/02/2025;bao"]
    found = read_list("\r\n".join(rows).encode(), ON, said=Said(orders={"geboortedatum": "month"}))
    left_out = [(one.code, one.column) for one in found.problems if one.fatal]
    assert left_out == [("date-order-unclear", "datum_vestiging")]


FAULTS = ("#NAAM?", "#REF!", "#N/B", "#N/A", "#VALUE!", "#WAARDE!", "#DEEL/0!", "#name?", "####", "Err:502")


@pytest.mark.parametrize("fault", FAULTS)
def test_the_error_of_a_formula_is_no_value_whatever_is_said_of_it(fault: str) -> None:
    """Typed or copied as text it is a fault of its own cell, with what stands there; the other rows are read."""
    rows = [PUPILS[0].replace(";ja;", f";{fault};"), PUPILS[1]]
    found = read(OWN, *rows, constants=CONSTANT, vreemdeling={fault: "ja"})
    assert [one.key for one in found.pupils] == ["L002"]
    assert [(one.row, one.column, one.code, one.got) for one in found.problems] == [
        (2, "vreemdeling", "cell-is-error", fault)
    ]


def test_pupils_whose_key_is_the_error_of_a_formula_are_not_taken_for_one() -> None:
    """Each keeps its own row, and is called by its number."""
    found = read(OWN, *(pupil.replace(pupil[:4], "#N/B") for pupil in PUPILS), constants=CONSTANT)
    assert [one.key for one in found.pupils] == ["#2", "#3"]
    assert [(one.row, one.code, one.fatal) for one in found.problems] == [
        (2, "cell-is-error", False), (3, "cell-is-error", False),
    ]  # fmt: skip


@pytest.mark.parametrize("first", ["?", "#N/B"])
def test_a_column_of_numbers_for_days_may_begin_with_a_cell_that_holds_none(first: str) -> None:
    """What is told as an example is the first number."""
    rows = [AMERICAN, f"L1;2016-05-14;{first};bao", "L2;2016-05-14;45964;bao"]
    found = read_list("\r\n".join(rows).encode(), ON)
    assert [one.got for one in found.problems if one.code == "dates-as-numbers"] == ["45964"]
    assert found.pupils[-1].pupil.settled_on == date(2025, 11, 3)


def test_the_words_for_a_number_are_read_where_somebody_says_so_and_a_number_is_not_repeated() -> None:
    """Under `BSN of onderwijsnummer`: left alone by itself, an answer once chosen; a number there stands nowhere."""
    header = f"{OWN};{';'.join(CONSTANT)}".replace(";nummer;", ";BSN of onderwijsnummer;")
    rows = [f"{one};{';'.join(CONSTANT.values())}" for one in PUPILS]
    lines = [header, rows[0].replace("bsn", "Onderwijsnummer"), rows[1].replace("bsn", "101234567")]
    content = "\r\n".join(lines).encode()
    assert read_list(content, ON).dropped == ("BSN of onderwijsnummer",)
    listed = read_list(content, ON, {"bsn_of_onderwijsnummer": "nummer"})
    assert [one.pupil.has_bsn for one in listed.pupils] == [False]
    assert [(one.code, one.got) for one in listed.problems] == [("value-not-expected", "")]


def test_what_the_board_decided_is_said_by_row() -> None:
    """Of one pupil, before what its own cell says; of the others nothing changes."""
    rows = [f"{pupil};asielzoeker" for pupil in PUPILS]
    content = "\r\n".join([f"{OWN};oordeel", *rows]).encode()
    found = read_list(content, ON, said=Said(CONSTANT, judgements={"3": "geen", "9": "geen"}))
    assert [one.pupil.board_judgement for one in found.pupils] == ["asielzoeker", "geen"]
