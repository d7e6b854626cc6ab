"""The title and the description of a page, as a search engine shows them."""

from __future__ import annotations

import re

LONGEST_TITLE = 70
LONGEST_DESCRIPTION = 160
"""Characters; of what is longer the end is not shown."""
_SENTENCES = re.compile(r"(?<=[.?!؟])\s+")


def title(own: str, site: str) -> str:
    """The page's own title before the name of the site, or alone where there is no room for both."""
    whole = f"{own} – {site}"
    return whole if len(whole) <= LONGEST_TITLE else own


def description(text: str, about: str = "") -> str:
    """The sentences of `text` that there is room for, behind the name of the region that the page is `about`."""
    first, *more = _SENTENCES.split(text if about in text else f"{about}: {text}")
    for sentence in more:
        if len(f"{first} {sentence}") > LONGEST_DESCRIPTION:
            break
        first = f"{first} {sentence}"
    return first
