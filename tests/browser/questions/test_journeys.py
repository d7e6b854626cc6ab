"""Children whose way is known, asked for in the page as a parent does, in every language."""

from __future__ import annotations

from typing import Any, NamedTuple

import pytest
from built import BUILT

from browser.asking import Questions, path
from browser.conftest import Open
from browser.watching import glance
from wegwijs.facts.load import Data
from wegwijs.words.catalogue import Catalogue

pytestmark = pytest.mark.same_browser

LEIDEN, OEGSTGEEST, HILVERSUM, GOOISE_MEREN, ELSEWHERE = "GM0546", "GM0579", "GM0402", "GM1942", "GM0000"


class Child(NamedTuple):
    """What a parent answers, and what the page then names."""

    about: str
    answers: dict[str, Any]
    outcome: str
    desk: str = ""
    schools: tuple[str, ...] = ()
    """Schools that must be named."""
    not_schools: tuple[str, ...] = ()
    """Schools that must not be named."""
    region: str = "leidse-regio"


NEWCOMER = {"dutch": "not-enough", "temporary_stay": False, "months_in_dutch_education": 2}
CHILDREN = (
    Child(
        "7 years, two months here, Leiden: the language class, by way of the coordinator",
        {"municipality": LEIDEN, "age": 7, "residence": "home", **NEWCOMER},
        "language-class",
        desk="coordinator",
        schools=("leimundo", "de-singel"),
    ),
    Child(
        "the same child in Hilversum: first an ordinary primary school, the stamschool",
        {"municipality": HILVERSUM, "age": 7, "residence": "home", "dutch": "not-enough"},
        "stamschool-first",
        schools=("taalschool-hilversum",),
        region="gooi-en-vechtstreek",
    ),
    Child(
        "5 years, Leiden: an ordinary kindergarten class",
        {"municipality": LEIDEN, "age": 5},
        "kindergarten",
        not_schools=("leimundo",),
    ),
    Child("9 years, azc: the class of the azc", {"municipality": LEIDEN, "age": 9, "residence": "azc"}, "azc-class"),
    Child(
        "9 years, in the ROL of Oegstgeest: the ordinary language class",
        {"municipality": OEGSTGEEST, "age": 9, "residence": "rol", **NEWCOMER},
        "language-class",
        desk="coordinator",
        schools=("daltonschool-oegstgeest",),
    ),
    Child(
        "13 years, Leiden: the ISK",
        {"municipality": LEIDEN, "age": 13, "dutch": "not-enough"},
        "isk",
        schools=("isk-da-vinci-leiden",),
    ),
    Child(
        "8 years, first school in Bussum: De Globe follows, not the Taalschool in Hilversum",
        {"municipality": GOOISE_MEREN, "age": 8, "residence": "home", "dutch": "not-enough", "settlement": "Bussum"},
        "stamschool-first",
        schools=("de-globe",),
        not_schools=("taalschool-hilversum", "taalschool-huizen"),
        region="gooi-en-vechtstreek",
    ),
    Child(
        "8 years, first school in Naarden: the Taalschool in Hilversum, not De Globe",
        {"municipality": GOOISE_MEREN, "age": 8, "residence": "home", "dutch": "not-enough", "settlement": "Naarden"},
        "stamschool-first",
        schools=("taalschool-hilversum",),
        not_schools=("de-globe",),
        region="gooi-en-vechtstreek",
    ),
    Child(
        "a child of primary age where no region is known: a primary school, by what holds in the whole country",
        {"municipality": ELSEWHERE, "age": 7, "residence": "home", "dutch": "not-enough"},
        "class-unknown",
        region="elders",
    ),
)


@pytest.mark.parametrize("language", BUILT)
def test_each_child_gets_its_way_in_words_of_the_language(
    open_page: Open, catalogues: dict[str, Catalogue], data: Data, language: str
) -> None:
    """The questions come in the table's order; the answer names its outcome, desk and schools, without violation."""
    page = open_page(path(language))
    questions = Questions(page, catalogues[language])
    questions.begin()
    wrong = []
    for child in CHILDREN:
        asked = questions.answer(child.answers)
        wrong += [f"{child.about}: {fault}" for fault in _faults(questions, child, data)]
        if asked != list(child.answers):
            wrong.append(f"{child.about}: asked {asked}")
        wrong += glance(page) if child is CHILDREN[0] else []
        questions.again()
        page.wait_for_selector(".question:visible")
    assert wrong == []


def _faults(questions: Questions, child: Child, data: Data) -> list[str]:
    title, text = f"route.outcome.{child.outcome}.title", f"route.outcome.{child.outcome}.text"
    faults = [f"no {key}" for key in questions.missing(title, text)]
    region = data.regions.get(child.region, data.elsewhere)
    desk = data.desk(region.coordinator) if child.desk == "coordinator" else None
    if child.desk and (desk is None or desk.name not in questions.result):
        faults.append("the desk is not named")
    shown = questions.schools
    names = [data.schools[school].name for school in child.schools]
    faults += [f"{name} is not named" for name in names if name not in questions.result]
    faults += [f"{school} is not shown" for school in child.schools if school not in shown]
    faults += [f"{school} is shown" for school in child.not_schools if school in shown]
    return faults
