"""Every page says who answers for this copy, or that nobody does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from built import language

from wegwijs.words.catalogue import Catalogue


def test_every_page_says_that_nobody_hosts_this_copy(
    pages: list[Path], catalogues: dict[str, Catalogue]
) -> None:
    """The copy in this project has no host: no page offers to report a fault to one."""
    for page in pages:
        words = catalogues[language(page)]
        text = page.read_text("utf-8")
        assert str(words.text("site.no-host")) in text, page
        assert "data-contact" not in text, page


@pytest.mark.parametrize("name", ["privacy", "toegankelijkheid"])
def test_what_nobody_states_is_not_known(pages: list[Path], catalogues: dict[str, Catalogue], name: str) -> None:
    """In every language, and nothing is made up: no status, no audit, no days."""
    found = [page for page in pages if page.parts[-2] == name and "gemeenten" not in page.parts]
    assert found
    for page in found:
        told = re.findall(r"<dd>\s*(.*?)\s*</dd>", page.read_text("utf-8").partition('id="verklaring"')[2], re.S)
        assert set(told) == {str(catalogues[language(page)].text("school.unknown"))}, page
