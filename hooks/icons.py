"""Icons in pages by hand: `:material-school:` becomes that icon, written into the page as templates write it."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from material.extensions.emoji import to_svg, twemoji


def icon(index: str, shortname: str, alias: str, uc: str | None, *rest: object) -> Element | str:
    """The icon, hidden from who listens; of an emoji the letters themselves, as its picture is on another host."""
    if uc:
        return shortname
    found: Element = to_svg(index, shortname, alias, uc, *rest)
    found.set("aria-hidden", "true")
    return found


EMOJI = {"emoji_index": twemoji, "emoji_generator": icon, "options": {"classes": "icon"}}
"""The settings of `pymdownx.emoji`."""
