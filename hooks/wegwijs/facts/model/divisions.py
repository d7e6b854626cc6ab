"""How the country is divided besides municipalities: RMC regions, samenwerkingsverbanden, holiday regions."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from wegwijs.facts.model.base import MunicipalityCode, Ref, Strict
from wegwijs.facts.model.holidays import HolidayPlaces
from wegwijs.facts.pointers import Form

RmcCode = Annotated[str, Form('"21"', "two digits, in quotes", r"^\d{2}$")]
PrimaryPartnership = Annotated[str, Form("PO2709", "PO and four digits", r"^PO\d{4}$")]
SecondaryPartnership = Annotated[str, Form("VO2710", "VO and four digits", r"^VO\d{4}$")]
Municipalities = Annotated[list[MunicipalityCode], Field(min_length=1)]


class RmcRegion(Strict):
    """Municipalities that together follow who leaves school without a diploma."""

    code: RmcCode
    """As DUO numbers them."""
    name: str
    municipalities: Municipalities


class RmcRegions(Strict):
    """All RMC regions."""

    sources: list[Ref] = Field(min_length=1)
    regions: list[RmcRegion]


class Partnerships(Strict):
    """The samenwerkingsverbanden passend onderwijs by their code, with what they serve, whole or in part."""

    sources: list[Ref] = Field(min_length=1)
    primary: dict[PrimaryPartnership, Municipalities]
    secondary: dict[SecondaryPartnership, Municipalities]


class Divisions(Strict):
    """What every municipality belongs to."""

    rmc: RmcRegions
    partnerships: Partnerships
    school_holidays: HolidayPlaces

    def rmc_of(self, code: str) -> RmcRegion:
        """The RMC region of a municipality."""
        return next(region for region in self.rmc.regions if code in region.municipalities)

    def primary_of(self, code: str) -> list[str]:
        """The samenwerkingsverbanden for primary schools of a municipality; several where they divide it."""
        return _serving(self.partnerships.primary, code)

    def secondary_of(self, code: str) -> list[str]:
        """The same for secondary schools."""
        return _serving(self.partnerships.secondary, code)


def _serving(partnerships: dict[str, Municipalities], code: str) -> list[str]:
    return [partnership for partnership, served in partnerships.items() if code in served]
