"""The site on a stock nginx, set up by nothing but the README: pages, headers, Python, frames, 404 pages, offline."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from email.message import Message
from pathlib import Path

import pytest
from places import ROOT, runtime_of
from playwright.sync_api import expect

from browser.conftest import Open
from browser.runtime.test_runtime import ASK, QUESTION, start
from tools.brought import nginx
from wegwijs.page import headers
from wegwijs.words.catalogue import Catalogue

README = (ROOT / "README.md").read_text("utf-8")
STOCK = """daemon off; {user} pid {folder}/pid; error_log {folder}/error.log;
events {{ worker_connections 256; }}
http {{
  include /etc/nginx/mime.types; default_type application/octet-stream; access_log off;
  client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy; fastcgi_temp_path {folder}/fcgi;
  uwsgi_temp_path {folder}/uwsgi; scgi_temp_path {folder}/scgi;
  {server}
}}
"""
"""As the package's own `nginx.conf`, with everything in a folder of the test."""
A_DAY = 20
"""Of so many pages a day opens one: nginx looks at the first folders of an address alone."""
PAGE_KINDS = ("", "regio/leidse-regio/", "ar/", "en/rekenen/leerlingenlijst/", "los/ar/wegwijzer/")

pytestmark = pytest.mark.skipif(not nginx.path(), reason="no nginx here, and it may not be installed")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="module", params=["as the README says", "bare"])
def home(request: pytest.FixtureRequest, site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the site on nginx: with the file it includes, and as a host that was told only where it is."""
    folder, port = tmp_path_factory.mktemp("nginx"), free_port()
    block = re.search(r"(?ms)^    server \{.*?^    \}", README)
    assert block, "the README shows a server block"
    server = block[0].replace("listen 80", f"listen 127.0.0.1:{port}").replace("/srv/school", str(site))
    if request.param == "bare":
        server = re.sub(r".*include .*\n", "", server)
    user = "user root;" if os.geteuid() == 0 else ""
    (folder / "nginx.conf").write_text(STOCK.format(folder=folder, user=user, server=server), "utf-8")
    process = subprocess.Popen([str(nginx.path()), "-p", str(folder), "-c", str(folder / "nginx.conf")])
    try:
        _wait(port)
        yield f"http://127.0.0.1:{port}/"
    finally:
        process.terminate()
        process.wait()


def _wait(port: int) -> None:
    for _ in range(100):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise AssertionError("nginx did not start")


def get(address: str) -> tuple[int, Message, str]:
    """Status, headers and body."""
    try:
        with urllib.request.urlopen(address) as response:
            return response.status, response.headers, response.read().decode("utf-8", "replace")
    except urllib.error.HTTPError as error:
        return error.code, error.headers, error.read().decode("utf-8", "replace")


def told(request: pytest.FixtureRequest) -> bool:
    """Whether this nginx includes the file of the build."""
    return request.node.callspec.params["home"] != "bare"


def test_pages_and_files_come_as_what_they_are(
    home: str, site: Path, request: pytest.FixtureRequest, whole: bool
) -> None:
    """Every page opens, by day one in twenty; scripts, WebAssembly and, where it was told, calendars have a type."""
    for page in sorted(site.rglob("index.html"))[:: 1 if whole else A_DAY]:
        path = page.relative_to(site).as_posix().removesuffix("index.html")
        status, found, _ = get(home + path)
        assert (status, found.get_content_type()) == (200, "text/html"), path
    runtime = runtime_of(site).relative_to(site).as_posix()
    for name, kind in (("pyodide.js", "javascript"), ("pyodide.asm.js", "javascript"), ("pyodide.asm.wasm", "wasm")):
        assert get(f"{home}{runtime}/{name}")[1].get_content_type() == f"application/{kind}"
    if told(request):
        calendar = next(site.rglob("*.ics")).relative_to(site).as_posix()
        assert get(home + calendar)[1].get_content_type() == "text/calendar"
        assert get(f"{home}_headers")[0] == get(f"{home}_nginx.conf")[0] == 404


def test_each_path_has_the_headers_of_its_rule(home: str, site: Path, request: pytest.FixtureRequest) -> None:
    """The same as in `_headers`, the last rule winning, on 404 pages as well."""
    if not told(request):
        pytest.skip("this nginx was told nothing")
    runtime = f"{runtime_of(site).relative_to(site).as_posix()}/python.zip"
    for path in (*PAGE_KINDS, runtime, "assets/js/embed.js", "sw.js", "nergens", "ar/nergens"):
        expected: dict[str, str] = {}
        for pattern, values in headers.rules("/").items():
            matches = f"/{path}".startswith(pattern[:-1]) if pattern.endswith("*") else f"/{path}" == pattern
            expected |= values if matches else {}
        found = get(home + path)[1]
        assert {name: found.get_all(name) for name in expected} == {name: [value] for name, value in expected.items()}


def test_what_is_not_there_is_told_in_the_language_of_its_folder(
    home: str, catalogues: dict[str, Catalogue], request: pytest.FixtureRequest
) -> None:
    """Status 404 with our own page, in Dutch at the root."""
    if not told(request):
        pytest.skip("this nginx was told nothing")
    for language, path in (("nl", "nergens/"), ("en", "en/nowhere/"), ("ar", "ar/nowhere/")):
        status, _, body = get(home + path)
        assert status == 404 and str(catalogues[language].text("notfound.title")) in body


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
