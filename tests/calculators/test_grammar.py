"""One grammar for numbers, days and codes: door, command line and page read and refuse the same (grammar.json)."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from cases import for_each
from cli_runner import data_file
from door_asking import PLAN, ask
from in_node import call

from calculators import answers as reading
from calculators import grammar
from calculators.api import answer
from calculators.command_line.main import main
from calculators.command_line.options import as_json
from calculators.errors import AnswerError
from calculators.funding.pupil import Pupil

TABLE = json.loads((Path(__file__).with_name("grammar.json")).read_text("utf-8"))
"""Per kind: what is written, whether the rules take it so, and what the page makes of it (null: nothing)."""


def _cases(*kinds: str) -> list[tuple[str, str, bool]]:
    return [(kind, text, taken) for kind in kinds for text, taken, _ in TABLE[kind]]


def _takes(read: Callable[[], Any]) -> bool:
    try:
        read()
    except (AnswerError, argparse.ArgumentTypeError):
        return False
    return True


DOOR: dict[str, tuple[Callable[[str], Any], ...]] = {
    "day": (lambda text: reading.day("x", text), lambda text: reading.any_day("x", text)),
    "amount": (lambda text: reading.euro("x", text),),
    "whole": (),
    "code": (lambda text: Pupil(residence_code=text),),
}
PLANNED = "group-planner --school-type bao --minimum 1 --aim 2 --costs fixed=1"
COMMAND_LINE = {"day": reading.day, "amount": reading.euro, "whole": reading.whole(999_999, 1)}
PAGE = {
    "day": ("dates.js", "readDate", ()),
    "amount": ("amounts.js", "readEuro", ()),
    "whole": ("amounts.js", "readNumber", (999_999,)),
    "code": ("amounts.js", "readCode", ()),
}


@for_each(("kind", "text", "taken"), _cases(*DOOR))
def test_the_door_takes_plain_ascii_within_bounds(kind: str, text: str, taken: bool) -> None:
    """Every reader of the door, of families and of schools, says the same."""
    assert [_takes(lambda read=read: read(text)) for read in DOOR[kind]] == [taken] * len(DOOR[kind])


@for_each(("kind", "text", "taken"), _cases(*COMMAND_LINE))
def test_the_command_line_takes_what_the_door_takes(kind: str, text: str, taken: bool) -> None:
    """No other digits, exponents, signs or underscores."""
    assert _takes(lambda: COMMAND_LINE[kind]("x", as_json(COMMAND_LINE[kind], text))) is taken


@pytest.mark.parametrize("kind", PAGE)
def test_the_page_hands_on_only_what_the_door_takes(kind: str) -> None:
    """What people type more freely is made into what the rules read, and nothing else gets through."""
    module, name, more = PAGE[kind]
    found = call(module, name, *[[text, *more] for text, _, _ in TABLE[kind]])
    if kind == "day":
        found = [one and one["first"] for one in found]
    assert found == [page for _, _, page in TABLE[kind]]
    read = DOOR[kind][0] if DOOR[kind] else lambda number: reading.whole(999_999, 1)("x", number)
    assert all(_takes(lambda value=value: read(value)) for value in found if value is not None)


@pytest.mark.parametrize("code", ["GM٠٥٤٦", "GM０５４６", "GM0546\n", "gm0546", "GM546", "GM05466", "GM-546"])
def test_a_code_of_a_municipality_in_other_digits_is_refused(code: str) -> None:
    """It would count as a municipality that no region covers."""
    assert not _takes(lambda: reading.municipality("municipality", code))


@pytest.mark.parametrize("name", ["a" * 61, "é", "a b", "a\n", "\ud800", "a/b"])
def test_a_name_that_no_rule_has_is_refused(name: str) -> None:
    """Of a letter outside ASCII, a space, or a length of no name."""
    assert not _takes(lambda: reading.named("x")("y", name))


def test_the_longest_name_is_taken() -> None:
    """Sixty letters, and the empty one that says none."""
    assert _takes(lambda: reading.named("x")("y", "a" * 60)) and _takes(lambda: reading.named("x")("y", ""))


@pytest.mark.parametrize(
    ("place", "taken"), [("’s-Graveland", True), ("x" * 100, True), ("x" * 101, False), ("a\0b", False)]
)
def test_a_place_is_a_line_of_letters(place: str, taken: bool) -> None:
    """As long as names get, without signs that print nothing."""
    assert _takes(lambda: reading.text("settlement", place)) is taken


DEEP = 100_000
HOSTILE = {
    "no JSON": '{"rule":',
    "nothing": "",
    "lists inside each other": "[" * DEEP,
    "objects inside each other": '{"a":' * DEEP,
    "closed lists": "[" * DEEP + "]" * DEEP,
    "5,000 digits": '{"rule": "route", "on": "2026-11-21", "answers": {"age": ' + "9" * 5000 + "}}",
    "ten digits": '{"rule": "route", "on": "2026-11-21", "answers": {"age": 1000000000}}',
    "an exponent": '{"rule": "transport", "on": "2026-11-21", "answers": {"distance_km": 1e-400}}',
    "seven decimals": '{"rule": "transport", "on": "2026-11-21", "answers": {"distance_km": 1.0000000}}',
    "NaN": '{"rule": "transport", "on": "2026-11-21", "answers": {"distance_km": NaN}}',
    "Infinity": '{"rule": "transport", "on": "2026-11-21", "answers": {"distance_km": -Infinity}}',
    "half a character": '{"rule": "route", "on": "2026-11-21", "answers": {"dutch": "\\ud800"}}',
    "half a character as key": '{"rule": "route", "on": "2026-11-21", "answers": {"\\udfff": 1}}',
    "half a character as it is": '{"rule": "\ud800"}',
    "a key twice": '{"rule": "route", "rule": "stall", "on": "2026-11-21", "answers": {}}',
    "two questions": '{"rule": "route"} {"rule": "route"}',
    "too long": json.dumps({"rule": "route", "on": "2026-11-21", "answers": {"settlement": "a" * 200_000}}),
    "a key that no question has": '{"rule": "route", "on": "2026-11-21", "answers": {}, "today": 1}',
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_a_question_that_is_no_good_json_gets_an_error(text: str) -> None:
    """It does not raise, and what comes back can be written and read anywhere."""
    given = answer(text, {})
    given.encode("utf-8")
    error = json.loads(given, parse_constant=pytest.fail)["error"]
    assert (error["field"], error["example"]) == ("request", {"rule": "route"})
    assert error["expected"].startswith(("JSON (", "only the keys answers, on, rule")) and len(given) < 1000


WHY = {
    "{" * 201: "too long, or too much inside each other",
    "[{" * 101: "too long, or too much inside each other",
    '{"a": 1, "a": 2}': "'a' stands twice",
    "[" + "1" * 30 + "]": "11111111111111111111 is no number of at most nine digits and six decimals",
    '["\\ud800"]': "half a character",
}


@pytest.mark.parametrize("text", WHY)
def test_what_is_wrong_with_the_json_is_told_in_a_line(text: str) -> None:
    """With the beginning of what came, in letters that anything can show."""
    with pytest.raises(AnswerError) as error:
        reading.read_json(text)
    assert (error.value.expected, error.value.got) == (f"JSON ({WHY[text]})", text[:80])


def test_json_at_its_bounds_is_read() -> None:
    """As long, as full and as large as a question may be."""
    assert grammar.parse("[" + "[]," * 198 + "[]]") == [[]] * 199
    assert grammar.parse('"' + "a" * (grammar.MAX_REQUEST - 2) + '"') == "a" * (grammar.MAX_REQUEST - 2)
    assert grammar.parse("[-999999999, 0.123456]") == [-999999999, 0.123456]


@pytest.mark.parametrize("text", ["[" + "[]," * 199 + "[]]", '"' + "a" * (grammar.MAX_REQUEST - 1) + '"'])
def test_json_past_its_bounds_is_refused(text: str) -> None:
    """By one."""
    with pytest.raises(ValueError, match="too long, or too much inside each other"):
        grammar.parse(text)


def test_amounts_without_end_are_refused(compiled: dict) -> None:
    """An exponent of millions filled the memory, or ended in an overflow."""
    for rule, answers in (
        ("gemeente-gooi", {"pupils": 24, "costs": "1e9999999", "state_money": "5", "efficient": True}),
        ("group-planner", {**PLAN, "costs": {"fixed": "1e999999"}}),
    ):
        assert "two decimals" in json.loads(ask(compiled, rule, answers))["error"]["expected"]


@pytest.mark.parametrize(
    "words",
    [
        f"{PLANNED} --first-month 2026-01-01 --pupils asielzoekers=1,asielzoekers=2",
        f"{PLANNED} --first-month 2026-W1 --pupils asielzoekers=1",
        f"{PLANNED} --first-month 2026-01-01 --pupils asielzoekers=1 --school-type \udcff",
        "po-entry-proof --documents \udcff",
    ],
)
def test_the_command_line_tells_what_no_program_can_write(words: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A byte that is no letter, a name twice, a week: told as any other slip."""
    assert main([*words.split(" "), "--data", str(data_file())]) == 2
    assert "expected" in capsys.readouterr().err
