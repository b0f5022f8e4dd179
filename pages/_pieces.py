"""The piece that an address asks for, fetched from the store; never another one instead.

On a page an unknown value falls back to a default with a notice. An embed or a picture stands alone
in somebody's article: there an unknown value is an error, so that nothing else takes its place.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from itertools import chain

import queries
from components import comparability, headline, reading, words
from components.address import query, shorten
from components.gauge import gauge_spec
from components.investments import chart_bars
from components.piece import Line, Piece, cited_documents
from components.sources import place
from components.trajectory import trajectory
from data.records import Area, IndicatorRow, Mention
from data.store import Store
from pages import _view
from pages._indicator_parts import place_name
from pages._indicator_view import IndicatorView
from pages._indicator_view import resolve as resolve_indicator
from queries import compare, indicators

#: Kind -> the address parameters it understands, in their order.
PARAMETERS: dict[str, tuple[str, ...]] = {
    "gauge": ("area", "indicator", "plan", "period", "target"),
    "summary": ("district", "plan", "area", "period"),
    "gauges": ("district", "plan", "area", "period", "theme"),
    "trajectory": ("area", "indicator", "plan", "period", "target"),
    "comparison": ("indicator", "role", "family", "period"),
    "investments": ("district", "plan"),
}
Wanted = Mapping[str, object]


class UnknownPieceError(LookupError):
    """The store has nothing at this address; the message says what is missing, for readers."""


def piece(store: Store, kind: str, wanted: Wanted) -> Piece:
    """The piece of an address; parameters left out take the page's defaults.

    Raises:
        UnknownPieceError: the kind, a parameter or a value does not exist in this release.
    """
    if kind not in _MAKERS:
        raise UnknownPieceError(f"没有“{shorten(kind)}”这一类内容。")
    unknown = [name for name in wanted if name not in PARAMETERS[kind]]
    if unknown:
        raise UnknownPieceError(f"地址里的参数“{shorten(unknown[0])}”无法识别。")
    for name, value in wanted.items():
        if not isinstance(value, str):
            raise UnknownPieceError(f"地址里的参数“{shorten(name)}”重复。")
    return _MAKERS[kind](store, wanted)


def _gauge(store: Store, wanted: Wanted) -> Piece:
    view, row, parameters = _indicator(store, wanted)
    titles, until = cited_documents(queries.documents(store), _documents([row]))
    names = {item.document: item.short_title for item in queries.documents(store)}
    places = dict.fromkeys(place(mention, names) for mention in _mentions(row))
    return Piece(
        "gauge", parameters, row.printed_name, place_name(view.area, row), _plan_name(view),
        row.period, gauge_spec(row).sentence, tuple(places) or titles, until, store.version,
        _indicator_page(view), rows=(row,),
    )  # fmt: skip


def _trajectory(store: Store, wanted: Wanted) -> Piece:
    view, row, parameters = _indicator(store, wanted)
    assert view.plan is not None
    line = trajectory(row, view.plan, place_name(view.area, row), view.mentions, view.breaks)
    used = [item.mention for item in view.mentions if item.mention.figure_id in line.figure_ids]
    names = {item.document: item.short_title for item in queries.documents(store)}
    places = dict.fromkeys(place(mention, names) for mention in [*_mentions(row), *used])
    documents = {mention.document for mention in [*_mentions(row), *used]}
    _, until = cited_documents(queries.documents(store), documents)
    return Piece(
        "trajectory", parameters, f"{row.printed_name}：走势与时序", line.area, _plan_name(view),
        row.period, gauge_spec(row).sentence, tuple(places), until, store.version,
        _indicator_page(view), rows=(row,), trajectory=line,
    )  # fmt: skip


def _indicator(
    store: Store, wanted: Wanted
) -> tuple[IndicatorView, IndicatorRow, tuple[tuple[str, str], ...]]:
    area, indicator = wanted.get("area"), wanted.get("indicator")
    view = resolve_indicator(store, area, indicator, wanted)
    if view is None or view.plan is None or not view.rows:
        raise UnknownPieceError("没有这个区域的这项指标目标。")
    _refuse(view.notices)
    target = wanted.get("target") or view.rows[0].target.figure_id
    row = next((row for row in view.rows if row.target.figure_id == target), None)
    if row is None:
        raise UnknownPieceError(f"没有编号为“{shorten(str(target))}”的目标。")
    parameters = [("area", str(area)), ("indicator", str(indicator)),
                  ("plan", view.plan.plan), ("period", view.period)]  # fmt: skip
    if len(view.rows) > 1:
        parameters.append(("target", row.target.figure_id))
    return view, row, tuple(parameters)


def _summary(store: Store, wanted: Wanted) -> Piece:
    home, view = _district(store, wanted)
    areas = [view.area] if wanted.get("area") else view.areas
    lines = []
    for area in areas:
        period = view.period_of(store, area.area)
        rows = queries.district_indicators(store, view.district, view.plan.plan, area.area, period)
        lines.append(Line(area.scope, tuple(rows)))
    titles, until = cited_documents(
        queries.documents(store), _documents(chain.from_iterable(line.rows for line in lines))
    )
    parameters = [("district", home.area), ("plan", view.plan.plan)]
    if wanted.get("area"):
        parameters.append(("area", view.area.area))
    parameters.append(("period", view.period))
    own = next(line for line, area in zip(lines, areas, strict=True) if area == view.area)
    return Piece(
        "summary", tuple(parameters), f"{home.name}：规划目标进展", home.name,
        view.plan.short_name, view.period, headline.headline_text(own.rows), titles, until,
        store.version, _district_page(view), lines=tuple(lines),
    )  # fmt: skip


def _gauges(store: Store, wanted: Wanted) -> Piece:
    home, view = _district(store, wanted)
    rows = reading.with_schedule(
        queries.district_indicators(
            store, view.district, view.plan.plan, view.area.area, view.period, view.theme
        )
    )
    if not rows:
        raise UnknownPieceError("这一主题下没有指标。")
    titles, until = cited_documents(queries.documents(store), _documents(rows))
    name = next((theme.name for theme in view.themes if theme.theme == view.theme), "全部指标")
    parameters = [("district", home.area), ("plan", view.plan.plan), ("area", view.area.area),
                  ("period", view.period)]  # fmt: skip
    if view.theme:
        parameters.append(("theme", view.theme))
    return Piece(
        "gauges", tuple(parameters), f"{name}：目标与进展", place_name(view.area),
        view.plan.short_name, view.period, headline.headline_text(rows), titles, until,
        store.version, _district_page(view), rows=tuple(rows),
    )  # fmt: skip


def _investments(store: Store, wanted: Wanted) -> Piece:
    home, view = _district(store, wanted)
    rows = queries.district_investments(store, view.district, view.plan.plan)
    bars = chart_bars(rows)
    if not bars:
        raise UnknownPieceError("这一规划没有可以并列的投资数字。")
    documents = queries.documents(store)
    names = {item.document: item.short_title for item in documents}
    _, until = cited_documents(documents, {row.document for row in bars})
    places = dict.fromkeys(f"《{names[row.document]}》{row.locator}" for row in bars)
    told = "；".join(f"{row.group_name} {row.printed_value}" for row in bars)
    measure = words.MEASURES[bars[0].measure]
    return Piece(
        "investments", (("district", home.area), ("plan", view.plan.plan)),
        f"项目{measure}（亿元）", home.name, view.plan.short_name, bars[0].period,
        f"{measure}：{told}。", tuple(places), until, store.version,
        f"/district/{home.area}{query(plan=view.plan.plan)}#investments", investments=tuple(rows),
    )  # fmt: skip


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
    group = found[0]
    documents = queries.documents(store)
    names = {item.document: item.short_title for item in documents}
    _, until = cited_documents(documents, {figure.mention.document for figure in group.figures})
    places = dict.fromkeys(place(figure.mention, names) for figure in group.figures)
    told = "；".join(
        f"{figure.name} {comparability.converted(figure.mention, group.unit)}"
        for figure in group.figures
    )
    return Piece(
        "comparison",
        (("indicator", indicator), ("role", group.role), ("family", group.family),
         ("period", group.period)),
        f"{facts.name}：{group.title}", "区域对比", "", group.period, f"{told}。", tuple(places),
        until, store.version, f"/compare{query(indicator=indicator)}", comparison=group,
    )  # fmt: skip


def _district(store: Store, wanted: Wanted) -> tuple[Area, _view.View]:
    known = {area.area: area for area in queries.districts(store)}
    home = known.get(str(wanted.get("district", "")))
    if home is None:
        raise UnknownPieceError("没有这个区域。")
    view = _view.resolve(store, home, wanted)
    _refuse(view.notices)
    return home, view


def _refuse(notices: Iterable[str]) -> None:
    for notice in notices:
        raise UnknownPieceError(notice.replace("，已改为默认显示", ""))


def _mentions(row: IndicatorRow) -> list[Mention]:
    given = (row.baseline, row.target, row.actual, row.published_completion)
    return [mention for mention in given if mention is not None]


def _documents(rows: Iterable[IndicatorRow]) -> set[str]:
    return {mention.document for row in rows for mention in _mentions(row)}


def _plan_name(view: IndicatorView) -> str:
    assert view.plan is not None
    return view.plan.short_name


def _indicator_page(view: IndicatorView) -> str:
    return f"/indicator/{view.area.area}/{view.facts.indicator}{view.query()}"


def _district_page(view: _view.View) -> str:
    return f"/district/{view.district}{view.query()}"


_MAKERS: dict[str, Callable[[Store, Wanted], Piece]] = {
    "gauge": _gauge,
    "summary": _summary,
    "gauges": _gauges,
    "trajectory": _trajectory,
    "comparison": _comparison,
    "investments": _investments,
}
