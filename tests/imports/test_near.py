"""Which schools are named where a family lives."""

from __future__ import annotations

import pytest

from wegwijs.facts.load import Data
from wegwijs.subjects.all_schools import near
from wegwijs.subjects.all_schools.pages import MOST_IN_GROUP, groups, pages

TEN = ("amsterdam", "terschelling", "hilversum", "leiden", "almere")
TEN += ("rozendaal", "vlieland", "maastricht", "den-haag", "sluis")


@pytest.mark.parametrize("kind", ["primary", "secondary"])
@pytest.mark.parametrize("slug", TEN)
def test_five_schools_near_a_place_can_be_called(whole: Data, slug: str, kind: near.SiteKind) -> None:
    """Of the own municipality first, then of the same RMC region; each with its number and where it stands."""
    place = next(place for place in whole.municipalities.values() if place.slug == slug)
    found = near.near(whole, place.code, kind)
    assert found is not None and len(found.own) + len(found.around) == 5
    assert all(site.phone and site.street and site.place for site in (*found.own, *found.around))
    assert {site.municipality for site in found.own} <= {place.code}
    region = whole.divisions.rmc_of(place.code).municipalities
    in_region = [site.municipality in region for site in found.around]
    others = [site for one in region if one != place.code for site in whole.imported.sites(kind, one) if site.phone]
    assert in_region == sorted(in_region, reverse=True)
    assert sum(in_region) == min(len(found.around), len(others))
    assert len(found.own) == min(5, sum(site.phone is not None for site in whole.imported.sites(kind, place.code)))


def test_a_large_municipality_names_schools_from_all_over_it(whole: Data) -> None:
    """Not the first five of a list."""
    found = near.near(whole, "GM0363", "primary")
    assert found is not None and found.total > 100
    assert len({(site.postcode or "")[:3] for site in found.own}) == 5
    assert len({site.code for site in found.own}) == 5


@pytest.mark.parametrize(
    ("first", "last", "kind"),
    [(0, 3, None), (4, 5, "primary"), (6, 11, "primary"), (12, 17, "secondary"), (18, 27, None)],
)
def test_the_ages_of_a_child_tell_which_schools(first: int, last: int, kind: str | None) -> None:
    """None before school and after it."""
    assert near.kind_at(first, last) == kind


def test_without_a_list_nothing_is_named_and_no_page_is_there(plain: Data) -> None:
    """The site is then what it was."""
    assert near.near(plain, "GM0363", "primary") is None
    assert list(pages(plain)) == []
    assert near.links(plain, plain.municipalities) == []


def test_every_municipality_has_a_page_with_all_its_schools(whole: Data) -> None:
    """Each school stands in one group, and a group stays short where postcodes differ."""
    assert len(list(pages(whole))) == len(whole.municipalities)
    for code in whole.municipalities:
        for sites in near.listed(whole, code).values():
            found = groups(sites)
            assert [site for group in found for site in group.sites] == sites
            long = [group.postcodes for group in found if len(group.sites) > MOST_IN_GROUP]
            assert all(postcodes[:3] == postcodes[-4:-1] for postcodes in long)
