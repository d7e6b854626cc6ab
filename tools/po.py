"""Brings words into the catalogues, each in the file of its subject.

python -m tools.po todo uk                  print what uk lacks, as lines `key = Dutch` to translate and write
python -m tools.po write uk words-*.txt     write such lines, made from the Dutch of today; ` | ` parts plural forms
python -m tools.po keep uk [KEY ...]        declare that translations still say what changed Dutch says
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import generate_po

from wegwijs.problems import DataError, Problems
from wegwijs.words import pofile, translations
from wegwijs.words.languages import plural_forms
from wegwijs.words.pofile import UTF8, Entry
from wegwijs.words.subjects import SOURCE_LANGUAGE, has_subject, path_of, subject_of

LOCALES = Path("locales")
_HEAD = f'msgid ""\nmsgstr ""\n"Language: {{}}\\n"\n"Content-Type: {UTF8}\\n"\n"Plural-Forms: {{}}\\n"\n\n'


def read(language: str) -> dict[str, Entry]:
    """The words of a language by key. Raises DataError with every fault of its files."""
    problems = Problems()
    words = pofile.read_all(LOCALES, language, problems)
    problems.stop_if_any()
    return words


def write_file(path: Path, language: str, entries: Mapping[str, Entry]) -> None:
    """Write the words in the order of their keys; a template has no words beside its Dutch."""
    plurals = plural_forms(language)
    catalog = Catalog(fuzzy=False)
    catalog.mime_headers = [("Plural-Forms", plurals)]
    for key, entry in sorted(entries.items()):
        words = ("",) * len(entry.words) if path.suffix == ".pot" else entry.words
        dutch, string = (texts if len(entry.dutch) > 1 else texts[0] for texts in (entry.dutch, words))
        # Babel takes some percent signs for placeholders of Python, which there are none.
        catalog.add(dutch, string, context=key).flags.discard("python-format")
    path.parent.mkdir(parents=True, exist_ok=True)
    body = "".join(generate_po(catalog, omit_header=True, width=0))
    draft = path.with_suffix(".part")  # a reader meets the whole of a file, old or new
    draft.write_text(_HEAD.format(language, plurals) + body.rstrip("\n") + "\n", "utf-8")
    draft.replace(path)


def save(language: str, words: dict[str, Entry], changed: Iterable[str], locales: Path | None = None) -> None:
    """Write the files of the subjects in which a key changed, in the folder `locales` where it is not the project's."""
    for subject in {subject_of(key) for key in changed}:
        own = {key: entry for key, entry in words.items() if subject_of(key) == subject}
        write_file(path_of(locales or LOCALES, language, subject), language, own)


def write(language: str, files: list[Path]) -> str:
    """Merge the lines of `files` into the words of `language`; what keeps them from being written, empty if nothing."""
    lines = (line for file in files for line in file.read_text("utf-8").splitlines())
    given = dict(line.split(" = ", 1) for line in lines if " = " in line and not line.startswith("#"))
    texts = {key: tuple(words.strip().split(" | ")) for key, words in given.items()}
    dutch = texts if language == SOURCE_LANGUAGE else {key: entry.dutch for key, entry in read(SOURCE_LANGUAGE).items()}
    if wrong := [key for key in texts if key not in dutch or not subject_of(key)]:
        return f"no subject (hooks/wegwijs/words/subjects.py), or no Dutch: {' '.join(wrong)}"
    if others := [key for key in texts if not has_subject(language, subject_of(key))]:
        return f"words for professionals, who read Dutch and English: {' '.join(others)}"
    new = {key: Entry(LOCALES, 1, dutch[key], words, lambda _: 0) for key, words in texts.items()}
    save(language, read(language) | new, new)
    return ""


def keep(language: str, keys: list[str]) -> None:
    """Make the Dutch of today that of these translations, or of all."""
    words, dutch = read(language), read(SOURCE_LANGUAGE)
    kept = {key: replace(words[key], dutch=dutch[key].dutch) for key in keys or words if key in words and key in dutch}
    changed = [key for key, entry in kept.items() if entry.dutch != words[key].dutch]
    save(language, words | kept, changed)


def todo(language: str) -> None:
    """Print what is missing or not made from the Dutch of today, of the subjects the language has."""
    words = read(language)
    for key, source in read(SOURCE_LANGUAGE).items():
        if has_subject(language, subject_of(key)) and any(translations.faults(source, words.get(key))):
            was = [f"# was: {' | '.join(words[key].words)}"] if key in words else []
            print("\n".join([*was, f"{key} = {' | '.join(source.dutch)}"]))


def main(arguments: list[str]) -> int:
    """Run one of the commands; 2 when the words of the call are off."""
    try:
        return _run(arguments)
    except DataError as error:
        print(error, file=sys.stderr)
        return 1


def _run(arguments: list[str]) -> int:
    match arguments:
        case ["write", language, *files] if files:
            if wrong := write(language, [Path(file) for file in files]):
                print(wrong, file=sys.stderr)
                return 1
        case ["keep", language, *keys]:
            keep(language, keys)
        case ["todo", language]:
            todo(language)
        case _:
            print(__doc__)
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
