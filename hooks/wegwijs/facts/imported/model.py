"""The form in which a public list is kept: what the site shows of it, and where it comes from."""

from __future__ import annotations

import datetime
from typing import Annotated, Literal, get_args

from pydantic import Field

from calculators.days import add_months
from wegwijs.facts.model.base import Code, Phone, Postcode, Strict, Url
from wegwijs.facts.pointers import Form

SiteKind = Literal["primary", "secondary"]
Kind = Literal["primary", "secondary", "boards", "partnerships"]
KINDS: tuple[Kind, ...] = get_args(Kind)
SiteCode = Annotated[str, Form("15KV00", "two digits, two capitals and two more", r"^\d{2}[A-Z]{2}[0-9A-Z]{2}$")]
Name = Annotated[str, Form("De Regenboog", "a name", r"\S")]
PartnershipCode = Annotated[str, Form("PO2709", "PO or VO and four digits", r"^(PO|VO)\d{4}$")]
Number = Annotated[str, Form("41516", "digits", r"^\d{1,6}$")]
MONTHS_UNTIL_OLD = 12
"""DUO renews the addresses every month."""
Day = datetime.date
"""Of the calendar: a field below is called `edition`, as the lists are."""


class Site(Strict):
    """One place where a school teaches. It has no mail address: DUO publishes none, and none is read."""

    code: SiteCode
    """Of the school, and the two signs of the site."""
    name: Name
    board: Number | None = None
    street: str | None = None
    postcode: Postcode | None = None
    place: Name
    municipality: Code
    """As the list has it: it may have merged into another one since."""
    phone: Phone | None = None
    website: Url | None = None
    structure: list[str] = []
    """Of a secondary school what DUO says that it teaches, for example HAVO. BRUGJAAR is no proof of an ISK."""


class Board(Strict):
    """Who runs schools."""

    number: Number
    name: Name


class Partnership(Strict):
    """A samenwerkingsverband passend onderwijs, which helps to find a place where no school has one."""

    code: PartnershipCode
    name: Name
    street: str | None = None
    postcode: Postcode | None = None
    place: Name


class Edition(Strict):
    """A list as it was published."""

    form: Literal["wegwijs-imported/1"] = "wegwijs-imported/1"
    kind: Kind
    publisher: str = "DUO, open onderwijsdata"
    licence: str = "CC0-1.0"
    edition: Day | None = None
    """The day it speaks of; None where nobody told: the lists do not say so themselves."""
    taken_on: Day
    file: str
    address: Url | None = None
    """Where it was fetched; None for a file that was at hand."""
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$")
    """Of the file as it was published."""
    columns: list[str]
    sites: list[Site] = []
    boards: list[Board] = []
    partnerships: list[Partnership] = []

    def is_old(self, on: datetime.date) -> bool:
        """Whether on the day `on` it is older than a year, by its own day or else by that of taking it over."""
        return add_months(self.edition or self.taken_on, MONTHS_UNTIL_OLD) <= on

    @property
    def size(self) -> int:
        """How many sites, boards or samenwerkingsverbanden it holds."""
        return len(self.sites) + len(self.boards) + len(self.partnerships)
