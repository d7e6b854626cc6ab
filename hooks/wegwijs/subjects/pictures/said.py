"""What each box of a picture says, in the words of a language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from wegwijs.facts.model.base import Ref
from wegwijs.facts.model.picture import Box, Picture
from wegwijs.page.context import View
from wegwijs.words.catalogue import Catalogue


@dataclass(frozen=True)
class Name:
    """A name in a box: in the language, the Dutch word where that is another, and a sentence that explains it."""

    text: str
    dutch: str = ""
    explained: str = ""


@dataclass(frozen=True)
class Said:
    """One box: its names, how old or how long, and where it leads."""

    id: str
    names: tuple[Name, ...]
    about: str = ""
    to: tuple[str, ...] = ()
    side: bool = False
    alone: bool = False
    source: Ref | None = None


def boxes(view: View, picture: Picture) -> list[Said]:
    """The boxes of a picture in the order of reading; those of the papers are the papers of the country."""
    if picture.form == "papers":
        return list(_papers(view))
    return [_said(view.words, box) for box in picture.boxes]


def _papers(view: View) -> Iterator[Said]:
    for place, paper in enumerate(view.data.national.papers):
        name = Name(_plain(view.words, f"note.{paper.text}"))
        yield Said(paper.text, (name,), side=place % 2 == 1, source=paper.source)


def _said(words: Catalogue, box: Box) -> Said:
    return Said(
        box.id, tuple(_names(words, box)), _about(words, box), tuple(box.to), box.side, box.alone, box.source
    )


def _names(words: Catalogue, box: Box) -> Iterator[Name]:
    if box.words:
        yield Name(_plain(words, f"picture.box.{box.words}"))
    if box.first:
        yield Name(_plain(words, f"region.first.{box.first}"))
    for term in box.terms:
        text, dutch = _plain(words, f"term.{term}.name"), words.dutch(f"term.{term}.name")
        text = text.replace(f" ({dutch})", "")
        yield Name(text, "" if dutch.lower() in text.lower() else dutch, _plain(words, f"term.{term}"))


def _about(words: Catalogue, box: Box) -> str:
    if box.ages and box.ages.until:
        return _plain(words, "school.ages.value", start=box.ages.start, until=box.ages.until)
    if box.ages:
        return _plain(words, "route.threshold.years-from", start=box.ages.start)
    if box.years and box.years.until:
        return _plain(words, "picture.years-to", start=box.years.start, n=box.years.until)
    years = _plain(words, "picture.years", n=box.years.start) if box.years else ""
    return _plain(words, "picture.about", time=years) if box.about else years


def _plain(words: Catalogue, key: str, **values: object) -> str:
    """Words without marks: a drawing has none."""
    return Markup(words.text(key, **values)).striptags()
