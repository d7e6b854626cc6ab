"""Catalogues: a Dutch and an English one with a slip, and every word of what is accepted shown."""

from __future__ import annotations

import re
from random import Random

import polib

from tools.fuzz.hostile import spoil, spoil_bytes
from tools.fuzz.target import REFUSED, Place, Target
from wegwijs.problems import DataError, Problems
from wegwijs.words import translations
from wegwijs.words.catalogue import Catalogue
from wegwijs.words.pofile import placeholders

PIECES = (
    "{", "}", "{}", "{n!r}", "{n:>10000000}", "{n.real}", "{0}", "{{n}}", "{onbekend}", '"', "\\", "\\x", "\\n",
    "#, fuzzy\n", "#~ ", "msgctxt", 'msgid "', 'msgstr "', "msgstr[9]", "msgid_plural", "\n\n", "nplurals=0",
    "plural=n", "(" * 300, "%", "n/0", "\x00", "\u202e",
)  # fmt: skip
KEYS = 30


class Words(Target):
    """Thirty entries of the project's own catalogues, spoilt as text or as bytes."""

    name, about, share = "words", "catalogues", 9

    def __init__(self, chance: Random, place: Place) -> None:
        super().__init__(chance, place)
        self.folder = place.scratch / "locales"
        self.folder.mkdir()
        (place.scratch / "docs").mkdir()
        self.own = {
            name: polib.pofile(str(place.root / "locales" / f"{name}.po"), wrapwidth=0) for name in ("nl", "en")
        }
        self.keys = [entry.msgid for entry in self.own["nl"]]
        self.plural = [entry.msgid for entry in self.own["nl"] if entry.msgstr_plural]

    def make(self) -> tuple[str, bytes, bytes]:
        """Which language has the slip, and the bytes of both files."""
        keys = {*self.chance.sample(self.keys, KEYS), *self.chance.sample(self.plural, 4)}
        texts = {name: self._text(name, keys) for name in self.own}
        language = self.chance.choice(("nl", "en", "en"))
        spoilt = {name: text.encode() for name, text in texts.items()}
        if self.chance.random() < 0.8:
            spoilt[language] = spoil(self.chance, texts[language], PIECES).encode()
        else:
            spoilt[language] = spoil_bytes(self.chance, spoilt[language])
        return language, spoilt["nl"], spoilt["en"]

    def _text(self, name: str, keys: set[str]) -> str:
        file = polib.POFile(wrapwidth=0)
        file.metadata = self.own[name].metadata
        file.extend(entry for entry in self.own[name] if entry.msgid in keys)
        return str(file)

    def judge(self, made: tuple[str, bytes, bytes]) -> str:
        """Refused with a line, or every word can be shown in its own language with every number."""
        for name, content in zip(("nl", "en"), made[1:], strict=True):
            (self.folder / f"{name}.po").write_bytes(content)
        problems = Problems()
        translations.check(self.place.scratch, problems)
        try:
            words = Catalogue("en", self.folder)
        except DataError:
            return REFUSED if problems.found else "accepted by check, refused by the build"
        if problems.found:
            return REFUSED
        return next((fault for key in words.keys if (fault := _shown(words, key))), "")


def _shown(words: Catalogue, key: str) -> str:
    """What is wrong with the words of a key as they are shown."""
    texts = [words.template(key), *words.plural_templates(key).values()]
    values: dict[str, object] = {name: "x" for text in texts for name in placeholders(text)}
    for n in (0, 1, 2, 3, 11, 100):
        text = words.text(key, **{**values, "n": n} if "n" in values else values)
        if re.search(r'[{}]|lang="nl"', text) or len(text) > 20_000:
            return f"{key} is shown as {text[:80]!r}"
    return ""
