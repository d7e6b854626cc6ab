"""Visit every source that has an address, and tell of each fact that rests on it whether it still stands there.

Writes build/verify.json and build/verify.txt. A run that is stopped goes on where it was, on the same day. With --yes,
or after a yes, the sources that hold all that rests on them are marked in the data as seen by a program on this day.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

from tools.progress import say
from tools.verify import states
from tools.verify.claims import Claim, claims, urls
from tools.verify.match import stands
from tools.verify.pages import CannotRead, said
from tools.verify.visit import Guest, Visit
from wegwijs.facts.build_day import build_day
from wegwijs.facts.load import Data, load

ROOT = Path(__file__).resolve().parents[2]
OPEN = ("reachable", "moved")
"""States in which there is a page to look at."""


@dataclass(frozen=True)
class Looked:
    """One source, what came of its address, and each fact that rests on it with whether it stands there."""

    source: str
    url: str
    visit: Visit
    found: tuple[tuple[Claim, bool | None], ...]
    """None where there is no page to look at."""

    @property
    def whole(self) -> bool:
        """Whether the page is where it was and holds everything that can be looked for, of which there is something."""
        return self.visit.state == "reachable" and bool(self.found) and all(there for _, there in self.found)


def arguments(parser: argparse.ArgumentParser) -> None:
    """`./portal verify [--only REGION] [--yes]`."""
    parser.add_argument("--only", metavar="REGION", help="only what rests on sources of one region, or `national`")
    parser.add_argument("--yes", action="store_true", help="mark what was found without asking")
    parser.add_argument("--data", type=Path, default=ROOT / "data", help="folder with the YAML files (default: data/)")
    parser.add_argument("--to", type=Path, default=ROOT / "build", help="folder of the report (default: build/)")


def run(options: argparse.Namespace) -> int:
    """0 when every source was visited, whatever came of it; 1 when a region is none."""
    data, on = load(options.data, ROOT / "locales"), build_day()
    known = {claim.region for claim in claims(data)}
    if options.only and options.only not in known:
        example = min(known)
        print(f"--only: expected a region with sources, got {options.only!r}, for example {example}", file=sys.stderr)
        return 1
    by_source = rest_on(data, options.only)
    known_at = urls(data)
    open_to_look = {name: url for name in by_source if (url := known_at[name])}
    looked = list(_look(open_to_look, by_source, options.to / "verify", on))
    _report(looked, [name for name in by_source if not known_at[name]], options.to, on)
    _mark(looked, options, on)
    return 0


def rest_on(data: Data, only: str | None) -> dict[str, list[Claim]]:
    """Everything that rests on each source; with `only` on those of one region, what others take from them included."""
    found: dict[str, list[Claim]] = {name: [] for name in data.sources}  # that a page is still there counts too
    for claim in claims(data):
        found.setdefault(claim.source, []).append(claim)
    return {name: rests for name, rests in found.items() if only is None or only in {one.region for one in rests}}


def _look(places: dict[str, str], by_source: dict[str, list[Claim]], cache: Path, on: date) -> Iterator[Looked]:
    guest = Guest(cache, on)
    for number, (name, url) in enumerate(_taking_turns(places), 1):
        seen, content = guest.visit(url)
        say(f"{number} of {len(places)}: {name}: {seen.state}")
        yield look(name, url, seen, content, by_source[name])


def _taking_turns(places: dict[str, str]) -> list[tuple[str, str]]:
    """Hosts one after the other, so that nobody waits for the pause of one that has many pages."""
    turn: Counter[str] = Counter()
    order = []
    for name, url in places.items():
        host = urlsplit(url).netloc
        order.append((turn[host], name, url))
        turn[host] += 1
    return [(name, url) for _, name, url in sorted(order)]


def look(name: str, url: str, seen: Visit, content: bytes, rests: Iterable[Claim]) -> Looked:
    """What a page that came says of everything that rests on it."""
    if seen.state not in OPEN:
        return Looked(name, url, seen, tuple((claim, None) for claim in rests))
    try:
        page = said(content, seen.kind)
    except CannotRead as why:
        unread = Visit("unreadable", seen.address, seen.kind, str(why), seen.on)
        return Looked(name, url, unread, tuple((claim, None) for claim in rests))
    return Looked(name, url, seen, tuple((claim, stands(claim, page, seen.address)) for claim in rests))


def _report(looked: list[Looked], without: list[str], folder: Path, on: date) -> None:
    body = [
        {
            "source": one.source,
            "url": one.url,
            **{key: value for key, value in asdict(one.visit).items() if key != "on"},
            "facts": [
                {"region": claim.region, "place": claim.place, "kind": claim.kind, "value": claim.value, "found": there}
                for claim, there in one.found
            ],
        }
        for one in looked
    ]
    folder.mkdir(parents=True, exist_ok=True)
    _write(folder / "verify.json", json.dumps({"on": on.isoformat(), "sources": body}, ensure_ascii=False, indent=1))
    text = "\n".join(lines(looked, without))
    _write(folder / "verify.txt", text + "\n")
    print(text)


def lines(looked: list[Looked], without: list[str]) -> Iterator[str]:
    """What needs a person, and after it how many of each kind there were."""
    for one in looked:
        wrong = [claim for claim, there in one.found if there is False]
        if one.visit.state == "reachable" and not wrong:
            continue
        to = f" to {one.visit.address}" if one.visit.state == "moved" else ""
        detail = f" ({one.visit.detail})" if one.visit.detail else ""
        yield f"{one.source}: {one.visit.state}{to}{detail}: {one.url}"
        yield from (f"  not found: {claim.kind} {claim.value}, at {claim.region}/{claim.place}" for claim in wrong)
    counted = Counter(one.visit.state for one in looked)
    states_of = ", ".join(f"{state} {count}" for state, count in counted.most_common())
    yield f"sources: {states_of or 'none with an address'}"
    facts = Counter(there for one in looked for _, there in one.found)
    yield f"facts: found {facts[True]}, not found {facts[False]}, not looked at {facts[None]}"
    if without:
        yield f"without an address, for a person: {', '.join(sorted(without))}"


def _mark(looked: list[Looked], options: argparse.Namespace, on: date) -> None:
    whole = [one.source for one in looked if one.whole]
    if not whole:
        return
    question = f"Mark {len(whole)} sources, which hold all that rests on them, as seen by a program on {on}? (yes/no) "
    if options.yes or (sys.stdin.isatty() and input(question).strip().casefold() in ("yes", "y", "ja", "j")):
        for path in states.write(options.data, whole, on):
            print(f"marked in {path}")


def _write(path: Path, text: str) -> None:
    draft = path.with_name(f"{path.name}.part")
    draft.write_text(text, "utf-8")
    os.replace(draft, path)
