"""The trajectory of one target."""

from collections.abc import Sequence

import queries
from components.embed import bodies
from data.records.places import Document
from data.records.rows import IndicatorRow
from data.store import Store
from exports.pictures import trajectory as picture
from exports.slides import chart_slide
from presentation.charts.chart_spec import ChartSpec, cited_documents
from presentation.citing.sources import mentions_of
from presentation.files import labels
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
    line = trajectory(row, view.plan, place_name(view.area, row), view.mentions, view.breaks)
    drawn = [item.mention for item in view.mentions if item.mention.figure_id in line.figure_ids]
    used = [*mentions_of(row), *drawn]
    _, until = cited_documents([*documents], {mention.document for mention in used})
    return ChartSpec(
        "trajectory", targets.target_parameters(view, row),
        labels.TRAJECTORY_LABELLED(label=row.label), line.area, view.plan.short_name, row.period,
        gauge_spec(row).sentence, places(used, documents), until, release,
        targets.indicator_page(view), rows=(row,), trajectory=line,
    )  # fmt: skip


def fetch(store: Store, parameters: Query) -> ChartSpec:
    """The chart of an address."""
    return spec(*targets.named_target(store, parameters), queries.documents(store), store.version)


KIND = ChartKind(
    parameters=targets.PARAMETERS, fetch=fetch, promised=targets.promised,
    body=bodies.trajectory, styles="figure",
    picture=picture.draw, slide=chart_slide.trajectory,
)  # fmt: skip
