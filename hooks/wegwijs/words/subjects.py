"""The subjects of the words: which file a key stands in, and for whom those words are."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

SOURCE_LANGUAGE = "nl"
PROFESSIONAL_LANGUAGES = (SOURCE_LANGUAGE, "en")
"""What people who work with Dutch texts read: their words may lack in any other language, and stand there in Dutch."""
PARENTS, PROFESSIONALS = "parents", "professionals"
SUBJECTS = {
    "site": (PARENTS, "site loading notfound offline place search source"),
    "home": (PARENTS, "home sources"),
    "regions": (PARENTS, "certainty conflict full note refused region regions role step unknown"),
    "schools": (PARENTS, "inspection kind map near school schools"),
    "week": (PARENTS, "desk family week"),
    "questions": (PARENTS, "calc costs event route stall transport"),
    "letters": (PARENTS, "letter"),
    "glossary": (PARENTS, "glossary term"),
    "schools-professionals": (PROFESSIONALS, "referral template"),
    "funding": (PROFESSIONALS, "fund"),
    "rules": (
        PROFESSIONALS,
        "amount answer cond day doubt example keyword outcome param reading rule rules told unit verdict",
    ),
    "agreements": (PROFESSIONALS, "agreement agreements article builder indicator indicators provision"),
    "calendar": (PROFESSIONALS, "calendar duty holidays"),
    "open_data": (PROFESSIONALS, "change dataset open-data"),
    "embed": (PROFESSIONALS, "embed"),
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


def may_lack(language: str, subject: str) -> bool:
    """Whether a language need not have the words of a subject."""
    return language not in PROFESSIONAL_LANGUAGES and SUBJECTS[subject][0] == PROFESSIONALS


def languages(locales: Path) -> list[str]:
    """Every language that has a folder, Dutch first."""
    return [SOURCE_LANGUAGE, *sorted(path.name for path in locales.iterdir() if path.is_dir())]


def strangers(locales: Path) -> Iterator[Path]:
    """Files of words that no subject reads."""
    known = {path_of(locales, language, subject) for language in languages(locales) for subject in SUBJECTS}
    return (path for path in sorted(locales.rglob("*.po*")) if path not in known)
