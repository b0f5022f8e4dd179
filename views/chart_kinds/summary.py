"""The counts of a plan: how many indicators of which verdict, for each of its areas."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

import queries
from components.embed import bodies
from data.records.places import Area, Document
from data.records.rows import IndicatorRow
from data.store import Store
from exports.pictures import summary as picture
from exports.slides import chart_slide
from presentation.charts.chart_spec import AreaLine, ChartSpec, cited_documents
from presentation.citing.sources import documents_of
from presentation.files import labels
from presentation.indicators import headline_words
from presentation.places import place_name, scope_label
from views.chart_kinds.district_parts import plans_at
from views.chart_kinds.kind import ChartKind, Parameters, Query, district
from views.district_view import DistrictView


def spec(
    home: Area, view: DistrictView, rows: Mapping[str, Sequence[IndicatorRow]],
    documents: Sequence[Document], release: str, *, of_area: bool = False,
) -> ChartSpec:  # fmt: skip
    """The counts of `rows`, by area. `of_area`: of the view's area alone, not of all."""
    areas = [area for area in view.areas if area.area in rows]
    lines = area_lines([(scope_label(area), rows[area.area]) for area in areas])
    used = documents_of(chain.from_iterable(line.rows for line in lines))
    titles, until = cited_documents([*documents], used)
    area = (("area", view.area.area),) if of_area else ()
    name = place_name(view.area) if of_area else home.name
    return ChartSpec(
        "summary",
        (("district", home.area), ("plan", view.plan.plan), *area, ("period", view.period)),
        labels.PROGRESS_OF(name=name), name, view.plan.short_name, view.period,
        headline_words.headline_text(rows[view.area.area]), titles, until, release,
        f"/district/{view.district}{view.whole_query()}",
        rows=tuple(rows[view.area.area]), lines=lines,
    )  # fmt: skip


def area_lines(areas: Sequence[tuple[str, Sequence[IndicatorRow]]]) -> tuple[AreaLine, ...]:
    """The areas of a summary: scope and rows of each, dated where the dates differ."""
    labels = headline_words.dated(areas)
    return tuple(
        AreaLine(label, tuple(rows)) for label, (_, rows) in zip(labels, areas, strict=True)
    )


def fetch(store: Store, parameters: Query) -> ChartSpec:
    """The chart of an address."""
    home, view = district(store, parameters)
    areas = [view.area] if parameters.get("area") else view.areas
    rows = {area.area: view.rows(store, area) for area in areas}
    return spec(
        home,
        view,
        rows,
        queries.documents(store),
        store.version,
        of_area=bool(parameters.get("area")),
    )


def promised(store: Store) -> Iterator[Parameters]:
    """Of each area, and of a plan's areas together, at every period."""
    for one in plans_at(store):
        period = ("period", one.period)
        if one.is_first:
            yield (*one.home, period)
        yield (*one.home, ("area", one.area.area), period)


KIND = ChartKind(
    parameters=("district", "plan", "area", "period"), fetch=fetch, promised=promised,
    body=bodies.summary,
    picture=picture.draw, slide=chart_slide.summary,
)  # fmt: skip
