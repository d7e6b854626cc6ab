"""`security.txt` (RFC 9116): where somebody reports a weakness of this copy of the site."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from urllib.parse import urljoin

from wegwijs.facts.model.base import telephone
from wegwijs.facts.site.model import Contact

PATH = ".well-known/security.txt"
HOLDS = timedelta(days=364)
"""After the build; the standard advises less than a year."""


def write(site: Path, host: Contact | None, site_url: str, on: date) -> None:
    """Write the file for who hosts the site; with nobody to name there is no file."""
    contacts = list(_contacts(host)) if host else []
    if contacts:
        lines = [*contacts, f"Expires: {on + HOLDS}T00:00:00Z", f"Canonical: {urljoin(site_url, PATH)}"]
        path = site / PATH
        path.parent.mkdir(exist_ok=True)
        path.write_text("\n".join(lines) + "\n", "utf-8")


def _contacts(host: Contact) -> Iterator[str]:
    """The ways to reach the host, the first one first; of addresses the standard takes only `https`."""
    if host.email:
        yield f"Contact: mailto:{host.email}"
    if host.url and host.url.startswith("https:"):
        yield f"Contact: {host.url}"
    if host.phone:
        yield f"Contact: tel:{telephone(host.phone)}"
