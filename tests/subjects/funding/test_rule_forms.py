"""What the forms of single rules ask is what the rules ask, and every word the browser needs is in its file."""

from __future__ import annotations

import dataclasses
import json
import re
from datetime import date
from typing import Any

import pytest
from places import PROFESSIONAL_LANGUAGES, SUBJECTS, TEMPLATES
from selectolax.lexbor import LexborHTMLParser

from calculators.api import REQUESTS, answer
from calculators.parameters import Parameters
from wegwijs.facts.load import Data
from wegwijs.page.render import Renderer
from wegwijs.subjects.funding.form_pages import pages
from wegwijs.subjects.funding.pages import assets
from wegwijs.subjects.funding.rule_forms import FORMS, RuleForm
from wegwijs.subjects.rules.cases import EXAMPLES
from wegwijs.subjects.rules.documented import RULES
from wegwijs.subjects.rules.format import TOLD
from wegwijs.words.catalogue import Catalogue

TODAY = date(2026, 11, 22)
MOMENTS = {
    "po-small-school": {"2027-01-01": False, "2026-01-01": True, "2025-01-01": True},
    "po-entry-proof": {
        "2027-01-01": False,
        "2026-01-01": False,
        "2025-01-01": False,
        "2022-08-01": False,
        "2021-08-01": False,
        "2017-08-01": False,
        "2016-08-01": True,
    },
    "gemeente-gooi": {**{f"{year}-01-01": year < 2022 for year in range(2027, 2017, -1)}, "2017-02-01": True},
    "gemeente-leidse-regio": {},
    "gemeente-leiden-subsidie": {},
}
"""What can be chosen on that day, and whether the rule needs an answer for it."""
every_form = pytest.mark.parametrize("form", FORMS, ids=lambda form: form.rule)


@pytest.fixture(scope="module")
def bodies(data: Data, catalogues: dict[str, Catalogue], compiled: dict[str, Any]) -> dict[str, LexborHTMLParser]:
    """The Dutch page of each form, by its path."""
    renderer = Renderer(data, catalogues, TEMPLATES, compiled, TODAY)
    return {page.uri: LexborHTMLParser(renderer.body(page, "nl")) for page in pages(data)}


@every_form
def test_a_form_asks_every_answer_its_rule_reads_and_no_other(form: RuleForm) -> None:
    """A field more would be refused, a field less could never be answered."""
    assert set(form.readers) == {one.name for one in dataclasses.fields(REQUESTS[form.rule].answers)}


@every_form
def test_what_can_be_chosen_is_what_the_rule_knows(form: RuleForm, bodies: dict[str, LexborHTMLParser]) -> None:
    """Latest first, the times of which nothing is known included."""
    options = bodies[f"rekenen/{form.slug}.md"].css("#f-when option[data-asks]")
    found = {str(one.attributes["value"]): one.attributes["data-asks"] == "1" for one in options}
    assert found == MOMENTS[form.rule] and list(found) == sorted(found, reverse=True)


@every_form
def test_what_nothing_is_known_of_says_so(
    form: RuleForm, bodies: dict[str, LexborHTMLParser], compiled: dict[str, Any], catalogues: dict[str, Catalogue]
) -> None:
    """Before anyone chooses it."""
    unknown = str(catalogues["nl"].text("fund.not-known"))
    for option in bodies[f"rekenen/{form.slug}.md"].css("#f-when option[data-asks]"):
        request = {"rule": form.rule, "answers": {}, "on": option.attributes["value"]}
        outcome = json.loads(answer(json.dumps(request), compiled))["outcome"]
        assert (unknown in option.text()) == (outcome in ("no-rule-known", "no-amount-known"))


@every_form
def test_every_source_of_a_condition_stands_on_the_page(
    form: RuleForm, bodies: dict[str, LexborHTMLParser], compiled: dict[str, Any]
) -> None:
    """With a link to the list of sources and the state it was checked in."""
    parameters = Parameters(compiled["parameters"])
    answers = [example.ask(parameters) for example in EXAMPLES[form.rule]]
    judged = [one for result in answers if "where_to_look" not in result.data for one in result.conditions]
    named = {one.source.id for one in judged if one.source} | set(form.sources)
    held = bodies[f"rekenen/{form.slug}.md"].css("template[data-source]")
    assert {one.attributes["data-source"] for one in held} == named
    assert all(one.source or one.parameter or form.sources for one in judged)


@every_form
def test_form_and_rule_lead_to_each_other(form: RuleForm, bodies: dict[str, LexborHTMLParser]) -> None:
    """Without JavaScript the page still leads to the rule with its worked examples."""
    links = [one.attributes["href"] for one in bodies[f"rekenen/{form.slug}.md"].css(".static-answers a")]
    assert f"../../regels/{form.rule}/" in links
    assert {rule.slug: rule.calculator for rule in RULES}[form.rule] == f"rekenen/{form.slug}.md"


def test_every_word_a_script_names_is_in_the_file_of_the_calculators(
    catalogues: dict[str, Catalogue], data: Data
) -> None:
    """Words that only stand on the pages are left out of it; those of the scripts are not."""
    files = assets(catalogues, data.parameters)
    scripts = "".join(path.read_text("utf-8") for path in SUBJECTS.rglob("*.js"))
    named = set(re.findall(r'"((?:fund|amount|answer|outcome)\.[a-z.-]+[a-z])"', scripts))
    named |= {f"told.{name.replace('_', '-')}" for name in TOLD}
    assert len(named) > 90
    for language in PROFESSIONAL_LANGUAGES:
        assert named - set(json.loads(files[f"assets/words/funding.{language}.json"])) == set()
