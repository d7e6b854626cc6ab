"""Each string is in the language it is said to be in, as a detector tells that knows none of our words."""

from __future__ import annotations

from typing import Any

import pytest
from reading.tongue import SITE_LANGUAGES, is_long, strange
from words import words_of

DUTCH_IN_IT = {"letter.hint.uitkomst", "term.voortgezet-onderwijs"}
"""Keys whose words hold a Dutch example, or kinds of schools, as long as what is said of it."""


def strangers(language: str, forms: dict[str, Any]) -> dict[str, str]:
    """The keys of which a form is in another language of the site, each with that language."""
    found = {key: strange(form, language) for key, several in forms.items() for form in several}
    return {key: other for key, other in found.items() if other}


@pytest.mark.parametrize("language", sorted(SITE_LANGUAGES - {"nl"}))
def test_each_translation_is_in_its_language(language: str) -> None:
    """In all languages, also those of which no page is made yet."""
    forms = {key: entry.words for key, entry in words_of(language).items() if key not in DUTCH_IN_IT}
    assert strangers(language, forms) == {}


def test_each_source_is_dutch() -> None:
    """The source of a translation is never in another language itself."""
    forms = {key: entry.dutch for key, entry in words_of("nl").items()}
    assert strangers("nl", forms) == {}


@pytest.mark.parametrize("language", sorted(SITE_LANGUAGES - {"nl"}))
def test_dutch_that_was_left_among_them_is_found(language: str) -> None:
    """Nine in ten of the sentences that are long enough, were their Dutch to stand where the translation should."""
    left = [form for entry in words_of(language).values() for form in entry.dutch if is_long(form)]
    assert len(left) > 100
    assert sum(strange(form, language) == "nl" for form in left) > 0.9 * len(left)


def test_words_of_one_language_among_those_of_another_are_found() -> None:
    """Four in five at least, of every language: Russian is told by the fewest words of its own."""
    for language in sorted(SITE_LANGUAGES - {"nl"}):
        forms = [form for entry in words_of(language).values() for form in entry.words if is_long(form)]
        assert sum(strange(form, "nl") == language for form in forms) > 0.8 * len(forms), language
