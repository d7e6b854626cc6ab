"""What every kind of server is told, in no server's own form."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Rules:
    """The headers of a site, and where its pages say that one is not there."""

    mount: str
    """The path the site stands at, `/` or for example `/school/`."""
    everywhere: Mapping[str, str]
    """Of every answer."""
    secure: Mapping[str, str]
    """Of every answer over https besides; a server that others send on to is told by `X-Forwarded-Proto`."""
    shut: Mapping[str, str]
    """Of every answer too, but where `places` say otherwise."""
    places: Mapping[str, Mapping[str, str]]
    """By path under the mount, of a file or, with `*` at its end, of all that begins so."""
    roots: list[str]
    """The folders under the mount, empty or with `/` at the end, that each have a `404.html`."""
    types: Mapping[str, str]
    """Kinds of file that the lists of servers lack, by ending."""

    def of(self, path: str) -> dict[str, str]:
        """The headers of a path under the mount, or of one of the `places`; without those of `secure`."""
        found = {**self.everywhere, **self.shut}
        for place, own in self.places.items():
            if path == place or (place.endswith("*") and path.startswith(place[:-1])):
                found |= own
        return found

    @property
    def folders_of_languages(self) -> list[str]:
        """The folders with a `404.html` of their own."""
        return [root for root in self.roots if root]


def is_kept(name: str) -> bool:
    """Whether a header is for files that are there alone: a failure must not last a year."""
    return name == "Cache-Control"
