"""What is no list of DUO, or not a whole one, is refused in words that name the place, and leaves what stood."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis.strategies import binary, integers

from imports import duo_files
from imports.conftest import Take
from imports.duo_files import with_cell
from tools.imports import command as importing
from tools.imports.tables import MOST_BYTES
from wegwijs.facts.imported.load import FOLDER
from wegwijs.facts.load import Data, load
from wegwijs.problems import DataError

FILES = {
    "empty": b"",
    "blank": b"\r\n  \r\n",
    "a header alone": duo_files.PRIMARY.encode(),
    "Excel": b"PK\x03\x04\x14\x00",
    "old Excel": b"\xd0\xcf\x11\xe0\xa1\xb1",
    "PDF": b"%PDF-1.7\n%",
    "gzip": b"\x1f\x8b\x08\x00",
    "a web page": b"\n<!doctype html><title>Onderhoud</title>",
    "another table": b"naam;leeftijd\r\nSam;7\r\n",
    "bytes without sense": bytes(range(1, 256)) * 4,
}


@pytest.fixture
def folder(fewer_folder: Path, tmp_path: Path) -> Path:
    """A copy of the data of fewer municipalities: a command that reads them begins in a part of the time."""
    return Path(shutil.copytree(fewer_folder, tmp_path / "data", ignore=shutil.ignore_patterns(FOLDER)))


@pytest.mark.parametrize("content", FILES.values(), ids=FILES)
def test_what_is_no_list_is_refused_in_words(take: Take, content: bytes) -> None:
    """With the file, what was expected, what came and an example."""
    with pytest.raises(DataError, match=r"list\.csv:\d+: .*expected .*, got .*, for example"):
        take(content)


def test_a_renamed_column_is_named(take: Take, few: str) -> None:
    """With the names that are known, and the new one of the file."""
    with pytest.raises(DataError) as refused:
        take(few.replace("TELEFOONNUMMER", "TELEFOON").replace("VESTIGINGSNAAM", "NAAM VAN DE SCHOOL"))
    told = str(refused.value)
    assert "primary, phone: expected a column TELEFOONNUMMER" in told
    assert "primary, name: expected a column VESTIGINGSNAAM or INSTELLINGSNAAM VESTIGING" in told
    assert "new in this file: NAAM VAN DE SCHOOL, TELEFOON" in told


def test_a_secondary_list_with_a_renamed_column_is_not_taken_for_a_primary_one(take: Take, plain: Data) -> None:
    """What it teaches may be renamed, its holiday region stands there still."""
    with pytest.raises(DataError, match="secondary, structure: expected a column ONDERWIJSSTRUCTUUR"):
        take(duo_files.secondary(plain, 20).replace("ONDERWIJSSTRUCTUUR", "AANBOD"))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize("part", [0.35, 0.5, 0.81])
def test_a_list_that_is_cut_off_is_refused(take: Take, few: str, encoding: str, part: float) -> None:
    """In the middle of a row, and of a letter."""
    content = few.replace("laan", "läan").encode(encoding)
    with pytest.raises(DataError, match="cut off"):
        take(content[: int(part * len(content)) | 1])


def test_half_a_letter_at_the_end_does_not_make_another_encoding_of_the_list(take: Take, few: str) -> None:
    """Else every accent in it would be read wrongly."""
    with pytest.raises(DataError, match=r"no utf-8: the file seems cut off"):
        take((few + "é").encode()[:-1])


def test_a_quote_that_is_never_closed_is_refused(take: Take, few: str) -> None:
    """It would swallow the rows behind it."""
    with pytest.raises(DataError, match="cut off"):
        take(with_cell(few, "VESTIGINGSNAAM", '"De Boog', row=30))


def test_a_few_rows_that_cannot_be_used_are_left_out_and_told(take: Take, plain: Data) -> None:
    """With line, column, what came and an example."""
    text = duo_files.primary(plain, 200)
    text = with_cell(with_cell(text, "VESTIGINGSNAAM", " ", row=3), "GEMEENTENUMMER", "Leiden", row=5)
    found = take(text)
    assert found.edition.size == 198
    assert [line.split(": expected")[0].split("csv:")[1] for line in found.told if ": expected" in line] == [
        "4: VESTIGINGSNAAM or INSTELLINGSNAAM VESTIGING",
        "6: GEMEENTENUMMER",
    ]


def test_many_rows_that_cannot_be_used_refuse_the_list(take: Take, few: str) -> None:
    """It is another list than it seems."""
    expected = r"(?s)10 of 60 wrong.*expected two digits, two capitals and two more, got 'XXXX00'"
    with pytest.raises(DataError, match=expected):
        take(few.replace("00AA", "XXXX"))


@example(content=b'"', at=0, gone=0)
@given(content=binary(max_size=400), at=integers(0, 4000), gone=integers(0, 400))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_comes_is_a_list_or_is_refused(take: Take, few: str, content: bytes, at: int, gone: int) -> None:
    """Bytes by themselves, and in the place of others in a list."""
    whole = few.encode()
    for spoilt in (content, whole[:at] + content + whole[at + gone :]):
        try:
            assert take(spoilt).edition.size
        except DataError as refused:
            assert "expected" in str(refused) and "for example" in str(refused)


def test_a_huge_file_is_refused_before_it_is_read(
    command: Callable[..., int], tmp_path: Path, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """100 MB, that take no room on this disk."""
    huge = tmp_path / "huge.csv"
    with huge.open("wb") as file:
        file.truncate(100_000_000)
    assert command("duo", huge) == 1
    assert f"expected at most {MOST_BYTES // 1_000_000} MB, got 100 MB" in capsys.readouterr().err
    assert not (folder / "imported").exists()


def test_one_bad_file_leaves_all_as_it_stood(
    command: Callable[..., int], tmp_path: Path, folder: Path, few: str
) -> None:
    """Nothing is written before every list is known to be good."""
    good = duo_files.written(tmp_path / "good.csv", few)
    bad = duo_files.written(tmp_path / "bad.csv", few[: len(few) // 2])
    assert command("duo", good, bad) == 1
    assert command("duo", good, good) == 1, "the same list twice: which one holds?"
    assert command("duo", tmp_path / "none.csv") == 1
    assert not (folder / "imported").exists()


def test_an_import_that_is_killed_while_it_writes_leaves_what_stood(
    command: Callable[..., int], tmp_path: Path, folder: Path, few: str, plain: Data, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both lists are whole on the disk before the first takes its place."""
    files = [duo_files.written(tmp_path / "bo.csv", few), duo_files.written(tmp_path / "b.csv", duo_files.boards())]
    assert command("duo", *files) == 0
    before = {path.name: path.read_bytes() for path in (folder / "imported").iterdir()}
    kept = importing._text

    def full(edition: importing.Edition) -> str:
        if edition.kind == "boards":
            raise OSError(28, os.strerror(28))
        return kept(edition)

    monkeypatch.setattr(importing, "_text", full)
    files[0] = duo_files.written(tmp_path / "bo.csv", duo_files.primary(plain, 90))
    assert command("duo", *files) == 1
    assert {path.name: path.read_bytes() for path in (folder / "imported").iterdir()} == before


def test_a_list_that_lost_many_schools_asks_first(
    command: Callable[..., int], tmp_path: Path, few: str, plain: Data, capsys: pytest.CaptureFixture[str]
) -> None:
    """It may be cut off between two rows; a person says that it is right."""
    assert command("duo", duo_files.written(tmp_path / "bo.csv", few)) == 0
    smaller = duo_files.written(tmp_path / "bo.csv", duo_files.primary(plain, 40))
    assert command("duo", smaller) == 1
    assert "expected about 60 rows, as in the list that stands, got 40" in capsys.readouterr().err
    assert command("duo", smaller, "--smaller") == 0


def test_a_spoilt_list_of_before_is_told_with_its_place_and_can_be_replaced(
    command: Callable[..., int], tmp_path: Path, folder: Path, few: str
) -> None:
    """A build says so in the form of every problem of the data; the import mends it."""
    (folder / "imported").mkdir()
    spoilt = folder / "imported" / "duo-primary.json"
    spoilt.write_text('{"kind": "primary"', "utf-8")
    with pytest.raises(DataError, match=r"duo-primary\.json:1: file: expected a list as the import writes it"):
        load(folder, importing.ROOT / "locales")
    assert command("duo", duo_files.written(tmp_path / "bo.csv", few)) == 0
    assert load(folder, importing.ROOT / "locales").imported
