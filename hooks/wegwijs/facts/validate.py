"""A YAML file as models; what does not fit is told with its place, what was expected, what came and an example."""

from __future__ import annotations

from typing import TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from wegwijs.facts import pointers, type_reader
from wegwijs.facts.known import Known
from wegwijs.facts.yaml_lines import Location, YamlFile
from wegwijs.problems import Problem, Problems, short

Model = TypeVar("Model", bound=BaseModel)

_EXPECTED = {
    "missing": "a value",
    "date_from_datetime_parsing": "a date that exists",
    "date_parsing": "a date that exists",
    "date_type": "a date",
    "string_type": "text",
    "int_type": "a whole number",
    "int_parsing": "a whole number",
    "bool_type": "true or false",
    "list_type": "a list",
    "dict_type": "keys with values",
    "model_type": "keys with values",
}
_NO_SUCH_KEY = "remove the key, or see CONTRIBUTING.md for the keys there are"


def validate(file: YamlFile, model: type[Model], problems: Problems, known: Known | None = None) -> list[Model]:
    """The list in `file` as models; each item that is not one adds its errors to `problems` and is left out."""
    if file.broken and file.data is None:
        return []
    if not isinstance(file.data, list):
        problems.add(Problem(file.path, 1, "file", "a list", short(file.data), "- id: leidse-regio"))
        return []
    items = (_item(file, model, problems, known, (index,), item) for index, item in enumerate(file.data))
    return [item for item in items if item is not None]


def validate_one(file: YamlFile, model: type[Model], problems: Problems, known: Known | None = None) -> Model | None:
    """What is in `file` as a `model`, or None with its errors in `problems`."""
    return None if file.broken else _item(file, model, problems, known, (), file.data)


def _item(
    file: YamlFile, model: type[Model], problems: Problems, known: Known | None, location: Location, data: object
) -> Model | None:
    try:
        return model.model_validate(data, context=known)
    except ValidationError as error:
        for detail in error.errors():
            problems.add(_problem(file, model, location, detail))
        return None


def _problem(file: YamlFile, model: type[Model], location: Location, detail: ErrorDetails) -> Problem:
    inside = tuple(part for part in detail["loc"] if part != type_reader.KEY)
    where = (*location, *inside)  # a key that is wrong stands where its value does
    kind = inside if inside == detail["loc"] else (*inside[:-1], type_reader.KEY)
    expected, example = _wanted(detail, type_reader.type_at(model, kind))
    name = next((part for part in reversed(inside) if isinstance(part, str)), "file")
    return Problem(
        path=file.path_of(where),
        line=file.line(where),
        field=file.field(where),
        expected=expected,
        got="nothing" if detail["type"] == "missing" else short(detail["input"]),
        example=example or f"{name}: …",
    )


def _wanted(detail: ErrorDetails, kind: object) -> tuple[str, str]:
    """What was expected where an error is, with an example: as the error tells it, or the type that stands there."""
    context = detail.get("ctx", {})
    match detail["type"]:
        case pointers.POINTER:
            return context["expected"], context["example"]
        case "value_error":
            expected, _, example = str(context["error"]).partition("; for example ")
            return expected, example or type_reader.example(kind)
        case "literal_error":
            return f"one of {context['expected']}", str(context["expected"]).split(" or ")[0].split(", ")[0]
        case "string_pattern_mismatch":
            return type_reader.form(kind), type_reader.example(kind)
        case "extra_forbidden":
            return "no such key", _NO_SUCH_KEY
        case other:
            return _EXPECTED.get(other) or detail["msg"][0].lower() + detail["msg"][1:], type_reader.example(kind)
