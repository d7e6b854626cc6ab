"""Reading the built site."""

from __future__ import annotations

import inspect
from functools import cache, lru_cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from cases import Check, show
from places import LANGUAGES, ROOT, SITE, SITE_URL
from selectolax.lexbor import LexborHTMLParser, LexborNode

from wegwijs.page.address import BARE, root_of
from wegwijs.words.readers import has_page

BUILT = tuple(code for code in LANGUAGES if (SITE / root_of(code) / "index.html").is_file())
"""The languages of the site that was built, Dutch first: a day builds fewer than there are."""

@lru_cache(maxsize=2)
def written(path: Path) -> bytes:
    """The page at `path` as it stands in its file."""
    return path.read_bytes()


@lru_cache(maxsize=2 * len(BUILT))
def tree(path: Path) -> LexborHTMLParser:
    """The page at `path`, parsed; only the last few are kept, as those of all languages fill the memory."""
    return LexborHTMLParser(written(path))


@lru_cache(maxsize=2 * len(BUILT))
def head(path: Path) -> LexborHTMLParser:
    """The head alone of the page at `path`, which is a small part of it, parsed."""
    return LexborHTMLParser(written(path).partition(b"</head>")[0])


_failures: dict[Check, dict[str, Exception]] = {}
"""What each check that was asked for found, by the name of the page."""


def on_every_page(check: Check) -> Check:
    """Makes of `check(built_page, …)` one test of all pages: the first failure is shown, with the pages it is on.

    Each page is parsed once for all these tests: the first of them tries every check that is asked for on each page.
    """

    def test(request: pytest.FixtureRequest, pages: list[Path]) -> None:
        if check not in _failures:
            asked = [getattr(item, "function", None) for item in request.session.items]
            _look(pages, {one.check for one in asked if hasattr(one, "check")}, request)
        show(_failures[check])

    test.check = check  # type: ignore[attr-defined]
    test.__doc__ = check.__doc__
    return test


def _look(pages: list[Path], checks: set[Check], request: pytest.FixtureRequest) -> None:
    """Try `checks` on `pages`, each page beside itself in the other languages, which some checks read with it."""
    given = {check: {name: request.getfixturevalue(name) for name in _asked(check)} for check in checks}
    _failures.update({check: {} for check in checks})
    for built_page in sorted(pages, key=lambda path: (same_page(path, "nl"), path)):
        for check, fixtures in given.items():
            try:
                check(built_page, **fixtures)
            except Exception as failure:
                _failures[check][name(built_page)] = failure


def _asked(check: Check) -> list[str]:
    """The fixtures a check asks for."""
    return [name for name in inspect.signature(check).parameters if name != "built_page"]


@lru_cache(maxsize=2 * len(BUILT))
def name(path: Path) -> str:
    """The page's place on the site."""
    return path.relative_to(SITE).as_posix()


@lru_cache(maxsize=2 * len(BUILT))
def language(path: Path) -> str:
    """The language of the folder the page stands in."""
    first, *others = name(path).removeprefix(BARE).split("/")
    return first if first in BUILT and others else "nl"


def either_way(pages: list[Path]) -> list[Path]:
    """Those in Dutch and those in Arabic: in a language more stands nothing of another shape."""
    return [path for path in pages if language(path) in ("nl", "ar")]


def page(uri: str, code: str = "nl") -> Path:
    """The file of a page, for example `page("regio/leidse-regio/", "ar")`."""
    return SITE / ("" if code == "nl" else code) / uri / "index.html"


def same_page(path: Path, code: str) -> Path:
    """The page in another language."""
    return SITE / place_of_same(path, code)


def place_of_same(path: Path, code: str) -> str:
    """The place on the site of the page in another language."""
    own = name(path)
    bare = BARE if own.startswith(BARE) else ""
    return bare + root_of(code) + own.removeprefix(bare).removeprefix(root_of(language(path)))


@lru_cache(maxsize=2 * len(BUILT))
def is_built(place: str) -> bool:
    """Whether a file stands at this place on the site."""
    return (SITE / place).is_file()


def address_of(place: str) -> str:
    """The absolute address of a page by its place on the test site."""
    return SITE_URL + place.removesuffix("index.html")


def written_in(path: Path) -> list[str]:
    """The languages a page has words in: all those of its readers, but for a page by hand that falls back in some."""
    return _written_in(place_of_same(path, "nl").rpartition("/")[0] or ".")


@cache
def _written_in(own: str) -> list[str]:
    readers = [code for code in BUILT if has_page(code, own.removeprefix(BARE))]
    files = {code: [ROOT / "docs" / code / f"{own}.md", ROOT / "docs" / code / own / "index.md"] for code in BUILT}
    found = [code for code in BUILT if any(file.is_file() for file in files[code])]
    return found or readers


def languages_of(path: Path) -> list[str]:
    """The languages a page is built in: it may fall back to Dutch in some of them."""
    return _readers_of(place_of_same(path, "nl").removeprefix(BARE))


@cache
def _readers_of(own: str) -> list[str]:
    return [code for code in BUILT if has_page(code, own)]


def file_of(address: str) -> Path:
    """The file behind an absolute address of the test site."""
    assert address.startswith(SITE_URL), address
    path = SITE / unquote(urlsplit(address).path).lstrip("/")
    return path / "index.html" if address.endswith("/") else path


def words(node: LexborNode | None) -> str:
    """The text of an element on one line."""
    return " ".join(node.text().split()) if node else ""


def values(path: Path, selector: str, key: str) -> list[str]:
    """The attribute `key` of every element on the page that has it, in order."""
    return _values(tree(path), selector, key)


def head_values(path: Path, selector: str, key: str) -> list[str]:
    """The same of the elements in the head of the page."""
    return _values(head(path), selector, key)


def _values(parsed: LexborHTMLParser, selector: str, key: str) -> list[str]:
    found = (node.attributes.get(key) for node in parsed.css(selector))
    return [value for value in found if value is not None]


@lru_cache(maxsize=2 * len(BUILT))
def alternates(path: Path) -> dict[str, str]:
    """The page's addresses by language, as it names them itself."""
    selector = "link[rel=alternate][hreflang]"
    return dict(zip(head_values(path, selector, "hreflang"), head_values(path, selector, "href"), strict=True))


def address(uri: str) -> str:
    """The address of a Markdown path: `over.md` becomes `over`."""
    return uri.removesuffix(".md").removesuffix("index").rstrip("/")
