"""Public pages that tell what is known of each region, and how sure that is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import partial

from markupsafe import Markup

from wegwijs.facts import certainty as freshness
from wegwijs.facts.certainty import Finding
from wegwijs.facts.load import Data
from wegwijs.facts.model.region import Region
from wegwijs.page.context import View
from wegwijs.page.page import Page

_INNER = ("value", "contact", "steps")
"""Names in a path that say nothing to a reader."""


def pages(data: Data) -> Iterator[Page]:
    """One page for all regions together, and one for each."""
    yield Page("zekerheid/index.md", "regions/certainty.html", "certainty.title", "certainty.lead", more=_all)
    for region in data.regions.values():
        uri = f"zekerheid/{region.id}.md"
        title, lead = "certainty.region-title", "certainty.region-lead"
        yield Page(uri, "regions/certainty-region.html", title, lead, region, more=partial(_region, region))


def _all(view: View) -> Mapping[str, object]:
    rows = [(region, _states(freshness.of_region(view.data, region, view.on))) for region in view.data.regions.values()]
    return {"rows": rows, "states": freshness.STATES, "covered": freshness.coverage(view.data)}


def _states(found: Iterator[Finding]) -> dict[str, int]:
    count = Counter(finding.state for finding in found)
    return {state: count[state] for state in freshness.STATES}


def _region(region: Region, view: View) -> Mapping[str, object]:
    found = list(freshness.of_region(view.data, region, view.on))
    unknown = [item for item in found if item.state == "unknown" and item.subject != "gaps"]
    resting = Counter(item.source for item in found if item.source)
    return {
        "subjects": freshness.counts(found),
        "states": freshness.STATES,
        "unknown": [(label(view, item), item.ask) for item in unknown],
        "resting": sorted(resting.items(), key=lambda pair: -pair[1]),
        "state_of": lambda id: freshness.state_of(view.data.sources[id], view.on),
    }


def label(view: View, finding: Finding) -> Markup:
    """What is not known, in words: whose, and what of it."""
    owner, *rest = [part for part in finding.place.split("/")[1:] if part not in _INNER]
    what = view.words.text(f"certainty.field.{rest[-1] if rest else owner}")
    named = _owner(view, finding.place.split("/")[0], owner)
    return Markup("{}: {}").format(named, what) if named else what


def _owner(view: View, section: str, key: str) -> Markup:
    """The name of the desk, school or way in a fact belongs to; empty for a fact of the region itself."""
    if section == "desks":
        return view.who(key)
    if section == "schools":
        return view.proper(view.data.schools[key].name)
    if section == "ways":
        return view.words.text(f"route.outcome.{key}.title")
    return Markup("")
