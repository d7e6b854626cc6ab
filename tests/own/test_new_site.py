"""`./portal new-site`: questions in a terminal, and the file of a site that is in order."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tools import new_site
from tools.__main__ import main
from wegwijs.facts.load import Data
from wegwijs.facts.site.read import read

ANSWERS = ["Naar school in Leiden", "Leidse regio, Zoetermeer", "ar", "https://school.example.nl/pad", "Gemeente X"]
MAILBOX = "onderwijs@voorbeeld.example"
Asked = Callable[[list[str]], int]


@pytest.fixture
def asked(tmp_path: Path, data: Data, monkeypatch: pytest.MonkeyPatch) -> Asked:
    """The command in a terminal where somebody gives these answers; the facts were read before, once for all."""
    monkeypatch.setattr(new_site, "load", lambda *_: data)

    def run(answers: list[str]) -> int:
        given = iter(answers)

        def answer(_: str) -> str:
            if (text := next(given, None)) is None:
                raise EOFError
            return text

        monkeypatch.setattr("builtins.input", answer)
        return main(["new-site", str(tmp_path / "site")])

    return run


def test_the_answers_make_a_file_that_is_in_order(asked: Asked, tmp_path: Path) -> None:
    """Places by their names, Dutch always among the languages, and English beside a third."""
    assert asked([*ANSWERS, MAILBOX]) == 0
    settings = read(tmp_path / "site").settings
    assert settings.names == {"nl": "Naar school in Leiden"} and settings.regions == ["leidse-regio"]
    assert settings.municipalities == ["GM0637"] and settings.languages == ["nl", "en", "ar"]
    assert settings.address == "https://school.example.nl/pad/"
    assert settings.contact and (settings.contact.name, settings.contact.email) == ("Gemeente X", MAILBOX)


def test_with_as_little_as_possible_it_is_the_whole_country_of_nobody(asked: Asked, tmp_path: Path) -> None:
    """A name and an address are enough."""
    assert asked(["Naar school", "", "", "https://school.example.nl/", ""]) == 0
    settings = read(tmp_path / "site").settings
    assert settings.whole and settings.languages == [] and settings.contact is None


@pytest.mark.parametrize("way", [MAILBOX, "035 123 45 67", "https://voorbeeld.example/"])
def test_a_way_to_be_reached_is_told_by_its_form(asked: Asked, tmp_path: Path, way: str) -> None:
    """A mailbox, a phone number or an address."""
    assert asked([*ANSWERS, way]) == 0
    contact = read(tmp_path / "site").settings.contact
    assert contact and way in (contact.email, contact.phone, contact.url)


@pytest.mark.parametrize(
    ("place", "wrong", "said"),
    [
        (0, "", "expected a name, got nothing, for example Naar school in Leiden"),
        (1, "Leidne", "got 'leidne' (there is Leiden, Leiderdorp, Leidschendam-Voorburg)"),
        (2, "nl xx", "expected some of nl"),
        (3, "school.nl", "for example https://school.example.nl/"),
        (5, "geen adres", "for example onderwijs@example.nl"),
    ],
)
def test_a_wrong_answer_is_told_with_an_example_and_asked_again(
    asked: Asked, capsys: pytest.CaptureFixture[str], place: int, wrong: str, said: str
) -> None:
    """The right one after it counts."""
    answers = [*ANSWERS, MAILBOX]
    assert asked([*answers[:place], wrong, *answers[place:]]) == 0
    assert said in capsys.readouterr().err


def test_nothing_is_written_before_the_last_answer_nor_over_a_file(asked: Asked, tmp_path: Path) -> None:
    """Who stops halfway begins anew; a file that stands there stays."""
    assert asked(ANSWERS) == 1 and not (tmp_path / "site").exists()
    assert asked([*ANSWERS, MAILBOX]) == 0
    before = (tmp_path / "site" / "portal.yaml").read_text("utf-8")
    assert asked([*ANSWERS, MAILBOX]) == 1 and (tmp_path / "site" / "portal.yaml").read_text("utf-8") == before
