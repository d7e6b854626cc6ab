"""Every page says who answers for this copy, or that nobody does."""

from __future__ import annotations

from pathlib import Path

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
