"""Each built page is in its language: all of it together, and every paragraph that is not said to be in another."""

from __future__ import annotations

import re
from pathlib import Path

from built import BUILT, language, name, page, place_of_same, tree, words
from cases import for_each, show
from places import ROOT
from reading.tongue import strange, tongue_of
from selectolax.lexbor import LexborHTMLParser

from wegwijs.page.address import BARE
from wegwijs.words.readers import PARENTS, audience_of

APART = "script, style, template, svg, select, button, code, [lang], bdi, [translate=no], .sources, a[href*=bronnen]"
"""Elements of a page that are in no language or said to be in another, and names, as of documents."""
BLOCKS = "p, li:not(:has(p, li)), td, dd, summary, legend"
"""What holds sentences; a heading is short, and of a region mostly its name."""
EACH = 7
"""By day one in so many of the pages that are generated: they share their words, each of which `tests/words` reads."""

BY_HAND = sorted(path.relative_to(ROOT / "docs") for path in (ROOT / "docs").glob("*/**/*.md"))
TRANSLATED = [(path.parts[0], "/".join(path.parts[1:]).removesuffix(".md").removesuffix("/index")) for path in BY_HAND]
"""Language and address of each page that a person wrote or translated."""
TITLES = "main a[href*='bronnen/#']:not(.cite)"
SENTENCE = re.compile(r'"[^"]{12,}"')
ENGLISH = {"Government.nl, Secondary education", "ACCESS, Secondary education for newcomers"}
"""Titles that are English on the Dutch page too."""


def paragraphs(html: bytes) -> list[str]:
    """The text of each block of a page, without what is not in its language."""
    main = LexborHTMLParser(html).css_first("main")
    for node in main.css(APART):
        node.decompose()
    return [" ".join(node.text(separator=" ").split()) for node in main.css(BLOCKS)]


def strangers(texts: list[str], code: str) -> list[tuple[str, str]]:
    """The paragraphs in another language of the site than `code`, each after that language."""
    return [(other, text) for text in texts if (other := strange(text, code))]


def test_a_page_is_in_its_language_and_so_is_every_paragraph(pages: list[Path], whole: bool) -> None:
    """Each page for parents by hand and, by day, every seventh of the others."""
    failures: dict[str, Exception] = {}
    for place, path in enumerate(_of_parents(pages)):
        code = language(path)
        if whole or place % EACH == 0 or "/ouders/" in f"/{name(path)}":
            texts = paragraphs(path.read_bytes())
            found = strangers(texts, code)
            if found or tongue_of(" ".join(texts)) != code:
                failures[name(path)] = AssertionError(found or f"as a whole: {tongue_of(' '.join(texts))}")
    show(failures)


def _of_parents(pages: list[Path]) -> list[Path]:
    """Those that stand in every language, besides 404, in which all stand beside each other."""
    own = {path: place_of_same(path, "nl").removeprefix(BARE).removesuffix("/index.html") for path in pages}
    return [path for path in pages if path.name != "404.html" and audience_of(f"{own[path]}.md") == PARENTS]


def test_a_paragraph_that_was_left_in_dutch_is_found_on_a_page() -> None:
    """In a page that is otherwise English, by itself; one that is said to be Dutch is none of it."""
    own = page("ouders/aanmelden", "en").read_text("utf-8")
    dutch = "Uw kind mag naar school. Ga naar het aanmeldpunt van de gemeente en neem de papieren mee die u hebt."
    assert strangers(paragraphs(own.encode()), "en") == []
    assert strangers(paragraphs(own.replace("</h1>", f"</h1><p>{dutch}</p>", 1).encode()), "en") == [("nl", dutch)]
    said = own.replace("</h1>", f'</h1><p lang="nl">{dutch}</p>', 1).encode()
    assert strangers(paragraphs(said), "en") == []


@for_each(("code", "uri"), [(code, uri) for code, uri in TRANSLATED if code in BUILT and code != "nl"])
def test_what_a_translation_leaves_in_dutch_is_said_to_be_dutch(code: str, uri: str) -> None:
    """The title of a source and a sentence to say at a desk: a voice that reads aloud says them as Dutch."""
    dutch, own = tree(page(uri)), LexborHTMLParser(page(uri, code).read_bytes())
    for node in own.css("main [lang]"):
        node.decompose()
    titles = {words(link) for link in dutch.css(TITLES)} - (ENGLISH if code == "en" else set())
    left = [title for link in own.css(TITLES) if (title := words(link)) in titles]
    told = words(own.css_first("main"))
    assert left + [said for said in SENTENCE.findall(words(dutch.css_first("main"))) if said in told] == []
