"""A page that `./portal serve` shows comes anew by itself when the site does, under the policy of the page."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest

from browser.conftest import Open
from tools.site.serve import Server


@pytest.fixture
def served(site: Path, tmp_path: Path) -> Iterator[tuple[str, Path]]:
    """Where the built site is served, and the file that is touched when there is a new one."""
    fresh = tmp_path / "fresh"
    fresh.touch()
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    server = Server(builder=lambda: None, host="127.0.0.1", port=port, root=str(site))
    server.watch(str(fresh))
    running = Thread(target=server.serve, daemon=True)
    running.start()
    yield f"http://127.0.0.1:{port}/", fresh
    server.shutdown()


def test_a_page_comes_anew_when_the_site_does(open_page: Open, served: tuple[str, Path]) -> None:
    """What was on the old page is gone, and the policy had nothing to refuse."""
    home, fresh = served
    page = open_page("over/", home=home)
    page.evaluate("window.old = true")
    with page.expect_event("load"):
        fresh.touch()
    assert page.evaluate("window.old") is None
