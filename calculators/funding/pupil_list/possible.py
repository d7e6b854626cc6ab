"""Under which counts a pupil can still fall whose answer is not known, or left to the board."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from calculators.funding.pupil import ASIELZOEKER, OVERIGE
from calculators.funding.pupil_list.born import judged
from calculators.funding.pupil_list.rows import ListedPupil
from calculators.funding.sector import Sector
from calculators.parameters import Parameters
from calculators.result import Verdict

JUDGEMENT, CODE = "board_judgement", "residence_code"
CODES = ("po-codes-asielzoeker", "po-codes-overige")
COUNTING: dict[str, tuple[object, ...]] = {
    "foreign_national": (True,),
    "has_bsn": (False,),
    "lives_in_nl": (True,),
    "attends": (True,),
    "international": (False,),
    JUDGEMENT: (ASIELZOEKER, OVERIGE),
    "weight": ("none", "0.3"),
}
"""By the answer that lacks, those with which a pupil can count; a date is not among them, as it can be any."""


def possible(
    sector: Sector, listed: ListedPupil, day: date, parameters: Parameters, groups: frozenset[str]
) -> frozenset[str]:
    """Those of `groups` under which some answer to what lacks makes the pupil count; all where a date lacks."""
    answer = judged(sector, listed, day, parameters)
    lacking = (JUDGEMENT,) if answer.verdict is Verdict.BOARD_DECIDES else answer.missing
    if not lacking:
        known = answer.verdict is not Verdict.UNKNOWN
        return frozenset({sector.group(listed.pupil, answer, parameters)} - {""}) if known else groups
    tried = {name: _counting(name, day, parameters) for name in lacking}
    if not all(tried.values()):
        return groups
    name, answers = next(iter(tried.items()))
    told = (listed._replace(pupil=replace(listed.pupil, **{name: one})) for one in answers)  # type: ignore[arg-type]
    return frozenset().union(*(possible(sector, one, day, parameters, groups) for one in told))


def _counting(name: str, day: date, parameters: Parameters) -> tuple[object, ...]:
    """Answers to what lacks; of the codes one of each group, as the others of it say the same."""
    if name != CODE:
        return COUNTING.get(name, ())
    codes = (parameters.at(key, day) for key in CODES)
    return tuple(found.value.split()[0] for found in codes if found)
