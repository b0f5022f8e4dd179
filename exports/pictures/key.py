"""What the marks of a trajectory mean: only those that are drawn."""

from exports.pictures.frame import EDGE, END
from exports.pictures.svg import Block, centred, element, line, rect, text
from exports.pictures.svg_text import width
from presentation.charts.palette import Palette
from presentation.charts.shapes import Pen
from presentation.trajectory.geometry import PARTING, pen
from presentation.trajectory.legend import legend
from presentation.trajectory.records import Trajectory

_SIZE, _STEP, _MARK = 13.0, 24.0, 26.0


def key(trajectory: Trajectory, palette: Palette) -> Block:
    """Marks and their words, in as many lines as they need."""
    x, top, marks = EDGE, 0.0, []
    for name, label in legend(trajectory):
        wide = _MARK + 8 + width(label, _SIZE)
        if x + wide > END:
            x, top = EDGE, top + _STEP
        middle = top + _STEP / 2
        marks.append(_mark(name, x, middle, trajectory, palette))
        marks.append(text(x + _MARK + 8, centred(middle, _SIZE), label, _SIZE, palette["ink-2"]))
        x += wide + 22
    return Block(top + _STEP, "".join(marks))


def _mark(name: str, x: float, y: float, trajectory: Trajectory, palette: Palette) -> str:
    colour, ink, ground = palette.rating(trajectory.rating), palette["ink"], palette["surface"]
    middle = x + _MARK / 2
    if name in ("actual", "part", "target"):
        stroke = ink if name == "target" else colour
        fill = colour if name == "actual" else ground
        return element("circle", cx=middle, cy=y, r=5.5, fill=fill, stroke=stroke, stroke_width=2.5)
    if name == "band":
        fill, stroke = palette["line"], palette["line-strong"]
        return rect(x + 0.5, y - 6, _MARK - 1, 12, fill, stroke=stroke, stroke_width=1)
    if name == "zone":
        fill, stroke = palette["slightly-behind-wash"], palette["slightly-behind-fill"]
        return rect(x + 0.5, y - 6, _MARK - 1, 12, fill, stroke=stroke, stroke_width=1)
    if name == "break":
        return line(middle, y - 8, middle, y + 8, *_look(PARTING, palette))
    return line(x, y, x + _MARK, y, *_look(pen(name, trajectory.rating), palette))


def _look(look: Pen, palette: Palette) -> tuple[str, float, str]:
    return palette[look.token], look.width, look.dashes
