"""Links of pages to others that a copy of the site leaves out: their words stay, or go where they only led there."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection

_LINK = re.compile(r'<a (?:[^>]*? )?href="([^"#]*)(?:#[^"]*)?"[^>]*>(.*?)</a>', re.S)
_FROM, _TO = "\x02", "\x03"
_ALONE = re.compile(rf"<(li|p)(?: [^>]*)?>\s*{_FROM}[^{_TO}]*{_TO}\s*</\1>\n?")
"""An item or a paragraph that is such a link and nothing else."""
_AT_THE_END = re.compile(rf"(?<=[.?!])\s+{_FROM}[^{_TO}]*{_TO}(?=\s*</(?:li|p)>)")
"""A link behind the last sentence."""


def unlinked(html: str, here: str, left_out: Collection[str]) -> str:
    """A page at the address `here`, without the links to the addresses `left_out`."""

    def marked(found: re.Match[str]) -> str:
        path = posixpath.normpath(posixpath.join("/", here, found[1])).strip("/") + "/"
        return f"{_FROM}{found[2]}{_TO}" if path in left_out else found[0]

    text = _LINK.sub(marked, html) if left_out else html
    if text == html:
        return html
    return _AT_THE_END.sub("", _ALONE.sub("", text)).replace(_FROM, "").replace(_TO, "")
