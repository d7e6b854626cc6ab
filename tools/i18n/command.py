"""Tell how far each language is, and bring words to translators and back.

./portal i18n status               per language, subject and audience: complete, stale, missing, and who read it
./portal i18n update               give every .po the keys that are new in Dutch, and drop those that Dutch has no more
./portal i18n export uk uk.xlsx    what waits for a translator, as a workbook; as .po for Poedit or Weblate
./portal i18n import uk uk.xlsx    take what came back: .xlsx, .po, lines `key = words` (.txt), or pages docs/….md
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from tools import po
from tools.i18n import gettext_file, sheet, taken
from tools.i18n.state import COMPLETE, State, state_of, states
from wegwijs.facts.load import Data, load
from wegwijs.problems import DataError, Problem, Problems
from wegwijs.words.languages import categories, is_language
from wegwijs.words.pofile import Entry
from wegwijs.words.readers import PROFESSIONAL_LANGUAGES, SOURCE_LANGUAGE
from wegwijs.words.subjects import has_subject, languages, subject_of

ROOT = Path(__file__).resolve().parents[2]
WRITERS = {".xlsx": sheet.write, ".po": gettext_file.write}


def arguments(parser: argparse.ArgumentParser) -> None:
    """`./portal i18n status|update|export|import`."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    actions = parser.add_subparsers(dest="action", required=True, metavar="action")
    actions.add_parser("status", help="how far each language is")
    actions.add_parser("update", help="bring every .po in line with the keys of the Dutch")
    out = actions.add_parser("export", help="write what waits for a translator")
    out.add_argument("language", type=_language)
    out.add_argument("file", type=_writable, metavar="FILE", help="name.xlsx or name.po")
    out.add_argument("--all", action="store_true", help="also what is complete, to be read again")
    back = actions.add_parser("import", help="take what came back")
    back.add_argument("language", type=_language)
    back.add_argument("files", type=Path, nargs="+", metavar="FILE", help=".xlsx, .po, .txt, or a page docs/….md")


def _language(text: str) -> str:
    if text == SOURCE_LANGUAGE or not is_language(text):
        raise argparse.ArgumentTypeError(f"expected the code of a language but Dutch, got {text!r}, for example uk")
    return text


def _writable(text: str) -> Path:
    if Path(text).suffix not in WRITERS:
        raise argparse.ArgumentTypeError(f"expected a name with .xlsx or .po, got {text!r}, for example uk.xlsx")
    return Path(text)


def run(options: argparse.Namespace) -> int:
    """0 when it is done; 1 when something of an import was not right, which is told and not taken."""
    match options.action:
        case "status":
            print(report(ROOT, load(ROOT / "data", ROOT / "locales")))
        case "update":
            print("\n".join(update(language) for language in languages(ROOT / "locales")[1:]))
        case "export":
            print(export(options.language, options.file, options.all))
        case _:
            return _import(options.language, options.files)
    return 0


def report(root: Path, data: Data) -> str:
    """A line for each language and part, and one for each language with what it comes to."""
    read = {reading.language: f"read by a {reading.role} on {reading.day}" for reading in data.readings}
    lines = [f"{'language':9} {'part':22} {'audience':14} {'complete':>8} {'stale':>6} {'missing':>8}"]
    for language in languages(root / "locales")[1:]:
        found = list(states(root, language))
        lines += [_line(state) for state in found]
        whole = sum(state.complete for state in found) / max(1, sum(_all(state) for state in found))
        own = "no reading is asked" if language in PROFESSIONAL_LANGUAGES else "not yet read by a native speaker"
        lines.append(f"{language:9} {whole:.1%} present, {read.get(language, own)}")
    return "\n".join(lines)


def _line(state: State) -> str:
    counts = f"{state.complete:8} {state.stale:6} {state.missing:8}"
    return f"{state.language:9} {state.part:22} {state.audience:14} {counts}"


def _all(state: State) -> int:
    return state.complete + state.stale + state.missing


def update(language: str) -> str:
    """Give the files of a language each key of the Dutch, without words where it has none; what was added and dropped.

    A key whose Dutch changed keeps the Dutch it was made from: by that it is stale.
    """
    dutch, words = po.read(SOURCE_LANGUAGE), po.read(language)
    own = {key: source for key, source in dutch.items() if has_subject(language, subject_of(key))}
    new = {key: _empty(source, language) for key, source in own.items() if key not in words}
    gone = words.keys() - own.keys()
    po.save(language, {key: entry for key, entry in (words | new).items() if key not in gone}, {*new, *gone})
    return f"{language}: {len(new)} added, {len(gone)} dropped"


def _empty(source: Entry, language: str) -> Entry:
    forms = len(categories(language)) if len(source.dutch) > 1 else 1
    return Entry(source.path, 1, source.dutch, ("",) * forms, lambda _: 0)


def export(language: str, path: Path, everything: bool) -> str:
    """Write what waits for a translator, or all; how many keys that are."""
    dutch, words = po.read(SOURCE_LANGUAGE), po.read(language)
    own = (key for key in dutch if has_subject(language, subject_of(key)))
    keys = [key for key in own if everything or state_of(dutch[key], words.get(key)) != COMPLETE]
    WRITERS[path.suffix](path, language, dutch, words, keys)
    return f"{path}: {len(keys)} keys of {language}"


def _import(language: str, files: list[Path]) -> int:
    """Take what fits of every file; the rest is told, with its place."""
    problems, words, pages = Problems(), dict[str, Entry](), 0
    for path in files:
        try:
            if not path.is_file():
                problems.add(Problem(path, 1, "file", "a file that is there", "nothing", "uk.xlsx"))
            elif path.suffix == ".md":
                taken.page(path, ROOT, language)
                pages += 1
            else:
                words |= taken.words(path, language, problems)
        except DataError as error:
            problems.found += error.problems
    before = po.read(language)
    changed = [key for key, entry in words.items() if key not in before or before[key].words != entry.words]
    changed += [key for key in words.keys() & before.keys() if before[key].dutch != words[key].dutch]
    po.save(language, before | words, changed)
    print("".join(f"{problem}\n" for problem in sorted(set(problems.found))), end="", file=sys.stderr)
    print(f"{language}: {len(words)} keys fit, {len(set(changed))} of them new or changed; {pages} pages")
    return 1 if problems.found else 0
