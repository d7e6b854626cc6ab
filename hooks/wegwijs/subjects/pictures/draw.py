"""Where everything of a picture stands: boxes under each other in one or two columns, and the ways between them.

Everything is worked out from left to right; for a language that is read from right to left it is mirrored at the end.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from wegwijs.subjects.pictures.lines import broken, longest_word, width
from wegwijs.subjects.pictures.said import Said

WIDE, SLIM = 320, 280
"""Of two columns and of one, in units of which one is at least a pixel on a phone."""
EDGE, BETWEEN, PAD = 2, 26, 7
NAME, SMALL = 15, 14
"""Sizes of letters: what a box is called, and the rest."""
BOLD = 1.06
LINE, BASE = 20, 15
"""The height of a line, and how far below its top the letters stand."""
APART = 6
"""Between two names in a box."""
NEAR, FAR = 12, 30
"""Between two rows: without and with an arrow."""
INDENT = 22
"""Room for the way along boxes that one box leads to."""


@dataclass(frozen=True)
class Line:
    """A line of words in a box."""

    text: str
    kind: str
    """`name`, `dutch` or `about`."""
    y: int
    """Below the top of all lines."""
    fit: int
    """The width it is pressed into; 0 where it fits by itself."""


@dataclass
class Shape:
    """A box, with its place once it has one."""

    said: Said
    row: int
    x: int = 0
    y: int = 0
    width: int = 0
    height: int = 0
    lines: Sequence[Line] = ()
    is_side_road: bool = False
    """Whether it leads to the main road from beside it."""

    @property
    def top(self) -> int:
        """Where its first line begins."""
        return self.y + (self.height - _height(self.lines)) // 2

    @property
    def middle(self) -> int:
        """Across."""
        return self.x + self.width // 2

    @property
    def bottom(self) -> int:
        """Where it ends."""
        return self.y + self.height


@dataclass(frozen=True)
class Way:
    """A way from one box to another: the corners it goes by."""

    start: str
    end: str
    points: tuple[tuple[int, int], ...]

    @property
    def path(self) -> str:
        """As the path of an SVG."""
        return "M" + " L".join(f"{x} {y}" for x, y in self.points)

    @property
    def head(self) -> str:
        """The head of its arrow."""
        (x0, y0), (x, y) = self.points[-2:]
        dx, dy = (x > x0) - (x < x0), (y > y0) - (y < y0)
        back, wide = (x - 8 * dx, y - 8 * dy), 6
        left = (back[0] - wide * dy, back[1] - wide * dx)
        right = (back[0] + wide * dy, back[1] + wide * dx)
        return "M" + " L".join(f"{a} {b}" for a, b in ((x, y), left, right)) + " Z"


@dataclass(frozen=True)
class Drawing:
    """A picture with everything in its place."""

    shapes: list[Shape]
    ways: list[Way]
    width: int
    height: int


def drawn(boxes: Sequence[Said], mirrored: bool) -> Drawing:
    """The boxes with their lines and ways in place; `mirrored` for a language read from right to left."""
    shapes = list(_rows(boxes))
    by_id = {shape.said.id: shape for shape in shapes}
    width = WIDE if any(box.side for box in boxes) else SLIM
    _across(shapes, by_id, width)
    height = _down(shapes, by_id)
    ways = [way for shape in shapes for way in _ways(shape, by_id)]
    if mirrored:
        ways = [Way(way.start, way.end, tuple((width - x, y) for x, y in way.points)) for way in ways]
        for shape in shapes:
            shape.x = width - shape.x - shape.width
    return Drawing(shapes, ways, width, height)


def _rows(boxes: Iterable[Said]) -> Iterator[Shape]:
    row = -1
    for said in boxes:
        row += not said.side or said.alone
        yield Shape(said, row)


def _across(shapes: list[Shape], by_id: dict[str, Shape], width: int) -> None:
    """How wide every box is, and its words in lines."""
    forked = {end for shape in shapes if _forks(shape, by_id) for end in shape.said.to}
    main, side = _columns(shapes, width - 2 * EDGE, INDENT if forked else 0)
    for shape in shapes:
        shape.x, shape.width = (width - EDGE - side, side) if shape.said.side else (EDGE, main)
        if shape.said.id in forked and not shape.said.side:
            shape.x, shape.width = shape.x + INDENT, shape.width - INDENT
        shape.lines = list(_lines(shape.said, shape.width - 2 * PAD))
        shape.is_side_road = shape.said.side and any(not by_id[end].said.side for end in shape.said.to)


def _columns(shapes: list[Shape], room: int, indent: int) -> tuple[int, int]:
    """How wide both columns are: by what their longest words ask for, half the room each where that is enough."""
    side = max((_widest(shape.said) for shape in shapes if shape.said.side), default=0)
    if not side:
        return room, 0
    room -= BETWEEN if any(shape.said.to for shape in shapes) else NEAR
    asked = max(_widest(shape.said) for shape in shapes if not shape.said.side) + indent, side
    fits = sum(asked) <= room
    main = round(min(max(room / 2, asked[0]), room - side) if fits else room * asked[0] / sum(asked))
    return main, room - main


def _widest(said: Said) -> float:
    return max(longest_word(text, size) for text, _, size in _texts(said)) + 2 * PAD


def _texts(said: Said) -> Iterator[tuple[str, str, float]]:
    for name in said.names:
        yield name.text, "name", NAME * BOLD
        if name.dutch:
            yield name.dutch, "dutch", SMALL
    if said.about:
        yield said.about, "about", SMALL


def _lines(said: Said, room: int) -> Iterator[Line]:
    y = 0
    for place, (text, kind, size) in enumerate(_texts(said)):
        y += APART if kind == "name" and place else 0
        for line in broken(text, size, room):
            yield Line(line, kind, y + BASE, room if width(line, size) > room else 0)
            y += LINE


def _height(lines: Sequence[Line]) -> int:
    return lines[-1].y - BASE + LINE


def _down(shapes: list[Shape], by_id: dict[str, Shape]) -> int:
    """How high every box is and where it begins; how high all together are."""
    y = EDGE
    for row in range(shapes[-1].row + 1):
        here = [shape for shape in shapes if shape.row == row]
        height = max(_height(shape.lines) + 2 * PAD for shape in here)
        for shape in here:
            shape.y, shape.height = y, height
        y += height + (FAR if _goes_on(shapes, by_id, row) else NEAR)
    return shapes[-1].bottom + EDGE


def _goes_on(shapes: list[Shape], by_id: dict[str, Shape], row: int) -> bool:
    """Whether an arrow stands between this row and the next; along a fork only before its first box."""
    for shape in shapes:
        last = [shape.row + 1] if _forks(shape, by_id) else [by_id[end].row for end in shape.said.to]
        if any(shape.row <= row < end for end in last):
            return True
    return False


def _forks(shape: Shape, by_id: dict[str, Shape]) -> bool:
    """Whether it leads to more boxes of its own column."""
    return sum(by_id[end].said.side == shape.said.side for end in shape.said.to) > 1


def _ways(shape: Shape, by_id: dict[str, Shape]) -> Iterator[Way]:
    for end in shape.said.to:
        yield Way(shape.said.id, end, _points(shape, by_id[end], _forks(shape, by_id)))


def _points(start: Shape, end: Shape, forks: bool) -> tuple[tuple[int, int], ...]:
    """The corners of a way: straight to a neighbour, along the edge where it forks, else off or onto the main road."""
    if start.row == end.row:
        y = start.y + start.height // 2
        return ((start.x + start.width, y), (end.x, y)) if end.said.side else ((start.x, y), (end.x + end.width, y))
    if start.said.side == end.said.side:
        if forks:
            x, y = EDGE + INDENT // 2, end.y + end.height // 2
            return (x, start.bottom), (x, y), (end.x, y)
        return (end.middle, start.bottom), (end.middle, end.y)
    third = (end if end.said.side else start).height // 3
    if end.said.side:
        return (start.middle, end.y + third), (end.x, end.y + third)
    return (start.x, start.bottom - third), (end.middle, start.bottom - third)
