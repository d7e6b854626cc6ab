"""Pages on this machine, for what visits pages."""

from __future__ import annotations

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Web:
    """By path, what is answered, and which paths were asked for."""

    def __init__(self) -> None:
        self.pages: dict[str, tuple[int, dict[str, str], bytes]] = {}
        self.asked: list[str] = []
        web = self

        class Handler(BaseHTTPRequestHandler):
            def log_message(self, *_: object) -> None:
                """Stay silent."""

            def do_GET(self) -> None:
                web.asked.append(self.path)
                status, headers, body = web.pages.get(self.path, (404, {}, b""))
                self.send_response(status)
                for name, value in headers.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(body)

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._server.server_port}"
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def html(self, path: str, text: str) -> str:
        """Serve a page with this text; its address."""
        body = f"<html><body><script>{path}</script><main>{text}</main></body></html>".encode()
        return self.answer(path, 200, {"Content-Type": "text/html; charset=utf-8"}, body)

    def answer(self, path: str, status: int, headers: dict[str, str] | None = None, body: bytes = b"") -> str:
        """Answer a path with this; its address."""
        self.pages[path] = (status, headers or {}, body)
        return self.url + path

    def stop(self) -> None:
        """Close the port."""
        self._server.shutdown()
        self._server.server_close()
