"""The forms for schools: to fill in in the browser or in Word, or to print and fill in with a pen."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import partial

from wegwijs.facts.load import Data
from wegwijs.facts.model.template import Template
from wegwijs.page.context import View
from wegwijs.page.page import Page
from wegwijs.page.script_data import templates
from wegwijs.words.catalogue import SOURCE_LANGUAGE, Catalogue

FOLDER = "scholen/sjablonen"
SCRIPT = "assets/subjects/templates/template.js"
STYLE, FORM_STYLE = "assets/subjects/templates/template.css", "assets/subjects/forms/paper.css"
WORDS = "template."
"""What stands in a form: people at school read it in Dutch, parents beside that in their language."""
MODULES = tuple(
    f"assets/subjects/{folder}/{name}.js"
    for folder, names in {
        "templates": "beside written",
        "documents": "document document-form fflate places tables",
        "shared": "dom download format keep page-data",
    }.items()
    for name in names.split()
)
"""What the script imports: fetched at once."""


def pages(data: Data) -> Iterator[Page]:
    """The list of forms, and a page for each."""
    yield Page(f"{FOLDER}/index.md", "templates/templates.html", "templates.title", "templates.lead", more=_all)
    for template in data.templates.values():
        yield Page(
            f"{FOLDER}/{template.id}.md",
            "templates/template.html",
            f"template.{template.id}.title",
            f"templates.{template.id}.lead",
            script=SCRIPT,
            style=STYLE,
            shared_style=FORM_STYLE,
            modules=MODULES,
            more=partial(_one, template),
            script_data=partial(_script_data, template),
        )


def files(catalogues: Mapping[str, Catalogue]) -> dict[str, str]:
    """What stands in the forms in each language beside the Dutch, by its path on the site."""
    keys = catalogues[SOURCE_LANGUAGE].keys_of(WORDS)
    others = {code: words for code, words in catalogues.items() if code != SOURCE_LANGUAGE}
    return {_file(code): _words(keys, words) for code, words in others.items()}


def _file(code: str) -> str:
    return f"assets/words/template.{code}.json"


def _words(keys: list[str], words: Catalogue) -> str:
    return json.dumps({key: words.template(key) for key in keys if words.has(key)}, ensure_ascii=False)


def _all(view: View) -> Mapping[str, object]:
    return {"templates": list(view.data.templates.values()), "folder": FOLDER}


def _one(template: Template, view: View) -> Mapping[str, object]:
    return {
        "template": template,
        "folder": FOLDER,
        "source_language": SOURCE_LANGUAGE,
        "words_of": lambda code: view.shared(view.release.address(_file(code))),
    }


def _script_data(template: Template, view: View) -> Mapping[str, object]:
    told = templates(
        view.words,
        sure="templates.clear.sure",
        openSure="templates.open.sure",
        saved="templates.saved",
        failed="templates.failed",
        opened="templates.opened",
        foreign="templates.open.foreign",
        other="templates.open.other",
        big="templates.open.big",
        besideFailed="templates.beside.failed",
    )
    return {"form": {"id": template.id, **told}}
