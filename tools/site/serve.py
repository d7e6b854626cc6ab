"""Serve the site on http://localhost:8000 and rebuild it when data, pages, templates, rules or words change.

A change that does not build is told here with its place; the last good site stays up. A change of a region's facts
shows on its pages before the whole site is built anew.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import partial
from pathlib import Path
from threading import Thread
from typing import Any

from mkdocs.livereload import LiveReloadServer

from tools.days import a_day
from tools.progress import say
from tools.site import address, own
from tools.site.build import ON_HELP
from wegwijs.facts import build_day

ROOT = Path(__file__).resolve().parents[2]
WATCHED = ("mkdocs.yml", "portal.yaml", "docs", "data", "theme", "locales", "calculators", "hooks")
WRITTEN = ("calculators/data.json",)
"""What a build itself writes there."""
SERVED = ROOT / "build" / "serve"
FRESH = ROOT / "build" / "serve.fresh"
"""Touched when a new site stands: the only file the server itself watches, so that no build ever holds a request."""
SECONDS = 0.5
"""Between two looks at the files; they must have been left alone for as long before they are built."""
RELOADS = "/livereload.js"
Times = dict[Path, int]
Changed = Callable[[set[Path]], None]


def arguments(parser: argparse.ArgumentParser) -> None:
    """`./portal serve [--site DIR] [--port 8000] [--host localhost] [--on DAY]`."""
    own.argument(parser)
    parser.add_argument("--host", default="localhost", help="address to listen on (default: localhost)")
    parser.add_argument("--port", type=address.port, default=8000, help="port to listen on (default: 8000)")
    parser.add_argument("--on", type=a_day, metavar="DAY", help=ON_HELP)


def run(options: argparse.Namespace) -> int:
    """Serve until interrupted; 1 when nothing can listen there or the first build fails."""
    if options.on:
        build_day.ask_for(options.on)
    if wrong := address.taken(options.host, options.port):
        print(wrong, file=sys.stderr)
        return 1
    before = times(ROOT, options.site)
    if not _build(address.of(options.host, options.port), options.site):
        return 1
    return keep(options.host, options.port, before, options.site)


def keep(host: str, port: int, before: Times, site: Path = ROOT) -> int:
    """Serve what stands there, and build anew when the files are no longer as they were `before`.

    `site` is the folder with its `portal.yaml`.
    """
    where = address.of(host, port)
    FRESH.touch()
    glimpse = Glimpse(where, site)
    glimpse.begin()
    rebuild = partial(_rebuild, where, site, glimpse)
    Thread(target=watch, args=(before, lambda: times(ROOT, site), rebuild), daemon=True).start()
    server = Server(builder=lambda: None, host=host, port=port, root=str(SERVED))
    server.error_handler = _error_page
    server.watch(str(FRESH))
    say(f"serving on {where} (Ctrl+C stops)")
    try:
        server.serve()
    except KeyboardInterrupt:
        say("stopped")
    finally:
        server.shutdown()
        glimpse.end()
    return 0


def times(root: Path, site: Path | None = None) -> Times:
    """When each watched file was last written, but for those a build or an editor writes for itself.

    Watched are the project at `root`, and the folder of a `site` elsewhere.
    """
    paths = [root / name for name in WATCHED] + ([site] if site and site != root else [])
    try:
        files = [file for path in paths for file in (path.rglob("*") if path.is_dir() else [path])]
    except OSError:
        return {}  # a folder was taken away while it was read; the next look tells
    return {file: _time(file) for file in files if _is_source(Path(os.path.relpath(file, root)))}


def _is_source(path: Path) -> bool:
    hidden = any(part.startswith(".") or part == "__pycache__" for part in path.parts)
    return not hidden and not path.name.endswith("~") and path.as_posix() not in WRITTEN


def _time(file: Path) -> int:
    try:
        return file.stat().st_mtime_ns if file.is_file() else 0
    except OSError:
        return 0  # an editor took it away just now


def watch(built: Times, look: Callable[[], Times], changed: Changed, pause: float = SECONDS) -> None:
    """Call `changed` for ever after: each time files differ from those `built` and have come to rest; with which."""
    before = built
    while True:
        now = look()
        while now != before:
            time.sleep(pause)
            now, before = look(), now
            if now == before:
                differ = {file for file, _ in built.items() ^ now.items()}
                built = now
                changed(differ)
        time.sleep(pause)


def _build(where: str, site: Path) -> bool:
    """Build in a process of its own: it runs the rules and hooks as they are now, and can only end itself."""
    which = ["--site", str(site), "--into", str(SERVED), "--site-url", where]
    command = [sys.executable, "-m", "tools", "build", "--draft", *which]
    return subprocess.call(command, cwd=ROOT) == 0


def _rebuild(where: str, site: Path, glimpse: Glimpse, changed: set[Path]) -> None:
    if shown := glimpse.show(changed):
        FRESH.touch()
    if _build(where, site):
        FRESH.touch()
    else:
        say("the site as it was before this change stays up" + ", but for the facts that its pages show" * shown)


class Server(LiveReloadServer):
    """MkDocs' server, with the script that reloads a page as a file: the policy of the pages runs no other."""

    def _inject_js_into_html(self, content: bytes, epoch: int) -> bytes:
        before, end, after = content.rpartition(b"</body>")
        return b'%b<script src="%b?%d"></script>%b%b' % (before, RELOADS.encode(), epoch, end, after)

    def _serve_request(self, environ: Any, start_response: Any) -> Iterable[bytes] | None:
        epoch = environ["QUERY_STRING"]
        if environ["PATH_INFO"] != RELOADS or not epoch.isdecimal():
            return super()._serve_request(environ, start_response)
        script: bytes = super()._inject_js_into_html(b"", int(epoch))
        start_response("200 OK", [("Content-Type", "text/javascript")])
        return [script.removeprefix(b"<script>").removesuffix(b"</script>")]


class Glimpse:
    """The process that shows changed facts first, see `glimpse.py`; it must not end this one, whatever is wrong."""

    def __init__(self, where: str, site: Path) -> None:
        self._command = [sys.executable, "-m", "tools.site.glimpse", str(SERVED), where, str(site)]
        self._facts = {ROOT / "data", site / "data"}
        self._process: subprocess.Popen[str] | None = None

    def begin(self) -> None:
        """Let it read everything as it stands now."""
        self.end()
        pipe, nowhere = subprocess.PIPE, subprocess.DEVNULL
        self._process = subprocess.Popen(
            self._command, cwd=ROOT, stdin=pipe, stdout=pipe, stderr=nowhere, text=True
        )

    def show(self, changed: set[Path]) -> bool:
        """Whether what `changed` shows already: facts alone do; rules, words and templates it must read anew."""
        assert self._process and self._process.stdin and self._process.stdout, "begin() starts it"
        if self._process.poll() is not None or not all(self._facts & {*file.parents} for file in changed):
            self.begin()
            return False
        with suppress(BrokenPipeError):
            print(file=self._process.stdin, flush=True)
        return self._process.stdout.readline().strip() not in ("", "0")

    def end(self) -> None:
        """Take it away."""
        if self._process:
            self._process.kill()
            self._process.communicate()


def _error_page(code: int) -> bytes | None:
    page = SERVED / f"{code}.html"
    return page.read_bytes() if page.is_file() else None
