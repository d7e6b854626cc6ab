"""What a host's own setting gives beside the pages: security.txt, and phone numbers as a program dials them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from wegwijs.facts.model.base import telephone
from wegwijs.facts.site.model import Contact
from wegwijs.page import security

NAME = "Gemeente Voorbeeld"
HOME = "https://school.example.nl/"
REACHED = (
    ({"email": "onderwijs@voorbeeld.example"}, ["mailto:onderwijs@voorbeeld.example"]),
    ({"phone": "071 516 5000"}, ["tel:+31715165000"]),
    ({"url": "https://voorbeeld.example/x"}, ["https://voorbeeld.example/x"]),
    (
        {"phone": "071 516 5000", "url": "https://voorbeeld.example/x", "email": "a@voorbeeld.example"},
        ["mailto:a@voorbeeld.example", "https://voorbeeld.example/x", "tel:+31715165000"],
    ),
)
PHONES = (("071 516 5000", "+31715165000"), ("0800 0014", "08000014"), ("06 12345678", "+31612345678"))


@pytest.mark.parametrize(("given", "told"), REACHED)
def test_security_txt_names_the_host_and_holds_less_than_a_year(
    tmp_path: Path, given: dict[str, str], told: list[str]
) -> None:
    """Each way to reach the host, the one for a report first; and the day from which it is no longer to be trusted."""
    security.write(tmp_path, Contact(name=NAME, **given), HOME, date(2026, 11, 26))
    lines = (tmp_path / ".well-known" / "security.txt").read_text("utf-8").splitlines()
    assert lines == [
        *(f"Contact: {address}" for address in told),
        "Expires: 2027-11-25T00:00:00Z",
        f"Canonical: {HOME}.well-known/security.txt",
    ]


@pytest.mark.parametrize("host", [None, Contact(name=NAME, url="http://voorbeeld.example/")])
def test_with_nobody_to_name_there_is_no_security_txt(tmp_path: Path, host: Contact | None) -> None:
    """Nobody is invented, and an address that the standard does not take is not told."""
    security.write(tmp_path, host, HOME, date(2026, 11, 26))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("written", "dialled"), PHONES)
def test_a_phone_number_is_dialled_with_the_code_of_the_country(written: str, dialled: str) -> None:
    """From abroad too, but for numbers that only work here."""
    assert telephone(written) == dialled
