"""The pages that are measured: the site's own, and beside them the same answer by hand and by stock Pyodide."""

from __future__ import annotations

import json
import re
import shutil
import sys
import zipfile
from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import Page

from calculators.api import answer
from tools.site.build import build
from tools.site.releases import told
from wegwijs.words.catalogue import Catalogue

ROOT = Path(__file__).parents[1]
ON = "2026-11-21"
CHILD = {
    "municipality": "GM0546",
    "age": 7,
    "residence": "home",
    "dutch": "not-enough",
    "temporary_stay": False,
    "months_in_dutch_education": 2,
}
"""A link that holds all answers: this child goes to the language class."""
OTHER = {**CHILD, "age": 4}
"""The change of answer that is timed, there and back."""
CHANGES = 200
LINK = """async ([script, states]) => {
  const { toFragment } = await import(script);
  return states.map(toFragment);
}"""


def built_site(scratch: Path) -> Path:
    """The site of `--site FOLDER`, else one that is built into `scratch`."""
    site = Path(sys.argv[sys.argv.index("--site") + 1]) if "--site" in sys.argv else scratch / "site"
    if not site.exists():
        build(site)
    return site


class Site:
    """Where each way stands, what it must say, and the changes of answer that are timed."""

    def __init__(self, site: Path, target: Path) -> None:
        shutil.copytree(Path(__file__).with_name("pages"), target)
        found = told(site)
        assert found, f"{site}: expected a built site, got none, for example ./portal build"
        self.release = f"/{found['release']}"
        for path in target.iterdir():
            self._fill(path, "/RELEASE/", self.release)
        words = Catalogue("nl", ROOT / "locales")
        titles = {
            key.split(".")[2]: words.template(key)
            for key in words.keys
            if re.fullmatch(r"route\.outcome\.[\w-]+\.title", key)
        }
        self._fill(target / "hand.js", '"WORDS"', json.dumps(titles, ensure_ascii=False))
        self._fill(target / "layer3.html", "VERSION", found["version"])
        (target / "shell.html").write_text(by_hand((site / "wegwijzer/index.html").read_text("utf-8")), "utf-8")
        shutil.copy(site / found["runtime"] / "data.json", target / "data.json")
        with zipfile.ZipFile(target / "rules.zip", "w", zipfile.ZIP_DEFLATED) as archive:
            for path in sorted((ROOT / "calculators").rglob("*.py")):
                archive.write(path, path.relative_to(ROOT))
        compiled = json.loads((target / "data.json").read_text("utf-8"))
        self.outcomes = [json.loads(answer(json.dumps(asked(child)), compiled))["outcome"] for child in (CHILD, OTHER)]
        self.verdicts = {
            way: titles[self.outcomes[0]]
            for way in ("layer 2", "by hand, same shell", "layer 2, bare", "by hand, bare")
        }
        self.verdicts |= {"layer 3": self.outcomes[0], "stock Pyodide": self.outcomes[0]}
        self.ways: dict[str, str] = {}
        self.changes: dict[str, list[object]] = {"layer 3": [asked(OTHER), asked(CHILD)] * (CHANGES // 2)}

    def link(self, page: Page) -> None:
        """Have the site's own script make the links."""
        states = [
            {"rule": "route", "version": 1, "on": ON, "outcome": self.outcomes[index], "answers": child}
            for index, child in enumerate((CHILD, OTHER))
        ]
        here, _ = page.evaluate(LINK, [f"{self.release}subjects/shared/share.js", states])
        question = quote(json.dumps(asked(CHILD)))
        self.ways = {
            "layer 2": f"wegwijzer/{here}",
            "by hand, same shell": f"_bench/shell.html{here}",
            "layer 2, bare": f"los/wegwijzer/{here}",
            "by hand, bare": f"_bench/bare.html{here}",
            "layer 3": f"_bench/layer3.html#{question}",
            "stock Pyodide": f"_bench/stock.html#{question}",
        }
        self.changes["layer 2"] = [OTHER["age"], CHILD["age"]] * (CHANGES // 2)

    @staticmethod
    def _fill(path: Path, place: str, text: str) -> None:
        path.write_text(path.read_text("utf-8").replace(place, text), "utf-8")


def asked(child: dict[str, object]) -> dict[str, object]:
    """The question to the rules."""
    return {"rule": "route", "answers": child, "on": ON}


def by_hand(html: str) -> str:
    """The site's own page, with the hand-written script in the place of ours and of all that ours preloads."""
    html = re.sub(r'<link rel="(modulepreload|preload)"[^>]*>\s*', "", html)
    html = re.sub(
        r'<script type="module" src="[^"]*calculator\.js"></script>',
        '<script type="module" src="/_bench/hand.js"></script>',
        html,
    )
    return html.replace('"../assets/', '"/assets/')
