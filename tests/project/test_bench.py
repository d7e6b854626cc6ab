"""The parts of the bench that would make its figures wrong without anyone noticing."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path

import pytest
from places import ROOT

sys.path.append(str(ROOT))

from bench.build import with_more_languages
from bench.line import of_host
from bench.paint import bare
from bench.shell import by_hand

PAGE = """<link rel="preload" as="fetch" crossorigin href="../assets/tables/route.json">
<script type="module" src="../assets/subjects/frame/site.js"></script>
<script type="module" src="../assets/subjects/questions/calculator.js"></script>
<link rel="modulepreload" href="../assets/subjects/questions/table.js">
<link rel="stylesheet" href="../assets/subjects/frame/site.css">"""


@pytest.mark.parametrize("gone", ["calculator.js", "table.js", "route.json", "modulepreload"])
def test_the_page_by_hand_loads_nothing_of_ours_for_the_answer(gone: str) -> None:
    """The same shell, but neither our script nor what it preloads: else the yardstick would be as slow as we are."""
    assert gone not in by_hand(PAGE)


def test_the_page_by_hand_keeps_the_shell_and_has_its_own_script() -> None:
    """Style sheet and site script stay, and one hand-written script takes the place of ours."""
    made = by_hand(PAGE)
    assert 'href="/assets/subjects/frame/site.css"' in made and 'src="/assets/subjects/frame/site.js"' in made
    assert made.count("/_bench/hand.js") == 1


def test_the_bare_page_has_the_same_words_and_styles_and_loads_nothing_else() -> None:
    """Beside it the first words of a page are timed: a script or a preload in it would make the yardstick as slow."""
    head = '<head><meta charset="utf-8"><link rel="icon" href="a.svg"><meta property="og:title" content="x">'
    made = bare(f"{head}{PAGE}</head><body><p>Woorden</p><script>{{}}</script></body>", "ouders/")
    assert made.startswith('<head><base href="/ouders/"><meta charset="utf-8">')
    assert made.count("<link") == 1 and "site.css" in made and "<p>Woorden</p>" in made
    assert "script" not in made and "og:" not in made


def test_the_bench_of_builds_asks_for_twelve_languages(tmp_path: Path) -> None:
    """English stands under nine more codes: in the settings, as words and as pages."""
    project = with_more_languages(tmp_path / "project")
    assert (project / "mkdocs.yml").read_text("utf-8").count("build: true}") == 12
    assert len(list((project / "locales").glob("*/"))) == 11  # Dutch stands in the templates
    assert len(list((project / "docs").iterdir())) == 12


@pytest.mark.parametrize("name", sorted(path.stem for path in (ROOT / "bench").glob("*.py")))
def test_every_part_of_the_bench_begins(name: str) -> None:
    """What it asks of the portal is still there: it runs by hand, so a name that went would not be missed otherwise."""
    assert importlib.import_module(f"bench.{name}").__doc__


@pytest.mark.parametrize(
    ("path", "lasts"),
    [("/assets/release/0a/tables/route.json", True), ("/assets/runtime/0a/python.wasm", True), ("/_stock/x.js", True)]
    + [("/wegwijzer/", False), ("/sw.js", False)],
)
def test_the_host_of_the_bench_lets_last_what_the_shipped_headers_let_last(path: str, lasts: bool) -> None:
    """And guards every page as they do: a policy costs time."""
    sent = of_host(path)
    assert ("immutable" in sent.get("Cache-Control", "")) == lasts
    assert sent["Content-Security-Policy"].startswith("default-src 'none'")
