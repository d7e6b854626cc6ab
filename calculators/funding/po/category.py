"""In which group a pupil counts: asielzoeker, overige vreemdeling, for the board to decide, or none.

From 2025 the residence-title code settles it (art. 34(10), and 36(11) for sbo). For earlier years no
code table is known, so the board's own judgement is asked.
"""

from __future__ import annotations

from dataclasses import dataclass

from calculators.funding.pupil import ASIELZOEKER, NO_CODE, OVERIGE, Pupil
from calculators.parameters import Parameters
from calculators.reasoning import Reasoning
from calculators.result import Parameter

VREEMDELING = "vreemdeling"
"""The one group of a special primary school."""
BOARD = "board-decides"
NONE = "geen"
_LISTS = {"po-codes-asielzoeker": ASIELZOEKER, "po-codes-overige": OVERIGE, "po-codes-board": BOARD}


@dataclass(frozen=True)
class Category:
    """The group, or None while an answer is missing, and the value that settled it."""

    group: str | None
    parameter: Parameter | None = None
    missing: tuple[str, ...] = ()


def category(pupil: Pupil, reasoning: Reasoning, parameters: Parameters) -> Category:
    """The group of `pupil` on the day of `reasoning`, before exclusions."""
    if parameters.at("po-codes-asielzoeker", reasoning.on) is None:
        reasoning.doubt("no-code-table-known")
        return _judged(pupil, None, unknown=True)
    by_code = _by_code(pupil, reasoning, parameters)
    if by_code.group == BOARD and pupil.school_type is None:
        return Category(None, missing=("school_type",))
    if by_code.group == BOARD and pupil.school_type != "sbo":
        return _judged(pupil, by_code.parameter, unknown=False)
    if by_code.group in (ASIELZOEKER, OVERIGE, BOARD) and pupil.school_type == "sbo":
        return _in_sbo(pupil, by_code)
    return by_code


def tab(pupil: Pupil, reasoning: Reasoning, parameters: Parameters) -> int | None:
    """On which tab of DUO's file Bestand Nieuwkomers the pupil stands: 1 clear, 2 for the board, 3 onderwijsnummer.

    None while that cannot be said, or where the pupil is not in the file.
    """
    if pupil.has_bsn is False:
        return 3
    group = _by_code(pupil, reasoning, parameters).group
    if pupil.has_bsn is None or group is None or group == NONE:
        return None
    return 2 if group == BOARD else 1


def _by_code(pupil: Pupil, reasoning: Reasoning, parameters: Parameters) -> Category:
    for key, group in _LISTS.items():
        codes = parameters.at(key, reasoning.on)
        if codes and pupil.residence_code in codes.value.split():
            return Category(group, codes)
    # Also on an onderwijsnummer a code, once known, decides: so it is asked before the board's own judgement counts.
    if pupil.residence_code is None:
        return Category(None, missing=("residence_code",))
    board = parameters.at("po-codes-board", reasoning.on)
    if pupil.residence_code == NO_CODE or pupil.has_bsn is False:
        return Category(BOARD, board)
    # A code outside the table: no group, unless the pupil stands on an onderwijsnummer.
    return Category(NONE, board) if pupil.has_bsn else Category(None, missing=("has_bsn",))


def _in_sbo(pupil: Pupil, found: Category) -> Category:
    """In sbo every status in the table counts, code 98 and an onderwijsnummer too; only no code at all is left open."""
    if pupil.residence_code == NO_CODE and pupil.has_bsn is not False:
        return _judged(pupil, found.parameter, unknown=False)
    return Category(VREEMDELING, found.parameter)


def _judged(pupil: Pupil, parameter: Parameter | None, unknown: bool) -> Category:
    """What the board decided; before it has, that is a missing answer or the answer itself."""
    judgement = pupil.board_judgement
    if judgement is None:
        return Category(None, missing=("board_judgement",)) if unknown else Category(BOARD, parameter)
    if judgement != NONE and pupil.school_type == "sbo":
        return Category(VREEMDELING, parameter)
    return Category(judgement, parameter)
