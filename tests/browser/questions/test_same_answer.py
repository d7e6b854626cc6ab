"""The Python in the browser gives the same bytes as the Python of the command line."""

from __future__ import annotations

import json
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from places import runtime_of

from browser.conftest import Open
from calculators.api import answer

ON = "2026-11-21"
MUNICIPALITIES = ("GM0546", "GM0579", "GM0402", "GM1942", "GM0000")
AGES = (0, 3, 4, 5, 6, 11, 12, 13, 17, 18, 27)
REST = {"temporary_stay": False, "months_in_dutch_education": 2, "seventeen_and_a_half": False}
LONG = {**REST, "months_in_dutch_education": 24}
ASK = """async (requests) => {
  const files = new URL("../../", document.querySelector("script[src]").src).href;
  const { Runtime } = await import(`${files}subjects/runtime/runtime.js`);
  const runtime = new Runtime({
    worker: `${files}subjects/runtime/worker.js`, manifest: `${files}runtime/manifest.json`, onProgress() {},
  });
  const texts = [];
  const settle = runtime.settle;
  runtime.settle = function (message) { texts.push(message.result); settle.call(this, message); };
  for (const request of requests) await runtime.ask(request);
  runtime.stop();
  return texts;
}"""
"""Asks through the site's own runtime, and keeps the text that the worker sent before it is read as JSON."""

SINGLE: tuple[dict[str, Any], ...] = (
    {},
    {"municipality": "GM0546"},
    {"municipality": "GM0546", "birth_date": "2019-03-14", "residence": "home", "dutch": "not-enough", **REST},
    {"municipality": "GM0402", "birth_date": "2014-12-01", "residence": "home", "dutch": "not-enough", **REST},
    {"municipality": "GM0546", "birth_date": "2009-02-28", "dutch": "unsure"},
    {"municipality": "GM0546", "birth_date": "2027-01-01"},
    {"municipality": "GM0546", "age": 7, "residence": "home", "dutch": "not-enough", "temporary_stay": True},
    {"municipality": "GM0546", "age": 7, "residence": "home", "dutch": "unsure", **LONG},
    {"municipality": "GM0402", "age": 17, "seventeen_and_a_half": True},
    {"municipality": "GM0546", "age": 12, "turned_twelve_this_school_year": True, "residence": "azc"},
    {"municipality": "GM1942", "age": 8, "residence": "home", "dutch": "not-enough", "settlement": "Atlantis", **REST},
    {"municipality": "Leiden"},
    {"age": "seven"},
    {"age": 28},
    {"schoenmaat": 34},
    {"dutch": "وسط"},
)
"""Nothing answered, birth dates with days on which the answer changes, edges, and bad answers of every kind."""


def cases() -> list[dict[str, Any]]:
    """Answers of children of every age and situation in both regions, and the single ones."""
    situations = product(MUNICIPALITIES, AGES, ("home", "azc", "rol"), ("enough", "not-enough", "unsure"))
    table = [
        {"municipality": code, "age": age, "residence": residence, "dutch": dutch, **REST, **_place(code)}
        for code, age, residence, dutch in situations
    ]
    return [*table, *SINGLE]


def _place(code: str) -> dict[str, str]:
    return {"settlement": "Bussum"} if code == "GM1942" else {}


@pytest.mark.thorough
def test_browser_and_command_line_give_the_same_bytes(open_page: Open, site: Path) -> None:
    """Every case: the text from the worker is the text from CPython, and the verdicts are not all one."""
    compiled = json.loads((runtime_of(site) / "data.json").read_text("utf-8"))
    requests = [{"rule": "route", "answers": answers, "on": ON} for answers in cases()]
    page = open_page("wegwijzer/")
    texts = page.evaluate(ASK, requests)
    expected = [answer(json.dumps(request), compiled) for request in requests]
    pairs = zip(requests, expected, texts, strict=True)
    assert [(request["answers"], here, there) for request, here, there in pairs if here != there] == []
    verdicts = [json.loads(text).get("verdict", "error") for text in texts]
    assert verdicts == [json.loads(text).get("verdict", "error") for text in expected]
    assert set(verdicts) == {"yes", "no", "unknown", "board-decides", "error"}
