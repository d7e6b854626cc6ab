"""What the funding rules are asked beside a number, a choice and yes or no; every refusal names a valid example."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from calculators import grammar
from calculators.answers import Reader, whole
from calculators.errors import AnswerError
from calculators.grammar import YEARS
from calculators.parameters import Parameters

_known: dict[str, Parameters] = {}


def parameters_of(compiled: Mapping[str, Any]) -> Parameters:
    """The dated values of the compiled data, read once per version of it: a next answer need not wait for them."""
    version = compiled["version"]
    if version not in _known:
        _known.clear()
        _known[version] = Parameters(compiled["parameters"])
    return _known[version]


def day(key: str, value: Any) -> date:
    """A date as year-month-day, from 1980 to 2100."""
    found = grammar.day(value)
    if found is None:
        raise AnswerError(key, "a date that exists, as year-month-day", value, "2026-04-01")
    if not YEARS[0] <= found.year <= YEARS[1]:
        raise AnswerError(key, f"a date from {YEARS[0]} to {YEARS[1]}", value, "2026-04-01")
    return found


def euro(key: str, value: Any) -> Decimal:
    """An amount or a distance as text with a decimal point, so that no cent is lost on the way."""
    found = grammar.amount(value)
    if found is None:
        expected = "a number as text, with a decimal point: at most nine digits and two decimals"
        raise AnswerError(key, expected, value, "1250.50")
    return found


def name(example: str) -> Reader:
    """A key of the rules' own, also the empty one for `known to be none`; the rule knows which there are."""

    def read_name(key: str, value: Any) -> str:
        if grammar.is_name(value):
            return str(value)
        raise AnswerError(key, "a name in letters, digits and hyphens", value, example)

    return read_name


def as_named(key: str, value: str) -> str:
    """The name of a value in an object, which in JSON is always a text."""
    return value


def several(read: Reader, example: Any) -> Reader:
    """A list, each item read by `read`, as a tuple."""

    def read_several(key: str, value: Any) -> tuple[Any, ...]:
        if not isinstance(value, list):
            raise AnswerError(key, "a list", value, [example])
        return tuple(read(f"{key}[{place}]", item) for place, item in enumerate(value, 1))

    return read_several


def by(read_key: Callable[[str, Any], Any], read_value: Reader, example: dict[str, Any]) -> Reader:
    """An object, its keys read by `read_key` and its values by `read_value`."""

    def read_by(key: str, value: Any) -> dict[Any, Any]:
        if not isinstance(value, dict):
            raise AnswerError(key, "an object", value, example)
        return {read_key(key, name): read_value(f"{key}.{name}", item) for name, item in value.items()}

    return read_by


def only(given: Mapping[str, Any], example: dict[str, Any], *more: str) -> None:
    """Raises AnswerError where another answer is given than the one of the example, or those named after it."""
    known = (*example, *more)
    for key in given:
        if key not in known:
            raise AnswerError("answers", f"only the keys {', '.join(sorted(known))}", key, example)


def needed(given: Mapping[str, Any], key: str, example: Any) -> Any:
    """The value of an answer the question cannot do without. Raises AnswerError where it is not given."""
    if given.get(key) is None:
        raise AnswerError(key, "an answer", None, example)
    return given[key]


def peildatum_of(given: Mapping[str, Any]) -> date:
    """The peildatum a funding question is about. Raises AnswerError where it is not given or is no day."""
    return day("peildatum", needed(given, "peildatum", "2026-04-01"))


def year_of(given: Mapping[str, Any], on: date) -> int:
    """The calendar year a question is about; without one that of `on`. Raises AnswerError for what is no year."""
    return whole(YEARS[1], 2026)("year", given.get("year", on.year))


def without(given: Mapping[str, Any], *keys: str) -> dict[str, Any]:
    """The other answers."""
    return {key: value for key, value in given.items() if key not in keys}
