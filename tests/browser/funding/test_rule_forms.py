"""The forms of rules that are asked one question: the answer of the rules themselves, and how people get there."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from browser.conftest import Open
from browser.forms import COUNT_PRINTS, Visitor, digits, path, saved
from calculators.api import answer
from wegwijs.subjects.funding.rule_forms import FORMS
from wegwijs.words.catalogue import Catalogue

pytestmark = [pytest.mark.rules_beside, pytest.mark.same_browser]

Typed = dict[str, str]
TODAY = ""  # that of the question: a run may go over midnight
SMALL: Typed = {"school_type": "bao", "lost_supplement": "true", "pupils": "151", "newcomers": "٩"}
GOOI: Typed = {"pupils": "24", "costs": "150.400", "state_money": "100.000,00", "efficient": "true"}
LEIDEN: Typed = {
    "board_in_leiden": "true",
    "state_money_short": "true",
    "lesson_hours": "930",
    "rooms_suffice": "true",
    "school_years": "3",
}

# What is filled in, and what the rule is then asked: its answers, and the day.
CASES: dict[str, list[tuple[Typed, dict[str, Any], str]]] = {
    "kleine-school": [
        ({"when": "2026-01-01", "pupils": "151", "newcomers": "152"}, {"pupils": 151, "newcomers": 152}, "2026-01-01"),
        (
            {"when": "2026-01-01", **SMALL},
            {"school_type": "bao", "lost_supplement": True, "pupils": 151, "newcomers": 9},
            "2026-01-01",
        ),
        ({"when": "2025-01-01", "lost_supplement": "false"}, {"lost_supplement": False}, "2025-01-01"),
        ({"when": "2026-01-01", "school_type": "sbo"}, {"school_type": "sbo"}, "2026-01-01"),
        ({"when": "2027-01-01"}, {}, "2027-01-01"),
    ],
    "bewijs": [
        (
            {"when": "2016-08-01", "brp_agrees": "false", "documents": "none"},
            {"brp_agrees": False, "documents": []},
            "2016-08-01",
        ),
        (
            {"when": "2016-08-01", "documents": "art-9-decision ind-report"},
            {"documents": ["art-9-decision", "ind-report"]},
            "2016-08-01",
        ),
        ({"when": "2016-08-01"}, {}, "2016-08-01"),
        ({"when": "2026-01-01"}, {}, "2026-01-01"),
        ({"when": "2017-08-01"}, {}, "2017-08-01"),
    ],
    "bijdrage-gooi": [
        (
            {"when": "2018-01-01", **GOOI},
            {"pupils": 24, "costs": "150400.00", "state_money": "100000.00", "efficient": True},
            "2018-01-01",
        ),
        (
            {"when": "2017-02-01", **GOOI, "costs": "90000"},
            {"pupils": 24, "costs": "90000.00", "state_money": "100000.00", "efficient": True},
            "2017-02-01",
        ),
        ({"when": "2021-01-01", "costs": "1"}, {"costs": "1.00"}, "2021-01-01"),
        ({"when": "2026-01-01"}, {}, "2026-01-01"),
    ],
    "groep-leidse-regio": [
        ({"expected": "12"}, {"expected": 12}, TODAY),
        ({"expected": "10"}, {"expected": 10}, TODAY),
        ({"expected": "15", "state_money_short": "false"}, {"expected": 15, "state_money_short": False}, TODAY),
        ({"expected": "9"}, {"expected": 9}, TODAY),
        ({}, {}, TODAY),
    ],
    "subsidie-leiden": [
        (
            LEIDEN,
            {
                "board_in_leiden": True,
                "state_money_short": True,
                "lesson_hours": 930,
                "rooms_suffice": True,
                "school_years": 3,
            },
            TODAY,
        ),
        ({"lesson_hours": "929"}, {"lesson_hours": 929}, TODAY),
        ({"rooms_suffice": "true"}, {"rooms_suffice": True}, TODAY),
    ],
}
NO_WORDS = ("NaN", "undefined", "null", "[object", "convenant-")
"""What stands on the page where a value or a source was not put into words."""
RULES = {form.slug: form.rule for form in FORMS}


def fill(page: Page, typed: Typed) -> None:
    """Put the answers in an empty form, each in the way of its field."""
    page.evaluate("document.querySelector('#rekenen form').reset()")
    for name, value in typed.items():
        kind = page.locator(f".field[data-name='{name}']").get_attribute("data-kind")
        if kind == "choice":
            page.select_option(f"#f-{name}", value)
        elif kind == "yes-no":
            page.check(f"[name='{name}'][value='{value}']")
        elif kind == "several":
            for one in value.split():
                page.check(f"[name='{name}--{one}']")
        else:
            page.fill(f"#f-{name}", value)


def refused(page: Page, error: Typed) -> None:
    """What only the rule can see is told at its field with the rule's example, and nothing that was typed is lost."""
    name = error["field"]
    page.click("#rekenen [type=submit]")
    expect(page.locator(".error-summary")).to_be_focused()
    expect(page.locator(".error-summary a")).to_have_attribute("href", f"#f-{name}")
    expect(page.locator(".error-summary a")).to_contain_text(str(error["example"]))
    expect(page.locator(f"#f-{name}")).to_have_value(str(error["got"]))
    expect(page.locator(".result")).to_be_hidden()


def none_is_told(visitor: Visitor) -> None:
    """Who ticked that there is no paper reads that back, not that it is unknown, and what would prove the date."""
    cells = visitor.page.locator(".answer details td").all_text_contents()
    assert [cells[0], cells[2]] == [visitor.text("fund.nothing"), visitor.text("fund.not-met")]
    assert cells[3] == visitor.text("fund.flip", value=visitor.text("keyword.passport-entry-stamp"))
    visitor.seen()


def ask(page: Page, tmp_path: Path) -> dict[str, Any]:
    """What the file holds that is saved after the form was sent."""
    page.click("#rekenen [type=submit]")
    page.wait_for_selector(".result h2:focus")
    with page.expect_download() as download:
        page.click(".result .json")
    return json.loads(saved(download.value, tmp_path))


def test_every_form_gives_the_answer_of_its_rule(
    open_page: Open, catalogues: dict[str, Catalogue], compiled: dict[str, Any], tmp_path: Path
) -> None:
    """The file that is saved holds the rule's own JSON and what it was asked; the page says the same in words."""
    page = open_page("en/rekenen/")
    visitor = Visitor(page, catalogues["en"])
    for slug, cases in CASES.items():
        page.goto(page.watch.home + path(slug, "en"))
        for typed, answers, on in cases:
            fill(page, typed)
            asked = json.dumps({"rule": RULES[slug], "answers": answers, "on": on or date.today().isoformat()})
            result = json.loads(answer(asked, compiled))
            if "error" in result:
                refused(page, result["error"])
                continue
            kept = ask(page, tmp_path)
            assert kept == {**result, "answers": answers, "data_version": compiled["version"]}
            expect(page.locator(".verdict")).to_contain_text(visitor.text(f"outcome.{result['outcome']}"))
            told = str(page.locator(".answer").text_content())
            labels = [visitor.text(f"answer.{name.replace('_', '-')}") for name in result["missing"]]
            assert [label for label in labels if label not in told] == []
            assert [wrong for wrong in NO_WORDS if wrong in told] == []
            if answers.get("documents") == []:
                none_is_told(visitor)
            judged = [condition["id"] for condition in result["conditions"]]
            assert ("10–15" in told) == ("between-minimum-and-aim" in judged)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_municipality_finds_its_contribution(
    open_page: Open, catalogues: dict[str, Catalogue], tmp_path: Path, language: str
) -> None:
    """A mistake is told at its field; then the amount with its source, the other reading, paper, a link and a file."""
    page = open_page(path("bijdrage-gooi", language), width=360, script=COUNT_PRINTS)
    visitor = Visitor(page, catalogues[language])
    visitor.choose("#f-when", "2018-01-01")
    visitor.type("#f-pupils", "24")
    visitor.type("#f-costs", "veel")
    visitor.type("#f-state_money", "100.000")
    visitor.press("#f-efficient-3", "ArrowDown")
    expect(page.locator("#f-efficient-1")).to_be_checked()
    visitor.press("#rekenen [type=submit]")
    expect(page.locator(".error-summary")).to_be_focused()
    visitor.press(".error-summary a")
    expect(page.locator("#f-costs")).to_be_focused()
    expect(page.locator("#f-costs")).to_have_attribute("aria-invalid", "true")
    page.keyboard.press("Control+A")
    page.keyboard.type("120.000")
    page.keyboard.press("Enter")
    visitor.arrives()
    assert digits(page.locator(".verdict").inner_text()) == "4560000"
    expect(page.locator(".answer .table-scroll a").first).to_have_attribute(
        "href", "../../regels/parameters/#gooi-pupil-budget"
    )
    expect(page.locator(".answer")).to_contain_text(visitor.text("reading.at-most-the-shortfall"))
    expect(page.locator(".answer .notice")).to_contain_text(visitor.text("doubt.budget-above-shortfall"))
    visitor.press(".answer summary")
    visitor.seen()
    sources = page.locator(".answer details a[href*='bronnen/#convenant-gooi-2017']")
    expect(sources).to_have_count(2)
    visitor.prints()
    visitor.press(".result .share")
    expect(page.locator(".result .actions [role=status]")).not_to_be_empty()
    assert json.loads(saved(visitor.saves(".result .json"), tmp_path))["outcome"] == "contribution"
    page.reload()
    expect(page.locator(".linked")).to_have_text(visitor.text("fund.link.filled"))
    expect(page.locator("#f-costs")).to_have_value("120.000")
    expect(page.locator("#f-efficient-1")).to_be_checked()


def test_a_period_of_which_all_or_nothing_is_known_asks_no_more(open_page: Open) -> None:
    """Only where the rule needs an answer it is asked for."""
    page = open_page(path("bewijs", "nl"))
    shown = page.locator(".field:visible")
    expect(shown).to_have_count(1)
    for when, fields in {"2016-08-01": 3, "2026-01-01": 1, "2017-08-01": 1}.items():
        page.select_option("#f-when", when)
        expect(shown).to_have_count(fields)


def test_none_of_these_beside_one_of_them_is_told_as_a_mistake(
    open_page: Open, catalogues: dict[str, Catalogue]
) -> None:
    """Which of the two is meant is not guessed."""
    page = open_page(path("bewijs", "nl"))
    fill(page, {"when": "2016-08-01", "documents": "ind-report none"})
    page.click("#rekenen [type=submit]")
    expect(page.locator(".error-summary a")).to_contain_text(catalogues["nl"].text("fund.wrong.several").unescape())
    page.click(".error-summary a")
    expect(page.locator("#f-documents-1")).to_be_focused()
