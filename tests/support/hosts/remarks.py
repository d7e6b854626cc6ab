"""What Internet.nl and the HTTP Observatory would remark on the headers of an answer, by their published rules."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email.message import Message

A_YEAR = 31_536_000
NOBODY = ("'none'", "'self'")
LOOSE = re.compile(r"'unsafe-|(?:^|\s)(?:https?:(?!//)|\*)(?=\s|$)|'strict-dynamic'")
"""A source that lets in more than can be looked through: any code of the page, or any host."""
OLD_SCHEMES = re.compile(r"http://|ftp://")
VERSION = re.compile(r"\d")
FIXED = {
    "X-Content-Type-Options": ("nosniff",),
    "X-Frame-Options": ("DENY", "SAMEORIGIN"),
    "Referrer-Policy": ("no-referrer", "same-origin", "strict-origin", "strict-origin-when-cross-origin"),
    "Cross-Origin-Opener-Policy": ("same-origin",),
}
LEAKS = ("X-Powered-By", "Set-Cookie", "Access-Control-Allow-Origin", "Via")


def on(headers: Message, *, framed: bool, shared: bool) -> list[str]:
    """Every remark on an answer over https; `framed` pages may stand in a frame, `shared` files in other sites."""
    return [*_policy(headers, framed), *_fixed(headers, shared), *_transport(headers), *_leaks(headers)]


def directives(policy: str) -> dict[str, str]:
    """A Content-Security-Policy by directive."""
    parts = (part.strip().partition(" ") for part in policy.split(";"))
    return {name: values.strip() for name, _, values in parts}


def _policy(headers: Message, framed: bool) -> Iterator[str]:
    told = headers.get_all("Content-Security-Policy") or []
    if len(told) != 1:
        yield f"{len(told)} policies"
        return
    policy = directives(told[0])
    if policy.get("default-src") != "'none'":
        yield "default-src lets in what no directive names"
    for name in ("base-uri", "form-action", "frame-ancestors"):
        allowed = ("*",) if framed and name == "frame-ancestors" else NOBODY
        if policy.get(name) not in allowed:
            yield f"{name}: {policy.get(name)}"
    for name, sources in policy.items():
        if LOOSE.search(sources.replace("'wasm-unsafe-eval'", "")) and name != "frame-ancestors":
            yield f"{name} is loose: {sources}"
        if OLD_SCHEMES.search(sources) or ("data:" in sources and name in ("default-src", "script-src", "object-src")):
            yield f"{name} takes what was not encrypted or is no file: {sources}"


def _fixed(headers: Message, shared: bool) -> Iterator[str]:
    resource = ("cross-origin",) if shared else ("same-origin",)
    for name, allowed in {**FIXED, "Cross-Origin-Resource-Policy": resource}.items():
        if headers.get_all(name) not in [[value] for value in allowed]:
            yield f"{name}: {headers.get_all(name)}"
    for power in ("camera", "geolocation", "microphone"):
        if f"{power}=()" not in (headers["Permissions-Policy"] or ""):
            yield f"Permissions-Policy leaves {power} open"


def _transport(headers: Message) -> Iterator[str]:
    age = re.fullmatch(r"max-age=(\d+)(?:;.*)?", headers["Strict-Transport-Security"] or "")
    if not age or int(age[1]) < A_YEAR:
        yield f"Strict-Transport-Security: {headers['Strict-Transport-Security']}"


def _leaks(headers: Message) -> Iterator[str]:
    if VERSION.search(headers["Server"] or ""):
        yield f"the version of the server: {headers['Server']}"
    yield from (f"{name}: {headers[name]}" for name in LEAKS if headers[name])
