"""Links that hold what was filled in: `shared/share.js`."""

from __future__ import annotations

import base64
import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
from in_node import call
from places import SUBJECTS

from tools.brought.runtime import node

STATES: tuple[dict[str, Any], ...] = (
    {"rule": "route", "answers": {}},
    {"rule": "route", "version": 1, "on": "2026-11-22", "answers": {"municipality": "GM0546", "age": 7}},
    {"rule": "plan", "answers": {"months": [1, 2, None], "name": "طفل 👧 ñ"}},
)


def test_a_link_gives_back_what_was_put_in_it() -> None:
    """Any plain JSON, also with letters of every script; it stays in the fragment."""
    links = call("share.js", "toFragment", *[[state] for state in STATES])
    assert all(link.startswith("#w1.") for link in links)
    assert call("share.js", "fromFragment", *[[link] for link in links]) == list(STATES)


def test_a_link_that_lost_or_changed_a_piece_says_so() -> None:
    """Every shorter link and every link with another character is broken; another fragment is no link at all."""
    (link,) = call("share.js", "toFragment", [STATES[1]])
    head = len("#w1.")
    cut = [link[:length] for length in range(head, len(link))]
    others = ["B" if letter == "A" else "A" for letter in link]
    changed = [link[:place] + others[place] + link[place + 1 :] for place in range(head, len(link))]
    broken = call("share.js", "fromFragment", *[[hash_] for hash_ in (*cut, *changed)])
    assert broken == [{"error": "broken"}] * len(broken)
    assert call("share.js", "fromFragment", [""], ["#inhoud"], ["#w2.1.e30"]) == [None, None, {"error": "newer"}]


RESTS = ('"r"', '1,"answers":{}', '"r","answers":[]', '"r","answers":null')
ODD = ("[1]", "null", '{"answers":{}}', *(f'{{"rule":{rest}}}' for rest in RESTS))


@pytest.mark.parametrize("value", ODD)
def test_a_link_with_a_good_checksum_and_other_content_is_broken(value: str) -> None:
    """What was put together by hand is not taken for answers."""
    (link,) = call("share.js", "toFragment", [json.loads(value)])
    assert call("share.js", "fromFragment", [link]) == [{"error": "broken"}]


WRAPPED = (
    ("{link}", "{link}"),
    ("{link}.", "{link}"), ("{link}!)", "{link}"), ("{head}=\r\n{tail}", "{link}"), ("{head}%0D%0A{tail}",
    "{link}"), ("{head}%0a{tail}", "{link}"),
    ("{head}%3D%0D%0A{tail}", "{link}"), ("{head} {tail}", "{link}"), ("{head}%20{tail}", "{link}"), ("{link}&gt;",
    "{link}"), ("{link}%3E", "{link}"),
    ("{link}%3e,", "{link}"), ("{head}%3d{tail}", "{head}%3d{tail}"),
)  # fmt: skip
"""How mail programs change a link, and what is made of it."""


def test_what_a_mail_program_did_to_a_link_is_mended() -> None:
    """Broken lines and the signs around it go; a link in another form is left as it is."""
    (link,) = call("share.js", "toFragment", [STATES[1]])
    parts = {"link": link, "head": link[:20], "tail": link[20:]}
    mended = call("share.js", "mended", *[[text.format(**parts)] for text, _ in WRAPPED])
    assert mended == [text.format(**parts) for _, text in WRAPPED]
    whole = [text.format(**parts) for text, meant in WRAPPED if meant == "{link}"]
    assert call("share.js", "fromFragment", *[[text] for text in whole]) == [STATES[1]] * len(whole)


FRAGMENTS = (
    ("w2.1.e30", {"error": "newer"}), ("#w1.x#w2.1.e30", {"error": "broken"}), ("#w2.1.e30.x", {"error": "broken"}),
    ("w1.x", {"error": "broken"}), ("#w1.", {"error": "broken"}), ("#w12.1.e30", {"error": "newer"}), ("#W1.1.e30",
    None), ("#w.1.e30", None),
    ("#x#w1.1.e30", None), ("#w1", None), ("#w1.1.e30.x", {"error": "broken"}), ("#w2.A.e30", {"error": "broken"}),
    ("##w1.1.e30", None),
)  # fmt: skip


def test_what_is_no_link_of_ours_is_told_from_a_broken_one() -> None:
    """A place on the page is none; the beginning of one is broken; a later form is newer."""
    assert call("share.js", "fromFragment", *[[text] for text, _ in FRAGMENTS]) == [found for _, found in FRAGMENTS]


def test_a_link_is_the_same_everywhere() -> None:
    """Its form does not change: links that were sent stay good. Letters of every script, and both signs of base64."""
    states = [{"rule": "r", "answers": {"a": "?>~ÿ"}}, {"rule": "r", "answers": {}}]
    assert call("share.js", "toFragment", *[[state] for state in states]) == LINKS
    assert call("share.js", "fromFragment", *[[link] for link in LINKS]) == states


LINKS = ["#w1.1j7xass.eyJydWxlIjoiciIsImFuc3dlcnMiOnsiYSI6Ij8-fsO_In19",
"#w1.cu34wp.eyJydWxlIjoiciIsImFuc3dlcnMiOnt9fQ"]


def test_what_should_be_plain_and_is_not_is_left_out() -> None:
    """The answers beside it stay; days are no plain value and stay too."""
    odd = {"version": [1], "data": {}, "on": None, "outcome": {}, "at": [], "days": {"decision": "2026-03-05"},
    "extra": [1]}
    plain = {"version": 1, "data": "d", "on": "2026-03-05", "outcome": "isk", "at": "age"}
    bare = {"rule": "route", "answers": {}}
    links = call("share.js", "toFragment", [{**bare, **odd}], [{**bare, **plain}])
    kept = {"days": {"decision": "2026-03-05"}, "extra": [1]}
    assert call("share.js", "fromFragment", *[[link] for link in links]) == [{**bare, **kept}, {**bare, **plain}]


@pytest.mark.parametrize("error", ["newer", "", None])
def test_a_link_does_not_say_of_itself_that_it_is_wrong(error: str | None) -> None:
    """Only who reads it does: a link that was put together with an error in it shows its answers."""
    (link,) = call("share.js", "toFragment", [{**STATES[1], "error": error}])
    assert call("share.js", "fromFragment", [link]) == [STATES[1]]


def checked(content: bytes) -> str:
    """A link with a good checksum around anything at all."""
    text = base64.urlsafe_b64encode(content).decode().rstrip("=")
    total = 0x811C9DC5
    for letter in text.encode():
        total = (total ^ letter) * 0x01000193 & 0xFFFFFFFF
    return f"#w1.{in_36_digits(total)}.{text}"


def in_36_digits(number: int) -> str:
    """A number as JavaScript writes it with 36 digits."""
    digits = ""
    while number:
        number, digit = divmod(number, 36)
        digits = "0123456789abcdefghijklmnopqrstuvwxyz"[digit] + digits
    return digits


@pytest.mark.parametrize("content", [b"{", b'{"rule":"\xff","answers":{}}', b"x", b""])
def test_what_cannot_be_read_is_broken(content: bytes) -> None:
    """No JSON, and bytes that are no text, though nothing was lost on the way."""
    assert call("share.js", "fromFragment", [checked(b'{"rule":"r","answers":{}}')])[0] == {"rule": "r", "answers": {}}
    assert call("share.js", "fromFragment", [checked(content)]) == [{"error": "broken"}]


PLACES = (
    ("https://x.nl/a/?b=1#c", "", "https://x.nl/a/?b=1"),
    ("https://x.nl/los/a/#c", '<meta name="whole-page" content="../../a/">', "https://x.nl/a/"),
    ("https://x.nl/los/a/", '<meta name="whole-page">', "https://x.nl/los/a/"),
)
"""The address of a page, its head, and the page that a link should lead to."""


def test_a_link_leads_to_this_page_or_to_the_whole_one() -> None:
    """Without what was filled in before; from a frame to the page it was made from."""
    command = [node(), "--no-warnings", Path(__file__).with_name("standing.mjs"), SUBJECTS / "shared" / "share.js"]
    given = json.dumps([[address, head] for address, head, _ in PLACES])
    done = subprocess.run(command, input=given, capture_output=True, text=True, check=True)
    assert json.loads(done.stdout) == [[place, place + LINKS[1]] for _, _, place in PLACES]
