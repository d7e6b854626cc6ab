"""The notes of the parameters stand in every language, in one place."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from places import PROFESSIONAL_LANGUAGES

from wegwijs.facts.load import Data
from wegwijs.facts.model.term import Remark
from wegwijs.facts.remarks import check, parts, said
from wegwijs.problems import Problems

READ = Remark(en="Read in the annex.", nl="Gelezen in de bijlage.")
TWICE = Remark(en="It says so twice.", nl="Het staat er twee keer.")
KNOWN = {remark.en: remark for remark in (READ, TWICE)}
FOLDER = Path("data")


def _parameter(note: str, row: str = "") -> dict:
    return {"po-threshold": {"note": note, "values": [{"note": row}]}}


CASES = [
    ("Read in the annex.", [READ]),
    ("Read in the annex. It says so twice.", [READ, TWICE]),
    ("Read in the annex. And once more.", []),
    ("Something else.", []),
]


@pytest.mark.parametrize(("note", "expected"), CASES)
def test_a_note_is_made_of_known_remarks_or_of_none(note: str, expected: list[Remark]) -> None:
    """A first sentence that notes share is written once; a note of which a part is unknown has no words at all."""
    assert parts(note, KNOWN) == expected


def test_a_note_is_said_in_the_language_of_the_page() -> None:
    """Each sentence in its order; in a language without words the note stays as it stands in the data."""
    assert said("Read in the annex. It says so twice.", "nl", KNOWN) == "Gelezen in de bijlage. Het staat er twee keer."
    assert said("Read in the annex.", "tr", KNOWN) == "Read in the annex."


def test_a_note_without_words_is_told_with_its_file() -> None:
    """Whoever adds a note hears where its other languages belong."""
    problems = Problems()
    check(_parameter("Read in the annex. It says so twice.", "Something else."), KNOWN, FOLDER, problems)
    (problem,) = problems.found
    assert (problem.path, problem.got) == (FOLDER / "parameters" / "po-threshold.yaml", "'Something else.'")
    assert "data/remarks.yaml" in problem.expected


def test_a_remark_that_no_note_uses_is_told() -> None:
    """What is left over when a note changes does not stay behind."""
    problems = Problems()
    check(_parameter("Read in the annex."), KNOWN, FOLDER, problems)
    assert [problem.got for problem in problems.found] == ["'It says so twice.'"]


@pytest.mark.parametrize("language", [language for language in PROFESSIONAL_LANGUAGES if language != "en"])
def test_every_note_of_the_data_is_said_in_its_own_words(language: str, data: Data) -> None:
    """No English note is left on a page of another language."""
    rows = [entry for parameter in data.parameters.values() for entry in (parameter, *parameter["values"])]
    notes = {row["note"] for row in rows if row["note"]}
    assert len(notes) > 100
    assert [note for note in notes if said(note, language, data.remarks) == note] == []


def test_the_languages_of_a_remark_name_the_same_numbers(data: Data) -> None:
    """Years, amounts and codes of the English stand in the Dutch too."""
    for remark in data.remarks.values():
        numbers = [_figures(text) for text in (remark.en, remark.nl)]
        assert numbers[0] == numbers[1], remark.en


def _figures(text: str) -> list[str]:
    whole = re.sub(r"(?<=\d)\.(?=\d{3}\D)", "", text)  # the point of the Dutch thousands
    return sorted(set(re.findall(r"(?<![\d-])\d{2,}", whole)))
