"""Sources that do not agree are both on the page of the region: which leads, why, and what the other says."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser

from wegwijs.facts.load import Data
from wegwijs.portal import Portal

DUO = "duo-schoolplaatsen-2024"

# region | what it is about | what leads, and in which source | what the other says, and in which source | why
CASES = [
    ("lelystad", "stay", ("1 jaar", "taalklas-lelystad"), ("2 jaar", "poolster-lelystad-2022"), "class-itself"),
    (
        "apeldoorn",
        "first-door",
        ("Meteen bij de taalklas", "de-kosmos-schoolgids"),
        ("Eerst bij een basisschool", "leerplein055-2018"),
        "newest",
    ),
    (
        "amersfoort",
        "which-class",
        ("Wereldwijzer Taalklassen", "wereldwijzer-amersfoort"),
        ("Rehobothschool (Nijkerk)", "nijkerkerveen-2018"),
        "newest",
    ),
    ("de-ronde-venen", "address", ("Kogger 2", "taalklas-drv"), ("Eendracht 7", DUO), "class-itself"),
    ("coevorden", "address", ("Wezup", DUO), ("Aalden", "coevorder-nieuws-2022"), "newest"),
    ("zwolle", "host-school", ("De Springplank", "nt2-zwolle"), ("hetwonderwoud.nl", DUO), "class-itself"),
    (
        "meppel",
        "address",
        ("Heuvelenweg 22a, 7991 CL Dwingeloo", DUO),
        ("Diever en Dwingeloo", "westerveld-nieuws-2023"),
        "newest",
    ),
    (
        "emmen",
        "brin",
        ("16XQ00 is van obs De Hesselanden", DUO),
        ("16XQ00 is van Expertise Centrum Anderstaligen", "duo-vestigingen-bo-2021"),
        "newest",
    ),
    *(
        (
            region,
            "website",
            ("pontem-college.nl", "wijchen-pontem"),
            ("pontemcollege.nl", "duo-vestigingen-vo-2025"),
            "city-page-leads",
        )
        for region in ("nijmegen", "wijchen-druten")
    ),
]


@pytest.mark.parametrize(("region", "topic", "leading", "other", "why"), CASES, ids=[case[0] for case in CASES])
def test_a_conflict_stands_in_the_data_and_on_the_page_of_its_region(
    portal: Portal, data: Data, region: str, topic: str, leading: tuple[str, str], other: tuple[str, str], why: str
) -> None:
    """Both values with their sources, the leading one first, and why it leads."""
    (found,) = [item for item in data.regions[region].conflicts if item.topic == topic]
    assert (found.leading.source.id, found.others[0].source.id, found.why) == (leading[1], other[1], why)
    page = LexborHTMLParser(portal.body(f"regio/{region}/alles.md", "nl") or "")
    cards = [" ".join(card.text().split()) for card in page.css(".conflict")]
    told = next(text for text in cards if leading[0] in text)
    reason = str(portal.words("nl").text(f"conflict.why.{why}"))
    assert told.index(leading[0]) < told.index(reason) < told.index(other[0])


def test_the_code_of_emmen_is_that_of_the_school_that_the_leading_source_names(data: Data) -> None:
    """A school whose code is in doubt has none of its own, and whom to ask."""
    assert data.schools["de-hesselanden"].brin.value == "16XQ00"
    assert (data.schools["eca-emmen"].brin.value, data.schools["eca-emmen"].brin.ask) == (None, "eca-emmen-desk")
