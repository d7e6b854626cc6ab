"""The pages that document the rules say what the rules say: amounts, days, steps, and what is not known."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from cases import for_each
from places import PROFESSIONAL_LANGUAGES, ROOT, TEMPLATES
from selectolax.lexbor import LexborHTMLParser, LexborNode

from calculators.api import REQUESTS
from calculators.funding.po.deadline import PARTS, deadline
from calculators.parameters import Parameters
from calculators.result import Condition, Result, Verdict
from wegwijs.facts.load import Data
from wegwijs.page.render import Renderer
from wegwijs.subjects.rules import pages as rule_pages
from wegwijs.subjects.rules.cases import EXAMPLES
from wegwijs.subjects.rules.days import days_of
from wegwijs.subjects.rules.documented import RULES
from wegwijs.subjects.rules.examples import Example
from wegwijs.subjects.rules.pages import conditions, periods, subjects
from wegwijs.words.catalogue import Catalogue

TODAY = date(2026, 11, 22)
DAY = timedelta(days=1)
CASES = [(slug, case) for slug, cases in EXAMPLES.items() for case in cases]
Pages = Callable[[str, str], LexborHTMLParser]


@pytest.fixture(scope="module")
def known(compiled: dict[str, Any]) -> Parameters:
    """The parameters as the rules read them."""
    return Parameters(compiled["parameters"])


@pytest.fixture(scope="module")
def page(data: Data, catalogues: dict[str, Catalogue], compiled: dict[str, Any]) -> Pages:
    """A page of the family by slug and language, rendered once."""
    renderer = Renderer(data, catalogues, TEMPLATES, compiled, TODAY)
    found = {item.uri: item for item in rule_pages.pages(data)}
    rendered: dict[tuple[str, str], LexborHTMLParser] = {}

    def render(slug: str, language: str = "nl") -> LexborHTMLParser:
        if (slug, language) not in rendered:
            rendered[slug, language] = LexborHTMLParser(renderer.body(found[f"regels/{slug}.md"], language))
        return rendered[slug, language]

    return render


def _one(found: LexborHTMLParser | LexborNode, selector: str) -> LexborNode:
    (node,) = found.css(selector)
    return node


def _text(node: LexborNode) -> str:
    told = " ".join(node.text(separator=" ").replace("\xa0", " ").split())
    return re.sub(r" (?=[,.;:)])", "", told)


# Worked out by hand from the texts, before there were rules: page, example, exact and rounded euro.
WORKED_OUT = [
    ("po-school-2016", "below-reference", "€ 3.498,625", "€ 3.498,63"),
    ("po-school-2016", "equal-to-reference", "€ 2.798,90", "€ 2.798,90"),
    ("po-school-2016", "growth", "€ 16.981,60", "€ 16.981,60"),
    ("po-school-2016", "exactly-threshold", "€ 15.052,175", "€ 15.052,18"),
    ("po-school-2016", "year-1", "€ 2.798,90", "€ 2.798,90"),
    ("po-school-2016", "year-2", "€ 15.448,35", "€ 15.448,35"),
    ("po-school-2016", "year-3", "€ 17.723,2875", "€ 17.723,29"),
    ("po-school-2016", "year-4", "€ 6.515,25", "€ 6.515,25"),
    ("po-second-year", "second-2016-weights", "€ 7.500,00", "€ 7.500,00"),
    ("po-second-year", "second-2016-one", "€ 750,00", "€ 750,00"),
    ("po-school-sbo", "sbo-2016", "€ 3.498,625", "€ 3.498,63"),
    ("po-school-2023", "january-2023", "€ 17.258,2625", "€ 17.258,26"),
    ("po-school-2023", "april-2024", "€ 19.358,145", "€ 19.358,15"),
    ("po-school-2023", "april-2024-first-time", "€ 34.998,705", "€ 34.998,71"),
    ("po-pupil", "pupil-right", "", "€ 16.308,70"),
    ("po-polglo", "polglo-2025", "", "€ 15.785,52"),
    ("po-polglo", "polglo-2026", "", "€ 16.548,36"),
    ("vo-school", "vo-school-2019", "", "€ 82.945,40"),
    ("vo-school", "vo-school-2026", "", "€ 39.460,71"),
]


@pytest.mark.parametrize(("slug", "key", "exact", "rounded"), WORKED_OUT)
def test_a_worked_example_shows_the_amount_worked_out_by_hand(
    slug: str, key: str, exact: str, rounded: str, page: Pages
) -> None:
    """The page shows, to the cent, what the texts give when worked out by hand."""
    section = _one(page(slug), f"#{key}")
    assert _text(section.css(".amounts strong")[-1]) == rounded
    assert exact in _text(section)


# Worked out by hand likewise: page, example, the answer in words.
DECIDED = [
    ("po-school-2016", "below-threshold", "Er is geen geld Nee"),
    ("po-school-sbo", "sbo-2016-below-threshold", "Er is geen geld Nee"),
    ("po-pupil", "pupil-2016-first-year", "Telt mee: eerste jaar"),
    ("po-pupil", "pupil-2016-other-over", "Telt niet meer mee: het recht is op Nee"),
    ("po-second-year", "second-2016-exactly-a-year", "Telt mee: tweede jaar"),
    ("po-second-year", "second-2016-over", "Telt niet meer mee: het recht is op Nee"),
    ("po-deadline", "received-last-day", "Er is geld"),
    ("po-deadline", "received-day-late", "Afgewezen: niet op tijd ontvangen Nee"),
    ("po-deadline", "received-first-school-day", "Er is geld"),
    ("po-deadline", "received-first-school-day-late", "Afgewezen: niet op tijd ontvangen Nee"),
    ("po-deadline", "deadline-moved", "De aanvraag kan nog"),
    ("po-polglo", "polglo-2024", "Voor deze dag is geen bedrag bekend Niet bekend"),
]


@pytest.mark.parametrize(("slug", "key", "answer"), DECIDED)
def test_a_worked_example_shows_the_answer_worked_out_by_hand(slug: str, key: str, answer: str, page: Pages) -> None:
    """The page gives the answer that the texts give."""
    assert _text(_one(page(slug), f"#{key} .verdict")) == answer


def test_both_readings_of_the_deduction_stand_beside_each_other(page: Pages) -> None:
    """Off the end of the right, and off the first year, as the letter has it."""
    shown = _text(_one(page("po-pupil"), "#pupil-right"))
    assert "(zo rekenen OCW en DUO): € 16.308,70" in shown
    assert "(de letter van de regeling): € 9.865,16" in shown


@for_each(("slug", "case"), CASES)
@pytest.mark.parametrize("language", PROFESSIONAL_LANGUAGES)
def test_an_example_shows_all_the_rule_says(
    slug: str, case: Example, language: str, page: Pages, known: Parameters, catalogues: dict[str, Catalogue]
) -> None:
    """Answer, every step in order, every doubt and every missing answer of the rule stand on the page."""
    result, section = case.ask(known), _one(page(slug, language), f"#{case.key}")
    words = catalogues[language]
    assert _text(_one(section, ".verdict")).startswith(str(words.text(f"outcome.{result.outcome}")))
    steps = [_text(node) for node in section.css(".rule-steps > li > strong")]
    assert len(steps) == len(result.conditions)
    for shown, condition in zip(steps, result.conditions, strict=True):
        assert shown.startswith(str(words.text(f"cond.{condition.id}")))
    told = _text(section)
    for field in result.missing:
        assert str(words.text("answer." + field.replace("_", "-"))) in told
    heading = str(words.text("rule.doubts"))
    assert (heading in [_text(node) for node in section.css("h4")]) == bool(result.doubts)


def test_every_rule_that_can_be_asked_is_asked() -> None:
    """No rule stands there without an example, but those with pages of their own; every page has one."""
    elsewhere = {*(rule for rule, _ in rule_pages.FINITE), "po-calendar", "vo-calendar"}
    elsewhere |= {"pupil-list-preview", "pupil-arrival"}  # the one has no money, the other that of the rules it asks
    assert {case.rule for _, case in CASES} == set(REQUESTS) - elsewhere
    assert set(EXAMPLES) == {rule.slug for rule in RULES}
    assert all(EXAMPLES.values())


@pytest.mark.parametrize("language", PROFESSIONAL_LANGUAGES)
def test_every_value_of_every_parameter_stands_on_one_page(language: str, page: Pages, known: Parameters) -> None:
    """Each parameter once, with an anchor of its own, each value once, and each spell without one."""
    found = page("parameters", language)
    keys = sorted(path.stem for path in (ROOT / "data" / "parameters").glob("*.yaml"))
    assert sorted(key for _, own in subjects(keys) for key in own) == keys
    for key in keys:
        rows = _one(found, f"tbody#{key}").css("tr:not(:first-child)")
        assert len(rows) == len(periods(known.history(key))), key


def test_a_value_carries_its_law_its_publication_and_how_it_was_checked(page: Pages) -> None:
    """Amount, law with article and paragraph and number, link, day of publication, and check."""
    row = page("parameters").css("tbody#po-asielzoeker-first-year tr")[-2]
    shown = _text(row)
    assert "van 1 januari 2026 tot en met 31 december 2026 € 15.168,16 Definitieve regeling" in shown
    assert "WEC 2026, artikel 34 lid 9 (BWBR0052727)" in shown
    assert "Bekendgemaakt op 25 juni 2026. Overgetypt" in shown
    assert _one(row, "a").attributes["href"] == "https://wetten.overheid.nl/BWBR0052727/2026-06-26/0"


def test_days_without_a_value_say_so_and_where_to_look(page: Pages) -> None:
    """After the last regulation no older amount stands in: the page says that none is known, and whom to ask."""
    row = page("po-school-2023").css("tbody#po-asielzoeker-first-year tr")[-1]
    assert _text(row).startswith("vanaf 1 januari 2027 Voor deze dagen is geen bedrag bekend. Kijk bij")
    assert _text(row).endswith("Vraag het DUO.")
    assert _text(page("gemeente-gooi").css("tbody#gooi-pupil-budget tr")[-1]).endswith("Vraag het de gemeente.")


def test_the_spells_of_a_parameter_are_what_the_rules_find(known: Parameters, data: Data) -> None:
    """Round every change, on the day before and after too, the page has exactly the value the rules would use."""
    for key in (key for _, own in subjects(data.parameters) for key in own):
        spells = periods(known.history(key))
        if all(spell.first == spell.last for spell in spells):
            continue
        ends = [day for spell in spells for day in (spell.first, spell.last or TODAY)]
        for day in (end + shift for end in ends for shift in (-DAY, 0 * DAY, DAY)):
            covering = [spell for spell in spells if spell.first <= day and (spell.last is None or day <= spell.last)]
            assert len(covering) == (day >= spells[0].first), (key, day)
            assert all(spell.parameter == known.at(key, day) for spell in covering), (key, day)


def test_every_peildatum_shows_the_last_days_of_the_rule(page: Pages, known: Parameters) -> None:
    """Of each known peildatum the page holds the rule's last day, and every day another reading gives."""
    shown = _text(_one(page("po-deadline"), "html"))
    days = [day for _, days in days_of("po", known) for day in days]
    assert len(days) > 30
    for day in days:
        for part, last in zip(PARTS, day.last_days, strict=True):
            asked = deadline(day.on, day.on, known, part).data
            assert (last.on, last.other) == (asked.get("last_day"), asked.get("other_readings", {}))
    assert "8 januari 2026 1 januari 2026 30 januari 2026 Volgens de termijn in de regeling: 29 januari 2026" in shown
    assert "2 mei 2017 Volgens de tekst voor de wijziging: 23 december 2016" in shown
    assert "geen dag bekend; vraag het DUO" in shown


def test_secondary_peildata_show_when_money_still_had_to_be_applied_for(page: Pages) -> None:
    """A last day to apply stands only with the peildata before the award became automatic."""
    shown = _text(_one(page("vo-school"), "html"))
    assert "op aanvraag Laatste dag voor de aanvraag: 16 april 2018" in shown
    assert "vanzelf 15 januari 2026 16 januari 2026" in shown


@for_each("slug", [*(rule.slug for rule in RULES), "index", "parameters"])
@for_each("language", PROFESSIONAL_LANGUAGES)
def test_a_page_is_whole_in_every_language(slug: str, language: str, page: Pages) -> None:
    """No empty element, no key or placeholder or Python value left, and no Dutch words in for missing ones."""
    found = page(slug, language)
    empty = [node.html for node in found.css("li, dd, td, th, p, h1, h2, h3, h4, ul, tbody") if not node.text().strip()]
    assert empty == []
    told = found.body.text() if found.body else ""
    assert (
        re.findall(r"[{}]|None|Decimal|datetime|(?:param|cond|keyword|rules?|answer|outcome|doubt)\.[a-z].*", told)
        == []
    )
    if language != "nl":
        assert found.css('span[lang="nl"]') == []


def _result(on: date, *names: str) -> Result:
    judged = tuple(Condition(name, None, None, "", True) for name in names)
    return Result("a-rule", 1, on, Verdict.YES, "amount", judged)


def test_conditions_keep_the_order_in_which_they_are_judged() -> None:
    """A condition that only one answer reached stands between its neighbours."""
    answers = [_result(date(2026, 1, 1), "one", "three"), _result(date(2026, 4, 1), "one", "two", "three")]
    ((years, judged),) = conditions(answers)
    assert (years, [condition.id for condition in judged]) == ([2026], ["one", "two", "three"])


def test_conditions_of_years_with_other_values_stand_apart(known: Parameters) -> None:
    """The threshold of another year is another reference, so another list."""
    cases = {case.key: case for case in EXAMPLES["po-school-2023"]}
    found = conditions(cases[key].ask(known) for key in ("april-2026", "april-2024"))
    assert [years for years, _ in found] == [[2026], [2024]]


@pytest.mark.parametrize("slug", [rule.slug for rule in RULES])
def test_each_list_of_conditions_has_years_and_an_address_of_its_own(slug: str, page: Pages) -> None:
    """No year stands above two lists, and no two elements of a page share an id."""
    ids = [node.attributes["id"] for node in page(slug).css("[id]")]
    assert len(ids) == len(set(ids))
    years = [year for node in page(slug).css('h3[id^="voorwaarden-"]') for year in re.findall(r"\d{4}", node.text())]
    assert len(years) == len(set(years))


def test_an_answer_without_conditions_adds_no_year(known: Parameters) -> None:
    """A day of which nothing is known has no conditions to show; another peildatum of a year joins its list."""
    found = conditions(case.ask(known) for case in EXAMPLES["po-deadline"])
    assert [years for years, _ in found] == [[2026], [2016]]


# What the rule says beside its answer: page, example, text.
TOLD = [
    ("po-deadline", "deadline-january", "Laatste dag dat DUO de aanvraag mag ontvangen 30 januari 2026 Dagen over 0"),
    ("po-polglo", "polglo-2024", "Teldag 1 februari 2023"),
    ("po-small-school", "small-school-lost", "Aantal leerlingen voor de nieuwe berekening 142"),
    ("po-pupil", "pupil-january", "Tegen het lage bedrag € 1.178,085"),
    ("gemeente-gooi", "gooi-shortfall", "Tekort € 50.400,00 Tekort dat blijft € 4.800,00"),
]


@pytest.mark.parametrize(("slug", "key", "told"), TOLD)
def test_an_example_tells_what_the_rule_says_beside_its_answer(slug: str, key: str, told: str, page: Pages) -> None:
    """Days, days left, other amounts, and what to ask, also where no amount is known."""
    assert told in _text(_one(page(slug), f"#{key}"))


@pytest.mark.parametrize("language", PROFESSIONAL_LANGUAGES)
def test_two_numbers_to_lie_between_are_no_day_of_a_year(language: str, page: Pages) -> None:
    """In the conditions of the rule and in the example."""
    found = page("gemeente-leidse-regio", language)
    for place in (".rule-conditions", "#group-twelve"):
        assert "10–15" in _text(found.css(place)[0])
