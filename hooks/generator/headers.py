"""The response headers a host should send, in the form most static hosts read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.page import BARE

CONTENT_SECURITY_POLICY = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; frame-src 'self'; "
    "base-uri 'none'; form-action 'self'"
)
NO_FRAME = "frame-ancestors 'none'"
"""A second policy beside the first one: both hold. A site may show its own bare pages."""
HEADERS = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Permissions-Policy": "geolocation=(), camera=(), microphone=()",
}
IMMUTABLE = "public, max-age=31536000, immutable"


def write(site: Path) -> None:
    """Write `_headers`: the policy for every path, who may frame a page, and long caching for the versioned runtime."""
    rules = {"/*": HEADERS, "/assets/runtime/*/*": {"Cache-Control": IMMUTABLE}}
    rules |= {path: {"Content-Security-Policy": NO_FRAME} for path in _unframed(site)}
    lines = [line for path, headers in rules.items() for line in (path, *(f"  {k}: {v}" for k, v in headers.items()))]
    (site / "_headers").write_text("\n".join(lines) + "\n", "utf-8")


def _unframed(site: Path) -> Iterator[str]:
    """Every path that no other site may show, as patterns: all pages but the bare ones.

    Hosts join the values of patterns that overlap and can take none away, so the bare pages are left out by name.
    """
    for root in sorted({site, *(folder.parent for folder in site.glob(f"*/{BARE}"))}):
        at = "/" if root == site else f"/{root.name}/"
        yield at
        for path in sorted(root.iterdir()):
            if path.is_dir() and f"{path.name}/" != BARE and not (path / BARE).is_dir():
                yield f"{at}{path.name}/*"
            elif path.suffix == ".html" and path.name != "index.html":
                yield f"{at}{path.name}"
