"""Which design tokens of NL Design System drive what on the site, and which colours must stand out against which.

A property is one of `site.css`, or one that only a house has; it says then where it is used. Of several tokens the
first that a set has counts; what a set lacks stays as it is without one.
"""

from __future__ import annotations

from typing import NamedTuple

TEXT, SHAPE = 4.5, 3.0
"""The contrast that WCAG 2.2 AA asks of text (1.4.3), and of what shows a field or the focus (1.4.11)."""
CRITERIA = {TEXT: "WCAG 1.4.3", SHAPE: "WCAG 1.4.11"}
COMFORT = 7.0
"""The contrast that a colour of the house gets on the dark ground."""


class Colour(NamedTuple):
    """A property with a colour."""

    property: str
    words: str
    """What it is, for who reads that it cannot be used."""
    tokens: tuple[str, ...]
    otherwise: str = ""
    """The property whose colour it has where a set lacks it, where that is not a property of `site.css` itself."""
    in_the_dark: str = ""
    """The same in the dark, where that is another one."""
    own_in_the_dark: bool = False
    """Whether its hue stays in the dark; of others the dark colour of `site.css` stands."""
    on: str = ""
    """Where it is used, for a property that `site.css` does not know: a selector and the property of CSS it sets."""
    sets: str = "color"


class Shape(NamedTuple):
    """What a token of another kind sets."""

    on: str
    sets: str
    tokens: tuple[str, ...]
    """The first that a set has counts."""


class Pair(NamedTuple):
    """Two colours that meet, and the contrast that is asked of them."""

    front: str
    back: str
    least: float = TEXT


COLOURS = (
    Colour("--paper", "the page", ("utrecht.document.background-color", "utrecht.page.background-color")),
    Colour("--paper-soft", "a box", ("utrecht.surface.background-color",)),
    Colour("--notice", "a notice", ()),
    Colour("--ink", "text", ("utrecht.document.color", "nl.paragraph.color", "utrecht.paragraph.color")),
    Colour("--ink-soft", "soft text", ("utrecht.form-field-description.color",)),
    Colour("--bad", "the text of a mistake", ()),
    Colour("--good", "the sign of what is well", ()),
    Colour(
        "--title",
        "the title",
        ("utrecht.heading-1.color", "nl.heading.level-1.color", "utrecht.heading.color"),
        otherwise="--ink",
        on="h1",
    ),
    Colour(
        "--heading",
        "a heading",
        ("utrecht.heading-2.color", "nl.heading.level-2.color", "utrecht.heading.color"),
        otherwise="--ink",
        on=":is(h2, h3, h4, h5)",
    ),
    Colour("--link", "a link", ("utrecht.link.color", "nl.link.color"), own_in_the_dark=True),
    Colour(
        "--brand",
        "a button",
        (
            "utrecht.button.primary-action.background-color",
            "nl.button.primary.background-color",
            "utrecht.button.background-color",
        ),
        own_in_the_dark=True,
    ),
    Colour(
        "--brand-ink",
        "the text of a button",
        ("utrecht.button.primary-action.color", "nl.button.primary.color", "utrecht.button.color"),
    ),
    Colour(
        "--line-strong",
        "the edge of a field",
        ("utrecht.form-control.border-color", "utrecht.textbox.border-color"),
    ),
    Colour("--focus", "the ground of the focus", ("utrecht.focus.background-color", "basis.focus.background-color")),
    Colour("--focus-ink", "text on the ground of the focus", ("utrecht.focus.color", "basis.focus.color")),
    Colour(
        "--focus-ring",
        "the line around the focus",
        ("utrecht.focus.outline-color", "basis.focus.outline-color"),
        otherwise="--focus-ink",
        in_the_dark="--focus",
        on=":focus-visible",
        sets="outline-color",
    ),
)
GROUNDS = ("--paper", "--paper-soft", "--notice")
PAIRS = (
    *(Pair(text, ground) for text in ("--ink", "--ink-soft", "--link") for ground in GROUNDS),
    *(Pair(text, ground) for text in ("--heading", "--bad", "--good") for ground in GROUNDS[:2]),
    Pair("--title", "--paper"),
    Pair("--brand", "--paper"),
    Pair("--brand-ink", "--brand"),
    Pair("--focus-ink", "--focus"),
    *(Pair(shape, ground, SHAPE) for shape in ("--line-strong", "--focus-ring") for ground in GROUNDS[:2]),
)
FIELDS = ":root :is(input, select, textarea):not([type=radio], [type=checkbox])"
OF_BUTTONS = ("utrecht.button.border-radius", "nl.button.border-radius")
OF_FIELDS = ("utrecht.form-control.border-radius", "utrecht.textbox.border-radius")
RADII = (
    Shape(":is(.button, .chip, .menu summary)", "border-radius", OF_BUTTONS),
    Shape(":root", "--round", OF_FIELDS),
    Shape(FIELDS, "border-radius", OF_FIELDS),
)
FONTS = (
    Shape("body", "font-family", ("utrecht.document.font-family", "utrecht.paragraph.font-family")),
    Shape(
        "h1",
        "font-family",
        ("utrecht.heading-1.font-family", "nl.heading.level-1.font-family", "utrecht.heading.font-family"),
    ),
    Shape(
        ":is(h2, h3, h4, h5)",
        "font-family",
        ("utrecht.heading-2.font-family", "nl.heading.level-2.font-family", "utrecht.heading.font-family"),
    ),
)
