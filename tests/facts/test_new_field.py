"""A new field of a region touches the model, the data and its template, and its words: as CONTRIBUTING walks it."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest
from places import ROOT
from project_copy import ended, make_small, started

WALK = re.search(r"(?s)## A new field of a region\n(.*?)\n## ", (ROOT / "CONTRIBUTING.md").read_text("utf-8"))
MODEL = "hooks/wegwijs/facts/model/region.py"
DATA = "data/regions.yaml"
TEMPLATE = "hooks/wegwijs/subjects/regions/region-all.html"
TOLD = """
import json
import sys
from datetime import date
from pathlib import Path
import material
from tools.freshness import report
from wegwijs.facts.load import load
from wegwijs.facts.rules_data import compile_data
from wegwijs.facts.schemas import schemas
from wegwijs.page.render import Renderer
from wegwijs.problems import DataError
from wegwijs.subjects.open_data import files as open_data
from wegwijs.subjects.register import pages
from wegwijs.words.catalogue import catalogues

words, on = catalogues(["nl"], Path("locales")), date(2026, 11, 22)
try:
    data = load(Path(sys.argv[1]), Path("locales"))
except DataError as error:
    print(json.dumps([str(problem) for problem in error.problems]))
    raise SystemExit
folders = [Path("hooks/wegwijs/subjects"), Path(material.__file__).parent / "templates"]
page = next(page for page in pages(data) if page.uri == "regio/leidse-regio/alles.md")
published = open_data.files(data, "0", on, on, "https://example.org/")
print(json.dumps({
    "page": Renderer(data, words, folders, compile_data(data), on).body(page, "nl"),
    "freshness": json.loads(report(data, on, True))["findings"],
    "editor": json.loads(schemas()["regions"])["$defs"]["Region"]["properties"]["lessons"],
    "data": json.loads(published["open-data/v1/regions.json"])["data"][0]["lessons"],
    "schema": json.loads(published["open-data/v1/schemas/regions.json"])["$defs"]["Region"]["properties"]["lessons"],
    "words": json.loads(open_data.words(words["nl"])),
}))
"""


def _block(kind: str) -> str:
    """The lines of the walk in one of its languages."""
    assert WALK
    found = re.search(rf"(?s)```{kind}\n(.*?)```", WALK[1])
    assert found
    return found[1]


def _insert(file: Path, before: str, text: str, after: str) -> None:
    """Put `text` before the first `before` that follows `after`."""
    start, found, rest = file.read_text("utf-8").partition(after)
    first, place, last = rest.partition(before)
    assert place, f"{file} does not hold {before!r}"
    file.write_text(start + found + first + text + place + last, "utf-8")


@pytest.fixture(scope="module")
def walked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project, with less of the country, in which the walk was done."""
    root = tmp_path_factory.mktemp("walk")
    for name in ("hooks", "tools", "calculators", "data", "locales"):
        shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns("__pycache__"))
    make_small(root / "data")
    _insert(root / MODEL, "    conflicts: ", _block("python"), after="class Region(")
    _insert(root / DATA, "  municipalities:", _block("yaml"), after="- id: leidse-regio")
    _insert(root / TEMPLATE, "{{ sources(t, view) }}", _block("html"), after="<h1>")
    (root / "words").write_text(_block("text"), "utf-8")
    done = ended(started(root, "-m", "tools.po", "write", "nl", "words"))
    assert done.returncode == 0, done.stderr
    return root


def _told(root: Path, data: str) -> Any:
    done = ended(started(root, "-c", TOLD, data))
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_three_places_and_its_words_are_all_a_new_field_needs(walked: Path) -> None:
    """The page shows it with its source, freshness lists it, editors know it, the open data carry it and its words."""
    told = _told(walked, "data")
    assert "Zelf Nederlands leren</h2>" in told["page"]
    assert re.search(r'Ouders leren 2 avonden per week[^<]*<a class="cite"', told["page"])
    place = "lessons/lessons-library"
    [finding] = [item for item in told["freshness"] if item["place"] == place]
    assert (finding["where"], finding["subject"]) == ("leidse-regio", "background")
    assert finding["source"] == "nieuwkomersonderwijs-regio-leiden"
    assert told["data"][0]["numbers"] == {"n": 2}
    assert told["editor"]["description"] == told["schema"]["description"] == "Where parents learn Dutch themselves."
    assert "note.lessons-library" in told["words"]


def test_what_leads_nowhere_in_a_new_field_is_told_by_its_type(walked: Path) -> None:
    """Without a line of its own in any check: the source, the words and the number that they ask for, all at once."""
    right = _block("yaml").partition("\n")[2]
    wrong = {
        right.replace("nieuwkomersonderwijs-regio-leiden", "hearsay"): "a source id from sources.yaml",
        right.replace("lessons-library", "gossip"): "a key with words in locales/regions.pot (note.gossip)",
        right.replace("n: 2", "m: 2"): "`n` among the numbers, for the words note.lessons-library",
    }
    data = Path(shutil.copytree(walked / "data", walked / "wrong"))
    text = (data / "regions.yaml").read_text("utf-8")
    (data / "regions.yaml").write_text(text.replace(right, "".join(wrong)), "utf-8")
    told = _told(walked, "wrong")
    line = text.partition(right)[0].count("\n") + 1
    for index, expected in enumerate(wrong.values()):
        place = f"wrong/regions.yaml:{line + index}: leidse-regio.lessons.{index}"
        assert re.match(rf"{re.escape(place)}[.a-z]*: expected {re.escape(expected)}, got", told[index])
