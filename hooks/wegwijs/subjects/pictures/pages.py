"""The page with every picture, and the one picture that a region shows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from wegwijs.facts.load import Data
from wegwijs.facts.model.picture import Picture
from wegwijs.facts.model.region import Region
from wegwijs.page.context import View
from wegwijs.page.page import Page
from wegwijs.subjects.pictures.draw import Drawing, drawn
from wegwijs.subjects.pictures.said import Said, boxes

STYLE = "assets/subjects/pictures/pictures.css"


def pages(data: Data) -> Iterator[Page]:
    """School in pictures."""
    yield Page("beeld.md", "pictures/pictures.html", "picture.title", "picture.lead", style=STYLE, more=_all)


@dataclass(frozen=True)
class Shown:
    """A picture in a language: what is said in it, and the drawing of that."""

    picture: Picture
    boxes: list[Said]
    drawing: Drawing

    def led_to(self, box: Said) -> list[Said]:
        """The boxes that a box leads to."""
        return [other for other in self.boxes if other.id in box.to]


def shown(view: View, picture: Picture) -> Shown:
    """A picture in the language of a page."""
    said = boxes(view, picture)
    return Shown(picture, said, drawn(said, view.words.direction == "rtl"))


def way_in(view: View, region: Region) -> Shown | None:
    """The picture of the way in of a region; None where nothing is known of it."""
    found = (picture for picture in view.data.pictures.values() if picture.model == region.model)
    return next((shown(view, picture) for picture in found), None)


def _all(view: View) -> Mapping[str, object]:
    return {"pictures": [shown(view, picture) for picture in view.data.pictures.values()]}
