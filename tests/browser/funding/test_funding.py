"""The funding calculators as people use them: by keyboard, on a small phone, in every language, to the last button."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from places import PROFESSIONAL_LANGUAGES
from playwright.sync_api import expect

from browser.conftest import Open
from browser.forms import COUNT_PRINTS, Visitor, digits, path, saved, shared
from browser.serving import SiteServer
from calculators.funding.calendar import calendar_days
from calculators.funding.planner import Costs, Plan, plan_groups
from calculators.funding.po.timeline import timeline
from calculators.funding.pupil import Pupil
from calculators.funding.pupil_list.evaluate import Options, evaluate, read_list
from calculators.funding.vo.pupil import quarters
from calculators.parameters import Parameters
from wegwijs.words.catalogue import Catalogue

pytestmark = [pytest.mark.rules_beside, pytest.mark.same_browser]

LIST = (
    "Kind;geboortedatum;vreemdeling;verblijfstitelcode;nummer;datum_vestiging;eerste_inschrijving;woont_in_nl;"
    "volgt_onderwijs;schoolsoort;internationaal;voornaam\r\n"
    + "".join(
        f"L00{number};14-05-2017;ja;26;bsn;03-11-2025;{day};ja;ja;bao;nee;Fatima\r\n"
        for number, day in enumerate(("12-01-2026", "12-01-2026", "12-01-2026", "13-01-2026", "03-04-2026"), 1)
    )
    + "L006;31-02-2017;ja;26;bsn;03-11-2025;12-01-2026;ja;ja;bao;nee;Omar\r\n"
)
"""Five good pupils, one of whom came two days late, one impossible day, names, and a column under a name of its own."""
DAYS = tuple(date(2026, month, 1) for month in (1, 4, 7, 10))


@pytest.fixture
def parameters(compiled: dict[str, Any]) -> Parameters:
    """The dated values the page has too."""
    return Parameters(compiled["parameters"])


def days_of(text: str) -> set[str]:
    """The days in a calendar file, with what they are."""
    lines = text.replace("\r\n ", "").split("\r\n")
    return {line.removeprefix("UID:").partition("@")[0] for line in lines if line.startswith("UID:")}


@pytest.mark.parametrize("language", PROFESSIONAL_LANGUAGES)
def test_a_school_computes_the_year_from_a_list(
    open_page: Open, catalogues: dict[str, Catalogue], parameters: Parameters, tmp_path: Path, language: str
) -> None:
    """The file, a column that is something else, the totals of the rules, then paper, calendar, CSV and a link."""
    file = tmp_path / "lijst.csv"
    file.write_text(LIST)
    page = open_page(path("leerlingenlijst", language), width=360, script=COUNT_PRINTS)
    visitor = Visitor(page, catalogues[language])
    visitor.seen()
    with page.expect_file_chooser() as chooser:
        visitor.press("#f-file")
    chooser.value.set_files(file)
    expect(page.locator(".columns h2").first).to_be_focused()
    expect(page.locator(".seen")).to_contain_text("voornaam")
    assert "Fatima" not in page.locator(".seen").inner_text()
    visitor.seen()
    visitor.choose('select[data-compared="kind"]', "leerling")
    expect(page.locator(".absent p")).to_have_count(1)  # that nobody is said to have left
    visitor.choose("#f-year", "2026")
    visitor.type("#f-reference", "3")
    visitor.press(".compute")
    visitor.arrives()
    options = Options(DAYS, first_time=None, references={DAYS[0]: 3})
    result = evaluate(read_list(LIST.encode(), date.today(), {"kind": "leerling"}), date.today(), parameters, options)
    table = page.locator(".result .table-scroll").first.inner_text()
    for block in result.data["blocks"]:
        total = block.total
        told = (
            digits(str(total.amounts[-1].euro)) if total.verdict == "yes" else visitor.text(f"outcome.{total.outcome}")
        )
        assert told in (digits(table) if total.verdict == "yes" else table)
    assert [miss.key for block in result.data["blocks"] for miss in block.near_misses] == ["L005"]
    expect(page.locator(".pager").first).to_contain_text("L005")
    expect(page.locator("svg[role=img]")).to_have_count(2)
    assert "Fatima" not in page.locator("body").inner_text()
    visitor.prints()
    wanted = {day.key.replace("/", "-") for day in calendar_days("po", 2026, parameters).data["days"]}
    assert days_of(saved(visitor.saves(".result .ics"), tmp_path)) == wanted
    rows = saved(visitor.saves(".result .csv"), tmp_path).splitlines()
    assert len(rows) == 1 + 4 * 5 + 1 and "Fatima" not in "".join(rows)
    assert rows[-1] == visitor.text("fund.list.part", n=1)
    assert page.evaluate("location.hash") == ""
    visitor.press(".result .share")
    told = "|".join(re.escape(visitor.text(f"fund.list.share.{where}")) for where in ("done", "shown"))
    expect(page.locator(".result .actions [role=status]")).to_have_text(re.compile(told))
    assert shared(page)["answers"] == {"year": "2026", "reference": "3"}
    page.reload()
    expect(page.locator(".linked")).to_have_text(visitor.text("fund.list.link.filled"))
    expect(page.locator("#f-reference")).to_have_value("3")
    visitor.seen()


@pytest.mark.parametrize("language", PROFESSIONAL_LANGUAGES)
def test_a_municipality_plans_groups(
    open_page: Open, catalogues: dict[str, Catalogue], parameters: Parameters, tmp_path: Path, language: str
) -> None:
    """Own costs and agreed sizes give the rules' balance, paper, a calendar, CSV and a link that holds it all."""
    page = open_page(path("groepen", language), width=360, script=COUNT_PRINTS)
    visitor = Visitor(page, catalogues[language])
    visitor.choose("#f-school_type", "bao")
    months = page.locator("#f-first_month option")
    first, later = (date.fromisoformat(str(months.nth(place).get_attribute("value"))) for place in (12, 15))
    expect(page.locator("#f-first_month")).to_have_value(date.today().replace(day=1).isoformat())
    visitor.choose("#f-first_month", first.isoformat())
    visitor.type("[name='asielzoekers--1']", "12")
    visitor.type("[name='overige--1']", "3")
    visitor.press(".add")
    expect(page.locator("[name='from--2']")).to_be_focused()
    visitor.arrow("[name='from--2']", later.isoformat())
    visitor.type("[name='asielzoekers--2']", "18")
    visitor.choose("#f-agreed", "leidse-regio")
    visitor.type("#f-per_group", "8.000,50")
    visitor.type("#f-reference", "4")
    visitor.seen()
    visitor.press("form [type=submit]")
    visitor.arrives()
    pupils = [{"asielzoekers": 12, "overige": 3}] * 3 + [{"asielzoekers": 18, "overige": 3}] * 9
    costs = Costs(per_group=Decimal("8000.50"))
    plan = Plan("bao", first, tuple(pupils), 10, 15, costs, references={first: 4})
    result = plan_groups(plan, date.today(), parameters)
    verdict = page.locator(".verdict").inner_text()
    assert visitor.text(f"outcome.{result.outcome}") in verdict
    settled = "balance" in result.data and not result.missing
    assert digits(verdict) == (digits(str(result.data["balance"])) if settled else "")
    empty = {name: visitor.text(f"answer.{name.replace('_', '-')}") for name in ("fixed", "per_pupil", "second_year")}
    if "balance" in result.data:
        assert all(name in verdict for name in empty.values()), "what was left empty stands with the outcome"
    note = page.locator(".result figure figcaption p").inner_text()
    assert all(name in note for name in empty.values())
    expect(page.locator("svg[role=img]")).to_have_count(1)
    visitor.prints()
    visitor.press(".result .share")
    expect(page.locator(".result .actions [role=status]")).not_to_be_empty()
    if any(quarter.state_money for quarter in result.data["quarters"]):
        days = calendar_days("po", first.year, parameters).data["days"]
        wanted = {day.key.replace("/", "-") for day in days}
        assert days_of(saved(visitor.saves(".result .ics"), tmp_path)) == wanted
    rows = saved(visitor.saves(".result .csv"), tmp_path)
    assert rows.count(";8000,50") + rows.count(";16001,00") == 12
    assert note in rows
    page.reload()
    expect(page.locator(".linked")).to_have_text(visitor.text("fund.link.filled"))
    expect(page.locator("[name='asielzoekers--2']")).to_have_value("18")
    expect(page.locator("#f-per_group")).to_have_value("8.000,50")


def test_one_pupil_gets_every_quarter_with_its_money(
    open_page: Open, catalogues: dict[str, Catalogue], parameters: Parameters
) -> None:
    """Days typed as people do; a mistake is told with a link to its field, and nothing that was typed is lost."""
    page = open_page(path("leerling", "en"), width=360)
    visitor = Visitor(page, catalogues["en"])
    page.select_option("#f-school_type", "bao")
    for name, typed in {"birth_date": "31-2-2021", "settled_on": "٢٠٢٥-٠٢-٠١", "enrolled_on": "1/9/2025"}.items():
        page.fill(f"#f-{name}", typed)
    page.fill("#f-residence_code", "26")
    for name, value in {
        "foreign_national": "true",
        "has_bsn": "true",
        "lives_in_nl": "true",
        "international": "false",
    }.items():
        page.check(f"[name={name}][value={value}]")
    visitor.press("form [type=submit]")
    expect(page.locator(".error-summary")).to_be_focused()
    visitor.seen()
    visitor.press(".error-summary a")
    expect(page.locator("#f-birth_date")).to_be_focused()
    expect(page.locator("#f-birth_date")).to_have_value("31-2-2021")
    page.fill("#f-birth_date", "1-9-2021")
    page.keyboard.press("Enter")
    visitor.arrives()
    given = {"birth_date": date(2021, 9, 1), "settled_on": date(2025, 2, 1), "enrolled_on": date(2025, 9, 1)}
    flags = {"foreign_national": True, "has_bsn": True, "lives_in_nl": True, "international": False}
    result = timeline(Pupil(school_type="bao", residence_code="26", **given, **flags), date.today(), parameters)
    table = digits(page.locator(".result .table-scroll").first.inner_text())
    assert all(digits(str(amount.euro)) in table for amount in result.amounts) and result.amounts


def test_a_secondary_pupil_sees_both_wordings_of_the_law_and_the_regular_count(
    open_page: Open, catalogues: dict[str, Catalogue], parameters: Parameters
) -> None:
    """What the change of law did stands beside the answer, and whether the pupil counts in October."""
    page = open_page(path("leerling", "en"))
    visitor = Visitor(page, catalogues["en"])
    page.select_option("#f-school_type", "vo")
    page.fill("#f-settled_on", "1-9-2024")
    page.fill("#f-enrolled_on", "10-2-2025")
    flags = {"foreign_national": True, "lives_in_nl": True, "attends": True, "international": False}
    for name, value in flags.items():
        page.check(f"[name={name}][value={str(value).lower()}]")
    page.click(".funding form [type=submit]")
    visitor.arrives()
    pupil = Pupil(school_type="vo", settled_on=date(2024, 9, 1), enrolled_on=date(2025, 2, 10), **flags)
    result = quarters(pupil, date.today(), parameters)
    answer = page.locator(".answer")
    expect(answer).to_contain_text(visitor.text(f"outcome.{result.data['regular_count']['outcome']}"))
    for wording, outcome in result.data["wordings"].items():
        row = answer.locator("tr", has_text=visitor.text(f"reading.{wording}"))
        expect(row).to_contain_text(visitor.text(f"outcome.{outcome}"))


def test_answers_that_cannot_both_be_true_are_told_at_their_field(
    open_page: Open, catalogues: dict[str, Catalogue]
) -> None:
    """What only the rules can see, an enrolment before the birth, comes back to the form with an example."""
    page = open_page(path("leerling", "nl"))
    page.select_option("#f-school_type", "vo")
    page.fill("#f-settled_on", "1-9-2025")
    page.fill("#f-enrolled_on", "1-9-2024")
    page.click("form [type=submit]")
    expect(page.locator(".error-summary a")).to_have_attribute("href", "#f-enrolled_on")
    expect(page.locator("#f-enrolled_on")).to_have_attribute("aria-invalid", "true")
    expect(page.locator(".result")).to_be_hidden()


def test_a_school_sees_the_money_and_the_days_of_a_peildatum(open_page: Open, catalogues: dict[str, Catalogue]) -> None:
    """Only what the peildatum asks is asked; the amount is that of the rules' own example."""
    page = open_page(path("school", "en"), width=360, color_scheme="dark")
    visitor = Visitor(page, catalogues["en"])
    page.select_option("#f-kind", "bao")
    page.select_option("#f-day_bao", "2026-04-01")
    shown = [field.get_attribute("data-name") for field in page.locator(".field:visible").all()]
    assert shown == ["kind", "day", "asielzoekers", "overige", "second_year", "first_time", "received_on"]
    for name, typed in {"asielzoekers": "5", "overige": "3", "second_year": "2"}.items():
        page.fill(f"#f-{name}", typed)
    page.check("[name=first_time][value=false]")
    page.click("form [type=submit]")
    visitor.arrives()
    assert digits(page.locator(".verdict").inner_text()) == "2363500"
    expect(page.locator(".days div")).to_have_count(4)


@pytest.mark.parametrize("slug", ["leerling", "school", "leerlingenlijst", "groepen"])
def test_nothing_of_python_is_loaded_before_someone_asks(open_page: Open, server: SiteServer, slug: str) -> None:
    """Opening a page and filling it in loads neither the worker nor the runtime."""
    page = open_page(path(slug, "nl"))
    page.locator("form input:visible, form select:visible").first.focus()
    page.wait_for_load_state("networkidle")
    assert [found for found in server.paths if found.startswith("/assets/runtime/")] == []
    assert not any(found.endswith("worker.js") for found in server.paths)


def test_an_amount_in_a_file_for_a_spreadsheet_has_a_decimal_comma(open_page: Open, tmp_path: Path) -> None:
    """Beside semicolons a spreadsheet takes 18960.20 for text, and its sum for nothing."""
    page = open_page(path("school", "nl"))
    page.select_option("#f-kind", "bao")
    page.select_option("#f-day_bao", "2026-04-01")
    for name, number in {"asielzoekers": "5", "overige": "0", "second_year": "0"}.items():
        page.fill(f"#f-{name}", number)
    page.check("[name=first_time][value=false]")
    page.click("form [type=submit]")
    expect(page.locator(".result h2").first).to_be_focused()
    with page.expect_download() as download:
        page.click(".result .csv")
    rows = saved(download.value, tmp_path)
    assert ";18960,20;2026-04-01;2026-06-30" in rows and "18960.20" not in rows
