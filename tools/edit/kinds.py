"""What there are forms for: which files, in which parts, and the page that shows what was changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from pydantic import BaseModel

from tools.edit.values import Value
from wegwijs.facts.load import LISTS
from wegwijs.facts.site.model import Settings

REST = "other"
"""The part that holds every field that no part names."""


@dataclass(frozen=True)
class Kind:
    """One kind of thing to edit."""

    name: str
    """As its file is called, without `.yaml`."""
    model: type[BaseModel]
    page: str
    """Address of the page that shows it, with `{id}` and `{region}`."""
    parts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The fields of each form, where one form for all would be too long."""

    @property
    def single(self) -> bool:
        """Whether the file holds one thing, and no list."""
        return self.name not in LISTS

    def fields_of(self, part: str) -> tuple[str, ...]:
        """The fields of one form."""
        if part != REST:
            return self.parts[part]
        named = {name for names in self.parts.values() for name in names}
        return tuple(name for name in self.model.model_fields if name not in named)

    @property
    def forms(self) -> list[str]:
        """The parts it has forms for."""
        return [*self.parts, *([REST] if self.fields_of(REST) else [])]


_OF_REGION = {
    "about": ("id", "names", "model", "strength", "first_contact", "coordinator"),
    "desks": ("desks",),
    "steps": ("ways", "way_on"),
    "classes": ("providers", "criteria"),
    "municipalities": ("municipalities", "former_municipalities"),
    "agreement": ("agreement",),
    "provisions": ("provisions",),
    "notes": ("stay", "transport", "background", "nearby"),
    "conflicts": ("conflicts",),
    "unknown": ("unknown",),
}
_OF_SITE = {
    "about": ("names", "address", "logo"),
    "contact": ("contact", "feedback", "responsible"),
    "places": ("regions", "municipalities", "languages"),
}


def _list(name: str, page: str, parts: Mapping[str, tuple[str, ...]] = {}) -> Kind:
    model: Value = LISTS[name]
    return Kind(name, model, page, parts)


KINDS = {
    kind.name: kind
    for kind in (
        _list("regions", "regio/{id}/", _OF_REGION),
        _list("scholen", "regio/{region}/"),
        _list("boards", "scholen/"),
        _list("sources", "bronnen/"),
        Kind("portal", Settings, "", _OF_SITE),
    )
}
