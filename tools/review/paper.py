"""The worklist as a page, for who phones with a pen in the hand."""

from __future__ import annotations

from datetime import date
from html import escape

from tools.review.worklist import Due

HEAD = """<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><title>Na te kijken</title><style>
body { font: 1rem/1.4 sans-serif; margin: 2rem } table { border-collapse: collapse; inline-size: 100% }
th, td { text-align: start; vertical-align: top; padding: 0.3rem; border-block-end: 1px solid }
tr { break-inside: avoid }
</style></head><body>"""


def page(listed: list[Due], on: date) -> str:
    """HTML in Dutch that holds every fact with its source, the sentence to ask, and room for the answer."""
    rows = "\n".join(_row(one) for one in listed)
    return f"""{HEAD}
<h1>Na te kijken: {len(listed)}</h1>
<p>Van {on.isoformat()}. Zet een kruis bij wat klopt, of schrijf op wat het is geworden. Geen namen van mensen.</p>
<table><thead><tr><th>Waar</th><th>Vraag</th><th>Bron</th><th>Klopt</th><th>Is geworden</th></tr></thead><tbody>
{rows}
</tbody></table></body></html>
"""


def _row(one: Due) -> str:
    address = f'<br><a href="{escape(one.source.url)}">{escape(one.source.url)}</a>' if one.source.url else ""
    source = f"{escape(one.source.publisher)}: {escape(one.source.title)}{address}"
    where = f"{escape(one.claim.region)}<br><small>{escape(one.claim.place)}</small>"
    return f"<tr><td>{where}</td><td>{escape(one.ask)}</td><td>{source}</td><td>☐</td><td></td></tr>"
