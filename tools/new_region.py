"""Add a region to data/regions.yaml: a skeleton with comments that is valid from the start.

Nothing is written when the region cannot be added: then every reason is told.
"""

from __future__ import annotations

import argparse
import json
import re
import shutil
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

import jinja2

from wegwijs.facts.load import Data, load
from wegwijs.facts.model.place import Place
from wegwijs.problems import DataError

ROOT = Path(__file__).resolve().parent.parent
SKELETON = Path(__file__).with_name("region-skeleton.yaml.j2")
ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
TOPICS = ("way-in", "class-list", "target-age", "stay", "way-on", "isk-name", "waiting-list", "transport", "subsidy")
"""What a region usually has to find out first; words are under `unknown.<topic>`."""


class CannotAdd(Exception):
    """Raised with what was expected, what came and an example."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """`./portal new-region ID MUNICIPALITY [MUNICIPALITY ...] [--name NAME]`."""
    parser.add_argument("id", help="small letters, digits and hyphens; also the page's address, for example achterhoek")
    which = "name or CBS code of each municipality of the region, for example Bronckhorst GM0197"
    parser.add_argument("municipalities", nargs="+", metavar="municipality", help=which)
    parser.add_argument("--name", help="the region's name (default: its id with a capital)")
    parser.add_argument("--data", type=Path, default=ROOT / "data", help="folder with the YAML files (default: data/)")


def run(options: argparse.Namespace) -> int:
    """0 when the region stands in the data; 1 with every reason when it does not."""
    try:
        line = add(options.data, options.id, options.municipalities, options.name or options.id.capitalize())
    except (CannotAdd, DataError) as error:
        print(error, file=sys.stderr)
        return 1
    place = f"{options.data / 'regions.yaml'}:{line}"
    print(f"{place}: {options.id} added. Fill it in, and look at it with ./portal check and ./portal serve")
    return 0


def add(folder: Path, id: str, wanted: Iterable[str], name: str) -> int:
    """Append the skeleton to `folder`/regions.yaml; the line it starts on.

    Raises CannotAdd where the id or a municipality does not fit, DataError when the data is not in order.
    """
    data = load(folder, ROOT / "locales")
    if not ID.fullmatch(id):
        raise CannotAdd(f"id: expected small letters, digits and hyphens, got {id!r}, for example achterhoek")
    if id in data.regions:
        raise CannotAdd(f"id: expected an id that no region has, got {id!r}, for example {id}-2")
    places = [_place(data, text) for text in wanted]
    before = (folder / "regions.yaml").read_text("utf-8").rstrip("\n") + "\n"
    _replace(folder, before + _skeleton(data, id, places, name))
    return before.count("\n") + 5


def _place(data: Data, text: str) -> Place:
    found = [place for place in data.municipalities.values() if text in (place.code, place.name, *place.also)]
    if not found:
        expected = "a municipality of data/municipalities.yaml"
        raise CannotAdd(f"municipality: expected {expected}, got {text!r}, for example {_like(data, text)}")
    for region in data.regions.values():
        if any(place.code == found[0].code for place in region.municipalities):
            raise CannotAdd(f"municipality: expected one that no region has, got {text!r}, which {region.id} has")
    return found[0]


def _like(data: Data, text: str) -> str:
    """A name that starts as what was typed, or just one that exists."""
    names = [place.name for place in data.municipalities.values()]
    return next((name for name in names if name.casefold().startswith(text[:3].casefold())), names[0])


def _skeleton(data: Data, id: str, places: list[Place], name: str) -> str:
    templates = jinja2.Environment(
        undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True
    )
    return templates.from_string(SKELETON.read_text("utf-8")).render(
        id=id,
        name=name,
        quoted=json.dumps(name, ensure_ascii=False),
        places=places,
        source=data.national.municipality_codes.id,
        topics=TOPICS,
    )


def _replace(folder: Path, text: str) -> None:
    """Put `text` in the place of regions.yaml, once a copy of the data with it has proved to be in order."""
    with tempfile.TemporaryDirectory() as tried:
        copy = Path(shutil.copytree(folder, Path(tried) / "data"))
        (copy / "regions.yaml").write_text(text, "utf-8")
        load(copy, ROOT / "locales")
    unfinished = folder / "regions.yaml.unfinished"
    unfinished.write_text(text, "utf-8")
    unfinished.replace(folder / "regions.yaml")
