"""A short look sees what is wrong in whatever is new, and what it has seen it does not look at again."""

from __future__ import annotations

import json

from shapes import TOLD, VALUES

from browser.conftest import Open
from browser.watching import SHAPES, Seen, glance

ODD = '<p class="odd"><button class="odd"></button></p>'
ADD = "html => document.querySelector('main').insertAdjacentHTML('beforeend', html)"


def test_a_fault_in_a_new_shape_is_seen_once_among_what_was_looked_at(open_page: Open) -> None:
    """Two buttons without words in a page that is known: one is told, and by day it is not looked for again."""
    page = open_page("privacy/")
    assert glance(page) == []
    page.evaluate(ADD, ODD * 2)
    told = glance(page)
    assert told and all(line.startswith("button-name: ") for line in told)
    assert bool(glance(page)) == Seen.again
    page.evaluate(ADD, f"<section>{ODD}</section>")
    assert glance(page)


def test_what_another_process_looked_at_is_looked_at_no_more(open_page: Open) -> None:
    """By day it is enough that one of them does."""
    page = open_page("privacy/")
    page.evaluate(ADD, '<p class="another"><button class="another"></button></p>')
    with Seen.told.open("a") as file:
        print(json.dumps(page.evaluate(SHAPES, [TOLD, VALUES, None])), file=file)
    assert bool(glance(page)) == Seen.again
