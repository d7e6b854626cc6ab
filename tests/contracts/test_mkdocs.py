"""What we rely on in MkDocs: a new version that differs fails here, with the reason, and not on a page."""

from __future__ import annotations

import logging
import re

import pytest
from contracts.small_site import ADDRESS, Small
from mkdocs import utils
from mkdocs.commands.build import _populate_page
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, MkDocsException
from mkdocs.plugins import EVENTS
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import get_navigation
from places import ROOT

import adapter
from adapter import GeneratedPage


def test_every_event_the_adapter_answers_is_one_of_mkdocs() -> None:
    """A function for an event that is no more would never be called, and nothing would tell."""
    answered = {name.removeprefix("on_") for name in vars(adapter) if name.startswith("on_")}
    assert answered <= set(EVENTS)


def test_ours_and_the_plugin_take_turns_in_the_order_the_adapter_counts_on() -> None:
    """Languages and stale pages before the plugin looks, our pages after it; its builds of languages after ours."""
    events = load_config(str(ROOT / "mkdocs.yml")).plugins.events

    def order(event: str) -> list[str]:
        return [one.__name__ if one.__module__ != "mkdocs_static_i18n.plugin" else "plugin" for one in events[event]]

    assert order("config") == ["on_config", "plugin"]
    assert order("files") == ["_written", "plugin", "_add"]
    assert order("page_context") == ["plugin", "on_page_context"]
    assert order("post_build") == ["_build_others", "plugin", "_finish"]


def test_a_second_build_on_the_same_settings_makes_the_same_site(small: Small) -> None:
    """Each language is one more build on the settings of the first."""
    settings = small.write(index="# Home\n[a](a.md)", a="# A").settings()
    adapter.build(settings)
    first = small.made()
    adapter.build(settings)
    assert first and small.made() == first


def test_a_build_empties_the_site_through_the_function_that_is_replaced(
    small: Small, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With nothing in its place, what another language wrote stays."""
    settings = small.write(index="# Home").settings()
    emptied: list[str] = []
    monkeypatch.setattr(adapter.utils, "clean_directory", emptied.append)
    kept = small.folder / "site/en/index.html"
    kept.parent.mkdir(parents=True)
    kept.write_text("another language", "utf-8")
    adapter.build(settings)
    assert emptied == [settings.site_dir]
    assert adapter.utils is utils and kept.is_file()


def test_mkdocs_makes_files_from_content_and_from_a_path() -> None:
    """`File.generated` takes content, a path and how it is included, and `dest_uri` may be set: the address follows."""
    config = load_config(str(ROOT / "mkdocs.yml"))
    config.plugins._current_plugin = "the adapter"  # MkDocs sets it while it calls a hook
    file = File.generated(config, "nl/x.md", content="# X", inclusion=InclusionLevel.NOT_IN_NAV)
    file.dest_uri = "x/index.html"
    assert (file.content_string, file.url, file.generated_by) == ("# X", "x/", "the adapter")
    copied = File.generated(config, "x.txt", abs_src_path=str(ROOT / "LICENSE"))
    assert copied.content_bytes == (ROOT / "LICENSE").read_bytes()


def test_mkdocs_takes_the_page_made_for_a_file_with_its_title_and_without_markdown() -> None:
    """Reading and rendering a page go through `read_source` and `render`, and one that stands is not made again."""
    config = load_config(str(ROOT / "mkdocs.yml"), hooks=[], plugins=[])
    config.plugins._current_plugin = "the adapter"
    file = File.generated(config, "nl/x.md", content="", inclusion=InclusionLevel.NOT_IN_NAV)
    page, files = GeneratedPage("X & y", file, config), Files([file])
    get_navigation(files, config)
    _populate_page(page, config, files)
    assert file.page is page
    assert (page.title, page.markdown, page.content, page.meta) == ("X & y", "", "", {})


def test_a_page_left_out_is_not_written_and_yet_links_lead_to_it(small: Small) -> None:
    """It keeps its place among the files: a link gets the address it was given, here in another language."""

    def leave_out(files: Files, config: object) -> Files:
        away = next(file for file in files.documentation_pages() if file.src_uri == "away.md")
        away.inclusion, away.dest_uri, away.url = InclusionLevel.EXCLUDED, "en/away/index.html", "en/away/"
        return files

    small.answers["files"] = leave_out
    made = small.write(index="# Home\n[away](away.md)", away="# Away").build()
    assert set(made) == {"index.html", "404.html"}
    assert 'href="en/away/"' in made["index.html"]


def test_the_navigation_lists_its_pages_in_its_own_order(small: Small) -> None:
    """Of `nav` in mkdocs.yml, flat, with the title of each."""
    settings = small.write(index="# Home", b="# B", a="# A").settings(nav=["index.md", "b.md", "a.md"])
    seen: list[tuple[str, str]] = []

    def look(context: dict, page: object, config: object, nav: object) -> dict:
        seen[:] = [(item.title, item.url) for item in nav.pages if item.file]
        return context

    settings.plugins._register_event("page_context", look, plugin_name="test")
    adapter.build(settings)
    assert seen == [("Home", ""), ("B", "b/"), ("A", "a/")]


def test_a_page_gets_the_template_it_names_and_addresses_from_where_it_stands(small: Small) -> None:
    """`main.html` where it names none; the filter `url` leads from the page, its canonical address is whole."""
    made = small.write(index="# Home", deep__a="# A", b="---\ntemplate: other.html\n---\n# B").build()
    assert made["b/index.html"] == "other"
    assert re.fullmatch(rf"main <h1.*</h1> ../../x.css {ADDRESS}deep/a/", made["deep/a/index.html"])


def test_mkdocs_makes_the_404_page_of_the_theme_and_writes_nothing_where_nothing_is_left(small: Small) -> None:
    """Both templates pass by under their names, and an answer of nothing leaves no file."""
    seen: list[str] = []

    def none(output: str, template_name: str, config: object) -> str:
        seen.append(template_name)
        return ""

    small.answers["post_template"] = none
    assert set(small.write(index="# Home").build()) == {"index.html"}
    assert set(seen) == {"404.html", "sitemap.xml"}
    assert not [*(small.folder / "site").glob("sitemap*")]


def test_a_dead_link_stops_a_build_and_is_told_to_the_logger_that_is_listened_to(
    small: Small, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A warning with `strict` ends in what the build catches, and stands in the log of `mkdocs`."""
    for name, logger in logging.root.manager.loggerDict.items():
        if name.startswith("mkdocs"):  # which other tools that run in this process may have silenced
            monkeypatch.setattr(logger, "disabled", False, raising=False)
    settings = small.write(index="# Home\n[dead](dead.md)").settings()
    settings.plugins.on_startup(command="build", dirty=False)
    with caplog.at_level(logging.WARNING, "mkdocs"), pytest.raises(Abort):
        adapter.build(settings)
    assert [record.name.split(".")[0] for record in caplog.records if "dead.md" in record.getMessage()] == ["mkdocs"]
    assert issubclass(Abort, (MkDocsException, SystemExit))
