"""Where things are, for tests of every folder."""

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SITE = ROOT / "build" / "test-site"
SITE_URL = "https://school.example.nl/"
"""Address the test site is built for: another than the one in mkdocs.yml, so that one left behind shows."""
LANGUAGES = ("nl", "en", "ar")
REGIONS = ("leidse-regio", "gooi-en-vechtstreek")
