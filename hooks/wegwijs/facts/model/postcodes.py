"""Four digits of a postcode, and the municipality they lie in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import AfterValidator, BeforeValidator, Field, WithJsonSchema

from wegwijs.facts.model.base import MunicipalityCode, Ref, Strict
from wegwijs.facts.pointers import Form

_ROW = Form("1011-1018", "four digits, or the first and last of a row", r"^[1-9]\d{3}(-[1-9]\d{3})?$")


def _forward(text: str) -> str:
    first, _, last = text.partition("-")
    if last and last <= first:
        raise ValueError("the lower postcode first; for example 1011-1018")
    return text


PostcodeRange = Annotated[
    str,
    _ROW,
    BeforeValidator(lambda value: str(value) if type(value) is int else value),
    AfterValidator(_forward),
    WithJsonSchema({"anyOf": [{"type": "string", "pattern": _ROW.pattern}, {"type": "integer", "minimum": 1000}]}),
]
"""Four digits, or the first and the last of a row without a gap: 1011 or 1011-1018."""


def expanded(ranges: list[PostcodeRange]) -> Iterator[int]:
    """Every postcode of `ranges`."""
    for text in ranges:
        first, _, last = text.partition("-")
        yield from range(int(first), int(last or first) + 1)


class CertainPostcodes(Strict):
    """Postcodes that lie in one municipality, by how that is known."""

    basis: Literal["school", "regulation", "merged"]
    """A school with that postcode stands there; the regulation names it; it took over what the regulation names."""
    sources: list[Ref] = Field(min_length=1)
    municipalities: dict[MunicipalityCode, list[PostcodeRange]]


class AskedPostcodes(Strict):
    """Postcodes of which only the visitor can say in which of some municipalities they lie."""

    basis: Literal["split", "conflict"]
    """The municipality they lay in was divided between these, or the sources disagree."""
    sources: list[Ref] = Field(min_length=1)
    municipalities: list[MunicipalityCode] = Field(min_length=2)
    """The likelier first."""
    postcodes: list[PostcodeRange] = Field(min_length=1)


class Postcodes(Strict):
    """All postcodes that are known."""

    certain: list[CertainPostcodes]
    questions: list[AskedPostcodes]

    def of(self, code: str) -> list[PostcodeRange]:
        """The postcodes that lie in a municipality, or may."""
        certain = [item.municipalities.get(code, []) for item in self.certain]
        asked = [item.postcodes for item in self.questions if code in item.municipalities]
        return joined(postcode for ranges in (*certain, *asked) for postcode in expanded(ranges))


def joined(postcodes: Iterator[int]) -> list[PostcodeRange]:
    """`postcodes` as the fewest ranges, the lowest first."""
    rows: list[list[int]] = []
    for postcode in sorted(postcodes):
        if rows and postcode == rows[-1][1] + 1:
            rows[-1][1] = postcode
        else:
            rows.append([postcode, postcode])
    return [f"{first}-{last}" if last > first else str(first) for first, last in rows]
