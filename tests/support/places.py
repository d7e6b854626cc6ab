"""Where things are, for tests of every folder."""

import re
from pathlib import Path
from typing import Any

import material
import yaml

from tools.site.releases import told
from wegwijs.subjects import register
from wegwijs.words.readers import PROFESSIONAL_LANGUAGES as PROFESSIONAL_LANGUAGES

ROOT = Path(__file__).resolve().parents[2]
SITE = ROOT / "build" / "test-site"
SITE_URL = "https://school.example.nl/"
"""Address the test site is built for: another than the one in mkdocs.yml, so that one left behind shows."""
TEMPLATES = [register.FOLDER, Path(material.__file__).parent / "templates"]
"""Where the templates of pages and their icons stand."""
SUBJECTS = register.FOLDER
LANGUAGES = tuple(re.findall(r"(?m)^ +- \{locale: (\w+).*build: true", (ROOT / "mkdocs.yml").read_text("utf-8")))
"""Every language of the site, Dutch first."""
BY_DAY = ("nl", "en", "ar")
"""Those that a day builds: the source, the other of professionals, one from right to left."""
RIGHT_TO_LEFT = ("ar", "fa")
"""The languages that are read so, said here apart from what the site takes from CLDR."""
REGIONS = ("leidse-regio", "gooi-en-vechtstreek")
"""The two regions with an agreement that was read."""
ALL_REGIONS = tuple(
    id
    for path in (ROOT / "data" / "regions.yaml", *sorted((ROOT / "data" / "regions").glob("*.yaml")))
    for id in re.findall(r"(?m)^- id: (\S+)$", path.read_text("utf-8"))
)
"""Every region in the data, so that a new one is covered without anyone remembering."""


def read_yaml(path: Path) -> Any:
    """What a YAML file of the project holds, by the reader in C: a tenth of the time of the one in Python."""
    return yaml.load(path.read_text("utf-8"), yaml.CSafeLoader)


def of_release(site: Path) -> Path:
    """The folder of the scripts, styles, words and tables of a built site."""
    found = told(site)
    assert found, f"{site} holds no site"
    return site / found["release"]


def runtime_of(site: Path) -> Path:
    """The folder of Python for the browser of a built site."""
    found = told(site)
    assert found, f"{site} holds no site"
    return site / found["runtime"]
