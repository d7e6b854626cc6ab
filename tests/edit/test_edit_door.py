"""The server of the forms: only this machine, only who has the key of this run, only our own page."""

from __future__ import annotations

import http.client
import json
from collections.abc import Iterator
from threading import Thread
from typing import Any

import pytest

from tools.edit.door import HOST, Door

PAGE = {"/": ("text/html; charset=utf-8", b"<!doctype html>")}


class Asked:
    """A server, and what reached the files behind it."""

    def __init__(self) -> None:
        self.reached: list[str] = []
        self.door = Door(0, PAGE, self._answer, "http://127.0.0.1:8011/")
        self.token = self.door.token
        Thread(target=self.door.serve_forever, daemon=True).start()

    def _answer(self, what: str, asked: dict[str, Any]) -> dict[str, Any]:
        self.reached.append(what)
        return {"list": {"kinds": []}}[what]

    def send(self, method: str, path: str, body: Any = None, **headers: str) -> tuple[int, bytes, dict[str, str]]:
        """What is answered; `headers` replace or, when empty, leave out those of our own page."""
        own = {"Host": self.door.host, "Origin": f"http://{self.door.host}", "Content-Type": "application/json"}
        own |= {name.replace("_", "-"): value for name, value in headers.items()}
        sent = {name: value for name, value in own.items() if value}
        visit = http.client.HTTPConnection(HOST, self.door.server_address[1], timeout=10)
        visit.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
        content = json.dumps(body).encode() if body is not None else b""
        for name, value in ({"Content-Length": str(len(content))} | sent).items():
            visit.putheader(name, value)
        visit.endheaders(content)
        answer = visit.getresponse()
        told = answer.status, answer.read(), dict(answer.getheaders())
        visit.close()
        return told

    def key(self) -> str:
        """The key, for the token of the address."""
        key: str = json.loads(self.send("POST", "/api/open", {"token": self.token})[1])["key"]
        return key


@pytest.fixture
def asked() -> Iterator[Asked]:
    server = Asked()
    yield server
    server.door.shutdown()
    server.door.server_close()


def test_it_listens_on_this_machine_only(asked: Asked) -> None:
    """No other machine of the network can ask it anything."""
    assert asked.door.server_address[0] == "127.0.0.1"


def test_who_has_the_key_is_answered(asked: Asked) -> None:
    """Our own page, with the key it got for the token in its address."""
    assert asked.send("POST", "/api/list", {}, X_Key=asked.key())[0] == 200
    assert asked.reached == ["list"]


def test_the_token_of_the_address_is_good_for_one_time(asked: Asked) -> None:
    """Who finds it in a history later gets nothing, nor does who guesses."""
    assert asked.send("POST", "/api/open", {"token": "guess"})[0] == 403
    asked.key()
    assert asked.send("POST", "/api/open", {"token": asked.token})[0] == 403
    assert asked.send("POST", "/api/open", {"token": ""})[0] == 403


WRONG = {
    "no key": {"X_Key": ""},
    "another key": {"X_Key": "x" * 43},
    "another host": {"Host": "portal.example"},
    "a name that was pointed at this machine": {"Host": "evil.example:{port}", "Origin": "http://evil.example:{port}"},
    "localhost by name": {"Host": "localhost:{port}"},
    "no host": {"Host": ""},
    "another port": {"Host": "127.0.0.1:1"},
    "another origin": {"Origin": "https://evil.example"},
    "an origin of another port": {"Origin": "http://127.0.0.1:1"},
    "an origin that is hidden": {"Origin": "null"},
    "no origin": {"Origin": ""},
    "a form of another page": {"Content_Type": "application/x-www-form-urlencoded"},
    "plain text of another page": {"Content_Type": "text/plain"},
}


@pytest.mark.parametrize("headers", WRONG.values(), ids=WRONG)
def test_anybody_else_is_refused_before_anything_is_read(asked: Asked, headers: dict[str, str]) -> None:
    """403, and nothing reached the files; with a right key but for where that is what is wrong."""
    port = str(asked.door.server_address[1])
    sent = {"X_Key": asked.key()} | {name: value.replace("{port}", port) for name, value in headers.items()}
    assert asked.send("POST", "/api/list", {}, **sent)[0] == 403
    assert asked.reached == []


@pytest.mark.parametrize("host", ["evil.example", "localhost", "127.0.0.1", ""])
def test_the_page_itself_is_only_shown_under_its_own_address(asked: Asked, host: str) -> None:
    """A name that was pointed at this machine cannot read it either."""
    assert asked.send("GET", "/", Host=host)[0] == 403


@pytest.mark.parametrize("path", ["/data/regions.yaml", "/../portal.yaml", "/%2e%2e/portal.yaml", "/api/list"])
def test_only_the_files_of_the_page_are_shown(asked: Asked, path: str) -> None:
    """No path leads to another file."""
    assert asked.send("GET", path)[0] == 404


@pytest.mark.parametrize("method", ["PUT", "DELETE", "OPTIONS", "PATCH"])
def test_nothing_but_looking_and_asking_is_known(asked: Asked, method: str) -> None:
    """A question beforehand of another origin (CORS) gets no leave."""
    status, _, headers = asked.send(method, "/api/list", {}, Origin="https://evil.example")
    assert status == 501 and not any(name.lower().startswith("access-control") for name in headers)


@pytest.mark.parametrize("body", [[], "text", 1, None])
def test_what_is_no_question_is_refused(asked: Asked, body: Any) -> None:
    """Only an object of JSON is one."""
    assert asked.send("POST", "/api/list", body, X_Key=asked.key())[0] == 403


@pytest.mark.parametrize("length", ["", "x", "-1", "999999999"])
def test_a_question_says_how_long_it_is_and_is_no_longer_than_a_form(asked: Asked, length: str) -> None:
    """A longer one is not read."""
    assert asked.send("POST", "/api/list", None, X_Key=asked.key(), Content_Length=length)[0] == 403


def test_a_question_for_what_is_not_there_is_told_so(asked: Asked) -> None:
    """And the server goes on."""
    key = asked.key()
    assert asked.send("POST", "/api/nothing", {}, X_Key=key)[0] == 400
    assert asked.send("POST", "/api/list", {}, X_Key=key)[0] == 200


def test_every_answer_has_a_policy_without_scripts_or_styles_of_others(asked: Asked) -> None:
    """Refusals too; only the preview may stand in a frame, and nobody may frame the page."""
    for answer in (asked.send("GET", "/"), asked.send("GET", "/nothing"), asked.send("POST", "/api/list", {})):
        policy = answer[2]["Content-Security-Policy"]
        assert "default-src 'none'" in policy and "script-src 'self'" in policy and "style-src 'self'" in policy
        assert "unsafe" not in policy and "frame-ancestors 'none'" in policy
        assert "frame-src http://127.0.0.1:8011/" in policy
        assert answer[2]["Cache-Control"] == "no-store" and answer[2]["X-Content-Type-Options"] == "nosniff"
