"""Walk through the facts that are due: each with its source and the sentence to ask, and write down what you found.

What a program did not find again comes first (`./portal verify`), then what is old, then what nobody looked at, with
the sources on which most rests before the others. A source of which every fact was looked at is marked as seen by a
person, with the day; as confirmed where you are of the municipality. Stop when you want: what you answered is kept.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from datetime import date
from pathlib import Path

from tools.review import edit, paper
from tools.review.worklist import Due, due, not_found
from tools.verify import states
from tools.verify.claims import claims
from wegwijs.facts.build_day import build_day
from wegwijs.facts.load import Data, load
from wegwijs.problems import DataError

ROOT = Path(__file__).resolve().parents[2]
ROLES = {"editor": "person", "volunteer": "person", "school": "person", "municipality": "confirmed"}
"""Who looks, and the state that a source gets by it. Never a name."""
ANSWERS = "y: right   c: changed   ?: not known   Enter: skip   q: stop"


def arguments(parser: argparse.ArgumentParser) -> None:
    """`./portal review [--only REGION] [--role ROLE] [--print FILE]`."""
    parser.add_argument("--only", metavar="REGION", help="only the facts of one region, or `national`")
    parser.add_argument("--role", choices=ROLES, default="editor", help="who you are (default: editor); never a name")
    parser.add_argument("--print", dest="paper", type=Path, metavar="FILE", help="write the list as a page instead")
    parser.add_argument("--data", type=Path, default=ROOT / "data", help="folder with the YAML files (default: data/)")
    parser.add_argument("--kept", type=Path, default=ROOT / "build", help="folder of the answers (default: build/)")


def run(options: argparse.Namespace) -> int:
    """0 when the list is done or was stopped; 1 when a region is none."""
    data, on = load(options.data, ROOT / "locales"), build_day()
    known = {claim.region for claim in claims(data)}
    if options.only and options.only not in known:
        expected = f"expected a region with facts, got {options.only!r}, for example {min(known)}"
        print(f"--only: {expected}", file=sys.stderr)
        return 1
    listed = due(data, on, options.only, not_found(options.kept / "verify.json"))
    if options.paper:
        _write(options.paper, paper.page(listed, on))
        print(f"{len(listed)} facts in {options.paper}")
        return 0
    walk = Walk(options, data, on)
    return walk.through(listed)


class Walk:
    """One person on the way through the list."""

    def __init__(self, options: argparse.Namespace, data: Data, on: date) -> None:
        """Begins with what was answered before."""
        self._folder, self._role, self._data, self._on = options.data, options.role, data, on
        self._path = options.kept / "review.json"
        self.answered: dict[str, dict[str, str]] = {}
        if self._path.exists():
            self.answered = json.loads(self._path.read_text("utf-8"))

    def through(self, listed: list[Due]) -> int:
        """Ask of each fact that was not answered yet, until somebody stops."""
        left = [one for one in listed if _key(one) not in self.answered]
        for number, one in enumerate(left, 1):
            print(f"\n{number} of {len(left)}\n{_told(one)}")
            if not self._ask(one):
                break
        print(f"answered: {len(self.answered)} facts, kept in {self._path}")
        return 0

    def _ask(self, one: Due) -> bool:
        """Until there is an answer; False to stop."""
        while True:
            answer = _typed(f"{ANSWERS} > ")
            if answer in (None, "q"):
                return False
            if answer == "":
                return True
            if answer == "y":
                self._keep(one, "right")
                return True
            if answer in ("c", "?") and self._written(one, answer):
                return True
            if answer not in ("c", "?"):
                print(f"expected y, c, ?, q or Enter, got {answer!r}, for example y")

    def _written(self, one: Due, answer: str) -> bool:
        value = _typed("what is it now? > ") if answer == "c" else ""
        if answer == "c" and not value:
            return False
        try:
            locales = ROOT / "locales"
            changed = edit.change(self._folder, locales, one.claim, value) if value else None
            path = changed or edit.forget(self._folder, locales, one.claim)
        except (edit.CannotWrite, DataError) as error:
            print(f"nothing was written: {error}")
            return False
        print(f"written in {path}")
        self._keep(one, "changed" if value else "not known")
        return True

    def _keep(self, one: Due, answer: str) -> None:
        """Write down what was answered, and mark the source once all of its facts were looked at."""
        self.answered[_key(one)] = {"answer": answer, "role": self._role, "on": self._on.isoformat()}
        _write(self._path, json.dumps(self.answered, indent=1))
        name = one.claim.source
        rests = [f"{claim.region}/{claim.place}#{claim.kind}" for claim in claims(self._data) if claim.source == name]
        if all(self.answered.get(key, {}).get("answer") for key in rests):
            states.write(self._folder, [name], self._on, ROLES[self._role])
            print(f"{name}: all {len(rests)} facts were looked at: marked")


def _key(one: Due) -> str:
    return f"{one.claim.region}/{one.claim.place}#{one.claim.kind}"


def _told(one: Due) -> str:
    source = one.source
    lines = [
        f"{one.claim.region}: {one.claim.place}: {one.claim.value}   ({one.why})",
        f"  source: {source.publisher}: {source.title}, {source.date or 'no date'}, {source.checked}",
        f"  {source.url or 'no address'}",
        f"  ask: {one.ask}",
    ]
    return "\n".join(lines)


def _typed(question: str) -> str | None:
    """What was typed, None at the end of the input."""
    try:
        return input(question).strip()
    except EOFError:
        print()
        return None


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f"{path.name}.part")
    draft.write_text(text, "utf-8")
    os.replace(draft, path)
