"""What we rely on in Material: its drawings, and the names of its files, which ours take the place of."""

from __future__ import annotations

import re
from pathlib import Path

import material
from contracts.small_site import Small
from markdown import Markdown
from mkdocs.structure.files import Files
from places import ROOT

from icons import EMOJI

TEMPLATES = Path(material.__file__).parent / "templates"
LEFT_OUT = ("assets/javascripts/", "assets/stylesheets/", "assets/images/")


def test_the_drawings_lie_where_templates_ask_for_them() -> None:
    """One file each, that takes the size and the colour of the text around it."""
    drawing = (TEMPLATES / ".icons/material/school.svg").read_text("utf-8")
    assert re.fullmatch(r'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path d="[^"]+"/></svg>', drawing)


def test_an_icon_in_a_page_by_hand_is_a_drawing_that_nobody_hears() -> None:
    """`pymdownx.emoji` asks our maker with what Material's wants, and finds the names Material gives its drawings."""
    markdown = Markdown(extensions=["pymdownx.emoji"], extension_configs={"pymdownx.emoji": EMOJI})
    html = markdown.convert(":material-school: en :smile:")
    assert re.fullmatch(r'<p><span aria-hidden="true" class="icon"><svg .*</svg></span> en .+</p>', html)
    assert "<img" not in html and "material-school" not in html


def test_the_words_of_stock_material_stand_in_a_file_for_each_language() -> None:
    """By its code; the bench copies the English one for languages that have none."""
    assert (TEMPLATES / "partials/languages/en.html").is_file()


def test_all_files_of_the_theme_lie_in_the_folders_that_are_left_out(small: Small) -> None:
    """A folder more would ship with every site, unseen."""
    settings = small.write(index="# Home").settings()
    files = Files([])
    files.add_files_from_theme(settings.theme.get_env(), settings)
    own = {path.name for path in (small.folder / "theme").iterdir()}
    assert {file.src_uri for file in files if not file.src_uri.startswith(LEFT_OUT)} <= own


def test_our_theme_takes_nothing_of_material_but_drawings() -> None:
    """What a template of ours extends or includes is ours: no class, script or word of Material is on a page."""
    theme = ROOT / "theme"
    text = "".join(path.read_text("utf-8") for path in theme.rglob("*.html"))
    asked = set(re.findall(r'{%-? (?:extends|include) "([^"]+)"', text))
    assert {name for name in asked if not (theme / name).is_file() and not name.startswith(".icons/material/")} == set()
    assert {"main.html", "partials/header.html", "partials/footer.html"} <= asked
    assert all((TEMPLATES / name).is_file() for name in ("main.html", "404.html", "partials/header.html"))
    styles = "".join(path.read_text("utf-8") for path in (ROOT / "hooks").rglob("*.css"))
    assert not re.search(r'\.md-\w|class="[^"]*\bmd-', text + styles)
