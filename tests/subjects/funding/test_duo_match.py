"""The own list beside DUO's file: each row of both is told once, and no number is guessed at."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from in_node import call

NUMBERS = st.one_of(st.sampled_from(["", "7", "007", "0", "00", "L1", "l-1", "-", "constructor"]), st.text(max_size=4))
FILE = st.lists(NUMBERS, max_size=8)


def _rows(numbers: list[str]) -> list[dict[str, Any]]:
    return [{"row": row, "number": number} for row, number in enumerate(numbers, 2)]


def _placed(found: dict[str, Any], pair: str, only: str, side: str) -> list[int]:
    ones = [one[pair] for one in found["both"]] + found[only] + found["unclear"][side] + found["blank"][side]
    return [one["row"] for one in ones]


@settings(deadline=None, max_examples=5)
@given(st.lists(st.tuples(FILE, FILE), min_size=20, max_size=40))
def test_each_row_of_both_files_has_one_place(files: list[tuple[list[str], list[str]]]) -> None:
    """Own and DUO's are those in both, those in one, those that are unclear and those without a number."""
    asked = [[_rows(own), _rows(duo)] for own, duo in files]
    for (own, duo), found in zip(asked, call("duo/match.js", "match", *asked), strict=True):
        assert sorted(_placed(found, "own", "onlyOwn", "own")) == [one["row"] for one in own]
        assert sorted(_placed(found, "other", "onlyOther", "other")) == [one["row"] for one in duo]


def test_noughts_in_front_marks_and_capitals_make_no_other_number() -> None:
    """A spreadsheet took the noughts away; a number that then stands twice is not guessed at."""
    own, duo = ["0012", "L-3", "4", "5"], ["12", "l3", "04", "004", "6"]
    (found,) = call("duo/match.js", "match", [_rows(own), _rows(duo)])
    assert [(one["own"]["number"], one["other"]["number"]) for one in found["both"]] == [("0012", "12"), ("L-3", "l3")]
    assert [one["number"] for one in found["unclear"]["own"]] == ["4"]
    assert [one["number"] for one in found["unclear"]["other"]] == ["04", "004"]
    assert [one["number"] for one in found["onlyOwn"] + found["onlyOther"]] == ["5", "6"]


def _column(name: str, *values: str) -> dict[str, Any]:
    return {"name": name, "values": list(values)}


PROPOSED = [
    # own columns | DUO's columns | what is proposed
    ([_column("nr", "001", "002", "003")], [_column("id", "3", "2", "9")], ("nr", "id", 2)),
    ([_column("nr", "1", "2"), _column("bsn", "123", "456")], [_column("pgn", "456", "123")], ("bsn", "pgn", 2)),
    ([_column("born", "2017-05-14", "2017-05-15")], [_column("born", "2017-05-14", "2017-05-15")], None),
    ([_column("group", "3", "3", "3", "4")], [_column("id", "3", "4")], None),
    ([_column("nr", "1", "2")], [_column("id", "8", "9")], None),
    ([], [_column("id", "8")], None),
]


@pytest.mark.parametrize(("own", "duo", "pair"), PROPOSED)
def test_a_pair_of_columns_is_proposed_by_the_numbers_they_share(
    own: list[Any], duo: list[Any], pair: tuple[str, str, int] | None
) -> None:
    """Not by days or groups, that many pupils have; nothing where no number is shared."""
    (found,) = call("duo/propose.js", "propose", [own, duo])
    assert found == (None if pair is None else dict(zip(("own", "other", "shared"), pair, strict=True)))


def test_a_sheet_is_a_tab_only_where_its_name_says_no_more() -> None:
    """A name with something else in it may mean another thing."""
    names = ["1", "Tabblad 2", "tab3", "Blad1", "Tabblad 4", "2026", "1 oktober", ""]
    assert call("duo/propose.js", "tabOfName", *([name] for name in names)) == ["1", "2", "3", "", "", "", "", ""]


def test_a_sheet_is_the_tab_that_duo_calls_so() -> None:
    """By its name, also behind its number; not where the two say different things."""
    names = ["Duidelijke categorie", "Code niet duidelijk", "onderwijsnummer", "Tabblad 2: code niet duidelijk"]
    others = ["1 - Duidelijke categorie", "Tabblad 1: code niet duidelijk", "Niet duidelijke categorie"]
    found = call("duo/propose.js", "tabOfName", *([name] for name in [*names, *others]))
    assert found == ["1", "2", "3", "2", "1", "", ""]


def test_a_peildatum_is_seen_in_the_titles_of_a_file() -> None:
    """In words or numbers, once; not the day on which the file was made."""
    titles = ["Bestand Nieuwkomers, peildatum 1 juli 2026", "gemaakt op 8 juli 2026", "01-07-2026", "01-02-2026", "x"]
    assert call("duo/propose.js", "peildataIn", [titles], [["Bestand nieuwkomers"]]) == [["2026-07-01"], []]


HELD = [
    # field | cell | whether the month is first | as it is compared
    ("verblijfstitelcode", "26", False, "26"),
    ("verblijfstitelcode", "26 - asiel bepaalde tijd", False, "26"),
    ("verblijfstitelcode", "026", False, "26"),
    ("verblijfstitelcode", "Geen", False, "geen"),
    ("verblijfstitelcode", "onbekend", False, ""),
    ("eerste_inschrijving", "15-12-2025", False, "2025-12-15"),
    ("eerste_inschrijving", "12/15/2025", True, "2025-12-15"),
    ("eerste_inschrijving", "46006", False, "2025-12-15"),
    ("vreemdeling", "Eritrese", False, "ja"),
    ("vreemdeling", "Nederlandse", False, "nee"),
    ("vreemdeling", "0001", False, ""),
    ("verblijfstitelcode", "111222333", False, ""),
]
FOREIGN = [{"name": "vreemdeling", "words": ["ja", "nee"], "sure": {"nederlandse": "nee"}}]


@pytest.mark.parametrize(("field", "cell", "month", "held"), HELD)
def test_two_files_that_write_one_thing_differently_say_the_same(
    field: str, cell: str, month: bool, held: str
) -> None:
    """A day, a code or a nationality as it is compared; of what is not known, or may be a number, nothing."""
    assert call("duo/fields.js", "heldIn", [field, cell, month, FOREIGN], language="nl") == [held]


def test_each_field_that_differs_is_told_with_both_values() -> None:
    """Only where both files hold it."""
    own = {"verblijfstitelcode": "26", "geboortedatum": "2017-05-14", "datum_vestiging": ""}
    duo = {"verblijfstitelcode": "22", "geboortedatum": "2017-05-14", "datum_vestiging": "2025-11-03"}
    assert call("duo/fields.js", "differing", [own, duo], language="nl") == [
        [{"field": "verblijfstitelcode", "own": "26", "duo": "22"}]
    ]


def _own(row: int, verdict: str = "", tab: int | None = None) -> dict[str, Any]:
    return {"row": row, "number": str(row)} | ({"reason": {"verdict": verdict, "tab": tab}} if verdict else {})


def _duo(number: int, tab: str = "") -> dict[str, Any]:
    return {"row": 100 + number, "number": str(number), "sheet": "", "tab": tab, "held": {"verblijfstitelcode": "26"}}


JUDGED = [
    # own row | whether DUO has it, and on which tab | kind
    (_own(2, "yes", 1), "1", "agree"),
    (_own(2, "yes", 1), "", "agree"),
    (_own(2, "yes"), "1", "differs"),
    (_own(2, "yes"), "", "agree"),
    (_own(2, "yes", 1), "2", "other-tab"),
    ({**_own(2, "yes", 1), "held": {"verblijfstitelcode": "22"}}, "1", "differs"),
    ({**_own(2, "yes", 1), "held": {"verblijfstitelcode": "22"}}, "2", "other-tab"),
    ({**_own(2, "yes", 1), "held": {"verblijfstitelcode": "26"}}, "1", "agree"),
    ({**_own(2, "yes", 1), "held": {"verblijfstitelcode": ""}}, "1", "agree"),
    (_own(2, "yes", 1), None, "missing"),
    (_own(2, "no"), "1", "not-counted"),
    (_own(2, "no"), None, "absent"),
    (_own(2, "unknown"), "2", "undecided"),
    (_own(2, "board-decides", 2), None, "undecided"),
    (_own(2), "1", "not-computed"),
    (_own(2), None, "not-computed"),
    (None, "1", "only-duo"),
]


@pytest.mark.parametrize(("own", "tab", "kind"), JUDGED)
def test_what_is_told_of_a_pupil_follows_from_both_files(
    own: dict[str, Any] | None, tab: str | None, kind: str
) -> None:
    """By what the rules say of the own row, and where DUO has the pupil."""
    files = [[own] if own else [], [] if tab is None else [_duo(2, tab)]]
    (found,) = call("duo/compare.js", "compare", files, language="nl")
    assert Counter({name: len(pupils) for name, pupils in found.items() if pupils}) == {kind: 1}


@pytest.mark.parametrize(("tab", "number"), [("1", "bsn"), ("2", "bsn"), ("3", "onderwijsnummer")])
def test_the_tab_of_duo_says_what_kind_of_number_a_pupil_has(tab: str, number: str) -> None:
    """Where the own list does not."""
    (found,) = call("duo/compare.js", "compare", [[_own(2, "yes")], [_duo(2, tab)]], language="nl")
    assert found["differs"][0]["differs"] == [{"field": "nummer", "own": "", "duo": number}]


@settings(deadline=None, max_examples=5)
@given(st.lists(st.tuples(FILE, FILE), min_size=10, max_size=20))
def test_the_comparison_loses_nobody(files: list[tuple[list[str], list[str]]]) -> None:
    """As many own rows and rows of DUO stand in the kinds together as there are."""
    asked = [[_rows(own), [{**one, "tab": ""} for one in _rows(duo)]] for own, duo in files]
    for (own, duo), found in zip(asked, call("duo/compare.js", "compare", *asked, language="nl"), strict=True):
        pupils = [pupil for kind in found.values() for pupil in kind]
        for side, rows in (("own", own), ("duo", duo)):
            assert sorted(pupil[side]["row"] for pupil in pupils if side in pupil) == [one["row"] for one in rows]
