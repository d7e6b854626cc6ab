"""The municipalities of the whole country."""

from __future__ import annotations

from typing import Annotated

from pydantic import StringConstraints

from generator.model.base import MunicipalityCode, Strict

SafetyRegion = Annotated[str, StringConstraints(pattern=r"^VR\d{2}$")]


class Place(Strict):
    """A municipality, whether a region covers it or not."""

    code: MunicipalityCode
    """As Statistics Netherlands (CBS) gives it."""
    name: str
    also: list[str] = []
    """Other names people know it by."""
    safety_region: SafetyRegion
    """The veiligheidsregio it lies in: tells which municipalities lie near each other."""
