"""Take over what is published: `./portal import duo FILE...` the schools of the country as DUO publishes them, and
`./portal import cbs FILE` the yearly list of municipalities, to see what a merger asks of the data.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from tools.imports import cbs, duo, tables, web
from tools.progress import say, step
from wegwijs.facts.build_day import build_day
from wegwijs.facts.imported import load as imported
from wegwijs.facts.imported.model import KINDS, Edition
from wegwijs.facts.load import Data, load
from wegwijs.facts.model.base import Strict
from wegwijs.problems import DataError

ROOT = Path(__file__).resolve().parents[2]


class CannotTake(Exception):
    """Raised with what was expected, what came and what to do. Nothing has been written."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """`./portal import duo FILE... [--edition DAY]`, `./portal import cbs FILE`."""
    parser.epilog = "for example: ./portal import duo vestigingen-bo.csv vestigingen-vo.csv --edition 2026-10-01"
    lists = parser.add_subparsers(dest="publisher", required=True, metavar="duo|cbs")
    schools = lists.add_parser("duo", help="schools, boards, samenwerkingsverbanden", description=duo.__doc__)
    schools.add_argument("files", nargs="*", type=Path, metavar="FILE", help="CSV as DUO publishes it; any list")
    fetched = "fetch them instead, one request each; without an address those of last time"
    schools.add_argument("--from-web", nargs="*", metavar="ADDRESS", help=fetched)
    schools.add_argument("--edition", type=_day, metavar="YYYY-MM-DD", help="the day that the lists speak of")
    schools.add_argument("--as", dest="kind", choices=KINDS, help="what a file is, where its columns do not tell")
    smaller = "take a list that has many schools less than the one that stands"
    schools.add_argument("--smaller", action="store_true", help=smaller)
    codes = lists.add_parser("cbs", help="what a merger of municipalities asks", description=cbs.__doc__)
    codes.add_argument("file", type=Path, metavar="FILE", help="“Gemeenten alfabetisch” of a year, as CSV")
    for one in (schools, codes):
        one.add_argument("--data", type=Path, default=ROOT / "data", help="folder with the YAML files (default: data/)")


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        expected = f"expected a day that exists, got {text!r}, for example 2026-10-01"
        raise argparse.ArgumentTypeError(expected) from None


def run(options: argparse.Namespace) -> int:
    """0 when the lists are taken over or compared; 1 with every reason when nothing was changed."""
    try:
        data = _load(options.data)
        if options.publisher == "cbs":
            print(cbs.report(options.file, options.data, data))
            return 0
        return _schools(options, data)
    except (CannotTake, web.CannotFetch, DataError) as error:
        print(error, file=sys.stderr)
        return 1


def _load(folder: Path) -> Data:
    """The data; a list of before that cannot be read any more is about to be replaced, and keeps nobody from it."""
    try:
        return load(folder, ROOT / "locales")
    except DataError as error:
        others = [one for one in error.problems if one.path.parent.name != imported.FOLDER]
        if others:
            raise
        with tempfile.TemporaryDirectory() as own:
            copy = Path(own) / "data"
            copy.mkdir()
            for path in folder.iterdir():
                if path.name != imported.FOLDER:
                    (copy / path.name).symlink_to(path.resolve())
            return load(copy, ROOT / "locales")


def _schools(options: argparse.Namespace, data: Data) -> int:
    taken = []
    for given in _given(options, data):
        with step(f"reading {given.path}"):
            taken.append(duo.take(given, data, build_day()))
    kinds = [one.edition.kind for one in taken]
    if len(set(kinds)) < len(kinds):
        raise CannotTake(f"expected each list once, got {', '.join(kinds)}, for example one file of primary schools")
    for one in taken:
        _refuse_a_part(one.edition, data, options.smaller)
    for one in taken:
        print("\n".join(one.told))
    _write(options.data, [one.edition for one in taken])
    return 0


def _given(options: argparse.Namespace, data: Data) -> Iterable[duo.Given]:
    """Every file with what was said about it, those from the web fetched."""
    if options.from_web is None and not options.files:
        raise CannotTake("expected a file, got none, for example ./portal import duo vestigingen-bo.csv")
    for path in options.files:
        yield duo.Given(path, tables.content_of(path), options.edition, None, options.kind)
    if options.from_web is not None:
        for address in options.from_web or _of_last_time(data):
            say(f"fetching {address} ...")
            name, content = web.fetch(address)
            yield duo.Given(Path(name), content, options.edition, address, options.kind)


def _of_last_time(data: Data) -> list[str]:
    found = [edition.address for edition in data.imported.editions.values() if edition.address]
    if not found:
        raise CannotTake(
            "--from-web: expected the address of a file, as nothing was fetched before, got none, "
            f"for example {web.EXAMPLE}; DUO lists its files at https://onderwijsdata.duo.nl"
        )
    return found


def _refuse_a_part(edition: Edition, data: Data, smaller: bool) -> None:
    before = data.imported.editions.get(edition.kind)
    if before and not smaller and duo.is_smaller(edition, before):
        raise CannotTake(
            f"{edition.file}: expected about {before.size} rows, as in the list that stands, got {edition.size}: "
            "is it cut off? If it is right, the same command with --smaller"
        )


def _write(data: Path, editions: Iterable[Edition]) -> None:
    """Put each list in its place when all are whole on the disk: an import that is killed leaves what stood."""
    folder = data / imported.FOLDER
    folder.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder, prefix=".unfinished-") as own:
        whole = []
        for edition in editions:
            target = imported.path_of(data, edition.kind)
            fresh = Path(own) / target.name
            fresh.write_text(_text(edition), "utf-8")
            whole.append((fresh, target))
        for fresh, target in whole:
            fresh.replace(target)
            print(f"{target}: written; ./portal build shows it")


def _text(edition: Edition) -> str:
    """The list as JSON without what is not known, a site on a line."""
    head = edition.model_dump_json(exclude_none=True, exclude={"sites", "boards"}).removesuffix("}")
    parts: dict[str, Sequence[Strict]] = {"sites": edition.sites, "boards": edition.boards}
    lists = (
        f'"{name}":[\n' + ",\n".join(item.model_dump_json(exclude_defaults=True) for item in items) + "\n]"
        for name, items in parts.items()
    )
    return ",\n".join((head, *lists)) + "}\n"
