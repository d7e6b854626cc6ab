"""The subjects of the words: which file a key stands in, and for whom those words are."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from wegwijs.words.readers import PARENTS, PROFESSIONALS, SOURCE_LANGUAGE, has_audience

SUBJECTS = {
    "site": (PARENTS, "site loading notfound offline place search source statement"),
    "home": (PARENTS, "home sources"),
    "regions": (PARENTS, "certainty conflict full note refused region regions role step unknown"),
    "schools": (PARENTS, "inspection kind map near school schools"),
    "pictures": (PARENTS, "picture"),
    "week": (PARENTS, "desk family week"),
    "questions": (PARENTS, "calc costs event route stall transport"),
    "letters": (PARENTS, "letter"),
    "glossary": (PARENTS, "glossary term"),
    "schools-professionals": (PROFESSIONALS, "referral"),
    "templates": (PARENTS, "template"),
    "templates-professionals": (PROFESSIONALS, "templates"),
    "funding": (PROFESSIONALS, "fund"),
    "rules": (
        PROFESSIONALS,
        "amount answer cond day doubt example keyword outcome param reading rule rules told unit verdict",
    ),
    "letters-professionals": (PROFESSIONALS, "text"),
    "agreements": (PROFESSIONALS, "agreement agreements article builder indicator indicators provision"),
    "calendar": (PROFESSIONALS, "calendar duty holidays"),
    "open_data": (PROFESSIONALS, "change dataset open-data"),
    "embed": (PROFESSIONALS, "embed"),
    "edit": (PROFESSIONALS, "edit"),
}
"""By subject its audience and the first parts of its keys: `fund.list.most` stands in `funding.pot`."""
_SUBJECT_OF = {part: subject for subject, (_, parts) in SUBJECTS.items() for part in parts.split()}


def subject_of(key: str) -> str:
    """The subject of a key, empty where its first part stands in no subject."""
    return _SUBJECT_OF.get(key.partition(".")[0], "")


def file_name(key: str) -> str:
    """The file a person looks for the Dutch of `key` in, for example `locales/site.pot`."""
    return f"locales/{subject_of(key)}.pot"


def path_of(locales: Path, language: str, subject: str) -> Path:
    """The file with the words of a subject in a language."""
    return locales / (f"{subject}.pot" if language == SOURCE_LANGUAGE else f"{language}/{subject}.po")


def has_subject(language: str, subject: str) -> bool:
    """Whether a language has the words of a subject: of a professionals' one only what they read."""
    return has_audience(language, SUBJECTS[subject][0])


def subjects_of(language: str) -> list[str]:
    """The subjects that a language has words of."""
    return [subject for subject in SUBJECTS if has_subject(language, subject)]


def languages(locales: Path) -> list[str]:
    """Every language that has a folder, Dutch first."""
    return [SOURCE_LANGUAGE, *sorted(path.name for path in locales.iterdir() if path.is_dir())]


def strangers(locales: Path) -> Iterator[Path]:
    """Files of words that no subject reads, or nobody in their language."""
    every = languages(locales)
    known = {path_of(locales, language, subject) for language in every for subject in subjects_of(language)}
    return (path for path in sorted(locales.rglob("*.po*")) if path not in known)
