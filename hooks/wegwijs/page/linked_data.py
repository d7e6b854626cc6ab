"""The facts of a page in the words of schema.org, for search engines (JSON-LD).

The days of the calendar are not told: an `Event` is at a place, and a last day to apply is not.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from markupsafe import Markup

from wegwijs.facts.model.base import Address, Contact, Fact, telephone
from wegwijs.facts.model.region import Desk, Region
from wegwijs.facts.model.school import School

if TYPE_CHECKING:
    from wegwijs.page.context import View

CONTEXT = "https://schema.org"
Thing = dict[str, object]


def script(things: list[Thing]) -> Markup:
    """The block that holds `things`, empty without any.

    It is data, which no browser runs, so the content policy allows it.
    """
    if not things:
        return Markup("")
    text = json.dumps({"@context": CONTEXT, "@graph": things}, ensure_ascii=False, separators=(",", ":"))
    return Markup('<script type="application/ld+json">{}</script>').format(Markup(text.replace("<", "\\u003c")))


def region(here: Region, view: View) -> list[Thing]:
    """The way in as a service, the desks that give it, and the region's schools."""
    desks = [_desk(desk) for desk in here.desks]
    schools = [_school(school) for school in view.data.schools_in(here.id)]
    return [_service(view, here), *desks, *schools]


def _service(view: View, here: Region) -> Thing:
    areas = [
        {"@type": "AdministrativeArea", "name": place.name, "identifier": place.code} for place in here.municipalities
    ]
    service: Thing = {
        "@type": "GovernmentService",
        "name": str(Markup(view.words.text("region.page-title", region=view.name(here))).striptags()),
        "areaServed": areas,
    }
    if any(desk.id == here.first_contact for desk in here.desks):
        service["provider"] = {"@id": f"#{here.first_contact}"}
    return service


def _desk(desk: Desk) -> Thing:
    return {"@type": "GovernmentOffice", "@id": f"#{desk.id}", "name": desk.name, **_reached(desk.contact)}


def _school(school: School) -> Thing:
    thing: Thing = {"@type": "School", "@id": f"#{school.id}", "name": school.name, **_address(school.address)}
    if school.brin.value:
        thing["identifier"] = {"@type": "PropertyValue", "propertyID": "BRIN", "value": school.brin.value}
    return {**thing, **dict(_known(url=school.website))}


def _reached(contact: Contact) -> Thing:
    known = dict(_known(url=contact.website, email=contact.email, telephone=contact.phone))
    if "telephone" in known:
        known["telephone"] = telephone(known["telephone"])
    return {**known, **_address(contact.address)}


def _known(**facts: Fact[str] | None) -> Iterator[tuple[str, str]]:
    yield from ((name, fact.value) for name, fact in facts.items() if fact is not None and fact.value)


def _address(fact: Fact[Address] | None) -> Thing:
    if fact is None or fact.value is None:
        return {}
    parts = {
        "streetAddress": fact.value.street,
        "postalCode": fact.value.postcode,
        "addressLocality": fact.value.place,
        "addressCountry": "NL",
    }
    return {"address": {"@type": "PostalAddress", **{name: part for name, part in parts.items() if part}}}


def asked(html: str) -> list[Thing]:
    """The questions among the headings of a hand-written page, with the text under each."""
    pairs = [(Markup(heading).striptags(), Markup(text).striptags()) for heading, text in _SECTION.findall(html)]
    answered = [
        {"@type": "Question", "name": question, "acceptedAnswer": {"@type": "Answer", "text": text}}
        for question, text in pairs
        if question.endswith(_QUESTION_MARKS)
    ]
    return [{"@type": "FAQPage", "mainEntity": answered}] if answered else []


_SECTION = re.compile(r"<h2[^>]*>(.*?)</h2>(.*?)(?=<h2|\Z)", re.DOTALL)
_QUESTION_MARKS = ("?", "؟")
