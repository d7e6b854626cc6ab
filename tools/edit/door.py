"""The server of the page: on this machine only, for who has the key of this run, and for no other page.

A browser that follows a name which was pointed at this machine meanwhile (DNS rebinding) tells that name as the host, a
page of another origin tells its own, and neither has the key. Each of these is refused before anything is read.
"""

from __future__ import annotations

import hmac
import json
import secrets
from collections.abc import Callable
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Lock

from tools.edit.values import Json, Value

HOST = "127.0.0.1"
NOBODY = "'none'"
MOST = 2_000_000
"""Bytes of one request: far more than any form holds."""
Answer = Callable[[str, Json], Json]
Files = dict[str, tuple[str, bytes]]
"""The files of the page by their address: type and content."""


class Door(ThreadingHTTPServer):
    """Lets in who opened the address with its token, once."""

    daemon_threads = True

    def __init__(self, port: int, files: Files, answer: Answer, frames: str) -> None:
        super().__init__((HOST, port), _Visit)
        self.files, self.answer = files, answer
        self.host = f"{HOST}:{self.server_address[1]}"
        self.token = secrets.token_urlsafe(32)
        """In the fragment of the address, which no browser sends; good for one time."""
        self.lock = Lock()
        """One request at a time reads or writes the files."""
        self._key = ""
        self.policy = (
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
            f"frame-src {frames or NOBODY}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
        )

    @property
    def address(self) -> str:
        """What to open."""
        return f"http://{self.host}/#{self.token}"

    def exchange(self, token: str) -> str:
        """The key for the token of the address, the first time; nothing after that."""
        with self.lock:
            if not self.token or not hmac.compare_digest(token.encode(), self.token.encode()):
                return ""
            self.token, self._key = "", secrets.token_urlsafe(32)
            return self._key

    def knows(self, key: str) -> bool:
        """Whether it is the key that was given out."""
        return bool(self._key) and hmac.compare_digest(key.encode(), self._key.encode())


class _Visit(BaseHTTPRequestHandler):
    server: Door
    protocol_version = "HTTP/1.1"
    server_version = "portal"
    sys_version = ""
    timeout = 30

    def do_GET(self) -> None:
        """One of the files of the page."""
        if self.headers.get("Host") != self.server.host:
            return self._refuse(HTTPStatus.FORBIDDEN)
        kind, content = self.server.files.get(self.path, ("", b""))
        return self._send(HTTPStatus.OK, kind, content) if kind else self._refuse(HTTPStatus.NOT_FOUND)

    def do_POST(self) -> None:
        """The key for a token, or an answer for who has the key."""
        asked = self._asked() if self._is_ours() else None
        if asked is None:
            return self._refuse(HTTPStatus.FORBIDDEN)
        if self.path == "/api/open":
            key = self.server.exchange(str(asked.get("token", "")))
            return self._tell({"key": key}) if key else self._refuse(HTTPStatus.FORBIDDEN)
        if not self.server.knows(self.headers.get("X-Key", "")):
            return self._refuse(HTTPStatus.FORBIDDEN)
        return self._answer(self.path.removeprefix("/api/"), asked)

    def _answer(self, what: str, asked: Json) -> None:
        try:
            with self.server.lock:
                told = self.server.answer(what, asked)
        except (KeyError, TypeError, ValueError):
            return self._refuse(HTTPStatus.BAD_REQUEST)
        return self._tell(told)

    def _is_ours(self) -> bool:
        """Whether our own page asks, by its own name."""
        own = f"http://{self.server.host}"
        is_json = self.headers.get("Content-Type", "") == "application/json"
        return is_json and self.headers.get("Host") == self.server.host and self.headers.get("Origin") == own

    def _asked(self) -> Json | None:
        length = self.headers.get("Content-Length", "")
        if not length.isdecimal() or int(length) > MOST:
            return None
        try:
            asked = json.loads(self.rfile.read(int(length)))
        except ValueError:
            return None
        return asked if isinstance(asked, dict) else None

    def _tell(self, told: Json) -> None:
        self._send(HTTPStatus.OK, "application/json", json.dumps(told, ensure_ascii=False, default=str).encode())

    def _refuse(self, status: HTTPStatus) -> None:
        self.close_connection = True  # what was sent with it is not read
        self._send(status, "text/plain; charset=utf-8", status.phrase.encode())

    def _send(self, status: HTTPStatus, kind: str, content: bytes) -> None:
        self.send_response(status)
        for name, value in (
            ("Content-Type", kind),
            ("Content-Length", str(len(content))),
            ("Content-Security-Policy", self.server.policy),
            ("X-Content-Type-Options", "nosniff"),
            ("Referrer-Policy", "no-referrer"),
            ("Cross-Origin-Opener-Policy", "same-origin"),
            ("Cross-Origin-Resource-Policy", "same-origin"),
            ("Cache-Control", "no-store"),
        ):
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: Value) -> None:
        """Says nothing: the terminal is for who works at the page."""
