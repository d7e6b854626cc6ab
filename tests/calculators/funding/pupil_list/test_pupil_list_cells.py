"""Every word and every edge that a cell of a pupil list may have."""

from datetime import date

import pytest
from pupil_rows import TODAY, file, only_problem, read

from calculators.funding.pupil_list.bsn import is_bsn
from calculators.funding.pupil_list.cells import UNCLEAR, UNKNOWN, CellError, month_first, read_date
from calculators.funding.pupil_list.plausible import OLDEST_YEARS
from calculators.funding.pupil_list.rows import read_list

WORDS = [
    # column, words in the file, field of the pupil, value
    ("vreemdeling", "ja j yes y true waar 1 JA Ja", "foreign_national", True),
    ("vreemdeling", "nee n no false onwaar 0 NEE", "foreign_national", False),
    ("schoolsoort", "bao BAO Bao", "school_type", "bao"),
    ("schoolsoort", "sbo SBO", "school_type", "sbo"),
    ("schoolsoort", "vo VO", "school_type", "vo"),
    ("nummer", "bsn BSN", "has_bsn", True),
    ("nummer", "onderwijsnummer", "has_bsn", False),
    ("oordeel", "asielzoeker Asielzoeker", "board_judgement", "asielzoeker"),
    ("oordeel", "overige_vreemdeling overige-vreemdeling", "board_judgement", "overige-vreemdeling"),
    ("oordeel", "geen", "board_judgement", "geen"),
    ("gewicht", "0 0,0 0.0 geen", "weight", "none"),
    ("gewicht", "0,3 0.3", "weight", "0.3"),
    ("gewicht", "1,2 1.2", "weight", "1.2"),
    ("verblijfstitelcode", "geen Geen", "residence_code", ""),
    ("verblijfstitelcode", "46", "residence_code", "46"),
]


@pytest.mark.parametrize(("column", "words", "field", "value"), WORDS)
def test_every_word_has_its_meaning(column: str, words: str, field: str, value: object) -> None:
    """Capitals make no difference, and each way of writing says the same."""
    for word in words.split():
        listed = read({column: word})
        assert (listed.problems, getattr(listed.pupils[0].pupil, field)) == ((), value), word


def test_spaces_within_a_word_make_no_difference() -> None:
    """A judgement of two words may have any white space between them."""
    assert read({"oordeel": "Overige  vreemdeling"}).pupils[0].pupil.board_judgement == "overige-vreemdeling"


def test_the_words_for_unknown() -> None:
    """These and an empty cell say that nothing is known, in any capitals."""
    assert {"", "?", "-", "onbekend", "unknown", "n.b.", "nb"} == UNKNOWN
    for word in (*UNKNOWN, "Onbekend", "N.B."):
        assert read({"internationaal": word}).pupils[0].pupil.international is None


ALLOWED = [
    ("born today", {"geboortedatum": "10-04-2026", "datum_vestiging": "", "eerste_inschrijving": ""}),
    ("as old as may be", {"geboortedatum": f"01-01-{TODAY.year - OLDEST_YEARS}"}),
    ("settled on the day of birth", {"datum_vestiging": "14-05-2017"}),
    ("enrolled on the day of settling", {"eerste_inschrijving": "03-11-2025"}),
    ("enrolled on the day of birth", {"datum_vestiging": "", "eerste_inschrijving": "14-05-2017"}),
    ("here from the first enrolment", {"inschrijving_school": "12-01-2026"}),
    ("here for one day", {"inschrijving_school": "01-03-2026", "uitschrijving_school": "01-03-2026"}),
    ("no last day, as some write it", {"uitschrijving_school": "31-12-9999"}),
    ("enrols at the end of the year after next", {"eerste_inschrijving": "31-12-2028"}),
    ("enrolled for one day", {"uitschrijving_school": "12-01-2026"}),
]


@pytest.mark.parametrize(("case", "row"), ALLOWED, ids=[row[0] for row in ALLOWED])
def test_dates_on_the_edge_are_allowed(case: str, row: dict[str, str]) -> None:
    """Two things on one day are in order."""
    assert read(row).problems == (), case


BEYOND = [
    # case, row, column, code
    ("born tomorrow", {"geboortedatum": "11-04-2026"}, "geboortedatum", "birth-in-future"),
    (
        "a year too old",
        {"geboortedatum": f"31-12-{TODAY.year - OLDEST_YEARS - 1}"},
        "geboortedatum",
        "too-old-for-a-pupil",
    ),
    (
        "settled in 1900, birth unknown",
        {"geboortedatum": "", "datum_vestiging": "01-01-1900"},
        "datum_vestiging",
        "not-plausible",
    ),
    ("settles in three years", {"datum_vestiging": "01-01-2029"}, "datum_vestiging", "too-far-ahead"),
    ("no end, in a wrong column", {"eerste_inschrijving": "31-12-9999"}, "eerste_inschrijving", "too-far-ahead"),
    ("here in three years", {"inschrijving_school": "01-01-2029"}, "inschrijving_school", "too-far-ahead"),
    (
        "enrolled before birth, settling unknown",
        {"datum_vestiging": "", "eerste_inschrijving": "13-05-2017"},
        "eerste_inschrijving",
        "before-birth",
    ),
    (
        "gone before the first day here",
        {"inschrijving_school": "01-03-2026", "uitschrijving_school": "28-02-2026"},
        "uitschrijving_school",
        "before-enrolment",
    ),
]


@pytest.mark.parametrize(("case", "row", "column", "code"), BEYOND, ids=[row[0] for row in BEYOND])
def test_dates_beyond_the_edge_are_refused(case: str, row: dict[str, str], column: str, code: str) -> None:
    """A day further is an error in the column that is wrong."""
    problem = only_problem(read(row))
    assert (problem.column, problem.code) == (column, code), case


def test_a_pupil_is_here_from_the_first_day_to_the_last() -> None:
    """Both days count as here; the days around them do not."""
    (pupil,) = read({"inschrijving_school": "01-03-2026", "uitschrijving_school": "05-03-2026"}).pupils
    assert [pupil.here(date(2026, month, day)) for month, day in ((2, 28), (3, 1), (3, 5), (3, 6))] == [
        False,
        True,
        True,
        False,
    ]


def test_where_nothing_is_known_of_the_enrolment_it_is_unknown_whether_the_pupil_is_here() -> None:
    """Neither yes nor no, unless the pupil has left."""
    (pupil,) = read({"eerste_inschrijving": "", "uitschrijving_school": "05-03-2026"}).pupils
    assert [pupil.here(date(2026, 3, day)) for day in (5, 6)] == [None, False]


def test_a_list_without_keys_uses_the_row_numbers() -> None:
    """A pupil without a key is called by the row."""
    assert [pupil.key for pupil in read({"leerling": ""}, {"leerling": ""}).pupils] == ["#2", "#3"]


def test_the_message_on_a_pupil_who_stands_there_twice() -> None:
    """It names the column, what was expected, the key, a valid one, and the row to look at."""
    problem = only_problem(read({"leerling": "A1"}, {"leerling": "A1"}))
    assert (problem.column, problem.expected, problem.got, problem.example) == ("leerling", "unique-key", "A1", "L002")


def test_the_message_on_too_many_cells() -> None:
    """It names how many cells the header has."""
    problem = only_problem(read_list((file({}) + ";".join("a" * 13)).encode(), TODAY))
    assert (problem.column, problem.expected, problem.got) == ("", "as-many-cells-as-the-header", "13")


@pytest.mark.parametrize("text", ["111.222.333", "111 222 333", "11222335"])
def test_a_bsn_is_recognised_however_it_is_written(text: str) -> None:
    """With dots, with spaces, or with its leading nought left away."""
    assert is_bsn(text)


MONTH_FIRST = [
    # dates in a column, whether day and month cannot be told apart
    (["12/13/2017"], True),
    (["13/12/2017"], False),
    (["12/12/2017"], False),
    (["5/14/2017", "13/12/2017"], True),
    (["5/14/2017", "12/12/2017"], True),
    (["2017-05-14", "5/14/2017"], True),
    (["2017-05-14"], False),
    ([], False),
]


@pytest.mark.parametrize(("dates", "unclear"), MONTH_FIRST)
def test_when_day_and_month_cannot_be_told_apart(dates: list[str], unclear: bool) -> None:
    """Where one date can have but the month first, whatever the others can have."""
    assert month_first(dates) is unclear


@pytest.mark.parametrize("text", ["5/12/2017", "12/5/2017", "1/2/2017"])
def test_a_date_that_reads_both_ways_is_refused_where_the_order_is_unclear(text: str) -> None:
    """The message asks for the year first."""
    with pytest.raises(CellError, match="date-order-unclear") as refused:
        read_date(text, order=UNCLEAR)
    assert (refused.value.expected, refused.value.example) == ("date-year-first", "2025-02-28")


@pytest.mark.parametrize(("text", "day"), [("13/12/2017", 13), ("7/7/2017", 7), ("2017-03-04", 4)])
def test_a_date_that_reads_one_way_is_read_whatever_the_order(text: str, day: int) -> None:
    """A day above twelve, equal day and month, or the year first leave no doubt."""
    assert read_date(text, order=UNCLEAR).day == day
