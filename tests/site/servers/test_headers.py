"""The headers hosts send: one whole policy on every path, however a host reads rules that meet."""

from __future__ import annotations

import re
from fnmatch import fnmatch
from pathlib import Path

import pytest
from built import on_every_page, written
from markupsafe import escape
from places import LANGUAGES, of_release

from wegwijs.page import headers
from wegwijs.page.address import BARE, root_of
from wegwijs.page.release import FOLDER, LOADER

MOST_RULES, LONGEST_LINE = 100, 2000
"""What Cloudflare Pages reads of `_headers`, by its published limits and its parser; others read more."""
FOLDERS = [root_of(language).strip("/") for language in LANGUAGES[1:]] + ["regio", "rekenen", "assets", "los"]
PAGES = ("", "regio/leidse-regio/", "ar/", "uk/rekenen/leerling/", "en/404.html")
NOWHERE = ("nergens/", "404.html")
"""Of no folder of the site: a rule for all paths could not leave the bare pages out."""
FRAMED = (f"{BARE}wegwijzer/", f"{BARE}ar/vervoer/")
RELEASED = (f"{FOLDER}0123456789ab/subjects/frame/site.js", "assets/runtime/0123456789ab/pyodide.asm.wasm")
ASSETS = re.compile(rb"assets/[^\"\s]*\.(?:js|css|json)(?=\")")
"""A script, style or file of data that a page asks for."""


def _rules(text: str) -> list[tuple[str, dict[str, str]]]:
    found: list[tuple[str, dict[str, str]]] = []
    for line in text.splitlines():
        if line.startswith("  "):
            name, _, value = line.strip().partition(": ")
            found[-1][1][name] = value
        else:
            found.append((line, {}))
    return found


def _last_wins(text: str, path: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for pattern, values in _rules(text):
        found |= values if fnmatch(path, pattern) else {}
    return found


def _joined(text: str, path: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for pattern, values in _rules(text):
        for name, value in values.items() if fnmatch(path, pattern) else ():
            found[name] = f"{found[name]}, {value}" if name in found else value
    return found


READINGS = {"last wins": _last_wins, "joined": _joined}
"""As Netlify reads it (`Object.assign` of all rules that match, in order), and as Cloudflare Pages does."""


@pytest.fixture(params=["/", "/school/"])
def mount(request: pytest.FixtureRequest) -> str:
    """The path a site stands at."""
    return request.param


@pytest.fixture
def text(tmp_path: Path, mount: str) -> str:
    """The rules of a site in twelve languages."""
    for folder in FOLDERS:
        (tmp_path / folder).mkdir()
    headers.write(tmp_path, f"https://x.example{mount}", list(LANGUAGES))
    return (tmp_path / "_headers").read_text("utf-8")


@pytest.mark.parametrize("reading", READINGS)
def test_every_path_has_the_policy_that_servers_send(text: str, mount: str, reading: str) -> None:
    """Whichever way a host reads rules that meet; a policy that stands there twice holds as its stricter one."""
    rules = headers.rules(mount, list(LANGUAGES))
    for path in (*PAGES, *FRAMED, *RELEASED, LOADER, "sw.js", *NOWHERE):
        found = READINGS[reading](text, mount + path)
        expected = {**rules.of(path), **rules.secure}
        *before, policy = found["Content-Security-Policy"].split(", ")
        assert set(before) <= {headers.POLICY}, path
        if path in NOWHERE:
            assert policy == headers.POLICY and found["X-Frame-Options"] == "DENY"
            expected.pop("Cross-Origin-Resource-Policy")
        else:
            assert policy == expected["Content-Security-Policy"], path
        same = expected.keys() - {"Content-Security-Policy"}
        assert {name: found[name] for name in same} == {name: expected[name] for name in same}, path


WHO = {"anyone": (None, "*"), "nobody else": ([], "'self'"), "one site": (["https://a.example"], "'self' https://a.example")}


@pytest.mark.parametrize("case", WHO)
@pytest.mark.parametrize("name", ["_headers", "_nginx.conf", "_caddy.conf", "_apache.conf"])
def test_who_may_frame_the_bare_pages_is_told_to_every_kind_of_host(tmp_path: Path, case: str, name: str) -> None:
    """As `portal.yaml` says; our own pages may always, for one of them shows how they look. No other page is framed."""
    embed, who = WHO[case]
    headers.write(tmp_path, "https://x.example/", list(LANGUAGES), embed)
    text = (tmp_path / name).read_text("utf-8")
    assert set(re.findall(r"frame-ancestors ([^\"\n]+)", text)) == {who, "'none'"}


def test_the_rules_fit_every_host_at_all_languages(text: str) -> None:
    """Not too many, one splat a pattern, at its end; no line too long."""
    patterns = [pattern for pattern, _ in _rules(text)]
    assert all(pattern.count("*") <= 1 and "*" not in pattern[:-1] for pattern in patterns)
    assert max(map(len, text.splitlines())) < LONGEST_LINE
    assert len(patterns) < MOST_RULES


def test_the_rules_of_the_built_site_fit_every_host(site: Path) -> None:
    """As many as its folders ask for."""
    assert len(_rules((site / "_headers").read_text("utf-8"))) < MOST_RULES


def test_each_language_has_its_page_for_what_is_not_there(text: str, mount: str, tmp_path: Path) -> None:
    """Also on a host that looks for none by itself; the last line is for all other paths."""
    lines = (tmp_path / "_redirects").read_text("utf-8").splitlines()
    assert f"{mount}ar/* {mount}ar/404.html 404" in lines and lines[-1] == f"{mount}* {mount}404.html 404"
    assert len(lines) == len(LANGUAGES)


def test_the_policy_allows_this_host_only_and_no_inline_code() -> None:
    """No other host, no inline script or style, and no eval besides WebAssembly."""
    assert not re.search(r"unsafe-inline|'unsafe-eval'|https?:", headers.POLICY)


def test_every_page_holds_the_policy_itself(pages: list[Path]) -> None:
    """For hosts that send no headers of ours, before the first script or style."""
    for page in pages:
        text = page.read_text("utf-8")
        policy = text.index(f'<meta http-equiv="Content-Security-Policy" content="{escape(headers.POLICY)}">')
        assert policy < text.index("<script") and policy < text.index('rel="stylesheet"'), page


def test_nothing_on_the_wire_has_an_ending_that_hosts_do_not_know(site: Path) -> None:
    """No `.mjs`: a stock nginx sends it as a download, and Python would never start."""
    assert sorted(site.rglob("*.mjs")) == []


@on_every_page
def test_every_file_of_a_page_stands_in_the_folder_of_its_release(built_page: Path, site: Path) -> None:
    """But the icon, and the loader that other sites hold in their pages."""
    own = of_release(site).relative_to(site).as_posix() + "/"
    found = {address.decode() for address in ASSETS.findall(written(built_page))}
    assert {address for address in found if not address.startswith(own)} <= {LOADER}
