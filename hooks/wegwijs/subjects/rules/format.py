"""Says in one language what a rule returns: values with their units, seen values, answers, periods, doubts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from babel.numbers import format_currency, format_decimal, format_percent
from markupsafe import Markup, escape

from calculators.result import Condition, Doubt, Result
from calculators.value import Plain, Value, value_of
from wegwijs.facts.model.term import Remark
from wegwijs.facts.remarks import said
from wegwijs.subjects.rules.keys import answer_key
from wegwijs.words.catalogue import Catalogue

TOLD = {
    "recounted": "count",
    "exact_low": "euro",
    "deducted_quarters": "count",
    "year_ends": "day",
    "tab": "count",
    "shortfall": "euro",
    "left_over": "euro",
    "needed_per_pupil_per_year": "euro",
    "count_day": "day",
    "newcomer_day": "day",
    "last_day": "day",
    "days_left": "count",
    "file_ready": "day",
    "decision_by": "day",
}
"""What a rule says beside its answer: by the names it uses the kind of each, in the order of the page."""
COUNTED = ("pupils", "weeks", "hours", "months", "years", "decimals", "day-of-month")
"""Kinds that have a noun of their own."""
OF_THE_ANSWERS = ("count", "number", "euro", "day")
"""Kinds of a threshold that follows from the answers, unless a parameter gives it."""


class Saying:
    """The forms of one language."""

    def __init__(self, words: Catalogue, remarks: Mapping[str, Remark]) -> None:
        self._words = words
        self._remarks = remarks
        self._by_kind: dict[str, Callable[[Any], Markup]] = {
            **dict.fromkeys(("count", "number", "km"), self._number),
            "day": lambda day: escape(words.day(day)),
            "euro": self.euro,
            "fraction": lambda part: escape(format_percent(part, locale=words.locale)),
            "key": self._token,
            "month": lambda month: escape(words.value(f"{month:%Y-%m}")),
            "parameter": lambda key: words.text(f"param.{key}"),
            "yes-no": lambda yes: words.text("keyword.true" if yes else "keyword.false"),
        }

    def euro(self, amount: Decimal | str) -> Markup:
        """An amount in euro, exact: as many decimals as it has, and cents at least."""
        shown = format_currency(Decimal(amount), "EUR", locale=self._words.locale, decimal_quantization=False)
        return escape(shown)

    def value(self, found: Value | None) -> Markup:
        """A value of a result, by its kind."""
        if found is None:
            return self._text("unit.not-known")
        if isinstance(found.value, tuple):
            return self._several(found.kind, found.value)
        if found.kind in COUNTED:
            return self._words.text(f"unit.{found.kind}.value", n=found.value)
        return self._by_kind[found.kind](found.value)

    def _several(self, kind: str, values: tuple[int, int] | tuple[str, ...]) -> Markup:
        if kind == "count":
            return Markup('<bdi dir="ltr">{}</bdi>').format("–".join(map(str, values)))
        return self._list(map(self._token, map(str, values))) or self._text("unit.none")

    def seen(self, condition: Condition, found: Value | None) -> Markup:
        """One of the three values of a condition: what was seen, what was needed, or what would turn it."""
        own = condition.parameter.as_value if condition.parameter else None
        return self.value(own if own and found and found.value == own.value else found)

    def needed(self, condition: Condition) -> Markup:
        """What a condition asks of everyone; empty where that depends on the answers."""
        found, parameter = condition.threshold, condition.parameter
        if found is None:
            return Markup("")
        general = parameter is not None and found == parameter.as_value
        by_answers = found.kind in OF_THE_ANSWERS and not condition.bound
        return self.seen(condition, found) if general or not by_answers else Markup("")

    def answer(self, value: Plain | None) -> Markup:
        """An answer that was given to a rule."""
        return self.value(None if value == "" else value_of(value))

    def condition(self, condition: Condition) -> Markup:
        """The name of a condition; with the month or day where it is one of a plan."""
        name, about = self._text(f"cond.{condition.id}"), condition.about
        return name + Markup(" ({})").format(self.value(about)) if about else name

    def reading(self, value: date | Decimal | str | Mapping[str, Decimal]) -> Markup:
        """What one reading of the law gives: an amount, a day, or the worth of a right."""
        if isinstance(value, date):
            return self.answer(value)
        return self.euro(value["euro"] if isinstance(value, Mapping) else value)

    def doubt(self, doubt: Doubt) -> Markup:
        """A doubt, with the name of the parameter it is about."""
        key, parameter = f"doubt.{doubt.id}", doubt.parameter
        return self._words.text(key, parameter=self._words.text(f"param.{parameter}")) if parameter else self._text(key)

    def field(self, field: str) -> Markup:
        """The name of an answer."""
        return self._text(answer_key(field))

    def told(self, result: Result) -> list[tuple[Markup, Markup]]:
        """What the rule says beside its answer: a name and a value each."""
        found = [(key, kind, result.data[key]) for key, kind in TOLD.items() if result.data.get(key) is not None]
        return [(self._text(f"told.{key.replace('_', '-')}"), self._by_kind[kind](value)) for key, kind, value in found]

    def remark(self, note: str) -> Markup:
        """What the data says beside a value."""
        return Markup("<small>{}</small>").format(self._words.apart(said(note, self._words.language, self._remarks)))

    def period(self, first: date, last: date | None) -> Markup:
        """From one day to another, one day, or from a day on."""
        if first == last:
            return self._words.text("rule.on-day", day=first)
        if last is None:
            return self._words.text("rule.from-day", first=first)
        return self._words.text("rule.from-until", first=first, last=last)

    def _number(self, number: int | float | Decimal) -> Markup:
        return escape(format_decimal(number, locale=self._words.locale))

    def _token(self, token: str) -> Markup:
        if self._words.has(f"keyword.{token}"):
            return self._text(f"keyword.{token}")
        shown = str(self._words.value(token))
        if shown != token or token.isdecimal():
            return escape(shown)
        return Markup('<bdi dir="ltr">{}</bdi>').format(token.replace("-", "–"))

    def _list(self, items: Iterable[Markup]) -> Markup:
        return (self._words.text("site.list-comma") + " ").join(items)

    def _text(self, key: str) -> Markup:
        return self._words.text(key)
