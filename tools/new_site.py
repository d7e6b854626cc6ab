"""Ask what a site of your own needs, and write it as DIR/portal.yaml. A wrong answer is told with an example."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from wegwijs.facts.load import Data, load
from wegwijs.facts.model.place import Place
from wegwijs.facts.site.model import FILE, SITE_LANGUAGE, WORK_LANGUAGE, Contact, Settings
from wegwijs.words.subjects import languages

ROOT = Path(__file__).resolve().parent.parent
Answer = TypeVar("Answer")
REACHED = {"@": "email", ":": "url"}
"""By a sign in it what a way to reach somebody is; without one it is a phone number."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """`./portal new-site DIR`."""
    parser.add_argument("folder", type=Path, metavar="DIR", help="folder to make, for example sites/onze-regio")


def run(options: argparse.Namespace) -> int:
    """0 when the file stands there; 1 when there was one already, or the questions were not answered to the end."""
    path = options.folder / FILE
    if path.exists():
        print(f"{path}: expected a folder without one, for example {options.folder}-2", file=sys.stderr)
        return 1
    try:
        lines = list(_asked(load(ROOT / "data", ROOT / "locales")))
    except EOFError:
        print("nothing is written: not every question was answered", file=sys.stderr)
        return 1
    options.folder.mkdir(parents=True, exist_ok=True)
    text = "".join(f"{line}\n" for line in ("# What may stand here: docs-dev/gemeente-site.md", *lines))
    path.write_text(text, "utf-8")
    print(f"{path}: written. Look at it with ./portal serve --site {options.folder}")
    return 0


def _asked(data: Data) -> Iterator[str]:
    """The lines of the file, from the answers."""
    known = languages(ROOT / "locales")
    name = _ask("What is the site called, in Dutch?", "Naar school in Leiden", _name)
    yield f"names: {{nl: {_quoted(name)}}}"
    what = "Which regions or municipalities, with commas between? Empty for the whole country."
    yield from _ask(what, "Leidse regio, or Leiden, Zoetermeer", lambda text: list(_places(data, text)))
    which = f"Which languages of {' '.join(known)}? Empty for all."
    spoken = _ask(which, "nl en ar", lambda text: _spoken(text, known))
    if spoken:
        yield f"languages: [{', '.join(spoken)}]"
    address = _ask("Where will it stand?", "https://school.example.nl/", _address)
    yield f"address: {_quoted(address)}"
    who = _ask("Who answers for it? Empty: nobody yet, and every page says so.", "Gemeente Voorbeeld", str.strip)
    if who:
        how = "How are they reached: mailbox, phone or address?"
        kind, way = _ask(how, "onderwijs@example.nl", lambda text: _way(who, text))
        yield f"contact: {{name: {_quoted(who)}, {kind}: {_quoted(way)}}}"


def _ask(question: str, example: str, read: Callable[[str], Answer]) -> Answer:
    """The answer as it was read; asked again, with what was expected, until it can be."""
    while True:
        try:
            return read(input(f"{question} For example: {example}\n> ").strip())
        except ValueError as wrong:
            print(f"{_first(wrong)}, for example {example}", file=sys.stderr)


def _first(wrong: ValueError) -> str:
    if isinstance(wrong, ValidationError):
        return "expected " + str(wrong.errors()[0]["msg"]).removeprefix("Value error, ").partition("; for example")[0]
    return str(wrong)


def _name(text: str) -> str:
    if not text:
        raise ValueError("expected a name, got nothing")
    return text


def _places(data: Data, text: str) -> Iterator[str]:
    """The lines for regions and for municipalities, each by its id with its name behind it."""
    regions = {name.casefold(): id for id, one in data.regions.items() for name in (id, *one.names.values())}
    towns = {
        name.casefold(): place
        for place in data.municipalities.values()
        for name in (place.code, place.name, place.spoken, *place.also)
    }
    named = [part.strip().casefold() for part in text.split(",") if part.strip()]
    if strange := [name for name in named if name not in regions and name not in towns]:
        expected = "expected the name of a region or a municipality"
        raise ValueError(f"{expected}, got {strange[0]!r}{_like(strange[0], towns)}")
    if whole := list(dict.fromkeys(regions[name] for name in named if name in regions)):
        yield f"regions: [{', '.join(whole)}]"
    if single := {towns[name].code: towns[name].spoken for name in named if name not in regions}:
        yield f"municipalities: [{', '.join(single)}]   # {', '.join(single.values())}"


def _like(name: str, towns: dict[str, Place]) -> str:
    near = sorted({place.spoken for known, place in towns.items() if known[:3] == name[:3]})
    return f" (there is {', '.join(near[:4])})" if near else ""


def _spoken(text: str, known: list[str]) -> list[str]:
    codes = text.replace(",", " ").split()
    if strange := [code for code in codes if code not in known]:
        raise ValueError(f"expected some of {' '.join(known)}, got {strange[0]!r}")
    always = [SITE_LANGUAGE, WORK_LANGUAGE] if {*codes} - {SITE_LANGUAGE} else codes
    return list(dict.fromkeys([*always, *codes]))


def _way(name: str, text: str) -> tuple[str, str]:
    kind = next((kind for sign, kind in REACHED.items() if sign in text), "phone")
    Contact.model_validate({"name": name, kind: text})
    return kind, text


def _address(text: str) -> str:
    return Settings.model_validate({"address": text}).address


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
