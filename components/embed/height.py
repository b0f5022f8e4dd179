"""How high a card is in a frame of some width, for pages that run no script to ask it.

Its texts are broken into lines by `presentation.charts.text_width`, whose widths are upper bounds
over the fonts there are; sizes and gaps are those of `assets/embed/`. A test holds the answer
against Chromium for each kind of card.
"""

from collections.abc import Sequence
from math import ceil
from typing import Any, NamedTuple

from dash import html
from dash.development.base_component import Component

from components.shell.document.tree import is_component
from presentation.charts.text_width import em

#: Frames from which on rows stand in columns, and charts beside; below the last all is narrower.
_COLUMNS, _WIDE, _NARROW = 562, 722, 431


class _Type(NamedTuple):
    """Size of letters, height of a line, what stands around the text: all in pixels."""

    size: float
    line: float
    around: float = 0


_BODY, _SMALL, _NOTE = _Type(14, 21.7), _Type(13, 20.8), _Type(12, 18.6)
_TYPES = {
    "headline": _Type(18, 26.1, 9.6), "card-note": _Type(13, 20.8, 9.6),
    "card-news": _Type(13.5, 20.2, 25.2), "verdict-due": _Type(12, 20.8),
    "card-row-figures": _NOTE,  "card-brand": _Type(12, 20.2), "chart-note": _Type(13, 20.8, 12),
}  # fmt: skip

#: In whose columns a card of any width stands: a phone's, an article's, a page's.
_ANY = (340, 600, 722, 800)
#: What the lines may be wrong by: fonts differ, and lines break where punctuation lets them.
_SPARE = 28


def height(card: Component, width: int = 0) -> int:
    """Pixels that cut nothing of a card, as `components.embed.card` draws it, in a frame so wide;
    without a width in a column of any."""
    if not width:
        return max(height(card, any_width) for any_width in _ANY)
    sides = 56 if width >= _WIDE else 28 if width < _NARROW else 36
    inside = 42 + 2 * 16 if width >= _WIDE else 28 + 2 * 12
    narrow = 6 if width < _NARROW else 0
    return ceil(2 + inside + _SPARE + narrow + _high(card, width - 2 - sides, width))


def _high(node: Any, room: float, frame: int) -> float:
    """A node in so much room: its text in lines, or its parts one below the other."""
    if not is_component(node):
        return 0
    names = _classes(node)
    for name, measure in _OWN.items():
        if name in names:
            return measure(node, room, frame)
    if "headline" in names and frame >= _WIDE:
        return _lines(_text(node), _Type(21, 30.5, 9.6), room)
    kind = next((_TYPES[name] for name in _TYPES if name in names), None)
    if kind or isinstance(node, html.P | html.H1 | html.H2 | html.Li):
        return _block(node, kind or _heading(node, frame), room)
    if isinstance(node, html.Details):
        return 34
    return sum(_high(part, room, frame) for part in _parts(node))


def _lines(text: str, kind: _Type, room: float) -> float:
    return ceil(em(text) * kind.size / room) * kind.line + kind.around if text else 0


def _block(node: Component, kind: _Type, room: float) -> float:
    """A block of text; the link at its end is not broken."""
    text, parts = _text(node), _parts(node)
    high = _lines(text, kind, room)
    if not (parts and isinstance(parts[-1], html.A)):
        return high
    link = em(_text(parts[-1])) * kind.size
    before = em(text) * kind.size - link
    lines = ceil(before / room)
    return (lines + (link > lines * room - before)) * kind.line + kind.around


def _flowing(parts: Sequence[Any], size: float, line: float, gap: float, room: float) -> float:
    """Parts one beside the other, which begin a line where there is no room for them."""
    high, used = 0.0, 0.0
    for text in filter(None, map(_text, parts)):
        # Beside most of them stands a sign.
        wide = em(text) * size + 20
        if high == 0 or used + gap + wide > room:
            high, used = high + max(1, ceil(wide / room)) * line, wide
        else:
            used += gap + wide
    return high


def _heading(node: Component, frame: int) -> _Type:
    if isinstance(node, html.H1):
        return _Type(23, 31.1) if frame >= _WIDE else _Type(19, 25.7)
    return _Type(14, 21.7, 9) if isinstance(node, html.H2) else _Type(12.5, 19.5)


def _head(node: Component, room: float, frame: int) -> float:
    """The title, and the verdict beside it where both have room, else below."""
    title, *badges = _parts(node)
    if not badges:
        return _high(title, room, frame)
    words, *more = _parts(badges[0])
    wide = max([em(_text(words)) * 16 + 23, *(em(_text(part)) * 12 + 19 for part in more)])
    is_beside = 192 + 20 + wide <= room
    badge = 22 + sum(_lines(_text(part), _Type(12, 16.2), min(wide, room) - 19) for part in more)
    if is_beside:
        return max(_high(title, room - 20 - wide, frame), badge)
    return _high(title, room, frame) + 4 + badge


def _counts(node: Component, room: float, frame: int) -> float:
    return _flowing(_parts(node), 14, 24, 16, room) + 8


def _key(node: Component, room: float, frame: int) -> float:
    return _flowing(_parts(node), 12, 22, 18, room) + 16


def _ends(node: Component, room: float, frame: int) -> float:
    return _flowing(_parts(node), 12, 18.6, 20, room / 1.28)


def _areas(node: Component, room: float, frame: int) -> float:
    """Areas one below the other, or two beside each other."""
    parts = _parts(node)
    if frame >= _WIDE and len(parts) > 1:
        pairs = [parts[at : at + 2] for at in range(0, len(parts), 2)]
        half = (room - 32) / 2
        return sum(max(_high(part, half, frame) for part in pair) + 20 for pair in pairs)
    return sum(_high(part, room, frame) + 20 for part in parts)


def _result(node: Component, room: float, frame: int) -> float:
    """The figure of a gauge in its large letters, and beside or below it its completion."""
    figure, progress = _parts(node)
    large = 52 if frame >= _WIDE else 30 if frame < _NARROW else 40
    when, value = map(_text, _parts(figure))
    done = [_text(part) for part in _parts(progress)]
    first = ceil(em(value) * large / room) * large * 1.1 + _lines(when, _Type(13, 17.6), room)
    if not done:
        return first + 4
    sides = (
        max(em(value) * large, em(when) * 13),
        max(em(done[0]) * 22, em("".join(done[1:])) * 13),
    )
    second = 29.7 + (17.6 if done[1:] else 0)
    return max(first, second) + 4 if sum(sides) + 24 <= room else first + second + 8


def _row(node: Component, room: float, frame: int) -> float:
    """A line of a list: name and verdict, gauge, completion, figures."""
    name, gauge, _, figures = _parts(node)
    title, verdict = _parts(name)
    is_columns = frame >= _COLUMNS
    beside = min(240, max(176, room - 230)) if is_columns else room - 100
    text = _lines(_text(title), _Type(14, 20.3), beside) + (
        _flowing(_parts(verdict), 13, 20.2, 5.2, beside)
    )
    lane = room - beside - 117 if is_columns else room
    drawn = max(26, _reason(gauge, lane + 20) - 5, 62 * ("is-flow" in _classes(gauge)))
    middle, below = (max(38.4, drawn), 0) if is_columns else (0, drawn)
    return 17 + max(text, middle, 39) + below + _lines(_text(figures), _NOTE, room)


def _bar(node: Component, room: float, frame: int) -> float:
    name, value, *_, notes = _parts(node)
    beside = 208 if frame >= _COLUMNS else room - 12 - em(_text(value)) * 14
    small = room - 221 if frame >= _COLUMNS else room
    track = 0 if frame >= _COLUMNS else 16
    return (
        19
        + _lines(_text(name), _Type(14, 21.7), beside)
        + track
        + _lines(_text(notes), _NOTE, small)
    )


def _gauge(node: Component, room: float, frame: int) -> float:
    return _reason(node, room) or (62 if "is-flow" in _classes(node) else 34)


def _reason(node: Component, room: float) -> float:
    """Why a gauge has no length, in its box; 0 for one that has."""
    is_unrated = "is-unrated" in _classes(node)
    return _lines(_text(node), _Type(12, 16.2, 12), room - 20) if is_unrated else 0


def _plot(node: Component, room: float, frame: int) -> float:
    return 320 if frame >= _WIDE else 240 if frame < _NARROW else 272


def _wide(node: Component, room: float, frame: int) -> float:
    """What only a wide card shows."""
    return sum(_high(part, room, frame) for part in _parts(node)) + 16 if frame >= _WIDE else 0


def _body(node: Component, room: float, frame: int) -> float:
    """A gauge beside its chart where there is room for it."""
    parts = _parts(node)
    if frame < _WIDE or "is-gauge" not in _classes(node) or len(parts) < 2:
        return sum(_high(part, room, frame) for part in parts)
    left = (room - 32) / 2.18
    return max(_high(parts[0], left, frame), _high(parts[1], room - 32 - left, frame) - 64)


def _rows(node: Component, room: float, frame: int) -> float:
    """A list under its scale."""
    return 30 + sum(_row(item, room, frame) for item in _parts(_parts(node)[1]))


def _bars(node: Component, room: float, frame: int) -> float:
    return sum(_bar(item, room, frame) for item in _parts(node))


def _units(node: Component, room: float, frame: int) -> float:
    return 38


_OWN = {
    "card-head": _head, "card-counts": _counts, "chart-key": _key, "verdict-ends": _ends,
    "card-lines": _areas, "verdict-head": _result, "card-rows": _rows, "card-bars": _bars,
    "gauge": _gauge, "plot": _plot, "card-wide": _wide, "card-body": _body, "units": _units,
}  # fmt: skip


def _classes(node: Component) -> set[str]:
    return set(str(getattr(node, "className", "") or "").split())


def _parts(node: Any) -> Sequence[Any]:
    children = getattr(node, "children", None)
    listed = children if isinstance(children, list | tuple) else [children]
    return [child for child in listed if child is not None]


def _text(node: Any) -> str:
    if is_component(node):
        return "".join(map(_text, _parts(node)))
    return "" if node is None else str(node)
