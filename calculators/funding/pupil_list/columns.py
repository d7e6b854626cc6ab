"""The columns of a pupil list: one table of names, and which of them the header of a file has."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import NamedTuple
from unicodedata import combining, normalize

from calculators.funding.pupil_list.bsn import holds_bsn
from calculators.funding.pupil_list.cells import (
    JUDGEMENT,
    NUMBER,
    SCHOOL_TYPE,
    WEIGHT,
    YES_NO,
    Words,
    read_birth,
    read_code,
    read_date,
)
from calculators.funding.pupil_list.problem import Problem


class Column(NamedTuple):
    """One documented column."""

    name: str
    """Its name in the file."""
    field: str
    """The field of the pupil it fills, or `key`, `here_from`, `here_until`."""
    read: Callable[[str], object] | None
    """Turns the text into a value; None for the key, which is kept as it is."""
    example: str
    aliases: tuple[str, ...] = ()
    required: bool = True
    hints: tuple[str, ...] = ()
    """Headings that may stand over it in lists of other programs: a page offers them, and a person says yes."""
    sure: Mapping[str, str] = MappingProxyType({})
    """Words of other lists that mean one thing, in small letters: a page proposes it, and a person says yes."""

    alone: re.Pattern[str] | None = None
    """Words of other lists that no choice for all other words holds for: a person says of each what it means."""
    usual: str = ""
    """What holds for all pupils of most lists: a page offers it as one choice, and takes nothing by itself."""

    @property
    def offered(self) -> tuple[str, ...]:
        """One word for each thing that a cell may say; empty where it holds something else."""
        first: dict[object, str] = {}
        for word, meaning in (self.read.words if isinstance(self.read, Words) else {}).items():
            first.setdefault(meaning, word)
        return tuple(first.values())

    @property
    def words(self) -> tuple[str, ...]:
        """The words that a cell may hold; empty where it holds something else."""
        return tuple(self.read.words) if isinstance(self.read, Words) else ()

    @property
    def is_date(self) -> bool:
        """Whether it holds dates."""
        return self.read in (read_date, read_birth)


KEY, HERE_FROM, HERE_UNTIL = "key", "here_from", "here_until"
NUMBER_KIND = "has_bsn"

DUTCH = dict.fromkeys(("nederlandse", "nederlands", "nederlander", "nederland", "dutch"), "nee")
IN_DUTCH = re.compile(r"nederland|dutch|\bnld?\b|\bned\b|^0*1$")
"""What a cell holds that can say of a pupil to be Dutch, whatever else stands there."""
TYPES = {
    **dict.fromkeys(("basisonderwijs", "basisschool", "bo"), "bao"),
    **dict.fromkeys(("speciaal basisonderwijs", "speciale basisschool"), "sbo"),
    **dict.fromkeys(("voortgezet onderwijs", "isk", "internationale schakelklas"), "vo"),
}
NUMBERS = {"burgerservicenummer": "bsn", "on": "onderwijsnummer", "onderwijsnr": "onderwijsnummer"}
KEYS = ("stamnummer", "stamnr", "leerlingnr", "leerling_nr", "leerling_id", "student_number")
BORN = ("geb_datum", "gebdatum", "geboren", "geboren_op", "geboorte_datum", "date_of_birth")
NATIONALITY = ("nationaliteit", "nationaliteit_1", "eerste_nationaliteit", "nationality")
SETTLED = (
    *("datum_vestiging_nederland", "datum_vestiging_in_nederland", "vestiging_in_nederland", "vestigingsdatum"),
    *("datum_vestiging_nl", "datum_vestiging_in_nl", "vestiging_in_nl", "vestigingsdatum_nl", "datum_in_nederland"),
)
FIRST_SCHOOL = ("nl", "nl_school", "nederlandse_school", "op_nl_school", "op_nederlandse_school", "school_in_nederland")
ENROLLED = (
    *("datum_eerste_inschrijving", "eerste_inschrijfdatum", "eerste_inschrijving_nederland"),
    *("eerste_inschrijving_in_nederland", "datum_eerste_inschrijving_nederland"),
    *("inschrijving_eerste_nl_school", "inschrijving_eerste_nederlandse_school", "inschrijving_eerste_school"),
    *(f"{day}eerste_inschrijving_{where}" for day in ("", "datum_") for where in FIRST_SCHOOL),
)
FROM = ("inschrijfdatum", "datum_inschrijving", "instroomdatum", "inschrijving", "inschrijving_deze_school")
EITHER = ("bsn_of_onderwijsnummer",)
"""Headings over the word for which number a pupil has, or over the numbers: then nothing of it is read."""
UNTIL = ("uitschrijfdatum", "datum_uitschrijving", "uitstroomdatum", "uitschrijving", "inschrijving_tot")

COLUMNS = (
    Column("leerling", KEY, None, "L001", ("pupil", "leerlingnummer", "leerlingcode"), hints=KEYS),
    Column("geboortedatum", "birth_date", read_birth, "2017-05-14", ("birth_date",), hints=BORN),
    Column(
        "vreemdeling", "foreign_national", YES_NO, "ja", ("foreign_national",), True, NATIONALITY, DUTCH, IN_DUTCH
    ),
    Column("verblijfstitelcode", "residence_code", read_code, "26", ("verblijfstitel", "residence_code")),
    Column("nummer", NUMBER_KIND, NUMBER, "bsn", ("soort_nummer", "number"), hints=EITHER, sure=NUMBERS),
    Column("datum_vestiging", "settled_on", read_date, "2025-11-03", ("vestiging_nl", "settled_on"), hints=SETTLED),
    Column("eerste_inschrijving", "enrolled_on", read_date, "2026-01-12", ("enrolled_on",), hints=ENROLLED),
    Column("woont_in_nl", "lives_in_nl", YES_NO, "ja", ("lives_in_nl",), usual="ja"),
    Column("volgt_onderwijs", "attends", YES_NO, "ja", ("attends",), usual="ja"),
    Column("schoolsoort", "school_type", SCHOOL_TYPE, "bao", ("school_type",), sure=TYPES),
    Column("internationaal", "international", YES_NO, "nee", ("international",), usual="nee"),
    Column("oordeel", "board_judgement", JUDGEMENT, "asielzoeker", ("oordeel_bevoegd_gezag",), required=False),
    Column("gewicht", "weight", WEIGHT, "0", ("leerlinggewicht", "weight"), required=False),
    Column("inschrijving_school", HERE_FROM, read_date, "2026-01-12", ("here_from",), False, FROM),
    Column("uitschrijving_school", HERE_UNTIL, read_date, "2026-07-31", ("here_until",), False, UNTIL),
)

_NOTHING: Mapping[str, str] = {}
_BY_NAME = {name: column for column in COLUMNS for name in (column.name, *column.aliases)}

NAME_COLUMNS = {"naam", "voornaam", "roepnaam", "achternaam", "tussenvoegsel", "voorletters", "name"} | {
    "first_name",
    "last_name",
    "surname",
    "leerlingnaam",
    "volledige_naam",
    "bsn",
    "burgerservicenummer",
    "onderwijsnummer",
    "pgn",
    "v_nummer",
    "adres",
    "straat",
    "postcode",
    "telefoon",
    "e_mail",
    "email",
}
"""Columns that say who the child is: their cells are never kept."""

EMPLOYED = ("in_dienst", "uit_dienst", "in_dienst_sinds", "datum_in_dienst", "datum_uit_dienst")
"""Headings that no list of pupils has, as they are compared: one of them says that it is of who works at a school."""

STAFF = (
    *("functie", "functienaam", "functieomschrijving", "fte", "wtf", "werktijdfactor", "deeltijdfactor", "bevoegdheid"),
    *("bevoegdheden", "salarisschaal", "functieschaal", "salaris", "dienstverband", "aanstelling", "benoeming"),
    *("contractsoort", "personeelsnummer", "personeelsnr", "medewerker", "medewerkernummer", "job_title", "employee"),
    *("employee_number", *EMPLOYED),
)
"""Headings of a list of who works at a school; a list of pupils has none or one by chance."""

WHO = re.compile(
    r"bsn|burger_?serv|burg_serv|sofi|naam|name|voorlett|initia|tussenvoeg|adres|address|straat|street|post_?code|zip"
    r"|woonplaats|huis_?n|house_?n|tele_?foon|phone|mobiel|mail|ouder|verzorger|voogd|moeder|vader|parent|guardian"
    r"|mother|father|contact|paspoort|passport|identiteit|iban|vreemdelingen?_?n|onderwijs_?(nummer|nr|no)"
    r"|persoons_?(gebonden|n)|zorg_?n|voorn|achtern|roepn"
    r"|(^|_)(b_s_n|s_?s_?n|p_?g_?n|tel|gsm|mob|adr|(pre)?nom|[av]_?(nr|nummer|number))(_|\d|nr|nummer|$)"
    r"|اسم|لقب|هاتف|عنوان|بريد"
)
"""Parts of a heading that say who the child is or who belongs to it, in whatever spelling."""


def says_who(name: str) -> bool:
    """Whether a column with this name says who a child is: then nothing of it is read."""
    compared = normal(name)
    if compared in NAME_COLUMNS:
        return True
    return compared not in _BY_NAME and bool(WHO.search(_plain(compared)))


def _plain(compared: str) -> str:
    """Letters without their accents, and wide ones as the usual: a heading says the same with them."""
    return "".join(char for char in normalize("NFKD", compared) if not combining(char))


def template() -> str:
    """An example list to fill in: every column and one made-up pupil, with semicolons as Dutch spreadsheets read it."""
    rows = ([column.name for column in COLUMNS], [column.example for column in COLUMNS])
    return "".join(";".join(row) + "\r\n" for row in rows)


def normal(name: str) -> str:
    """A column name as it is compared: small letters, one underscore between words."""
    return "_".join("".join(char if char.isalnum() else " " for char in name.lower()).split())


class Said(NamedTuple):
    """What the user says of a list beside its columns."""

    constants: Mapping[str, str] = _NOTHING
    """By documented column, what it would hold for every pupil: only where the list has no such column."""
    values: Mapping[str, Mapping[str, str]] = {}
    """By documented column, what a cell of the list stands for, where it holds another word than is documented."""
    orders: Mapping[str, str] = _NOTHING
    """By documented column, whether the day or the month stands first in its dates: `DAY_FIRST` or `MONTH_FIRST`."""
    judgements: Mapping[str, str] = _NOTHING
    """By the number of a row what the board decided of its pupil, one of `JUDGEMENTS`: goes before its own cell."""
    numbers: Mapping[str, str] = _NOTHING
    """By the number of a row which kind of number its pupil has, one of `KINDS`: goes before what holds for all."""

    def meant(self, column: Column, cell: str) -> str:
        """The cell as it is documented."""
        words = self.values.get(column.name)
        return words.get(cell, cell) if words else cell


NOTHING_SAID = Said()
Chosen = Mapping[str, str]
"""What the user says of columns: by their name as it is compared, the documented column, or nothing for not read."""


def column_of(name: str, chosen: Chosen) -> Column | None:
    """The documented column that `name` stands for, as chosen or else by its own name; None where it is not read."""
    compared = normal(name)
    if says_who(name) and compared not in EITHER:
        return None
    return _BY_NAME.get(chosen.get(compared, compared))


def column_by_name(name: str) -> Column | None:
    """The documented column of this name; None where there is none."""
    return next((column for column in COLUMNS if column.name == name), None)


def is_column(name: str, chosen: Chosen = _NOTHING) -> bool:
    """Whether `name` is a documented column, or was chosen to be one."""
    return column_of(name, chosen) is not None


class Header(NamedTuple):
    """Which column stands where, and what of the header is not used."""

    places: tuple[tuple[int, Column], ...]
    width: int
    dropped: tuple[str, ...]
    """Columns that say who a child is, left out."""
    unused: tuple[str, ...]
    """Columns that are not known, left out."""
    problems: tuple[Problem, ...]


def read_header(
    cells: tuple[str, ...], row: int, chosen: Chosen = _NOTHING, said: Said = NOTHING_SAID
) -> Header:
    """The columns of `cells`, those of `chosen` as the user says.

    A missing column of which `said` has nothing for the whole list, and one that stands there twice are problems, no
    error. One that stands there twice is not read at all: which of the two is right is not guessed.
    """
    found: dict[str, list[int]] = {}
    dropped, unused = [], []
    for place, cell in enumerate(cells):
        column = column_of(cell, chosen)
        if column:
            found.setdefault(column.name, []).append(place)
        elif says_who(cell):
            dropped.append(cell)
        elif normal(cell) and not holds_bsn(cell):
            unused.append(cell)
    places = tuple((found[column.name][0], column) for column in COLUMNS if len(found.get(column.name, [])) == 1)
    twice = [_problem("column-twice", column, row) for column in COLUMNS if len(found.get(column.name, [])) > 1]
    there = {*found, *said.constants}
    absent = [_problem("column-missing", c, row) for c in COLUMNS if c.required and c.name not in there]
    return Header(places, len(cells), tuple(dropped), tuple(unused), tuple(twice + absent))


def _problem(code: str, column: Column, row: int) -> Problem:
    return Problem(code, row, column.name, "column", "", column.name, fatal=False)
