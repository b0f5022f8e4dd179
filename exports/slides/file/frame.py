"""Where things stand on a slide of some template, and which of its layouts hold them."""

from dataclasses import dataclass
from typing import Any

from pptx.enum.shapes import PP_PLACEHOLDER as KIND

#: Left, top, width, height in points.
Box = tuple[float, float, float, float]

_EMU = 12700
#: The line above a foreign template's content, and the two lines of sources below it.
_KICKER, _FOOT, _GAP = 20.0, 34.0, 8.0
_BODIES = (KIND.OBJECT, KIND.BODY, KIND.TABLE, KIND.CHART)
_CLOSING = (KIND.FOOTER, KIND.DATE, KIND.SLIDE_NUMBER)


@dataclass(frozen=True)
class Frame:
    """The places on a slide in points; `is_own` tells whether the template is the deck's own."""

    kicker: Box
    title: Box
    body: Box
    foot: Box
    is_own: bool = True

    @property
    def room(self) -> float:
        """Points of the content's width."""
        return self.body[2]


def layout(made: Any, kind: str) -> Any:
    """The layout for a cover, a table or other content, by the placeholders it offers."""
    layouts = list(made.slide_layouts)
    titled = [item for item in layouts if KIND.TITLE in _kinds(item)]
    if kind == "cover":
        centred = [item for item in layouts if KIND.CENTER_TITLE in _kinds(item)]
        second = [item for item in titled if KIND.SUBTITLE in _kinds(item)]
        return next(iter(centred + second + titled), layouts[0])
    titled = [item for item in titled if KIND.SUBTITLE not in _kinds(item)] or titled or layouts
    with_table = [item for item in titled if KIND.TABLE in _kinds(item)]
    if kind == "table" and with_table:
        return with_table[0]
    single = [item for item in titled if sum(kind in _BODIES[:2] for kind in _kinds(item)) == 1]
    return max(single or titled, key=_area)


def content(holder: Any) -> Any:
    """The largest placeholder for content of a layout; None where it has a title alone."""
    bodies = [item for item in holder.placeholders if item.placeholder_format.type in _BODIES]
    return max(bodies, key=lambda item: item.width * item.height, default=None)


def placeholder(holder: Any, *kinds: Any) -> Any:
    """The first placeholder of one of these kinds; None without one."""
    matching = (item for item in holder.placeholders if item.placeholder_format.type in kinds)
    return next(matching, None)


def measured(made: Any, holder: Any) -> Frame:
    """The frame of a foreign layout: its body, else what lies between title and footer."""
    title = placeholder(holder, KIND.TITLE, KIND.CENTER_TITLE)
    area = _body(made, holder, title)
    left, top, width, height = area
    kicker = (left, top, width, _KICKER)
    foot = (left, top + height - _FOOT, width, _FOOT)
    body = (left, top + _KICKER + _GAP, width, height - _KICKER - _FOOT - 2 * _GAP)
    return Frame(kicker, box(title) if title is not None else kicker, body, foot, is_own=False)


def _body(made: Any, holder: Any, title: Any) -> Box:
    body = content(holder)
    if body is not None:
        return box(body)
    wide, high = made.slide_width / _EMU, made.slide_height / _EMU
    closing = [item for item in holder.placeholders if item.placeholder_format.type in _CLOSING]
    top = box(title)[1] + box(title)[3] + _GAP if title is not None else high * 0.2
    low = min([box(item)[1] for item in closing], default=high * 0.92)
    left = box(title)[0] if title is not None else wide * 0.05
    return left, top, wide - 2 * left, low - top


def box(shape: Any) -> Box:
    """The place of a shape in points."""
    return tuple(value / _EMU for value in (shape.left, shape.top, shape.width, shape.height))


def _kinds(holder: Any) -> list[Any]:
    return [item.placeholder_format.type for item in holder.placeholders]


def _area(holder: Any) -> int:
    body = content(holder)
    return 0 if body is None else body.width * body.height
