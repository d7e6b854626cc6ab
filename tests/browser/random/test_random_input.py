"""Whatever stands in an address or is typed: no exception, no other place than was named, and no answer that goes."""

from __future__ import annotations

import json
import random
from typing import Any

import pytest
import yaml
from places import ROOT
from playwright.sync_api import Page, expect

from browser.asking import Questions
from browser.conftest import Open
from browser.forms import path
from browser.questions.test_answers_stay import JOURNEYS
from wegwijs.words.catalogue import Catalogue

pytestmark = pytest.mark.same_browser

TIMES = {False: 200, True: 2000}
"""How many of each kind, by day and in the whole run."""
JUNK: list[Any] = [
    "GM9999", "", "constructor", "__proto__", "true", "7", "klingon", "ليدن", "\ud800", "x" * 5000, None, True, False,
    -1, 0, 1.5, 7, 99, 1e21, [], [7], {}, {"toString": 1, "valueOf": 1}, {"years": 7},
]  # fmt: skip
DAYS: list[Any] = ["2026-11-02", "9999-12-31", "2026-02-31", "0000-00-00", "nu", "", 7, None, [], {"toString": 1}]
EVENTS = ("decision-received", "applied", "exit", "constructor", "__proto__")
LETTERS = "abdeghilmnorstuvw0123456789 '-.,/#%&=<>\"\\{}$٠١٢۳أبتث\u200f\u202e\ud800\udc00\U0001f467éıß\u0000\n\t"


@pytest.fixture
def times(request: pytest.FixtureRequest) -> int:
    """How many are made up in this run."""
    return TIMES[request.config.getoption("--all")]


def run(page: Page, script: str, given: Any) -> list[str]:
    """What a script beside this file finds wrong in the page; as text, so that half a letter arrives as it is."""
    text = (ROOT / "tests/browser/random" / script).read_text("utf-8").partition("\n")[2]
    found: list[str] = page.evaluate(text, [page.watch.home, json.dumps(given)])  # type: ignore[attr-defined]
    return found


def noise(chance: random.Random) -> str:
    """A text of nothing in particular, now and then a very long one."""
    return "".join(chance.choices(LETTERS, k=chance.choice((1, 3, 3, 8, 8, 8, 8, 20, 20, 20, 30, 4000))))


def mutated(text: str, chance: random.Random) -> str:
    """A text that lost, got or changed some characters on its way."""
    for _ in range(chance.randint(1, 3)):
        at = chance.randrange(len(text) + 1)
        text = text[:at] + chance.choice(("", "", noise(chance)[:5])) + text[at + chance.randint(0, 9) :]
    return text


def changed(good: dict[str, Any], name: str, chance: random.Random) -> dict[str, Any]:
    """Answers of which one is something else, or gone."""
    others = {**good, name: chance.choice(JUNK)}
    if chance.random() < 0.2:
        del others[name]
    if chance.random() < 0.2:
        others[chance.choice(("constructor", "__proto__", "x"))] = chance.choice(JUNK)
    return others


def links(rule: str, good: dict[str, Any], count: int, chance: random.Random) -> list[dict[str, Any]]:
    """What no page puts in an address: answers that are none, places that are none, links that broke, and noise."""
    made: list[dict[str, Any]] = []
    for number in range(count):
        name = chance.choice(list(good))
        state: dict[str, Any] = {"rule": rule, "answers": changed(good, name, chance)}
        if chance.random() < 0.5:
            state["at"] = chance.choice([*good, *JUNK])
        if chance.random() < 0.5:
            state["days"] = chance.choice([{chance.choice(EVENTS): chance.choice(DAYS)}, *JUNK])
        cut = {"cut": chance.random(), "with": noise(chance)[:9]} if number % 5 == 0 else {}
        made.append({"text": noise(chance)} if number % 5 == 1 else {"state": state, "changed": name, **cut})
    return made


RULES = {"wegwijzer/": "route", "vastgelopen/": "stall", "vervoer/": "transport", "wie-betaalt/": "costs"}


@pytest.mark.parametrize("where", JOURNEYS)
def test_whatever_the_address_holds_the_answers_before_it_stay(
    open_page: Open, catalogues: dict[str, Catalogue], times: int, where: str
) -> None:
    """For each question: one screen that can be answered, and no place but the one that was named."""
    page = open_page(where, width=360)
    Questions(page, catalogues["nl"]).begin()
    good = {"rule": RULES[where], "answers": JOURNEYS[where]}
    given = links(RULES[where], JOURNEYS[where], times // len(JOURNEYS), random.Random(where))
    assert run(page, "random_links.js", {"given": given, "good": good}) == []


def test_whatever_is_sought_is_answered(open_page: Open, times: int) -> None:
    """Many texts, half of them what people type with slips: links of the site, text only, and an address."""
    queries = yaml.safe_load((ROOT / "tests/search/queries.nl.yaml").read_text("utf-8"))
    known = [str(query) for query in queries]
    chance = random.Random("sought")
    typed = [noise(chance) if number % 2 else mutated(chance.choice(known), chance) for number in range(times)]
    page = open_page("")
    assert run(page, "random_queries.js", typed) == []


NUMBERS = [
    "9" * 400, "1e9", "-1", "0", "٠١٢", "12.5", "1,5", "0x10", "NaN", "Infinity", "½", "𝟙𝟚", " 7 ", "5000", "5001",
]  # fmt: skip
MONEY = [
    "1.2.3", "1,2,3", "1.000.000,00", "12,345", "€ 5", "5 €", "99999999999999999999", "1e3", "0,1", "٫٥", "1.00,00",
]  # fmt: skip
DATES = [
    "31-2-2020", "1-1-9999", "29-2-2023", "32132020", "2020", "00-00-0000", "١/١/٢٠٢٠", "1 mei 20201", "mei",
]  # fmt: skip


def typed_in_fields(chance: random.Random, count: int) -> list[str]:
    """What people type, with slips, and noise; each known one at least once."""
    known = [*NUMBERS, *MONEY, *DATES]
    ways = (lambda: chance.choice(known), lambda: mutated(chance.choice(known), chance), lambda: noise(chance))
    return known + [chance.choice(ways)() for _ in range(count - len(known))]


@pytest.mark.parametrize("slug", ["leerling", "school", "groepen", "bijdrage-gooi"])
def test_whatever_is_typed_in_a_field_is_read_as_it_stands_or_refused(open_page: Open, times: int, slug: str) -> None:
    """Many over the forms: a number, an amount or a day that was typed, else a mistake to tell."""
    page = open_page(path(slug, "nl"))
    typed = typed_in_fields(random.Random(slug), times // 4)
    assert run(page, "random_fields.js", typed) == []


SEND = """typed => {
  const form = document.querySelector("#rekenen form");
  [...form.elements].filter(({ name }) => name).forEach((input, place) => {
    const text = typed[place % typed.length];
    if (input.options) input.selectedIndex = text.length % input.options.length;
    else if (input.type === "text") input.value = text;
    else input.checked = text.length % 2 === 1;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  });
}"""
OFTEN = ["1-9-2025", "1-3-2024", "12", "7", "8.000", "26", "", "", ""]


@pytest.mark.rules_beside
@pytest.mark.parametrize("slug", ["leerling", "groepen"])
def test_whatever_is_sent_is_answered(open_page: Open, slug: str) -> None:
    """The rules too give a result or name the field: nothing ends in silence or in a failure."""
    page = open_page(path(slug, "nl"))
    chance = random.Random(slug)
    told = page.locator("#rekenen .error-summary:focus, #rekenen .result h2:focus")
    for _ in range(12):
        page.evaluate(SEND, [chance.choice([*DATES, *NUMBERS, *MONEY, *OFTEN * 9]) for _ in range(40)])
        page.click("#rekenen [type=submit]")
        expect(told).to_have_count(1)
        expect(page.locator(".loading .failed")).to_be_hidden()
        page.evaluate("document.activeElement.blur()")


LINKED = [
    "length", "item", "namedItem", "0", "f-settled_on", "f-foreign_national-1", "__proto__", "constructor", "file",
]  # fmt: skip
CALCULATORS = {"leerling": "pupil", "groepen": "plan", "leerlingenlijst": "pupil-list"}
HELD = """() => [...document.querySelector("#rekenen form").elements]
  .map(({ name, value, checked }) => `${name}=${value}:${checked}`)"""
MADE = """async ([, state]) => {
  const { toFragment } = await import(new URL("../shared/share.js", document.querySelector("script[src]").src));
  return toFragment(JSON.parse(state));
}"""


@pytest.mark.parametrize("slug", CALCULATORS)
def test_a_link_that_names_what_is_no_field_changes_nothing(open_page: Open, slug: str) -> None:
    """Names that every form has, and ids: the page stands, and is as it was without the link."""
    page = open_page(path(slug, "nl"))
    empty = page.evaluate(HELD)
    state = json.dumps({"rule": CALCULATORS[slug], "answers": dict.fromkeys(LINKED, "x")})
    fragment = page.evaluate(MADE, [page.watch.home, state])
    page.goto("about:blank")
    page.goto(page.watch.home + path(slug, "nl") + fragment)
    expect(page.locator("#rekenen .linked")).to_be_visible()
    assert page.evaluate(HELD) == empty
