"""The settings of this copy of the site: what stands under `extra.portal` in `mkdocs.yml`.

Read from the file itself: of a key that stands there twice MkDocs takes the last one without a word, and with
it goes, for example, whom a fault is reported to.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

from wegwijs.facts import yaml_lines
from wegwijs.facts.build_day import old_from
from wegwijs.page.contact import EXAMPLE, read_host
from wegwijs.problems import DataError, Problem, Problems, short

PLACE = ("extra", "portal")
EXAMPLES = {"contact": EXAMPLE, "old_after": "6"}
"""Every setting there is."""


def read(path: Path) -> dict[str, object]:
    """The settings in the file at `path`. Raises DataError for a key that stands there twice or that is none."""
    problems = Problems()
    file = yaml_lines.read(path, problems)
    found = _below(file.data, *PLACE)
    for name, value in found.items():
        expected = _expected(name)
        if expected:
            field = ".".join([*PLACE, str(name)])
            example = EXAMPLES.get(name, f"contact: {EXAMPLE}")
            problems.add(Problem(path, file.line((*PLACE, str(name))), field, expected, short(value), example))
    if problems.found:
        raise DataError(problems.found)
    return found


def _expected(name: str) -> str:
    return "" if name in EXAMPLES else "one of the settings " + ", ".join(EXAMPLES)


def _below(value: object, *keys: str) -> dict[str, object]:
    for key in keys:
        value = value.get(key) if isinstance(value, dict) else None
    return value if isinstance(value, dict) else {}


def check(path: Path, built: date, problems: Problems) -> None:
    """Tell what is wrong with the settings in the file at `path`."""
    try:
        found = read(path)
        read_host(found)
        old_from(built, found)
    except DataError as error:
        problems.found += error.problems
