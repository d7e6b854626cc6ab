"""List how easily the Dutch of each built page for parents reads, the hardest first.

The figure is that of Flesch for Dutch, after Douma: 206.84, less 0.77 for each syllable in a hundred words and 0.93 for
each word in a sentence. From 70 on it is "fairly easy". Only sentences count, each once: no headings, labels or
addresses, and of a sentence not the names, any word with a capital but the first. The words of the field that a page
explains do count, as a parent has to read them too.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from wegwijs.page.address import BARE
from wegwijs.subjects.search.text import blocks, sections
from wegwijs.words.readers import PARENTS, audience_of

ROOT = Path(__file__).resolve().parent.parent
FAIRLY_EASY = 70.0
FEWEST = 3
"""Words that make a sentence, besides the mark at its end."""
_TEXT = re.compile(r"<h1\b.*</main>", re.S)
"""What a page says of its own, from its title on: the short notices above that, on every page, would make it easier."""
_UNSOUGHT = re.compile(r'(?<!class="terms" )data-search-exclude')
"""What marks text that is read but not searched for, as that of a municipality, which its region has too."""
_LANGUAGE = re.compile(r'<html\b[^>]*\blang="nl"')
_SENTENCES = re.compile(r"(?<=[.?!])\s+")
_END = re.compile(r"[.?!]$")
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_SYLLABLE = re.compile(r"[aeiouy]+|[áàâäéèêëíìîïóòôöúùûü]", re.I)
"""A row of vowels, or one with a mark on it. Places to break a word off, which libraries know, are fewer than that."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """`./portal readable [SITE]`."""
    parser.add_argument("site", nargs="?", type=Path, default=ROOT / "site", help="a built site (default: site/)")


def run(options: argparse.Namespace) -> int:
    """0 when every page is fairly easy; 1 when one is not, or there is no page."""
    found = sorted((figure, page) for page, figure in figures(options.site))
    for figure, page in found:
        print(f"{figure:6.1f}  /{page}")
    harder = sum(figure < FAIRLY_EASY for figure, _ in found)
    print(f"{len(found)} pages, {harder} below {FAIRLY_EASY:g}", file=sys.stderr)
    return int(harder > 0 or not found)


def figures(site: Path) -> Iterator[tuple[str, float]]:
    """The address of every Dutch page for parents of a built site, with its figure."""
    for path in sorted(site.rglob("index.html")):
        page = path.parent.relative_to(site).as_posix().removeprefix(".")
        if page.startswith(BARE.rstrip("/")) or audience_of(f"{page or 'index'}.md") != PARENTS:
            continue
        text = path.read_text("utf-8")
        own = _TEXT.search(text) if _LANGUAGE.search(text, 0, 1000) else None
        figure = readability(blocks(sections(_UNSOUGHT.sub("", own[0])))) if own else None
        if figure is not None:
            yield page, figure


def readability(texts: Iterable[str]) -> float | None:
    """The figure of paragraphs, items and cells; nothing where none of them holds a sentence."""
    told = dict.fromkeys(sentence for text in texts for sentence in _SENTENCES.split(text) if _END.search(sentence))
    sentences = [words for words in map(_words, told) if len(words) >= FEWEST]
    words = [word for sentence in sentences for word in sentence]
    if not words:
        return None
    syllables = sum(max(1, len(_SYLLABLE.findall(word))) for word in words)
    return 206.84 - 77 * syllables / len(words) - 0.93 * len(words) / len(sentences)


def _words(sentence: str) -> list[str]:
    """The words of a sentence, without the names in it."""
    found = _WORD.findall(sentence)
    return [word for place, word in enumerate(found) if place == 0 or word[0].islower()]
