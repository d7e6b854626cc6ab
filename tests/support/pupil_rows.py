"""Pupil lists for tests: a good row, and files made of it."""

from datetime import date

from calculators.funding.pupil_list.columns import COLUMNS
from calculators.funding.pupil_list.problem import Problem
from calculators.funding.pupil_list.rows import PupilList, read_list

TODAY = date(2026, 4, 10)
APRIL = date(2026, 4, 1)
REQUIRED = [column.name for column in COLUMNS if column.required]

ROW = {
    "leerling": "L001",
    "geboortedatum": "14-05-2017",
    "vreemdeling": "ja",
    "verblijfstitelcode": "26",
    "nummer": "bsn",
    "datum_vestiging": "03-11-2025",
    "eerste_inschrijving": "12-01-2026",
    "woont_in_nl": "ja",
    "volgt_onderwijs": "ja",
    "schoolsoort": "bao",
    "internationaal": "nee",
}


def file(*rows: dict[str, str], columns: list[str] | None = None, separator: str = ";", end: str = "\r\n") -> str:
    """A list with these rows; a row need only say where it differs from `ROW`."""
    columns = columns or list(dict.fromkeys([*REQUIRED, *(key for row in rows for key in row)]))
    lines = [columns, *([{**ROW, **row}.get(column, "") for column in columns] for row in rows)]
    return end.join(separator.join(line) for line in lines) + end


def read(*rows: dict[str, str], on: date = TODAY) -> PupilList:
    return read_list(file(*rows).encode(), on)


def pupils(number: int, **answers: str) -> list[dict[str, str]]:
    return [{"leerling": f"L{index:03}", **answers} for index in range(1, number + 1)]


def only_problem(listed: PupilList) -> Problem:
    (problem,) = listed.problems
    return problem
