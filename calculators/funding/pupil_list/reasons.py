"""The answer of each pupil of a list on a peildatum, and what of a residence code that stands in no table."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from calculators.funding.po.category import NONE
from calculators.funding.pupil import NO_CODE
from calculators.funding.pupil_list.block import Reason
from calculators.funding.pupil_list.born import judged
from calculators.funding.pupil_list.problem import Problem
from calculators.funding.pupil_list.rows import ListedPupil
from calculators.funding.sector import Sector
from calculators.parameters import Parameters
from calculators.result import Condition, Result, Verdict
from calculators.value import value_of

CODE_LISTS = ("po-codes-asielzoeker", "po-codes-overige", "po-codes-board")
IN_NO_TABLE = "code-in-no-table"
"""Of a code, that no table of any year has it: right, it is of no group, and it may as well be a typing error."""
NO_GROUP = "no-category"
TAB_LACKS = ("has_bsn",)


def codes_in_no_table(pupils: Iterable[ListedPupil], parameters: Parameters) -> tuple[Problem, ...]:
    """Pupils with a code that stands in no table of any year; not those of whom nobody looks at the code."""
    known = {code for key in CODE_LISTS for row in parameters.history(key) for code in row.value.split()} | {NO_CODE}
    return tuple(
        Problem(IN_NO_TABLE, one.row, "verblijfstitelcode", "residence-code", code, "26", fatal=False)
        for one in pupils
        if (code := one.pupil.residence_code) is not None and code not in known and _is_read(one)
    )


def _is_read(listed: ListedPupil) -> bool:
    return listed.pupil.school_type != "vo" and listed.pupil.foreign_national is not False


def without_code(listed: ListedPupil) -> ListedPupil:
    """The pupil as if nothing were known of its code."""
    return listed._replace(pupil=replace(listed.pupil, residence_code=None))


def reason_on(sector: Sector, listed: ListedPupil, day: date, parameters: Parameters, *, doubted: bool) -> Reason:
    """The pupil's own answer, unless the pupil is not at this school on that day.

    `doubted` says that its code stands in no table: a pupil who counts nowhere by that alone is not decided, until the
    board says that it is of no group.
    """
    here = listed.here(day)
    if here is False:
        left = listed.here_until is not None and day > listed.here_until
        seen, outcome = (listed.here_until, "left") if left else (listed.here_from, "not-yet-here")
        failed = Condition("here-on-peildatum", value_of(seen), value_of(day), "", False, flip=value_of(day))
        return Reason(listed.row, listed.key, Verdict.NO, outcome, "", None, (), failed)
    answer = judged(sector, listed, day, parameters)
    if doubted and answer.outcome == NO_GROUP and listed.pupil.board_judgement != NONE:
        other = judged(sector, without_code(listed), day, parameters)
        if other.verdict is not Verdict.NO:
            failed = Condition(IN_NO_TABLE, value_of(listed.pupil.residence_code), None, "", False)
            return Reason(listed.row, listed.key, Verdict.UNKNOWN, IN_NO_TABLE, "", None, (), failed)
        answer = other
    return _told(sector, listed, answer, parameters)


def _told(sector: Sector, listed: ListedPupil, answer: Result, parameters: Parameters) -> Reason:
    tab = answer.data.get("tab")
    return Reason(
        listed.row,
        listed.key,
        answer.verdict,
        answer.outcome,
        sector.group(listed.pupil, answer, parameters),
        tab if isinstance(tab, int) else None,
        answer.missing or _tab_lacks(listed, answer, parameters),
        next((condition for condition in answer.conditions if condition.failed), None),
    )


def _tab_lacks(listed: ListedPupil, answer: Result, parameters: Parameters) -> tuple[str, ...]:
    """What tells on which tab of DUO's file a pupil stands, where there are tabs and it is not known."""
    open_tab = "tab" in answer.data and parameters.at("po-codes-board", answer.on) is not None
    return TAB_LACKS if open_tab and listed.pupil.has_bsn is None else ()
