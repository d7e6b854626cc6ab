"""A link that somebody made up, or that is older than the form: never a dead page."""

from __future__ import annotations

from typing import Any

import pytest
from in_node import call
from playwright.sync_api import Page, expect

from browser.asking import page_data
from browser.conftest import Open
from wegwijs.words.catalogue import Catalogue

pytestmark = pytest.mark.same_browser

DEEP: dict[str, Any] = {"toString": 1, "valueOf": 1}
"""A value that cannot become text."""
ODD: tuple[Any, ...] = (DEEP, [], ["GM0546"], {}, None, True, -1, 7.25, 1e21, "7", "", "__proto__", "x" * 5000)

FORMS = (
    # page, rule, answers beside which the made-up ones stand, the field in which one of them must stand
    ("rekenen/groepen/", "plan", {"school_type": "bao", "minimum": "9"}, "minimum"),
    ("rekenen/school/", "school", {"kind": "bao"}, "kind"),
    ("rekenen/leerling/", "pupil", {"school_type": "bao"}, "school_type"),
    ("rekenen/leerlingenlijst/", "pupil-list", {"near_days": "9"}, "near_days"),
    ("rekenen/bewijs/", "po-entry-proof", {"documents--none": "none"}, ""),
)
MADE_UP: dict[str, Any] = {
    "x--3000": "1",
    "asielzoekers--99999999999999999999": "1",
    "length": "1",
    "submit": "1",
    "item": "1",
    "__proto__": "1",
    "constructor": "1",
    "when": "1997-99",
    "first_month": "1999-01-01",
    **{f"odd{index}": value for index, value in enumerate(ODD)},
}


def fragment(rule: str, answers: Any, **more: Any) -> str:
    """A link with a good checksum."""
    (found,) = call("share.js", "toFragment", [{"rule": rule, "answers": answers, "on": "2026-11-01", **more}])
    return str(found)


def told(page: Page) -> str:
    """What a form says of the link it was opened with."""
    expect(page.locator(".linked")).to_be_visible()
    return page.locator(".linked").inner_text()


@pytest.mark.parametrize(("path", "rule", "answers", "field"), FORMS, ids=[row[1] for row in FORMS])
def test_a_form_takes_from_a_link_only_what_it_has_a_field_for(
    open_page: Open, catalogues: dict[str, Catalogue], path: str, rule: str, answers: dict[str, str], field: str
) -> None:
    """Three thousand rows, names every form has, values of another kind: left out and told; the rest stands."""
    page = open_page(path + fragment(rule, {**MADE_UP, **answers}))
    partly = catalogues["nl"].text("fund.link.partly")
    filled = page_data(page, "funding")["filled"]
    assert told(page) in (partly, filled)
    if rule != "pupil-list":  # of which a link holds four settings, and no other name is looked at
        assert told(page) == partly
    if field:
        expect(page.locator(f"[name={field}]")).to_have_value(answers[field])
    assert page.evaluate("document.forms[0].elements.length") < 200
    assert page.locator(".row").count() in (0, 2)


@pytest.mark.parametrize("value", ODD, ids=range(len(ODD)))
def test_a_field_takes_no_value_of_another_kind(open_page: Open, catalogues: dict[str, Catalogue], value: Any) -> None:
    """Each field of a form keeps what it had; the page works on."""
    names = ("kind", "day_bao", "asielzoekers", "first_time", "received_on")
    page = open_page("rekenen/school/" + fragment("school", dict.fromkeys(names, value)))
    if value in ("7", ""):  # a number as it was typed, and nothing
        return
    assert told(page) == catalogues["nl"].text("fund.link.partly")
    assert page.evaluate("document.forms.length") >= 1
    expect(page.locator("[name=asielzoekers]")).to_have_value("__proto__" if value == "__proto__" else "")


def test_rows_that_were_taken_away_leave_no_empty_ones(open_page: Open) -> None:
    """As many rows as the link has, each with the number it had on the page it was made on."""
    answers = {"school_type": "bao", "months": "6", "asielzoekers--1": "4", "asielzoekers--7": "5", "overige--40": "6"}
    page = open_page("rekenen/groepen/" + fragment("plan", answers))
    expect(page.locator(".row")).to_have_count(3)
    expect(page.locator("[name=asielzoekers--7]")).to_have_value("5")
    expect(page.locator("[name=overige--40]")).to_have_value("6")
    assert told(page) == page_data(page, "funding")["filled"]


def test_no_link_makes_more_rows_than_a_plan_has_months(open_page: Open) -> None:
    """However many it names."""
    answers = {f"asielzoekers--{number}": "1" for number in range(1, 500)}
    page = open_page("rekenen/groepen/" + fragment("plan", answers))
    expect(page.locator(".row")).to_have_count(36)


CHILD = {"municipality": "GM0546", "age": 7}


@pytest.mark.parametrize("value", ODD, ids=range(len(ODD)))
@pytest.mark.parametrize("question", ["municipality", "age"])
def test_a_question_takes_no_answer_of_another_kind(open_page: Open, question: str, value: Any) -> None:
    """It is asked again: a text for a number has no verdict here that the rules would refuse."""
    page = open_page("wegwijzer/" + fragment("route", {**CHILD, question: value}, outcome="isk"))
    expect(page.locator(f"[data-name={question}]")).to_be_visible()
    expect(page.locator(".result")).to_be_hidden()
    expect(page.locator(".calculator-failed")).to_be_hidden()


STATES: dict[str, dict[str, Any]] = {
    "an outcome": {"outcome": DEEP},
    "a day": {"on": DEEP},
    "a version": {"version": [DEEP]},
    "a question": {"at": DEEP},
}


@pytest.mark.parametrize("part", STATES)
def test_a_part_of_a_link_that_is_of_another_kind_is_left_aside(
    open_page: Open, catalogues: dict[str, Catalogue], part: str
) -> None:
    """The answers beside it stay, and what they lack is asked."""
    page = open_page("wegwijzer/" + fragment("route", CHILD, **STATES[part]))
    expect(page.locator(".link-news")).to_have_text(catalogues["nl"].text("calc.link.unfinished"))
    expect(page.locator(".summary li")).to_have_count(len(CHILD))


DAYS: tuple[Any, ...] = (
    {"decision-received": "0001-01-01"},
    {"decision-received": "2026-02-31"},
    {"decision-received": DEEP},
    {"decision-received": "x"},
    {"constructor": "2026-01-01"},
    "2026-01-01",
    7,
    [["decision-received", "2026-01-01"]],
)


@pytest.mark.parametrize("days", DAYS, ids=range(len(DAYS)))
def test_a_day_that_cannot_be_gives_no_last_day(open_page: Open, days: Any) -> None:
    """The answer stands there whole, and asks for the day itself."""
    answers = {
        **CHILD, "residence": "home", "dutch": "not-enough", "temporary_stay": False, "months_in_dutch_education": 2,
    }  # fmt: skip
    page = open_page("wegwijzer/" + fragment("route", answers, outcome="language-class", days=days))
    expect(page.locator(".result .path-step").first).to_be_visible()
    expect(page.locator(".last-day")).to_have_count(0)


def test_a_draft_takes_choices_only(open_page: Open, catalogues: dict[str, Catalogue]) -> None:
    """A value that is no choice leaves the article open; a link of another page is told."""
    page = open_page("gemeenten/afspraken-maken/" + fragment("afspraken", {"notice": DEEP, "aim": True, "x": "y"}))
    expect(page.locator("#opzet input:checked:not([value=''])")).to_have_count(0)
    page = open_page("gemeenten/afspraken-maken/" + fragment("route", CHILD))
    broken = catalogues["nl"].text("builder.broken-link").unescape()
    expect(page.locator("#uw-opzet .state")).to_have_text(broken)
