"""Serve the site on http://localhost:8000 and rebuild it when data, pages, templates, rules or words change.

A change that does not build is told here with its place; the last good site stays up.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from threading import Thread

from mkdocs.livereload import LiveReloadServer

from tools.progress import say
from tools.site import address

ROOT = Path(__file__).resolve().parents[2]
WATCHED = ("mkdocs.yml", "docs", "data", "theme", "locales", "calculators", "hooks")
WRITTEN = ("calculators/data.json",)
"""What a build itself writes there."""
SERVED = ROOT / "build" / "serve"
FRESH = ROOT / "build" / "serve.fresh"
"""Touched when a new site stands: the only file the server itself watches, so that no build ever holds a request."""
SECONDS = 0.5
"""Between two looks at the files; they must have been left alone for as long before they are built."""
Times = dict[Path, int]


def arguments(parser: argparse.ArgumentParser) -> None:
    """`./portal serve [--port 8000] [--host localhost]`."""
    parser.add_argument("--host", default="localhost", help="address to listen on (default: localhost)")
    parser.add_argument("--port", type=address.port, default=8000, help="port to listen on (default: 8000)")


def run(options: argparse.Namespace) -> int:
    """Serve until interrupted; 1 when nothing can listen there or the first build fails."""
    if wrong := address.taken(options.host, options.port):
        print(wrong, file=sys.stderr)
        return 1
    before = times(ROOT)
    if not _build(address.of(options.host, options.port)):
        return 1
    return keep(options.host, options.port, before)


def keep(host: str, port: int, before: Times) -> int:
    """Serve what stands there, and build anew when the files are no longer as they were `before`."""
    where = address.of(host, port)
    FRESH.touch()
    watching = Thread(target=watch, args=(before, lambda: times(ROOT), lambda: _rebuild(where)), daemon=True)
    watching.start()
    server = LiveReloadServer(builder=lambda: None, host=host, port=port, root=str(SERVED))
    server.error_handler = _error_page
    server.watch(str(FRESH))
    say(f"serving on {where} (Ctrl+C stops)")
    try:
        server.serve()
    except KeyboardInterrupt:
        say("stopped")
    finally:
        server.shutdown()
    return 0


def times(root: Path) -> Times:
    """When each watched file was last written, but for those a build or an editor writes for itself."""
    paths = [root / name for name in WATCHED]
    try:
        files = [file for path in paths for file in (path.rglob("*") if path.is_dir() else [path])]
    except OSError:
        return {}  # a folder was taken away while it was read; the next look tells
    return {file: _time(file) for file in files if _is_source(file.relative_to(root))}


def _is_source(path: Path) -> bool:
    hidden = any(part.startswith(".") or part == "__pycache__" for part in path.parts)
    return not hidden and not path.name.endswith("~") and path.as_posix() not in WRITTEN


def _time(file: Path) -> int:
    try:
        return file.stat().st_mtime_ns if file.is_file() else 0
    except OSError:
        return 0  # an editor took it away just now


def watch(before: Times, look: Callable[[], Times], changed: Callable[[], None], pause: float = SECONDS) -> None:
    """Call `changed` for ever after: each time the files differ from `before` and have come to rest."""
    while True:
        now = look()
        while now != before:
            time.sleep(pause)
            now, before = look(), now
            if now == before:
                changed()
        time.sleep(pause)


def _build(where: str) -> bool:
    """Build in a process of its own: it runs the rules and hooks as they are now, and can only end itself."""
    command = [sys.executable, "-m", "tools", "build", "--draft", "--into", str(SERVED), "--site-url", where]
    return subprocess.call(command, cwd=ROOT) == 0


def _rebuild(where: str) -> None:
    if _build(where):
        FRESH.touch()
    else:
        say("the site as it was before this change stays up")


def _error_page(code: int) -> bytes | None:
    page = SERVED / f"{code}.html"
    return page.read_bytes() if page.is_file() else None
