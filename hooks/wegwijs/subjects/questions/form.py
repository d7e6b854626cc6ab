"""The questions of one rule as a form in the browser: what its page holds, and what it may fetch."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import partial

from calculators.api import REQUESTS
from calculators.family import stall
from calculators.family.facts import Facts
from wegwijs.facts.load import Data
from wegwijs.facts.model.base import Source
from wegwijs.page.context import View
from wegwijs.page.page import Page
from wegwijs.page.script_data import templates
from wegwijs.subjects.forms.fields import Choice, Field
from wegwijs.subjects.places import place_field
from wegwijs.subjects.questions.asked import QUESTIONS, Question
from wegwijs.subjects.questions.packed_table import packed
from wegwijs.subjects.questions.tables import tables
from wegwijs.subjects.runtime import loading
from wegwijs.words.catalogue import SOURCE_LANGUAGE, Catalogue

SCRIPT = "assets/subjects/questions/calculator.js"
STYLE = "assets/subjects/questions/calculator.css"
MODULES = (SCRIPT,)
"""Fetched at once: else it waits for the styles, as a script that comes late. What it imports stands in it."""
LATER = (
    "assets/subjects/questions/questions.js",
    "assets/subjects/questions/table.js",
    "assets/subjects/shared/page-data.js",
    "assets/subjects/shared/share.js",
    "assets/subjects/questions/answer/link.js",
    "assets/subjects/questions/answer/result.js",
    "assets/subjects/questions/answer/steps.js",
    "assets/subjects/questions/answer/terms.js",
    "assets/subjects/forms/fields.js",
    "assets/subjects/shared/amounts.js",
    "assets/subjects/shared/dates.js",
    "assets/subjects/shared/dom.js",
    "assets/subjects/shared/format.js",
)
"""What comes after the verdict of a link, on a slow line: fetched together then, and not before."""

BIRTH_DATE = {"route": ("age", "turned_twelve_this_school_year", "seventeen_and_a_half")}
"""Rules that can be asked with a birth date, and the questions it then answers."""

FIRST_WORDS = ("outcome.", "verdict.")
"""Parts of a rule's words that the page itself holds: the verdict is shown before anything else has come."""
LATER_WORDS = ("q.", "cond.", "threshold.", "doubt.")
SHARED_WORDS = ("calc.", "event.")
TOLD = {"stall": stall.TOLD}
"""By rule, the events of terms that its answers tell."""


def page(
    rule: str,
    uri: str,
    template: str,
    *,
    answers: str = "",
    more: Callable[[View], Mapping[str, object]] | None = None,
) -> Page:
    """The page of a rule's questions; `template` shows the form with `{% include "questions/calculator.html" %}`.

    `answers` is the address from there of the page with the sections of all answers, empty where they stand in it.
    `more` adds what the template needs beside the form.
    """

    def values(view: View) -> Mapping[str, object]:
        return {"calculator": Form(rule, view), **(more(view) if more else {})}

    return Page(
        uri,
        template,
        f"{rule}.title",
        f"{rule}.lead",
        script=SCRIPT,
        style=STYLE,
        modules=MODULES,
        # Most visitors of a page of tiles follow one: its questions are fetched when somebody turns to them.
        fetches=() if answers else (table_path(rule),),
        more=values,
        script_data=partial(_script_data, rule, answers),
        embed=True,
    )


def table_path(rule: str) -> str:
    """Where the table of a rule stands on the site."""
    return f"assets/tables/{rule}.json"


def words_path(rule: str, language: str) -> str:
    """Where the words of a rule in one language stand on the site."""
    return f"assets/words/{rule}.{language}.json"


class Form:
    """What the template of the questions may ask."""

    def __init__(self, rule: str, view: View) -> None:
        self.rule = rule
        self.takes_birth_date = rule in BIRTH_DATE
        self._view = view

    @property
    def fields(self) -> list[Field]:
        """Every question the rule can ask, in the words of the page."""
        return [self._field(question) for question in QUESTIONS[self.rule]]

    def _field(self, question: Question) -> Field:
        text, key = self._view.words.text, f"{self.rule}.q.{question.name}"
        return Field(
            question.name,
            question.kind,
            f"veld-{question.name}",
            text(key),
            text(f"{key}.hint"),
            text("calc.fill-in", low=question.low, high=question.high) if question.kind == "number" else "",
            tuple(self._choices(question, key)),
            conditions=question.conditions,
            step=question.step,
            low=question.low,
            high=question.high,
        )

    def _choices(self, question: Question, key: str) -> Iterator[Choice]:
        text = self._view.words.text
        if question.kind == "select":
            yield Choice("", "–")
            yield from (Choice(code, name, language="nl") for name, code, _ in self._view.all_municipalities())
            yield Choice("GM0000", text("calc.other-municipality"))
        elif question.within:
            places = dict.fromkeys(self._view.all_settlements())
            yield from (Choice(name, self._view.proper(name)) for name in places)
        elif question.kind == "yes-no":
            yield from (Choice("true", text("calc.yes")), Choice("false", text("calc.no")))
        else:
            yield from (Choice(value, text(f"{key}.{value}")) for value in question.values)


def _script_data(rule: str, answers: str, view: View) -> Mapping[str, object]:
    """What the script of the questions reads: the versions of an answer, its first words, and where the rest stands."""
    language, texts = view.language, view.words
    first = _words(texts, rule, FIRST_WORDS)
    own = {
        "rule": rule,
        "version": REQUESTS[rule].ask({}, view.on, view.compiled).version,
        "dataVersion": str(view.compiled["version"]),
        "firstWords": {key: text for key, text in first.items() if not key.endswith(".text")},
        "later": [_at(view, path) for path in LATER],
        "told": TOLD.get(rule, {}),
        "birthDate": BIRTH_DATE.get(rule, ()),
        "home": view.link(view.page.full_uri),
        "answers": answers,
        "dutch": "" if language == SOURCE_LANGUAGE else view.language_link(SOURCE_LANGUAGE),
        "table": _at(view, table_path(rule)),
        "words": _at(view, words_path(rule, language)),
        "dutchWords": _at(view, words_path(rule, SOURCE_LANGUAGE)),
        "sources": view.link("bronnen.md"),
        **templates(texts, unknownPlace="calc.unknown-place", exactWrong="calc.exact.wrong"),
        **templates(texts, reportSubject="calc.report.subject", reportIntro="calc.report.intro"),
    }
    return {"questions": own, **place_field.data(view), **loading.data(view)}


def _at(view: View, path: str) -> str:
    return view.asset(path.removeprefix("assets/"))


def files(data: Data, compiled: Facts, catalogues: Mapping[str, Catalogue], on: date) -> dict[str, str]:
    """The table of every finite rule, and its words in every language, by their path on the site."""
    found = {}
    for rule, table in tables(compiled, on).items():
        found[table_path(rule)] = _to_json(packed(table))
        sources = [data.sources[source] for source in sorted(cited(table))]
        for language, catalogue in catalogues.items():
            found[words_path(rule, language)] = words(rule, catalogue, sources, on)
    return found


def words(rule: str, catalogue: Catalogue, sources: Iterable[Source], on: date) -> str:
    """What the browser shows with an answer of `rule`, as JSON: words by key without the rule's name, and `sources`.

    Of each source, one that the rule cites, its title and state, by its id.
    """
    shared = {key: catalogue.template(key) for part in SHARED_WORDS for key in catalogue.keys_of(part)}
    states = {
        source.id: {"title": f"{source.publisher}: {source.title}", "state": _state(catalogue, source, on)}
        for source in sources
    }
    return _to_json({**shared, **_words(catalogue, rule, (*FIRST_WORDS, *LATER_WORDS)), "sources": states})


def _words(catalogue: Catalogue, rule: str, parts: tuple[str, ...]) -> dict[str, str | dict[str, str]]:
    keys = (key for part in parts for key in catalogue.keys_of(f"{rule}.{part}"))
    return {key.removeprefix(f"{rule}."): catalogue.templates(key) for key in keys}


def _state(catalogue: Catalogue, source: Source, on: date) -> str:
    parts = [
        catalogue.text(f"source.kind.{source.kind}"),
        catalogue.text("source.date", date=source.date) if source.date else catalogue.text("source.no-date"),
        catalogue.text(f"source.checked.{source.checked}", date=source.checked_on),
        *([catalogue.text("source.old")] if source.is_old(on) else []),
    ]
    return " · ".join(part.striptags() for part in parts)


def cited(table: object) -> set[str]:
    """The ids of every source a table of a rule points to."""
    if isinstance(table, dict):
        own = {table["source"]["id"]} if isinstance(table.get("source"), dict) else set()
        return own.union(*(cited(value) for value in table.values()))
    return set().union(*(cited(value) for value in table)) if isinstance(table, list) else set()


def _to_json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
