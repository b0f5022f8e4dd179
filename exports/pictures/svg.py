"""Small parts of an SVG: plain elements, nothing that runs or that is fetched.

A drawing is made of blocks, each drawn from its own origin; who stacks them moves them down.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape

from exports.pictures.svg_text import SvgRun, even_room, run_lines

#: As in the style sheet; the first one a machine has is used, and resvg is given the third.
FONTS = "'PingFang SC','Microsoft YaHei','Noto Sans CJK SC','Source Han Sans SC',sans-serif"
#: From the baseline to the middle of a line, and to the top and bottom of a character, in em.
MIDDLE, ASCENT, DESCENT = 0.37, 0.88, 0.12
#: What XML cannot hold, even escaped.
_FORBIDDEN = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_PATTERN = re.compile(r"url\(#((?:hatch|dash)-[0-9a-f-]+)\)")


@dataclass(frozen=True)
class Block:
    """A part of a drawing: its elements, and how high it is in pixels."""

    height: float
    marks: str = ""


def element(name: str, content: str = "", /, **attributes: str | float) -> str:
    """An element; `content` is markup. Underscores in names stand for hyphens."""
    pairs = "".join(
        f' {key.strip("_").replace("_", "-")}="{_value(value)}"'
        for key, value in attributes.items()
    )
    return f"<{name}{pairs}>{content}</{name}>" if content else f"<{name}{pairs}/>"


def _value(value: str | float) -> str:
    return escape_text(value) if isinstance(value, str) else f"{value:.2f}".rstrip("0").rstrip(".")


def escape_text(text: str) -> str:
    """Text for an element or an attribute, without what XML forbids."""
    return escape(_FORBIDDEN.sub("", text))


def rect(x: float, y: float, width: float, height: float, fill: str, **more: str | float) -> str:
    """A rectangle."""
    return element("rect", x=x, y=y, width=width, height=height, fill=fill, **more)


def line(
    x1: float, y1: float, x2: float, y2: float, stroke: str, width: float = 1, dash: str = ""
) -> str:
    """A straight line; `dash` as in `stroke-dasharray`."""
    return element("line", x1=x1, y1=y1, x2=x2, y2=y2, stroke=stroke, stroke_width=width,
                   stroke_dasharray=dash or "none")  # fmt: skip


def text(
    x: float,
    y: float,
    content: str | Sequence[SvgRun],
    size: float,
    fill: str,
    *,
    bold: bool = False,
    anchor: str = "start",
) -> str:
    """One line of text; `y` is its baseline, `anchor` start, middle or end."""
    attributes: dict[str, str | float] = {"x": x, "y": y, "font_size": size, "fill": fill}
    if bold:
        attributes["font_weight"] = "700"
    if anchor != "start":
        attributes["text_anchor"] = anchor
    return element("text", _inner(content), **attributes)


def _inner(content: str | Sequence[SvgRun]) -> str:
    if isinstance(content, str):
        return escape_text(content)
    return "".join(map(_span, content))


def _span(run: SvgRun) -> str:
    attributes: dict[str, str | float] = {"fill": run.fill} if run.fill else {}
    attributes |= {"font_weight": "700"} if run.bold else {}
    attributes |= {"font_size": run.size} if run.size else {}
    escaped = escape_text(run.text)
    return element("tspan", escaped, **attributes) if attributes else escaped


def centred(middle: float, size: float) -> float:
    """The baseline of a line whose characters stand around `middle`."""
    return middle + MIDDLE * size


def paragraph(
    x: float,
    content: str | Sequence[SvgRun],
    size: float,
    fill: str,
    room: float,
    *,
    bold: bool = False,
    anchor: str = "start",
    leading: float = 1.5,
    even: bool = False,
    clauses: bool = False,
) -> Block:
    """Text in as many lines as it needs in `room`.

    `even` leaves no short last line, `clauses` breaks behind punctuation where it can.
    """
    runs = [SvgRun(content)] if isinstance(content, str) else list(content)
    if even:
        room = even_room("".join(run.text for run in runs), size, room)
    lines = run_lines(runs, size, room, clauses=clauses)
    step = size * leading
    drawn = [
        text(x, centred(step * (index + 0.5), size), line, size, fill, bold=bold, anchor=anchor)
        for index, line in enumerate(lines)
    ]
    return Block(step * len(lines), "".join(drawn))


def moved(marks: str, x: float = 0, y: float = 0) -> str:
    """Elements at another place."""
    if not marks or (x == 0 and y == 0):
        return marks
    return element("g", marks, transform=f"translate({_value(x)} {_value(y)})")


def stack(blocks: Iterable[Block], gap: float = 0) -> Block:
    """Blocks below each other; those without height leave no gap."""
    marks: list[str] = []
    height = 0.0
    for block in blocks:
        if not block.height:
            continue
        height += gap if marks else 0
        marks.append(moved(block.marks, y=height))
        height += block.height
    return Block(height, "".join(marks))


def beside(*blocks: Block, middle: bool = False) -> Block:
    """Blocks next to each other, as high as the highest; `middle` centres the others."""
    height = max(block.height for block in blocks)
    places = [(height - block.height) / 2 if middle else 0 for block in blocks]
    return Block(
        height, "".join(moved(block.marks, y=y) for block, y in zip(blocks, places, strict=True))
    )


def hatch(stroke: str, wash: str) -> str:
    """A fill of slanted lines over a light ground."""
    return f"url(#hatch-{stroke.lstrip('#')}-{wash.lstrip('#')})"


def dashes(stroke: str) -> str:
    """A fill of upright lines."""
    return f"url(#dash-{stroke.lstrip('#')})"


def document(
    width: float, height: float, body: str, title: str, description: str, background: str
) -> str:
    """The whole SVG; the fills that `hatch` and `dashes` name are defined where they are used."""
    fills = "".join(_pattern(name) for name in dict.fromkeys(_PATTERN.findall(body)))
    content = (
        element("title", escape_text(title))
        + element("desc", escape_text(description))
        + (element("defs", fills) if fills else "")
        + rect(0, 0, width, height, background)
        + body
    )
    return element(
        "svg", content, xmlns="http://www.w3.org/2000/svg", width=width, height=height,
        viewBox=f"0 0 {_value(width)} {_value(height)}", role="img", font_family=FONTS,
        **{"xml:lang": "zh-CN"},
    )  # fmt: skip


def _pattern(name: str) -> str:
    kind, stroke, *wash = name.split("-")
    size = 5 if kind == "hatch" else 4
    ground = rect(0, 0, size, size, f"#{wash[0]}") if wash else ""
    more = {"patternTransform": "rotate(45)"} if kind == "hatch" else {}
    marks = ground + rect(0, 0, 1.2 if wash else 2, size, f"#{stroke}")
    return element(
        "pattern", marks, id=name, width=size, height=size, patternUnits="userSpaceOnUse", **more
    )
