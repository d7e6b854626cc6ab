"""Who hosts this copy: one setting, told on every page, or that nobody does."""

from __future__ import annotations

import pytest

from wegwijs.page.contact import Host, read_host
from wegwijs.problems import DataError

MAILBOX = "onderwijs@voorbeeld.example"
WRONG = [
    "onderwijs@voorbeeld.example",
    {"name": "Gemeente Voorbeeld"},
    {"name": " ", "email": MAILBOX},
    {"email": MAILBOX},
    {"name": "Gemeente Voorbeeld", "email": "geen adres"},
    {"name": "Gemeente Voorbeeld", "phone": "bel ons"},
    {"name": "Gemeente Voorbeeld", "url": "javascript:alert(1)"},
    {"name": "Gemeente Voorbeeld", "email": MAILBOX, "mail": MAILBOX},
]


def test_without_the_setting_nobody_hosts_the_copy() -> None:
    """Nothing is made up."""
    assert read_host({}) is None


@pytest.mark.parametrize("way", [{"email": MAILBOX}, {"phone": "014 023"}, {"url": "https://voorbeeld.example/school"}])
def test_a_host_has_a_name_and_a_way_to_reach_it(way: dict) -> None:
    """One way is enough."""
    assert read_host({"contact": {"name": "Gemeente Voorbeeld", **way}}) == Host(name="Gemeente Voorbeeld", **way)


@pytest.mark.parametrize("given", WRONG)
def test_a_setting_that_cannot_be_read_is_told(given: object) -> None:
    """With its place and an example that can be read."""
    with pytest.raises(DataError) as told:
        read_host({"contact": given})
    assert "mkdocs.yml" in str(told.value) and "extra.portal.contact" in str(told.value) and MAILBOX in str(told.value)
