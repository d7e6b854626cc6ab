"""Lists in the form in which DUO publishes them, made up and the same at every run: no real school stands in them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, cycle, islice
from pathlib import Path

from wegwijs.facts.load import Data
from wegwijs.facts.model.place import Place
from wegwijs.facts.model.postcodes import expanded

PLACE = "PROVINCIE;BEVOEGD GEZAG NUMMER"
AREAS = (
    "NODAAL GEBIED CODE;NODAAL GEBIED NAAM;RPA-GEBIED CODE;RPA-GEBIED NAAM;WGR-GEBIED CODE;WGR-GEBIED NAAM;"
    "COROPGEBIED CODE;COROPGEBIED NAAM;ONDERWIJSGEBIED CODE;ONDERWIJSGEBIED NAAM;RMC-REGIO CODE;RMC-REGIO NAAM"
)
LETTERS = (
    "STRAATNAAM CORRESPONDENTIEADRES;HUISNUMMER-TOEVOEGING CORRESPONDENTIEADRES;POSTCODE CORRESPONDENTIEADRES;"
    "PLAATSNAAM CORRESPONDENTIEADRES"
)
WHERE = (
    "VESTIGINGSNAAM;STRAATNAAM;HUISNUMMER-TOEVOEGING;POSTCODE;PLAATSNAAM;GEMEENTENUMMER;GEMEENTENAAM;DENOMINATIE;"
    "TELEFOONNUMMER;INTERNETADRES"
)
PRIMARY = f"{PLACE};BRIN NUMMER;VESTIGINGSNUMMER;{WHERE};{LETTERS};{AREAS}"
SECONDARY = f"{PLACE};INSTELLINGSCODE;VESTIGINGSCODE;{WHERE};ONDERWIJSSTRUCTUUR;{LETTERS};{AREAS};VAKANTIEREGIO"
BOARDS = "BEVOEGD GEZAG NUMMER;BEVOEGD GEZAG NAAM;STRAATNAAM;PLAATSNAAM;TELEFOONNUMMER;INTERNETADRES"
PARTNERSHIPS = (
    "ADMINISTRATIENUMMER;SAMENWERKINGSVERBAND;ADRES;POSTCODE;PLAATSNAAM;"
    "CORRESPONDENTIEADRES;POSTCODE CORRESPONDENTIEADRES;PLAATS CORRESPONDENTIEADRES"
)
"""As the reader of the public API of open education data knows them."""
TREES = ("Berk", "Eik", "Els", "Es", "Iep", "Linde", "Olm", "Wilg", "Spar", "Den")
KINDS = ("HAVO/VWO", "VBO/MAVO", "BRUGJAAR", "PRO", "VBO/MAVO/HAVO/VWO")
BLANK = " "


def primary(data: Data, size: int = 6500) -> str:
    """A list of primary schools of the whole country."""
    return _list(PRIMARY, [_row(number, place, "") for number, place in enumerate(_spread(data, size))])


def secondary(data: Data, size: int = 1600) -> str:
    """A list of secondary schools; the smallest municipalities have none."""
    rows = enumerate(_spread(data, size, but=70), 7000)
    return _list(SECONDARY, [_row(number, place, KINDS[number % len(KINDS)]) for number, place in rows])


def boards(size: int = 40) -> str:
    """A list of boards."""
    rows = [f"{41000 + number};Stichting De {TREES[number % 10]} {number};Laan;LEIDEN; ; " for number in range(size)]
    return _list(BOARDS, rows)


def partnerships(data: Data) -> str:
    """A list of all samenwerkingsverbanden that the data know by their code."""
    known = data.divisions.partnerships
    rows = [
        f"{code};SWV De {TREES[number % 10]} {number};Laan {number};2321 TA;LEIDEN;Postbus {number};2300 AA;LEIDEN"
        for number, code in enumerate([*known.primary, *known.secondary])
    ]
    return _list(PARTNERSHIPS, rows)


def written(path: Path, text: str, encoding: str = "utf-8") -> Path:
    """A list in a file."""
    path.write_bytes(text.encode(encoding))
    return path


def with_cell(text: str, column: str, value: str, row: int = 1) -> str:
    """A list with one cell of one row as it should be for a test."""
    lines = text.split("\r\n")
    cells = lines[row].split(";")
    cells[lines[0].split(";").index(column)] = value
    return "\r\n".join([*lines[:row], ";".join(cells), *lines[row + 1 :]])


def _list(header: str, rows: list[str]) -> str:
    return "\r\n".join([header, *rows, ""])


def _spread(data: Data, size: int, but: int = 0) -> Iterator[tuple[Place, int]]:
    """Places for as many schools as are asked: one in each municipality, then one for each postcode, again and again.

    Those with the most postcodes have the most first. Without the `but` municipalities that have the fewest postcodes.
    """
    found = [(place, list(expanded(data.postcodes.of(place.code)))) for place in data.municipalities.values()]
    found.sort(key=lambda item: len(item[1]))
    first = [(place, postcodes[0]) for place, postcodes in found[but:]]
    others = [(place, postcode) for place, postcodes in reversed(found[but:]) for postcode in postcodes]
    return islice(chain(first, cycle(others)), size)


def _row(number: int, where: tuple[Place, int], structure: str) -> str:
    place, postcode = where
    code = f"{number // 260 % 100:02}{chr(65 + number // 10 % 26)}{chr(65 + number // 6760)}"
    name = f"{'Basisschool' if not structure else 'College'} De {TREES[number % 10]} {number}"
    phone = BLANK if number % 97 == 0 else f"0{postcode // 100:02}9{number:06}"
    site = (f"www.school{number}.example", f"https://www.school{number}.example/", BLANK)[number % 3]
    town = place.name.upper().replace("'S-", "S ")
    suffix = "A" + chr(65 + number % 26)
    cells = [
        *("Nergens", f"{41000 + number % 40}", code, f"{code}{number % 10:02}", name),
        *(f"{TREES[number % 7]}laan", f"{number % 90 + 1}", f"{postcode} {suffix}", town, place.code[2:]),
        *(place.name.upper(), "Openbaar", phone, site),
        *([structure] if structure else []),
        *([BLANK] * 4),
        *(["01", "Gebied"] * 6),
        *(["Midden"] if structure else []),
    ]
    return ";".join(cells)
