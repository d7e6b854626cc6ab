"""Open a local page with forms for regions, schools, sources, the site and the words. It saves the same YAML, with its
comments and order, once everything has proved to be in order, and shows the page of the site beside the form.

Only this machine reaches it, with an address that works once.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import webbrowser
from pathlib import Path

import jinja2

from tools.brought import npm
from tools.edit.desk import Desk
from tools.edit.door import HOST, Door, Files
from tools.edit.files import Files as Facts
from tools.progress import say
from tools.site import address, own

ROOT = Path(__file__).resolve().parents[2]
PAGE = Path(__file__).with_name("page")
SCRIPT, STYLE = "text/javascript; charset=utf-8", "text/css; charset=utf-8"
LANGUAGES = ("nl", "en")


def arguments(parser: argparse.ArgumentParser) -> None:
    """`./portal edit [--site DIR] [--language nl] [--port 8010] [--no-preview] [--no-browser]`."""
    own.argument(parser)
    parser.add_argument("--language", choices=LANGUAGES, default="nl", help="of the page itself (default: nl)")
    parser.add_argument("--port", type=address.port, default=8010, help="port to listen on (default: 8010)")
    preview = "show no page of the site beside the form; otherwise `serve` runs on the next port"
    parser.add_argument("--no-preview", action="store_true", help=preview)
    parser.add_argument("--no-browser", action="store_true", help="only tell the address")


def run(options: argparse.Namespace) -> int:
    """Serve until interrupted; 1 when nothing can listen there."""
    beside = "" if options.no_preview else address.of(HOST, options.port + 1)
    ports = [options.port, *([options.port + 1] if beside else [])]
    if wrong := next(filter(None, (address.taken(HOST, port) for port in ports)), ""):
        print(wrong, file=sys.stderr)
        return 1
    npm.ensure()
    desk = Desk(Facts(ROOT, options.site), options.language)
    door = Door(options.port, page(desk, beside), desk.answer, beside)
    command = [sys.executable, "-m", "tools", "serve", "--site", str(options.site)]
    serve = [*command, "--host", HOST, "--port", str(options.port + 1)]
    preview = subprocess.Popen(serve, cwd=ROOT) if beside else None
    say(f"open {door.address} (once; Ctrl+C stops)")
    if not options.no_browser:
        webbrowser.open(door.address)
    try:
        door.serve_forever()
    except KeyboardInterrupt:
        say("stopped")
    finally:
        door.server_close()
        if preview:
            preview.terminate()
            preview.wait()
    return 0


def page(desk: Desk, preview: str) -> Files:
    """The files of the page, by their address."""
    environment = jinja2.Environment(undefined=jinja2.StrictUndefined, autoescape=True)
    words = desk.words
    html = environment.from_string((PAGE / "edit.html").read_text("utf-8")).render(
        language=desk.language, preview=preview, ui=lambda name: words.template(f"edit.ui.{name}")
    )
    own_files = {"/edit.css": STYLE, "/edit.js": SCRIPT, "/form.js": SCRIPT}
    files = {name: (kind, (PAGE / name[1:]).read_bytes()) for name, kind in own_files.items()}
    files["/jsoneditor.js"] = (SCRIPT, (ROOT / npm.FORMS).read_bytes())
    return {"/": ("text/html; charset=utf-8", html.encode()), **files}

