"""The layout of a list as a file: what was chosen, and nothing else of the list."""

from __future__ import annotations

from in_node import call

CHOSEN = {
    "columns": {"geb_datum": "geboortedatum", "land": ""},
    "constants": {"schoolsoort": "bao"},
    "orders": {"geboortedatum": "month"},
}


def test_a_word_for_which_nobody_chose_anything_is_not_kept() -> None:
    """A column taken for another one may hold what was not meant to be kept."""
    given = {**CHOSEN, "values": {"vreemdeling": {"Eritrese": "ja", "zie dossier": ""}}}
    (text,) = call("kept.js", "toText", [given])
    assert "zie dossier" not in text
    (opened,) = call("kept.js", "fromText", [text])
    assert opened == {**CHOSEN, "values": {"vreemdeling": {"Eritrese": "ja"}}}


def test_a_file_that_is_no_layout_is_none() -> None:
    """Other JSON, a layout of another form, half a file, and values that are no words."""
    half = '{"form": "wegwijs-indeling/1", "columns": {}'
    for text in ("", "[]", "null", '{"form": "x"}', half, f'{half}, "constants": {{"a": 3}}, "values": {{}}}}'):
        assert call("kept.js", "fromText", [text]) == [None], text
