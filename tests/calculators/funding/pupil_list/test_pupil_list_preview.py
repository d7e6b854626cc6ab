"""What a user sees of a list before it is computed, and columns that the user says are something else."""

import pytest
from pupil_rows import REQUIRED, TODAY, file, pupils

from calculators.funding.pupil_list.preview import preview
from calculators.funding.pupil_list.rows import read_list

RENAMED = file(*pupils(2)).replace("geboortedatum", "Geboren op")
STRANGE = "Kind;Geboren op;Land\r\nL001;14-05-2017;SY\r\n"


def seen(text: str, **chosen: str):
    """The answer on the columns of a file."""
    return preview(text.encode(), TODAY, chosen)


def test_the_first_rows_and_the_number_of_all_are_shown():
    """Five rows are enough to recognise a list."""
    data = seen(file(*pupils(7))).data
    assert (len(data["rows"]), data["count"], data["rows"][0][0]) == (5, 7, "L001")


def test_every_column_says_what_it_was_taken_for():
    """A documented name is recognised, an alias too; an unknown one stands for nothing."""
    columns = seen("pupil;Geboortedatum;Klas\r\nL001;14-05-2017;3a\r\n").data["columns"]
    assert [(column.name, column.read_as) for column in columns] == [
        ("pupil", "leerling"),
        ("Geboortedatum", "geboortedatum"),
        ("Klas", ""),
    ]


def test_the_answer_names_itself_and_how_the_file_was_read():
    """Who keeps it sees which rule answered, in which version, and on what day."""
    result = seen(file(*pupils(1)))
    assert (result.rule, result.version, result.on, result.outcome) == ("pupil-list-preview", 1, TODAY, "preview")
    assert result.data["read_as"] == {"encoding": "utf-8", "separator": ";"}


def test_every_documented_column_can_be_chosen():
    """Each with whether the list needs it."""
    known = seen(STRANGE).data["known"]
    assert known[0] == {"name": "leerling", "required": True}
    assert [one["name"] for one in known if not one["required"]] == [
        "oordeel",
        "gewicht",
        "inschrijving_school",
        "uitschrijving_school",
    ]


def test_a_name_is_not_shown_and_is_said_to_be_dropped():
    """The cells of a column that says who a child is stay in the file."""
    data = seen("leerling;voornaam\r\nL001;Fatima\r\n").data
    assert [column.dropped for column in data["columns"]] == [False, True]
    assert data["rows"] == [["L001", ""]]


def test_needed_columns_that_are_missing_are_named():
    """What is not there is said before anything is computed."""
    assert seen("leerling;geboortedatum\r\nL001;14-05-2017\r\n").data["missing"] == REQUIRED[2:]


def test_a_column_that_stands_there_twice_is_named():
    """Neither of the two is read."""
    data = seen("leerling;leerling\r\nL001;L002\r\n").data
    assert (data["twice"], data["missing"]) == (["leerling"], REQUIRED[1:])


def test_a_short_row_is_shown_as_far_as_it_goes():
    """A row with too few cells, or too many, breaks nothing."""
    assert seen("leerling;geboortedatum\r\nL001\r\nL002;14-05-2017;x\r\n").data["rows"] == [
        ["L001"],
        ["L002", "14-05-2017"],
    ]


def test_a_list_without_any_known_column_is_shown_so_that_the_user_can_choose():
    """The separator is then the one that makes the most columns."""
    result = seen(STRANGE)
    assert (result.verdict, result.data["read_as"]["separator"]) == ("yes", ";")
    assert [column.compared for column in result.data["columns"]] == ["kind", "geboren_op", "land"]


@pytest.mark.parametrize(
    ("content", "outcome"),
    [
        (b"", "file-empty"),
        (b"PK\x03\x04rest", "file-is-workbook"),
        (b"%PDF-1.7\nplain text", "file-is-pdf"),
        (b"\x00\x01\x02", "file-not-text"),
        (b"just a sentence", "header-not-recognised"),
        (b"x" * 20_000_001, "file-too-large"),
    ],
)
def test_what_is_no_table_is_told_with_its_reason(content, outcome):
    """Nothing is shown of it, and the reason is the outcome."""
    result = preview(content, TODAY, {})
    assert (result.verdict, result.outcome, result.data["problems"][0].code) == ("unknown", outcome, outcome)
    assert (result.rule, result.version) == ("pupil-list-preview", 1)


def test_a_chosen_column_is_read_as_what_the_user_says():
    """The birth dates stand under a name of the school's own."""
    listed = read_list(RENAMED.encode(), TODAY, {"geboren_op": "geboortedatum"})
    assert [str(one.pupil.birth_date) for one in listed.pupils] == ["2017-05-14"] * 2
    assert listed.problems == ()


def test_without_the_choice_the_same_column_is_unused():
    """The list is computed all the same, with an unknown birth date."""
    listed = read_list(RENAMED.encode(), TODAY)
    assert listed.unused == ("Geboren op",)
    assert [one.pupil.birth_date for one in listed.pupils] == [None, None]


def test_a_recognised_column_can_be_left_out():
    """The user says that it is something else."""
    listed = read_list(file(*pupils(1)).encode(), TODAY, {"verblijfstitelcode": ""})
    assert listed.unused == ("verblijfstitelcode",)
    assert listed.pupils[0].pupil.residence_code is None


def test_a_name_column_cannot_be_chosen():
    """Who the child is stays out, whatever is asked."""
    listed = read_list(b"voornaam;geboortedatum\r\nFatima 1;14-05-2017\r\n", TODAY, {"voornaam": "leerling"})
    assert (listed.dropped, listed.pupils[0].key) == (("voornaam",), "#2")


def test_a_choice_that_is_no_column_reads_nothing():
    """A column that is not documented cannot be read."""
    listed = read_list(file(*pupils(1)).encode(), TODAY, {"vreemdeling": "no such column"})
    assert listed.unused == ("vreemdeling",)


def test_a_list_whose_columns_are_all_chosen_is_read():
    """No name of its own is known, and still it is a list."""
    listed = read_list(STRANGE.encode(), TODAY, {"kind": "leerling", "geboren_op": "geboortedatum"})
    assert [one.key for one in listed.pupils] == ["L001"]


def test_reading_tells_how_many_rows_are_done():
    """Every five hundred rows, of how many."""
    told: list[tuple[int, int]] = []
    read_list(file(*pupils(1001)).encode(), TODAY, None, lambda *parts: told.append(parts))
    assert told == [(0, 1001), (500, 1001), (1000, 1001)]
