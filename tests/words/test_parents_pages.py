"""The pages of topics for parents: short, what to do first, and the same in every language."""

from __future__ import annotations

import re

from cases import for_each
from places import LANGUAGES, ROOT

DUTCH = ROOT / "docs" / "nl" / "ouders"
TOPICS = sorted(path.name for path in DUTCH.glob("*.md") if path.name != "index.md")
MOST_WORDS = 450
"""Of a topic, besides what is folded and its lines of sources: about five screens of a phone."""
TWO = {"ar": r"شهرين|شهران|يومين|أسبوعين|سنتين"}
"""Words of a language that say "two of them" without a digit."""
_SHORT = re.compile(r'^<div class="card" markdown>\n\n## [^\n]+ \{#in-het-kort\}\n\n((?:- [^\n]+\n)+)\n</div>', re.M)
_ANCHOR = re.compile(r"\{#([\w-]+)\}")
_LINK = re.compile(r"\]\(([^)]+)\)")
_SOURCES = re.compile(r"^[^\n\[]{3,12} \[[^\n]*\]\(\.\./bronnen\.md#[^\n]*$", re.M)
"""A line that names the sources, in any language."""
_NOT_READ = re.compile(r"\]\([^)]*\)|\{[:#][^}]*\}|<details.*?</details>|<[^>]*>|^Bron: .*$", re.M | re.S)


def _text(language: str, name: str) -> str:
    """What stands under the head of a page."""
    return (ROOT / "docs" / language / "ouders" / name).read_text("utf-8").partition("\n# ")[2]


def _numbers(language: str, text: str) -> set[str]:
    read = re.sub(r"\]\([^)]*\)|\{[^}]*\}", " ", _SOURCES.sub(" ", text))
    duals = {"2"} if language in TWO and re.search(TWO[language], read) else set()
    return set(re.findall(r"\d+", read)) | duals


@for_each("language", LANGUAGES)
@for_each("name", TOPICS)
def test_a_topic_begins_with_what_to_do_in_a_few_lines(language: str, name: str) -> None:
    """Three to five lines, before anything else."""
    before, _, after = _text(language, name).partition("\n\n")
    found = _SHORT.match(after)
    assert "\n" not in before and found
    assert 3 <= len(found[1].splitlines()) <= 5


@for_each("name", TOPICS)
def test_a_topic_is_read_in_a_few_screens(name: str) -> None:
    """What is needed seldom is folded, or stands on a page of its own."""
    assert len(re.findall(r"[\w'’-]+", _NOT_READ.sub(" ", _text("nl", name)))) <= MOST_WORDS


@for_each("name", [*TOPICS, "index.md"])
def test_a_topic_ends_at_the_readers_own_municipality(name: str) -> None:
    """Whatever was not answered is asked there."""
    for language in LANGUAGES:
        assert _text(language, name).rstrip().splitlines()[-1].endswith("](../regio/index.md){ .own-place }.")


@for_each("language", LANGUAGES[1:])
@for_each("name", [*TOPICS, "index.md"])
def test_a_translation_has_the_same_parts_links_and_numbers(language: str, name: str) -> None:
    """Nothing is left out and no number is another."""
    dutch, other = _text("nl", name), _text(language, name)
    for pattern in (_ANCHOR, _LINK):
        assert pattern.findall(other) == pattern.findall(dutch)
    # The Dutch may write a small number as a word, and a translation the digit.
    assert _numbers("nl", dutch) - _numbers(language, other) == set()
    assert _numbers(language, other) - _numbers("nl", dutch) <= {"2"}


def test_the_first_page_leads_to_every_other() -> None:
    """By the first week, as a topic, or in the line below the topics."""
    assert {link.partition("#")[0] for link in _LINK.findall(_text("nl", "index.md"))} >= set(TOPICS)


def test_the_first_week_is_told_in_six_pictures_and_the_topics_in_sixteen() -> None:
    """The 15 topics of school, and the years before it; no picture twice."""
    for language in LANGUAGES:
        icons = re.findall(r":material-[a-z-]+:", _text(language, "index.md"))
        assert len(icons) == len(set(icons)) == 6 + 16
