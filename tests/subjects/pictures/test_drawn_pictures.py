"""Pictures say in every language all that the data tells, and stand the other way round where one reads so."""

from __future__ import annotations

from itertools import product

import pytest
from cases import for_each
from places import LANGUAGES
from selectolax.lexbor import LexborHTMLParser, LexborNode

from wegwijs.facts.load import Data
from wegwijs.facts.model.picture import Picture
from wegwijs.portal import Portal
from wegwijs.subjects.pictures.draw import BOLD, NAME, PAD, SMALL, Drawing, drawn
from wegwijs.subjects.pictures.lines import broken, width
from wegwijs.subjects.pictures.said import Name, Said
from wegwijs.words.catalogue import Catalogue

PAGE = "beeld.md"
IDS = ("school", "year", "around", "way-central-point", "way-direct", "way-school-first", "papers")
ROAD = [
    Said("a", (Name("een"),), "4 jaar", ("b", "c")),
    Said("c", (Name("drie"),), side=True, alone=True, to=("b",)),
    Said("b", (Name("twee"),), to=("d", "e")),
    Said("d", (Name("vier"),)),
    Said("e", (Name("vijf"),)),
]


@pytest.fixture(scope="module")
def pages(portal: Portal) -> dict[str, LexborHTMLParser]:
    """The page with all pictures in each language."""
    return {language: LexborHTMLParser(portal.body(PAGE, language) or "") for language in LANGUAGES}


def keys(picture: Picture, data: Data) -> list[str]:
    """Of all that a picture names."""
    boxes = picture.boxes
    own = [f"picture.box.{box.words}" for box in boxes if box.words]
    first = [f"region.first.{box.first}" for box in boxes if box.first]
    terms = [f"term.{term}.name" for box in boxes for term in box.terms]
    papers = [f"note.{paper.text}" for paper in data.national.papers] if picture.form == "papers" else []
    return own + first + terms + papers


def one(page: LexborHTMLParser | LexborNode, css: str) -> LexborNode:
    found = page.css_first(css)
    assert found is not None, css
    return found


def test_these_are_the_pictures(data: Data) -> None:
    """School and its side roads, the first year, the people, a way in for each model, the papers."""
    assert tuple(data.pictures) == IDS
    known = {region.model for region in data.regions.values()} - {"unknown"}
    assert {picture.model for picture in data.pictures.values()} - {None} == known


@for_each(("language", "id"), product(LANGUAGES, IDS))
def test_a_picture_says_in_the_drawing_and_in_words_all_that_the_data_names(
    language: str, id: str, pages: dict[str, LexborHTMLParser], data: Data, catalogues: dict[str, Catalogue]
) -> None:
    """Each name in the words of the language, and the Dutch word that somebody meets on a door."""
    section = one(pages[language], f"section[aria-labelledby={id}]")
    drawing = " ".join(node.text() for node in section.css("svg text"))
    words = " ".join(one(section, ".in-words").text().split())
    for key in keys(data.pictures[id], data):
        own, dutch = (catalogues[code].text(key).striptags() for code in (language, "nl"))
        own = own.replace(f" ({dutch})", "")
        assert own in drawing and own in words, key
        if key.startswith("term."):
            assert dutch.lower() in drawing.lower() and dutch.lower() in words.lower(), key


@for_each("language", LANGUAGES)
def test_a_picture_is_named_by_its_heading(language: str, pages: dict[str, LexborHTMLParser]) -> None:
    """For who hears the page: the letters in it are not read one by one."""
    for drawing in pages[language].css("svg.drawn"):
        heading = one(pages[language], f"#{drawing.attributes['aria-labelledby']}")
        assert drawing.attributes["role"] == "img" and heading.text().strip()


@for_each("language", LANGUAGES)
def test_a_way_is_drawn_and_said_for_each_that_the_data_has(
    language: str, pages: dict[str, LexborHTMLParser], data: Data, catalogues: dict[str, Catalogue]
) -> None:
    """With the head of an arrow on a road."""
    then = str(catalogues[language].text("picture.then", list="")).strip()
    for picture in data.pictures.values():
        section = one(pages[language], f"section[aria-labelledby={picture.id}]")
        leading = [box for box in picture.boxes if box.to]
        assert len(section.css(".way")) == sum(len(box.to) for box in leading)
        road = picture.form == "road"
        assert len(section.css(".head")) == (len(section.css(".way")) if road else 0)
        assert one(section, ".in-words").text().count(then) == (len(leading) if road else 0)


def test_in_a_language_from_right_to_left_everything_is_mirrored() -> None:
    """Each box and each corner of a way as far from the right as it is from the left in the other."""
    left, right = drawn(ROAD, mirrored=False), drawn(ROAD, mirrored=True)
    assert [shape.width for shape in left.shapes] == [shape.width for shape in right.shapes]
    assert [left.width - shape.x - shape.width for shape in left.shapes] == [shape.x for shape in right.shapes]
    turned = [tuple((left.width - x, y) for x, y in way.points) for way in left.ways]
    assert turned == [way.points for way in right.ways]


@pytest.mark.parametrize("language", ["nl", "ar"])
def test_the_page_is_mirrored_where_its_language_is(language: str, pages: dict[str, LexborHTMLParser]) -> None:
    """The language class stands at the end of the line."""
    boxes = one(pages[language], "section[aria-labelledby=school]").css("rect")
    first, beside = (int(box.attributes["x"] or 0) for box in boxes[:2])
    assert (first < beside) == (language == "nl")


def _touches(drawing: Drawing, id: str, point: tuple[int, int]) -> bool:
    shape = next(shape for shape in drawing.shapes if shape.said.id == id)
    (x, y), across = point, range(shape.x, shape.x + shape.width + 1)
    return x in across and y in range(shape.y, shape.bottom + 1)


def test_a_way_begins_and_ends_at_its_boxes_or_on_the_main_road() -> None:
    """A side road leaves the road between two boxes and joins it there."""
    drawing = drawn(ROAD, mirrored=False)
    ends = {(way.start, way.end): (way.points[0], way.points[-1]) for way in drawing.ways}
    assert set(ends) == {("a", "b"), ("a", "c"), ("c", "b"), ("b", "d"), ("b", "e")}
    for (start, end), (first, last) in ends.items():
        assert _touches(drawing, start, first) or (start, end) == ("a", "c")
        assert _touches(drawing, end, last) or (start, end) == ("c", "b")
    road = ends["a", "b"][0][0]
    assert ends["a", "c"][0][0] == ends["c", "b"][1][0] == road


def test_only_what_leads_to_the_main_road_is_a_side_road() -> None:
    """What comes after school stands beside it too, and is none."""
    boxes = [*ROAD, Said("f", (Name("zes"),), side=True)]
    assert [shape.said.id for shape in drawn(boxes, mirrored=False).shapes if shape.is_side_road] == ["c"]


@for_each("language", LANGUAGES)
def test_every_line_fits_its_box_whatever_the_font(language: str, pages: dict[str, LexborHTMLParser]) -> None:
    """Reckoned wide; a word that is wider still is pressed into its box, and boxes do not overlap."""
    for drawing in pages[language].css("svg.drawn"):
        room = max(int(box.attributes["width"] or 0) for box in drawing.css("rect")) - 2 * PAD
        for text in drawing.css("text"):
            size = NAME * BOLD if text.attributes["class"] == "name" else SMALL
            assert "textLength" in text.attributes or width(text.text(), size) <= room
        places = ("x", "y", "width", "height")
        boxes = [[int(box.attributes[name] or 0) for name in places] for box in drawing.css("rect")]
        for (x, y, wide, high), (x2, y2, wide2, high2) in product(boxes, boxes):
            apart = x + wide <= x2 or x2 + wide2 <= x or y + high <= y2 or y2 + high2 <= y
            assert apart or (x, y) == (x2, y2)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("een twee", ["een twee"]),
        ("een gewone klas", ["een gewone", "klas"]),
        ("x schakelklassen y", ["x", "schakelklassen", "y"]),
    ],
)
def test_words_break_into_lines_of_the_room(text: str, lines: list[str]) -> None:
    """A word that is wider than the room stands by itself."""
    assert list(broken(text, 14, 90)) == lines


def test_a_mark_on_a_letter_takes_no_room() -> None:
    """Vowel marks of Arabic, and what joins or parts two letters of Persian."""
    assert width("مدرسه‌ای", 10) == width("مدرسهای", 10)


def test_a_number_in_a_picture_has_a_source(data: Data) -> None:
    """No age and no time of ours."""
    boxes = [box for picture in data.pictures.values() for box in picture.boxes if box.ages or box.years]
    assert boxes and all(box.source for box in boxes)


@pytest.mark.parametrize("language", ["nl", "ar"])
def test_a_region_shows_the_picture_of_its_way_in(portal: Portal, data: Data, language: str) -> None:
    """And none where nobody knows the way."""
    for region in ("leidse-regio", "gooi-en-vechtstreek", "almere"):
        drawing = LexborHTMLParser(portal.body(f"regio/{region}.md", language) or "").css("svg.drawn")
        expected = [picture for picture in data.pictures.values() if picture.model == data.regions[region].model]
        assert len(drawing) == len(expected)
        for found, picture in zip(drawing, expected, strict=True):
            assert len(found.css("rect")) == len(picture.boxes)
