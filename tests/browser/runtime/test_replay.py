"""What the tests ask of the rules is asked again in the browser's own Python: the same answers, byte for byte."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from distances import drawn
from places import ROOT, runtime_of
from playwright.sync_api import Page

from browser.conftest import Open
from calculators.api import answer
from wegwijs.subjects.questions.asked import QUESTIONS
from wegwijs.subjects.questions.decision_table import table

DAY = date(2026, 11, 21)
PART = 400
"""Calls sent to the browser at once."""
ASKED = (
    *(f"wegwijs/{name}__init__.py" for name in ("", "subjects/", "subjects/questions/")),
    *(f"wegwijs/subjects/questions/{name}.py" for name in ("asked", "decision_table", "watched")),
)
"""What makes the tables, of the code that is not in the browser."""
LEFT_OUT = ("test_cli.py", "test_cli_docs.py", "test_tables.py")
"""Tests of the command line, which is no part of the browser's Python."""
LONG = "exactly_the or fifty_thousand or too_many_rows"
"""Tests of lists of thousands of rows: the recorder would not keep their calls."""
SLOW = "however_the_open_questions_end or computed_or_named or newcomers_than_one or newcomers_as_one"
SLOW += " or command_line or long_work or one_quote or its_words or changes_its_trace or exactly_one_answer"
SLOW += " or hands_on_only or no_way_of_deciding or looking_ahead_at"
"""Tests that ask no rule which others do not ask too: a day does without."""
FEWEST = {False: 1_200, True: 7_000}
"""Calls below which something is wrong with the recording, of a day and of the whole run."""
A_DAY = "25"
"""Calls of each rule that a daily run plays again."""
START = """async ([base, sources]) => {
  const { loadPyodide } = await import(`${base}pyodide.js`);
  const { default: createPyodideModule } = await import(`${base}pyodide.asm.js`);
  const beside = new URL("../../runtime/manifest.json", document.querySelector("script[src]").src);
  const manifest = await (await fetch(beside)).json();
  window.python = await loadPyodide({
    createPyodideModule, indexURL: base, packageBaseUrl: base, stdLibURL: `${base}python.zip`,
    lockFileContents: manifest.lock,
  });
  for (const [name, text] of Object.entries(sources)) {
    window.python.FS.mkdirTree(`/tests/${name.split("/").slice(0, -1).join("/")}`);
    window.python.FS.writeFile(`/tests/${name}`, text);
  }
  window.python.FS.writeFile("/data.json", await (await fetch(`${base}data.json`)).text());
  window.python.runPython("import sys; sys.path.append('/tests')");
}"""
"""The trimmed Python of the site, with nothing added but what asks."""
PLAYER = "() => { window.play = window.python.runPython('from replay.player import Player; Player().play'); }"
PLAY = "part => window.play(part)"
PYTHON = "([code, given]) => { window.python.globals.set('given', given); return window.python.runPython(code); }"
MAKE = """
import json
from datetime import date
from wegwijs.subjects.questions.asked import QUESTIONS
from wegwijs.subjects.questions.decision_table import table
on, compiled = json.loads(given)
json.dumps({rule: table(rule, compiled, date.fromisoformat(on)) for rule in QUESTIONS}, sort_keys=True)
"""
EACH = """
from calculators.api import answer
with open("/data.json", encoding="utf-8") as file:
    compiled = json.load(file)
json.dumps([answer(request, compiled) for request in json.loads(given)])
"""
WHERE = "() => window.python.runPython('from replay.player import whereabouts; whereabouts()')"


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory, whole: bool) -> Path:
    """The calls that the tests of the rules make in CPython, and beside them what they gave."""
    target = tmp_path_factory.mktemp("replay") / "corpus.jsonl"
    command = [sys.executable, "-m", "pytest", "-p", "replay.recorder", "-p", "no:cacheprovider", "tests/calculators"]
    command += [f"--ignore=tests/calculators/command_line/{name}" for name in LEFT_OUT]
    command += ["-k", f"not ({LONG})" if whole else f"not ({LONG} or {SLOW})"]
    path = os.pathsep.join(str(ROOT / name) for name in ("", "hooks", "tests", "tests/support"))
    environment = {**os.environ, "PYTHONPATH": path, "CORPUS": str(target), **({} if whole else {"MOST": A_DAY})}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert target.exists(), done.stdout + done.stderr
    print(done.stdout.splitlines()[-1])
    return target


def start(page: Page, site: Path, *sources: str) -> Path:
    """Start the site's own Python in `page`, with some of our files beside it; the folder it came from."""
    folder = runtime_of(site)
    files = {name.split("/", 1)[1]: (ROOT / name).read_text("utf-8") for name in sources}
    page.evaluate(START, [page.watch.home + folder.relative_to(site).as_posix() + "/", files])
    return folder


def parts(lines: list[str]) -> Iterator[list[str]]:
    for start in range(0, len(lines), PART):
        yield lines[start : start + PART]


def test_every_call_of_the_tests_gives_the_same_bytes_in_the_browser(
    open_page: Open, site: Path, corpus: Path, whole: bool
) -> None:
    """Each call kept from CPython: the full result, its JSON and its errors are equal; the rules came from the zip."""
    page = open_page("privacy/")
    start(page, site, *(f"tests/replay/{path.name}" for path in (ROOT / "tests/replay").glob("*.py")))
    page.evaluate(PLAYER)
    lines, expected = (file.read_text("utf-8").split("\n") for file in (corpus, corpus.with_suffix(".expected")))
    assert len(expected) >= FEWEST[whole]
    given = [text for part in parts(lines) for text in json.loads(page.evaluate(PLAY, "\n".join(part)))]
    calls = [line for line in lines if not line.startswith('{"share"')]
    print(f"{len(given)} calls compared byte for byte")
    triples = zip(calls, expected, given, strict=True)
    assert [triple for triple in triples if triple[1] != triple[2]][:3] == []
    told = json.loads(page.evaluate(WHERE))
    assert {name.split("/calculators/")[0] for name in told["files"].values()} == {"/lib/python314.zip"}
    assert told["path"][-1] == "/tests"


@pytest.mark.thorough
def test_the_tables_are_the_same_when_the_browser_makes_them(open_page: Open, site: Path) -> None:
    """Every answer to every question, asked in the browser's Python, makes the same tables; so do many distances."""
    page = open_page("privacy/")
    folder = start(page, site, *(f"hooks/{name}" for name in ASKED))
    compiled = json.loads((folder / "data.json").read_text("utf-8"))
    made = {rule: table(rule, compiled, DAY) for rule in QUESTIONS}
    assert page.evaluate(PYTHON, [MAKE, json.dumps([DAY.isoformat(), compiled])]) == json.dumps(made, sort_keys=True)
    ways = drawn(compiled["transport"]["limits"])
    children = {json.dumps(child, sort_keys=True): child for child in ways}
    asked = [json.dumps({"rule": "transport", "answers": child, "on": DAY.isoformat()}) for child in children.values()]
    given = json.loads(page.evaluate(PYTHON, [EACH, json.dumps(asked)]))
    print(f"{len(given)} different ways to school of {len(ways)} drawn compared byte for byte")
    assert given == [answer(request, compiled) for request in asked]
