"""The piece that an address asks for, fetched from the store; never another one instead.

On a page an unknown value falls back to a default with a notice. An embed or a picture stands alone
in somebody's article: there an unknown value is an error, so that nothing else takes its place.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

import queries
from components import comparability, reading
from components.address import problem_of, shorten
from components.piece import Piece
from data.records import Area, IndicatorRow
from data.store import Store
from pages import _piece_makers as make
from pages import _view
from pages._indicator_view import IndicatorView
from pages._indicator_view import resolve as resolve_indicator
from queries import compare, indicators

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


class UnknownPieceError(LookupError):
    """The store has nothing at this address; the message says what is missing, for readers."""


class MalformedPieceError(UnknownPieceError):
    """The address is none of a piece, whatever the store holds."""


def piece(store: Store, kind: str, wanted: Wanted) -> Piece:
    """The piece of an address; parameters left out take the page's defaults.

    Raises:
        UnknownPieceError: the kind, a parameter or a value does not exist in this release.
    """
    if kind not in _MAKERS:
        raise MalformedPieceError(f"没有“{shorten(kind)}”这一类内容。")
    unknown = [name for name in wanted if name not in PARAMETERS[kind]]
    if unknown:
        raise MalformedPieceError(f"地址里的参数“{shorten(unknown[0])}”无法识别。")
    for name, value in wanted.items():
        if not isinstance(value, str):
            raise MalformedPieceError(f"地址里的参数“{shorten(name)}”重复。")
    return _MAKERS[kind](store, wanted)


def _gauge(store: Store, wanted: Wanted) -> Piece:
    return make.gauge(*_indicator(store, wanted), queries.documents(store), store.version)


def _trajectory(store: Store, wanted: Wanted) -> Piece:
    return make.course(*_indicator(store, wanted), queries.documents(store), store.version)


def _indicator(store: Store, wanted: Wanted) -> tuple[IndicatorView, IndicatorRow]:
    view = resolve_indicator(store, wanted.get("area"), wanted.get("indicator"), wanted)
    if view is None or view.plan is None or not view.rows:
        raise UnknownPieceError("没有这个区域的这项指标目标。")
    refuse(view.notices)
    target = wanted.get("target") or view.rows[0].target.figure_id
    row = next((row for row in view.rows if row.target.figure_id == target), None)
    if row is None:
        raise UnknownPieceError(f"没有编号为“{shorten(str(target))}”的目标。")
    return view, row


def _summary(store: Store, wanted: Wanted) -> Piece:
    home, view = _district(store, wanted)
    areas = [view.area] if wanted.get("area") else view.areas
    rows = {area.area: view.rows(store, area) for area in areas}
    return make.summary(home, view, rows, queries.documents(store), store.version,
                        of_area=bool(wanted.get("area")))  # fmt: skip


def _gauges(store: Store, wanted: Wanted) -> Piece:
    home, view = _district(store, {**wanted, "theme": wanted.get("topic")})
    # The schedule of a theme may be known from another theme's rows: as on the page.
    rows = [row for row in reading.with_schedule(view.rows(store)) if view.theme in ("", row.theme)]
    if not rows:
        raise UnknownPieceError("这一主题下没有指标。")
    return make.gauges(home, view, view.theme, rows, queries.documents(store), store.version)


def _investments(store: Store, wanted: Wanted) -> Piece:
    home, view = _district(store, wanted)
    rows = queries.district_investments(store, view.district, view.plan.plan)
    made = make.investments(home, view, rows, queries.documents(store), store.version)
    if made is None:
        raise UnknownPieceError("这一规划没有可以并列的投资数字。")
    return made


def _comparison(store: Store, wanted: Wanted) -> Piece:
    indicator = str(wanted.get("indicator", ""))
    facts = indicators.facts(store, indicator)
    if facts is None:
        raise UnknownPieceError("没有这项指标。")
    figures = compare.area_figures(store, indicator=indicator)
    asked = {name: wanted[name] for name in ("role", "family", "period") if wanted.get(name)}
    found = [
        group for group in comparability.groups(figures, facts.unit)
        if all(getattr(group, name) == value for name, value in asked.items())
    ]  # fmt: skip
    if not found:
        raise UnknownPieceError("没有可以并列的数字。")
    return make.comparison(indicator, facts.name, found[0], queries.documents(store), store.version)


def _district(store: Store, wanted: Wanted) -> tuple[Area, _view.View]:
    home = queries.district(store, str(wanted.get("district", "")))
    if home is None:
        raise UnknownPieceError("没有这个区域。")
    view = _view.resolve(store, home, wanted)
    refuse(view.notices)
    return home, view


def refuse(notices: Iterable[str]) -> None:
    """What a page would replace and name is an error here.

    Raises:
        UnknownPieceError: there is a notice.
    """
    for notice in notices:
        raise UnknownPieceError(problem_of(notice))


_MAKERS: dict[str, Callable[[Store, Wanted], Piece]] = {
    "gauge": _gauge,
    "summary": _summary,
    "gauges": _gauges,
    "trajectory": _trajectory,
    "comparison": _comparison,
    "investments": _investments,
}
