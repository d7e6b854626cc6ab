"""A small server of the built site that behaves as a real host: its headers, gzip, its 404 pages, and its bad days."""

from __future__ import annotations

import gzip
import json
import mimetypes
import threading
import time
from fnmatch import fnmatch
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from places import runtime_of

from calculators.api import answer

Headers = list[tuple[str, dict[str, str]]]
TYPES = {".mjs": "text/javascript", ".js": "text/javascript", ".wasm": "application/wasm", ".json": "application/json"}
PACKED = (".zip", ".gz", ".png")
WORKER = "*/subjects/runtime/worker.js"
BESIDE = Path(__file__).with_name("rules_beside.js")
WHOLE = 1 << 30
BREATH = 0.01
"""Seconds."""


def read_headers(site: Path) -> Headers:
    """The rules of the site's own `_headers`, in order: a path pattern and the headers it sets."""
    rules: Headers = []
    for line in (site / "_headers").read_text("utf-8").splitlines():
        if line.startswith(" "):
            name, _, value = line.strip().partition(":")
            rules[-1][1][name] = value.strip()
        elif line.strip():
            rules.append((line.strip(), {}))
    return rules


@cache
def _packed(content: bytes) -> bytes:
    return gzip.compress(content, 5, mtime=0)  # once for the copies of a site too


@cache
def _rules_data(site: Path) -> dict[str, Any]:
    """The facts as the browser's Python gets them."""
    compiled: dict[str, Any] = json.loads((runtime_of(site) / "data.json").read_text("utf-8"))
    return compiled


class SiteServer:
    """Serves `site` on a free port of this machine until `stop`.

    `refused` and `held` are path patterns: a refused path gets 503, a held one no answer until `release` or `stop`.
    `cut` maps a path to how many bytes of its file are sent; after `pace` bytes it takes a short breath.
    With `rules_beside` the worker's place is taken by `rules_beside.js`, whose questions are answered here.
    `log` holds a (path, status, bytes) per response.
    """

    def __init__(self, site: Path) -> None:
        self.site = site.resolve()
        self.rules = read_headers(site)
        self.refused: set[str] = set()
        self.held: set[str] = set()
        self.cut: dict[str, int] = {}
        self.pace = WHOLE
        self.rules_beside = False
        self.log: list[tuple[str, int, int]] = []
        self._released = threading.Event()
        self._stopped = False
        self._http = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._http.daemon_threads = True
        self._http.block_on_close = False
        self.url = f"http://127.0.0.1:{self._http.server_port}/"
        threading.Thread(target=self._http.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()

    @property
    def bytes_sent(self) -> int:
        """Bytes of all bodies since the last `reset`, as they went over the wire."""
        return sum(size for _, _, size in self.log)

    @property
    def paths(self) -> list[str]:
        """The paths asked for since the last `reset`, in order."""
        return [path for path, _, _ in self.log]

    def reset(self) -> None:
        """Behave again, and count from nothing."""
        self.release()
        self.refused, self.held, self.cut, self.log = set(), set(), {}, []
        self.pace = WHOLE
        self._released = threading.Event()

    def release(self) -> None:
        """Answer the requests that are held."""
        self._released.set()

    def stop(self) -> None:
        """Close the port: from now on nobody answers, on the connections that are still open either."""
        self._stopped = True
        self.release()
        self._http.shutdown()
        self._http.server_close()

    def respond(self, path: str) -> tuple[int, Path]:
        """The status and the file for a path, the nearest 404 page for one that is not there."""
        wanted = (self.site / path.lstrip("/")).resolve()
        file = wanted / "index.html" if path.endswith("/") else wanted
        if file.is_relative_to(self.site) and file.is_file():
            return 200, file
        nearest = self.site / path.lstrip("/").split("/")[0] / "404.html"
        return 404, nearest if nearest.is_file() else self.site / "404.html"

    def headers_for(self, path: str) -> dict[str, str]:
        """What `_headers` sets on a path: rules that set the same header are joined, as hosts do."""
        headers: dict[str, str] = {}
        for pattern, found in self.rules:
            for name, value in found.items() if fnmatch(path, pattern) else ():
                headers[name] = f"{headers[name]}, {value}" if name in headers else value
        return headers

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        server = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def log_message(self, *_: object) -> None:
                """Stay silent."""

            def do_GET(self) -> None:
                server._answer(self)

            def do_POST(self) -> None:
                server._rules(self)

        return Handler

    def _answer(self, request: BaseHTTPRequestHandler) -> None:
        path = unquote(urlsplit(request.path).path)
        if self._stopped:
            request.close_connection = True
            return
        if any(fnmatch(path, pattern) for pattern in self.held):
            self._released.wait()
            request.close_connection = True
            return
        if any(fnmatch(path, pattern) for pattern in self.refused):
            self._send(request, path, 503, b"", {"Content-Type": "text/plain"})
            return
        status, file = self.respond(path)
        if self.rules_beside and fnmatch(path, WORKER):
            file = BESIDE
        if (self.site / path.lstrip("/")).is_dir() and not path.endswith("/"):
            self._send(request, path, 301, b"", {"Location": f"{path}/"})
            return
        self._send(request, path, status, *self._body(request, path, file))

    def _rules(self, request: BaseHTTPRequestHandler) -> None:
        asked, _, content = request.rfile.read(int(request.headers["Content-Length"])).partition(b"\n")
        given = answer(asked.decode(), _rules_data(self.site), content)
        self._send(request, request.path, 200, given.encode(), {"Content-Type": "application/json"})

    def _body(self, request: BaseHTTPRequestHandler, path: str, file: Path) -> tuple[bytes, dict[str, str]]:
        kind = TYPES.get(file.suffix) or mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        headers = {"Content-Type": f"{kind}; charset=utf-8" if kind.startswith("text/") else kind}
        if path in self.cut:
            return file.read_bytes()[: self.cut[path]], headers
        if file.suffix in PACKED or "gzip" not in request.headers.get("Accept-Encoding", ""):
            return file.read_bytes(), headers
        return _packed(file.read_bytes()), headers | {"Content-Encoding": "gzip", "Vary": "Accept-Encoding"}

    def _send(
        self, request: BaseHTTPRequestHandler, path: str, status: int, body: bytes, headers: dict[str, str]
    ) -> None:
        self.log.append((path, status, len(body)))
        try:
            request.send_response(status)
            for name, value in {**self.headers_for(path), **headers, "Content-Length": str(len(body))}.items():
                request.send_header(name, value)
            request.end_headers()
            for start in range(0, len(body), self.pace):
                time.sleep(BREATH if start else 0)
                request.wfile.write(body[start : start + self.pace])
        except ConnectionError:
            request.close_connection = True
