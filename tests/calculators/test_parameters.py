"""The dated parameters: all of them sourced, strictly read, and only in force on their own days."""

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from cases import for_each
from known import FOLDER, compiled, parameters

from wegwijs.facts.parameters import UNITS, load_parameters
from wegwijs.problems import DataError, Problems

ROWS = [(key, row) for key, entry in compiled().items() for row in entry["values"]]
GOOD = """\
id: po-threshold
unit: pupils
values:
  - from: 2025-01-01
    until: 2025-12-31
    value: "4"
    reference: {law: Regeling 2025, number: BWBR0051137, article: "34", paragraph: "2", url: "https://example.nl/a"}
    checked: transcription
"""


@for_each(("key", "value"), ROWS)
def test_every_value_is_sourced(key: str, value: dict[str, Any]) -> None:
    """Every value names the law or page it comes from, and a place that can be looked up."""
    reference = value["reference"]
    assert reference["law"]
    assert reference["url"] or (value["checked"] == "document" and (reference["article"] or value["note"]))


def test_there_is_one_file_per_parameter() -> None:
    """No file of the folder is left out."""
    assert sorted(compiled()) == sorted(path.stem for path in FOLDER.glob("*.yaml"))


def test_a_value_checked_in_the_document_says_when() -> None:
    """Who read the document itself wrote down the day."""
    assert [key for key, row in ROWS if row["checked"] == "document" and not row["checked_on"]] == []


def test_amounts_of_a_first_regulation_are_marked() -> None:
    """Every euro amount of 2023 and 2024 is marked as first regulation, and no other one is."""
    euro = {key for key, entry in compiled().items() if entry["unit"].startswith("euro") and key[:2] in ("po", "sb")}
    marked = {(key, row["from"]) for key, row in ROWS if row["stage"] == "first"}
    assert marked == {(key, row["from"]) for key, row in ROWS if key in euro and row["from"][:4] in ("2023", "2024")}


def test_the_doubtful_polglo_amount_of_2024_is_not_a_value() -> None:
    """The probable misprint is told in the note and used nowhere."""
    assert parameters().at("po-polglo", date(2024, 3, 1)) is None
    assert "1.886,76" in compiled()["po-polglo"]["note"]


def test_the_low_amount_of_2016_is_the_sum_of_staff_and_materials() -> None:
    """2.716,98 and 81,92 make 2.798,90."""
    day = date(2016, 11, 1)
    values = [parameters().at(key, day) for key in ("po-low-staff", "po-low-material", "po-overige-first-year")]
    staff, material, total = (Decimal(value.value) for value in values if value)
    assert staff + material == total


@for_each(("key", "value"), ROWS)
def test_a_value_holds_from_its_first_to_its_last_day(key: str, value: dict[str, Any]) -> None:
    """On both edge days the value is found; the day outside finds another value or none."""
    first = date.fromisoformat(value["from"])
    last = date.fromisoformat(value["until"]) if value["until"] else None
    for day in (first, last):
        found = day and parameters().at(key, day)
        assert not day or (found and found.valid_from == first and found.value == value["value"])
    for outside in (first - timedelta(days=1), last and last + timedelta(days=1)):
        other = outside and parameters().at(key, outside)
        assert not other or other.valid_from != first


def test_an_id_that_does_not_exist_is_an_error() -> None:
    """A slip in an id never reads as: nothing known."""
    with pytest.raises(KeyError):
        parameters().at("po-treshold", date(2026, 1, 1))


def test_no_later_amount_is_known_than_of_2026() -> None:
    """2027 has no amounts; nothing of 2026 runs on."""
    money = [key for key, entry in compiled().items() if entry["unit"].startswith("euro") and key[:4] != "gooi"]
    assert [key for key in money if parameters().at(key, date(2027, 1, 1))] == []


def _problems(folder: Path, text: str, name: str = "po-threshold") -> list[str]:
    (folder / f"{name}.yaml").write_text(text, "utf-8")
    found = Problems()
    load_parameters(folder, found)
    return [str(problem).replace(f"{folder}/", "") for problem in found.found]


def test_a_good_file_has_no_problems(tmp_path: Path) -> None:
    """The example the other cases are made from is itself right."""
    assert _problems(tmp_path, GOOD) == []


BAD = [
    ("a value of another kind", ('"4"', '"four"'), ":6: values.0.value: expected a whole number, in quotes, got four"),
    ("a value without quotes", ('"4"', "4"), ":6: values.0.value: expected text, got 4"),
    ("a day that does not exist", ("2025-12-31", "2025-02-31"), ":5: values.0.until: expected a date that exists"),
    ("an end before the start", ("2025-12-31", "2024-12-31"), ":5: values.0.until: expected a day not before `from`"),
    ("an unknown key", ("checked:", "chekked:"), ":8: values.0.chekked: expected no such key"),
    ("an unknown check state", ("transcription", "seen"), ":8: values.0.checked: expected one of 'document'"),
    ("an unknown unit", ("unit: pupils", "unit: children"), ":2: unit: expected one of codes, "),
    ("an id that is not the file's name", ("po-threshold", "po-drempel"), ":1: id: expected the name of the file, got"),
    ("no address", ("https://example.nl/a", ""), ":7: values.0.reference.url: expected the address it was read at"),
    ("an empty file", (GOOD, ""), ":1: file: expected a parameter, got an empty file"),
    ("no list", (GOOD, "- 1"), ":1: file: expected keys with values"),
]


@pytest.mark.parametrize(("what", "change", "message"), BAD, ids=[case[0] for case in BAD])
def test_what_is_wrong_is_told_with_its_line(tmp_path: Path, what: str, change: tuple[str, str], message: str) -> None:
    """File, line, field, what was expected and what came: enough to mend it."""
    told = _problems(tmp_path, GOOD.replace(*change))
    assert any(message in line and ", for example " in line for line in told), told


def test_two_values_on_one_day_are_an_error(tmp_path: Path) -> None:
    """A day has one value: windows may not overlap, and nothing follows a value without an end."""
    second = GOOD[GOOD.index("  - from") :]
    [told] = _problems(tmp_path, GOOD + second)
    assert ":9: values.1.from: expected a day after 2025-12-31, got 2025-01-01" in told
    [told] = _problems(tmp_path, GOOD.replace("    until: 2025-12-31\n", "") + second.replace("2025", "2026"))
    assert "which has none" in told


def test_a_value_may_start_the_day_after_the_one_before(tmp_path: Path) -> None:
    """Windows that touch do not overlap."""
    assert _problems(tmp_path, GOOD + GOOD[GOOD.index("  - from") :].replace("2025-", "2026-")) == []


def test_all_problems_come_at_once(tmp_path: Path) -> None:
    """Without a collection to add to, everything found is raised together."""
    for name in ("po-one", "po-two"):
        (tmp_path / f"{name}.yaml").write_text(GOOD, "utf-8")
    with pytest.raises(DataError) as raised:
        load_parameters(tmp_path)
    assert [problem.path.stem for problem in raised.value.problems] == ["po-one", "po-two"]


@pytest.mark.parametrize("unit", sorted(UNITS))
def test_the_example_of_every_unit_is_right(unit: str) -> None:
    """What an error message offers as an example would itself be accepted."""
    assert UNITS[unit].accepts(UNITS[unit].example.strip('"'))
    assert not UNITS[unit].accepts("not this !")
