"""Printed investment of several districts side by side, where measure, unit and category agree.

Nothing is added up: a bar is one printed figure of one project group. Left out, with a sentence,
are wholes, the city beside its districts, and groups whose printed part exceeds the whole.
"""

from collections.abc import Callable, Mapping
from typing import Any, cast

from dash import dcc, html

from components.marks.source_fold import source_places
from data.records.projects import PlanInvestments
from presentation import words
from presentation.charts import template
from presentation.charts.template import CONFIG
from presentation.citing import cited
from presentation.projects import labels
from presentation.projects.comparison import Comparison, figure, flagged_words
from presentation.projects.investment_chart import HrefOf


def chart(
    comparison: Comparison,
    documents: Mapping[str, str],
    named: Callable[[PlanInvestments], HrefOf] | None = None,
) -> html.Figure:
    """One measure of several districts, with what is left out and where the figures stand."""
    drawn = figure(comparison)
    if named:
        ways = [template.way(named(bar.plan)(bar.figure)) for bar in comparison.bars]
        drawn["data"][0]["customdata"] = ways
    title = labels.MEASURES_BY_CATEGORY(
        measures=words.MEASURES[comparison.measure], unit=comparison.unit
    )
    graph = dcc.Graph(
        id=f"compare-{comparison.measure.replace('_', '-')}",
        figure=drawn,
        config=cast(Any, CONFIG),
        responsive=True,
        style={"height": f"{drawn['layout']['height']}px"},
    )
    notes = [html.P(flagged_words(bar), className="chart-note") for bar in comparison.left_out]
    source = source_places(
        title,
        [bar.plan.district_name + cited.place(bar.figure, documents) for bar in comparison.bars],
    )
    return html.Figure([html.Figcaption(title), graph, *notes, source], className="panel chart")
