"""What several folders of tests share: the project's data, and the site, built once per run."""

from __future__ import annotations

import gc
import json
import os
import shutil
import sys
import time
from collections.abc import Iterator
from contextlib import nullcontext
from functools import cache
from itertools import islice
from pathlib import Path
from unittest.mock import patch

import material
import pytest
from hypothesis import settings
from places import BY_DAY, LANGUAGES, ROOT, SITE, SITE_URL
from project_copy import make_small

from tools.brought import npm
from wegwijs import cache as keeping
from wegwijs.facts import load as loading
from wegwijs.facts.build_day import EPOCH
from wegwijs.facts.load import Data, load
from wegwijs.facts.rules_data import compile_data
from wegwijs.facts.site.read import read as read_site
from wegwijs.portal import Portal
from wegwijs.words.catalogue import Catalogue
from wegwijs.words.catalogue import catalogues as read_words

NEED_THE_SITE = ("site", "browser", "commands", "search")
"""Folders of tests that read the built site."""
LONGEST = ("test_pages.py", "test_replay.py", "test_serve.py", "test_tools_commands.py", "test_place_field.py")
LONGEST += ("test_short_pages.py", "test_every_term.py", "test_site_valid.py", "test_ten_years.py", "test_offline.py")
LONGEST += ("test_one_region.py",)
"""Files with tests of many seconds: they begin first, so that no worker is left alone with one."""
OF_A_LANGUAGE = ("language", "code", "shown")
"""How a language is called where a test or its fixture has one case of each."""
EXAMPLES = {False: 30, True: 200}
"""Made-up cases that a property is tried on, in the daily run and in the whole one."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--all`: also what the daily run leaves out."""
    parser.addoption("--all", action="store_true", help="also what a day leaves out, see CONTRIBUTING.md")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """The longest first; a day leaves out what is `thorough`, and languages that show nothing new."""
    if not config.getoption("--all"):
        left = {item for item in items if item.get_closest_marker("thorough") or _once_more(item)}
        left |= _further_cases([item for item in items if item not in left])
        if len(left) < len(items):  # what is asked for by its own name is run
            config.hook.pytest_deselected(items=list(left))
            items[:] = [item for item in items if item not in left]
    items[:] = _longest_first(items, getattr(config, "workerinput", {}).get("workercount", 1))


def _longest_first(items: list[pytest.Item], workers: int) -> list[pytest.Item]:
    """Each worker begins with an equal part of the longest: at first it is given the next equal part of all items."""
    longest: dict[str, list[pytest.Item]] = {}
    for item in items:
        longest.setdefault(_long(item), []).append(item)
    others = iter(longest.pop("", []))
    ordered: list[pytest.Item] = []
    for worker in range(workers):
        size = (len(items) - len(ordered)) // (workers - worker)
        own = [item for together in [*longest.values()][worker::workers] for item in together]
        ordered += [*own, *islice(others, max(0, size - len(own)))]
    return [*ordered, *others]


def _long(item: pytest.Item) -> str:
    """Under which name a test that is long stays with others of its kind; for any other nothing."""
    if hasattr(getattr(item, "function", None), "check"):
        return "every page"  # which is read once for all of these
    return item.path.name if item.path.name in LONGEST else ""


def pytest_collection_finish() -> None:
    """What was collected stays to the end: to look it through for what can go cost a twentieth of the time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 20, 20)


def _once_more(item: pytest.Item) -> bool:
    """Every language is laid out as Dutch is, or as Arabic where a test says that the direction makes a difference.

    What is `alike` in every language is looked at in these two without a browser as well.
    """
    told = getattr(item, "callspec", None)
    alike = item.get_closest_marker("alike")
    looked_at = ("nl", "ar") if alike or _each_direction(item) else ("nl",)
    named = [told.params[name] for name in OF_A_LANGUAGE if name in told.params] if told else []
    languages = {str(name).strip("/") or "nl" for name in named}.intersection(LANGUAGES)
    return bool(alike or _in_a_browser(item)) and bool(languages) and languages.isdisjoint(looked_at)


def _further_cases(items: list[pytest.Item]) -> set[pytest.Item]:
    """Of each browser test all cases but the first, and the last where that is from the other direction."""
    cases: dict[tuple[Path, str], list[pytest.Item]] = {}
    for item in items:
        if _in_a_browser(item) and not item.get_closest_marker("each_case"):
            cases.setdefault((item.path, getattr(item, "originalname", item.name)), []).append(item)
    tried = {item for every in cases.values() for item in (every[0], every[-1 if _each_direction(every[0]) else 0])}
    return {item for every in cases.values() for item in every} - tried


def _each_direction(item: pytest.Item) -> bool:
    return bool(item.get_closest_marker("each_direction"))


def _in_a_browser(item: pytest.Item) -> bool:
    return item.path.is_relative_to(ROOT / "tests" / "browser")


def pytest_configure(config: pytest.Config) -> None:
    """Build the site before anything is collected; the workers of a parallel run find it there."""
    config.addinivalue_line("markers", "thorough: only in the whole run, `./portal test --all`")
    config.addinivalue_line("markers", "each_direction: not the same from right to left, so by day in Arabic too")
    same = "made alike in every language, whose words are read elsewhere: by day in Dutch and Arabic"
    config.addinivalue_line("markers", f"alike: {same}")
    config.addinivalue_line("markers", "each_case: every case is of a kind of its own, so by day all of them")
    same = "about a page alone, not its host, loading or clock: by day one visitor after the other in one browser"
    config.addinivalue_line("markers", f"same_browser: {same}")
    beside = "about what a page does with an answer: by day the rules run beside the browser, not in it"
    config.addinivalue_line("markers", f"rules_beside: {beside}")
    # How long one example takes says more of the machine than of the code.
    settings.register_profile("tier", max_examples=EXAMPLES[config.getoption("--all")], deadline=None)
    if settings.get_current_profile_name() != "mutants":  # which fixes its examples, to be told the same score again
        settings.load_profile("tier")
    # One day for all that is built, also in a run over midnight; the workers of a parallel run get it from here.
    os.environ.setdefault(EPOCH, str(int(time.time())))
    if hasattr(config, "workerinput"):
        return
    if settings.get_current_profile_name() != "mutants":
        npm.ensure(tests=True)  # a build that came before the tests fetched none of what only these use
    if _asks_for_the_site(config):
        _build(() if config.getoption("--all") else BY_DAY)


def _asks_for_the_site(config: pytest.Config) -> bool:
    folders = [ROOT / "tests" / name for name in NEED_THE_SITE]
    asked = [Path(config.invocation_params.dir, argument.split("::")[0]).resolve() for argument in config.args]
    return any(path.is_relative_to(folder) or folder.is_relative_to(path) for path in asked for folder in folders)


def _build(languages: tuple[str, ...]) -> None:
    from tools.site.build import BuildFailed, build

    try:
        build(SITE, SITE_URL, languages=languages)
    except BuildFailed as failure:
        pytest.exit(f"the site does not build:\n{failure}", returncode=1)
    print("built", SITE.relative_to(ROOT), file=sys.stderr)


@pytest.fixture(scope="session")
def whole(pytestconfig: pytest.Config) -> bool:
    """Whether this is the whole run."""
    return bool(pytestconfig.getoption("--all"))


@pytest.fixture(scope="session")
def build_cache() -> Path | None:
    """Where builds keep tables of rules and templates as read; nowhere for a mutant, whose tables are of its memory."""
    return None if settings.get_current_profile_name() == "mutants" else ROOT / "build" / "cache"


@pytest.fixture(scope="session", autouse=True)
def _kept_tables(build_cache: Path | None) -> Iterator[None]:
    """The tables of rules as they stand on the disk are made once, by the build."""
    with keeping.used(build_cache) if build_cache else nullcontext():
        yield


@cache
def _words_of_the_project(language: str) -> Catalogue:
    return Catalogue(language, ROOT / "locales")


@pytest.fixture(scope="session", autouse=True)
def _words_read_once() -> Iterator[None]:
    """Facts are checked against the Dutch words, which no test of facts changes: some hundred of them load facts."""

    def words(language: str, folder: Path) -> Catalogue:
        return _words_of_the_project(language) if folder == ROOT / "locales" else Catalogue(language, folder)

    with patch.object(loading, "Catalogue", words):
        yield


@pytest.fixture(scope="session")
def site() -> Path:
    """The folder of the built site."""
    assert (SITE / "index.html").is_file(), "pytest_configure builds it"
    return SITE


@pytest.fixture(scope="session")
def pages(site: Path) -> list[Path]:
    """Every page of the built site."""
    return sorted(site.rglob("*.html"))


@pytest.fixture(scope="session")
def day(site: Path) -> str:
    """The day this site was built."""
    return str(json.loads((site / "open-data/v1/regions.json").read_text("utf-8"))["built_on"])


@pytest.fixture(scope="session")
def data() -> Data:
    """The project's own data."""
    return load(ROOT / "data", ROOT / "locales")


@pytest.fixture(scope="session")
def fewer_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project's own data of fewer municipalities, to be copied."""
    folder = Path(shutil.copytree(ROOT / "data", tmp_path_factory.mktemp("fewer") / "data"))
    make_small(folder)
    return folder


@pytest.fixture(scope="session")
def fewer(fewer_folder: Path) -> Data:
    """The project's own data of fewer municipalities: for what does the same to each."""
    return load(fewer_folder, ROOT / "locales")


@pytest.fixture(scope="session")
def compiled(data: Data) -> dict:
    """The project's own data as the rules read it."""
    return compile_data(data)


@pytest.fixture(scope="session")
def catalogues() -> dict[str, Catalogue]:
    """The words of every language, by its code."""
    return read_words(LANGUAGES, ROOT / "locales")


@pytest.fixture(scope="session")
def portal(catalogues: dict[str, Catalogue]) -> Portal:
    """The project's own portal, loaded once."""
    icons = Path(material.__file__).parent / "templates"
    return Portal(ROOT, icons, list(LANGUAGES), read_site(ROOT), words=catalogues)
