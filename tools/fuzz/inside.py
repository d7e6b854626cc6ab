"""What another site and the search box hand to the pages: parameters of a frame, addresses of the loader, queries."""

from __future__ import annotations

import json
from random import Random
from typing import Any
from urllib.parse import quote

from tools.fuzz.hostile import TEXTS, spoil
from tools.fuzz.target import REFUSED, Place
from tools.fuzz.visitor import Visitor

LOOKS = """() => ({
  accent: document.documentElement.dataset.accent ?? null, scheme: document.documentElement.style.colorScheme,
  place: document.querySelector("select[name=municipality]").value })"""
LOADED = """async (path) => {
  document.querySelectorAll("[data-wegwijs], script[src*='embed.js']").forEach((part) => part.remove());
  const place = document.createElement("div");
  place.dataset.wegwijs = path;
  document.body.append(place);
  const script = document.createElement("script");
  script.src = "/assets/js/embed.js";
  const done = new Promise((resolve) => { script.onload = script.onerror = resolve; });
  document.body.append(script);
  await done;
  const frame = place.querySelector("iframe");
  const src = frame?.src ?? null;
  frame?.remove();
  return src;
}"""
ADDRESSES = (
    "los/wegwijzer/", "los/en/vervoer/", "javascript:void(parent.document.title=1)//", "//example.org/",
    "https://example.org/x", "data:text/html,<script>alert(1)</script>", "http://[", "\\\\example.org", "../..",
    "%2e%2e/", "@example.org/", ":80/", "?a#b",
)  # fmt: skip


class Embedded(Visitor):
    """Looks in the address of a bare page, and addresses given to the loader."""

    name, about, share = "embed", "embed parameters and the loader", 5

    def make(self) -> tuple[str, Any]:
        """An address for the loader, or looks for a page."""
        if self.chance.random() < 0.5:
            path = self.chance.choice((*ADDRESSES, *TEXTS))
            return "loader", spoil(self.chance, path) if self.chance.random() < 0.6 else path
        pick = self.chance.choice
        good = {"thema": ("licht", "donker"), "accent": ("groen", "blauw"), "gemeente": ("GM0546", "GM0402")}
        return "looks", {name: pick(some) if self.chance.random() < 0.3 else pick(TEXTS) for name, some in good.items()}

    def judge(self, made: tuple[str, Any]) -> str:
        """Frames stand at the own host; looks are the known ones, and nothing in them becomes a part of the page."""
        return self._loader(made[1]) if made[0] == "loader" else self._looks(made[1])

    def _loader(self, path: str) -> str:
        if not self.page.url.endswith("/publiccode.html"):
            self.page.route(
                "**/publiccode.html", lambda route: route.fulfill(body="<title>x</title>", content_type="text/html")
            )
            self.open("publiccode.html", "() => document.body")
        self.wrong.clear()
        src = self.ask(LOADED, path)
        self.right()
        if self.page.title() != "x":
            return "the page around the frame was changed"
        if src is None:
            return REFUSED
        return "" if src.startswith(self.home) else f"framed {src}"

    def _looks(self, looks: dict[str, str]) -> str:
        query = "&".join(f"{name}={quote(text, safe='')}" for name, text in looks.items())
        self.open(f"los/wegwijzer/?{query}", "() => document.querySelector('#rekenhulp:not([hidden])')")
        found = self.ask(LOOKS)
        self.right()
        if found["accent"] not in (None, looks["accent"]) or not (found["accent"] or "a").isascii():
            return f"accent {found['accent']!r}"
        if found["scheme"] not in ("", "light", "dark") or (
            found["scheme"] and looks["thema"] not in ("licht", "donker")
        ):
            return f"scheme {found['scheme']!r}"
        if found["place"] not in ("", looks["gemeente"]):
            return f"municipality {found['place']!r}"
        return "" if found["place"] or found["scheme"] else REFUSED


SEARCH = """async (query) => {
  const form = document.querySelector("form.search");
  const { show } = await import(new URL("../search/search.js", document.querySelector("script[src]").src));
  form.querySelector("input").value = query;
  await show(form, query);
  const box = form.querySelector(".search-results");
  const plain = ["LI", "A", "SMALL", "MARK"];
  const { none } = JSON.parse(document.querySelector("#gegevens").textContent).search;
  return { hidden: box.hidden, state: box.querySelector(".search-state").textContent, none,
    odd: [...box.querySelectorAll("ul *")].filter(({ tagName }) => !plain.includes(tagName)).length,
    hits: [...box.querySelectorAll("ul a")].map((link) => link.href) };
}"""
WORDS = (
    "stamschool",
    "taalklas",
    "Leiden",
    "azc",
    "leerplicht",
    "kosten",
    "isk",
    "vervoer",
    "'s-Gravenhage",
    "Ter Aar",
)


class Searched(Visitor):
    """What is typed into the search box."""

    name, about, share = "search", "the search box", 5

    def __init__(self, chance: Random, place: Place) -> None:
        super().__init__(chance, place)
        self.open("", "() => document.querySelector('form.search input')")

    def make(self) -> str:
        """A query."""
        text = " ".join(self.chance.choice((*WORDS, *TEXTS)) for _ in range(self.chance.randrange(1, 4)))
        return spoil(self.chance, text) if self.chance.random() < 0.7 else text

    def judge(self, made: str) -> str:
        """Hits are pages of the site; where nothing is found the query is told as it was typed."""
        self.wrong.clear()
        typed = made.replace("\r", "").replace("\n", "")  # as the field itself takes it
        found = self.ask(SEARCH, typed)
        self.right()
        if found["odd"] or [link for link in found["hits"] if not link.startswith(self.home)]:
            return f"a hit that is none of ours: {json.dumps(found)[:300]}"
        if found["hits"] or found["hidden"]:
            return ""
        told = found["none"].replace("{query}", typed)
        return REFUSED if found["state"] == told else f"tells {found['state'][:200]!r}"
