"""What `./portal serve` relies on in the server of MkDocs."""

from __future__ import annotations

from pathlib import Path

from mkdocs.livereload import LiveReloadServer


def test_the_server_hands_over_its_script_and_its_requests(tmp_path: Path) -> None:
    """Its script stands in `<script>`, each request goes by one method, and an error asks the handler."""
    (tmp_path / "index.html").write_text("<body></body>", "utf-8")
    server = LiveReloadServer(builder=lambda: None, host="127.0.0.1", port=0, root=str(tmp_path))
    try:
        script = server._inject_js_into_html(b"", 7)
        assert script.startswith(b"<script>") and script.endswith(b"</script>") and b"livereload(7," in script
        server.watch(str(tmp_path / "index.html"))
        told: list[str] = []
        asked = {"PATH_INFO": "/", "QUERY_STRING": ""}
        page = server._serve_request(asked, lambda status, headers: told.append(status))
        assert page and b"livereload(" in b"".join(page) and told == ["200 OK"]
        server.error_handler = lambda code: f"ours, {code}".encode()
        assert b"".join(server.serve_request({**asked, "PATH_INFO": "/x"}, lambda *_: None)) == b"ours, 404"
        assert callable(server.serve) and callable(server.shutdown)
    finally:
        server.server_close()
