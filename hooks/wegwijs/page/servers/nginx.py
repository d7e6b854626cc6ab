"""The rules for nginx: what goes into its `server` block, after `root`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from wegwijs.page.servers.rules import Rules, is_kept

PACKED = (
    "text/css text/plain text/xml text/calendar text/csv text/javascript application/javascript application/json "
    "application/manifest+json application/wasm image/svg+xml"
)
"""Besides HTML, which nginx always packs."""
WORDS = "text/css text/plain text/xml text/calendar text/csv text/javascript application/javascript"
"""Besides HTML, of which nginx always tells in which letters it is."""


def text(rules: Rules) -> str:
    """The file to include."""
    return "\n".join(_lines(rules)) + "\n"


def _lines(rules: Rules) -> Iterator[str]:
    secure = {name: f"$portal_{number}" for number, name in enumerate(rules.secure)}
    yield "# Made by the build; include it in the server block, after root."
    yield "absolute_redirect off;"
    yield "server_tokens off;"
    yield "charset utf-8;"
    yield f"charset_types {WORDS};"
    yield "gzip_static on;"
    yield f"gzip on; gzip_vary on; gzip_types {PACKED};"
    yield from _over_https(rules.secure, secure)
    yield from _add({**rules.everywhere, **rules.shut, **secure}, "")
    yield f"error_page 404 {rules.mount}404.html;"
    for place in rules.places:
        exact = "" if place.endswith("*") else "= "
        # A header said in a location puts all those of the server aside, so each location says them all.
        yield from _location(exact + rules.mount + place.rstrip("*"), [*_add({**rules.of(place), **secure}, "  ")])
    for folder in rules.folders_of_languages:
        yield from _location(rules.mount + folder, [f"  error_page 404 {rules.mount}{folder}404.html;"])
    for ending, kind in rules.types.items():
        yield from _location(rf"~ \.{ending}$", [f"  types {{ {kind} {ending}; }}"])
    yield from _location(rf"~ ^{re.escape(rules.mount)}_", ["  return 404;"])


def _over_https(headers: Mapping[str, str], variables: Mapping[str, str]) -> Iterator[str]:
    """A header whose value is empty is not sent."""
    for name, variable in variables.items():
        yield f'set {variable} "";'
        for condition in ("$https", "$http_x_forwarded_proto = https"):
            yield f'if ({condition}) {{ set {variable} "{headers[name]}"; }}'


def _location(where: str, lines: list[str]) -> list[str]:
    return [f"location {where} {{", *lines, "}"]


def _add(headers: Mapping[str, str], indent: str) -> Iterator[str]:
    for name, value in headers.items():
        always = "" if is_kept(name) else " always"
        yield f'{indent}add_header {name} "{value}"{always};'
