"""Scripts are typed, linted and commented for whoever works on them, and published without a word of that."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

from places import SUBJECTS

from tools.brought.runtime import node
from wegwijs.subjects.register import ADDRESS, FIXED, files

SCRIPTS = {path.relative_to(SUBJECTS).as_posix(): path for path in SUBJECTS.rglob("*.js")}
COMPARE = Path(__file__).with_name("same_scripts.mjs")


def published() -> dict[str, str]:
    """What visitors download, by the script's path here."""
    found = files()
    return {name: str(found[FIXED.get(name, ADDRESS + name)]) for name in SCRIPTS}


def test_a_published_script_says_what_was_written() -> None:
    """Only comments are gone: the two are parsed to the same tree."""
    triples = [[name, SCRIPTS[name].read_text("utf-8"), text] for name, text in published().items()]
    done = subprocess.run([node(), COMPARE], input=json.dumps(triples), capture_output=True, text=True, check=True)
    assert len(triples) > 50 and json.loads(done.stdout) == []


def test_types_and_comments_stay_here() -> None:
    """On the line they weigh a fourth of the scripts, and a visitor has no use for them."""
    assert [name for name, text in published().items() if re.search(r"/\*\*|^\s*//", text, re.M)] == []
