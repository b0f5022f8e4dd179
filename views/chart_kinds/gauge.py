"""The gauge of one target; with its trajectory, for where there is room."""

from collections.abc import Sequence

import queries
from components.embed import bodies
from data.records.places import Document
from data.records.rows import IndicatorRow
from data.store import Store
from exports.pictures import gauge as picture
from exports.slides import chart_slide
from presentation.charts.chart_spec import ChartSpec, cited_documents
from presentation.citing.sources import documents_of, mentions_of
from presentation.indicators.gauge_spec import gauge_spec
from presentation.places import place_name
from presentation.trajectory.trajectory import trajectory
from views.chart_kinds import targets
from views.chart_kinds.kind import ChartKind, Query, places
from views.indicator_view import IndicatorView


def spec(
    view: IndicatorView, row: IndicatorRow, documents: Sequence[Document], release: str
) -> ChartSpec:
    """The chart of a target that is fetched."""
    assert view.plan is not None
    titles, until = cited_documents([*documents], documents_of([row]))
    name = place_name(view.area, row)
    return ChartSpec(
        "gauge", targets.target_parameters(view, row), row.label, name, view.plan.short_name,
        row.period, gauge_spec(row).sentence, places(mentions_of(row), documents) or titles,
        until, release, targets.indicator_page(view), rows=(row,),
        trajectory=trajectory(row, view.plan, name, view.mentions, view.breaks),
    )  # fmt: skip


def fetch(store: Store, parameters: Query) -> ChartSpec:
    """The chart of an address."""
    return spec(*targets.named_target(store, parameters), queries.documents(store), store.version)


KIND = ChartKind(
    parameters=targets.PARAMETERS, fetch=fetch, promised=targets.promised,
    body=bodies.gauge, styles="figure",
    picture=picture.draw, slide=chart_slide.gauge,
)  # fmt: skip
