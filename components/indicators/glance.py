"""All indicators of a plan in one chart; the list beneath is its alternative."""

from collections.abc import Callable, Sequence

from dash import html

from components.marks.chart import chart
from data.records.rows import IndicatorRow
from presentation.indicators import completion_drawing, labels


def glance(
    rows: Sequence[IndicatorRow], href_of: Callable[[IndicatorRow], str], *, picks: bool = False
) -> html.Figure | None:
    """Completion against schedule, and by name what stands on no such axis; None where all does."""
    drawn = completion_drawing.drawing(rows, href_of, picks=picks)
    if drawn is None:
        return None
    beside = [html.Li(text) for text in completion_drawing.beside(rows)]
    note = labels.GLANCE_PICKS() if picks else labels.GLANCE_LEADS()
    parts = [html.Figcaption(note, className="section-note"), chart(drawn)]
    if beside:
        parts += [html.B(labels.NOT_ON_AXIS()), html.Ul(beside, className="glance-beside")]
    return html.Figure(parts, className="glance")
