"""For whom words and pages are: parents, who read their own language, or professionals, who work with Dutch texts."""

from __future__ import annotations

PARENTS, PROFESSIONALS = "parents", "professionals"
SOURCE_LANGUAGE = "nl"
PROFESSIONAL_LANGUAGES = (SOURCE_LANGUAGE, "en")
"""What people read who work in a school or for a municipality; who reads another language gets the last of these."""
PROFESSIONAL_PAGES = ("afspraken", "gemeenten", "kalender", "open-data", "regels", "rekenen", "scholen")
"""The first part of the addresses that are theirs; every other page is for parents, in any language."""
TO_PARENTS = ("gemeenten/brieven", "scholen/brieven", "scholen/balie")
"""Letters of a municipality or a school to parents, and the sheet they point at: theirs to read, in every language."""


def audience_of(uri: str) -> str:
    """For whom a page is, by its Markdown path under its language: `scholen/geld.md`."""
    theirs = uri.partition("/")[0].removesuffix(".md") in PROFESSIONAL_PAGES and not uri.startswith(TO_PARENTS)
    return PROFESSIONALS if theirs else PARENTS


def has_audience(language: str, audience: str) -> bool:
    """Whether there are words and pages for an audience in a language."""
    return audience == PARENTS or language in PROFESSIONAL_LANGUAGES


def has_page(language: str, uri: str) -> bool:
    """Whether a page stands there in a language."""
    return has_audience(language, audience_of(uri))


def read_in(language: str, uri: str) -> str:
    """The language in which who reads `language` gets a page."""
    return language if has_page(language, uri) else PROFESSIONAL_LANGUAGES[-1]
