"""The site on a stock nginx, set up by nothing but the guide: pages, Python, frames, offline."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hosts.real import block, free_port, get, nginx, wait
from places import runtime_of
from playwright.sync_api import expect

from browser.conftest import Open
from browser.runtime.test_runtime import ASK, QUESTION, start
from tools.brought import servers

A_DAY = 20
"""Of so many pages a day opens one: nginx looks at the first folders of an address alone."""

pytestmark = pytest.mark.skipif(not servers.path("nginx"), reason="no nginx here, and it may not be installed")


@pytest.fixture(scope="module", params=["as the guide says", "bare"])
def home(request: pytest.FixtureRequest, site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the site on nginx: with the file it includes, and as a host that was told only where it is."""
    port, own = free_port(), tmp_path_factory.mktemp("nginx")
    server = block("nginx", site, port)
    if request.param == "bare":
        server = re.sub(r".*include .*\n", "", server)
    with nginx(own, server):
        wait(port, own)
        yield f"http://127.0.0.1:{port}/"


def told(request: pytest.FixtureRequest) -> bool:
    """Whether this nginx includes the file of the build."""
    return request.node.callspec.params["home"] != "bare"


@pytest.mark.each_case
def test_pages_and_files_come_as_what_they_are(
    home: str, site: Path, request: pytest.FixtureRequest, whole: bool
) -> None:
    """Every page opens, by day one in twenty; scripts, WebAssembly and, where it was told, calendars have a type."""
    for page in sorted(site.rglob("index.html"))[:: 1 if whole else A_DAY]:
        path = page.relative_to(site).as_posix().removesuffix("index.html")
        answer = get(home + path)
        assert (answer.status, answer.headers.get_content_type()) == (200, "text/html"), path
    runtime = runtime_of(site).relative_to(site).as_posix()
    for name, kind in (("pyodide.js", "javascript"), ("pyodide.asm.js", "javascript"), ("pyodide.asm.wasm", "wasm")):
        assert get(f"{home}{runtime}/{name}").headers.get_content_type() == f"application/{kind}"
    if told(request):
        calendar = next(site.rglob("*.ics")).relative_to(site).as_posix()
        assert get(home + calendar).headers.get_content_type() == "text/calendar"


@pytest.mark.thorough
def test_python_starts_and_works_without_internet_afterwards(home: str, open_page: Open) -> None:
    """The rules answer in the browser; with the line cut the page opens again and they still do."""
    page = open_page("wegwijzer/", home=home, keeping=True)
    start(page)
    assert page.evaluate(ASK, QUESTION) == "route"
    expect(page.locator(".offline [role=status]")).to_be_visible()
    page.context.set_offline(True)
    page.watch.expected()
    page.reload()
    start(page)
    assert page.evaluate(ASK, QUESTION) == "route"


def test_a_frame_on_another_site_shows_a_calculator(home: str, open_page: Open) -> None:
    """The bare page may be framed; a page with header and foot may not, where nginx was told."""
    page = open_page("gemeenten/insluiten/", home=home)
    expect(page.frame_locator(".preview iframe").locator("h1")).to_be_visible()
