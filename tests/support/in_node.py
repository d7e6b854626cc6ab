"""Calls functions of the browser's own modules, in node: the small ones that need no page."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

from places import SUBJECTS

RUNNER = Path(__file__).with_name("run_module.mjs")


def call(
    module: str, name: str, *arguments: list[Any], now: str = "", language: str = "", on: str = ""
) -> list[Any]:
    """What the function `name` gives for each list of arguments, of a script by its name or of a module by its path.

    `Class.method` makes an object of the first argument. `now` is what the clock shows, `language` that of
    the page, "-" on one that tells none, `on` the day it was built as on.
    """
    (path,) = [Path(module)] if Path(module).is_absolute() else SUBJECTS.rglob(module)
    command = ["node", "--no-warnings", str(RUNNER), str(path), name, now, language, on]
    done = subprocess.run(command, input=json.dumps(arguments), capture_output=True, text=True, check=True)
    return json.loads(done.stdout)
