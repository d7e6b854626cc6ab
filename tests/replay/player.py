"""Makes the kept calls again, in whatever Python this is."""

from __future__ import annotations

import json
import sys
from typing import Any

from calculators.result import Result, to_json
from replay.coding import decode, encode, found, text, told


def outcome(rule: Any, given: list[Any], named: dict[str, Any]) -> str:
    """What a call gives, in full and as the JSON form of a result; or what it raises."""
    try:
        result = rule(*given, **named)
    except Exception as error:
        return text(told(error))
    return text([encode(result), to_json(result) if isinstance(result, Result) else None])


class Player:
    """Plays a corpus part by part; what stands once for many calls is kept between the parts."""

    def __init__(self) -> None:
        self._shared: list[Any] = []

    def play(self, part: str) -> str:
        """The outcome of every call in some lines of the corpus, as a JSON list."""
        results = []
        for line in part.split("\n"):
            coded = json.loads(line)
            if "share" in coded:
                self._shared.append(decode(coded["share"], self._shared))
            else:
                given, named = decode(coded["given"], self._shared), decode(coded["named"], self._shared)
                results.append(outcome(found(coded["rule"]), given, named))
        return json.dumps(results)


def whereabouts() -> str:
    """Which Python this is, where it looks for modules, and where those of the rules came from, as JSON."""
    files = {name: str(module.__file__) for name, module in sys.modules.items() if name.startswith("calculators")}
    return json.dumps({"python": sys.version.split()[0], "path": sys.path, "files": files})
