"""Fetches a published file: one request, that says who asks."""

from __future__ import annotations

import urllib.error
import urllib.request
from http.client import HTTPException
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from tools.imports.tables import MOST_BYTES

AGENT = "wegwijs-naar-school (open data import)"
TIMEOUT = 30
"""Seconds without any answer."""
EXAMPLE = "https://data.example.nl/vestigingen-bo.csv"


class CannotFetch(Exception):
    """Raised in a sentence that says what to do instead."""


def fetch(address: str) -> tuple[str, bytes]:
    """The name of the file at an address, and what it holds.

    Raises CannotFetch where there is no network, the host refuses, or what comes is too large.
    """
    parts = urlsplit(address)
    if parts.scheme not in ("https", "http") or not parts.hostname:
        raise CannotFetch(f"{address}: expected an address, for example {EXAMPLE}")
    request = urllib.request.Request(address, headers={"User-Agent": AGENT, "Accept": "text/csv, */*;q=0.5"})
    try:
        with urllib.request.urlopen(request, timeout=TIMEOUT) as answer:
            content = answer.read(MOST_BYTES + 1)
            wanted = int(answer.headers.get("Content-Length") or 0)
    except urllib.error.HTTPError as error:
        raise CannotFetch(_instead(address, f"the host answered {error.code} {error.reason}")) from None
    except (OSError, HTTPException) as error:
        why = getattr(error, "reason", None) or error
        raise CannotFetch(_instead(address, f"no answer from {parts.hostname} ({why})")) from None
    if len(content) > MOST_BYTES or wanted > MOST_BYTES:
        raise CannotFetch(_instead(address, f"more than {MOST_BYTES // 1_000_000} MB"))
    if len(content) < wanted:
        raise CannotFetch(_instead(address, f"{len(content)} of {wanted} bytes came"))
    return PurePosixPath(unquote(parts.path)).name or "index", content


def _instead(address: str, why: str) -> str:
    return (
        f"{address}: {why}. Nothing is changed. Fetch the file on a machine that may reach it, "
        "and give it as a file: ./portal import duo FILE"
    )

