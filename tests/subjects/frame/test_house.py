"""The look of a house: made of its design tokens, and refused where somebody could not read the site."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from places import ROOT

from wegwijs.facts.site.read import read
from wegwijs.facts.site.tokens import tokens_of
from wegwijs.problems import DataError
from wegwijs.subjects.frame.house_colours import colour, contrast, readable
from wegwijs.subjects.frame.house_table import COLOURS, COMFORT, FONTS, PAIRS, RADII
from wegwijs.subjects.frame.look import PROPERTY, Look, look_of, neutral

EXAMPLES = ("den-haag", "mooi-en-anders")
PUBLISHED = {"utrecht": ("#24578f", "#24578f", "#000000"), "gemeente-rotterdam": ("#c93675", "#00811f", "#000000")}
"""Whole sets that npm has and whose owners let nobody else ship them: their button, link and focus."""
LANGUAGES = ("nl", "ar", "ru", "ti", "so")
Made = Callable[..., Look]
PRIMARY = "utrecht.button.primary-action.background-color"


@pytest.fixture
def made(tmp_path: Path) -> Made:
    """The look of a site with these tokens, as JSON or as the text of the file."""

    def make(tokens: Mapping[str, Any] | str) -> Look:
        text = tokens if isinstance(tokens, str) else json.dumps(tokens)
        (tmp_path / "tokens.json").write_text(text, "utf-8")
        (tmp_path / "portal.yaml").write_text("address: https://school.example.nl/\ntokens: tokens.json\n", "utf-8")
        return look_of(read(tmp_path), LANGUAGES)

    return make


def _worn(sheet: str, scheme: int) -> dict[str, str]:
    """The colours of a style sheet over those that ship: of the light (0) or the dark (1)."""
    own = dict(PROPERTY.findall(sheet.splitlines()[scheme].replace(":#", ": #").replace("}", ";")))
    worn = {**neutral()[scheme], **own}
    others = {row.property: row.in_the_dark if scheme and row.in_the_dark else row.otherwise for row in COLOURS}
    return worn | {name: worn[other] for name, other in others.items() if other and name not in own}


# a part of a site, a set in which it is too pale, the tokens that must be named, the ratio it has and what is asked
PALE = {
    "text": ({"utrecht.document.color": "#888"}, ["text (utrecht.document.color, #888888)", "3.54:1", "least 4.5:1"]),
    "the page": (
        {"utrecht.document.background-color": "#777"},
        ["text (as it ships, #17262b) on the page (utrecht.document.background-color, #777777)", "3.47:1"],
    ),
    "a heading": ({"utrecht.heading.color": "orange"}, ["a heading (utrecht.heading.color, #ffa500)", "1.97:1"]),
    "a link": ({"utrecht.link.color": "hsl(200 90% 60%)"}, ["a link (utrecht.link.color, #3db8f5)", "at least 4.5:1"]),
    "a button": ({PRIMARY: "rgb(255 200 0)"}, [f"the text of a button (as it ships, #fff) on a button ({PRIMARY}"]),
    "words of a button": (
        {PRIMARY: "#235", "utrecht.button.primary-action.color": "#678"},
        ["the text of a button (utrecht.button.primary-action.color, #667788) on a button"],
    ),
    "the edge of a field": (
        {"utrecht.form-control.border-color": "#ccc"},
        ["the edge of a field (utrecht.form-control.border-color, #cccccc)", "1.6:1", "at least 3:1 (WCAG 1.4.11)"],
    ),
    "the focus": (
        {"utrecht.focus.outline-color": "oklch(0.9 0.1 100)"},
        ["the line around the focus (utrecht.focus.outline-color", "on the page (as it ships, #fff)", "at least 3:1"],
    ),
    "text on the focus": (
        {"utrecht.focus.background-color": "#333"},
        ["text on the ground of the focus (as it ships, #17262b)", "(utrecht.focus.background-color, #333333)"],
    ),
}


@pytest.mark.parametrize("part", PALE)
def test_a_set_with_a_pair_that_does_not_stand_out_is_refused(made: Made, part: str) -> None:
    """It is told which pair, its tokens and colours, the ratio, what is asked, and a colour that would do."""
    tokens, said = PALE[part]
    with pytest.raises(DataError) as refused:
        made(tokens)
    told = [str(problem) for problem in refused.value.problems]
    assert all("portal.yaml:2: tokens: expected " in line and "for example " in line for line in told)
    assert any(all(words in line for words in said) for line in told), told


def test_the_colour_that_would_do_does_wherever_it_is_read(made: Made) -> None:
    """Who takes it over is refused no more."""
    with pytest.raises(DataError) as refused:
        made({"utrecht.link.color": "#7fb3d3"})
    (example,) = {problem.example for problem in refused.value.problems}
    assert f"--link:{example}" in made({"utrecht.link.color": example}).sheet


def test_a_set_that_is_published_is_refused_as_well(tmp_path: Path, made: Made) -> None:
    """The line around the focus of Mooi & Anders is white; without that token the set is worn."""
    tokens = json.loads((ROOT / "examples/mooi-en-anders/tokens.json").read_text("utf-8"))
    assert made(tokens).brand == "#8a3a9f"
    tokens["basis"]["focus"]["outline-color"] = {"$value": "#ffffff"}
    with pytest.raises(DataError, match=r"basis.focus.outline-color, #ffffff\) on the page .* got 1:1"):
        made(tokens)


@pytest.mark.parametrize("example", EXAMPLES)
@pytest.mark.parametrize("scheme", [0, 1])
def test_all_that_meets_stands_out_in_the_light_and_in_the_dark(example: str, scheme: int) -> None:
    """Of each set that ships."""
    worn = _worn(look_of(read(ROOT / "examples" / example), LANGUAGES).sheet, scheme)
    assert [pair for pair in PAIRS if contrast(worn[pair.front], worn[pair.back]) < pair.least] == []


@pytest.mark.parametrize("owner", PUBLISHED)
def test_the_whole_file_of_a_municipality_is_worn_as_npm_has_it(made: Made, owner: str) -> None:
    """With thousands of tokens of other parts, none of which comes along."""
    button, link, ring = PUBLISHED[owner]
    look = made((ROOT / f"node_modules/@{owner}/design-tokens/dist/tokens.json").read_text("utf-8"))
    assert look.brand == button and f"--link:{link};" in look.sheet and f"--focus-ring:{ring}}}" in look.sheet
    worn = [_worn(look.sheet, scheme) for scheme in (0, 1)]
    assert [pair for pair in PAIRS for one in worn if contrast(one[pair.front], one[pair.back]) < pair.least] == []
    assert len(look.sheet) < 1500


@pytest.mark.parametrize("scheme", [0, 1])
def test_what_ships_without_tokens_stands_out_by_the_same_pairs(scheme: int) -> None:
    """So that a set can only be refused for what it changes itself."""
    worn = _worn("\n\n", scheme)
    assert [pair for pair in PAIRS if contrast(worn[pair.front], worn[pair.back]) < pair.least] == []


@pytest.mark.parametrize("hue", range(0, 360, 15))
def test_a_colour_of_any_hue_can_be_read_in_the_dark(hue: int) -> None:
    """The house keeps its hue there: black and grey get lighter as well."""
    grounds = [neutral().dark[name] for name in ("--paper", "--paper-soft", "--notice")]
    for own in (f"hsl({hue} 90% 25%)", f"hsl({hue} 0% 10%)"):
        assert all(contrast(readable(colour(own), grounds, COMFORT), ground) >= COMFORT for ground in grounds)


def test_a_site_without_tokens_has_no_style_sheet_of_a_house() -> None:
    """And the colour that it always had."""
    assert look_of(read(ROOT)) == Look("#0b5563")


def test_the_tokens_drive_colours_type_buttons_and_focus(made: Made) -> None:
    """What a set lacks is not named at all, so it stays as it is."""
    sheet = made(
        {
            "utrecht": {
                "link": {"color": {"$value": "{house.blue}"}},
                "button": {"border-radius": {"value": "4px"}, "primary-action": {"background-color": "#005"}},
                "document": {"font-family": {"$value": ["Fira Sans", "sans-serif"]}},
                "focus": {"outline-color": "rebeccapurple"},
            },
            "house": {"blue": {"$value": "hsl(220 80% 30%)"}},
        }
    ).sheet
    light, dark, _ = sheet.splitlines()
    assert "{--link:#0f388a;--brand:#000055;--focus-ring:#663399}" in light
    assert ":focus-visible{outline-color:var(--focus-ring)}" in light and "border-radius:4px" in light
    assert '{font-family:"Fira Sans",system-ui,sans-serif}' in light
    assert "--ink" not in sheet and "h1" not in sheet and "--focus-ring:#ffd23e" in dark


def test_a_font_of_the_house_is_worn_by_languages_with_its_letters_only(made: Made) -> None:
    """Arabic, Cyrillic and Ethiopic keep the fonts of the device, which have all of their letters."""
    assert "body:is(:lang(nl),:lang(so)){" in made({"utrecht.document.font-family": "Arial"}).sheet


def test_paper_and_a_calculator_with_a_colour_of_its_host_stay_as_they_are(made: Made) -> None:
    """All stands for the screen alone, and no colour where another one was asked for."""
    sheet = made({"utrecht.link.color": "#005"}).sheet
    assert all(line.startswith("@media screen") for line in sheet.splitlines())
    assert sheet.count("--link:") == sheet.count(":root:not([data-accent]){--link:") == 3


def test_who_has_chosen_all_colours_gets_none_of_the_house(made: Made) -> None:
    """Nor a focus line of it: each is that of the site itself."""
    sheet = made({"utrecht.link.color": "#005", "utrecht.focus.outline-color": "#000", PRIMARY: "#050"}).sheet
    chosen = "{--link:LinkText;--brand:CanvasText;--focus-ring:Highlight}"
    assert sheet.splitlines()[2] == f"@media screen and (forced-colors: active){{:root:not([data-accent]){chosen}}}"


WRONG = {
    "no JSON": (":root { --x: #fff }", "a file with design tokens, got no JSON"),
    "a list": ("[]", "a file with design tokens, got no groups of tokens"),
    "tokens of something else": ('{"color": {"$value": "#fff"}}', "design tokens of NL Design System"),
    "no colour": ({"utrecht.link.color": "blauw"}, "a colour of CSS for utrecht.link.color, got 'blauw'"),
    "a colour that lets through": ({"utrecht.link.color": "rgb(0 0 0 / 50%)"}, "a colour of CSS"),
    "tokens in a circle": ({"utrecht": {"link": {"color": "{utrecht.link.color}"}}}, "a colour of CSS"),
    "no length": ({"utrecht.button.border-radius": "0;} body {"}, "a length for utrecht.button.border-radius"),
    "no font": ({"utrecht.document.font-family": 'A"; src: url(x)'}, "names of fonts for utrecht.document.font-family"),
}


@pytest.mark.parametrize("case", WRONG)
def test_a_file_that_is_something_else_is_told_with_an_example(made: Made, case: str) -> None:
    """Nothing of it comes into a style sheet."""
    tokens, said = WRONG[case]
    with pytest.raises(DataError) as told:
        made(tokens)
    assert said in str(told.value) and "for example" in str(told.value)


def test_a_colour_that_lets_all_through_is_none(made: Made) -> None:
    """Houses write so of a button without a ground."""
    assert made({PRIMARY: "transparent", "utrecht.link.color": "#005"}).brand == "#0b5563"


def test_every_property_is_known_to_the_style_sheet_or_says_where_it_is_used() -> None:
    """Else a token would drive nothing."""
    known = neutral().light
    assert [row.property for row in COLOURS if (row.property in known) == bool(row.on)] == []
    assert {row.sets for row in RADII if row.sets.startswith("--")} <= known.keys()


@pytest.mark.parametrize("example", EXAMPLES)
def test_a_file_of_tokens_that_ships_says_whose_it_is_and_holds_no_more_than_is_used(example: str) -> None:
    """Its licence allows it to ship: the EUPL, as that of the project."""
    path = ROOT / "examples" / example / "tokens.json"
    said = json.loads(path.read_text("utf-8"))["$description"]
    assert "design-tokens" in said and "(npm)" in said and "EUPL-1.2" in said
    assert tokens_of(path).keys() <= {name for row in (*COLOURS, *RADII, *FONTS) for name in row.tokens}
