"""The response headers a host should send, said once, and written for each kind of server (`servers/`)."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from urllib.parse import urlsplit

from wegwijs.page.address import BARE, root_of
from wegwijs.page.release import FOLDER, LOADER
from wegwijs.page.servers import apache, caddy, nginx, static
from wegwijs.page.servers.rules import Rules

POLICY = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; frame-src 'self'; "
    "base-uri 'none'; form-action 'self'"
)
"""Every page holds it too, for hosts that send no headers of ours."""
EVERYWHERE = {
    "Content-Security-Policy": POLICY,
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Permissions-Policy": "geolocation=(), camera=(), microphone=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    # Asked for anew each time. Not as Cache-Control: that of lasting files goes before it, where values are joined too.
    "Expires": "0",
}
SECURE = {"Strict-Transport-Security": "max-age=31536000"}
ANYONE = {"Cross-Origin-Resource-Policy": "cross-origin"}
"""Of what other sites show: the bare pages, the loader of the frame, and the pictures of links."""
SHUT = {
    "Content-Security-Policy": f"{POLICY}; frame-ancestors 'none'",
    "Cross-Origin-Resource-Policy": "same-origin",
}
LASTING = {"Cache-Control": "public, max-age=31536000, immutable"}
"""Of files whose name tells their content."""
PLACES = {
    f"{FOLDER}*": LASTING,
    "assets/runtime/*": LASTING,
    "assets/pictures/*": ANYONE,
    LOADER: ANYONE,
    "sw.js": {"Cache-Control": "no-cache"},
}
TYPES = {"ics": "text/calendar", "csv": "text/csv", "webmanifest": "application/manifest+json"}
APART = (BARE, "assets/")
"""The folders that places are in."""


def framed(embed: Collection[str] | None) -> dict[str, str]:
    """The headers of the bare pages, which only sites of the origins `embed` may show, or any where it is None.

    Where a policy tells who may frame a page, browsers leave X-Frame-Options aside.
    """
    who = "*" if embed is None else " ".join(("'self'", *embed))  # our own page shows how they look
    return {"Content-Security-Policy": f"{POLICY}; frame-ancestors {who}", **ANYONE}


def rules(mount: str, languages: list[str], embed: Collection[str] | None = None) -> Rules:
    """What servers are told of a site in `languages` at the path `mount`, `/` or for example `/school/`.

    `embed` are the origins of the sites that may show its bare pages; any may where it is None.
    """
    roots = [root_of(language) for language in languages]
    return Rules(mount, EVERYWHERE, SECURE, SHUT, {f"{BARE}*": framed(embed), **PLACES}, roots, TYPES)


def write(site: Path, site_url: str, languages: list[str], embed: Collection[str] | None = None) -> None:
    """Write what hosts read into the folder of a site that stands at the absolute address `site_url`."""
    found = rules(urlsplit(site_url).path or "/", languages, embed)
    folders = sorted(path.name for path in site.iterdir() if path.is_dir() and f"{path.name}/" not in APART)
    texts = {
        "_headers": static.headers(found, folders),
        "_redirects": static.redirects(found),
        "_nginx.conf": nginx.text(found),
        "_caddy.conf": caddy.text(found),
        "_apache.conf": apache.text(found),
    }
    for name, text in texts.items():
        (site / name).write_text(text, "utf-8")
