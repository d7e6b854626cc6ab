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
from wegwijs.page.address import BARE
from wegwijs.page.release import FOLDER, LOADER

TWELVE = [*LANGUAGES, "uk", "tr", "pl", "ro", "bg", "fa", "ti", "so", "ps"]
MOST_RULES, LONGEST_LINE = 100, 2000
"""What the strictest host reads of `_headers`."""
PAGES = ("", "regio/leidse-regio/", "ar/", "uk/rekenen/leerling/", "nergens/", "404.html", "en/404.html")
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


@pytest.fixture(params=["/", "/school/"])
def mount(request: pytest.FixtureRequest) -> str:
    """The path a site stands at."""
    return request.param


@pytest.fixture
def text(tmp_path: Path, mount: str) -> str:
    """The rules of a site in twelve languages."""
    headers.write(tmp_path, f"https://x.example{mount}", TWELVE)
    return (tmp_path / "_headers").read_text("utf-8")


@pytest.mark.parametrize("reading", READINGS)
def test_every_path_has_the_whole_policy(text: str, mount: str, reading: str) -> None:
    """No path loses a directive by a second rule, and only the bare pages may be framed."""
    for path in (*PAGES, *FRAMED, *RELEASED, LOADER, "sw.js"):
        found = READINGS[reading](text, mount + path)
        policies = found["Content-Security-Policy"].split(", ")
        assert all(policy.startswith(headers.POLICY) for policy in policies), path
        may_frame = [policy for policy in policies if "frame-ancestors" in policy]
        assert (may_frame == [f"{headers.POLICY}; frame-ancestors *"]) == (path in FRAMED), path
        assert found["X-Frame-Options"] == "DENY"
        for name in ("Strict-Transport-Security", "Cross-Origin-Opener-Policy", "X-Content-Type-Options"):
            assert "," not in found[name]


@pytest.mark.parametrize("reading", READINGS)
def test_what_never_changes_is_kept_and_the_rest_asked_for_anew(text: str, mount: str, reading: str) -> None:
    """Files with their content in their name last a year; pages, the service worker and the loader are revalidated."""
    for path in RELEASED:
        found = READINGS[reading](text, mount + path)
        assert found["Cache-Control"] == "public, max-age=31536000, immutable"
        assert found["Cross-Origin-Resource-Policy"] == "same-origin"
    for path in (*PAGES, *FRAMED, LOADER):
        found = READINGS[reading](text, mount + path)
        assert found["Expires"] == "0" and "Cache-Control" not in found
    assert READINGS[reading](text, f"{mount}sw.js")["Cache-Control"] == "no-cache"
    assert READINGS[reading](text, mount + LOADER)["Cross-Origin-Resource-Policy"] == "cross-origin"


def test_the_rules_do_not_grow_with_languages_and_fit_every_host(tmp_path: Path) -> None:
    """As many for twelve languages as for three; one splat a pattern, at its end; no line too long."""
    counts = set()
    for languages in (list(LANGUAGES), TWELVE):
        headers.write(tmp_path, "https://x.example/", languages)
        text = (tmp_path / "_headers").read_text("utf-8")
        patterns = [pattern for pattern, _ in _rules(text)]
        counts.add(len(patterns))
        assert all(pattern.count("*") <= 1 and "*" not in pattern[:-1] for pattern in patterns)
        assert max(map(len, text.splitlines())) < LONGEST_LINE
    assert len(counts) == 1 and max(counts) < MOST_RULES


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
