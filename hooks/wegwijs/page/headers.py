"""The response headers a host should send, as `_headers` for static hosts and as `_nginx.conf` for nginx.

Some hosts join the values of rules that meet on a path, others let the last rule win. So a header stands in two
rules only where both readings give the same: the second policy is the first one, whole, with one directive more.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import urlsplit

from wegwijs.page.address import BARE, root_of
from wegwijs.page.release import FOLDER, LOADER

POLICY = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; frame-src 'self'; "
    "base-uri 'none'; form-action 'self'"
)
"""Every page holds it too, for hosts that send no headers of ours."""
FRAMED = f"{POLICY}; frame-ancestors *"
"""Of the bare pages. Where a policy tells who may frame a page, browsers leave X-Frame-Options aside."""
EVERYWHERE = {
    "Content-Security-Policy": POLICY,
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Permissions-Policy": "geolocation=(), camera=(), microphone=()",
    "Strict-Transport-Security": "max-age=31536000",
    "Cross-Origin-Opener-Policy": "same-origin",
    # Asked for anew each time. Not as Cache-Control: that of lasting files goes before it, where values are joined too.
    "Expires": "0",
}
LASTING = {"Cache-Control": "public, max-age=31536000, immutable", "Cross-Origin-Resource-Policy": "same-origin"}
"""Of files whose name tells their content."""
TYPES = {"ics": "text/calendar", "csv": "text/csv", "webmanifest": "application/manifest+json"}
"""Kinds of file that nginx's own list lacks."""
PACKED = (
    "text/css text/calendar text/csv application/javascript application/json application/wasm image/svg+xml text/xml "
    "application/manifest+json"
)


def rules(mount: str) -> dict[str, dict[str, str]]:
    """Headers by path; `mount` is the path the site stands at, `/` or for example `/school/`."""
    return {
        f"{mount}*": EVERYWHERE,
        f"{mount}{BARE}*": {"Content-Security-Policy": FRAMED},
        f"{mount}{FOLDER}*": LASTING,
        f"{mount}assets/runtime/*": LASTING,
        f"{mount}{LOADER}": {"Cross-Origin-Resource-Policy": "cross-origin"},
        f"{mount}sw.js": {"Cache-Control": "no-cache"},
    }


def write(site: Path, site_url: str, languages: list[str]) -> None:
    """Write `_headers` and `_nginx.conf` for a site that stands at the absolute address `site_url`."""
    mount = urlsplit(site_url).path or "/"
    found = rules(mount)
    lines = [line for path, headers in found.items() for line in (path, *(f"  {k}: {v}" for k, v in headers.items()))]
    (site / "_headers").write_text("\n".join(lines) + "\n", "utf-8")
    (site / "_nginx.conf").write_text("\n".join(_nginx(mount, found, languages)) + "\n", "utf-8")


def _nginx(mount: str, found: Mapping[str, Mapping[str, str]], languages: list[str]) -> Iterator[str]:
    """What goes into the `server` block of nginx, after its `root`."""
    yield "# Made by the build; include it in the server block."
    yield "absolute_redirect off;"
    yield "charset utf-8;"
    yield f"gzip on; gzip_vary on; gzip_types {PACKED};"
    yield from _add(EVERYWHERE, "")
    yield f"error_page 404 {mount}404.html;"
    for path, headers in found.items():
        if headers is not EVERYWHERE:
            exact = "" if path.endswith("*") else "= "
            # A header said in a location puts all those of the server aside, so each location says them all.
            yield from _location(exact + path.rstrip("*"), [*_add({**EVERYWHERE, **headers}, "  ")])
    for language in languages:
        if root_of(language):
            yield from _location(mount + root_of(language), [f"  error_page 404 {mount}{root_of(language)}404.html;"])
    for ending, kind in TYPES.items():
        yield from _location(rf"~ \.{ending}$", [f"  types {{ {kind} {ending}; }}"])
    yield from _location(rf"~ ^{mount}_(headers|nginx\.conf)$", ["  return 404;"])


def _location(where: str, lines: list[str]) -> list[str]:
    return [f"location {where} {{", *lines, "}"]


def _add(headers: Mapping[str, str], indent: str) -> Iterator[str]:
    for name, value in headers.items():
        always = "" if name == "Cache-Control" else " always"  # a failure must not last a year
        yield f'{indent}add_header {name} "{value}"{always};'
