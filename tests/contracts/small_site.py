"""A site of a few pages, built by MkDocs itself, to see that it does what the adapter counts on."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from places import ROOT

THEME = {"main.html": "main {{ page.content }} {{ 'x.css' | url }} {{ page.canonical_url }}", "other.html": "other"}
ADDRESS = "https://school.example.nl/"


@dataclass
class Small:
    """Its folder, and what is answered at which event of MkDocs."""

    folder: Path
    answers: dict[str, Any] = field(default_factory=dict)

    def write(self, **pages: str) -> Small:
        """Pages by their name, `a__b` for `a/b.md`."""
        for name, text in pages.items():
            path = self.folder / "docs" / f"{name.replace('__', '/')}.md"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
        return self

    def settings(self, **more: Any) -> MkDocsConfig:
        """As the project's, with another theme, and no plugin or hook but those of this test."""
        theme = self.folder / "theme"
        theme.mkdir(exist_ok=True)
        for name, text in THEME.items():
            (theme / name).write_text(text, "utf-8")
        own: dict[str, Any] = {
            "docs_dir": str(self.folder / "docs"),
            "site_dir": str(self.folder / "site"),
            "site_url": ADDRESS,
            "theme": {"name": "material", "custom_dir": str(theme), "font": False},
            "hooks": [],
            "plugins": [],
        }
        config = load_config(str(ROOT / "mkdocs.yml"), **{**own, **more})
        config.nav = more.get("nav")
        for event, answer in self.answers.items():
            config.plugins._register_event(event, answer, plugin_name="test")
        return config

    def build(self, **more: Any) -> dict[str, str]:
        """What stands in each file of the built site that is text of ours."""
        build(self.settings(**more))
        return self.made()

    def made(self) -> dict[str, str]:
        """The pages that stand there."""
        site = self.folder / "site"
        return {path.relative_to(site).as_posix(): path.read_text("utf-8") for path in site.rglob("*.html")}
