"""How many people live where: what the share of the country that has facts of its own is counted with."""

from __future__ import annotations

import datetime
from typing import Annotated, Self

from pydantic import Field, model_validator

from wegwijs.facts.model.base import MunicipalityCode, Ref, Strict


class Inhabitants(Strict):
    """Municipalities that were counted together, and how many people live in them."""

    municipalities: list[MunicipalityCode] = Field(min_length=1)
    count: int = Field(gt=0)


class Population(Strict):
    """A count of the whole country, and what is known of its parts."""

    day: datetime.date
    source: Ref
    country: Annotated[int, Field(gt=0)]
    counted: list[Inhabitants]
    """Municipalities that are in none of these have what is left of the country."""

    @model_validator(mode="after")
    def _each_once(self) -> Self:
        codes = [code for group in self.counted for code in group.municipalities]
        twice = next((code for code in codes if codes.count(code) > 1), None)
        if twice:
            example = "{municipalities: [GM0546], count: 12}"
            raise ValueError(f"each municipality once, not {twice} again; for example {example}")
        if sum(group.count for group in self.counted) > self.country:
            raise ValueError("counts that are no more together than the country; for example country: 17811291")
        return self
