"""A YAML file as models; what does not fit is told with its place, what was expected, what came and an example."""

from __future__ import annotations

from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from wegwijs.facts.yaml_lines import Location, YamlFile
from wegwijs.problems import Problem, Problems, short

Model = TypeVar("Model", bound=BaseModel)

_EXPECTED = {
    "missing": "a value",
    "extra_forbidden": "no such key",
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
_FORMS = {
    "code": "GM and four digits",
    "municipality": "GM and four digits",
    "safety_region": "VR and two digits",
    "brin": "two digits, two capitals and two digits",
    "postcode": "four digits, a space and two capitals",
    "website": "an address that begins with https://",
    "url": "an address that begins with https://",
    "email": "a mailbox in small letters",
    "phone": "a phone number in groups of digits",
    "number": "five digits, in quotes",
    "date": "a year, a month or a day",
    "as_of": "a year, a month or a day",
    "day": "month and day, two digits each",
    "page": "the address of a page under its language",
}
"""What a text must look like, by the key it stands under; any other patterned key is an id."""
_EXAMPLES = {
    "page": "ouders/kosten/#vervoer",
    "day": "04-01",
    "date": "2024-10-09",
    "id": "leidse-regio",
    "code": "GM0546",
    "safety_region": "VR16",
    "source": "{id: convenant-leidse-regio-2024, at: art. 2}",
    "email": "info@example.nl",
    "phone": "035 123 45 67",
    "brin": "15KV00",
    "postcode": "2321 TA",
    "names": "{nl: Leidse regio}",
    "website": '{value: "https://www.example.nl", source: {id: convenant-leidse-regio-2024}}',
    "url": "https://www.example.nl/aanmelden",
}
_EXAMPLES_BY_TYPE = {
    "bool_type": "true",
    "int_type": "12",
    "int_parsing": "12",
    "list_type": "[taalklas]",
    "date_type": "2024-10-09",
    "date_parsing": "2024-10-09",
    "date_from_datetime_parsing": "2024-10-09",
    "extra_forbidden": "remove the key, or see CONTRIBUTING.md for the keys there are",
}


def validate(file: YamlFile, model: type[Model], problems: Problems) -> list[Model]:
    """The list in `file` as models; each item that is not one adds its errors to `problems` and is left out."""
    if file.broken:
        return []
    if not isinstance(file.data, list):
        problems.add(Problem(file.path, 1, "file", "a list", short(file.data), "- id: leidse-regio"))
        return []
    items = (validate_one(file, model, problems, (index,), item) for index, item in enumerate(file.data))
    return [item for item in items if item is not None]


def validate_one(
    file: YamlFile, model: type[Model], problems: Problems, location: Location = (), data: Any = ...
) -> Model | None:
    """The value at `location` as a `model`, or None with its errors in `problems`."""
    if file.broken:
        return None
    try:
        return model.model_validate(file.data if data is ... else data)
    except ValidationError as error:
        for detail in error.errors():
            problems.add(_problem(file, location, detail))
        return None


def _problem(file: YamlFile, location: Location, detail: Any) -> Problem:
    where = (*location, *detail["loc"])
    names = [part for part in where if isinstance(part, str)] or ["file"]
    # The last name that says something: `value` of a fact says less than the fact's own name.
    name = next((part for part in reversed(names) if part in _EXAMPLES or part in _FORMS), names[-1])
    missing = detail["type"] == "missing"
    return Problem(
        path=file.path,
        line=file.line(where),
        field=file.field(where),
        expected=_expected(detail, name),
        got="nothing" if missing else short(detail["input"]),
        example=_EXAMPLES_BY_TYPE.get(detail["type"]) or _example(detail, name),
    )


def _expected(detail: Any, name: str) -> str:
    context = detail.get("ctx", {})
    if detail["type"] == "literal_error":
        return f"one of {context['expected']}"
    if detail["type"] == "value_error":
        return str(context["error"]).split("; for example ")[0]
    if detail["type"] == "string_pattern_mismatch":
        return _FORMS.get(name, "small letters, digits and hyphens")
    return _EXPECTED.get(detail["type"]) or detail["msg"][0].lower() + detail["msg"][1:]


def _example(detail: Any, name: str) -> str:
    context = detail.get("ctx", {})
    if detail["type"] == "value_error" and "; for example " in str(context["error"]):
        return str(context["error"]).split("; for example ")[1]
    if detail["type"] == "literal_error":
        return str(context["expected"]).split(" or ")[0].split(", ")[0]
    return _EXAMPLES.get(name, f"{name}: …")
