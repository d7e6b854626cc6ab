"""What stands in `portal.yaml`: whom a copy of the site is for, and who answers for it."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, model_validator

from wegwijs.facts.model.base import Email, LanguageCode, MunicipalityCode, Names, Phone, RegionId, Strict, Url
from wegwijs.facts.pointers import Example, Form
from wegwijs.hosts import address_fault

FILE = "portal.yaml"
OLD_AFTER = 6
"""Months. By then a school year or a calendar year has mostly begun: other classes, last days and amounts."""
SITE_LANGUAGE = "nl"
"""Always among the languages: what another one lacks stands there in Dutch."""
WORK_LANGUAGE = "en"
"""Beside any other language: pages for schools and municipalities are in Dutch and in this, others lead there."""


def _an_address(text: str) -> str:
    if address_fault(text):
        raise ValueError("an address with a host and at most a path; for example https://school.example.nl/")
    return text if text.endswith("/") else f"{text}/"


def _complete(languages: list[str]) -> list[str]:
    if languages and SITE_LANGUAGE not in languages:
        raise ValueError("Dutch among the languages; for example [nl, en]")
    if {*languages} - {SITE_LANGUAGE} and WORK_LANGUAGE not in languages:
        raise ValueError("English beside any language but Dutch; for example [nl, en, ar]")
    return languages


SiteAddress = Annotated[str, Example("https://school.example.nl/"), AfterValidator(_an_address)]
File = Annotated[str, Form("logo.svg", "a file beside portal.yaml, .svg or .png", r"^[A-Za-z0-9_-]+\.(svg|png)$")]
Tokens = Annotated[str, Form("tokens.json", "a file beside portal.yaml, .json", r"^[A-Za-z0-9_-]+\.json$")]
Origin = Annotated[
    str,
    Form(
        *("https://www.gemeente.example", "https:// and a host, and nothing behind it"),
        r"^https://[a-z0-9-]+(\.[a-z0-9-]+)+(:[0-9]{1,5})?$",
    ),
]
PagePath = Annotated[
    str, Form("ouders/taal.md", "the path of a page under its language", r"^([a-z0-9-]+/)*[a-z0-9-]+\.md$")
]
Line = Annotated[str, Form("Gemeente Voorbeeld", "a line of text", r"\S")]


class Contact(Strict):
    """Who answers for what this copy says, and how to reach them."""

    in_example = ("name", "email")
    name: Line
    email: Email | None = None
    """A functional mailbox; faults are reported to it."""
    phone: Phone | None = None
    url: Url | None = None

    @model_validator(mode="after")
    def _can_be_reached(self) -> Self:
        if not (self.email or self.phone or self.url):
            example = "{name: Gemeente Voorbeeld, email: onderwijs@voorbeeld.example}"
            raise ValueError(f"a name, and an email, phone or url; for example {example}")
        return self


class Statements(Strict):
    """What the host states of this copy; of what is absent the pages say that it is not known."""

    status: Literal["A", "B", "C", "D", "E"] | None = None
    """Accessibility, by the Dutch model: A complies fully, B partly, C first measures are taken, D does not, E no
    statement. A and B rest on an audit."""
    day: date | None = None
    """Of the statement on accessibility."""
    report: Url | None = None
    """Where the report of the audit stands."""
    tested: date | None = None
    """When `./portal test --all` last passed on what this copy is built from."""
    complaint: Url | None = None
    """Where to complain when the answer to a report does not help."""
    log_days: Annotated[int, Field(ge=0)] | None = None
    """How many days the server keeps who requests which page; 0 where it does not."""

    @model_validator(mode="after")
    def _rests_on_an_audit(self) -> Self:
        if self.status in ("A", "B") and not (self.day and self.report):
            example = "{status: B, day: 2026-11-01, report: https://www.gemeente.example/onderzoek}"
            raise ValueError(f"`day` and `report` with status A or B; for example {example}")
        return self


class Settings(Strict):
    """One copy of the site."""

    names: Names | None = None
    """What this copy is called, by language; the Dutch name stands where a language has none. Absent: as it ships."""
    regions: list[RegionId] = []
    """With `municipalities` all that it shows; the whole country where neither names any."""
    municipalities: list[MunicipalityCode] = []
    """Single municipalities, by the code of Statistics Netherlands (CBS)."""
    languages: Annotated[list[LanguageCode], Example("[nl, en, ar]"), AfterValidator(_complete)] = []
    """All that ship where none is named."""
    address: SiteAddress
    """Where the site will stand: it goes into canonical links, the sitemap, the feed and the line for a frame."""
    logo: File | None = None
    tokens: Tokens | None = None
    """Design tokens of NL Design System: colours, fonts, corners and focus of the house. Absent: as it ships."""
    contact: Contact | None = None
    """Absent: every page says that nobody answers for this copy, and no report of a fault is offered."""
    feedback: Email | Url | None = None
    """Where a fault in what the site says is reported, where that is not the contact."""
    responsible: Line | None = None
    """The organisation that is responsible by law, where that is not the contact."""
    statements: Statements = Statements()
    imported: bool = True
    """Whether lists that were taken over (`./portal import`) are shown."""
    pages: Annotated[dict[PagePath, PagePath], Example("{ouders/taalhuis.md: ouders/taal.md}")] = {}
    """Of new pages in `docs/nl/` beside it, the page behind which each stands in the menu of its folder; the others
    stand at the end."""
    embed: Annotated[list[Origin], Example("[https://www.gemeente.example]")] | None = None
    """The sites that may show calculators of this copy in a frame; none where the list is empty, any where it is
    absent."""
    old_after: Annotated[int, Field(ge=1)] = OLD_AFTER
    """Months after its build a page says by itself that it is old."""

    @property
    def told(self) -> Contact | None:
        """Who is told on every page, with where a fault is reported."""
        if self.contact is None or not (self.feedback or self.responsible):
            return self.contact
        way = {"url" if ":" in self.feedback else "email": self.feedback} if self.feedback else {}
        contact = self.contact.model_copy(update={"email": None, "url": None, **way} if way else {})
        return contact.model_copy(update={"name": self.responsible or contact.name})

    @property
    def whole(self) -> bool:
        """Whether it shows the whole country."""
        return not (self.regions or self.municipalities)
