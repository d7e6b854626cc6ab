"""The parts of the bench that would make its figures wrong without anyone noticing."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path

import pytest
from places import ROOT

sys.path.append(str(ROOT))

from bench.build import Cost, whole
from bench.country import INVENTED, SCHOOLS, schools, stock
from bench.line import of_host
from bench.paint import bare
from bench.shell import by_hand
from wegwijs.facts.imported.model import Edition, SiteKind
from wegwijs.facts.load import Data

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


@pytest.mark.parametrize("kind", sorted(SCHOOLS))
def test_the_schools_of_the_bench_are_invented_and_say_so(data: Data, kind: SiteKind) -> None:
    """As many as are asked, in each municipality one before any gets two, none with an address that could be one."""
    edition = schools(data, kind, 400)
    assert Edition.model_validate_json(edition.model_dump_json()) == edition
    assert {site.municipality for site in edition.sites} == set(data.municipalities)
    assert len({site.code for site in edition.sites}) == 400
    assert all(INVENTED in site.name and site.street and "Nergens" in site.street for site in edition.sites)
    assert edition.publisher == INVENTED


def test_stock_is_built_of_the_same_pages_in_every_language(tmp_path: Path) -> None:
    """The home page and one in so many, each in all the languages it is there in: a switcher of stock has its work."""
    for way in ("", "a", "b", "en", "en/a"):
        page = tmp_path / "site" / way / "index.html"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(f"<body><main id='m'><p>{way}</p>\n\n<p>more</p></main></body>", "utf-8")
    assert stock(tmp_path / "stock", tmp_path / "site", ["nl", "en"], 2) == 4
    made = {path.relative_to(tmp_path / "stock/docs").as_posix() for path in (tmp_path / "stock/docs").rglob("*.md")}
    assert made == {"nl/index.md", "nl/a/index.md", "en/index.md", "en/a/index.md"}
    assert (tmp_path / "stock/docs/en/a/index.md").read_text("utf-8").endswith("<div><p>en/a</p>\n<p>more</p></div>\n")


def test_what_all_pages_would_cost_lies_on_the_line_through_two_parts() -> None:
    """What a build takes before its first page is counted once."""
    assert whole(Cost(3, 4, 110, 100), Cost(5, 6, 120, 200), 1_000) == Cost(21, 22, 200, 1_000)


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
