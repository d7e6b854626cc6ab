"""What chats and phones read of the site: title, text and picture of every page, a manifest and its icons."""

from __future__ import annotations

import json
from pathlib import Path
from urllib.parse import urljoin

import pytest
from built import BUILT, file_of, language, name, on_every_page, tree, values
from places import RIGHT_TO_LEFT, SITE_URL

from wegwijs.page.address import MANIFEST, root_of
from wegwijs.page.headers import POLICY, TYPES

HEAVIEST = 60_000
"""Bytes of a picture: a chat leaves a larger one away on a slow line."""
PLACES = {
    "nl": "nl_NL", "en": "en_GB", "ar": "ar_EG", "uk": "uk_UA", "tr": "tr_TR", "pl": "pl_PL", "so": "so_SO",
    "fa": "fa_IR", "ti": "ti_ET", "es": "es_ES", "ru": "ru_RU", "ro": "ro_RO",
}  # fmt: skip
"""Each language with the country where most people speak it."""


def _size(content: bytes) -> tuple[int, int]:
    assert content.startswith(b"\x89PNG\r\n\x1a\n")
    return int.from_bytes(content[16:20], "big"), int.from_bytes(content[20:24], "big")


@on_every_page
def test_a_link_to_any_page_shows_what_it_is(built_page: Path) -> None:
    """Title, text, address and language of the page itself; a picture of this site, in that language."""
    if built_page.name == "404.html":
        return
    names, texts = (values(built_page, "meta[property]", key) for key in ("property", "content"))
    told = dict(zip(names, texts, strict=True))
    assert told["og:title"] and told["og:title"] in tree(built_page).css_first("title").text()
    assert [told["og:description"]] == values(built_page, "meta[name=description]", "content")
    assert [told["og:url"]] == values(built_page, "link[rel=canonical]", "href")
    assert told["og:locale"] == PLACES[language(built_page)]
    assert told["og:image"].endswith(f".{language(built_page)}.png") and file_of(told["og:image"]).is_file()


@on_every_page
def test_every_page_names_the_manifest_of_its_language(built_page: Path) -> None:
    """At the root of the language."""
    (found,) = values(built_page, "link[rel=manifest]", "href")
    assert urljoin(SITE_URL + name(built_page), found) == f"{SITE_URL}{root_of(language(built_page))}{MANIFEST}"


def test_the_pictures_are_small_and_of_the_size_chats_ask_for(site: Path) -> None:
    """1200 by 630, and no two alike."""
    found = {path.name: path.read_bytes() for path in (site / "assets" / "pictures").iterdir()}
    assert len(found) >= 30 and len(set(found.values())) == len(found)
    assert {_size(content) for content in found.values()} == {(1200, 630)}
    assert max(map(len, found.values())) < HEAVIEST


@pytest.mark.parametrize("code", BUILT)
def test_a_manifest_leads_to_the_pages_of_its_language(site: Path, code: str) -> None:
    """With its name, its direction, its first page inside the whole site, and icons that are there."""
    address = f"{SITE_URL}{root_of(code)}{MANIFEST}"
    told = json.loads(file_of(address).read_text("utf-8"))
    assert (told["lang"], told["dir"]) == (code, "rtl" if code in RIGHT_TO_LEFT else "ltr")
    assert told["name"] and told["short_name"] and len(told["short_name"]) <= 14
    assert urljoin(address, told["start_url"]) == SITE_URL + root_of(code)
    assert urljoin(address, told["scope"]) == SITE_URL
    sizes = {(icon["sizes"], icon["purpose"]) for icon in told["icons"]}
    assert sizes == {("192x192", "any"), ("512x512", "any"), ("512x512", "maskable")}
    for icon in told["icons"]:
        width, height = _size(file_of(urljoin(address, icon["src"])).read_bytes())
        assert icon["sizes"] == f"{width}x{height}"


def test_hosts_and_policy_know_the_manifest() -> None:
    """Its kind is told where nginx's own list lacks it, and the policy of the pages allows it."""
    assert TYPES["webmanifest"] == "application/manifest+json" and "manifest-src 'self'" in POLICY
