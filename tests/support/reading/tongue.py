"""In which language a text is, by Chromium's detector, which knows all those of the site."""

from __future__ import annotations

import re

import pycld2
from places import ROOT

SITE_LANGUAGES = frozenset(path.name for path in (ROOT / "docs").iterdir() if path.is_dir())
FEWEST = 10
"""Words from which the detector is right about a sentence of them."""
_KEPT = re.compile(r'(?<=[\w,] )[A-Z][\w.-]*|\([^()]*\)|\{\w*\}|"[^"]*"|«[^»]*»|[“„][^”“]*[”“]')
"""What is Dutch in any language: names within a sentence, the word for at the desk between brackets, what is quoted."""
_WORD = re.compile(r"[^\W\d_]{2,}")


def tongue_of(text: str) -> str:
    """The language most of a text is in, its code; `un` where nothing tells."""
    return str(pycld2.detect(text, isPlainText=True)[2][0][1])


def is_long(text: str) -> bool:
    """Whether enough of a text is its own for the detector."""
    return len(_WORD.findall(_KEPT.sub(" ", text))) >= FEWEST


def strange(text: str, own: str) -> str:
    """Another language of the site that a text is surely in, its code; empty for one that is short or near to `own`.

    Kin that no page is in, as Afrikaans is to Dutch, is taken for the language itself.
    """
    if not is_long(text):
        return ""
    sure, _, found = pycld2.detect(_KEPT.sub(" ", text), isPlainText=True)
    first = str(found[0][1])
    return first if sure and first != own and first in SITE_LANGUAGES else ""
