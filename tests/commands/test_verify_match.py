"""Whether a value stands on a page: another spelling is no change, and another value is."""

from __future__ import annotations

import pytest

from tools.verify.claims import Claim
from tools.verify.match import stands
from tools.verify.pages import Said


def claim(kind: str, value: str) -> Claim:
    return Claim("leidse-regio", f"desks/x/contact/{kind}", "x", kind, value)


HOLDS = [
    ("phone", "035 123 45 67", "Bel 035-1234567."),
    ("phone", "035 123 45 67", "Tel. +31 (0)35 123 45 67 of mail"),
    ("phone", "035 123 45 67", "(035) 12 34 567"),
    ("phone", "035 123 45 67", "0031 35 1234567"),
    ("phone", "035 123 45 67", "T 035\u00a0123\u00a045\u00a067 / 035 765 43 21"),
    ("phone", "0800 50 10", "bel gratis 0800-5010"),
    ("email", "info@example.nl", "Mail naar Info@Example.nl."),
    ("email", "info@example.nl", "info (at) example.nl"),
    ("website", "https://www.example.nl/aanmelden/", "zie http://example.nl/aanmelden"),
    ("website", "https://www.example.nl", "kijk op example.nl voor meer"),
    ("postcode", "2321 TA", "2321TA Leiden"),
    ("street", "Éénhoornstraat 3-A", "Eénhoornstraat 3 A"),
    ("name", "De Wereld – Taalschool", "Welkom bij De Wereld-Taalschool!"),
    ("brin", "15KV00", "brinnummer 15kv00"),
    ("amount", "1900.00", "maximaal € 1.900,- per leerling"),
    ("amount", "1900.00", "€ 1900,00"),
    ("amount", "5328.75", "bedraagt € 5.328,75."),
    ("amount", "12", "€ 12 per uur"),
]
CHANGED = [
    ("phone", "035 123 45 67", "Bel 035 123 45 68"),
    ("phone", "035 123 45 67", "Bel 0351 23 45 678"),
    ("phone", "035 123 45 67", "nummer 90351234567"),
    ("email", "info@example.nl", "Mail naar post.info@example.nl"),
    ("email", "info@example.nl", "Mail naar info@example.nl-oud"),
    ("website", "https://www.example.nl/aanmelden/", "zie https://example.nl/inschrijven"),
    ("postcode", "2321 TA", "2321 TB Leiden"),
    ("postcode", "2321 TA", "12321 TA"),
    ("street", "Hoofdstraat 3", "Hoofdstraat 33"),
    ("name", "De Wereld", "De Werelden"),
    ("brin", "15KV00", "115KV00"),
    ("amount", "1900.00", "€ 11.900"),
    ("amount", "1900.00", "€ 1.900.000"),
    ("amount", "1900.00", "€ 1.900,50"),
    ("amount", "5328.75", "€ 5.328,76"),
]


@pytest.mark.parametrize(("kind", "value", "text"), HOLDS)
def test_another_spelling_is_no_change(kind: str, value: str, text: str) -> None:
    """White space, digits, accents, capitals, and how an address is written."""
    assert stands(claim(kind, value), Said(text), "https://source.example.nl/")


@pytest.mark.parametrize(("kind", "value", "text"), CHANGED)
def test_another_value_is_a_change(kind: str, value: str, text: str) -> None:
    """Also one that only holds the old one in it."""
    assert not stands(claim(kind, value), Said(text), "https://source.example.nl/")
