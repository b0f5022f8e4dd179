"""The gauges of a theme, or of all indicators of a plan's area, in the page's order."""

from collections.abc import Iterator, Sequence

import queries
from components.embed import bodies
from data.records.places import Area, Document
from data.records.rows import IndicatorRow
from data.store import Store
from exports.pictures import gauges as picture
from exports.slides import chart_slide
from presentation.charts.chart_spec import ChartSpec, cited_documents
from presentation.citing.sources import documents_of
from presentation.files import labels
from presentation.indicators import headline_words
from presentation.indicators.table_words import by_theme
from presentation.places import place_name
from views.chart_kinds.district_parts import plans_at
from views.chart_kinds.kind import ChartKind, Parameters, Query, UnknownChartError, district
from views.district_view import DistrictView


def spec(
    home: Area, view: DistrictView, theme: str, rows: Sequence[IndicatorRow],
    documents: Sequence[Document], release: str,
) -> ChartSpec:  # fmt: skip
    """The gauges of `rows`, all of the theme where `theme` is not empty."""
    rows = [row for of_theme in by_theme(rows) for row in of_theme]
    titles, until = cited_documents([*documents], documents_of(rows))
    name = next((item.name for item in view.themes if item.theme == theme), labels.ALL_INDICATORS())
    parameters = [("district", home.area), ("plan", view.plan.plan), ("area", view.area.area),
                  ("period", view.period)]  # fmt: skip
    if theme:
        parameters.append(("topic", theme))
    if view.filter.indicator:
        parameters.append(("indicator", ",".join(view.filter.indicator)))
    return ChartSpec(
        "gauges", tuple(parameters), labels.TARGETS_AND_PROGRESS_OF(name=name),
        place_name(view.area), view.plan.short_name, view.period,
        headline_words.headline_text(rows), titles, until, release,
        f"/district/{view.district}{view.whole_query(theme=theme)}", rows=tuple(rows), is_list=True,
    )  # fmt: skip


def fetch(store: Store, parameters: Query) -> ChartSpec:
    """The chart of an address."""
    home, view = district(store, {**parameters, "theme": parameters.get("topic")})
    # The schedule of a theme may be known from another theme's rows: as on the page.
    rows = [row for row in view.rows(store) if view.filter.takes(row)]
    if not rows:
        raise UnknownChartError(labels.THEME_IS_EMPTY())
    return spec(home, view, view.theme, rows, queries.documents(store), store.version)


def promised(store: Store) -> Iterator[Parameters]:
    """Of each area at every period: all gauges, and those of each theme."""
    for one in plans_at(store):
        parameters = (*one.home, ("area", one.area.area), ("period", one.period))
        yield parameters
        for theme in dict.fromkeys(row.theme for row in one.rows(store)):
            yield (*parameters, ("topic", theme))


#: `topic` is what a page's address calls theme: beside a chart that word means light or dark.
KIND = ChartKind(
    parameters=("district", "plan", "area", "period", "topic", "indicator"), fetch=fetch,
    promised=promised,
    body=bodies.gauges,
    picture=picture.draw, slide=chart_slide.gauges,
)  # fmt: skip
