"""Makes the trimmed Python that the browser loads, when the rules, the data or Pyodide changed."""

from __future__ import annotations

import gzip
import hashlib
import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from calculators import api
from calculators.family.facts import Facts
from calculators.funding.pupil_list.columns import template
from tools.brought.npm import SUMS
from tools.progress import step
from tools.site.publish import scratch
from wegwijs.facts.load import load
from wegwijs.facts.rules_data import compile_data, to_text
from wegwijs.subjects.runtime.files import FILES, TRANSFER, TRIMMED

ROOT = Path(__file__).resolve().parents[2]
PYODIDE = ROOT / "node_modules" / "pyodide"
KEY = ROOT / TRIMMED.with_suffix(".key")
DAY = "2026-11-21"
LISTS = tuple(template().encode(encoding).hex() for encoding in ("utf-8", "utf-8-sig", "utf-16"))
"""The example list in each encoding."""


def _asked() -> Iterator[dict[str, object]]:
    for slug, request in api.REQUESTS.items():
        for example in request.examples:
            for content in LISTS if request.reads_file else ("",):
                yield {"rule": slug, "answers": dict(example), "on": DAY, "content": content}
    yield {"rule": "pupil-list", "answers": {}, "on": DAY, "content": "é".encode("cp1252").hex()}
    yield {"rule": "route", "answers": {"age": "seven"}, "on": DAY}


REQUESTS = list(_asked())
"""Asked while it is traced which standard modules the rules load: the examples of every rule, a wrong question, and a
list in each encoding, which loads that."""


def node() -> str:
    """The system's Node.js, or the one from PyPI beside this Python."""
    own = Path(sys.executable).parent / "node"
    return shutil.which("node") or str(own)


def ensure() -> None:
    """Bring the trimmed Python in line with the rules and with Pyodide."""
    key = _key()
    if KEY.exists() and KEY.read_text() == f"{key} {_content((ROOT / TRIMMED).parent)}":
        return
    (ROOT / TRIMMED).parent.mkdir(parents=True, exist_ok=True)
    with step("trimming Python for the browser"), scratch((ROOT / TRIMMED).parent) as folder:
        made = folder / TRIMMED.name
        _make(made)
        files = {"python.zip": made, **{name: PYODIDE / source for name, source in FILES.items()}}
        wire = {name: len(gzip.compress(path.read_bytes(), 6)) for name, path in files.items()}
        (folder / TRANSFER.name).write_text(json.dumps(wire), "utf-8")
        (folder / KEY.name).write_text(f"{key} {_content(folder)}")
        # The key last: with it the others are there. Two first builds at once make the same bytes.
        for path in (ROOT / TRIMMED, ROOT / TRANSFER, KEY):
            (folder / path.name).replace(path)


def _content(folder: Path) -> str:
    """The sum of what was made in `folder`, so that a file that broke off or was changed is made anew."""
    made = [folder / path.name for path in (TRIMMED, TRANSFER) if (folder / path.name).exists()]
    return hashlib.sha256(b"".join(path.read_bytes() for path in made)).hexdigest()


def _key() -> str:
    digest = hashlib.sha256(SUMS.read_bytes())
    for path in (Path(__file__), Path(__file__).with_name("trim.mjs"), *sorted((ROOT / "calculators").rglob("*.py"))):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


def _ask_here(compiled: Facts) -> None:
    """Ask the same in this Python first: a fault in a rule comes up here with its place, and not inside Node.js."""
    for request in REQUESTS:
        asked = {name: value for name, value in request.items() if name != "content"}
        api.answer(json.dumps(asked), compiled, bytes.fromhex(str(request.get("content", ""))))


def _make(target: Path) -> None:
    data = target.with_suffix(".json")
    requests = target.with_suffix(".requests.json")
    compiled = to_text(compile_data(load(ROOT / "data", ROOT / "locales")))
    _ask_here(json.loads(compiled))
    data.write_text(compiled, "utf-8")
    requests.write_text(json.dumps(REQUESTS), "utf-8")
    paths = (PYODIDE, ROOT / "calculators", data, requests, target)
    command = [node(), str(Path(__file__).with_name("trim.mjs")), *map(str, paths)]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{done.stdout}{done.stderr}portal: the Python for the browser could not be made; see above")
