"""What every picture has around its drawing: title, context, sentence, sources, date, release."""

from collections.abc import Sequence

from exports.pictures.shapes import shape
from exports.pictures.svg import Block, document, line, moved, paragraph, stack
from exports.pictures.svg_text import SvgRun
from presentation.charts.chart_spec import ChartSpec
from presentation.charts.palette import Palette
from presentation.joining import labelled
from presentation.shell.site import BRAND

WIDTH, EDGE = 960.0, 40.0
#: The room for a drawing, and where it ends.
ROOM, END = WIDTH - 2 * EDGE, WIDTH - EDGE


def framed(
    spec: ChartSpec, drawing: Sequence[Block], palette: Palette, beside: Block | None = None,
    taken: float = 0,
) -> str:  # fmt: skip
    """The whole picture as SVG.

    Args:
        spec: what is drawn.
        drawing: blocks below each other, each from `EDGE` to `END`.
        palette: the colours.
        beside: what stands at the right of the title, such as a verdict, and ends at `END`.
        taken: how wide `beside` is.
    """
    room = ROOM - (taken + 32 if taken else 0)
    title = stack(
        [
            paragraph(EDGE, spec.title, 28, palette["ink"], room, bold=True, leading=1.32),
            paragraph(EDGE, spec.context, 16, palette["ink-2"], room),
        ],
        4,
    )
    height = max(title.height, beside.height if beside else 0)
    head = Block(height, title.marks + (beside.marks if beside else ""))
    whole = stack([Block(34), head, *drawing, foot(spec, palette)], 22)
    body = moved(whole.marks, y=-22)
    return document(WIDTH, whole.height - 22 + 24, body, spec.title,
                    labelled(spec.context, spec.sentence) + spec.source_line,
                    palette["surface"])  # fmt: skip


def foot(spec: ChartSpec, palette: Palette) -> Block:
    """The sources, the date and the release, behind the dashboard's name."""
    runs = [SvgRun(f"{BRAND()}　", palette["ink-2"], bold=True), SvgRun(spec.source_line)]
    words = paragraph(EDGE + 32, runs, 13, palette["ink-3"], ROOM - 32, leading=1.6)
    mark = shape("brand-mark", EDGE, 11, 20, palette["brand"])
    rule = line(EDGE, 0.5, END, 0.5, palette["line"])
    return Block(words.height + 12, rule + mark + moved(words.marks, y=12))


def sentence(content: str | Sequence[SvgRun], palette: Palette, size: float = 17) -> Block:
    """A sentence below a drawing."""
    return paragraph(EDGE, content, size, palette["ink-2"], ROOM, leading=1.6, even=True)
