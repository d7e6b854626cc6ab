"""The pages that a look at structure goes by: no shape is left out, and no shape is looked at twice for its words."""

from __future__ import annotations

from pathlib import Path

import pytest
from shapes import cover, shapes

PAGE = "<html><body><main><h1>Naar school</h1><p class='lead'>Bel de gemeente.</p></main></body></html>"
OTHER_WORDS = PAGE.replace("Naar school", "Wie betaalt").replace("Bel de gemeente.", "De school.")
CHANGES = {
    "another class": ("class='lead'", "class='hint'"),
    "a role": ("<p ", "<p role='alert' "),
    "no words": ("Bel de gemeente.", " "),
    "a heading of another level": ("h1>", "h2>"),
    "inside another element": ("<p ", "<section><p "),
    "a label of its own": ("<p ", "<p aria-label='x' "),
    "hidden": ("<p ", "<p hidden "),
}


def made(folder: Path, *pages: str) -> list[Path]:
    paths = [folder / f"{number}.html" for number in range(len(pages))]
    for path, page in zip(paths, pages, strict=True):
        path.write_text(page, "utf-8")
    return paths


@pytest.mark.parametrize("change", CHANGES)
def test_a_page_with_a_shape_of_its_own_is_looked_at(tmp_path: Path, change: str) -> None:
    """Whatever a browser or a screen reader takes in another way."""
    paths = made(tmp_path, PAGE, OTHER_WORDS, PAGE.replace(*CHANGES[change]))
    found = cover(paths)
    assert paths[2] in found
    assert set().union(*(shapes(page.read_text("utf-8")) for page in found)) == set().union(
        *(shapes(page.read_text("utf-8")) for page in paths)
    )


def test_a_page_that_differs_in_words_only_is_not_looked_at_again(tmp_path: Path) -> None:
    """Its words are read by the tests of every page."""
    assert len(cover(made(tmp_path, PAGE, OTHER_WORDS))) == 1
