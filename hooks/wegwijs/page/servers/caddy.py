"""The rules for Caddy: what goes into the block of a site, after `root`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from wegwijs.page.servers.rules import Rules, is_kept

SECURE = ("protocol https", "header X-Forwarded-Proto https")


def text(rules: Rules) -> str:
    """The file to import."""
    return "\n".join(_lines(rules)) + "\n"


def _lines(rules: Rules) -> Iterator[str]:
    yield "# Made by the build; import it in the block of the site, after root."
    yield "route {"  # in this order, and not in Caddy's own, in which the rule without a path comes last
    yield f"  @own path {rules.mount}_*"
    yield "  error @own 404"
    yield "  encode gzip"
    yield "  header -Server"
    yield from _header("", {**rules.everywhere, **rules.shut})
    for number, condition in enumerate(SECURE):
        yield f"  @secure{number} {condition}"
        yield from _header(f"@secure{number} ", rules.secure)
    for number, (place, headers) in enumerate(rules.places.items()):
        yield f"  @place{number} path {rules.mount}{place}"
        yield from _header(f"@place{number} ", {**rules.shut, **headers})
    for ending, kind in rules.types.items():
        yield f"  @{ending} path *.{ending}"
        yield from _header(f"@{ending} ", {"Content-Type": f"{kind}; charset=utf-8"})
    yield "  file_server {"
    yield "    precompressed br gzip"
    yield "  }"
    yield "}"
    yield from _not_there(rules)


def _not_there(rules: Rules) -> Iterator[str]:
    """Caddy keeps what was said of the headers before it found out that there is no file."""
    yield "handle_errors {"
    for name in sorted({name for headers in rules.places.values() for name in headers if is_kept(name)}):
        yield f"  header -{name}"
    for number, folder in enumerate(rules.folders_of_languages):
        yield f"  @language{number} path {rules.mount}{folder}*"
        yield f"  handle @language{number} {{"
        yield f"    rewrite * {rules.mount}{folder}404.html"
        yield "    file_server"
        yield "  }"
    yield "  handle {"
    yield f"    rewrite * {rules.mount}404.html"
    yield "    file_server"
    yield "  }"
    yield "}"


def _header(matcher: str, headers: Mapping[str, str]) -> Iterator[str]:
    for name, value in headers.items():
        yield f'  header {matcher}{name} "{value}"'
