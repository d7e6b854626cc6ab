"""Who hosts this copy of the site, from the one setting `extra.portal.contact` in `mkdocs.yml`."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Self

from pydantic import ValidationError, model_validator

from wegwijs.facts.model.base import Email, Phone, Strict, Url
from wegwijs.problems import DataError, Problem, short

EXAMPLE = "{name: Gemeente Voorbeeld, email: onderwijs@voorbeeld.example}"


class Host(Strict):
    """Who answers for what this copy says, and how to reach them."""

    name: str
    email: Email | None = None
    """A functional mailbox; faults are reported to it."""
    phone: Phone | None = None
    url: Url | None = None

    @model_validator(mode="after")
    def _can_be_reached(self) -> Self:
        if not (self.name.strip() and (self.email or self.phone or self.url)):
            raise ValueError(f"a name, and an email, phone or url; for example {EXAMPLE}")
        return self


def read_host(settings: Mapping[str, object], file: Path = Path("mkdocs.yml")) -> Host | None:
    """The host in the settings of the portal, None where nobody is named. Raises DataError with place and example."""
    given = settings.get("contact")
    if given is None:
        return None
    try:
        return Host.model_validate(given)
    except ValidationError as wrong:
        first = wrong.errors()[0]
        field = ".".join(["extra.portal.contact", *(str(part) for part in first["loc"])])
        raise DataError([Problem(file, 1, field, first["msg"], short(given), EXAMPLE)]) from None
