"""Serve the site on http://localhost:8000 and rebuild it when data, pages, templates, rules or words change.

A change that does not build is told here with its place; the last good site stays up.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from mkdocs.livereload import LiveReloadServer

from tools import npm
from tools.build import BuildFailed, build
from tools.progress import say, step

ROOT = Path(__file__).resolve().parent.parent
WATCHED = ("mkdocs.yml", "docs", "data", "theme", "locales", "calculators", "hooks")
SERVED = ROOT / "build" / "serve"


def arguments(parser: argparse.ArgumentParser) -> None:
    """`./portal serve [--port 8000] [--host localhost]`."""
    parser.add_argument("--host", default="localhost", help="address to listen on (default: localhost)")
    parser.add_argument("--port", type=int, default=8000, help="port to listen on (default: 8000)")


def run(options: argparse.Namespace) -> int:
    """Serve until interrupted; 1 when the first build fails."""
    npm.ensure()
    address = f"http://{options.host}:{options.port}/"
    try:
        with step("building the site"):
            build(SERVED, address)
    except BuildFailed as failure:
        print(failure, file=sys.stderr)
        return 1
    server = LiveReloadServer(builder=lambda: _rebuild(address), host=options.host, port=options.port, root=str(SERVED))
    server.error_handler = _error_page
    for path in WATCHED:
        server.watch(str(ROOT / path))
    say(f"serving on {address} (Ctrl+C stops)")
    try:
        server.serve()
    except KeyboardInterrupt:
        say("stopped")
    finally:
        server.shutdown()
    return 0


def _rebuild(address: str) -> None:
    try:
        with step("building the site again"):
            build(SERVED, address)
    except BuildFailed as failure:
        # Told, not raised: the server would hold every request until the mistake is mended.
        print(failure, file=sys.stderr)
        say("the site as it was before this change stays up")


def _error_page(code: int) -> bytes | None:
    page = SERVED / f"{code}.html"
    return page.read_bytes() if page.is_file() else None
