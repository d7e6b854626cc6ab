"""Dated parameters: which value was in force on a day, and by which reference."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from calculators.compiled import Compiled, Dated, Row
from calculators.days import add_months
from calculators.result import Parameter, Reference


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _moved(value: str, years: int) -> str:
    """A value that is a day, so many years later; any other value as it is."""
    try:
        day = date.fromisoformat(value)
    except ValueError:
        return value
    return add_months(day, 12 * years).isoformat()


def _parameter(key: str, unit: str, row: Row) -> Parameter:
    return Parameter(
        id=key,
        value=row["value"],
        unit=unit,
        valid_from=date.fromisoformat(row["from"]),
        valid_until=_day(row["until"]),
        reference=Reference(
            **row["reference"],
            published=_day(row["published"]),
            checked=row["checked"],
            checked_on=_day(row["checked_on"]),
        ),
        note=row["note"],
        stage=row["stage"],
    )


class Parameters:
    """All dated values, read from the compiled form of `data/parameters/`."""

    def __init__(self, compiled: Mapping[str, Dated]) -> None:
        self._history = {
            key: tuple(_parameter(key, entry["unit"], row) for row in entry["values"])
            for key, entry in compiled.items()
        }
        self._seen: dict[tuple[str, date], Parameter | None] = {}
        self._beyond: tuple[date, int] | None = None

    def carried(self, last: int, year: int) -> Parameters:
        """These, where each value that ends with the year `last` also answers for `year`, its days moved along.

        It still tells its own window and source. What was published for one day does not end with a year, and
        is not carried on.
        """
        carried = Parameters({})
        carried._history = self._history
        carried._beyond = (date(last, 12, 31), year)
        return carried

    def history(self, key: str) -> tuple[Parameter, ...]:
        """Every value of `key`, oldest first. Raises KeyError for an id that does not exist."""
        return self._history[key]

    def at(self, key: str, on: date) -> Parameter | None:
        """The value of `key` in force on the day `on`.

        None where no value is known for that day: never an older or a later value.
        Raises KeyError for an id that does not exist.
        """
        # A list of pupils asks the same few days thousands of times.
        if (key, on) not in self._seen:
            self._seen[key, on] = self._find(key, on)
        return self._seen[key, on]

    def _find(self, key: str, on: date) -> Parameter | None:
        for parameter in self._history[key]:
            if parameter.valid_from <= on and (parameter.valid_until is None or on <= parameter.valid_until):
                return parameter
        return self._find_beyond(key, on)

    def _find_beyond(self, key: str, on: date) -> Parameter | None:
        end, year = self._beyond or (None, None)
        if on.year != year or end is None:
            return None
        found = next((row for row in self._history[key] if row.valid_until == end), None)
        return found and replace(found, value=_moved(found.value, year - end.year))


_known: dict[str, Parameters] = {}


def parameters_of(compiled: Compiled) -> Parameters:
    """The dated values of the compiled data, read once per version of it: a next answer need not wait for them."""
    version = compiled["version"]
    if version not in _known:
        _known.clear()
        _known[version] = Parameters(compiled["parameters"])
    return _known[version]
