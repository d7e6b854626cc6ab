"""The letters of parents, schools and municipalities: a list of each, and a page for each letter to fill in."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from string import Formatter
from typing import NamedTuple

from wegwijs.facts.load import Data
from wegwijs.facts.model.deadline import Deadline
from wegwijs.facts.model.letter import COUNTED, Letter
from wegwijs.page.context import View
from wegwijs.page.page import Page
from wegwijs.page.script_data import templates
from wegwijs.subjects.letters.languages import languages
from wegwijs.words.catalogue import SOURCE_LANGUAGE, Catalogue


class Writer(NamedTuple):
    """Who writes letters: the folder and the words of their list, and how their letters begin and end."""

    folder: str
    title: str
    lead: str
    back: str
    up: str
    """The page that leads to the list; `back` are its words."""
    head: tuple[str, str]
    """The sentences that say who writes, and from where."""
    foot: str
    """The sentence that says who signs."""


WRITERS = {
    "family": Writer(
        "brieven", "letter.title", "letter.lead", "letter.back", "ouders/hulp.md", ("van", "adres"), "naam"
    ),
    "school": Writer(
        "scholen/brieven",
        "letter.of-schools.title",
        "letter.of-schools.lead",
        "letter.of-schools.back",
        "scholen/index.md",
        ("van-school", "adres-school"),
        "naam-school",
    ),
    "municipality": Writer(
        "gemeenten/brieven",
        "letter.of-municipalities.title",
        "letter.of-municipalities.lead",
        "letter.of-municipalities.back",
        "gemeenten/index.md",
        ("van-gemeente", "adres-gemeente"),
        "naam-school",
    ),
}
SCRIPT = "assets/subjects/letters/letter.js"
STYLE, FORM_STYLE = "assets/subjects/letters/letter.css", "assets/subjects/forms/paper.css"
MODULES = tuple(
    f"assets/subjects/{folder}/{name}.js"
    for folder, names in {
        "documents": "document document-form fflate",
        "places": "chosen-place",
        "shared": "dates download format keep page-data",
    }.items()
    for name in names.split()
)
"""What the script imports: fetched at once."""


@dataclass(frozen=True)
class Piece:
    """A part of a sentence: words, or the place of what the family fills in."""

    words: str = ""
    field: str = ""


def pages(data: Data) -> Iterator[Page]:
    """The lists of letters, and a page for each."""
    for by, writer in WRITERS.items():
        uri = f"{writer.folder}/index.md"
        yield Page(uri, "letters/letters.html", writer.title, writer.lead, more=partial(_all, by))
    for letter in data.letters.values():
        yield Page(
            f"{WRITERS[letter.by].folder}/{letter.id}.md",
            "letters/letter.html",
            f"letter.{letter.id}.title",
            f"letter.{letter.id}.lead",
            script=SCRIPT,
            style=STYLE,
            shared_style=FORM_STYLE,
            modules=MODULES,
            more=partial(_one, letter),
            script_data=partial(_script_data, letter),
        )


def pieces(words: Catalogue, key: str, count: int) -> list[Piece]:
    """The sentence under `key`, cut where the family fills something in; `count` is the number of the letter's term."""
    found = []
    for text, name, _, _ in Formatter().parse(words.template(key, count)):
        found += [Piece(words=text)] if text else []
        if name:
            found.append(Piece(words=words.value(count)) if name == COUNTED else Piece(field=name))
    return found


def _all(by: str, view: View) -> Mapping[str, object]:
    return {"letters": [letter for letter in view.data.letters.values() if letter.by == by], "writer": WRITERS[by]}


def _one(letter: Letter, view: View) -> Mapping[str, object]:
    term = _term(letter, view.data)
    count = term.count if term else 1
    return {
        "letter": letter,
        "writer": WRITERS[letter.by],
        "source_language": SOURCE_LANGUAGE,
        "count": count,
        "pieces": pieces_of(count),
        "spoken": languages(view.words),
        "kinds": {field.id: field.type for field in letter.fields},
    }


def pieces_of(count: int) -> Callable[[Catalogue, str], list[Piece]]:
    """What cuts the sentences of a page, whose term has `count` as its number."""
    return lambda words, key: pieces(words, key, count)


def _term(letter: Letter, data: Data) -> Deadline | None:
    """The term of the step that the letter names."""
    step = letter.term.step if letter.term else ""
    return next((each.deadline for each in data.procedures.steps if each.id == step), None)


def _script_data(letter: Letter, view: View) -> Mapping[str, object]:
    words, term = view.words, _term(letter, view.data)
    own: dict[str, object] = {"letter": letter.id, **told(words)}
    if term and letter.term and letter.term.since:
        day = words.template(f"letter.day.{letter.term.step}")
        own["term"] = {"since": letter.term.since, "length": f"P{term.count}{term.unit[0].upper()}", "words": day}
    return {"letter": own}


def told(words: Catalogue) -> Mapping[str, str]:
    """What the script of a letter says."""
    return templates(
        words,
        sure="letter.clear.sure",
        openSure="letter.open.sure",
        saved="letter.saved",
        failed="letter.failed",
        opened="letter.opened",
        foreign="letter.open.foreign",
        other="letter.open.other",
        big="letter.open.big",
        underFailed="letter.under.failed",
        wrong="letter.date.wrong",
    )
