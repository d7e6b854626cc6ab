"""Turns `key = words` lines into a catalogue and stamps each translation with its Dutch.

python -m tools.po write ar words-*.txt     merge lines into locales/ar.po; ` | ` parts plural forms
python -m tools.po stamp ar                 declare every translation in ar.po made from today's Dutch
"""

from __future__ import annotations

import sys
from pathlib import Path

import polib
from babel.messages.plurals import get_plural

from wegwijs.problems import DataError, Problems
from wegwijs.words import pofile
from wegwijs.words.catalogue import PLURAL_SUFFIX, SOURCE_LANGUAGE, entry_text, source_hash

LOCALES = Path("locales")
STAMP = "src:"
PLURALS = {
    # Babel's own formula numbers the last two forms the other way round than CLDR orders them.
    "ar": "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : "
    "n%100>=11 && n%100<=99 ? 4 : 5);"
}


def _empty(language: str) -> polib.POFile:
    catalogue = polib.POFile(wrapwidth=0)
    catalogue.metadata = {
        "Language": language,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": PLURALS.get(language) or str(get_plural(language)),
    }
    return catalogue


def open_catalogue(language: str) -> polib.POFile:
    """The catalogue of `language`, empty when there is none yet."""
    path = LOCALES / f"{language}.po"
    if not path.exists():
        return _empty(language)
    problems = Problems()
    catalogue = pofile.read(path, problems)
    problems.stop_if_any()
    assert catalogue is not None, "what cannot be read was told"
    catalogue.wrapwidth = 0
    return catalogue


def write(language: str, files: list[Path]) -> None:
    """Merge the lines of `files` into the catalogue of `language`."""
    catalogue = open_catalogue(language)
    known = {entry.msgid: entry for entry in catalogue}
    for file in files:
        for line in file.read_text("utf-8").splitlines():
            if " = " in line and not line.startswith("#"):
                key, words = line.split(" = ", 1)
                if key not in known:
                    known[key] = polib.POEntry(msgid=key)
                    catalogue.append(known[key])
                _fill(known[key], words.strip())
    catalogue.save(str(LOCALES / f"{language}.po"))


def _fill(entry: polib.POEntry, words: str) -> None:
    forms = words.split(" | ")
    if len(forms) == 1:
        entry.msgstr, entry.msgid_plural, entry.msgstr_plural = words, "", {}
    else:
        entry.msgid_plural = entry.msgid + PLURAL_SUFFIX
        entry.msgstr_plural = dict(enumerate(forms))


def stamp(language: str) -> None:
    """Write beside every translation the hash of the Dutch it stands for."""
    dutch = {entry.msgid: source_hash(entry_text(entry)) for entry in open_catalogue(SOURCE_LANGUAGE)}
    catalogue = open_catalogue(language)
    for entry in catalogue:
        if entry.msgid in dutch:  # a key that Dutch has not is told by ./portal check
            entry.tcomment = STAMP + dutch[entry.msgid]
    catalogue.save(str(LOCALES / f"{language}.po"))


def main(arguments: list[str]) -> int:
    """Run one of the two commands; 2 when the words of the call are off."""
    try:
        return _run(arguments)
    except DataError as error:
        print(error, file=sys.stderr)
        return 1


def _run(arguments: list[str]) -> int:
    match arguments:
        case ["write", language, *files] if files:
            write(language, [Path(file) for file in files])
        case ["stamp", language]:
            stamp(language)
        case _:
            print(__doc__)
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
