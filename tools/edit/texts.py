"""The words behind keys: found by what they say, changed in every language at once, written as `tools.po` does."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tools import po
from tools.edit.files import Files, Stale, stamp
from tools.edit.values import Json
from wegwijs.problems import Problems
from wegwijs.words import pofile, translations
from wegwijs.words.catalogue import Catalogue
from wegwijs.words.languages import locale_of
from wegwijs.words.pofile import Entry
from wegwijs.words.subjects import SOURCE_LANGUAGE, SUBJECTS, has_subject, languages, path_of, subject_of

MOST = 50
"""Words shown at once."""


@dataclass(frozen=True)
class Texts:
    """The catalogues, for who works in the language of `words`."""

    files: Files
    words: Catalogue

    def find(self, asked: Json) -> Json:
        """The keys whose Dutch, or which themselves, hold what was typed."""
        sought = str(asked["find"]).casefold()
        dutch = {key: one for subject in SUBJECTS for key, one in self._read(SOURCE_LANGUAGE, subject).items()}
        said = {key: " ".join((key, *one.dutch)).casefold() for key, one in dutch.items()}
        found = [(key, one.dutch[0]) for key, one in dutch.items() if sought in said[key]]
        return {"found": found[:MOST], "more": len(found) > MOST}

    def form(self, asked: Json) -> Json:
        """The form of one key: every language that has it, each plural form by itself."""
        key = str(asked["key"])
        entries = self._entries(key)
        fields, path = self._fields(entries), path_of(self.files.locales, SOURCE_LANGUAGE, subject_of(key))
        properties = {name: {"type": "string", "format": "textarea", "title": told} for name, told, _ in fields}
        return {
            "schema": {"type": "object", "title": " ", "properties": properties, "required": [*properties][:1]},
            "value": {name: text for name, _, text in fields},
            "choices": {},
            "stamp": self._stamp(key),
            "file": path.relative_to(self.files.root).as_posix(),
            "page": "",
        }

    def save(self, asked: Json) -> Json:
        """Write the words of one key. A translation that was left alone after its Dutch changed waits for a translator.

        Raises Stale where a file is no longer as it was.
        """
        key, value = str(asked["key"]), asked["value"]
        if self._stamp(key) != asked["stamp"]:
            raise Stale(key)
        before = self._entries(key)
        dutch = _texts(value, SOURCE_LANGUAGE, before[SOURCE_LANGUAGE])
        changed: dict[str, Entry] = {}
        for code, entry in before.items():
            words = _texts(value, code, entry)
            if words != entry.words or code == SOURCE_LANGUAGE:
                changed[code] = Entry(entry.path, entry.line, dutch, words, entry.form_of)
        if problems := list(self._problems(changed, before)):
            return {"problems": problems}
        for code, entry in changed.items():
            if entry != before[code]:
                po.save(code, self._read(code, subject_of(key)) | {key: entry}, [key], self.files.locales)
        return {"stamp": self._stamp(key)}

    def _problems(self, changed: dict[str, Entry], before: dict[str, Entry]) -> Iterator[Json]:
        had = pofile.names_in(before[SOURCE_LANGUAGE].dutch)
        shown = " ".join(f"{{{name}}}" for name in sorted(had)) or "–"
        told = self.words.template("edit.ui.placeholders").format(names=shown)
        for code, entry in changed.items():
            if not _fits(entry, changed[SOURCE_LANGUAGE], had):
                yield {"path": f"{code}-0", "told": told}

    def _fields(self, entries: dict[str, Entry]) -> list[tuple[str, str, str]]:
        """Name, label and text of each field."""
        fields = []
        for code, entry in entries.items():
            language = locale_of(code).get_display_name(self.words.language) or code
            for index, text in enumerate(entry.words):
                form = f" ({index + 1})" if len(entry.words) > 1 else ""
                fields.append((f"{code}-{index}", f"{language[0].upper()}{language[1:]}{form}", text))
        return fields

    def _entries(self, key: str) -> dict[str, Entry]:
        """The words of a key by language. Raises KeyError where Dutch does not have it."""
        known = [code for code in languages(self.files.locales) if has_subject(code, subject_of(key))]
        found = {code: self._read(code, subject_of(key)).get(key) for code in known}
        if not found.get(SOURCE_LANGUAGE):
            raise KeyError(key)
        return {code: entry for code, entry in found.items() if entry}

    def _read(self, language: str, subject: str) -> dict[str, Entry]:
        problems = Problems()
        words = pofile.read(path_of(self.files.locales, language, subject), problems)
        problems.stop_if_any()
        return words

    def _stamp(self, key: str) -> str:
        paths = (path_of(self.files.locales, code, subject_of(key)) for code in languages(self.files.locales))
        return " ".join(stamp(path) for path in paths if path.is_file())


def _texts(value: Json, code: str, entry: Entry) -> tuple[str, ...]:
    return tuple(str(value.get(f"{code}-{index}", "")).strip() for index in range(len(entry.words)))


def _fits(entry: Entry, source: Entry, had: set[str]) -> bool:
    """Whether the words are there, and ask for what the Dutch asked for."""
    try:
        wrong = any(translations.faults(source, entry))
        return all(entry.words) and not wrong and pofile.names_in(source.dutch) == had
    except ValueError:
        return False
