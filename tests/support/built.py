"""Reading the built site."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from places import LANGUAGES, ROOT, SITE, SITE_URL
from selectolax.lexbor import LexborHTMLParser, LexborNode

from wegwijs.page.address import BARE, root_of
from wegwijs.words.readers import has_page


@cache
def tree(path: Path) -> LexborHTMLParser:
    """The page at `path`, parsed once."""
    return LexborHTMLParser(path.read_text("utf-8"))


def on_every_page(check: Callable[..., None]) -> Callable[..., None]:
    """Makes of `check(built_page, …)` one test of all pages: the first failure is shown, with the pages it is on."""

    def test(pages: list[Path], **fixtures: Any) -> None:
        failures = {}
        for built_page in pages:
            try:
                check(built_page, **fixtures)
            except AssertionError as failure:
                failures[name(built_page)] = failure
        for failure in failures.values():
            failure.add_note(f"so on {', '.join(failures)}")
            raise failure

    asked = [one for one in inspect.signature(check).parameters.values() if one.name != "built_page"]
    pages = inspect.Parameter("pages", inspect.Parameter.POSITIONAL_OR_KEYWORD)
    test.__signature__ = inspect.Signature([pages, *asked])  # type: ignore[attr-defined]
    test.__doc__ = check.__doc__
    return test


def name(path: Path) -> str:
    """The page's place on the site."""
    return path.relative_to(SITE).as_posix()


def language(path: Path) -> str:
    """The language of the folder the page stands in."""
    first, *others = path.relative_to(SITE).as_posix().removeprefix(BARE).split("/")
    return first if first in LANGUAGES and others else "nl"


def either_way(pages: list[Path]) -> list[Path]:
    """Those in Dutch and those in Arabic: in a language more stands nothing of another shape."""
    return [path for path in pages if language(path) in ("nl", "ar")]


def page(uri: str, code: str = "nl") -> Path:
    """The file of a page, for example `page("regio/leidse-regio/", "ar")`."""
    return SITE / ("" if code == "nl" else code) / uri / "index.html"


def same_page(path: Path, code: str) -> Path:
    """The page in another language."""
    own = name(path)
    bare = BARE if own.startswith(BARE) else ""
    return SITE / bare / root_of(code) / own.removeprefix(bare).removeprefix(root_of(language(path)))


def written_in(path: Path) -> list[str]:
    """The languages a page has words in: all those of its readers, but for a page by hand that falls back in some."""
    own = same_page(path, "nl").relative_to(SITE).parent.as_posix()
    readers = [code for code in LANGUAGES if has_page(code, own.removeprefix(BARE))]
    files = {code: [ROOT / "docs" / code / f"{own}.md", ROOT / "docs" / code / own / "index.md"] for code in LANGUAGES}
    found = [code for code in LANGUAGES if any(file.is_file() for file in files[code])]
    return found or readers


def languages_of(path: Path) -> list[str]:
    """The languages a page is built in: it may fall back to Dutch in some of them."""
    own = name(same_page(path, "nl")).removeprefix(BARE)
    return [code for code in LANGUAGES if has_page(code, own)]


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
    found = (node.attributes.get(key) for node in tree(path).css(selector))
    return [value for value in found if value is not None]


def alternates(path: Path) -> dict[str, str]:
    """The page's addresses by language, as it names them itself."""
    selector = "link[rel=alternate][hreflang]"
    return dict(zip(values(path, selector, "hreflang"), values(path, selector, "href"), strict=True))


def address(uri: str) -> str:
    """The address of a Markdown path: `over.md` becomes `over`."""
    return uri.removesuffix(".md").removesuffix("index").rstrip("/")
