"""From rows of cells to pupils: every good row becomes a pupil, every bad one a problem that says why."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from calculators.errors import AnswerError
from calculators.funding.pupil import Pupil
from calculators.funding.pupil_list.bsn import holds_bsn
from calculators.funding.pupil_list.cells import (
    DAY_FIRST,
    NO_DATE,
    UNCLEAR,
    UNKNOWN,
    CellError,
    Dates,
    Span,
    all_numbers,
    day_of_number,
    is_error,
    month_first,
    read_birth,
    read_date,
)
from calculators.funding.pupil_list.columns import (
    HERE_FROM,
    HERE_UNTIL,
    KEY,
    NOTHING_SAID,
    NUMBER_KIND,
    Chosen,
    Column,
    Header,
    Said,
    column_by_name,
    is_column,
    read_header,
)
from calculators.funding.pupil_list.number import BSN, NumberColumn, kind_of, no_number, number_columns
from calculators.funding.pupil_list.plausible import NAMES, settled_later, wrong_dates
from calculators.funding.pupil_list.problem import Problem, shorten
from calculators.funding.pupil_list.text import Table, Unreadable, read_table
from calculators.progress import Tell, telling


class ListedPupil(NamedTuple):
    """A good row."""

    row: int
    key: str
    """The list's own key of the pupil, or the row number where it has none; never a name or a number of the state."""
    pupil: Pupil
    here_from: date | None
    """First day at this school; the first enrolment where the list does not say."""
    here_until: date | None
    """Last day at this school; None while the pupil is there."""
    born: Span | None = None
    """The days on which the pupil can be born, where the list does not know the day; `pupil` has none then."""

    def here(self, on: date) -> bool | None:
        """Whether the pupil is enrolled at this school on the day `on`; None where the list does not say."""
        if self.here_until is not None and on > self.here_until:
            return False
        return None if self.here_from is None else self.here_from <= on


class PupilList(NamedTuple):
    """A file, read."""

    pupils: tuple[ListedPupil, ...]
    problems: tuple[Problem, ...]
    rows: int
    """Rows with pupils, good and bad."""
    encoding: str = ""
    separator: str = ""
    dropped: tuple[str, ...] = ()
    unused: tuple[str, ...] = ()


def read_list(
    content: bytes, on: date, chosen: Chosen | None = None, tell: Tell | None = None, said: Said = NOTHING_SAID
) -> PupilList:
    """The pupils in the bytes of a file, and everything that is wrong with it.

    `on` is today: nobody is born later. The good rows are all there, whatever the bad ones are.
    `chosen` says of columns by their own name what they hold, `said` what holds for the whole list and what words
    stand for; `tell` hears how many rows are read. Raises AnswerError for what is said and cannot be.
    """
    chosen = chosen or {}
    try:
        table, problems = read_table(content, lambda name: is_column(name, chosen))
    except Unreadable as error:
        return PupilList((), (error.problem,), 0)
    header = read_header(table.header, table.header_row, chosen, said)
    dates = _dates(table, header, said.orders)
    how = _Reading(header, dates, on, said, _constants(header, said), number_columns(table.header))
    found = [*problems, *header.problems, *_numbered(table, header, dates)]
    pupils: list[ListedPupil] = []
    first_rows: dict[str, int] = {}
    for number, cells in telling(table.rows, tell, 0, len(table.rows)):
        listed, given, wrong = _read_row(number, cells, how)
        if listed and given in first_rows:
            wrong.append(_twice(number, listed.key, first_rows[given]))
        elif listed:
            pupils.append(listed)
            first_rows[given or listed.key] = number
        found += wrong
    read_as = (table.encoding, table.separator, header.dropped, header.unused)
    return PupilList(tuple(pupils), tuple(found), len(table.rows), *read_as)


def _twice(number: int, key: str, first: int) -> Problem:
    """The second row of a pupil is left out: which of the two is right is not guessed."""
    return Problem("pupil-twice", number, "leerling", "unique-key", shorten(key), "L002", see_row=first)


def _dates(table: Table, header: Header, said: Mapping[str, str]) -> Dates:
    """How dates are written in this file: settled once for all its cells, never by one of them, or as `said`."""
    places = [place for place, column in header.places if column.is_date]
    cells = {place: [row[place] for _, row in table.rows if place < len(row)] for place in places}
    unclear = month_first([text for column in cells.values() for text in column])
    seen = UNCLEAR if unclear else DAY_FIRST
    orders = {place: said.get(column.name, seen) for place, column in header.places if column.is_date}
    return Dates(orders, frozenset(place for place, column in cells.items() if all_numbers(column)))


def _numbered(table: Table, header: Header, dates: Dates) -> list[Problem]:
    """Told of each column whose dates are the numbers a spreadsheet keeps, with how the first of them was read."""
    found = []
    for place, column in header.places:
        if place in dates.numbered:
            first = ((row, cells[place]) for row, cells in table.rows if all_numbers([*cells[place : place + 1]]))
            row, text = next(first)
            example = day_of_number(text).isoformat()
            found.append(Problem("dates-as-numbers", row, column.name, "date", text, example, fatal=False))
    return found


class _Reading(NamedTuple):
    """How the rows of a list are read: settled once for all of them."""

    header: Header
    dates: Dates
    on: date
    said: Said
    constants: Mapping[str, object]
    """What holds for every pupil, by the field."""
    numbers: tuple[NumberColumn, ...]


def _read_row(number: int, cells: tuple[str, ...], how: _Reading) -> tuple[ListedPupil | None, str, list[Problem]]:
    """The pupil of a row and its key as given, or None with the problems that make the row unusable."""
    width = how.header.width
    if any(cells[width:]):
        got, example = str(len(cells)), str(width)
        return None, "", [Problem("too-many-cells", number, "", "as-many-cells-as-the-header", got, example)]
    cells += ("",) * (width - len(cells))  # a spreadsheet leaves out what is empty at the end
    values, problems = _values(number, cells, how)
    problems += wrong_dates(values, number, how.on)
    if problems:
        return None, "", problems
    given = str(values.pop(KEY, None) or "")
    key, notes = _key(given, number)
    notes += settled_later(values, number)
    notes += _number_kind(number, cells, values, how)
    try:
        return _listed(number, key, values), "" if is_error(given) else given, notes
    except AnswerError as error:
        name = NAMES.get(error.field, error.field)
        got, example = shorten(str(error.got)), str(error.example)
        return None, "", [Problem("not-plausible", number, name, "plausible", got, example)]


def _values(number: int, cells: tuple[str, ...], how: _Reading) -> tuple[dict[str, object], list[Problem]]:
    """What the cells of a row say, by the field, and what is wrong with those that say nothing."""
    values, problems = dict(how.constants), []
    for place, column in how.header.places:
        try:
            meant = how.said.meant(column, _whole(cells[place], column))
            values[column.field] = _read_cell(
                meant, column, how.dates.orders.get(place, ""), place in how.dates.numbered
            )
        except CellError as error:
            got = "" if _is_number_of_a_pupil(cells[place], column) else shorten(cells[place])
            example = column.example if error.expected == "date" else error.example  # a day that can be this one
            problems.append(Problem(error.code, number, column.name, error.expected, got, example))
    if judged := how.said.judgements.get(str(number)):
        values["board_judgement"] = judged
    if kind := how.said.numbers.get(str(number)):
        values[NUMBER_KIND] = kind == BSN
    return values, problems


def _number_kind(number: int, cells: tuple[str, ...], values: dict[str, object], how: _Reading) -> list[Problem]:
    """Sets which kind of number the pupil has where one word was said for all, and tells where its row has none."""
    said = how.constants.get(NUMBER_KIND)
    if not how.numbers or not isinstance(said, bool) or str(number) in how.said.numbers:
        return []
    values[NUMBER_KIND] = kind_of(said, how.numbers, cells)
    needed = values.get("foreign_national") is not False and values.get("school_type") != "vo"
    return [no_number(number)] if values[NUMBER_KIND] is None and needed else []


def _is_number_of_a_pupil(cell: str, column: Column) -> bool:
    """Whether a cell is never repeated: an onderwijsnummer that stands where its name should passes no check."""
    return holds_bsn(cell) or (column.field == NUMBER_KIND and any(map(str.isdigit, cell)))


def _whole(cell: str, column: Column) -> str:
    """The cell; CellError where it holds the error of a formula, whatever somebody said that it stands for."""
    if column.field != KEY and is_error(cell):
        raise CellError("cell-is-error", "value-itself", column.example)
    return cell


def _constants(header: Header, said: Said) -> dict[str, object]:
    """What holds for every pupil, by the field; of a column that the list has, the list itself tells."""
    there = {column.name for _, column in header.places}
    found: dict[str, object] = {}
    for name, text in said.constants.items():
        column = column_by_name(name)
        if column is None or column.field == KEY:
            raise AnswerError("constants", "a documented column other than the key", name, {"woont_in_nl": "ja"})
        try:
            value = _read_cell(text, column, DAY_FIRST, False)
        except CellError as error:
            raise AnswerError(f"constants.{name}", error.expected, text, error.example) from None
        if name not in there:
            found[column.field] = value
    return found


def _read_cell(text: str, column: Column, order: str, numbered: bool) -> object:
    if text.lower() in UNKNOWN or (column.is_date and text in NO_DATE):
        return None
    if numbered:
        return day_of_number(text)
    if column.is_date:
        return read_birth(text, order) if column.field == "birth_date" else read_date(text, order)
    return column.read(text) if column.read else text


def _key(given: str, number: int) -> tuple[str, list[Problem]]:
    """The pupil's key; one that can be a BSN or a name becomes the row number, with a note that does not repeat it.

    So does the error of a formula, which can stand in many rows and be no pupil's own.
    """
    if is_error(given):
        return f"#{number}", [Problem("cell-is-error", number, "leerling", "value-itself", given, "L001", fatal=False)]
    code = "key-is-bsn" if holds_bsn(given) else "key-may-be-name" if given and not any(map(str.isdigit, given)) else ""
    if code:
        return f"#{number}", [Problem(code, number, "leerling", "key-with-digits", "", "L001", fatal=False)]
    return shorten(given) or f"#{number}", []


def _listed(number: int, key: str, values: dict[str, object]) -> ListedPupil:
    here_from, here_until = values.pop(HERE_FROM, None), values.pop(HERE_UNTIL, None)
    born = values.get("birth_date")
    if isinstance(born, Span):
        values["birth_date"] = None
    pupil = Pupil(**values)  # type: ignore[arg-type]
    return ListedPupil(
        number,
        key,
        pupil,
        here_from if isinstance(here_from, date) else pupil.enrolled_on,
        here_until if isinstance(here_until, date) else None,
        born if isinstance(born, Span) else None,
    )
