"""A small style sheet made of the design tokens of a house, which are refused where the site would be hard to read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from wegwijs.facts.site.read import Site
from wegwijs.facts.site.tokens import NoTokens, tokens_of
from wegwijs.problems import Problem, Problems, short
from wegwijs.subjects.frame.house_colours import colour, contrast, readable
from wegwijs.subjects.frame.house_table import COLOURS, COMFORT, CRITERIA, FONTS, PAIRS, RADII, Colour, Pair
from wegwijs.subjects.frame.look import Colours, Neutral
from wegwijs.words.languages import is_latin

LENGTH = re.compile(r"0|\d*\.?\d+(px|rem|em)")
FAMILY = re.compile(r"\w[\w .-]*")
GENERIC = {"serif", "sans-serif", "monospace", "cursive", "fantasy", "system-ui", "inherit"}
"""Names that stand for any font: behind the fonts of a house come those of the device."""
HOUSE = ":root:not([data-accent])"
"""A calculator in another site may be asked to wear a colour of that one: then it wears none of the house."""
PLAIN = f":where({HOUSE}) .button-plain{{background:var(--paper)}}"
"""A plain button is written in the colour of a button, which few houses have dark enough for a box as well."""
USED = {row.property: row for row in COLOURS}


class House(NamedTuple):
    """The tokens of a house, and where it is told what is wrong with them."""

    site: Site
    tokens: Mapping[str, object]
    problems: Problems

    def first(self, names: Iterable[str]) -> str:
        """The first of some tokens that it has; empty for none."""
        return next((name for name in names if name in self.tokens), "")

    def refuse(self, expected: str, got: str, example: str) -> None:
        """Tell what is wrong, at the line that names the file."""
        file = self.site.file
        self.problems.add(Problem(file.path, file.line(("tokens",)), "tokens", expected, got, example))


def look(site: Site, languages: Iterable[str], neutral: Neutral) -> tuple[str, str]:
    """The colour and the style sheet of the house, over the neutral colours. Raises DataError."""
    house = _read(site, Problems())
    own = dict(_colours(house))
    shapes = [*_radii(house), *_fonts(house, languages)]
    house.problems.stop_if_any()
    worn = {**neutral.light, **own}
    for pair in PAIRS:
        _check(pair, worn, own, house)
    house.problems.stop_if_any()
    return worn["--brand"], _sheet(own, neutral, shapes)


def _read(site: Site, problems: Problems) -> House:
    house = House(site, {}, problems)
    try:
        house = house._replace(tokens=tokens_of(site.tokens) if site.tokens else {})
    except NoTokens as error:
        house.refuse("a file with design tokens", str(error), "dist/tokens.json of a package with design tokens")
        problems.stop_if_any()
    if not house.first(name for row in (*COLOURS, *RADII, *FONTS) for name in row.tokens):
        house.refuse("design tokens of NL Design System", "none that is used here", "utrecht.link.color")
    return house


def _colours(house: House) -> Iterator[tuple[str, str]]:
    """The colours that the house has, by property; one that lets all through is none."""
    for row in COLOURS:
        if name := house.first(row.tokens):
            try:
                found = colour(house.tokens[name])
            except ValueError:
                house.refuse(f"a colour of CSS for {name}", short(house.tokens[name]), "#0a5a78")
                continue
            if found:
                yield row.property, found


def _radii(house: House) -> Iterator[str]:
    for row in RADII:
        if name := house.first(row.tokens):
            value = str(house.tokens[name])
            if not LENGTH.fullmatch(value):
                house.refuse(f"a length for {name}", short(house.tokens[name]), "4px")
            yield _rule(row.on, row.sets, value)


def _fonts(house: House, languages: Iterable[str]) -> Iterator[str]:
    """Fonts of a house have Latin letters: other scripts keep those of the device, as one text has one font."""
    latin = ",".join(f":lang({language})" for language in languages if is_latin(language))
    for row in FONTS:
        if name := house.first(row.tokens):
            families = _families(house.tokens[name])
            if wrong := [family for family in families if not FAMILY.fullmatch(family)]:
                house.refuse(f"names of fonts for {name}", short(wrong[0]), '"Source Sans Pro", Arial')
            names = "".join(f'"{family}",' for family in families)
            yield _rule(f"{row.on}:is({latin})", row.sets, f"{names}system-ui,sans-serif")


def _families(value: object) -> list[str]:
    names = value if isinstance(value, list) else str(value).split(",")
    return [bare for name in names if (bare := str(name).strip(" \"'")) not in GENERIC]


def _check(pair: Pair, worn: Colours, own: Colours, house: House) -> None:
    """Refuse a pair that the house has a part in and that does not stand out."""
    front, back = _worn(pair.front, worn), _worn(pair.back, worn)
    got = contrast(front, back)
    if got < pair.least and any(_source(name, own) for name in (pair.front, pair.back)):
        first, second = (_named(name, _worn(name, worn), own, house) for name in (pair.front, pair.back))
        asked = f"{first} on {second} with a contrast of at least {pair.least:g}:1 ({CRITERIA[pair.least]})"
        grounds = [_worn(other.back, worn) for other in PAIRS if other.front == pair.front]
        house.refuse(asked, f"{_down(got):g}:1", readable(front, grounds, pair.least) or "the token left out")


def _down(ratio: float) -> float:
    """To two places, never up: what fails must not seem to pass."""
    return int(ratio * 100) / 100


def _source(name: str, own: Colours) -> str:
    """The property of the house that a property has its colour from; empty for a neutral one."""
    row = USED[name]
    return name if name in own else row.otherwise if row.otherwise in own else ""


def _worn(name: str, worn: Colours) -> str:
    return worn[name if name in worn else USED[name].otherwise]


def _named(name: str, shown: str, own: Colours, house: House) -> str:
    source = _source(name, own)
    token = house.first(USED[source].tokens) if source else "as it ships"
    return f"{USED[name].words} ({token}, {shown})"


def _sheet(own: Colours, neutral: Neutral, shapes: Iterable[str]) -> str:
    """In the dark stand the dark colours of `site.css`; of a button and a link the hue of the house stays.

    Who has chosen all colours gets none of the house.
    """
    placed = (row for row in COLOURS if row.on and row.property in own)
    used = [_rule(f":where({HOUSE}) {row.on}", row.sets, f"var({row.property})") for row in placed]
    night = {name: _in_the_dark(USED[name], shown, neutral.dark) for name, shown in own.items()}
    chosen = {name: neutral.chosen[USED[name].otherwise or name] for name in own}
    schemes = {
        "screen": "".join([_declared(own), *used, PLAIN, *shapes]),
        "screen and (prefers-color-scheme: dark)": _declared(night),
        "screen and (forced-colors: active)": _declared(chosen),
    }
    return "".join(f"@media {scheme}{{{rules}}}\n" for scheme, rules in schemes.items())


def _in_the_dark(row: Colour, shown: str, dark: Colours) -> str:
    if row.own_in_the_dark:
        grounds = [dark[pair.back] for pair in PAIRS if pair.front == row.property]
        return readable(shown, grounds, COMFORT) or dark[row.property]
    return dark[row.in_the_dark or row.otherwise or row.property]


def _declared(colours: Colours) -> str:
    return f"{HOUSE}{{{';'.join(f'{name}:{shown}' for name, shown in colours.items())}}}"


def _rule(on: str, sets: str, value: str) -> str:
    return f"{on}{{{sets}:{value}}}"
