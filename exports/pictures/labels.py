"""Labels of a chart, each beside its mark and none over another."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import product

from exports.pictures.svg import centred, text
from exports.pictures.svg_text import width

_LEAD = 1.3
#: Distances between a mark and its label, in pixels.
_AWAY = (11.0, 20.0, 34.0, 52.0)
#: What a pixel of line under a label costs, and a mark; the first places are the best.
_LINE, _MARK, _LATER = 1.0, 60.0, 3.0
#: A line this close to a label is under it.
_NEAR = 3.0
#: Pixels between the samples of a line.
_SAMPLE = 5.0


@dataclass(frozen=True)
class Box:
    """A rectangle in the drawing."""

    left: float
    top: float
    right: float
    bottom: float

    def touches(self, other: Box) -> bool:
        """Whether two rectangles share an area."""
        apart = self.right <= other.left or other.right <= self.left
        return not (apart or self.bottom <= other.top or other.bottom <= self.top)

    def holds(self, x: float, y: float, near: float = 0) -> bool:
        """Whether a point lies inside, or outside by no more than `near`."""
        across = self.left - near <= x <= self.right + near
        return across and self.top - near <= y <= self.bottom + near


@dataclass(frozen=True)
class Label:
    """Lines of (text, size, colour, bold) for a mark at `x`, `y`; `sides` as in `_SIDES`, the best
    first."""

    x: float
    y: float
    lines: tuple[tuple[str, float, str, bool], ...]
    sides: tuple[str, ...]

    @property
    def wide(self) -> float:
        """Width in pixels."""
        return max(width(words, size) for words, size, _, _ in self.lines)

    @property
    def high(self) -> float:
        """Height in pixels."""
        return sum(size * _LEAD for _, size, _, _ in self.lines)


#: Side -> where the label lies from its mark: -1 left or above, 0 centred, 1 right or below.
_SIDES = {
    "above": (0, -1), "below": (0, 1), "right": (1, 0), "left": (-1, 0),
    "above-right": (1, -1), "above-left": (-1, -1), "below-right": (1, 1), "below-left": (-1, 1),
}  # fmt: skip

Stroke = tuple[float, float, float, float]


class LabelRoom:
    """The room for labels: what is placed takes its place away from those that follow."""

    def __init__(self, room: Box, lines: Iterable[Stroke], marks: Iterable[tuple[float, float]],
                 taken: Iterable[Box] = ()) -> None:  # fmt: skip
        self._room = room
        self._samples = [point for stroke in lines for point in _samples(stroke)]
        self._marks = list(marks)
        self._taken = list(taken)

    def place(self, label: Label) -> str:
        """Draw a label where it hides least; the mark's own side order breaks ties."""
        sides = [*label.sides, *(side for side in _SIDES if side not in label.sides)]
        candidates = [
            (self._cost(box) + _LATER * order, order, side, box)
            for order, (away, side) in enumerate(product(_AWAY, sides))
            if (box := self._box(label, side, away)) is not None
        ]
        if not candidates:
            return ""
        _, _, side, box = min(candidates, key=lambda item: item[:2])
        self._taken.append(box)
        return _drawn(label, side, box)

    def _box(self, label: Label, side: str, away: float) -> Box | None:
        """Where a label would lie; None where it leaves the room or touches another."""
        across, down = _SIDES[side]
        reach = away * (0.75 if across and down else 1)
        left = label.x - label.wide / 2 + across * (label.wide / 2 + reach)
        top = label.y - label.high / 2 + down * (label.high / 2 + reach)
        box = Box(left, top, left + label.wide, top + label.high)
        inside = self._room.holds(box.left, box.top) and self._room.holds(box.right, box.bottom)
        free = not any(box.touches(other) for other in self._taken)
        return box if inside and free else None

    def _cost(self, box: Box) -> float:
        under = sum(box.holds(x, y, _NEAR) for x, y in self._samples) * _SAMPLE
        marks = sum(box.holds(x, y, _NEAR) for x, y in self._marks)
        return under * _LINE + marks * _MARK


def _samples(stroke: Stroke) -> list[tuple[float, float]]:
    x1, y1, x2, y2 = stroke
    count = max(1, int(((x2 - x1) ** 2 + (y2 - y1) ** 2) ** 0.5 / _SAMPLE))
    parts = [index / count for index in range(count + 1)]
    return [(x1 + (x2 - x1) * part, y1 + (y2 - y1) * part) for part in parts]


def _drawn(label: Label, side: str, box: Box) -> str:
    """The text on the side that is next to its mark, so that other fonts do not move it away."""
    across = _SIDES[side][0]
    anchor, x = {
        -1: ("end", box.right), 0: ("middle", (box.left + box.right) / 2), 1: ("start", box.left)
    }[across]  # fmt: skip
    marks, top = [], box.top
    for words, size, colour, bold in label.lines:
        base = centred(top + size * _LEAD / 2, size)
        marks.append(text(x, base, words, size, colour, bold=bold, anchor=anchor))
        top += size * _LEAD
    return "".join(marks)


def strokes(points: Sequence[tuple[float, float]]) -> list[Stroke]:
    """The straight parts of a line through points."""
    return [(*points[i], *points[i + 1]) for i in range(len(points) - 1)]
