"""The piece that an address asks for, fetched from the store; never another one instead.

On a page an unknown value falls back to a default with a notice. An embed or a picture stands alone
in somebody's article: there an unknown value is an error, so that nothing else takes its place.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

import queries
from data.records import Area, IndicatorRow
from data.store import Store
from presentation.charts.chart_spec import ChartSpec
from presentation.compare import comparability
from presentation.files import labels
from queries import compare, indicators
from views import chart_builders as make
from views import district_view
from views.indicator_view import IndicatorView
from views.indicator_view import resolve as resolve_indicator
from views.parameters import problem_of, shorten

#: Kind -> the address parameters it understands, in their order. `topic` is what a page's address
#: calls theme: beside an embed and a picture that word means light or dark.
PARAMETERS: dict[str, tuple[str, ...]] = {
    "gauge": ("area", "indicator", "plan", "period", "target"),
    "summary": ("district", "plan", "area", "period"),
    "gauges": ("district", "plan", "area", "period", "topic"),
    "trajectory": ("area", "indicator", "plan", "period", "target"),
    "comparison": ("indicator", "role", "family", "period"),
    "investments": ("district", "plan"),
}

Wanted = Mapping[str, object]


class UnknownChartError(LookupError):
    """The store has nothing at this address; the message says what is missing, for readers."""


class MalformedChartError(UnknownChartError):
    """The address is none of a piece, whatever the store holds."""


def piece(store: Store, kind: str, wanted: Wanted) -> ChartSpec:
    """The piece of an address; parameters left out take the page's defaults.

    Raises:
        UnknownChartError: the kind, a parameter or a value does not exist in this release.
    """
    if kind not in _MAKERS:
        raise MalformedChartError(labels.NO_SUCH_KIND(kind=shorten(kind)))
    unknown = [name for name in wanted if name not in PARAMETERS[kind]]
    if unknown:
        raise MalformedChartError(labels.UNKNOWN_PARAMETER(unknown=shorten(unknown[0])))
    for name, value in wanted.items():
        if not isinstance(value, str):
            raise MalformedChartError(labels.REPEATED_PARAMETER(name=shorten(name)))
    return _MAKERS[kind](store, wanted)


def _gauge(store: Store, wanted: Wanted) -> ChartSpec:
    return make.gauge(*_indicator(store, wanted), queries.documents(store), store.version)


def _trajectory(store: Store, wanted: Wanted) -> ChartSpec:
    return make.course(*_indicator(store, wanted), queries.documents(store), store.version)


def _indicator(store: Store, wanted: Wanted) -> tuple[IndicatorView, IndicatorRow]:
    view = resolve_indicator(store, wanted.get("area"), wanted.get("indicator"), wanted)
    if view is None or view.plan is None or not view.rows:
        raise UnknownChartError(labels.NO_SUCH_TARGET())
    refuse(view.notices)
    target = wanted.get("target") or view.rows[0].target.figure_id
    row = next((row for row in view.rows if row.target.figure_id == target), None)
    if row is None:
        raise UnknownChartError(labels.NO_TARGET_NUMBERED(target=shorten(str(target))))
    return view, row


def _summary(store: Store, wanted: Wanted) -> ChartSpec:
    home, view = _district(store, wanted)
    areas = [view.area] if wanted.get("area") else view.areas
    rows = {area.area: view.rows(store, area) for area in areas}
    return make.summary(home, view, rows, queries.documents(store), store.version,
                        of_area=bool(wanted.get("area")))  # fmt: skip


def _gauges(store: Store, wanted: Wanted) -> ChartSpec:
    home, view = _district(store, {**wanted, "theme": wanted.get("topic")})
    # The schedule of a theme may be known from another theme's rows: as on the page.
    rows = [row for row in view.rows(store) if view.theme in ("", row.theme)]
    if not rows:
        raise UnknownChartError(labels.THEME_IS_EMPTY())
    return make.gauges(home, view, view.theme, rows, queries.documents(store), store.version)


def _investments(store: Store, wanted: Wanted) -> ChartSpec:
    home, view = _district(store, wanted)
    rows = queries.district_investments(store, view.district, view.plan.plan)
    made = make.investments(home, view, rows, queries.documents(store), store.version)
    if made is None:
        raise UnknownChartError(labels.NO_COMPARABLE_INVESTMENT())
    return made


def _comparison(store: Store, wanted: Wanted) -> ChartSpec:
    indicator = str(wanted.get("indicator", ""))
    facts = indicators.facts(store, indicator)
    if facts is None:
        raise UnknownChartError(labels.NO_SUCH_INDICATOR())
    figures = compare.area_figures(store, indicator=indicator)
    asked = {name: wanted[name] for name in ("role", "family", "period") if wanted.get(name)}
    found = [
        group for group in comparability.groups(figures, facts.unit)
        if all(getattr(group, name) == value for name, value in asked.items())
    ]  # fmt: skip
    if not found:
        raise UnknownChartError(labels.NO_COMPARABLE_FIGURE())
    return make.comparison(indicator, facts.name, found[0], queries.documents(store), store.version)


def _district(store: Store, wanted: Wanted) -> tuple[Area, district_view.View]:
    home = queries.district(store, str(wanted.get("district", "")))
    if home is None:
        raise UnknownChartError(labels.NO_SUCH_AREA())
    view = district_view.resolve(store, home, wanted)
    refuse(view.notices)
    return home, view


def refuse(notices: Iterable[str]) -> None:
    """What a page would replace and name is an error here.

    Raises:
        UnknownChartError: there is a notice.
    """
    for notice in notices:
        raise UnknownChartError(problem_of(notice))


_MAKERS: dict[str, Callable[[Store, Wanted], ChartSpec]] = {
    "gauge": _gauge,
    "summary": _summary,
    "gauges": _gauges,
    "trajectory": _trajectory,
    "comparison": _comparison,
    "investments": _investments,
}
