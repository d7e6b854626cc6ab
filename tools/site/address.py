"""The address a site is built for, and the one it is served on while somebody works at it."""

from __future__ import annotations

import argparse
import socket

from wegwijs.hosts import address_fault


def site_url(text: str) -> str:
    """`text` as an address to build for; for argparse."""
    if wrong := address_fault(text):
        raise argparse.ArgumentTypeError(wrong)
    return text


def port(text: str) -> int:
    """`text` as a port; for argparse."""
    if not text.isascii() or not text.isdecimal() or not 0 < int(text) < 65536:
        raise argparse.ArgumentTypeError(f"expected a whole number from 1 to 65535, got {text!r}, for example 8000")
    return int(text)


def of(host: str, number: int) -> str:
    """The address of a server on this machine."""
    return f"http://{f'[{host}]' if ':' in host else host}:{number}/"


def taken(host: str, number: int) -> str:
    """Why nothing can listen there, empty where it can."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        socket.create_server((host, number), family=family).close()
    except OSError as error:
        got, another = f"{of(host, number)} ({error.strerror})", number % 65535 + 1
        return f"expected a host and a port that are free, got {got}, for example --port {another}"
    return ""
