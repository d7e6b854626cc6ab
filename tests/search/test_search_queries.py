"""What people type finds the right page: real queries in each language, asked of the built index."""

from __future__ import annotations

import json
import random
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from built import BUILT
from in_node import call
from places import SITE, of_release

from wegwijs.facts.load import Data
from wegwijs.subjects.search.text import sections
from wegwijs.words.readers import has_page

HERE = Path(__file__).parent
ALL_BUT_A_TENTH = 0.9
A_DAY = 5
"""Of so many municipalities and schools a day looks for one by its name."""
ODD = "aeiou nrst'’\"<>&/\\#?=%+*()[]{}|^$~\u0000\u200f\u202e\ud7ffßİıøʼ٠١۲اأإآةىـءلمبهيكЇїєґ中文🙂𝒳\n\t-0123456789"


class Search:
    """The search of the built site, in one process of node that reads each index once."""

    def __init__(self) -> None:
        command = ["node", "--no-warnings", str(HERE / "ask.mjs"), str(SITE), str(of_release(SITE))]
        self._node = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def __call__(self, language: str, queries: list[str]) -> list[list[dict[str, Any]]]:
        """The hits of each query in one language."""
        assert self._node.stdin and self._node.stdout
        print(json.dumps(["" if language == "nl" else f"{language}/", queries]), file=self._node.stdin, flush=True)
        return json.loads(self._node.stdout.readline())

    def end(self) -> None:
        """Let the process end."""
        self._node.communicate()


@pytest.fixture(scope="module")
def ask(site: Path) -> Iterator[Search]:
    """The search, for all the tests of this file."""
    search = Search()
    yield search
    search.end()


@cache
def queries(language: str) -> dict[str, list[str]]:
    """By what is typed, the addresses that are right."""
    return yaml.safe_load((HERE / f"queries.{language}.yaml").read_text("utf-8"))


def addresses(hits: list[dict[str, Any]]) -> set[str]:
    """The pages of hits, and the hits themselves."""
    return {hit["href"] for hit in hits} | {hit["href"].split("#")[0] for hit in hits}


@pytest.mark.parametrize("language", BUILT)
def test_the_right_page_is_among_the_first_three(language: str, ask: Search) -> None:
    """For nine queries of ten at least, and no query finds nothing."""
    table = queries(language)
    hits = ask(language, list(table))
    answers = zip(table.items(), hits, strict=True)
    wrong = [query for (query, right), found in answers if not addresses(found[:3]) & {*right}]
    assert len(table) >= 30
    assert len(wrong) <= (1 - ALL_BUT_A_TENTH) * len(table), wrong
    assert [query for query, found in zip(table, hits, strict=True) if not found] == []


@pytest.mark.parametrize("language", BUILT)
def test_every_page_that_is_called_right_exists(language: str) -> None:
    """No query waits for a page that is not there."""
    root = SITE / ("" if language == "nl" else language)
    sought = {address.split("?")[0] for right in queries(language).values() for address in right}
    assert [address for address in sought if not (root / address / "index.html").is_file()] == []


@pytest.mark.alike
@pytest.mark.parametrize("language", BUILT)
def test_every_municipality_leads_to_its_page(data: Data, language: str, whole: bool, ask: Search) -> None:
    """All 342 by their official name; by day one in five."""
    places = list(data.municipalities.items())[:: 1 if whole else A_DAY]
    names = {code: place.name for code, place in places}
    right = {code: f"gemeente/{place.slug}/" for code, place in places}
    found = dict(zip(names, ask(language, list(names.values())), strict=True))
    assert {code: names[code] for code, hits in found.items() if right[code] not in addresses(hits[:3])} == {}


@pytest.mark.alike
@pytest.mark.parametrize("language", BUILT)
def test_every_school_is_found_by_its_name(data: Data, language: str, whole: bool, ask: Search) -> None:
    """Some page that names it is shown; by day of one school in five."""
    names = [school.name for school in data.schools.values()][:: 1 if whole else A_DAY]
    assert [name for name, hits in zip(names, ask(language, names), strict=True) if not hits] == []


@pytest.mark.parametrize(("one", "other"), [("اين", "أين"), ("اذا", "إذا"), ("اول", "أول"), ("الاهل", "الأهل")])
def test_alef_with_and_without_hamza_find_the_same(one: str, other: str, ask: Search) -> None:
    """In Arabic both are typed."""
    first, second = ask("ar", [one, other])
    assert first == second != []


@pytest.mark.parametrize(
    ("typed", "marked"),
    [("leerplicht", "leerplicht"), ("waiting list", "waiting"), ("مترجم", "مترجم"), ("vervoer", "leerlingenvervoer")],
)
def test_the_words_that_were_sought_are_marked_in_plain_text(typed: str, marked: str, ask: Search) -> None:
    """The text around the hit, without tags, the word itself marked as it stands there."""
    language = "ar" if not typed.isascii() else "en" if " " in typed else "nl"
    (hits,) = ask(language, [typed])
    parts = [part for hit in hits for part in hit["parts"]]
    assert any(marked in part["text"].lower() for part in parts if part.get("hit"))
    assert not any("<" in part["text"] for part in parts)
    assert all(sum(len(part["text"]) for part in hit["parts"]) <= 210 for hit in hits)


def test_every_thing_leads_to_a_page_that_speaks_of_it(data: Data) -> None:
    """One of the words in each language stands there."""
    every = [(language, thing) for language in BUILT for thing in data.search.things]
    asked = [(language, thing) for language, thing in every if has_page(language, thing.page)]
    sought = [thing.words.get(language, []) for language, thing in asked]
    texts = [_text(language, thing.page) for language, thing in asked]
    folded = iter(call("fold.js", "fold", *([text] for text in texts), *([word] for words in sought for word in words)))
    told = [next(folded) for _ in texts]
    found = [any([next(folded) in text for _ in words]) for text, words in zip(told, sought, strict=True)]
    assert [(language, thing.page) for (language, thing), spoken in zip(asked, found, strict=True) if not spoken] == []


def _text(language: str, address: str) -> str:
    """All that the index holds of a page, or of a part of it."""
    page, _, anchor = address.partition("#")
    texts = [
        f"{entry['page']} {entry['title']} {entry['text']}"
        for entry in _entries(language)
        if entry["id"] == address or (not anchor and entry["id"].split("#")[0] == page)
    ]
    return " ".join(texts)


@cache
def _entries(language: str) -> list[dict[str, Any]]:
    root = SITE / ("" if language == "nl" else language)
    return json.loads((root / "search" / "index.json").read_text("utf-8"))["entries"]


@pytest.mark.alike
@pytest.mark.parametrize("language", BUILT)
def test_whatever_is_typed_finds_only_pages_of_the_site(language: str, whole: bool, ask: Search) -> None:
    """Many strings of odd letters over the languages: an answer each time, and only addresses that exist."""
    chance = random.Random(f"search {language}")
    words = [word for entry in _entries(language)[:200] for word in entry["text"].split()[:5]]
    made = ["".join(chance.choices(ODD, k=chance.randint(0, 40))) for _ in range(450 if whole else 90)]
    sentences = [" ".join(chance.choices(words, k=chance.randint(1, 6))) for _ in range(220 if whole else 45)]
    mixed = [text[: chance.randint(1, 60)] for text in sentences]
    known = {entry["id"] for entry in _entries(language)}
    hits = [hit for found in ask(language, [*made, *mixed, "", " ", "x" * 100_000]) for hit in found]
    assert hits
    assert {hit["href"] for hit in hits if not hit.get("place")} <= known
    assert all(hit["href"].startswith("gemeente/") for hit in hits if hit.get("place"))


def test_what_stands_in_two_elements_is_never_one_word() -> None:
    """A title and the text beside it are found by their own words; a word with a mark in it stays one."""
    (found,) = sections("<p><strong>school</strong><span>Voor <b>ou</b>ders</span></p>")
    assert found.blocks == ["school Voor ouders"]
