"""Words by a form: found by what they say, changed in the languages that stand there, written as ever."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from edit.editing import project
from tools.edit.desk import Desk

KEY = "region.unknown"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(project(tmp_path, ("en", "ar")), "nl")


def counted(desk: Desk) -> str:
    """A key whose words name a number."""
    return next(key for key in desk.words.keys_of("note.") if "{n}" in desk.words.template(key))


def save(desk: Desk, key: str, opened: dict[str, Any], **changed: str) -> dict[str, Any]:
    value = opened["value"] | {name.replace("_", "-"): text for name, text in changed.items()}
    return desk.answer("save-text", {"key": key, "value": value, "stamp": opened["stamp"]})


def test_words_are_found_by_what_they_say_and_by_their_key(desk: Desk) -> None:
    """In either case of letters; what is not there gives nothing."""
    key, text = desk.answer("find-text", {"find": "edit.ui.title"})["found"][0]
    assert key == "edit.ui.title"
    assert [key, text] in [list(one) for one in desk.answer("find-text", {"find": text.upper()})["found"]]
    assert desk.answer("find-text", {"find": "zzqqxx"})["found"] == []


def test_a_translation_changes_its_own_entry_alone(desk: Desk) -> None:
    """The other languages, and the other keys of the file, keep every byte."""
    key = "certainty.title"
    files = {path: path.read_text("utf-8") for path in desk.files.locales.rglob("*.po*")}
    opened = desk.answer("text", {"key": key})
    assert "stamp" in save(desk, key, opened, en_0="How certain is it?")
    changed = [path for path, text in files.items() if path.read_text("utf-8") != text]
    assert [path.parent.name for path in changed] == ["en"]
    before, after = files[changed[0]].splitlines(), changed[0].read_text("utf-8").splitlines()
    assert [line for line in after if line not in before] == ['msgstr "How certain is it?"']


def test_a_translation_left_alone_after_new_dutch_waits_for_a_translator(desk: Desk) -> None:
    """`./portal check` tells of it: it was made from other Dutch."""
    key = "certainty.title"
    opened = desk.answer("text", {"key": key})
    assert "stamp" in save(desk, key, opened, nl_0="Hoe zeker is dit nu?", en_0="How sure is this now?")
    english, arabic = (desk.files.words(code) for code in ("en", "ar"))
    assert english.template(key) == "How sure is this now?"
    assert arabic.template(key) == "Hoe zeker is dit nu?"


@pytest.mark.parametrize("text", ["zonder getal", "{n} en {m}", "{", ""])
def test_words_that_lose_a_placeholder_are_refused_at_their_field(desk: Desk, text: str) -> None:
    """The names between braces are told; nothing is written."""
    key = counted(desk)
    path = desk.files.locales / "regions.pot"
    before = path.read_bytes()
    told = save(desk, key, desk.answer("text", {"key": key}), nl_0=text)["problems"]
    assert told[0]["path"] == "nl-0" and "{n}" in told[0]["told"]
    assert path.read_bytes() == before


def test_words_that_changed_meanwhile_are_not_overwritten(desk: Desk) -> None:
    """Who saved first is not undone."""
    opened = desk.answer("text", {"key": "certainty.title"})
    path = desk.files.locales / "regions.pot"
    path.write_text(path.read_text("utf-8") + "\n", "utf-8")
    assert "intussen" in save(desk, "certainty.title", opened, nl_0="Anders")["wrong"]
