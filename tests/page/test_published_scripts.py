"""Scripts are typed, linted and commented for whoever works on them, and published without a word of that."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

from places import SUBJECTS

from tools.brought.runtime import node
from wegwijs.subjects.register import ADDRESS, COMMENTS, FIXED, IMPORT, WHOLE, files

SCRIPTS = {path.relative_to(SUBJECTS).as_posix(): path for path in SUBJECTS.rglob("*.js")}
COMPARE = Path(__file__).with_name("same_scripts.mjs")


def published() -> dict[str, str]:
    """What visitors download, by the script's path here."""
    found = files()
    return {name: str(found[FIXED.get(name, ADDRESS + name)]) for name in SCRIPTS}


def test_a_published_script_says_what_was_written() -> None:
    """Only comments are gone: the two are parsed to the same tree. What holds its imports has its own test."""
    triples = [[name, path.read_text("utf-8"), published()[name]] for name, path in SCRIPTS.items() if path != WHOLE]
    done = subprocess.run([node(), COMPARE], input=json.dumps(triples), capture_output=True, text=True, check=True)
    assert len(triples) > 50 and json.loads(done.stdout) == []


def test_the_script_of_a_calculator_asks_for_no_other_before_the_verdict() -> None:
    """It holds what it imports, each once and whole, and that imports nothing itself."""
    name = WHOLE.relative_to(SUBJECTS).as_posix()
    written, text = WHOLE.read_text("utf-8"), published()[name]
    held = [(WHOLE.parent / found["path"]).resolve() for found in IMPORT.finditer(written)]
    assert len(held) == 3 and not re.search(r"^\s*import\b(?!\()", text, re.M)
    for path in held:
        lines = published()[path.relative_to(SUBJECTS).as_posix()].replace("export ", "")
        assert text.count(lines) == 1
    assert text.endswith(COMMENTS.sub("", written).rsplit("from ", 1)[1].split("\n", 1)[1])


def test_types_and_comments_stay_here() -> None:
    """On the line they weigh a fourth of the scripts, and a visitor has no use for them."""
    assert [name for name, text in published().items() if re.search(r"/\*\*|^\s*//", text, re.M)] == []
