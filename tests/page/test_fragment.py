"""Links to a calculator with answers in them."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from in_node import call

from wegwijs.page.fragment import fragment

TEXT = st.text(st.characters(exclude_categories=("Cs",)), max_size=20)


def read(states: list[dict[str, Any]]) -> list[Any]:
    """What the script of the pages makes of the fragment of each state."""
    return call("share.js", "fromFragment", *([fragment(state)] for state in states))


@given(st.lists(st.dictionaries(TEXT, TEXT | st.integers(0, 60) | st.booleans(), max_size=4), min_size=1, max_size=20))
def test_the_script_reads_what_was_meant(answers: list[dict[str, Any]]) -> None:
    """Every answer as it was, and the question to begin at."""
    states = [{"rule": "stall", "answers": one, "at": "municipality"} for one in answers]
    assert read(states) == states
