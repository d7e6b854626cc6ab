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
