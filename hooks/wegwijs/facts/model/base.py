"""The small things every model is made of: ids, sources, facts."""

from __future__ import annotations

import datetime
from typing import Annotated, ClassVar, Generic, Literal, Self, TypeVar

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    ValidationInfo,
    WithJsonSchema,
    model_validator,
)

from calculators.days import add_months
from wegwijs.facts.pointers import Example, Form, PointsTo, refuse
from wegwijs.facts.type_reader import example
from wegwijs.words.languages import is_language

T = TypeVar("T")
Slug = Annotated[str, Form("leidse-regio", "small letters, digits and hyphens", r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Code = Annotated[str, Form("GM0546", "GM and four digits", r"^GM\d{4}$")]
Brin = Annotated[str, Form("15KV00", "two digits, two capitals and two digits", r"^\d{2}[A-Z]{2}\d{2}$")]
Postcode = Annotated[str, Form("2321 TA", "four digits, a space and two capitals", r"^[1-9]\d{3} [A-Z]{2}$")]
Url = Annotated[
    str, Form("https://www.example.nl/aanmelden", "an address that begins with https://", r"^https?://[^\s\"<>]+$")
]
Email = Annotated[
    str, Form("info@example.nl", "a mailbox in small letters", r"^[a-z0-9._-]+@[a-z0-9-]+(\.[a-z0-9-]+)+$")
]
Phone = Annotated[str, Form("035 123 45 67", "a phone number in groups of digits", r"^0\d{1,3}( \d{2,7}){1,4}$")]

RegionId = Annotated[Slug, PointsTo("leidse-regio", "a region id", "regions")]
SchoolId = Annotated[Slug, PointsTo("leimundo", "a school id", "scholen")]
BoardId = Annotated[Slug, PointsTo("scol", "a board id from boards.yaml", "boards")]
MunicipalityCode = Annotated[Code, PointsTo("GM0546", "a code from municipalities.yaml", "municipalities")]
DeskOrRole = Annotated[Slug, 
    Slug,
    PointsTo("municipality", "a desk id, or a role with words in locales/regions.pot (role.…)", "desks", ("role.{}",)),
]

_ONLY_HERE = ("0800", "0900", "0906", "0909")
"""Numbers that are not dialled from abroad."""


def telephone(phone: str) -> str:
    """A Dutch phone number as a program dials it, with the code of the country wherever it has one."""
    digits = phone.replace(" ", "")
    return digits if digits.startswith(_ONLY_HERE) else f"+31{digits.removeprefix('0')}"


def existing_date(text: T) -> T:
    """`text` itself. Raises ValueError when it is written as a date, or part of one, that does not exist."""
    parts = text.split("-") if isinstance(text, str) else []
    if [len(part) for part in parts] in PARTIAL and all(part.isdecimal() for part in parts):
        # 2000 is a leap year, so that 02-29 exists.
        year, *rest = (int(part) for part in (parts if len(parts[0]) == 4 else ["2000", *parts]))
        try:
            datetime.date(year, *(rest + [1, 1])[:2])
        except ValueError:
            raise ValueError("a date that exists; for example 2024-10-09") from None
    return text


PARTIAL = ([4], [4, 2, 2], [4, 2], [2, 2])
"""Lengths of the parts of a year, a day, a month, and a day of every year."""

PartialDate = Annotated[
    str,
    Form("2024-10-09", "a year, a month or a day", r"^\d{4}(-\d{2}(-\d{2})?)?$"),
    BeforeValidator(str),
    AfterValidator(existing_date),
    WithJsonSchema(
        {"anyOf": [{"type": "string", "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$"}, {"type": "integer", "minimum": 1000}]}
    ),
]
"""A year, a month or a day: as precise as the source itself, for example 2017 or 2024-10-09."""


def _with_dutch(names: dict[str, str]) -> dict[str, str]:
    if "nl" not in names:
        raise ValueError("a Dutch name; for example {nl: Leidse regio}")
    return names


def _known_language(code: str) -> str:
    if not is_language(code):
        raise ValueError("the code of a language; for example uk")
    return code


LanguageCode = Annotated[str, Form("uk", "the code of a language", r"^[a-z]{2,3}$"), AfterValidator(_known_language)]
"""As in the addresses of the site."""
Names = Annotated[dict[LanguageCode, str], AfterValidator(_with_dutch), Example("{nl: Leidse regio}")]
"""A proper name per language; Dutch always, the others where they differ."""

Checked = Literal["confirmed", "person", "machine", "document", "stored-copy", "transcription", "never"]
"""How a fact was checked. `confirmed`: the municipality itself said that it is right; `person`: somebody looked at the
live source; `machine`: a program found on it all that it was searched for; `document`, `stored-copy`, `transcription`:
read in a file that may have aged; `never`: common knowledge nobody looked up."""
BY_A_PERSON = ("confirmed", "person")
"""The states in which somebody looked."""
ON_A_DAY = (*BY_A_PERSON, "machine")
"""The states that have a day."""

Kind = Literal["law", "official", "sector", "school", "organisation", "press", "unknown"]
"""Who speaks in a source. `law`: an act, a regulation, rules of a municipality; `official`: a government, a council, an
inspectorate, an agreement that municipalities signed; `sector`: what schools or municipalities are together, or have
for advice; `school`: a school or its board; `organisation`: any other body, a company, a person; `press`: a newspaper,
a broadcaster, a magazine; `unknown`: it does not say whose it is."""

Strength = Literal["strong", "medium", "weak"]
"""How much is known of a region. `strong`: a class or school by name and place, and a way in or how to reach an office;
`medium`: a class or school by name and place; `weak`: one fact, often of secondary education only."""

YEARS_UNTIL_OLD = 3
"""A source from more than this many calendar years ago is shown as old."""



class Strict(BaseModel):
    """A model that knows all its keys and never changes."""

    model_config = ConfigDict(extra="forbid", frozen=True, use_attribute_docstrings=True)
    in_example: ClassVar[tuple[str, ...]] = ()
    """The fields that make a valid one, for a message."""


class Source(Strict):
    """Something that was read: a covenant, a page, a data set."""

    id: Slug
    title: str
    """As printed on the source, in its own language."""
    publisher: str
    kind: Kind
    url: Url | None = None
    date: PartialDate | None
    """When it was published, or the moment it speaks of; None where it carries no date."""
    old: bool = False
    """Carries no date but is clearly older than `YEARS_UNTIL_OLD`."""
    written_for: Literal["ukraine"] | None = None
    """Families it was written for, where it does not speak of all: what it tells may not hold for others."""
    checked: Checked
    checked_on: datetime.date | None = None
    """Day a person, or a program, compared it with the live source; None until that happened."""

    def is_old(self, on: datetime.date) -> bool:
        """Whether on the day `on` it may not be relied on without saying so: the day to look again has come."""
        return self.old or (self.review_on is not None and self.review_on <= on)

    @property
    def review_on(self) -> datetime.date | None:
        """Day from which it has to be looked at again: a year after a person did, or when its own date makes it old.

        None where it carries no date and nobody looked at it: then every day is too late already.
        """
        if self.checked_on and self.checked in BY_A_PERSON:
            return add_months(self.checked_on, 12)
        return datetime.date(int(self.date[:4]) + YEARS_UNTIL_OLD + 1, 1, 1) if self.date else None

    @model_validator(mode="after")
    def _checked_on_the_live_source_has_a_day(self) -> Self:
        if (self.checked in ON_A_DAY) != (self.checked_on is not None):
            expected = f"checked_on together with `checked: person` (or {', '.join(ON_A_DAY)}), and only then"
            raise ValueError(f"{expected}; for example 2026-11-21")
        return self


class Ref(Strict):
    """Points to a source, and to the place in it."""

    in_example = ("id", "at")
    id: Annotated[Slug, Example("convenant-leidse-regio-2024")]
    at: Annotated[str, Example("art. 2")] = ""
    as_of: PartialDate | None = None
    """When the statement itself dates from, where that differs from the source's date."""

    @model_validator(mode="after")
    def _exists(self, info: ValidationInfo) -> Self:
        if info.context and info.context.lacks("sources", self.id):
            refuse([((), "a source id from sources.yaml", self.model_dump(exclude_unset=True), example(Ref))])
        return self


class Fact(Strict, Generic[T]):
    """A value with its source, or an honest unknown with whom to ask."""

    in_example = ("value", "source")
    value: T | None = None
    source: Ref | None = None
    ask: DeskOrRole | None = None
    """Desk or role to ask while the value is unknown."""

    @model_validator(mode="after")
    def _sourced_or_unknown(self) -> Self:
        known = self.value is not None and self.source is not None and self.ask is None
        unknown = self.value is None and self.source is None and self.ask is not None
        if not (known or unknown):
            raise ValueError(
                "either `value` with `source`, or only `ask`; for example {ask: coordinator} "
                "or {value: 15, source: {id: convenant-leidse-regio-2024, at: art. 4}}"
            )
        return self


class Address(Strict):
    """Where a building stands."""

    building: str | None = None
    street: str | None = None
    postcode: Postcode | None = None
    place: str


class Contact(Strict):
    """How to reach a desk or a school. Functional addresses only, never a person's."""

    website: Fact[Url]
    email: Fact[Email]
    phone: Fact[Phone]
    address: Fact[Address] | None = None
