"""The linear gauge as SVG: the geometry of `assets/css/shared/gauge.css`, from a `GaugeSpec`."""

from dataclasses import dataclass

from exports.pictures.svg import Block, centred, dashes, element, hatch, line, paragraph, rect, text
from exports.pictures.svg_text import breaks, width
from presentation import common
from presentation.charts.palette import Palette
from presentation.indicators.gauge_spec import CAP, CAP_BELOW, FULL, GaugeSpec

#: Where a capped fill is cut, in per cent of the plan.
CUT = 111.0
#: Width of the arrow of a capped fill, in parts of the fill's height.
_TIP = 0.63
_NOTE, _LEAD = 12.0, 1.35


@dataclass(frozen=True)
class GaugeScale:
    """x(v) = (v + low) / span of the room from `x`, `room` wide; fills are `thick` high."""

    x: float
    room: float
    low: float = 12.0
    span: float = 142.0
    thick: float = 14.0

    def at(self, value: float) -> float:
        """The place of a value in per cent of the plan."""
        return self.x + (value + self.low) / self.span * self.room


def card_scale(spec: GaugeSpec, x: float, room: float, thick: float) -> GaugeScale:
    """The scale of a gauge that stands alone: no wider than its figures need."""
    beyond = spec.shape == "bound" or (spec.completion or 0) > FULL
    low = 12.0 if (spec.completion or 0) < 0 else 0.0
    return GaugeScale(x, room, low, low + (128.0 if beyond else FULL), thick)


def bar(
    spec: GaugeSpec, scale: GaugeScale, height: float, palette: Palette, note: float = _NOTE
) -> Block:
    """A gauge in a row of at least `height`; `note` is the size of the words in it."""
    why = _why(spec, scale, palette, note)
    height = max(height, why.height + (14 if spec.shape == "flow" else 4))
    if spec.shape == "progress":
        return Block(height, _progress(spec, scale, height, palette))
    draw = {"bound": _bound, "flow": _flow}.get(spec.shape)
    if draw is None:
        return Block(height, _unrated(scale, height, palette, why))
    return Block(height, draw(spec, scale, height, palette, note))


def _progress(spec: GaugeSpec, scale: GaugeScale, height: float, palette: Palette) -> str:
    assert spec.completion is not None
    top, due = (height - scale.thick) / 2, spec.schedule or 0.0
    marks = [_rail(scale, top, scale.thick, palette)]
    done = max(0.0, spec.completion)
    if due > done:
        fill = hatch(palette.rating(spec.rating), palette.rating(spec.rating, "wash"))
        marks.append(rect(scale.at(done), top, scale.at(due) - scale.at(done), scale.thick, fill))
    marks.append(_fill(spec.completion, scale, top, palette.rating(spec.rating)))
    if spec.completion > CAP:
        marks.append(_cut(scale, top, palette["surface"]))
    if spec.schedule is not None:
        x = scale.at(spec.schedule)
        marks.append(rect(x - 2, 0, 4, height, palette["surface"]))
        marks.append(rect(x - 1, 0, 2, height, palette["gauge-due"]))
    if spec.completion > FULL:
        marks.append(rect(scale.at(FULL) - 1, top, 2, scale.thick, palette["surface"]))
        return "".join(marks)
    return "".join(marks) + _ends(scale, height, palette)


def _rail(scale: GaugeScale, top: float, thick: float, palette: Palette) -> str:
    start = scale.at(0)
    return rect(start, top, scale.at(FULL) - start, thick, palette["gauge-rail"])


def _ends(scale: GaugeScale, height: float, palette: Palette) -> str:
    """Baseline and target."""
    return "".join(
        line(scale.at(value), 0, scale.at(value), height, palette["gauge-end"])
        for value in (0.0, FULL)
    )


def _fill(done: float, scale: GaugeScale, top: float, colour: str) -> str:
    """From the baseline to the completion; what leaves the scale ends in an arrow."""
    start, end = scale.at(0), scale.at(min(max(done, CAP_BELOW), CAP))
    if CAP_BELOW <= done <= CAP:
        left, wide = min(start, end), abs(end - start)
        if done and wide < 2:
            left, wide = (left if done > 0 else start - 2), 2
        return rect(left, top, wide, scale.thick, colour) if done else ""
    tip = min(scale.thick * _TIP, abs(end - start)) * (1 if done > 0 else -1)
    low, half = top + scale.thick, top + scale.thick / 2
    corners = ((start, top), (end - tip, top), (end, half), (end - tip, low), (start, low))
    return element("polygon", points=" ".join(f"{x:.2f},{y:.2f}" for x, y in corners), fill=colour)


def _cut(scale: GaugeScale, top: float, surface: str) -> str:
    """Two slanted gaps: the fill is longer than drawn."""
    x, low, slant = scale.at(CUT), top + scale.thick + 2, (scale.thick + 4) * 0.325
    gaps = [
        f"M{x + left:.2f} {low:.2f}h2l{slant:.2f} {-(scale.thick + 4):.2f}h-2z" for left in (0, 5)
    ]
    return element("path", d="".join(gaps), fill=surface)


def _bound(spec: GaugeSpec, scale: GaugeScale, height: float, palette: Palette, note: float) -> str:
    """A gate on the target line with two sides; no length, no schedule."""
    goal, deep = scale.at(FULL), note * 1.83
    top = (height - deep) / 2
    missed, met = _cells(spec, note)
    sides = [
        _side(goal - missed[1], top, missed, deep, palette, spec, live=not spec.met, note=note),
        _side(goal, top, met, deep, palette, spec, live=bool(spec.met), note=note),
    ]
    gate = rect(goal - 1.5, height / 2 - note * 1.27, 3, note * 2.54, palette["ink"])
    return (
        _ends(scale, height, palette)
        + _was(spec, scale, height, palette, note)
        + ("".join(sides) + gate)
    )


def _cells(spec: GaugeSpec, note: float) -> tuple[tuple[str, float], tuple[str, float]]:
    """The words and widths of the two sides: the live one tells the figure."""
    missed = common.BOUND_MISSED() if spec.met else spec.label
    met = spec.label if spec.met else common.BOUND_MET()
    room = note * 1.4
    return (
        (missed, max(note * 7.3, width(missed, note) + room)),
        (met, max(note * 4.5, width(met, note) + room)),
    )


def _side(
    x: float, top: float, cell: tuple[str, float], deep: float, palette: Palette,
    spec: GaugeSpec, *, live: bool, note: float,
) -> str:  # fmt: skip
    word, wide = cell
    is_met = (word == spec.label) == bool(spec.met)
    fill = palette.rating(spec.rating, "wash") if live else palette["surface"]
    stroke = palette.rating(spec.rating) if live else palette["line-firm"]
    colour = palette.rating(spec.rating, "text") if live else palette["ink-3"]
    place = x + note * 0.7 if is_met else x + wide - note * 0.7
    return rect(
        x + 0.5, top + 0.5, wide - 1, deep - 1, fill, stroke=stroke, stroke_width=1, rx=2
    ) + text(
        place, centred(top + deep / 2, note), word, note, colour, bold=live,
        anchor="start" if is_met else "end",
    )  # fmt: skip


def _was(spec: GaugeSpec, scale: GaugeScale, height: float, palette: Palette, note: float) -> str:
    start = scale.at(0) + note * 0.7
    room = scale.at(FULL) - _cells(spec, note)[0][1] - start - note * 0.7
    if not spec.was or room < note * 4:
        return ""
    words = paragraph(start, spec.was, note, palette["ink-3"], room, leading=_LEAD)
    return element("g", words.marks, transform=f"translate(0 {(height - words.height) / 2:.2f})")


def _flow(spec: GaugeSpec, scale: GaugeScale, height: float, palette: Palette, note: float) -> str:
    """Thin and neutral: share of the target beside share of the year."""
    why = _why(spec, scale, palette, note)
    top, thick = (height + why.height - 7) / 2 + 1, 7.0
    reason = element("g", why.marks, transform=f"translate(0 {top - why.height - 5:.2f})")
    share = scale.at(min(spec.completion or 0.0, CAP)) - scale.at(0)
    marks = [_ends(scale, height, palette), _rail(scale, top, thick, palette),
             rect(scale.at(0), top, share, thick, dashes(palette["open-fill"])),
             reason]  # fmt: skip
    if spec.schedule is not None:
        x = scale.at(spec.schedule)
        marks.append(line(x, top - 3, x, top + 12, palette["ink-2"], 2, "2 2"))
    return "".join(marks)


def _unrated(scale: GaugeScale, height: float, palette: Palette, why: Block) -> str:
    """An empty dashed rail that says why."""
    middle = height / 2
    rail = line(scale.at(0), middle, scale.at(FULL), middle, palette["line-firm"], 1, "4 3")
    reason = element("g", why.marks, transform=f"translate(0 {middle - why.height / 2:.2f})")
    return _ends(scale, height, palette) + rail + reason


def _why(spec: GaugeSpec, scale: GaugeScale, palette: Palette, note: float) -> Block:
    """The words in a gauge without a length, on the ground of the picture."""
    if spec.shape in ("progress", "bound") or not spec.label:
        return Block(0)
    start = scale.at(0) + note * 0.75
    room = scale.x + scale.room - start - note * 0.5
    words = paragraph(start, spec.label, note, palette["open-text"], room, leading=_LEAD)
    slices = breaks(spec.label, note, room)
    wide = max(width(spec.label[first:last], note) for first, last in slices)
    if spec.shape == "flow":
        return words
    ground = rect(start - 4, 0, wide + 8, words.height, palette["surface"])
    return Block(words.height, ground + words.marks)
