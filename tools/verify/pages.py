"""What a page says, as text: HTML and PDF through libraries, anything else is not read."""

from __future__ import annotations

import codecs
import io
import logging
from dataclasses import dataclass

from pypdf import PdfReader
from pypdf.errors import PyPdfError
from selectolax.lexbor import LexborHTMLParser

logging.getLogger("pypdf").setLevel(logging.ERROR)  # a page that is odd and can be read is no news


class CannotRead(Exception):
    """Raised with what the file is."""


@dataclass(frozen=True)
class Said:
    """What stands on a page."""

    text: str
    links: tuple[str, ...] = ()


def said(content: bytes, kind: str) -> Said:
    """The text and the links of a page of a content type, for example `text/html; charset=utf-8`.

    Raises CannotRead where it is neither HTML, text nor PDF, or a PDF without text.
    """
    name = kind.partition(";")[0].strip().casefold()
    if content.startswith(b"%PDF") or name == "application/pdf":
        return _pdf(content)
    if name in ("text/html", "application/xhtml+xml", ""):
        return _html(content, kind)
    if name.startswith("text/"):
        return Said(content.decode(_charset(kind) or "utf-8", "replace"))
    raise CannotRead(f"{name} is no page")


def _html(content: bytes, kind: str) -> Said:
    charset = _charset(kind)
    tree = LexborHTMLParser(content.decode(charset, "replace") if charset else content)
    tree.strip_tags(["script", "style", "noscript", "template"])
    links = tuple(link.attributes.get("href") or "" for link in tree.css("a[href]"))
    parts = (tree.css_first("title"), tree.body)
    return Said(" ".join(part.text(separator=" ") for part in parts if part), links)


def _charset(kind: str) -> str:
    """The encoding that the host tells, "" where it tells none or one that nobody knows."""
    name = kind.casefold().partition("charset=")[2].partition(";")[0].strip(" \"'")
    try:
        codecs.lookup(name)
    except LookupError:
        return ""
    return name


def _pdf(content: bytes) -> Said:
    try:
        text = " ".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)
    except (PyPdfError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise CannotRead(f"a PDF that cannot be opened ({error})") from None
    if not text.strip():
        raise CannotRead("a PDF without text, such as a scan")
    return Said(text)
