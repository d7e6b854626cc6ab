"""The page of a region for schools: whom to call, what schools do, by when, and what was agreed about a no."""

from __future__ import annotations

import pytest
from places import ROOT

from wegwijs.facts.load import Data
from wegwijs.facts.model.region import Region
from wegwijs.subjects.schools import of_region
from wegwijs.words.catalogue import Catalogue


def _steps(data: Data) -> list[tuple[Region, str, str]]:
    own = [(region, step) for region in data.regions.values() for step in of_region._own_steps(region)]
    return [(region, step.refused, step.full) for region, step in own]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_what_was_agreed_about_a_no_has_words_for_schools(data: Data, language: str) -> None:
    """A school is not told what parents are told: each outcome of a step is said of the child."""
    words = Catalogue(language, ROOT / "locales", Catalogue("nl", ROOT / "locales"))
    for _, refused, full in _steps(data):
        assert refused in of_region.SILENT or words.has(f"referral.refused.{refused}"), refused
        assert full in of_region.SILENT or words.has(f"referral.full.{full}"), full


def test_each_region_of_which_something_is_known_has_its_page(data: Data) -> None:
    """With a desk, a step or an agreement of its own; of any other the page of the country says all there is."""
    known = {region.id for region in of_region.known(data)}
    stepped = {region.id for region, _, _ in _steps(data)}
    agreed = {region.id for region in data.regions.values() if region.agreement or region.provisions}
    reached = {each.id for each in data.regions.values() if any(desk.contact.phone.value for desk in each.desks)}
    assert stepped | agreed | reached <= known
    pages = list(of_region.pages(data))
    assert [page.uri for page in pages][0] == of_region.COUNTRY
    assert len(pages) == 1 + len(known)


def test_the_law_names_five_things_that_every_school_does(data: Data) -> None:
    """Each step that is told for the whole country is one of the data, and a school acts in it."""
    steps = {step.id: step for step in data.procedures.steps}
    assert all(of_region._acts(data, steps[id]) for id in of_region.OF_THE_LAW)


def test_every_form_that_is_offered_is_one_of_the_site(data: Data) -> None:
    """A letter of a school or a form to fill in."""
    offered = [form.split("/") for forms in of_region.FORMS.values() for form in forms]
    letters = {id for id, letter in data.letters.items() if letter.by == "school"}
    assert {id for kind, id in offered if kind == "brieven"} == letters
    assert {id for kind, id in offered if kind == "sjablonen"} == set(data.templates)
