"""The picture of a piece as SVG: one drawing for each kind, drawn here and not in a browser."""

from __future__ import annotations

from collections.abc import Callable

from exports.pictures import bars, gauge, gauges, summary, trajectory
from presentation.charts.chart_spec import ChartSpec, Kind
from presentation.palette import Palette, palette

_DRAW: dict[Kind, Callable[[ChartSpec, Palette], str]] = {
    "gauge": gauge.draw,
    "summary": summary.draw,
    "gauges": gauges.draw,
    "trajectory": trajectory.draw,
    "comparison": bars.comparison,
    "investments": bars.investments,
}


def svg(piece: ChartSpec, theme: str = "light") -> str:
    """The picture of a piece: 960 units wide, as high as its content, all its words inside.

    Raises:
        KeyError: `theme` is not one of `exports.palette.THEMES`.
    """
    return _DRAW[piece.kind](piece, palette(theme))
