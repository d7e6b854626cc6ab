"""A document for a word processor: whatever is typed makes one that can be read."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from in_node import call
from places import SUBJECTS

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def run(text: str, typed: bool = False) -> dict[str, Any]:
    return {"text": text, "typed": typed}


def document(*paragraphs: dict[str, Any], values: list[list[str]] | None = None) -> dict[str, str]:
    given = {"id": "tolk", "title": "Brief & tolk", "paragraphs": list(paragraphs), "values": values or []}
    (made,) = call(str(SUBJECTS / "documents/document.js"), "parts", [given])
    return made


def paragraph(language: str, *runs: dict[str, Any], style: str = "sentence") -> dict[str, Any]:
    return {"style": style, "language": language, "rtl": language == "ar", "runs": list(runs)}


def test_whatever_is_typed_makes_a_document_that_can_be_read() -> None:
    """What XML forbids or cuts on, half a character, lines and tabs: the text comes out, without what is no text."""
    typed = 'a<b>&"c]]>\x00\x0b\ufffe\ud800 \t🙂\nü'
    made = document(paragraph("nl", run("Naam: "), run(typed, True)), values=[["kind", typed]])
    parts = {name: ElementTree.fromstring(text) for name, text in made.items()}
    assert "".join(parts["customXml/item1.xml"].itertext()) == 'a<b>&"c]]> \t🙂\nü'
    assert parts["customXml/item1.xml"].attrib == {"soort": "tolk", "titel": "Brief & tolk"}
    lines = [node.text for node in parts["word/document.xml"].iter(f"{WORD}t")]
    assert lines == ["Naam: ", 'a<b>&"c]]> \t🙂', "ü"]
    assert len(list(parts["word/document.xml"].iter(f"{WORD}br"))) == 1
    assert made == document(paragraph("nl", run("Naam: "), run(typed, True)), values=[["kind", typed]])


def test_each_paragraph_of_a_document_has_its_direction_and_its_language() -> None:
    """Arabic runs from the right, a Dutch address in it from the left, an Arabic name in Dutch from the right."""
    dutch = paragraph("nl", run("Naam: "), run("أمينة", True))
    arabic = paragraph("ar", run("الهاتف: "), run("06 12345678", True), style="own")
    english = paragraph("en", run("Phone"), style="own")
    body = ElementTree.fromstring(document(dutch, arabic, english)["word/document.xml"])
    told = []
    for found in body.iter(f"{WORD}p"):
        runs = [(_has(each, "rtl"), "".join(each.itertext()), _language(each)) for each in found.iter(f"{WORD}r")]
        told.append((_has(found, "bidi"), _has(found, "keepNext"), runs))
    assert told == [
        (False, True, [(False, "Naam: ", "nl-NL"), (True, "أمينة", "nl-NL")]),
        (True, False, [(True, "الهاتف: ", "ar-EG"), (False, "\u200e06 12345678", "ar-EG")]),
        (False, False, [(False, "Phone", "en-GB")]),
    ]


def _has(node: ElementTree.Element, name: str) -> bool:
    return node.find(f".//{WORD}{name}") is not None


def _language(run: ElementTree.Element) -> str:
    (told,) = [node.attrib for node in run.iter(f"{WORD}lang")]
    return "".join(told.values())


def test_what_is_not_filled_in_is_a_line_to_write_on() -> None:
    """In the document as on paper."""
    made = document(paragraph("nl", run("Naam: "), run("", True)))["word/document.xml"]
    assert re.search(r">Naam: </w:t>.*>_{20,}</w:t>", made)


def test_every_part_of_a_document_that_is_named_is_there() -> None:
    """A word processor follows the relations from part to part, and knows the type of each."""
    made = document(paragraph("nl", run("x")))
    types = ElementTree.fromstring(made["[Content_Types].xml"])
    assert {node.attrib["PartName"][1:] for node in types if "PartName" in node.attrib} <= set(made)
    for name in (each for each in made if each.endswith(".rels")):
        folder = Path(name).parent.parent
        for node in ElementTree.fromstring(made[name]):
            target = (folder / node.attrib["Target"]).as_posix().replace("word/../", "")
            assert target in made, (name, target)


def test_every_style_of_a_document_has_its_look() -> None:
    """What a paragraph is called by is a style that the document holds; a heading stays with what comes under it."""
    styles = ("title", "heading", "subject", "label", "sentence", "own")
    made = document(*(paragraph("nl", run("x"), style=style) for style in styles))
    look, body = (ElementTree.fromstring(made[f"word/{name}.xml"]) for name in ("styles", "document"))
    held = {node.attrib[f"{WORD}styleId"] for node in look.iter(f"{WORD}style")}
    used = [node.attrib[f"{WORD}val"] for node in body.iter(f"{WORD}pStyle")]
    assert len(set(used)) == len(styles) and set(used) < held
    assert [_has(node, "keepNext") for node in body.iter(f"{WORD}p")] == [False, True, False, False, True, False]
    assert len(list(look.iter(f"{WORD}outlineLvl"))) == 2


def test_a_table_is_as_wide_as_the_sheet_and_its_first_row_comes_back_on_the_next() -> None:
    """Columns in proportion, each cell with a paragraph, a row on one sheet, a paragraph after the last row."""
    head = {"cells": [[], [paragraph("nl", run("Wat"), style="label")]]}
    line = {"cells": [[paragraph("nl", run("Dag"))], [paragraph("nl", run("lezen", True))]], "lines": 3}
    given = {"widths": [1, 3], "rows": [head, line], "head": True}, {"widths": [1], "rows": [line]}
    made = document(*call(str(SUBJECTS / "documents/tables.js"), "table", *([each] for each in given)))
    body = ElementTree.fromstring(made["word/document.xml"])
    table, after, *_ = body[0]
    assert table.tag == f"{WORD}tbl" and after.tag == f"{WORD}p"
    widths = [int(node.attrib[f"{WORD}w"]) for node in table.iter(f"{WORD}gridCol")]
    assert widths == [2353, 7059] and sum(widths) == int(next(table.iter(f"{WORD}tblW")).attrib[f"{WORD}w"])
    rows = list(table.iter(f"{WORD}tr"))
    assert [(_has(row, "tblHeader"), _has(row, "cantSplit")) for row in rows] == [(True, True), (False, True)]
    assert all(_has(cell, "p") for cell in table.iter(f"{WORD}tc"))
    heights = [int(node.attrib[f"{WORD}val"]) for node in table.iter(f"{WORD}trHeight")]
    assert heights[1] == 3 * heights[0]


def test_a_field_of_a_document_can_be_filled_in_in_word_under_its_name() -> None:
    """Text over lines, a box full or empty; what is empty says so, so that no line to write on is taken for text."""
    places = str(SUBJECTS / "documents/places.js")
    texts = call(places, "textPlace", ['a"b', "een\ntwee"], ["leeg", ""])
    boxes = call(places, "boxPlace", ["dagen", "maandag", True], ["dagen", "dinsdag", False])
    body = ElementTree.fromstring(document(paragraph("nl", *texts, *boxes))["word/document.xml"])
    told = []
    for place in body.iter(f"{WORD}sdt"):
        name = next(place.iter(f"{WORD}tag")).attrib[f"{WORD}val"]
        told.append((name, _has(place, "showingPlcHdr"), _has(place, "text"), "".join(place.itertext())[:8]))
    assert told == [
        ('a"b', False, True, "eentwee"),
        ("leeg", True, True, "_" * 8),
        ("dagen=maandag", False, False, "\u2612"),
        ("dagen=dinsdag", False, False, "\u2610"),
    ]
    checked = [node.attrib.values() for node in body.iter() if node.tag.endswith("}checked")]
    assert [list(values) for values in checked] == [["1"], ["0"]]


def test_words_in_another_language_keep_their_direction_in_a_dutch_line() -> None:
    """An option stands in Dutch and beside it in Arabic."""
    arabic = {**run("نعم"), "language": "ar", "rtl": True}
    body = ElementTree.fromstring(document(paragraph("nl", run("Ja \u00b7 "), arabic))["word/document.xml"])
    runs = [(_has(each, "rtl"), _language(each)) for each in body.iter(f"{WORD}r")]
    assert runs == [(False, "nl-NL"), (True, "ar-EG")] and not _has(body, "bidi")
