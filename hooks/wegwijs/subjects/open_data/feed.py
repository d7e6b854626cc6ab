"""The changes of the facts as an Atom feed (RFC 4287), one per language.

What an entry is called does not change when the site moves to another address, so that nobody reads it twice.
"""

from __future__ import annotations

from urllib.parse import urljoin
from uuid import NAMESPACE_DNS, uuid5
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from markupsafe import Markup

from calculators.ics import UID_DOMAIN
from wegwijs.facts.load import Data
from wegwijs.facts.model.change import Change
from wegwijs.page.address import FEED, name_of, root_of
from wegwijs.words.catalogue import Catalogue

ATOM = "http://www.w3.org/2005/Atom"
XML_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def feed(data: Data, words: Catalogue, site_url: str) -> str:
    """Every change in the words of one language; `site_url` is the absolute address of the site."""
    home = urljoin(site_url, root_of(words.language))
    root = Element("feed", {"xmlns": ATOM, XML_LANGUAGE: words.language})
    changes = sorted(data.changes.values(), key=lambda change: change.day, reverse=True)
    _texts(root, id=_id(words, FEED), title=_text(words, "site.name"), subtitle=_text(words, "site.feed"))
    _texts(root, updated=_moment(changes[0]))
    SubElement(root, "link", {"rel": "self", "href": home + FEED})
    SubElement(root, "link", {"rel": "alternate", "href": f"{home}open-data/"})
    _texts(SubElement(root, "author"), name=_text(words, "site.name"))
    for change in changes:
        _entry(SubElement(root, "entry"), change, data, words, home)
    indent(root)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + tostring(root, encoding="unicode") + "\n"


def _entry(entry: Element, change: Change, data: Data, words: Catalogue, home: str) -> None:
    title = _text(words, f"change.{change.id}")
    names = {region: name_of(data.regions[region], words.language) for region in change.regions}
    _texts(entry, id=_id(words, change.id), title=title, updated=_moment(change))
    SubElement(entry, "link", {"rel": "alternate", "href": f"{home}open-data/#{change.id}"})
    _texts(entry, summary=" ".join([title, f"{_text(words, 'site.list-comma')} ".join(names.values())]).strip())
    for region, name in names.items():
        SubElement(entry, "category", {"term": region, "label": name})


def _id(words: Catalogue, name: str) -> str:
    return uuid5(NAMESPACE_DNS, f"{words.language}.{name}.{UID_DOMAIN}").urn


def _texts(parent: Element, **texts: str) -> None:
    for tag, text in texts.items():
        SubElement(parent, tag).text = text


def _text(words: Catalogue, key: str) -> str:
    return Markup(words.text(key)).striptags()


def _moment(change: Change) -> str:
    """A change has a day; a feed wants a moment."""
    return f"{change.day.isoformat()}T00:00:00Z"
