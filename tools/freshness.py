"""Tells what in the data needs a person: past its review date, never checked, in conflict or not known."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict
from datetime import date

from wegwijs.facts import certainty as freshness
from wegwijs.facts.certainty import Finding, Share
from wegwijs.facts.load import Data

HEADS = ("region", *freshness.TO_DO)


def report(data: Data, on: date, as_json: bool) -> str:
    """The table of counts per region and the list behind it; as JSON with `on`, `counts` and `findings`."""
    found = [finding for finding in freshness.findings(data, on) if finding.state != "checked"]
    covered = freshness.coverage(data)
    if as_json:
        shares = {name: asdict(share) for name, share in covered.items()}
        return json.dumps({**_json(found, on), "coverage": shares}, ensure_ascii=False, indent=1)
    return "\n".join([*_coverage(covered, data.population.day), "", _table(found, on)])


def _coverage(covered: dict[str, Share], day: date) -> list[str]:
    """How much of the country has facts of its own."""
    shares = covered.values()
    places, people = sum(share.municipalities for share in shares), sum(share.inhabitants for share in shares)
    lines = [f"facts of their own: municipalities, and inhabitants on {day.isoformat()}"]
    for name, share in covered.items():
        if share.inhabitants or share.municipalities:
            parts = (share.municipalities, places), (share.inhabitants, people)
            label = "only national" if name == freshness.APART else name
            lines.append("  ".join((label.ljust(13), *(f"{n:>10} {n / whole:>6.1%}" for n, whole in parts))))
    return lines


def _json(found: list[Finding], on: date) -> dict[str, object]:
    counted = {where: dict(Counter(f.state for f in group)) for where, group in _by_region(found).items()}
    return {"on": on.isoformat(), "counts": counted, "findings": [freshness.as_json(finding) for finding in found]}


def _by_region(found: Iterable[Finding]) -> dict[str, list[Finding]]:
    groups: dict[str, list[Finding]] = {}
    for finding in found:
        groups.setdefault(finding.where, []).append(finding)
    return groups


def _table(found: list[Finding], on: date) -> str:
    groups = _by_region(found)
    width = max(len(where) for where in (*groups, HEADS[0]))
    lines = [f"state of the data on {on.isoformat()}", "", "  ".join((HEADS[0].ljust(width), *HEADS[1:]))]
    for where, group in groups.items():
        count = Counter(finding.state for finding in group)
        lines.append("  ".join((where.ljust(width), *(str(count[state]).rjust(len(state)) for state in HEADS[1:]))))
    for where, group in groups.items():
        lines += ["", where]
        lines += [f"  {_line(finding)}" for finding in sorted(group, key=lambda f: HEADS.index(f.state))]
    return "\n".join(lines)


def _line(finding: Finding) -> str:
    behind = f"ask {finding.ask}" if finding.ask else finding.source
    when = f", review from {finding.review_on.isoformat()}" if finding.review_on else ""
    return f"{finding.state}: {finding.place}" + (f" ({behind}{when})" if behind else "")
