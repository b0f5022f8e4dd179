"""The investment of a plan's project groups."""

from collections.abc import Iterator, Sequence

import queries
from components.embed import bodies
from data.records.places import Area, Document
from data.records.projects_and_tasks import Investment
from data.store import Store
from exports.pictures import bars
from exports.slides import chart_slide
from presentation import words
from presentation.charts.chart_spec import ChartSpec, cited_documents
from presentation.citing import cited
from presentation.citing.cited import short_titles
from presentation.files import labels
from presentation.joining import clauses, labelled, sentence
from presentation.projects.investment_bars import chart_bars
from views.addressing.choosing import query
from views.chart_kinds.district_parts import plans
from views.chart_kinds.kind import ChartKind, Parameters, Query, UnknownChartError, district
from views.district_view import DistrictView


def spec(
    home: Area,
    view: DistrictView,
    rows: Sequence[Investment],
    documents: Sequence[Document],
    release: str,
) -> ChartSpec | None:
    """The investment of `rows`; None where there is nothing to put side by side."""
    bars = chart_bars(rows)
    if not bars:
        return None
    names = short_titles(documents)
    _, until = cited_documents([*documents], {row.document for row in bars})
    places = dict.fromkeys(cited.place(row, names) for row in bars)
    figures = clauses(f"{row.group_name} {row.printed_value}" for row in bars)
    measure = words.MEASURES[bars[0].measure]
    return ChartSpec(
        "investments", (("district", home.area), ("plan", view.plan.plan)),
        labels.PROJECT_MEASURE(measure=measure), home.name, view.plan.short_name, bars[0].period,
        sentence(labelled(measure, figures)), tuple(places), until, release,
        f"/district/{home.area}{query(plan=view.plan.plan)}#investments", investments=tuple(rows),
    )  # fmt: skip


def fetch(store: Store, parameters: Query) -> ChartSpec:
    """The chart of an address."""
    home, view = district(store, parameters)
    rows = queries.district_investments(store, view.district, view.plan.plan)
    made = spec(home, view, rows, queries.documents(store), store.version)
    if made is None:
        raise UnknownChartError(labels.NO_COMPARABLE_INVESTMENT())
    return made


def promised(store: Store) -> Iterator[Parameters]:
    """Of every plan that has groups to put side by side."""
    for plan in plans(store):
        if chart_bars(queries.district_investments(store, plan.district, plan.plan)):
            yield (("district", plan.district), ("plan", plan.plan))


KIND = ChartKind(
    parameters=("district", "plan"), fetch=fetch, promised=promised,
    body=bodies.investments, styles="bars",
    picture=bars.investments, slide=chart_slide.investments,
)  # fmt: skip
