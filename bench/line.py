"""A host and a line to it: packs as hosts do (Brotli), answers what has not changed with 304, and can be slow.

The speed is that of one link that all requests share; every answer waits a round trip, and a new connection two more.
"""

from __future__ import annotations

import hashlib
import mimetypes
import subprocess
import threading
import time
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

from wegwijs.page.headers import LASTING, rules

PACK = """
const { readFileSync, writeFileSync } = require("fs"), { brotliCompressSync, constants } = require("zlib");
const [from, to] = process.argv.slice(1), text = readFileSync(from);
const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 };
writeFileSync(to, brotliCompressSync(text, { params }));
"""
TYPES = {".mjs": "text/javascript", ".js": "text/javascript", ".wasm": "application/wasm", ".zip": "application/zip"}
CHUNK, HEADER, UNCHANGED = 4096, 300, 200
"""Bytes sent at once, and what the head of an answer counts for."""


@dataclass(frozen=True)
class Line:
    """How fast: bits per second, 0 for as fast as it goes, and seconds for a round trip."""

    bits: float = 0
    round_trip: float = 0


def of_host(path: str) -> dict[str, str]:
    """What the headers of the shipped site say of a path; the stock runtime lasts as ours does."""
    lasts = LASTING if path.startswith("/_stock/") else {}
    return {**rules("/", []).of(path.removeprefix("/")), **lasts}


class Server(ThreadingHTTPServer):
    """A visitor who leaves in the middle is no error."""

    daemon_threads = True
    block_on_close = False

    def handle_error(self, *_: object) -> None:
        """Stay silent."""


class Host:
    """Serves folders, each under its path, until `stop`; counts bytes and requests since `reset`."""

    def __init__(self, folders: dict[str, Path], packed: Path, node: str) -> None:
        self.folders, self.packed, self.node = folders, packed, node
        self.line, self.down = Line(), False
        self.reset()
        self._ready: dict[Path, bytes] = {}
        self._free, self._lock = 0.0, threading.Lock()
        self._http = Server(("127.0.0.1", 0), self._handler())
        self.url = f"http://127.0.0.1:{self._http.server_port}/"
        threading.Thread(target=self._http.serve_forever, daemon=True).start()

    def reset(self) -> None:
        """Count from nothing."""
        self.bytes, self.paths = 0, []

    def stop(self) -> None:
        """Close the port."""
        self._http.shutdown()
        self._http.server_close()

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        host = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            disable_nagle_algorithm = True
            known = False

            def log_message(self, *_: object) -> None:
                """Stay silent."""

            def do_GET(self) -> None:
                if host.down:
                    self.close_connection = True
                    return
                time.sleep(host.line.round_trip * (1 if self.known else 3))
                self.known = True
                host.answer(self)

        return Handler

    def answer(self, request: BaseHTTPRequestHandler) -> None:
        """Send the file, at the speed of the line."""
        path = unquote(urlsplit(request.path).path)
        self.paths.append(path)
        file = self._file(path)
        if file is None:
            request.send_error(404)
            return
        body = self._pack(file)
        tag = f'"{hashlib.sha256(body).hexdigest()[:16]}"'
        kept = request.headers.get("If-None-Match") == tag
        request.send_response(304 if kept else 200)
        kind = TYPES.get(file.suffix) or mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        headers = {**of_host(path), "ETag": tag, "Content-Type": kind}
        for name, value in (
            headers | ({} if kept else {"Content-Encoding": "br", "Content-Length": str(len(body))})
        ).items():
            request.send_header(name, value)
        request.end_headers()
        self.bytes += UNCHANGED if kept else HEADER + len(body)
        if not kept:
            self._send(request, body)

    def _file(self, path: str) -> Path | None:
        under = max((name for name in self.folders if path.startswith(name)), key=len)
        file = self.folders[under] / path.removeprefix(under)
        file = file / "index.html" if path.endswith("/") else file
        return file if file.is_file() else None

    def _pack(self, file: Path) -> bytes:
        """Packed once, as hosts pack the files of a static site; the first time takes a minute for the largest."""
        if file not in self._ready:
            name = self.packed / hashlib.sha256(PACK.encode() + file.read_bytes()).hexdigest()[:24]
            if not name.exists():
                self.packed.mkdir(parents=True, exist_ok=True)
                subprocess.run([self.node, "-e", PACK, str(file), f"{name}.{threading.get_ident()}"], check=True)
                Path(f"{name}.{threading.get_ident()}").replace(name)
            self._ready[file] = name.read_bytes()
        return self._ready[file]

    def _send(self, request: BaseHTTPRequestHandler, body: bytes) -> None:
        try:
            for start in range(0, len(body), CHUNK):
                chunk = body[start : start + CHUNK]
                self._wait(len(chunk))
                request.wfile.write(chunk)
        except ConnectionError:
            request.close_connection = True

    def _wait(self, size: int) -> None:
        if not self.line.bits:
            return
        with self._lock:
            now = time.monotonic()
            self._free = max(self._free, now) + size * 8 / self.line.bits
            pause = self._free - now
        time.sleep(pause)
