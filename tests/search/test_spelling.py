"""A name is written in another script by the rule of its language, and stands in that script where it can be read.

Renew the lists on purpose, and let somebody who reads the language read the diff: `RENEW_GOLDEN=1 pytest tests/search`.
"""

from __future__ import annotations

import os
import unicodedata
from pathlib import Path

import pytest
from in_node import call
from places import ROOT

from wegwijs.facts.load import Data, load
from wegwijs.facts.model.spelling import Spelling

FINDER = str(Path(__file__).with_name("find-places.mjs"))
GOLDEN = ROOT / "tests" / "golden"
DATA: Data = load(ROOT / "data", ROOT / "locales")
RULES = {rule.language: rule for rule in DATA.spelling}
NAMES = {code: place.name.split(" (")[0] for code, place in DATA.municipalities.items()}


def spelled(rule: Spelling, names: list[str]) -> list[str]:
    """The names as the browser writes them."""
    (found,) = call(FINDER, "spelled", [rule.model_dump(), names])
    return found


@pytest.mark.parametrize("language", RULES)
def test_the_names_of_all_municipalities_are_as_they_were_read(language: str) -> None:
    """A changed rule shows in the list; behind a name that somebody corrected stands the right one."""
    rule, path = RULES[language], GOLDEN / f"spelling.{language}.txt"
    made = dict(zip(NAMES, spelled(rule, list(NAMES.values())), strict=True))
    lines = [_line(name, made[code], DATA.municipalities[code].names.get(language, [])) for code, name in NAMES.items()]
    if os.environ.get("RENEW_GOLDEN"):
        path.write_text("".join(lines), "utf-8")
    assert "".join(lines) == path.read_text("utf-8")


def _line(name: str, made: str, right: list[str]) -> str:
    corrected = "" if not right or made == right[0] else f" → {right[0]}"
    return f"{name} = {made}{corrected}\n"


@pytest.mark.parametrize("language", RULES)
def test_names_hold_letters_of_their_script_only(language: str) -> None:
    """No Latin letter is left over in a municipality or a town, but the digit of 2e Exloërmond stays."""
    towns = [town.split(" (")[0] for item in DATA.places for town in item.names]
    names = [*NAMES.values(), *towns]
    made = spelled(RULES[language], names)
    script = RULES[language].script.upper()
    assert [name for name, text in zip(names, made, strict=True) if not _is_in(script, text)] == []


def _is_in(script: str, text: str) -> bool:
    return bool(text.strip()) and all(letter in " 2" or unicodedata.name(letter).startswith(script) for letter in text)


def test_an_ethiopic_consonant_and_its_vowel_are_one_letter() -> None:
    """A vowel at the beginning and after another vowel stands by itself."""
    assert spelled(RULES["ti"], ["Rotterdam", "Assen", "Leiden"]) == ["ሮተርዳም", "ኣሰን", "ላይደን"]


def test_the_rule_makes_what_somebody_wrote_by_hand() -> None:
    """Of the 66 names in Arabic that stand in the data, the rule makes nine of ten itself."""
    hand = {code: place.names["ar"] for code, place in DATA.municipalities.items() if "ar" in place.names}
    made = spelled(RULES["ar"], [NAMES[code] for code in hand])
    same = sum(text in right for text, right in zip(made, hand.values(), strict=True))
    assert len(hand) >= 60 and same / len(hand) > 0.88


def test_a_rule_for_another_script_needs_only_its_patterns() -> None:
    """A few Cyrillic letters, with one that stands for two and one at the end of a word."""
    plain = list(zip("aedgl", "аедгл", strict=True))
    letters = [("sch", "сх"), ("ij", "ей"), ("n$", "н"), ("n", "нн"), *plain]
    rule = Spelling(language="uk", script="Cyrillic", letters=letters)
    assert spelled(rule, ["Schagen", "Lijn", "Landen aan"]) == ["Схаген", "Лейн", "Ланнден аан"]
