"""Reads what the build compiled: dated parameters, and what the questions of families need."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from calculators.parameters import Parameters

COMPILED = Path(__file__).parents[1] / "data.json"
"""Where the build leaves the compiled data."""


class UsageError(Exception):
    """Raised for what the user can mend: a missing file, an argument that is none. The message is one sentence."""


@dataclass(frozen=True)
class Data:
    """The compiled data."""

    parameters: Parameters
    compiled: dict[str, Any]
    """All of it, as the build left it."""
    version: str


def load(path: Path) -> Data:
    """The compiled data of `path`. Raises UsageError where it is missing or is no compiled data."""
    try:
        body = json.loads(path.read_text(encoding="utf-8"))
        return Data(Parameters(body["parameters"]), body, body["version"])
    except FileNotFoundError:
        raise UsageError(f"{path} is not there: run ./portal build first.") from None
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise UsageError(f"{path} cannot be read as compiled data ({error!r}): run ./portal build first.") from None
