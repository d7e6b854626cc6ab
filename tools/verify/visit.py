"""Visits pages as a guest: one request a second for each host, what robots.txt allows, and nothing that is huge."""

from __future__ import annotations

import json
import os
import re
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path
from urllib.parse import urljoin, urlsplit
from urllib.robotparser import RobotFileParser

import requests
from urllib3.exceptions import HTTPError

from tools.verify.match import site

AGENT = "wegwijs-naar-school (looks whether its sources still hold)"
PAUSE = 1.0
"""Seconds between two requests to one host."""
PATIENCE = (10, 30)
"""Seconds until a host answers, and between two parts of its answer."""
LONGEST = 120
"""Seconds for a whole page, however slowly it comes."""
MOST_BYTES = 20_000_000
REDIRECTS = 10
LOGIN = re.compile(rb"<input[^>]+type\s*=\s*[\"']?password", re.IGNORECASE)
PASSING = ("unreachable", "failing", "busy", "too-slow")
"""What may be over when somebody runs it again: not kept."""
STATES = {401: "login", 403: "refused", 404: "gone", 410: "gone", 429: "busy"}


@dataclass(frozen=True)
class Visit:
    """What came of one address."""

    state: str
    """`reachable`, `moved` (`address` says where to), `gone`, `login`, `refused`, `busy`, `failing`, `unreachable`,
    `loops`, `too-large`, `too-slow` or `robots`."""
    address: str
    kind: str = ""
    """Content type."""
    detail: str = ""
    on: str = ""
    """Day it was seen, ISO."""


class Guest:
    """Visits addresses and keeps what it saw in a folder, so that a run that was stopped goes on where it was."""

    def __init__(self, cache: Path, on: date, sleep: Callable[[float], None] = time.sleep) -> None:
        self._cache, self._on, self._sleep = cache, on, sleep
        self._session = requests.Session()
        self._session.headers["User-Agent"] = AGENT
        self._last: dict[str, float] = {}
        self._robots: dict[str, RobotFileParser] = {}

    def visit(self, address: str) -> tuple[Visit, bytes]:
        """What came of `address` today, and what it holds; from the folder where it was visited today already."""
        name = self._cache / sha256(address.encode()).hexdigest()[:24]
        told, body = name.with_suffix(".json"), name.with_suffix(".body")
        if told.exists() and body.exists():
            kept = Visit(**json.loads(told.read_text("utf-8")))
            if kept.on == self._on.isoformat():
                return kept, body.read_bytes()
        seen, content = self._fetch(address)
        if seen.state in PASSING:
            return seen, content
        self._cache.mkdir(parents=True, exist_ok=True)
        body.write_bytes(content)
        draft = told.with_suffix(".part")
        draft.write_text(json.dumps(asdict(seen)), "utf-8")
        os.replace(draft, told)  # after the page: what is told of is there
        return seen, content

    def _fetch(self, address: str) -> tuple[Visit, bytes]:
        """Follows redirects one by one: each hop waits its turn and asks robots.txt of its own host."""
        at = address
        try:
            for _ in range(REDIRECTS + 1):
                if not self._allowed(at):
                    return self._seen("robots", at), b""
                with self._get(at) as answer:
                    if not answer.is_redirect:
                        return self._read(address, answer)
                    at = urljoin(at, answer.headers["Location"])
            return self._seen("loops", address), b""
        except (requests.RequestException, HTTPError, ValueError) as error:
            return self._seen("unreachable", address, detail=type(error).__name__), b""

    def _read(self, address: str, answer: requests.Response) -> tuple[Visit, bytes]:
        kind = answer.headers.get("Content-Type", "")
        if answer.status_code != 200:
            state = STATES.get(answer.status_code, "failing")
            return self._seen(state, answer.url, detail=str(answer.status_code)), b""
        content, started = bytearray(), time.monotonic()
        while part := answer.raw.read1(65_536, decode_content=True):  # what has come, so that a slow host is noticed
            content += part
            if len(content) > MOST_BYTES:
                return self._seen("too-large", answer.url, kind), b""
            if time.monotonic() - started > LONGEST:
                return self._seen("too-slow", answer.url, kind), b""
        state = "reachable" if site(answer.url) == site(address) else "moved"
        if state == "moved" and LOGIN.search(bytes(content)):
            state = "login"
        return self._seen(state, answer.url, kind), bytes(content)

    def _seen(self, state: str, address: str, kind: str = "", detail: str = "") -> Visit:
        return Visit(state, address, kind, detail, self._on.isoformat())

    def _get(self, address: str, follow: bool = False) -> requests.Response:
        host = urlsplit(address).netloc
        wait = self._last.get(host, -PAUSE) + PAUSE - time.monotonic()
        if wait > 0:
            self._sleep(wait)
        self._last[host] = time.monotonic()
        return self._session.get(address, timeout=PATIENCE, stream=True, allow_redirects=follow)

    def _allowed(self, address: str) -> bool:
        """Whether robots.txt of the host lets a guest in; where there is none, it does."""
        host = urljoin(address, "/")
        if host not in self._robots:
            rules = RobotFileParser()
            try:
                with self._get(urljoin(host, "robots.txt"), follow=True) as answer:
                    told = answer.raw.read(500_000, decode_content=True) if answer.status_code == 200 else b""
                if answer.status_code >= 500:  # RFC 9309: a host that cannot say now has not allowed it
                    told = b"User-agent: *\nDisallow: /"
            except requests.RequestException:
                told = b""
            rules.parse(told.decode("utf-8", "replace").splitlines())
            self._robots[host] = rules
        return self._robots[host].can_fetch(AGENT, address)
