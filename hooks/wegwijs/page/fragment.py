"""Links to a calculator with some of its answers, as `subjects/shared/share.js` reads them."""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def fragment(state: Mapping[str, object]) -> str:
    """The fragment of an address that holds `state`, for example `{"rule": "stall", "answers": {}, "at": "weeks"}`."""
    text = base64.urlsafe_b64encode(json.dumps(state).encode()).decode().rstrip("=")
    total = 0x811C9DC5
    for letter in text:
        total = ((total ^ ord(letter)) * 0x01000193) & 0xFFFFFFFF
    return f"#w1.{_in_36(total)}.{text}"


def _in_36(number: int) -> str:
    digits = ""
    while number:
        number, digit = divmod(number, 36)
        digits = DIGITS[digit] + digits
    return digits or "0"
