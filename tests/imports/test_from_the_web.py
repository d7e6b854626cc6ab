"""Lists are fetched with one request each, and where that fails a sentence says what to do."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from imports import duo_files
from tools.imports import tables
from wegwijs.facts.imported.load import FOLDER
from wegwijs.facts.load import Data


class _Host(BaseHTTPRequestHandler):
    """Serves the list, and counts who asks; anything else goes wrong in its own way."""

    text = ""
    asked: list[tuple[str, str]] = []

    def do_GET(self) -> None:
        self.asked.append((self.path, self.headers["User-Agent"]))
        content = self.text.encode()
        if self.path == "/gone.csv":
            self.send_error(404)
        elif self.path == "/for-ever.csv":
            self.send_response(302)
            self.send_header("Location", "/for-ever.csv")
            self.end_headers()
        else:
            self.send_response(200)
            self.send_header("Content-Length", str(len(content) + (9 if self.path == "/half.csv" else 0)))
            self.end_headers()
            self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """Nothing: the tests look at what was asked."""


@pytest.fixture
def folder(fewer_folder: Path, tmp_path: Path) -> Path:
    """A copy of the data of fewer municipalities: a command that reads them begins in a part of the time."""
    return Path(shutil.copytree(fewer_folder, tmp_path / "data", ignore=shutil.ignore_patterns(FOLDER)))


@pytest.fixture
def host(few: str) -> Iterator[str]:
    """The address of a host that has the list."""
    _Host.text, _Host.asked = few, []
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Host)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def test_a_list_is_fetched_with_one_request_and_again_from_where_it_came(
    command: Callable[..., int], host: str, folder: Path
) -> None:
    """The second time the address need not be told; the request says who asks."""
    assert command("duo", "--from-web", f"{host}/vestigingen-bo.csv", "--edition", "2026-10-01") == 0
    assert f'"address":"{host}/vestigingen-bo.csv"' in (folder / "imported" / "duo-primary.json").read_text("utf-8")
    assert command("duo", "--from-web") == 0
    agent = "wegwijs-naar-school (open data import)"
    assert _Host.asked == [("/vestigingen-bo.csv", agent)] * 2


@pytest.mark.parametrize(
    ("page", "why"),
    [
        ("gone.csv", "the host answered 404"),
        ("for-ever.csv", "the host answered 302"),
        ("half.csv", "bytes came"),
        ("large.csv", "more than"),
    ],
)
def test_what_cannot_be_fetched_is_told_and_changes_nothing(
    command: Callable[..., int],
    host: str,
    folder: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    page: str,
    why: str,
) -> None:
    """With the address, and how to do without."""
    if page == "large.csv":
        monkeypatch.setattr("tools.imports.web.MOST_BYTES", 1000)
    assert command("duo", "--from-web", f"{host}/{page}") == 1
    told = capsys.readouterr().err
    assert f"{host}/{page}: " in told and why in told and "./portal import duo FILE" in told
    assert not (folder / "imported").exists()


@pytest.mark.parametrize("address", ["http://127.0.0.1:9/list.csv", "https://no-such-host.invalid/list.csv"])
def test_without_a_network_a_sentence_says_so(
    command: Callable[..., int], capsys: pytest.CaptureFixture[str], address: str
) -> None:
    """No traceback."""
    assert command("duo", "--from-web", address) == 1
    told = capsys.readouterr().err
    assert "no answer from" in told and "Traceback" not in told


def test_an_address_must_be_told_once(command: Callable[..., int], capsys: pytest.CaptureFixture[str]) -> None:
    """None is guessed; what is no address is refused."""
    assert command("duo", "--from-web") == 1
    assert "--from-web: expected the address of a file" in capsys.readouterr().err
    assert command("duo", "--from-web", "list.csv") == 1
    assert "list.csv: expected an address" in capsys.readouterr().err
    assert command("duo") == 1
    assert "expected a file, got none" in capsys.readouterr().err


def test_no_list_of_schools_is_as_large_as_the_limit(plain: Data) -> None:
    """A list of the whole country leaves room for six times as much."""
    assert len(duo_files.primary(plain).encode("utf-16")) * 6 < tables.MOST_BYTES
