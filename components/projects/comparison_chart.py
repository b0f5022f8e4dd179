"""Printed investment of several districts side by side, where measure, unit and category agree.

Nothing is added up: a bar is one printed figure of one project group. Left out, with a sentence,
are wholes, the city beside its districts, and groups whose printed part exceeds the whole.
"""

from collections.abc import Callable, Mapping

from dash import html

from components.marks.chart import chart as chart_place
from components.marks.source_fold import source_places
from data.records.projects import PlanInvestments
from presentation import words
from presentation.charts.shapes import lead
from presentation.citing import cited
from presentation.projects import labels
from presentation.projects.comparison import Comparison, drawing, flagged_words
from presentation.projects.investment_chart import HrefOf


def chart(
    comparison: Comparison,
    documents: Mapping[str, str],
    named: Callable[[PlanInvestments], HrefOf] | None = None,
) -> html.Figure:
    """One measure of several districts, with what is left out and where the figures stand."""
    title = labels.MEASURES_BY_CATEGORY(
        measures=words.MEASURES[comparison.measure], unit=comparison.unit
    )
    drawn = drawing(comparison, lambda bar: lead(named(bar.plan)(bar.figure)) if named else None)
    notes = [html.P(flagged_words(bar), className="chart-note") for bar in comparison.left_out]
    source = source_places(
        title,
        [bar.plan.district_name + cited.place(bar.figure, documents) for bar in comparison.bars],
    )
    return html.Figure(
        [html.Figcaption(title), chart_place(drawn), *notes, source], className="panel chart"
    )
