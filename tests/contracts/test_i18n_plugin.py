"""What the adapter relies on in mkdocs-static-i18n: a new version that differs fails here, not on a page."""

from __future__ import annotations

import inspect
from pathlib import Path
from typing import Any

import pytest
from contracts.small_site import Small
from mkdocs.config import load_config
from mkdocs.structure.files import File, Files, get_files
from mkdocs_static_i18n import plugin as module
from mkdocs_static_i18n.plugin import I18n
from places import LANGUAGES, ROOT

TWO = [{"locale": "nl", "name": "Nederlands", "default": True}, {"locale": "ar", "name": "العربية"}]


def _files_of(small: Small, language: str, *more: str) -> tuple[Files, str]:
    """The pages of a site as the plugin leaves them for a language, with `more` it is told of, and their folder."""
    settings = small.settings(plugins=[{"i18n": {"docs_structure": "folder", "languages": TWO}}])
    plugin, files = settings.plugins["i18n"], get_files(settings)
    for name in more:
        files.append(File(name, settings.docs_dir, settings.site_dir, settings.use_directory_urls))
    plugin.on_config(settings)
    plugin.current_language = language
    return plugin.on_files(files, settings), settings.docs_dir


def _config() -> Any:
    return load_config(str(ROOT / "mkdocs.yml"))


def _plugin() -> I18n:
    config = _config()
    plugin = config.plugins["i18n"]
    plugin.on_config(config)
    return plugin


def test_the_plugin_tells_which_languages_it_builds() -> None:
    """`build_languages` in the order of mkdocs.yml, `default_language` and `current_language` Dutch at first."""
    plugin = _plugin()
    assert list(plugin.build_languages) == list(LANGUAGES)
    assert plugin.default_language == plugin.current_language == "nl"


def test_a_language_that_is_switched_off_before_the_plugin_looks_is_not_built() -> None:
    """By `build` of its settings, which the adapter changes at `on_config`, before the plugin's own."""
    config = _config()
    for language in config.plugins["i18n"].config.languages:
        language.build = language.locale in ("nl", "ar")
    config.plugins["i18n"].on_config(config)
    assert list(config.plugins["i18n"].build_languages) == ["nl", "ar"]


def test_the_plugin_tells_whether_it_builds_another_language() -> None:
    """`building` is false until the nested builds begin: by it the adapter loads the data once."""
    assert _plugin().building is False


def test_the_plugin_builds_nothing_while_it_is_told_that_it_does(monkeypatch: pytest.MonkeyPatch) -> None:
    """At the end of a build it leaves all languages alone when `building` stands: the adapter built them."""
    config = _config()
    plugin = config.plugins["i18n"]
    plugin.on_config(config)
    built: list[str] = []
    monkeypatch.setattr(module, "build", lambda *_, **__: built.append(plugin.current_language))
    plugin.building = True
    plugin.on_post_build(config)
    assert (built, plugin.building, plugin.current_language) == ([], True, "nl")
    plugin.building = False
    plugin.on_post_build(config)
    assert built == list(LANGUAGES[1:])


def test_the_plugin_keeps_the_files_per_language() -> None:
    """`i18n_files_per_language` is a mapping the adapter puts the generated pages into, and takes them out of."""
    assert isinstance(_plugin().i18n_files_per_language, dict)


def test_the_plugin_reads_from_a_file_what_the_adapter_sets() -> None:
    """Its code still uses the attributes that the adapter gives to a generated file."""
    folder = Path(inspect.getfile(I18n)).parent
    source = "".join(path.read_text("utf-8") for path in folder.glob("*.py"))
    for name in ("alternates", "locale", "locale_alternate_of", "localization", "norm_src_uri"):
        assert f".{name}" in source, name


def test_the_plugin_tells_of_a_page_its_languages_and_the_one_it_is_written_in(small: Small) -> None:
    """A page that lacks in a language is there in Dutch, and its file says so; each knows its address in the others."""
    small.write(nl__index="# Home", nl__a="# A", ar__index="# Arabic home")
    files = {file.norm_src_uri: file for file in _files_of(small, "ar")[0].documentation_pages()}
    assert {uri: (file.locale, file.url) for uri, file in files.items()} == {
        "index.md": ("ar", "ar/"),
        "a.md": ("nl", "ar/a/"),
    }
    others = files["index.md"].alternates
    assert {code: file.url for code, file in others.items()} == {"nl": "./", "ar": "ar/"}


@pytest.mark.parametrize("language", ["nl", "ar"])
def test_a_page_that_is_told_to_stand_in_the_folder_of_the_plugin_is_read_from_another_one(
    small: Small, tmp_path: Path, language: str
) -> None:
    """It is not looked for before it is read, and its `src_dir` may be set on the file that the plugin made of it."""
    files, folder = _files_of(small.write(nl__index="# Home"), language, "nl/a.md")
    own = tmp_path / "own"
    (own / "nl").mkdir(parents=True)
    (own / "nl/a.md").write_text("# Own", "utf-8")
    [file] = [file for file in files.documentation_pages() if file.src_uri == "nl/a.md"]
    assert file.src_dir == folder
    file.src_dir = str(own)
    assert file.content_string == "# Own"
