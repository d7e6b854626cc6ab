"""The pages of the forms in `rule_forms`: one template, filled with what each form asks and from when it is known."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from markupsafe import Markup

from calculators.api import answer
from calculators.parameters import Parameters
from wegwijs.facts.load import Data
from wegwijs.page.context import View
from wegwijs.page.page import Page
from wegwijs.subjects.funding import script_data
from wegwijs.subjects.funding.rule_forms import FORMS, Field, RuleForm
from wegwijs.subjects.rules.documented import RULES
from wegwijs.subjects.rules.format import Saying
from wegwijs.subjects.rules.pages import known_for, periods

_DOCUMENTED = {rule.slug: rule for rule in RULES}


def pages(data: Data) -> Iterator[Page]:
    """One page per form."""
    for form in FORMS:
        yield Page(
            f"rekenen/{form.slug}.md",
            "funding/rule.html",
            f"fund.{form.rule}.title",
            f"fund.{form.rule}.lead",
            script="assets/subjects/funding/rule.js",
            style="assets/subjects/funding/funding.css",
            more=partial(_values, form),
            script_data=partial(script_data.of_rule, form),
            embed=True,
        )


@dataclass(frozen=True)
class Moment:
    """A year or a period that can be chosen."""

    on: date
    """The day the rule is asked for."""
    words: str | Markup
    known: bool
    asks: bool
    """Whether the rule needs an answer for it; where it knows nothing or everything, it does not."""


def _values(form: RuleForm, view: View) -> Mapping[str, Any]:
    parameters = Parameters(view.compiled["parameters"])
    return {
        "form": form,
        "moments": list(_moments(form, view, parameters)),
        "known": known_for(_DOCUMENTED[form.rule], parameters),
        "say": Saying(view.words, view.data.remarks),
        "fields": [_field(form, one, view, parameters) for one in form.fields],
    }


def _field(form: RuleForm, field: Field, view: View, parameters: Parameters) -> tuple[Field, str, tuple[str, ...], str]:
    """A field, its kind, its choices, and the days on which it is counted."""
    return field, form.reader(field).kind, _choices(form, field, parameters), _days(field, view, parameters)


def _moments(form: RuleForm, view: View, parameters: Parameters) -> Iterator[Moment]:
    """Latest first. A year of which the rule knows a part is asked for on the first day it knows."""
    key = _first_parameter(form)
    spells = periods(parameters.history(key))
    if form.moment == "period":
        words = Saying(view.words, view.data.remarks)
        for spell in reversed(spells):
            shown = words.period(spell.first, spell.last)
            yield Moment(spell.first, shown, spell.parameter is not None, _asks(form, spell.first, view))
    elif form.moment == "year":
        since = spells[0].first
        for year in range(view.on.year + 1, since.year - 1, -1):
            first = max(date(year, 1, 1), since)
            is_known = parameters.at(key, first) is not None
            yield Moment(first, str(year), is_known, _asks(form, first, view))


def _first_parameter(form: RuleForm) -> str:
    rule = _DOCUMENTED[form.rule]
    return (*rule.amounts, *rule.parameters)[0]


def _asks(form: RuleForm, on: date, view: View) -> bool:
    """Whether the rule, asked with no answers at all, names one that is missing."""
    request = {"rule": form.rule, "answers": {}, "on": on.isoformat()}
    return bool(json.loads(answer(json.dumps(request), view.compiled))["missing"])


def _choices(form: RuleForm, field: Field, parameters: Parameters) -> tuple[str, ...]:
    if not field.listed_in:
        return form.reader(field).choices
    listed = (key for row in parameters.history(field.listed_in) for key in row.value.split())
    return tuple(dict.fromkeys(listed))


def _days(field: Field, view: View, parameters: Parameters) -> str:
    """Per year the day on which the answer is counted, latest first; empty where the rule names none."""
    rows = parameters.history(field.counted_on) if field.counted_on else ()
    return "; ".join(
        f"{row.valid_from.year}:\u00a0{view.words.day(date.fromisoformat(row.value))}" for row in reversed(rows)
    )
