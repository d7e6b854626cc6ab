"""The texts that a municipality takes over: a list, and a page for each to fill in, copy and save as a letter is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from wegwijs.facts.load import Data
from wegwijs.facts.model.letter import Text
from wegwijs.page.context import View
from wegwijs.page.page import Page
from wegwijs.page.script_data import templates
from wegwijs.subjects.letters import pages as letters
from wegwijs.words.catalogue import SOURCE_LANGUAGE

FOLDER = "gemeenten/teksten"
SCRIPT = "assets/subjects/letters/text.js"


def pages(data: Data) -> Iterator[Page]:
    """The list of texts, and a page for each."""
    yield Page(f"{FOLDER}/index.md", "letters/texts.html", "text.title", "text.lead", more=_all)
    for text in data.texts.values():
        yield Page(
            f"{FOLDER}/{text.id}.md",
            "letters/text.html",
            f"text.{text.id}.title",
            f"text.{text.id}.lead",
            script=SCRIPT,
            style=letters.STYLE,
            shared_style=letters.FORM_STYLE,
            modules=(letters.SCRIPT, *letters.MODULES),
            more=partial(_one, text),
            script_data=partial(_script_data, text),
        )


def _all(view: View) -> Mapping[str, object]:
    return {"texts": list(view.data.texts.values()), "folder": FOLDER}


def _one(text: Text, view: View) -> Mapping[str, object]:
    return {
        "text": text,
        "folder": FOLDER,
        "source_language": SOURCE_LANGUAGE,
        "pieces": letters.pieces_of(1),
        "spoken": [],
        "kinds": {field.id: field.type for field in text.fields},
    }


def _script_data(text: Text, view: View) -> Mapping[str, object]:
    own = templates(view.words, saved="text.saved", opened="text.opened")
    copying = templates(view.words, copied="text.copied", notCopied="text.not-copied")
    return {"letter": {"letter": text.id, **letters.told(view.words), **own}, "text": copying}
