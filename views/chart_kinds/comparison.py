"""One set of comparable figures of an indicator, side by side."""

from collections.abc import Iterator, Sequence

import queries
from components.embed import bodies
from data.records.places import Document
from data.store import Store
from exports.pictures import bars
from exports.slides import chart_slide
from presentation import common
from presentation.charts.chart_spec import ChartSpec, cited_documents
from presentation.citing.cited import place
from presentation.compare import comparability
from presentation.compare.comparability import Group
from presentation.files import labels
from presentation.joining import clauses, labelled, sentence
from presentation.places import figure_name
from queries import compare, indicators
from views.addressing.choosing import query
from views.chart_kinds.kind import ChartKind, Parameters, Query, UnknownChartError


def spec(
    indicator: str, name: str, group: Group, documents: Sequence[Document], release: str
) -> ChartSpec:
    """The figures of `group`; the indicator has that id and name."""
    # Of several districts each has a 纲要: here only whole titles tell them apart.
    names = {document.document: document.title for document in documents}
    _, until = cited_documents([*documents], {item.mention.document for item in group.figures})
    places = dict.fromkeys(place(figure.mention, names) for figure in group.figures)
    figures = clauses(
        f"{figure_name(figure)} {comparability.converted(figure.mention, group.unit)}"
        for figure in group.figures
    )
    return ChartSpec(
        "comparison", _parameters(indicator, group), labelled(name, group.title),
        common.COMPARE_PAGE(), "", group.period, sentence(figures), tuple(places), until, release,
        f"/compare{query(indicator=indicator)}", comparison=group,
    )  # fmt: skip


def _parameters(indicator: str, group: Group) -> Parameters:
    return (("indicator", indicator), ("role", group.role), ("family", group.family),
            ("period", group.period))  # fmt: skip


def fetch(store: Store, parameters: Query) -> ChartSpec:
    """The chart of an address: the first set that has what it names."""
    indicator = str(parameters.get("indicator", ""))
    facts = indicators.facts(store, indicator)
    if facts is None:
        raise UnknownChartError(labels.NO_SUCH_INDICATOR())
    figures = compare.area_figures(store, indicator=indicator)
    chosen = {
        name: parameters[name] for name in ("role", "family", "period") if parameters.get(name)
    }
    for group in comparability.groups(figures, facts.unit):
        if all(getattr(group, name) == value for name, value in chosen.items()):
            return spec(indicator, facts.name, group, queries.documents(store), store.version)
    raise UnknownChartError(labels.NO_COMPARABLE_FIGURE())


def promised(store: Store) -> Iterator[Parameters]:
    """Every set of every indicator that several areas have."""
    for item in compare.shared_indicators(store):
        figures = compare.area_figures(store, indicator=item.indicator)
        for group in comparability.groups(figures, item.unit):
            yield _parameters(item.indicator, group)


KIND = ChartKind(
    parameters=("indicator", "role", "family", "period"), fetch=fetch, promised=promised,
    body=bodies.comparison, styles="bars",
    picture=bars.comparison, slide=chart_slide.comparison,
)  # fmt: skip
