"""The picture of a piece as SVG: one drawing for each kind, drawn here and not in a browser."""

from __future__ import annotations

from collections.abc import Callable

from components.piece import Kind, Piece
from exports import (
    picture_bars,
    picture_gauge,
    picture_list,
    picture_summary,
    picture_trajectory,
)
from exports.palette import Palette, palette

_DRAW: dict[Kind, Callable[[Piece, Palette], str]] = {
    "gauge": picture_gauge.draw,
    "summary": picture_summary.draw,
    "gauges": picture_list.draw,
    "trajectory": picture_trajectory.draw,
    "comparison": picture_bars.comparison,
    "investments": picture_bars.investments,
}


def svg(piece: Piece, theme: str = "light") -> str:
    """The picture of a piece: 960 units wide, as high as its content, all its words inside.

    Raises:
        KeyError: `theme` is not one of `exports.palette.THEMES`.
    """
    return _DRAW[piece.kind](piece, palette(theme))
