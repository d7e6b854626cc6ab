"""The two regions as the sources describe them, each fact beside the place it was read."""

from __future__ import annotations

import pytest

from wegwijs.facts.load import Data
from wegwijs.facts.model.school import School

LEIDEN, GOOI = "leidse-regio", "gooi-en-vechtstreek"

# school | BRIN | street | postcode | place | board
ADDRESSES = [
    ("Leimundo", "15KV00", "Hoflaan 80", "2321 TA", "Leiden", "proo-leiden-leiderdorp"),
    ("Brede School Merenwijk", "15PX00", "Valkenpad 1", "2317 AN", "Leiden", "proo-leiden-leiderdorp"),
    ("De Singel", "20VF00", "Bonaireplein 7", "2315 HG", "Leiden", "scol"),
    ("Daltonschool Oegstgeest (Wereldklas)", "10VK00", "Jan Wolkerslaan 18", "2343 BK", "Oegstgeest", "opoo"),
    ("De Springplank", "17MJ00", "Bonaireplein 4", "2315 HG", "Leiden", "scol"),
    ("De Viersprong", "15WV00", "Bonaireplein 8", "2315 HG", "Leiden", "proo-leiden-leiderdorp"),
    ("Taalschool Hilversum", "19LM00", "Oude Amersfoortseweg 196", "1212 AL", "Hilversum", "stip"),
    ("Paulusschool", "15AI00", "Irisstraat 2", "1214 ET", "Hilversum", "alberdingk-thijm"),
    ("De Hobbitstee", "08YE00", "Aartseveen 70", "3755 VE", "Eemnes", "alberdingk-thijm"),
]

# municipality | stamscholen with their BRIN
STAMSCHOLEN = {
    "GM0402": "15LL00 15NU00 24EJ01 04YZ00 19CY00 19DD00 03BA00 27YP00 19MR00 15ZH00 19DM00 15VA00 19NA00 16CP00",
    "GM1696": "06BO00 18ED00 18LT00",
    "GM0406": "12LB00 10ZZ00 12RE00 11RH00 09XF00 09JV00 09AE00",
    "GM1942": "09MY00 06NN00 05GJ00 04QH00 04YQ00 11NU00 09YT00 08FE00",
}

# board | number
BOARDS = {
    "proo-leiden-leiderdorp": "42504", "scol": "57266", "opoo": "13682", "stip": "41493", "alberdingk-thijm": "40676",
}

# municipality | CBS code
MUNICIPALITIES = {
    LEIDEN: {
        "Leiden": "GM0546", "Leiderdorp": "GM0547", "Oegstgeest": "GM0579", "Voorschoten": "GM0626",
        "Zoeterwoude": "GM0638",
    },
    GOOI: {
        "Blaricum": "GM0376", "Eemnes": "GM0317", "Gooise Meren": "GM1942", "Hilversum": "GM0402", "Huizen": "GM0406",
        "Laren": "GM0417", "Wijdemeren": "GM1696",
    },
}

# desk | website | e-mail | phone; None where the sources are silent
CONTACTS = [
    (
        "coordinator-leiden",
        "https://nieuwkomersonderwijsregioleiden.nl", "info@nieuwkomersonderwijsregioleiden.nl", None,
    ),
    ("ppo-regio-leiden", "https://www.pporegioleiden.nl", "info@pporegioleiden.nl", None),
    ("rbl-holland-rijnland", "https://www.rbl-hollandrijnland.nl", None, None),
    ("rbl-gooi", "https://www.rblgv.nl", None, "035 692 66 20"),
    ("unita", "https://www.swvunita.nl", None, None),
    ("isk-gooi", "https://www.iskhetgooi.nl", None, None),
]


def _school(data: Data, name: str) -> School:
    return next(school for school in data.schools.values() if school.name == name and "language-class" in school.kinds)


@pytest.mark.parametrize(("name", "brin", "street", "postcode", "place", "board"), ADDRESSES, ids=lambda value: value)
def test_a_language_class_has_the_address_of_its_source(
    data: Data, name: str, brin: str, street: str, postcode: str, place: str, board: str
) -> None:
    """BRIN, street, postcode, place and board are those in DUO's list of 2021."""
    school = _school(data, name)
    assert school.address.value is not None
    address = school.address.value
    assert (school.brin.value, address.street, address.postcode, address.place) == (brin, street, postcode, place)
    assert school.board.value == board
    assert (school.brin.source.id, school.address.source.id) == ("duo-vestigingen-bo-2021",) * 2


@pytest.mark.parametrize(("code", "brins"), STAMSCHOLEN.items(), ids=STAMSCHOLEN)
def test_the_stamscholen_of_a_municipality_are_all_there(data: Data, code: str, brins: str) -> None:
    """Each stamschool the evaluation names stands in its municipality with its BRIN."""
    found = [school.brin.value for school in data.schools_of(GOOI, "stamschool") if school.municipality == code]
    assert sorted(found) == sorted(brins.split())


def test_boards_have_their_numbers(data: Data) -> None:
    """DUO's number of each board that has one in the sources."""
    known = {board.id: board.number.value for board in data.boards.values() if board.number.value}
    assert known.items() >= BOARDS.items()


@pytest.mark.parametrize("region", [LEIDEN, GOOI])
def test_a_region_has_its_municipalities_and_no_other(data: Data, region: str) -> None:
    """Name and CBS code of every municipality, and nothing else."""
    assert {place.name: place.code for place in data.regions[region].municipalities} == MUNICIPALITIES[region]


@pytest.mark.parametrize(("desk", "website", "email", "phone"), CONTACTS, ids=lambda value: value)
def test_a_desk_is_reached_as_its_source_says(
    data: Data, desk: str, website: str | None, email: str | None, phone: str | None
) -> None:
    """Website, mailbox and phone; what no source names is unknown and says whom to ask."""
    contact = data.desk(desk).contact
    assert (contact.website.value, contact.email.value, contact.phone.value) == (website, email, phone)
    assert all(fact.ask for fact in (contact.website, contact.email, contact.phone) if fact.value is None)


def test_a_region_has_the_way_in_of_its_sources(data: Data) -> None:
    """A central point, a stamschool first, the class itself, or not known: never guessed."""
    found = {region.id: region.model for region in data.regions.values()}
    assert found.items() >= {
        LEIDEN: "central-point",
        GOOI: "school-first",
        "utrecht": "direct",
        "zuid-kennemerland": "unknown",
        "nijmegen": "unknown",
        "emmen": "unknown",
        "hardenberg": "unknown",
        "amsterdam": "school-first",
        "eindhoven": "unknown",
        "amstelveen": "central-point",
        "den-haag": "direct",
        "rotterdam": "direct",
        "groningen": "unknown",
        "maastricht": "school-first",
        "west-friesland": "central-point",
        "almere": "direct",
        "alkmaar": "school-first",
    }.items()


def test_a_region_with_an_unknown_way_in_says_whom_to_ask_for_it(data: Data) -> None:
    """It claims no way of its own, and names the question among what is not known."""
    silent = [region for region in data.regions.values() if region.model == "unknown"]
    assert all(way.outcome == "isk" for region in silent for way in region.ways)
    assert all(("way-in", "municipality") in {(gap.topic, gap.ask) for gap in region.unknown} for region in silent)


def test_leiden_starts_at_its_coordinator(data: Data) -> None:
    """The first contact is the aanmeldpunt, and it is the actor's desk of the first step."""
    region = data.regions[LEIDEN]
    [way] = [way for way in region.ways if way.outcome == "language-class"]
    assert region.first_contact == way.steps[0].where == "coordinator-leiden"


def test_gooi_has_nine_steps_in_and_three_on(data: Data) -> None:
    """Annex 2 of the covenant: nine steps in, each with its number, and three ways out."""
    region = data.regions[GOOI]
    [way] = region.ways
    assert [step.source.at.split(" en ")[0] for step in way.steps] == [f"bijlage 2 stap {n}" for n in range(1, 10)]
    assert [step.source.at for step in region.way_on] == [f"bijlage 2 uitstroom {n}" for n in range(1, 4)]


def test_gooi_deadlines_are_those_of_the_covenant(data: Data) -> None:
    """Four weeks for the attendance officer, a year in the class, two weeks before the child moves on."""
    region = data.regions[GOOI]
    steps = {step.id: step.deadline for step in (*region.ways[0].steps, *region.way_on) if step.deadline}
    found = {key: (deadline.count, deadline.unit, deadline.before) for key, deadline in steps.items()}
    assert found == {"no-place": (4, "weeks", None), "place": (12, "months", None), "regular": (2, "weeks", "exit")}


def test_weesp_left_the_region(data: Data) -> None:
    """Weesp is no municipality of the Gooi any more: it belongs to Amsterdam since March 2022."""
    [former] = data.regions[GOOI].former_municipalities
    assert (former.name, former.now, former.since) == ("Weesp", "Amsterdam", "2022-03")


def test_leiden_shows_three_readings_of_the_age_and_the_covenant_leads(data: Data) -> None:
    """The covenant, the site and the subsidy rules differ; the signed and newest leads."""
    conflict = next(item for item in data.regions[LEIDEN].conflicts if item.topic == "target-age")
    assert conflict.leading.source.id == "convenant-leidse-regio-2024"
    assert conflict.leading.numbers == {"start": 6, "until": 12, "n": 24}
    others = {item.source.id: item.numbers for item in conflict.others}
    assert others == {
        "nieuwkomersonderwijs-regio-leiden": {"start": 7, "last": 12, "six": 6, "n": 12},
        "subsidieregeling-leiden-2023": {"start": 6, "last": 13, "n": 12},
    }


def test_gooi_shows_both_first_doors_and_the_covenant_leads(data: Data) -> None:
    """The covenant sends a child to the stamschool, Unita's page straight to the class."""
    conflict = next(item for item in data.regions[GOOI].conflicts if item.topic == "first-door")
    assert (conflict.leading.text, conflict.leading.source.id) == ("stamschool-first", "convenant-gooi-2017")
    assert [(item.text, item.source.id) for item in conflict.others] == [("straight-to-class", "unita")]


def test_bussum_goes_to_de_globe(data: Data) -> None:
    """A child at a stamschool in Bussum goes to De Globe; the schools of Stip serve the other places."""
    providers = {item.school: item for item in data.regions[GOOI].providers}
    assert providers["de-globe"].settlements == ["Bussum"]
    assert providers["taalschool-hilversum"].except_settlements == ["Bussum"]
    assert providers["taalschool-huizen"].except_settlements == ["Bussum"]
