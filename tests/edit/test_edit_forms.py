"""The forms: made from the schemas, each field with its words, and what they send back fits what stood there."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from cases import for_each
from places import ROOT

from edit.editing import COMMENT, PHONE, project
from tools.edit.changes import plain, same
from tools.edit.desk import Desk
from tools.edit.files import Files
from tools.edit.kinds import KINDS, Kind
from tools.edit.shapes import as_shown, from_form, schema_of, to_form
from wegwijs.words.languages import is_language

EXAMPLES = [ROOT, *sorted(path.parent for path in ROOT.glob("examples/*/portal.yaml"))]
ITEMS = [
    (kind, place.item) for site in EXAMPLES for kind in KINDS.values() for place in Files(ROOT, site).places(kind)
    if site == ROOT or kind.single
]
FORMS = [(kind, part) for kind in KINDS.values() for part in kind.forms]


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(project(tmp_path), "nl")


@pytest.fixture(scope="module")
def whole() -> dict[str, Desk]:
    """Everything that ships."""
    return {language: Desk(Files(ROOT, ROOT), language) for language in ("nl", "en")}


def without_empty(value: Any) -> Any:
    """What the library sends: nothing of what is empty."""
    if isinstance(value, dict):
        inner = {key: without_empty(one) for key, one in value.items()}
        return {key: one for key, one in inner.items() if one not in ("", None, [], {})}
    return [without_empty(one) for one in value] if isinstance(value, list) else value


@for_each(("kind", "item"), ITEMS)
def test_what_a_form_shows_and_sends_back_is_what_stood_there(kind: Kind, item: dict[str, Any]) -> None:
    """Everything that ships, through its form: empty lists, nothing, days, years and numbers in texts stay."""
    schema = schema_of(kind.model)
    assert same(plain(from_form(without_empty(as_shown(to_form(item), schema)), item, schema)), plain(item))


def fields(schema: Any, name: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Every field of a form with its schema."""
    if isinstance(schema, dict):
        for inner, one in schema.get("properties", {}).items():
            yield inner, one
            yield from fields(one, inner)
        for one in (*schema.get("oneOf", ()), schema.get("items")):
            yield from fields(one, name)


@for_each(("kind", "part"), FORMS)
def test_every_field_of_every_form_has_its_words(whole: dict[str, Desk], kind: Kind, part: str) -> None:
    """A new field of a model asks for a label in `locales/edit.pot`, a value to choose and a form of text for words."""
    dutch, english = (
        [*fields(desk.answer("form", {"kind": kind.name, "id": "", "part": part})["schema"])] for desk in whole.values()
    )
    words = whole["nl"].words
    assert words.has(f"edit.part.{part}") and words.has(f"edit.kind.{kind.name}")
    for (name, one), (_, other) in zip(dutch, english, strict=True):
        assert words.has(f"edit.field.{name.replace('_', '-')}") or is_language(name), name
        bare = set(one.get("enum", ())) & set(one.get("options", {}).get("enum_titles", ()))
        assert not bare, (name, bare)
        told, said = (field.get("x-expected", "") for field in (one, other))
        assert not told or told.partition(": ")[2] != said.partition(": ")[2], told


def test_a_form_of_every_part_knows_every_value_that_stands_there(whole: dict[str, Desk]) -> None:
    """A list to choose from that lacked what stands there would change it when somebody only looks."""
    for kind, item in [(kind, item) for kind, item in ITEMS if not kind.single]:
        forms = whole["nl"]._forms(item)[0]
        shown = as_shown(to_form(item), schema_of(kind.model))
        form = forms.form(schema_of(kind.model), tuple(kind.model.model_fields), new=True)
        assert not list(_strange(shown, form)), (item["id"], list(_strange(shown, form)))


def _strange(value: Any, schema: dict[str, Any]) -> Iterator[Any]:
    for one in schema.get("oneOf", ()):
        if isinstance(value, dict) and set(one.get("required", ())) <= value.keys():
            yield from _strange(value, one)
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from _strange(inner, schema.get("properties", {}).get(name, {}))
    elif isinstance(value, list):
        for inner in value:
            yield from _strange(inner, schema.get("items", {}))
    elif "enum" in schema and value not in schema["enum"]:
        yield value


def form(desk: Desk, part: str = "desks", id: str = "east", kind: str = "regions") -> dict[str, Any]:
    return desk.answer("form", {"kind": kind, "id": id, "part": part})


def save(desk: Desk, opened: dict[str, Any], part: str = "desks", id: str = "east", kind: str = "regions") -> Any:
    asked = {"kind": kind, "id": id, "part": part, "value": without_empty(opened["value"]), "stamp": opened["stamp"]}
    return desk.answer("save", json.loads(json.dumps(asked)))


def test_a_changed_phone_is_one_other_line_with_its_comment(desk: Desk) -> None:
    """All else of the file is as it was."""
    path = desk.files.data / "regions.yaml"
    before = path.read_text("utf-8")
    opened = form(desk)
    opened["value"]["desks"][0]["contact"]["phone"]["value"] = "071 765 43 21"
    assert "stamp" in save(desk, opened)
    after = path.read_text("utf-8")
    assert after == before.replace(PHONE, "071 765 43 21")
    assert f"071 765 43 21, source: {{id: website}}}}   {COMMENT}" in after


def test_what_the_check_refuses_is_told_at_its_field_and_not_written(desk: Desk) -> None:
    """In the words of the page; the path is that of the form."""
    path = desk.files.data / "regions.yaml"
    before = path.read_bytes()
    opened = form(desk)
    opened["value"]["desks"][0]["contact"]["phone"]["value"] = "bel ons"
    told = save(desk, opened)["problems"]
    assert [one["path"] for one in told] == ["desks.0.contact.phone.value"]
    expected = "Verwacht: een telefoonnummer in groepjes cijfers. Er staat: 'bel ons'. Bijvoorbeeld: 035 123 45 67"
    assert told[0]["told"] == expected
    assert path.read_bytes() == before


def test_what_breaks_elsewhere_is_told_with_its_file_and_line(desk: Desk) -> None:
    """A desk that others point to may not just get another id."""
    opened = form(desk)
    opened["value"]["desks"][0]["id"] = "desk-new"
    told = save(desk, opened)["problems"]
    assert told and all(one["path"] == "" or one["told"] for one in told)
    assert any("desk-east" in one["told"] for one in told)


def test_a_file_that_changed_meanwhile_is_not_overwritten(desk: Desk) -> None:
    """Who saved first is not undone by who opened the form before that."""
    path = desk.files.data / "regions.yaml"
    opened = form(desk)
    path.write_text(path.read_text("utf-8") + "# by somebody else\n", "utf-8")
    opened["value"]["desks"][0]["name"] = "Loket"
    assert "intussen" in save(desk, opened)["wrong"]
    assert path.read_text("utf-8").endswith("# by somebody else\n") and "Loket" not in path.read_text("utf-8")


def test_the_file_of_the_site_is_a_form_and_keeps_its_comments(desk: Desk) -> None:
    """A contact is added, and what was a comment stays one."""
    opened = form(desk, "contact", "", "portal")
    opened["value"]["contact"] = {"name": "Gemeente X", "phone": "071 123 45 67"}
    assert "stamp" in save(desk, opened, "contact", "", "portal")
    text = (desk.files.site / "portal.yaml").read_text("utf-8")
    assert "contact: {name: Gemeente X, phone: 071 123 45 67}" in text
    assert text.startswith("# Whom it is for.\n") and "# contact: {name: Gemeente Voorbeeld" in text


def test_a_fault_in_the_file_of_the_site_is_told_at_its_field(desk: Desk) -> None:
    """A region that is not there, and a contact that cannot be reached."""
    opened = form(desk, "places", "", "portal")
    opened["value"]["regions"] = ["nowhere"]
    assert save(desk, opened, "places", "", "portal")["problems"][0]["path"] == "regions.0"


def test_a_new_source_is_added_to_its_list(desk: Desk) -> None:
    """With an id that is not there yet; with one that is, nothing is written."""
    value = {"id": "new-page", "title": "Nieuw: pagina", "publisher": "X", "kind": "official", "checked": "never"}
    asked = {"kind": "sources", "id": "", "part": "other", "value": value, "stamp": ""}
    assert desk.answer("save", asked)["id"] == "new-page"
    assert "date: null" in (desk.files.data / "sources.yaml").read_text("utf-8").rpartition("- id: new-page")[2]
    assert desk.answer("save", asked)["problems"][0]["path"] == "id"
