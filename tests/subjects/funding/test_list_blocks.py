"""Every block that the rules answered has its place on the page of a pupil list."""

from __future__ import annotations

from in_node import call


def test_a_block_is_shown_in_full_or_named() -> None:
    """None is lost: one that is no peildatum is named, whatever was counted in it."""
    outcomes = ("total", "no-peildatum", "anything")
    blocks = [{"n": n, "total": {"outcome": outcome}} for n, outcome in enumerate(outcomes)]
    (parts,) = call("pupil_list/blocks.js", "parted", [blocks], language="nl")
    assert ([one["n"] for one in parts["counted"]], [one["n"] for one in parts["named"]]) == ([0, 2], [1])
