"""What is due: facts that a program did not find again, and after them the oldest sources on which most rests."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from tools.verify.claims import PARAMETERS, Claim, claims
from wegwijs.facts.certainty import state_of
from wegwijs.facts.load import Data
from wegwijs.facts.model.base import Source

ASK = {
    "phone": "Is {value} nog het nummer waarop ouders u kunnen bellen?",
    "email": "Kunnen ouders u mailen op {value}?",
    "website": "Is {value} nog uw website?",
    "street": "Bent u nog op het adres {value}?",
    "postcode": "Is {value} nog uw postcode?",
    "brin": "Is {value} nog de BRIN-code van de school?",
    "name": "Heet u nog {value}?",
}
"""By kind of fact the sentence to say on the phone."""
FIRST = ("not found", "past", "unread", "unchecked")
"""Why a fact is due, what is looked at first before the others."""


@dataclass(frozen=True)
class Due:
    """A fact to look at, the source that is said to hold it, and why."""

    claim: Claim
    source: Source
    why: str

    @property
    def ask(self) -> str:
        """The sentence for the phone, in Dutch."""
        return ASK[self.claim.kind].format(value=self.claim.value)


def due(data: Data, on: date, only: str | None = None, missed: frozenset[tuple[str, str]] = frozenset()) -> list[Due]:
    """Everything to look at on the day `on`, in order; `missed` are region and place of what a program did not find."""
    found = [claim for claim in claims(data) if claim.region != PARAMETERS and only in (None, claim.region)]
    used = Counter(claim.source for claim in found)
    listed = [Due(claim, data.sources[claim.source], _why(claim, data, on, missed)) for claim in found]
    wanted = [one for one in listed if one.why in FIRST]
    return sorted(wanted, key=lambda one: (FIRST.index(one.why), one.source.date or "", -used[one.claim.source]))


def _why(claim: Claim, data: Data, on: date, missed: frozenset[tuple[str, str]]) -> str:
    return "not found" if (claim.region, claim.place) in missed else state_of(data.sources[claim.source], on)


def not_found(report: Path) -> frozenset[tuple[str, str]]:
    """Region and place of every fact that the last `./portal verify` did not find; none where there was no such run."""
    if not report.exists():
        return frozenset()
    told = json.loads(report.read_text("utf-8"))["sources"]
    gone = {"gone", "moved"}
    facts = [(fact, fact["found"] is False or one["state"] in gone) for one in told for fact in one["facts"]]
    return frozenset((fact["region"], fact["place"]) for fact, missed in facts if missed)
