"""The municipalities of the whole country, and the towns and villages in them."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from wegwijs.facts.model.base import Code, MunicipalityCode, Ref, Strict
from wegwijs.facts.pointers import Form

SafetyRegion = Annotated[str, Form("VR16", "VR and two digits", r"^VR\d{2}$")]


class Place(Strict):
    """A municipality, whether a region covers it or not."""

    code: Code
    """As Statistics Netherlands (CBS) gives it."""
    name: str
    also: list[str] = []
    """Other names people know it by."""
    names: dict[Literal["en", "ar"], list[str]] = {}
    """How it is written in other languages, the usual way first."""
    safety_region: SafetyRegion
    """The veiligheidsregio it lies in: tells which municipalities lie near each other."""


class Towns(Strict):
    """Towns and villages in one municipality, from one source."""

    municipality: MunicipalityCode
    source: Ref
    names: list[str] = Field(min_length=1)
