"""Says in one language what a rule returns: values with their units, seen values, answers, periods, doubts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from babel.numbers import format_currency, format_decimal, format_percent
from markupsafe import Markup, escape

from calculators.result import Result, Step
from wegwijs.facts.model.remark import Remark
from wegwijs.facts.remarks import said
from wegwijs.subjects.rules.keys import answer_key, condition_key, doubt_key
from wegwijs.words.catalogue import Catalogue

EURO_FIELDS = ("costs", "state_money", "fixed", "per_group", "per_pupil")
TOLD = (
    "recounted",
    "exact_low",
    "deducted_quarters",
    "year_ends",
    "tab",
    "shortfall",
    "left_over",
    "needed_per_pupil_per_year",
    "count_day",
    "newcomer_day",
    "last_day",
    "days_left",
    "file_ready",
    "decision_by",
)
"""What a rule says beside its answer, by the names it uses, in the order of the page."""
TOLD_EURO = ("exact_low", "shortfall", "left_over", "needed_per_pupil_per_year")
EURO_CONDITIONS = ("cond.money-covers-costs", "cond.state-money-falls-short")
"""Conditions without a parameter whose numbers are amounts."""
COUNTED = ("pupils", "weeks", "hours", "months", "years", "decimals", "day-of-month")
_NUMBER = re.compile(r"-?\d+(\.\d+)?")
_BOUNDS = re.compile(r"\d+-\d+")
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")


class Saying:
    """The forms of one language."""

    def __init__(self, words: Catalogue, remarks: Mapping[str, Remark]) -> None:
        self._words = words
        self._remarks = remarks

    def euro(self, amount: Decimal | str) -> Markup:
        """An amount in euro, exact: as many decimals as it has, and cents at least."""
        shown = format_currency(Decimal(amount), "EUR", locale=self._words.locale, decimal_quantization=False)
        return escape(shown)

    def value(self, text: str, unit: str) -> Markup:
        """The value of a parameter with its unit."""
        if unit.startswith("euro"):
            return self.euro(text)
        if unit in COUNTED:
            return self._words.text(f"unit.{unit}.value", n=int(text))
        if unit == "fraction":
            return escape(format_percent(Decimal(text), locale=self._words.locale))
        return self._plain(text)

    def seen(self, step: Step, text: str) -> Markup:
        """One of the three values of a step: what was seen, what was needed, or what would turn it."""
        if step.parameter and text == step.parameter.value:
            return self.value(text, step.parameter.unit)
        if condition_key(step.condition) in EURO_CONDITIONS and _NUMBER.fullmatch(text):
            return self.euro(text)
        if _NUMBER.fullmatch(step.seen) and _BOUNDS.fullmatch(text):
            # Two numbers that a number lies between; elsewhere this is a day of a year.
            return Markup('<bdi dir="ltr">{}</bdi>').format(text.replace("-", "–"))
        return self._plain(text)

    def needed(self, step: Step) -> Markup:
        """What a condition asks of everyone; empty where that depends on the answers."""
        general = step.parameter and step.threshold == step.parameter.value
        if general or not (step.threshold == "" or _ISO.fullmatch(step.threshold) or _NUMBER.fullmatch(step.threshold)):
            return self.seen(step, step.threshold)
        return Markup("")

    def answer(self, field: str, value: object) -> Markup:
        """An answer that was given to a rule."""
        if value is None:
            return self._words.text("unit.not-known")
        if isinstance(value, tuple):
            return self._list(self._plain(str(item)) for item in value) or self._text("unit.none")
        if isinstance(value, Decimal) and field in EURO_FIELDS:
            return self.euro(value)
        return self._plain(str(value).lower() if isinstance(value, bool) else str(value))

    def condition(self, condition: str) -> Markup:
        """The name of a condition; with the month or day where it is one of a plan."""
        name = self._words.text(condition_key(condition))
        dated = re.search(r"-(\d{4}-\d{2}(-\d{2})?)$", condition)
        return name + Markup(" ({})").format(self._words.value(dated[1])) if dated else name

    def reading(self, value: Any) -> Markup:
        """What one reading of the law gives: an amount, a day, or the worth of a right."""
        if isinstance(value, date):
            return self.answer("on", value)
        return self.euro(value["euro"] if isinstance(value, dict) else value)

    @staticmethod
    def plain_key(condition: str) -> str:
        """A condition as the catalogue names it."""
        return condition_key(condition).removeprefix("cond.")

    def doubt(self, doubt: str) -> Markup:
        """A doubt, with the name of the parameter it is about."""
        key, parameter = doubt_key(doubt)
        return self._words.text(key, parameter=self._words.text(f"param.{parameter}")) if parameter else self._text(key)

    def field(self, field: str) -> Markup:
        """The name of an answer."""
        return self._text(answer_key(field))

    def told(self, result: Result) -> list[tuple[Markup, Markup]]:
        """What the rule says beside its answer: a name and a value each."""
        found = [(key, result.data[key]) for key in TOLD if result.data.get(key) is not None]
        return [(self._text("told." + key.replace("_", "-")), self._told(key, value)) for key, value in found]

    def _told(self, key: str, value: Any) -> Markup:
        return self.euro(value) if key in TOLD_EURO else self._plain(str(value))

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

    def _plain(self, text: str) -> Markup:
        if text == "":
            return self._words.text("unit.not-known")
        if self._words.has(f"param.{text}"):
            return self._text(f"param.{text}")
        if _NUMBER.fullmatch(text) and not text.startswith("0") or text == "0":
            return escape(format_decimal(Decimal(text), locale=self._words.locale))
        return self._list(self._token(token) for token in text.split())

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
