"""What the adapter relies on in MkDocs and mkdocs-static-i18n: a new version that differs fails here, not on a page."""

from __future__ import annotations

import inspect
from pathlib import Path

from mkdocs.commands.build import _populate_page
from mkdocs.config import load_config
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import get_navigation
from mkdocs_static_i18n.plugin import I18n
from places import LANGUAGES, ROOT

from adapter import GeneratedPage


def _plugin() -> I18n:
    config = load_config(str(ROOT / "mkdocs.yml"))
    plugin = config.plugins["i18n"]
    plugin.on_config(config)
    return plugin


def test_the_plugin_tells_which_languages_it_builds() -> None:
    """`build_languages` in the order of mkdocs.yml, `default_language` and `current_language` Dutch at first."""
    plugin = _plugin()
    assert list(plugin.build_languages) == list(LANGUAGES)
    assert plugin.default_language == plugin.current_language == "nl"


def test_the_plugin_tells_whether_it_builds_another_language() -> None:
    """`building` is false until the nested builds begin: by it the adapter loads the data once."""
    assert _plugin().building is False


def test_the_plugin_keeps_the_files_per_language() -> None:
    """`i18n_files_per_language` is a mapping the adapter puts the generated pages into."""
    assert isinstance(_plugin().i18n_files_per_language, dict)


def test_the_plugin_reads_from_a_file_what_the_adapter_sets() -> None:
    """Its code still uses the attributes that the adapter gives to a generated file."""
    folder = Path(inspect.getfile(I18n)).parent
    source = "".join(path.read_text("utf-8") for path in folder.glob("*.py"))
    for name in ("alternates", "locale", "locale_alternate_of", "localization", "norm_src_uri"):
        assert f".{name}" in source, name


def test_mkdocs_makes_files_from_content_and_from_a_path() -> None:
    """`File.generated` takes `content`, `abs_src_path` and `inclusion`, and `dest_uri` may be set."""
    config = load_config(str(ROOT / "mkdocs.yml"))
    config.plugins._current_plugin = "the adapter"  # MkDocs sets it while it calls a hook
    file = File.generated(config, "nl/x.md", content="# X")
    file.dest_uri = "x/index.html"
    assert (file.content_string, file.url) == ("# X", "x/")
    assert {"content", "abs_src_path", "inclusion"} <= set(inspect.signature(File.generated).parameters)


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
