"""Answers what the page asks: what there is to edit, a form with its values, and to save it."""

from __future__ import annotations

from dataclasses import dataclass

from tools.edit.changes import CannotChange
from tools.edit.choices import Choices
from tools.edit.files import Files, Place, Stale, stamp
from tools.edit.forms import Forms
from tools.edit.kinds import KINDS, Kind
from tools.edit.shapes import Schema, as_shown, from_form, schema_of, to_form
from tools.edit.texts import Texts
from tools.edit.values import Json, Value
from wegwijs.problems import DataError, Problem
from wegwijs.words.catalogue import Catalogue
from wegwijs.words.subjects import languages

LIBRARY = (
    *("button_add", "button_cancel", "button_collapse", "button_expand"),
    *("button_properties", "button_object_properties"),
    *("button_add_row_title", "button_delete_row_title", "button_delete_row_title_short", "button_copy_row_title"),
    *("button_copy_row_title_short", "button_move_down_title", "button_move_up_title", "button_delete_node_warning"),
    *("default_array_item_title", "error_notset", "error_notempty", "error_required", "error_enum", "error_anyof"),
    *("error_oneof", "error_type", "error_minitems", "error_uniqueitems", "error_minlength", "error_minimum_incl"),
    *("error_minimum_excl", "error_maximum_incl", "error_pattern", "error_date", "error_additional_properties"),
)
"""The sentences of the library that the page says in its own words, by their names there in small letters."""


@dataclass(frozen=True)
class Desk:
    """Everything behind the page, in the language of who works at it."""

    files: Files
    language: str

    def answer(self, what: str, asked: Json) -> Json:
        """What the page is told. Raises KeyError where it asks for what is not there."""
        try:
            return self._answers()[what](asked)
        except Stale:
            return {"wrong": self.words.template("edit.ui.stale")}
        except CannotChange as error:
            return {"wrong": self.words.template("edit.ui.by-hand").format(why=error)}
        except DataError as error:
            return {"wrong": self.words.template("edit.ui.broken"), "told": [str(one) for one in error.problems]}

    def _answers(self) -> Json:
        texts = Texts(self.files, self.words)
        return {
            "list": self._list, "form": self._form, "save": self._save,
            "find-text": texts.find, "text": texts.form, "save-text": texts.save,
        }

    @property
    def words(self) -> Catalogue:
        """As they are now."""
        return self.files.words(self.language)

    def _list(self, asked: Json) -> Json:
        words = self.words
        kinds = [
            {
                "name": kind.name,
                "told": words.template(f"edit.kind.{kind.name}"),
                "parts": [(part, words.template(f"edit.part.{part}")) for part in kind.forms],
                "items": [] if kind.single else sorted((_title(one), one["id"]) for one in self._items(kind)),
                "new": kind.name not in ("regions", "portal"),
            }
            for kind in KINDS.values()
        ]
        library = {name: words.template(f"edit.form.{name.replace('_', '-')}") for name in LIBRARY}
        ui = {key.removeprefix("edit.ui."): words.template(key) for key in words.keys_of("edit.ui.")}
        return {"kinds": kinds, "library": library, "ui": ui}

    def _items(self, kind: Kind) -> list[Json]:
        return [place.item for place in self.files.places(kind) if isinstance(place.item.get("id"), str)]

    def _form(self, asked: Json) -> Json:
        kind, new = KINDS[asked["kind"]], asked["id"] == ""
        place = self._new(kind, asked) if new and not kind.single else self.files.place(kind, asked["id"])
        whole = schema_of(kind.model)
        fields = kind.fields_of(asked["part"])
        forms, choices = self._forms(place.item)
        schema = forms.form(whole, fields, new and not kind.single)
        shown = as_shown(to_form(place.item), whole)
        return {
            "schema": schema,
            "value": {name: shown[name] for name in schema["properties"] if name in shown},
            "choices": choices.used,
            "stamp": stamp(place.path),
            "file": place.path.name if kind.single else place.path.relative_to(self.files.root).as_posix(),
            "page": kind.page.format(id=asked["id"], region=place.item.get("region", "")),
        }

    def _new(self, kind: Kind, asked: Json) -> Place:
        item = {"region": asked["region"]} if asked.get("region") else {}
        return Place(self.files.new_place(kind, item), None, item)

    def _forms(self, item: Json) -> tuple[Forms, Choices]:
        choices = Choices(self.files.facts(), self.words, tuple(languages(self.files.locales)), _ids(item))
        return Forms(choices.words, choices), choices

    def _save(self, asked: Json) -> Json:
        kind = KINDS[asked["kind"]]
        if asked["id"] == "" and not kind.single:
            return self._add(kind, asked)
        place = self.files.place(kind, asked["id"])
        item = _with_part(place.item, asked["value"], schema_of(kind.model), kind.fields_of(asked["part"]))
        try:
            return {"stamp": self.files.save(place, asked["stamp"], item)}
        except DataError as error:
            return self._refused(kind, asked["id"], error)

    def _add(self, kind: Kind, asked: Json) -> Json:
        item = from_form(asked["value"], {}, schema_of(kind.model))
        path = self.files.new_place(kind, item)
        now = stamp(path)
        if any(one["id"] == item.get("id") for one in self._items(kind)):
            return {"problems": [{"path": "id", "told": self.words.template("edit.ui.id-taken")}]}
        try:
            return {"stamp": self.files.add(path, now, item), "id": item.get("id", "")}
        except DataError as error:
            return self._refused(kind, str(item.get("id", "")), error)

    def _refused(self, kind: Kind, id: str, error: DataError) -> Json:
        """What is wrong, each at its field; what stands elsewhere with its file and line."""
        forms = Forms(self.words, Choices(self.files.facts(), self.words, ()))
        begin = "" if kind.single else f"{id}."
        return {"problems": [self._told(problem, begin, forms) for problem in error.problems]}

    def _told(self, problem: Problem, begin: str, forms: Forms) -> Json:
        told = self.words.template("edit.ui.problem").format(
            expected=forms.told(problem.expected), got=problem.got, example=problem.example
        )
        if problem.field.startswith(begin):
            return {"path": problem.field.removeprefix(begin), "told": told}
        return {"path": "", "told": f"{problem.path.name}, {problem.line}, {problem.field}: {told}"}


def _with_part(item: Json, value: Json, schema: Schema, fields: tuple[str, ...]) -> Json:
    """`item` with what a form of some of its fields says."""
    of_form = {name: one for name, one in schema["properties"].items() if name in fields and name != "id"}
    required = [name for name in schema.get("required", ()) if name in of_form]
    before = {name: inner for name, inner in item.items() if name in of_form}
    made = from_form(value, before, {"properties": of_form, "required": required})
    kept = {name: made.get(name, inner) for name, inner in item.items() if name not in of_form or name in made}
    return kept | {name: inner for name, inner in made.items() if name not in kept}


def _title(item: Json) -> str:
    names = item.get("names")
    found = names.get("nl") if isinstance(names, dict) else item.get("name") or item.get("title")
    return str(found or item["id"])


def _ids(value: Value) -> frozenset[str]:
    """Every text in a value: among them all that it points to."""
    if isinstance(value, dict):
        return frozenset[str]().union(*map(_ids, value.values()))
    if isinstance(value, list):
        return frozenset[str]().union(*map(_ids, value))
    return frozenset([value]) if isinstance(value, str) else frozenset()
