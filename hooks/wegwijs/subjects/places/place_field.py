"""What the script of a field for municipalities reads."""

from __future__ import annotations

from wegwijs.page.context import View
from wegwijs.page.script_data import templates


def data(view: View) -> dict[str, object]:
    """Its part of the page's data: where the places stand, and its words."""
    words = templates(
        view.words,
        label="place.list",
        placeholder="place.placeholder",
        town="place.town",
        none="place.none",
        ask="place.ask",
        near="place.near",
        digits="place.digits",
        noPostcode="place.no-postcode",
        pick="place.pick",
    )
    if view.data.cut_from:  # a place that is not there may be one that this copy leaves out
        outside = view.words.template("stall.call.other")
        words |= {name: f"{words[name]} {outside}" for name in ("none", "noPostcode")}
    counts = view.words.plural_templates("place.count")
    return {"place": {"places": view.asset("tables/places.json"), "counts": counts, **words}}
