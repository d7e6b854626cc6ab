"""The questions on a page, one at a time: `questions/questions.js`, walked through without a browser.

The page, its table and its words are small ones of their own; the tests in a browser walk through the real ones.
"""

from __future__ import annotations

import functools
import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
from places import SUBJECTS

from tools.brought.runtime import node

HERE = Path(__file__).parent
BEGIN = ("click", ".begin")
AA, BEE = ("choose", "municipality", "GM0001"), ("choose", "municipality", "GM0002")
EIGHT = ("type", "age", "8")
NEXT, BACK = ("next",), ("back",)
NO_DUTCH, IN_A = ("tick", "dutch", "false"), ("tick", "place", "a")
TO_AGE = [BEGIN, AA, NEXT]
TO_CLASS = [*TO_AGE, EIGHT, NEXT, NO_DUTCH, NEXT, IN_A, NEXT]
CLASS = {"municipality": "GM0001", "age": 8, "dutch": False, "place": "a"}


def link(**state: Any) -> dict[str, Any]:
    """What a link to these questions holds."""
    return {"rule": "route", **state}


def walks() -> dict[str, dict[str, Any]]:
    """Every walk by its name."""
    held = link(answers=CLASS, days={"decision": "2026-03-05", "unknown": "2026-03-05"})
    return {
        "forward": {"address": "", "steps": TO_CLASS},
        "nothing chosen": {"address": "", "steps": [BEGIN, NEXT, AA, NEXT, NEXT, EIGHT, NEXT]},
        "browser back": {"address": "", "steps": [*TO_CLASS, BACK, BACK]},
        "button back": {"address": "", "steps": [*TO_AGE, EIGHT, NEXT, ("click", ".questions .back"), ("click",
        ".questions .back")]},
        "change": {"address": "", "steps": [*TO_CLASS, ("click", ".summary li button"), BEE, NEXT]},
        "again": {"address": "", "steps": [*TO_CLASS, ("click", ".again")]},
        "clear": {"address": "", "steps": [*TO_CLASS, ("click", ".result .clear")]},
        "clear at once": {"address": "", "steps": [("click", ".start .clear")]},
        "link": {"address": held, "steps": []},
        "link with place": {"address": link(answers=CLASS, days={}, at="age"), "steps": []},
        "place not reached": {"address": link(answers={"municipality": "GM0001"}, days={}, at="dutch"), "steps": []},
        "first screen in link": {"address": link(answers={}, at=""), "steps": []},
        "answer that fits no more": {"address": link(answers={**CLASS, "age": 99}), "steps": []},
        "link without answers": {"address": link(answers={}), "steps": []},
        "broken link": {"address": "#w1.1.zz", "steps": []},
        "known place": {"address": "?gemeente=GM0002", "steps": [BEGIN, ("click", ".start .clear")]},
        "unknown place": {"address": "?gemeente=GM7777", "steps": [BEGIN]},
        "no place": {"address": "?gemeente=", "steps": []},
        "elsewhere on the page": {"address": "", "steps": [*TO_AGE, ("go", "#inhoud")]},
        "elsewhere before": {"address": "#inhoud", "steps": []},
        "to the first screen": {"address": "", "steps": [*TO_AGE, ("go", "")]},
        "in a frame": {"address": "", "framed": True, "steps": TO_AGE},
        "files lost": {"address": "", "lost": True, "steps": [BEGIN, ("lose", False), BEGIN]},
    }


@functools.cache
def walked() -> dict[str, list[dict[str, Any]]]:
    """What stood on the page at first and after every step, by walk."""
    given = walks()
    command = [node(), "--no-warnings", HERE / "questions_page.mjs", SUBJECTS / "questions"]
    done = subprocess.run(command, input=json.dumps(list(given.values())), capture_output=True, text=True, check=True)
    return dict(zip(given, json.loads(done.stdout), strict=True))


def last(name: str) -> dict[str, Any]:
    """What stood there at the end of a walk."""
    return walked()[name][-1]


ENDS = (
    ("nothing chosen", {"asked": ["dutch"], "wrong": ""}),
    ("browser back", {"seen": ["question"], "asked": ["dutch"], "back": True, "depth": 3}),
    ("button back", {"asked": ["municipality"], "back": False, "chosen": "GM0001", "focus": "question-title"}),
    ("change", {"seen": ["result"], "summary": ["Waar? Bee Wijzig", "Nederlands? nee Wijzig",
    "Welke plaats? A-dorp Wijzig"]}),
    ("again", {"asked": ["municipality"], "chosen": "", "typed": "", "summary": None, "news": ""}),
    ("clear", {"seen": ["start"], "chosen": "", "news": "Alles is gewist", "address": "", "focus": "begin",
    "depth": 0}),
    ("clear at once", {"seen": ["start"], "news": "Alles is gewist", "address": "", "entries": 1}),
    ("link", {"seen": ["result"], "verdict": "Een klas", "focus": "verdict", "entries": 1}),
    ("link with place", {"seen": ["question"], "asked": ["age"], "typed": "8", "entries": 1, "linked": [],
    "placed": [""]}),
    ("place not reached", {"asked": ["age"], "progress": "Vraag 2 van hoogstens 4"}),
    ("first screen in link", {"seen": ["question"], "asked": ["municipality"]}),
    ("answer that fits no more", {"asked": ["age"], "wrong": "Kies er een", "summary": ["Waar? Aa Wijzig"]}),
    ("link without answers", {"asked": ["municipality"], "wrong": ""}),
    ("broken link", {"seen": ["start"], "address": "#w1.1.zz"}),
    ("known place", {"seen": ["start"], "chosen": "GM0002", "news": "Alles is gewist"}),
    ("unknown place", {"asked": ["municipality"], "placed": ["GM7777"]}),
    ("no place", {"seen": ["start"], "placed": [""]}),
    ("elsewhere on the page", {"seen": ["question"], "asked": ["age"], "entries": 4}),
    ("elsewhere before", {"seen": ["start"], "address": "#inhoud"}),
    ("to the first screen", {"seen": ["start"], "asked": []}),
    ("in a frame", {"asked": ["age"], "entries": 1, "depth": 0}),
    ("files lost", {"seen": ["question"], "asked": ["municipality"]}),
)
"""What stands there at the end of each walk."""


@pytest.mark.parametrize(("name", "expected"), ENDS, ids=[name for name, _ in ENDS])
def test_a_walk_ends_where_a_visitor_expects(name: str, expected: dict[str, Any]) -> None:
    """Back, change, again, clear, links and lost files: each leaves the page as it says."""
    seen = last(name)
    assert {key: seen.get(key, seen) for key in expected} == expected


def test_one_question_after_another_stands_there() -> None:
    """In the order of the table, with its number, and what was answered above it."""
    seen = walked()["forward"]
    assert seen[0]["seen"] == ["start"] and seen[1]["asked"] == ["municipality"]
    steps = [(one["asked"], one["progress"], one["back"], one["summary"], one["depth"]) for one in seen[3::2]]
    told = ["Waar? Aa Wijzig", "Hoe oud? 8 Wijzig", "Nederlands? nee Wijzig", "Welke plaats? A-dorp Wijzig"]
    assert steps == [
        (["age"], "Vraag 2 van hoogstens 4", True, told[:1], 2),
        (["dutch"], "Vraag 3 van hoogstens 4", True, told[:2], 3),
        (["place"], "Vraag 4, de laatste", True, told[:3], 4),
        ([], "Vraag 4, de laatste", True, told, 5),
    ]
    assert seen[7]["offered"] == ["a", "b"]
    assert seen[3]["changes"] == [["button", "link", "Wijzig: Waar?"]]
    assert [one["focus"] for one in seen[1:4]] == ["question-title", "question-title", "question-title age-title"]


def test_the_answer_goes_to_the_result_with_all_that_was_told() -> None:
    """The table's answer with rule, version and day; the questions in words; and pages are kept from now on, once."""
    (shown,) = last("forward")["shown"]
    day = shown.pop("on")
    assert len(day) == 10 and shown == {
        "rule": "route", "version": 3, "verdict": "yes", "outcome": "class", "missing": [], "changes": [],
        "doubts": [],
        "conditions": [], "data": {}, "relevant": CLASS, "asks": "age",
        "told": [
            {"name": "municipality", "question": "Waar?", "answer": "Aa"}, {"name": "age", "question": "Hoe oud?",
            "answer": "8"},
            {"name": "dutch", "question": "Nederlands?", "answer": "nee"}, {"name": "place",
            "question": "Welke plaats?", "answer": "A-dorp"},
        ],
    }  # fmt: skip
    assert [one["kept"] for one in walked()["again"][-2:]] == [1, 1] and walked()["forward"][-2]["kept"] == 0
    assert last("forward")["seen"] == ["result"] and last("forward")["focus"] == "verdict"


def test_what_does_not_fit_is_told_at_its_question() -> None:
    """In the words of the field where it has its own, and nothing moves."""
    seen = walked()["nothing chosen"]
    assert (seen[2]["wrong"], seen[2]["asked"], seen[2]["depth"]) == ("Kies er een", ["municipality"], 1)
    assert (seen[5]["wrong"], seen[5]["asked"]) == ("Een heel getal", ["age"])


def test_the_address_holds_where_the_visitor_is() -> None:
    """Answers so far and the question; at the answer no question. In a frame it is the same place."""
    seen = walked()["forward"]
    assert seen[3]["state"] == {"rule": "route", "answers": {"municipality": "GM0001"}, "days": {}, "at": "age"}
    assert seen[-1]["state"] == {"rule": "route", "answers": CLASS, "days": {}, "at": ""}
    assert last("in a frame")["state"]["at"] == "age"
    assert last("elsewhere on the page")["state"]["at"] == "age"


def test_a_link_brings_answers_and_known_days() -> None:
    """A day of an event that the words do not know is left out; what became of its answer is told once."""
    (((told, days),), shown) = last("link")["linked"], last("link")["shown"]
    assert (told["answers"], days) == (CLASS, {"decision": "2026-03-05"})
    assert [one["relevant"] for one in shown] == [CLASS]
    assert [told for told, _ in last("broken link")["linked"]] == [{"error": "broken"}]


def test_answers_of_before_are_kept_or_gone() -> None:
    """A changed answer keeps the later ones; again and clear begin from what the address names."""
    assert last("change")["state"]["answers"] == {**CLASS, "municipality": "GM0002"}
    assert last("again")["state"]["answers"] == {}
    known = walked()["known place"]
    assert known[0]["chosen"] == "GM0002" and known[1]["state"]["answers"] == {"municipality": "GM0002"}
    assert known[1]["asked"] == ["dutch"]


def test_files_that_do_not_come_are_told_and_asked_for_again() -> None:
    """The page says so, and the next press of the button tries once more."""
    seen = walked()["files lost"]
    assert seen[1]["seen"] == ["start", "failed"] and seen[1]["errors"]
    assert seen[-1]["seen"] == ["question"]
