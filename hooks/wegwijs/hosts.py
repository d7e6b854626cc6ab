"""Hosts nobody can have: one of them stands in mkdocs.yml until somebody says where the site will stand."""

from __future__ import annotations

from urllib.parse import urlsplit

NOBODYS = ("example.org", "example.com", "example.net")


def is_nobodys(address: str) -> bool:
    """Whether an absolute address is empty, or only holds the place of a real one."""
    return not address or urlsplit(address).hostname in NOBODYS
