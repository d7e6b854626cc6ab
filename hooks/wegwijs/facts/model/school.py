"""Schools and language classes."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, ValidationInfo, field_validator, model_validator

from wegwijs.facts.model.base import (
    Address,
    BoardId,
    Brin,
    Code,
    Fact,
    MunicipalityCode,
    Ref,
    RegionId,
    Slug,
    Strict,
    Url,
)
from wegwijs.facts.model.region import Note
from wegwijs.facts.pointers import Form, refuse

Kind = Literal["language-class", "stamschool", "isk", "azc-school", "international-class"]

Inspection = Literal["azc", "newcomer-school", "some-classes", "integrated"]
"""The Inspectorate's four kinds, in its own order: a school at an azc; a school for newcomers only or with three or
more of their classes; a school with one or two; newcomers in the regular classes."""

BoardNumber = Annotated[str, Form('"42504"', "five digits, in quotes", r"^\d{5}$")]


class Board(Strict):
    """A bevoegd gezag: the board a school belongs to."""

    id: Slug
    name: str
    number: Fact[BoardNumber]
    """DUO's number of the board."""


class Ages(Strict):
    """Ages in whole years: `start` up to but not including `until`."""

    start: int = Field(ge=0, le=27)
    until: int = Field(ge=0, le=27)

    @model_validator(mode="after")
    def _grows(self) -> Self:
        if self.start >= self.until:
            raise ValueError("`start` below `until`; for example {start: 6, until: 12}")
        return self


class Stay(Strict):
    """How long children usually stay, in months."""

    usual: int = Field(gt=0)
    most: int | None = None

    @model_validator(mode="after")
    def _most_is_most(self) -> Self:
        if self.most is not None and self.most < self.usual:
            raise ValueError("`most` not below `usual`; for example {usual: 12, most: 18}")
        return self


class School(Strict):
    """A school: a language class, a stamschool, an ISK, or several of these at once."""

    id: Slug
    name: str
    region: RegionId
    kinds: list[Kind] = Field(min_length=1)
    status: Literal["current", "to-check", "old"]
    """`to-check`: named once, not confirmed; `old`: only older sources name it."""
    municipality: Code | None
    """None where the school stands in another region's municipality, or the source names none."""
    nearby: bool = False
    """Stands outside the region and is shown there as near: it is no answer of the region's rule."""
    source: Ref
    """Where it is said that this school is of these kinds."""
    board: Fact[BoardId]
    address: Fact[Address]
    brin: Fact[Brin]
    website: Fact[Url] | None = None
    ages: Fact[Ages] | None = None
    form: Fact[Literal["full-time", "part-time"]] | None = None
    stay: Fact[Stay] | None = None
    inspection: Fact[Inspection] | None = None
    """Follows from the number of classes its source tells; None for secondary education and where no source tells."""
    room: Fact[bool] | None = None
    """Whether it took new pupils when its source was written; None where no source tells."""
    group_most: Fact[int] | None = None
    """Most pupils in a group."""
    serves: Fact[list[MunicipalityCode]] | None = None
    """The municipalities it is known to be for, where a source names them; they may lie in other regions."""
    notes: list[Note] = []

    @field_validator("municipality")
    @classmethod
    def _stands_in_its_region(cls, code: str | None, info: ValidationInfo) -> str | None:
        """In its own region, or where no region is: never in another's municipality."""
        region, known = info.data.get("region"), info.context
        if code and known and known.is_foreign(code, region):
            own = next((owned for owned, owner in known.owners.items() if owner == region), None)
            refuse([((), f"a municipality of {region}", code, own)] if own else [])
        return code

    @model_validator(mode="after")
    def _class_tells_its_shape(self) -> Self:
        is_class = "language-class" in self.kinds or "azc-school" in self.kinds
        if is_class and not (self.ages and self.form and self.stay):
            expected = "`ages`, `form` and `stay` on a language class or azc school"
            raise ValueError(f"{expected}; for example form: {{ask: coordinator}}")
        return self
