"""What stands around the content of a page: all that the templates of the theme may ask, as `frame`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from markupsafe import Markup

from wegwijs.facts.site.model import Contact, Statements


class MenuLink(NamedTuple):
    """A page in the menu or at the foot."""

    key: str
    """Its words are `site.nav.<key>`."""
    href: str
    current: str = ""
    """`page` on the page itself, `true` on a page below it: what `aria-current` says."""
    elsewhere: str = ""
    """The language the page is in, where that is another one than the reader's."""


class LanguageLink(NamedTuple):
    """The same page in another language, or its home page where the page itself is not there."""

    code: str
    direction: str
    href: str
    words: str | Markup
    """What the link says, in that language."""


class SectionLink(NamedTuple):
    """A hand-written page that stands in the same folder."""

    title: str
    href: str
    current: bool


@dataclass(frozen=True)
class Frame:
    """What stands around the content of one page. Addresses are relative to it, but absolute paths on the 404 page."""

    language: str
    """Code of the language of the page."""
    direction: str
    """`ltr` or `rtl`."""
    language_name: str
    """What the language calls itself."""
    letters: str
    """The style sheet with letters for the language; empty where every device has them."""
    title: str
    full_title: str
    """With the name of the site, as the browser shows it."""
    description: str
    """One sentence for search results."""
    indexed: bool
    """Whether search engines may show it: a page in its own language, and none for in a frame."""
    linked: Markup
    """What it tells search engines in the words of schema.org: a whole script element, empty where that is nothing."""
    is_home: bool
    home: str
    """Address of the home page in this language."""
    whole: str
    """Address of the page with header and foot that a bare page belongs to; empty on a hand-written page."""
    feed: str
    """Address of the feed of changes in this language."""
    manifest: str
    """Address of what a phone reads to put the site on its first screen, in this language."""
    picture: str
    """Absolute address of the picture that a chat shows with a link; empty where the site has no address."""
    locale: str
    """The language as a chat wants to read it, `nl_NL`."""
    menu: list[MenuLink]
    footer: list[MenuLink]
    languages: list[LanguageLink]
    """This page in every language, its own among them."""
    alternates: list[tuple[str, str]]
    """For search engines: code and absolute address of each translation, and `x-default`."""
    ways_home: list[LanguageLink]
    """The home page in every language, the reader's own first: for the 404 page."""
    statement: str
    """What the host states at the end of this page: `privacy`, `accessibility` or nothing."""
    section_name: str
    """The key in the menu of the folder the page stands in, or empty."""
    section: list[SectionLink]
    """The hand-written pages of its folder, where there are more than one."""

    asset: Callable[[str], str]
    """Where a file stands in this release, by its path on the site."""
    version: str
    """The release: another one as soon as a script, a style, a word or a table differs."""
    script: str
    """Path of the page's own module, or empty."""
    styles: list[str]
    """Paths of the style sheets beside the site's, the page's own last."""
    modules: list[str]
    """What the module imports, fetched at once."""
    fetches: list[str]
    """Files the module reads, fetched at once."""

    shown: Callable[[object], object]
    """A number or a day as the language writes it."""
    data: Markup
    """What scripts read on this page: a whole script element."""
    policy: str
    """The Content-Security-Policy of every page."""
    host: Contact | None
    """Who hosts this copy, None for nobody."""
    statements: Statements
    logo: str
    """Path of its logo, or empty."""
    look: str
    """Path of the style sheet of its house, or empty."""
    brand: str
    """The colour that a phone shows around a page."""
    for_parents: bool
    """Whether it can be read aloud: a page of parents with header and foot."""
    dutch: str
    """Address of the Dutch page that it is a translation of; empty on what is Dutch or not for parents."""
    unreviewed: bool
    """Whether no native speaker has read this language."""
    data_day: date
    """The latest change of the data."""
    built: date
    edition: str
    """The first digits of the sum of all that the site is built from."""
    asked_day: date | None
    """The day that the site was asked to take for today; None for a site of the day it was built."""
    old_from: date
    """From this day the page says that it is an old copy."""
