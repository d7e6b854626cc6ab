"""Questions to the one door, and pupil lists beside them."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from calculators.api import answer
from calculators.family.facts import Facts
from calculators.funding.pupil_list.columns import template
from tools.fuzz.hostile import spoil, spoil_bytes, value
from tools.fuzz.kinds import ASKED, DAY, of
from tools.fuzz.target import REFUSED, Place, Target
from wegwijs.facts.load import load
from wegwijs.facts.rules_data import compile_data, to_text

ON = "2026-11-21"
MOST = 3_000_000
"""Characters of the longest answer to a question without a file."""


@cache
def compiled(root: Path) -> Facts:
    """The project's own data, as the rules read it."""
    read: Facts = json.loads(to_text(compile_data(load(root / "data", root / "locales"))))
    return read


class Questions(Target):
    """A question of a rule with good answers, some of them replaced, or its JSON spoilt as text."""

    name, about, share = "questions", "JSON to the door", 32

    def make(self) -> str:
        """A request."""
        rule = self.chance.choice(sorted(ASKED))
        answers = of(ASKED[rule]).make(self.chance)
        asked: dict[str, object] = {"rule": rule, "answers": answers, "on": ON}
        for _ in range(self.chance.choice((0, 0, 1, 1, 2))):
            _replace(self.chance, self.chance.choice((asked, answers, answers, answers)))
        text = json.dumps(asked, ensure_ascii=self.chance.random() < 0.5)
        return spoil(self.chance, text) if self.chance.random() < 0.25 else text

    def judge(self, made: str) -> str:
        """Only what is JSON, is asked as it should be and has answers of the right kinds may be answered."""
        given = answer(made, compiled(self.place.root), template().encode())
        return judge(made, given)


def _replace(chance: Random, inside: Any) -> None:
    """Put something else in one place, somewhere below `inside`."""
    places = list(inside) if isinstance(inside, dict) else list(range(len(inside)))
    if not places or chance.random() < 0.1:
        if isinstance(inside, dict):
            inside[str(value(chance))[:40]] = value(chance)
        return
    place = chance.choice(places)
    if isinstance(inside[place], (dict, list)) and chance.random() < 0.7:
        _replace(chance, inside[place])
    else:
        inside[place] = value(chance)


def judge(made: str, given: str) -> str:
    """What is wrong with the answer to a request."""
    given.encode("utf-8")
    told = json.loads(given, parse_constant=_no_number)
    if set(told) == {"error"}:
        error = told["error"]
        whole = set(error) == {"field", "expected", "got", "example"} and error["field"] and error["expected"]
        return REFUSED if whole else f"an error without its parts: {given[:200]}"
    if told.get("schema") is None or len(given) > MOST:
        return f"no result, or one of {len(given)} characters"
    return _asked_well(made)


def _no_number(text: str) -> None:
    raise ValueError(f"{text} in an answer")


def _asked_well(made: str) -> str:
    asked = json.loads(made, object_pairs_hook=_pairs)
    if not isinstance(asked, dict) or set(asked) - {"rule", "answers", "on"} or not DAY.fits(asked.get("on")):
        return "a request that is none was answered"
    answers, kinds = asked["answers"], ASKED[asked["rule"]]
    if of(kinds).fits(answers):
        return ""
    wrong = [key for key, item in answers.items() if key not in kinds or not of(kinds).fits({key: item})]
    return f"answered, though {wrong} hold something else than they should"


def _pairs(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key twice was answered")
    return found


class Lists(Target):
    """A pupil list with bytes, cells and rows that nobody meant."""

    name, about, share = "lists", "pupil lists", 18

    def __init__(self, chance: Random, place: Place) -> None:
        super().__init__(chance, place)
        header, *rows = template().splitlines()
        self.header, self.rows = header, [row for row in rows if row.strip()]

    def make(self) -> tuple[str, bytes]:
        """A rule and the bytes of a file."""
        rows = [self._row() for _ in range(self.chance.randrange(1, 9))]
        text = self.chance.choice(("\n", "\r\n", "\r")).join([self.header, *rows])
        content = text.encode(
            self.chance.choice(("utf-8", "utf-8", "utf-8-sig", "utf-16", "cp1252", "utf-16-le")), "replace"
        )
        if self.chance.random() < 0.6:
            content = spoil_bytes(self.chance, content)
        return self.chance.choice(("pupil-list", "pupil-list", "pupil-list-preview")), content

    def _row(self) -> str:
        cells = self.chance.choice(self.rows).split(";")
        if self.chance.random() < 0.5:
            cells[self.chance.randrange(len(cells))] = str(value(self.chance))
        return ";".join(cells)

    def judge(self, made: tuple[str, bytes]) -> str:
        """The answer can be written, and every row of it has a reason or is named as a problem."""
        rule, content = made
        given = answer(json.dumps({"rule": rule, "answers": {}, "on": ON}), compiled(self.place.root), content)
        judged = judge(json.dumps({"rule": rule, "answers": {}, "on": ON}), given)
        return judged or _all_rows(json.loads(given))


def _all_rows(told: dict[str, Any]) -> str:
    data = told["data"]
    if "blocks" not in data:
        return ""
    if data["rows"] and not data["blocks"] and not data["problems"]:
        return f"{data['rows']} rows, nothing of them, and no problem told"
    named = {problem["row"] for problem in data["problems"]}
    for block in data["blocks"]:
        rows = {reason["row"] for reason in block["reasons"]} | named
        if len(rows - {None}) < data["rows"] and block["complete"] and len(data["blocks"]) == 1:
            return f"{data['rows']} rows, {len(rows)} with a reason or a problem, and the whole is called complete"
    return ""
