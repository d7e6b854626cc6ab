"""The rules for Apache: for the block of the folder that holds the site, or as its `.htaccess`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from wegwijs.page.servers.rules import Rules, is_kept

CODINGS = {"br": "br", "gz": "gzip"}
"""The endings of packed files, the best first, with what they are called on the wire."""
TEXT = {
    "html": "text/html; charset=utf-8",
    "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "json": "application/json",
    "svg": "image/svg+xml",
    "xml": "text/xml; charset=utf-8",
    "txt": "text/plain; charset=utf-8",
    "wasm": "application/wasm",
}
"""The kinds of file that come packed, besides those that the list of the server lacks."""
HTTPS = "%{HTTPS} == 'on' || %{HTTP:X-Forwarded-Proto} == 'https'"


def text(rules: Rules) -> str:
    """The file to include, or to copy to `.htaccess`."""
    return "\n".join(_lines(rules)) + "\n"


def _lines(rules: Rules) -> Iterator[str]:
    yield "# Made by the build; include it in the Directory block of the site, or copy it there as .htaccess."
    yield "Options -Indexes -MultiViews"
    yield "DirectoryIndex index.html"
    yield "ServerSignature Off"
    yield from _packed({**TEXT, **{ending: f"{kind}; charset=utf-8" for ending, kind in rules.types.items()}})
    yield from _header({**rules.everywhere, **rules.shut})
    yield from _header(rules.secure, f' "expr={HTTPS}"')
    for place, headers in rules.places.items():
        yield from _if(_matching(rules.mount + place), _header({**rules.shut, **headers}))
    yield f"ErrorDocument 404 {rules.mount}404.html"
    for folder in rules.folders_of_languages:
        there = [f"ErrorDocument 404 {rules.mount}{folder}404.html"]
        yield from _if(_matching(f"{rules.mount}{folder}*"), there)


def _packed(types: Mapping[str, str]) -> Iterator[str]:
    """Send the packed file beside the one that is asked for, where the browser takes it and it is there."""
    yield "RewriteEngine On"
    yield "RewriteRule (^|/)_ - [R=404,L]"
    for ending, coding in CODINGS.items():
        for asked, index in (("(^|/)$", "index.html"), (".", "")):
            yield rf"RewriteCond %{{HTTP:Accept-Encoding}} \b{coding}\b"
            yield f"RewriteCond %{{REQUEST_FILENAME}}{index}.{ending} -f"
            yield f"RewriteRule {asked} %{{REQUEST_URI}}{index}.{ending} [L]"
        yield f"RemoveType .{ending}"
        yield f"RemoveLanguage .{ending}"
        yield f"AddEncoding {coding} .{ending}"
    either = "|".join(CODINGS)
    for ending, kind in types.items():
        yield rf'<FilesMatch "\.{ending}(\.({either}))?$">'
        yield f'  ForceType "{kind}"'
        yield "  Header merge Vary Accept-Encoding"
        yield "  SetOutputFilter DEFLATE"  # which leaves alone what is packed
        yield "</FilesMatch>"


def _matching(path: str) -> str:
    """A path as it is asked for, or as the packed file that is sent for it."""
    if path.endswith("*"):
        return "^" + re.escape(path[:-1])
    return rf"^{re.escape(path)}(\.({'|'.join(CODINGS)}))?$"


def _if(pattern: str, lines: Iterator[str] | list[str]) -> Iterator[str]:
    yield f'<If "%{{REQUEST_URI}} =~ m#{pattern}#">'
    yield from (f"  {line}" for line in lines)
    yield "</If>"


def _header(headers: Mapping[str, str], condition: str = "") -> Iterator[str]:
    for name, value in headers.items():
        always = "" if is_kept(name) else "always "
        yield f'Header {always}set {name} "{value}"{condition}'
