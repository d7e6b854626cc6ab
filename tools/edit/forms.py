"""The schema of a form, for the library that shows it: made from the JSON Schema of a model, with its words."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from tools.edit.choices import Choices
from tools.edit.shapes import Schema, choices_of, is_fact, is_map, may_be_nothing
from tools.edit.values import Json
from wegwijs.words.catalogue import Catalogue

MOST = 60
"""With more values than this a field is typed, with suggestions, instead of chosen from a list."""

KNOWN_BY = ("name", "kind", "text", "topic", "school", "outcome")
"""What stands in the header of an item of a list, the first of these that it has."""


@dataclass(frozen=True)
class Forms:
    """Makes schemas of forms in one language."""

    words: Catalogue
    choices: Choices

    def form(self, schema: Schema, fields: tuple[str, ...], new: bool) -> Schema:
        """The form of some of the fields of a model; its id is only asked of what is `new`."""
        shown = [name for name in fields if new or name != "id"]
        required = set(schema.get("required", ())) & set(shown)
        of_each = self._fields({name: schema["properties"][name] for name in shown}, required)
        return _always_open({"type": "object", "title": " ", "properties": of_each, "required": [*required]})

    def label(self, name: str) -> str:
        """What a field is called."""
        key = f"edit.field.{name.replace('_', '-')}"
        return str(self.words.template(key)) if self.words.has(key) else name.replace("_", " ").capitalize()

    def _fields(self, schemas: Schema, required: Collection[str]) -> Schema:
        fields = {name: self._field(name, one, name in required) for name, one in schemas.items()}
        return {name: {**field, "propertyOrder": place} for place, (name, field) in enumerate(fields.items())}

    def _field(self, name: str, schema: Schema, required: bool) -> Schema:
        shown = self._shown(name, schema, required) | {"title": self.label(name)}
        hint = f"edit.hint.{name.replace('_', '-')}"
        return shown | ({"description": self.words.template(hint)} if self.words.has(hint) else {})

    def _shown(self, name: str, schema: Schema, required: bool) -> Schema:
        kinds = choices_of(schema)
        kind = kinds[0]
        if is_fact(kind):
            return self._fact(kind, optional=not required)
        if is_map(kind):
            return self._map(name, kind)
        if kind.get("type") == "object":
            made = self._object(kind)
            return self._or_nothing(made) if may_be_nothing(schema) else made
        if kind.get("type") == "array":
            return self._list(name, kind)
        return self._scalar(name, schema, kinds)

    def _object(self, schema: Schema) -> Schema:
        required = schema.get("required", [])
        inner = self._fields(schema["properties"], required)
        if schema.get("title") == "Ref":
            which = {"type": "string", "propertyOrder": 0, "title": self.label("source-id")}
            inner["id"] = which | self._pick("sources")
        made = {"type": "object", "properties": inner, "required": required}
        return _always_open(made | {"additionalProperties": False})

    def _fact(self, schema: Schema, optional: bool) -> Schema:
        """Either a value with its source, or whom to ask."""
        inner = self._object(schema)["properties"]
        known = self._way("known", {"value": inner["value"], "source": _first(inner["source"])})
        unknown = self._way("unknown", {"ask": inner["ask"]})
        return {"oneOf": [*([self._nothing()] if optional else []), known, unknown]}

    def _way(self, title: str, fields: Schema) -> Schema:
        made = {"type": "object", "title": self._ui(title), "properties": fields, "required": [*fields]}
        return _always_open(made | {"additionalProperties": False})

    def _or_nothing(self, made: Schema) -> Schema:
        return {"oneOf": [self._nothing(), made | {"title": self._ui("filled")}]}

    def _nothing(self) -> Schema:
        return {"type": "null", "title": self._ui("nothing")}

    def _map(self, name: str, schema: Schema) -> Schema:
        if name == "names":
            every = {code: {"type": "string", "title": told} for code, told in self.choices.of("languages")}
            return {"type": "object", "properties": every, "required": ["nl"], "additionalProperties": False}
        any_name = {"disable_properties": False}
        return {"type": "object", "properties": {}, "additionalProperties": {"type": "string"}, "options": any_name}

    def _list(self, name: str, schema: Schema) -> Schema:
        items = schema.get("items", {})
        one = self._shown(name, items, True) | {"title": self.label(f"one-{name}")}
        if "properties" in one:
            one["options"] = {"disable_collapse": False}
        known_by = next((key for key in KNOWN_BY if key in one.get("properties", ())), "")
        one |= {"headerTemplate": f"{{{{title}}}}: {{{{self.{known_by}}}}}"} if known_by else {}
        least = {"minItems": schema["minItems"]} if "minItems" in schema else {}
        if name == "languages" or "enum" in items:
            boxes = {"uniqueItems": True, "format": "checkbox", "items": self._options(name, items)}
            return {"type": "array", **boxes, **least}
        return _always_open({"type": "array", "items": one, **least})

    def _options(self, name: str, items: Schema) -> Schema:
        offered = self.choices.of("languages") if name == "languages" else self.choices.named(name, items["enum"])
        return {"type": "string", **_select(offered)}

    def _scalar(self, name: str, schema: Schema, kinds: list[Schema]) -> Schema:
        kind = kinds[0]
        if len(kinds) > 1 or "enum" not in kind and kind.get("type") == "string":
            return {"type": "string", **self._text(name, kind, alone=len(kinds) == 1)}
        if "enum" in kind or "const" in kind:
            values = kind.get("enum", [kind.get("const")])
            return {"type": "string", **_select(self.choices.named(name, values, kind.get("x-words", [])))}
        made: Schema = {key: kind[key] for key in ("type", "minimum", "maximum", "exclusiveMinimum") if key in kind}
        return made | ({"format": "checkbox"} if kind["type"] == "boolean" else {})

    def _text(self, name: str, kind: Schema, alone: bool) -> Schema:
        if "x-points-to" in kind:
            return self._pick(kind["x-points-to"])
        if "x-words" in kind:
            return self._pick("words:" + "|".join(kind["x-words"]))
        made = {"format": "date"} if kind.get("format") == "date" else {}
        if alone and "pattern" in kind:
            made |= {"x-pattern": kind["pattern"], "x-expected": self._expected(kind)}
        return made

    def _pick(self, what: str) -> Schema:
        offered = self.choices.of(what)
        if len(offered) <= MOST:
            return _select(offered)
        return {"options": {"inputAttributes": {"list": f"choices-{self.choices.number(what)}", "autocomplete": "off"}}}

    def _expected(self, kind: Schema) -> str:
        examples = kind.get("examples", [])
        told = self.told(kind.get("description", ""))
        return self._ui("form-wrong").format(expected=told, example=examples[0] if examples else "…")

    def told(self, expected: str) -> str:
        """What the checks of the data expect, in the language of the page where its words are there."""
        key = "edit.expected." + "-".join(part for part in _letters(expected).split("-") if part)
        return self.words.template(key) if self.words.has(key) else expected

    def _ui(self, name: str) -> str:
        return self.words.template(f"edit.ui.{name}")


def _always_open(schema: Schema) -> Schema:
    """Without a button to fold it: only the items of a list have one."""
    return schema | {"options": {"disable_collapse": True}}


def _first(schema: Schema) -> Schema:
    """What a field holds where it is not empty."""
    filled: Schema = next((one for one in schema.get("oneOf", ()) if one.get("type") != "null"), schema)
    return filled | {"title": schema.get("title", "")}


def _select(offered: list[tuple[str, str]]) -> Json:
    return {"enum": [value for value, _ in offered], "options": {"enum_titles": [told for _, told in offered]}}


def _letters(text: str) -> str:
    return "".join(letter if letter.isascii() and letter.isalnum() else "-" for letter in text.lower())
