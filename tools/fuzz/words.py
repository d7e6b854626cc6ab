"""Catalogues: a Dutch and an English one with a slip, and every word of what is accepted shown."""

from __future__ import annotations

import re
from random import Random

from tools.fuzz.hostile import spoil, spoil_bytes
from tools.fuzz.target import REFUSED, Place, Target
from tools.po import write_file
from wegwijs.problems import DataError, Problems
from wegwijs.words import translations
from wegwijs.words.catalogue import Catalogue
from wegwijs.words.pofile import names_in, read_all
from wegwijs.words.subjects import path_of, subject_of

PIECES = (
    "{", "}", "{}", "{n!r}", "{n:>10000000}", "{n.real}", "{0}", "{{n}}", "{onbekend}", '"', "\\", "\\x", "\\n",
    "#, fuzzy\n", "#~ ", 'msgctxt "', 'msgid "', 'msgstr "', "msgstr[9]", "msgid_plural", "\n\n", "nplurals=0",
    "plural=n", "(" * 300, "%", "n/0", "\x00", "\u202e",
)  # fmt: skip
KEYS, SUBJECT = 30, "regions"


class Words(Target):
    """Thirty entries of the project's own catalogues, spoilt as text or as bytes."""

    name, about, share = "words", "catalogues", 9

    def __init__(self, chance: Random, place: Place) -> None:
        super().__init__(chance, place)
        self.folder = place.scratch / "locales"
        (self.folder / "en").mkdir(parents=True)
        (place.scratch / "docs").mkdir()
        self.paths = {name: path_of(self.folder, name, SUBJECT) for name in ("nl", "en")}
        read = {name: read_all(place.root / "locales", name, Problems()) for name in self.paths}
        self.own = {
            name: {key: entry for key, entry in found.items() if subject_of(key) == SUBJECT}
            for name, found in read.items()
        }
        self.keys = list(self.own["nl"])
        self.plural = [key for key, entry in self.own["nl"].items() if len(entry.dutch) > 1]

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
        write_file(self.paths[name], name, {key: entry for key, entry in self.own[name].items() if key in keys})
        return self.paths[name].read_text("utf-8")

    def judge(self, made: tuple[str, bytes, bytes]) -> str:
        """Refused with a line, or every word can be shown in its own language with every number."""
        for name, content in zip(("nl", "en"), made[1:], strict=True):
            self.paths[name].write_bytes(content)
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
    values: dict[str, object] = dict.fromkeys(names_in(tuple(texts)), "x")
    for n in (0, 1, 2, 3, 11, 100):
        text = words.text(key, **{**values, "n": n} if "n" in values else values)
        if re.search(r'[{}]|lang="nl"', text) or len(text) > 20_000:
            return f"{key} is shown as {text[:80]!r}"
    return ""
