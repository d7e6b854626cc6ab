"""The forms for schools: to fill in in the browser, or to print and fill in with a pen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

from wegwijs.facts.load import Data
from wegwijs.facts.model.template import Template
from wegwijs.page.context import View
from wegwijs.page.page import Page
from wegwijs.page.script_data import templates

FOLDER = "scholen/sjablonen"
SCRIPT = "assets/subjects/schools/template.js"
STYLE, FORM_STYLE = "assets/subjects/schools/template.css", "assets/subjects/forms/paper.css"


def pages(data: Data) -> Iterator[Page]:
    """The list of forms, and a page for each."""
    yield Page(f"{FOLDER}/index.md", "schools/templates.html", "template.title", "template.lead", more=_all)
    for template in data.templates.values():
        title, lead = f"template.{template.id}.title", f"template.{template.id}.lead"
        uri, more, told = f"{FOLDER}/{template.id}.md", partial(_one, template), partial(_script_data, template)
        yield Page(
            uri,
            "schools/template.html",
            title,
            lead,
            script=SCRIPT,
            style=STYLE,
            shared_style=FORM_STYLE,
            more=more,
            script_data=told,
        )


def _all(view: View) -> Mapping[str, Any]:
    return {"templates": list(view.data.templates.values()), "folder": FOLDER}


def _one(template: Template, view: View) -> Mapping[str, Any]:
    return {"template": template, "folder": FOLDER}


def _script_data(template: Template, view: View) -> Mapping[str, Any]:
    words = templates(view.words, empty="template.not-filled", sure="template.clear.sure", saved="template.saved")
    return {"form": {"file": template.id, **words}}
