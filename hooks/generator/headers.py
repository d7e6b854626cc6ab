"""The response headers a host should send, in the form most static hosts read."""

from __future__ import annotations

from pathlib import Path

CONTENT_SECURITY_POLICY = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'"
)
HEADERS = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Permissions-Policy": "geolocation=(), camera=(), microphone=()",
}
IMMUTABLE = "public, max-age=31536000, immutable"


def write(site: Path) -> None:
    """Write `_headers`: the policy for every path, and long caching for the versioned runtime."""
    lines = ["/*", *(f"  {name}: {value}" for name, value in HEADERS.items())]
    lines += ["/assets/runtime/*/*", f"  Cache-Control: {IMMUTABLE}"]
    (site / "_headers").write_text("\n".join(lines) + "\n", "utf-8")
