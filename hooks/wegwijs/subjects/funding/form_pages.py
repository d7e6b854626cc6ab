"""The pages of the forms in `rule_forms`: one template, filled with what each form asks and from when it is known."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import cast

from markupsafe import Markup

from calculators.answers import Reader
from calculators.api import answer
from calculators.parameters import Parameters
from wegwijs.facts.load import Data
from wegwijs.page.context import View
from wegwijs.page.page import Page
from wegwijs.subjects.forms.fields import Choice, Field, Kind
from wegwijs.subjects.funding import script_data
from wegwijs.subjects.funding.fields import Fields, key_of
from wegwijs.subjects.funding.rule_forms import RuleForm, forms_among
from wegwijs.subjects.rules.documented import RULES
from wegwijs.subjects.rules.format import Saying
from wegwijs.subjects.rules.pages import known_for, periods

_DOCUMENTED = {rule.slug: rule for rule in RULES}


def pages(data: Data) -> Iterator[Page]:
    """One page per form."""
    for form in forms_among(data.parameters):
        yield Page(
            f"rekenen/{form.slug}.md",
            "funding/form.html",
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


def _values(form: RuleForm, view: View) -> Mapping[str, object]:
    parameters = Parameters(view.compiled["parameters"])
    say = Saying(view.words, view.data.remarks)
    return {
        "fields": list(_fields(form, view, parameters)),
        "known": [say.period(spell.first, spell.last) for spell in known_for(_DOCUMENTED[form.rule], parameters)],
        "sources_named": [view.data.sources[source] for source in form.sources],
        "buttons_shown": ("print", "share", "json"),
        "rules_behind": (form.rule,),
    }


def _fields(form: RuleForm, view: View, parameters: Parameters) -> Iterator[Field]:
    ask = Fields(view)
    moments = tuple(_choice(moment, ask) for moment in _moments(form, view, parameters))
    if moments:
        label, choices = ask.text(f"fund.{form.rule}.when"), (Choice("", "–"), *moments)
        yield ask.field("when", "choice", label=label, choices=choices, required=True)
    for name, reader in form.readers.items():
        kind = "date" if reader.kind == "day" else reader.kind
        choices = _choices(form, name, reader, ask, parameters)
        yield ask.field(name, cast(Kind, kind), hint=_hint(form, name, view, parameters), choices=choices)


def _choice(moment: Moment, ask: Fields) -> Choice:
    unknown = "" if moment.known else Markup(" ({})").format(ask.text("fund.not-known"))
    return Choice(moment.on.isoformat(), moment.words + unknown, {"asks": "1" if moment.asks else ""})


def _hint(form: RuleForm, name: str, view: View, parameters: Parameters) -> str | Markup:
    """What is meant, where there are words for it, and per year the day on which it is counted, latest first."""
    key = f"fund.{form.rule}.{key_of(name)}"
    said = view.words.text(key) if key in view.words.keys_of(key) else ""
    rows = parameters.history(form.counted_on[name]) if name in form.counted_on else ()
    days = (f"{row.valid_from.year}:\u00a0{view.words.day(date.fromisoformat(row.value))}" for row in reversed(rows))
    return said + (" " + "; ".join(days) if rows else "")


def _choices(
    form: RuleForm, name: str, reader: Reader, ask: Fields, parameters: Parameters
) -> tuple[Choice, ...]:
    rows = parameters.history(form.listed_in[name]) if name in form.listed_in else ()
    listed = tuple(dict.fromkeys(key for row in rows for key in row.value.split()))
    if reader.kind == "several":
        return (*ask.named(listed, empty=""), Choice("none", ask.text("fund.none-of-these")))
    return ask.named(listed or reader.choices, ask.text("fund.unknown")) if listed or reader.choices else ()


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
