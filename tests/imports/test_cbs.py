"""What a merger of municipalities asks of the data is told, and nothing is changed."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from imports.duo_files import written
from tools.imports import cbs
from wegwijs.facts.load import Data
from wegwijs.problems import DataError

HEADER = "Gemeentecode;GemeentecodeGM;Gemeentenaam;Provinciecode;ProvinciecodePV;Provincienaam"


def _list(names: Mapping[str, str]) -> str:
    rows = (f"{int(code[2:])};{code};{name};28;PV28;Zuid-Holland" for code, name in names.items())
    return "\r\n".join([HEADER, *rows, ""])


@pytest.fixture
def names(plain: Data) -> dict[str, str]:
    """Of every municipality by its code, as the data have them."""
    return {code: place.name for code, place in plain.municipalities.items()}


def test_the_same_list_asks_nothing(
    command: Callable[..., int], names: dict[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Also where the list writes the province behind a name otherwise."""
    names["GM0888"] = "Beek"
    assert command("cbs", written(tmp_path / "cbs.csv", _list(names), "cp1252")) == 0
    assert "the same codes and names: nothing to do" in capsys.readouterr().out


def test_a_merger_tells_all_that_must_move(
    command: Callable[..., int], names: dict[str, str], folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Leiden and Leiderdorp become one: regions, schools, divisions and postcodes of both, and every line."""
    del names["GM0546"], names["GM0547"]
    names |= {"GM1999": "Leiden aan de Rijn", "GM0518": "Den Haag aan Zee"}
    before = _sums(folder)
    assert command("cbs", written(tmp_path / "cbs.csv", _list(names))) == 0
    told = capsys.readouterr().out
    assert "new: GM1999 Leiden aan de Rijn" in told
    assert "renamed: GM0518 's-Gravenhage is now Den Haag aan Zee" in told
    leiden = told.split("gone: GM0546 Leiden;")[1].split("gone:")[0]
    assert "regions: leidse-regio" in leiden and "Leimundo" in leiden
    assert "RMC" in leiden and "PO" in leiden and "postcodes: " in leiden
    assert "municipalities.yaml:" in leiden and "divisions.yaml:" in leiden
    assert _sums(folder) == before


def _sums(folder: Path) -> dict[str, str]:
    return {str(path): hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.rglob("*.yaml")}


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda text: text.replace("Gemeentecode", "Nummer"), "columns: expected columns"),
        (lambda text: text[: len(text) // 2].rpartition("\r\n")[0], "rows: expected all municipalities, at least 300"),
        (lambda text: text[: len(text) // 2], "cut off"),
        (lambda text: text + text.split("\r\n")[1] + "\r\n", "a code of its own"),
        (lambda text: text.replace("GM0546", "Leiden"), "a code of its own"),
        (lambda text: "PK\x03\x04", "an Excel or zip file"),
    ],
)
def test_what_is_no_such_list_is_refused(
    names: dict[str, str], tmp_path: Path, change: Callable[[str], str], told: str
) -> None:
    """In words, with the place."""
    with pytest.raises(DataError, match=told):
        cbs.municipalities(written(tmp_path / "cbs.csv", change(_list(names))))


def test_the_code_alone_is_enough(names: dict[str, str], tmp_path: Path) -> None:
    """A program that knows numbers drops the zeros before them."""
    text = "\r\n".join(["gemeentecode,gemeentenaam", *(f'{int(code[2:])},"{name}"' for code, name in names.items())])
    assert cbs.municipalities(written(tmp_path / "cbs.csv", text)) == names
