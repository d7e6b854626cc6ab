"""Who begins and who stops to count on each peildatum, as the page tells it."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from in_node import call

QUARTERS = ("2027-01-01", "2027-04-01", "2027-07-01", "2027-10-01")


def block(peildatum: str, counting: dict[int, bool], school_type: str = "bao") -> dict[str, Any]:
    verdicts = {row: "yes" if yes else "no" for row, yes in counting.items()}
    reasons = [{"row": row, "key": f"L{row}", "verdict": said, "group": None} for row, said in verdicts.items()]
    return {"peildatum": peildatum, "school_type": school_type, "as_in": None, "reasons": reasons}


def turns(*blocks: dict[str, Any]) -> list[dict[str, Any]]:
    (found,) = call("outlook/turns.js", "turns", [list(blocks)])
    return found


def test_who_joins_and_who_leaves_is_told_from_one_peildatum_to_the_next() -> None:
    """The first peildatum names nobody; the blocks may come in any order."""
    later = block(QUARTERS[1], {2: False, 3: True, 4: True})
    first = block(QUARTERS[0], {2: True, 3: True, 4: False})
    assert [(one["counting"], one["begins"], one["ends"]) for one in turns(later, first)] == [
        (2, [], []),
        (2, ["L4"], ["L2"]),
    ]


def test_who_goes_to_another_group_is_told_with_the_group() -> None:
    """As from the first year to the second: who stays in the same one, or begins in it, is not named."""
    first, later = block(QUARTERS[0], {2: True, 3: True, 4: False}), block(QUARTERS[1], {2: True, 3: True, 4: True})
    for one, groups in ((first, ["year-1", "year-1", None]), (later, ["year-2", "year-1", "year-2"])):
        for reason, group in zip(one["reasons"], groups, strict=True):
            reason["group"] = group
    assert [one["moves"] for one in turns(first, later)] == [{}, {"year-2": ["L2"]}]


@pytest.mark.parametrize(("first", "before"), [("2027-04-01", "2027-01-01"), ("2027-01-01", "")])
def test_the_first_peildatum_is_compared_with_the_one_before_it(first: str, before: str) -> None:
    """Nothing where none is known."""
    assert call("outlook/turns.js", "dayBefore", [list(QUARTERS), first]) == [before]


def test_a_school_type_is_compared_with_itself() -> None:
    """A pupil of the special school who counts in January is not new beside the other school's April."""
    found = turns(block(QUARTERS[0], {2: True}, "sbo"), block(QUARTERS[1], {3: True}))
    assert [(one["begins"], one["ends"]) for one in found] == [([], []), ([], [])]


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        ("2026-11-27", ["2027-01-01", "2027-04-01", "2027-07-01", "2027-10-01"]),
        ("2026-10-01", ["2026-10-01", "2027-01-01", "2027-04-01", "2027-07-01"]),
        ("2027-10-02", []),
    ],
)
def test_the_next_peildata_begin_with_today(today: str, expected: list[str]) -> None:
    """A peildatum of today is still to come; no more than four, and none that is not known or expected."""
    assert call("outlook/turns.js", "ahead", [["2026-07-01", "2026-10-01", *QUARTERS], today]) == [expected]


@settings(deadline=None, max_examples=15)
@given(st.lists(st.lists(st.booleans(), min_size=6, max_size=6), min_size=2, max_size=4))
def test_who_counts_is_who_counted_with_who_begins_and_without_who_ends(counted: list[list[bool]]) -> None:
    """From each peildatum to the next nobody is lost and nobody is told twice."""
    found = turns(*(block(on, dict(enumerate(who))) for on, who in zip(QUARTERS, counted, strict=False)))
    for (before, one), who in zip(zip(found, found[1:], strict=False), counted[1:], strict=True):
        assert one["counting"] == before["counting"] + len(one["begins"]) - len(one["ends"]) == sum(who)
        assert not set(one["begins"]) & set(one["ends"])


def test_a_block_is_shown_in_full_or_named() -> None:
    """None is lost: one that is no peildatum is named, whatever was counted in it."""
    outcomes = ("total", "no-peildatum", "anything")
    blocks = [{"n": n, "total": {"outcome": outcome}} for n, outcome in enumerate(outcomes)]
    (parts,) = call("pupil_list/blocks.js", "parted", [blocks], language="nl")
    assert ([one["n"] for one in parts["counted"]], [one["n"] for one in parts["named"]]) == ([0, 2], [1])
