"""The rule a verdict follows: in words, and as a scale on which the result falls."""

from dash import html

from components.marks.status import icon
from components.shell.document.attributes import DECORATIVE, aria
from presentation import numbers
from presentation.indicators.gauge_spec import status_class
from presentation.verdicts.scale import SCALE_END, Scale, VerdictBand, exact, is_edge, mark_class


def draw_scale(scale: Scale) -> html.Div:
    """Bands of one line with a mark where the value falls."""
    low = min(0.0, *(band.low for band in scale.bands))
    at = min(max(scale.value, low), SCALE_END)
    bands = [_band(band, band.rating == scale.rating) for band in scale.bands]
    mark = html.Div(
        [html.B(exact(scale.value)), html.Span([icon(scale.rating), scale.verdict])],
        className=mark_class(at, scale),
        style={"--at": f"{at / SCALE_END * 100:.2f}"},
    )
    edges = [_edge(index, band.low) for index, band in enumerate(scale.bands) if is_edge(band)]
    return html.Div(
        [mark, html.Div(bands, className="scale-bands"), html.Div(edges, className="scale-edges")],
        className="scale",
        role="img",
        **aria(label=scale.sentence),
    )


def _band(band: VerdictBand, live: bool) -> html.I:
    return html.I(
        className=f"{status_class(band.rating)}{' is-live' if live else ''}",
        style={"flexGrow": f"{max(band.high - band.low, 0):.2f}"},
        **DECORATIVE,
    )


def _edge(index: int, low: float) -> html.Span:
    """Labels of close edges stand on both sides of them."""
    place = {0: "is-first", 1: "is-before"}.get(index, "is-after" if index == 2 else "")
    return html.Span(
        numbers.percent(low),
        className=place or None,
        style={"--at": f"{low / SCALE_END * 100:.2f}"},
    )
