"""The municipalities of the whole country, and the towns and villages in them."""

from __future__ import annotations

import re
import unicodedata
from typing import Annotated

from pydantic import Field

from wegwijs.facts.model.base import Code, LanguageCode, MunicipalityCode, Ref, Strict
from wegwijs.facts.pointers import Form

SafetyRegion = Annotated[str, Form("VR16", "VR and two digits", r"^VR\d{2}$")]


class Place(Strict):
    """A municipality, whether a region covers it or not."""

    code: Code
    """As Statistics Netherlands (CBS) gives it."""
    name: str
    also: list[str] = []
    """Other names people know it by."""
    names: dict[LanguageCode, list[str]] = {}
    """How it is written in other languages, the usual way first."""
    safety_region: SafetyRegion
    """The veiligheidsregio it lies in: tells which municipalities lie near each other."""

    @property
    def spoken(self) -> str:
        """The name as people say it: Den Haag for 's-Gravenhage."""
        return self.also[0] if self.also and self.name.startswith("'s-") else self.name

    @property
    def slug(self) -> str:
        """Its name in an address, for example `bergen-nh`; it never changes."""
        plain = unicodedata.normalize("NFKD", self.spoken).encode("ascii", "ignore").decode().casefold()
        return "-".join(re.findall(r"[a-z0-9]+", plain))

    @property
    def uri(self) -> str:
        """The path of its page."""
        return f"gemeente/{self.slug}.md"

    def name_in(self, language: str) -> str:
        """How it is usually written in `language`; empty where that is as in Dutch."""
        return next((found[0] for code, found in self.names.items() if code == language and found), "")


class Towns(Strict):
    """Towns and villages in one municipality, from one source."""

    municipality: MunicipalityCode
    source: Ref
    names: list[str] = Field(min_length=1)
