"""What the pages of the funding calculators offer comes from the rules, and no key of a result lacks words there."""

from __future__ import annotations

import json
import re
from datetime import date
from typing import Any

import pytest
from cases import for_each
from in_node import call
from places import PROFESSIONAL_LANGUAGES, ROOT
from tracing.asked import MONEY, Case

from calculators.funding.po.counts import Counts
from calculators.funding.po.school import school
from calculators.funding.pupil_list.columns import COLUMNS
from calculators.funding.pupil_list.plausible import ORDERS
from calculators.funding.pupil_list.rows import read_list
from calculators.parameters import Parameters
from calculators.result import as_plain
from wegwijs.facts.load import Data
from wegwijs.subjects.funding.asked import peildata_of
from wegwijs.subjects.funding.pages import CALCULATORS, EXAMPLE, assets
from wegwijs.subjects.rules.keys import answer_key
from wegwijs.words.catalogue import Catalogue


@pytest.fixture(scope="module")
def files(catalogues: dict[str, Catalogue], data: Data) -> dict[str, str]:
    """What the calculators load beside their page."""
    return assets(catalogues, data.parameters)


@pytest.mark.parametrize("kind", ["bao", "sbo"])
def test_every_peildatum_asks_what_its_rule_needs_and_no_more(compiled: dict[str, Any], kind: str) -> None:
    """With every asked number filled in nothing is missing; without any one of them that one is."""
    parameters = Parameters(compiled["parameters"])
    choices = list(peildata_of(kind, parameters))
    assert choices
    for choice in choices:
        asked = [name for name in choice.asks if name != "received_on"]
        full = {name: True if name == "first_time" else 9 - place for place, name in enumerate(asked)}
        whole = school(Counts(kind, **full), choice.on, parameters)
        assert whole.missing == ()
        if whole.outcome == "no-amount-known":
            continue
        for name in asked:
            fewer = {key: value for key, value in full.items() if key != name}
            assert school(Counts(kind, **fewer), choice.on, parameters).missing == (name,)


def test_every_peildatum_stands_once(compiled: dict[str, Any]) -> None:
    """The first school day of a year is one choice of its own."""
    choices = list(peildata_of("bao", Parameters(compiled["parameters"])))
    assert len({(choice.on, choice.own_day) for choice in choices}) == len(choices)
    assert any(choice.own_day for choice in choices)


def _keys(result: dict[str, Any]) -> set[str]:
    doubts = {f"doubt.{doubt['id']}" for doubt in result["doubts"]}
    judged = {f"cond.{condition['id']}" for condition in result["conditions"]}
    changes = {f"outcome.{change['outcome']}" for change in result["changes"]}
    return {f"outcome.{result['outcome']}", *doubts, *judged, *changes, *map(answer_key, result["missing"])}


@for_each("case", MONEY)
def test_the_words_of_a_result_are_in_the_file_of_the_calculators(
    files: dict[str, str], compiled: dict[str, Any], case: Case
) -> None:
    """Every traced answer can be told, in every language."""
    keys = _keys(as_plain(case.result(compiled)))
    for language in PROFESSIONAL_LANGUAGES:
        assert keys - set(json.loads(files[f"assets/words/funding.{language}.json"])) == set()


def test_everything_that_can_be_wrong_in_a_list_has_words(files: dict[str, str]) -> None:
    """Each problem a list can have, and each expectation: none is told as a bare key."""
    sources = (ROOT / "calculators" / "funding" / "pupil_list").glob("*.py")
    text = "".join(path.read_text("utf-8") for path in sorted(sources))
    codes = set(re.findall(r'(?:CellError|_unreadable|Problem|_problem|_wrong)\(\s*"([a-z0-9-]+)"', text))
    wrong_dates = {code for _, _, code in ORDERS} | {"birth-in-future", "too-old-for-a-pupil", "too-far-ahead"}
    expected = set(re.findall(r'(?:CellError|_unreadable)\(\s*"[a-z0-9-]+", "([a-z0-9-]+)"', text))
    expected |= set(re.findall(r'_choice\(\s*"([a-z0-9-]+)"', text)) | {f"not-{code}" for code in wrong_dates}
    assert len(codes) > 15 and len(expected) > 10
    keys = {f"fund.problem.{code}" for code in codes | wrong_dates} | {f"fund.expected.{name}" for name in expected}
    assert keys - set(json.loads(files["assets/words/funding.nl.json"])) == set()


def test_every_column_of_a_list_is_explained(catalogues: dict[str, Catalogue]) -> None:
    """In every language of professionals."""
    missing = [
        (code, column.name)
        for code in PROFESSIONAL_LANGUAGES
        for column in COLUMNS
        if not catalogues[code].has(f"fund.column.{column.name}")
    ]
    assert missing == []


def test_the_example_list_is_read_without_a_remark(files: dict[str, str]) -> None:
    """What people start from is right."""
    listed = read_list(files[EXAMPLE].encode(), date(2026, 11, 22))
    assert (len(listed.pupils), listed.problems, listed.unused) == (1, (), ())


def test_every_calculator_stands_on_the_overview(catalogues: dict[str, Catalogue]) -> None:
    """One line each, with words."""
    assert all(
        catalogues["nl"].has(f"fund.{name}.{part}") for name, *_ in CALCULATORS.values() for part in ("title", "lead")
    )


EUROS = {
    "6500": "6500.00", "6.500": "6500.00", "6,500": "6500.00", "6500,5": "6500.50", "6500.50": "6500.50",
    "€ 1.250.000,75": "1250000.75", "1,250.50": "1250.50", "1 250": "1250.00", "0": "0.00", "٦٥٠٠": "6500.00",
    "٦٬٥٠٠٫٥٠": "6500.50", "12,34": "12.34",
}  # fmt: skip
NO_EUROS = ("", "veel", "-5", "1.2.3", "12,345.6,7", "5,678,9", "1.25.000", "12,3456", "€")


def test_an_amount_is_read_in_the_ways_people_type_it() -> None:
    """Dutch and English marks, Arabic digits, with or without cents."""
    assert dict(zip(EUROS, call("amounts.js", "readEuro", *[[text] for text in EUROS]), strict=True)) == EUROS


def test_what_is_no_amount_is_not_read_as_one() -> None:
    """Nothing is guessed."""
    assert call("amounts.js", "readEuro", *[[text] for text in NO_EUROS]) == [None] * len(NO_EUROS)


def test_numbers_and_codes_are_read_as_typed() -> None:
    """Whole numbers up to the most there can be; codes of two digits."""
    numbers = [["12", 5000], [" ٧ ", 5000], ["5001", 5000], ["1,5", 5000], ["-1", 5000], ["", 5000]]
    assert call("amounts.js", "readNumber", *numbers) == [12, 7, None, None, None, None]
    assert call("amounts.js", "readCode", ["26"], ["٢٦"], ["2"], ["266"], ["ab"]) == ["26", "26", None, None, None]


def test_a_cell_that_a_spreadsheet_would_compute_gets_a_quote() -> None:
    """A formula is made harmless, a number stays one, marks of the form itself are quoted."""
    (text,) = call(
        "csv.js",
        "csv",
        [[["=1+1", "-12.50", 'zeg "a"', "a;b", None], ["+31", "@x"], ["\t5", "-1+2", "-Infinity", "＝1"]]],
    )
    assert text == '\ufeff\'=1+1;-12.50;"zeg ""a""";"a;b";\r\n+31;\'@x\r\n\'\t5;\'-1+2;\'-Infinity;\'＝1\r\n'


def test_a_plan_keeps_a_number_until_a_later_row_changes_it() -> None:
    """Rows count from their own month; the first from the first month of the plan; each January is told."""
    answers = {"a--1": 10, "b--1": 2, "from--2": "2027-01-01", "a--2": 14, "school_type": "bao"}
    (given,) = call("plan-rows.js", "monthly", [answers, "2026-11-01", 4])
    assert given == {
        "pupils": [{"a": 10, "b": 2}, {"a": 10, "b": 2}, {"a": 14, "b": 2}, {"a": 14, "b": 2}],
        "januaries": ["2027-01-01"],
        "days": ["2026-11-01", "2026-12-01", "2027-01-01", "2027-02-01"],
    }
