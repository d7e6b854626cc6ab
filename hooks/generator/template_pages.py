"""The forms for schools: to fill in in the browser, or to print and fill in with a pen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

from generator.load import Data
from generator.model.template import Template
from generator.page import Page
from generator.view import View

FOLDER = "scholen/sjablonen"
SCRIPT = "assets/js/template.js"
STYLE = "assets/css/template.css"


def pages(data: Data) -> Iterator[Page]:
    """The list of forms, and a page for each."""
    yield Page(f"{FOLDER}/index.md", "templates.html", "template.title", "template.lead", more=_all)
    for template in data.templates.values():
        title, lead = f"template.{template.id}.title", f"template.{template.id}.lead"
        more = partial(_one, template)
        yield Page(f"{FOLDER}/{template.id}.md", "template.html", title, lead, script=SCRIPT, style=STYLE, more=more)


def _all(view: View) -> Mapping[str, Any]:
    return {"templates": list(view.data.templates.values()), "folder": FOLDER}


def _one(template: Template, view: View) -> Mapping[str, Any]:
    return {"template": template, "folder": FOLDER}
