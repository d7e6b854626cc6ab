"""Addresses of a whole site: what one looks like, and hosts nobody can have, which hold the place of a real one."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

NOBODYS = ("example.org", "example.com", "example.net")
_ADDRESS = re.compile(
    r"https?://(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9-]*[a-z0-9])*|\[[0-9a-f:]+\])(?::\d{1,5})?"
    r"(?:/(?!\.{1,2}(?:/|$))[\w.~%-]+)*/?",
    re.IGNORECASE | re.ASCII,
)
_EXPECTED = "expected an address that begins with https:// or http://, with a host and at most a path"
EXAMPLE = "https://school.example.nl/"


def is_nobodys(address: str) -> bool:
    """Whether an absolute address is empty, or only holds the place of a real one."""
    return not address or urlsplit(address).hostname in NOBODYS


def address_fault(address: str) -> str:
    """What is wrong with the address of a site, empty where nothing is."""
    return "" if _ADDRESS.fullmatch(address) else f"{_EXPECTED}, got {address!r}, for example {EXAMPLE}"
