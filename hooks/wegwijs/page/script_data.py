"""What the scripts of a page read: one block of JSON in its head, by the part of the page that asks for it."""

from __future__ import annotations

import json
from collections.abc import Mapping

from markupsafe import Markup

from wegwijs.words.catalogue import Catalogue
from wegwijs.words.languages import told

OFFLINE = ("kept", "now", "full", "failed", "removed")
"""What the foot of a page can say of being kept on the device."""


def block(parts: Mapping[str, object]) -> Markup:
    """The script element that holds `parts`, empty without any. It is data, which no browser runs."""
    if not parts:
        return Markup("")
    text = json.dumps(parts, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return Markup('<script type="application/json" id="gegevens">{}</script>').format(Markup(text))


def templates(words: Catalogue, **keys: str) -> dict[str, str]:
    """Words with their placeholders still in them, by the name a script has for them."""
    return {name: words.template(key) for name, key in keys.items()}


def dates(words: Catalogue) -> dict[str, object]:
    """How a day is written, for a language whose days the browser may not know; nothing for any other."""
    pattern = told(words.language).day
    if not pattern:
        return {}
    digits = "{dd}-{mm}-{y}" if words.direction == "ltr" else "\u2066{dd}-{mm}-{y}\u2069"  # kept in this order
    day = pattern.replace("dd-MM-y", "\0").replace("d MMMM y", "{d} {month} {y}").replace("\0", digits).replace("'", "")
    months = words.locale.months["format"]["wide"]
    return {"dates": {"day": day, "months": [months[number] for number in range(1, 13)]}}


def of_frame(words: Catalogue, home: str, places: str) -> dict[str, object]:
    """What the head and the foot of a page read; `home` and `places` are addresses as seen from the page."""
    return {
        "search": {
            "index": f"{home}search/index.json",
            "root": home,
            "all": f"{home}zoeken/",
            "places": places,
            "counts": words.plural_templates("site.search.count"),
            **templates(
                words,
                town="place.town",
                place="site.search.place",
                none="site.search.none",
            ),
        },
        "offline": {
            **{state: words.template(f"offline.state.{state}") for state in OFFLINE},
            **templates(words, size="offline.keep.size", busy="offline.keep.busy"),
            **templates(words, done="offline.keep.done", incomplete="offline.keep.incomplete"),
        },
    }
