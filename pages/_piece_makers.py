"""Pieces made of what is already fetched.

`pages/_pieces.py` fetches for one piece alone, a page has fetched for all of itself: both make
their pieces here, so that a share panel names exactly what an embed draws.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import chain

from components import comparability, headline, words
from components.address import query
from components.comparability import Group
from components.gauge import gauge_spec
from components.indicator_table import by_theme
from components.investments import chart_bars
from components.piece import Line, Piece, cited_documents
from components.sources import documents_of, mentions_of, place
from components.trajectory import trajectory
from data.records import Area, Document, IndicatorRow, Investment
from pages._indicator_view import IndicatorView
from pages._places import place_name
from pages._view import View

Parameters = tuple[tuple[str, str], ...]


def gauge(
    view: IndicatorView, row: IndicatorRow, documents: Sequence[Document], release: str
) -> Piece:
    """One target of an indicator; with its trajectory, for where there is room."""
    assert view.plan is not None
    titles, until = cited_documents([*documents], documents_of([row]))
    places = dict.fromkeys(place(mention, _names(documents)) for mention in mentions_of(row))
    name = place_name(view.area, row)
    return Piece(
        "gauge", _target_parameters(view, row), row.label, name, view.plan.short_name,
        row.period, gauge_spec(row).sentence, tuple(places) or titles, until, release,
        _indicator_page(view), rows=(row,),
        trajectory=trajectory(row, view.plan, name, view.mentions, view.breaks),
    )  # fmt: skip


def course(
    view: IndicatorView, row: IndicatorRow, documents: Sequence[Document], release: str
) -> Piece:
    """The trajectory of one target."""
    assert view.plan is not None
    line = trajectory(row, view.plan, place_name(view.area, row), view.mentions, view.breaks)
    drawn = [item.mention for item in view.mentions if item.mention.figure_id in line.figure_ids]
    used = [*mentions_of(row), *drawn]
    places = dict.fromkeys(place(mention, _names(documents)) for mention in used)
    _, until = cited_documents([*documents], {mention.document for mention in used})
    return Piece(
        "trajectory", _target_parameters(view, row), f"{row.label}：走势与时序", line.area,
        view.plan.short_name, row.period, gauge_spec(row).sentence, tuple(places), until, release,
        _indicator_page(view), rows=(row,), trajectory=line,
    )  # fmt: skip


def summary(
    home: Area, view: View, rows: Mapping[str, Sequence[IndicatorRow]],
    documents: Sequence[Document], release: str, *, of_area: bool = False,
) -> Piece:  # fmt: skip
    """The counts of a plan; `rows` by area. `of_area`: of the view's area alone, not of all."""
    areas = [area for area in view.areas if area.area in rows]
    lines = area_lines([(area.scope, rows[area.area]) for area in areas])
    used = documents_of(chain.from_iterable(line.rows for line in lines))
    titles, until = cited_documents([*documents], used)
    area = (("area", view.area.area),) if of_area else ()
    name = place_name(view.area) if of_area else home.name
    return Piece(
        "summary",
        (("district", home.area), ("plan", view.plan.plan), *area, ("period", view.period)),
        f"{name}：规划目标进展", name, view.plan.short_name, view.period,
        headline.headline_text(rows[view.area.area]), titles, until, release,
        f"/district/{view.district}{view.query(theme='')}", lines=lines,
    )  # fmt: skip


def area_lines(areas: Sequence[tuple[str, Sequence[IndicatorRow]]]) -> tuple[Line, ...]:
    """The areas of a summary: scope and rows of each, dated where the dates differ."""
    labels = headline.dated(areas)
    return tuple(Line(label, tuple(rows)) for label, (_, rows) in zip(labels, areas, strict=True))


def gauges(
    home: Area, view: View, theme: str, rows: Sequence[IndicatorRow],
    documents: Sequence[Document], release: str,
) -> Piece:  # fmt: skip
    """The indicators of a theme, or of all where `theme` is empty, in the page's order."""
    rows = [row for own in by_theme(rows) for row in own]
    titles, until = cited_documents([*documents], documents_of(rows))
    name = next((item.name for item in view.themes if item.theme == theme), "全部指标")
    parameters = [("district", home.area), ("plan", view.plan.plan), ("area", view.area.area),
                  ("period", view.period)]  # fmt: skip
    if theme:
        parameters.append(("topic", theme))
    return Piece(
        "gauges", tuple(parameters), f"{name}：目标与进展", place_name(view.area),
        view.plan.short_name, view.period, headline.headline_text(rows), titles, until, release,
        f"/district/{view.district}{view.query(theme=theme)}", rows=tuple(rows),
    )  # fmt: skip


def investments(
    home: Area, view: View, rows: Sequence[Investment], documents: Sequence[Document], release: str
) -> Piece | None:
    """The investment of project groups; None where there is nothing to put side by side."""
    bars = chart_bars(rows)
    if not bars:
        return None
    names = _names(documents)
    _, until = cited_documents([*documents], {row.document for row in bars})
    places = dict.fromkeys(f"《{names[row.document]}》{row.locator}" for row in bars)
    told = "；".join(f"{row.group_name} {row.printed_value}" for row in bars)
    measure = words.MEASURES[bars[0].measure]
    return Piece(
        "investments", (("district", home.area), ("plan", view.plan.plan)),
        f"项目{measure}（亿元）", home.name, view.plan.short_name, bars[0].period,
        f"{measure}：{told}。", tuple(places), until, release,
        f"/district/{home.area}{query(plan=view.plan.plan)}#investments", investments=tuple(rows),
    )  # fmt: skip


def comparison(
    indicator: str, name: str, group: Group, documents: Sequence[Document], release: str
) -> Piece:
    """One set of comparable figures of an indicator with that id and name."""
    # Of several districts each has a 纲要: here only whole titles tell them apart.
    names = {document.document: document.title for document in documents}
    _, until = cited_documents([*documents], {item.mention.document for item in group.figures})
    places = dict.fromkeys(place(figure.mention, names) for figure in group.figures)
    told = "；".join(
        f"{figure.name} {comparability.converted(figure.mention, group.unit)}"
        for figure in group.figures
    )
    return Piece(
        "comparison",
        (("indicator", indicator), ("role", group.role), ("family", group.family),
         ("period", group.period)),
        f"{name}：{group.title}", "区域对比", "", group.period, f"{told}。", tuple(places),
        until, release, f"/compare{query(indicator=indicator)}", comparison=group,
    )  # fmt: skip


def _names(documents: Sequence[Document]) -> dict[str, str]:
    return {document.document: document.short_title for document in documents}


def _target_parameters(view: IndicatorView, row: IndicatorRow) -> Parameters:
    """The target's own id only where the indicator has several."""
    assert view.plan is not None
    parameters = [("area", view.area.area), ("indicator", view.facts.indicator),
                  ("plan", view.plan.plan), ("period", view.period)]  # fmt: skip
    if len(view.rows) > 1:
        parameters.append(("target", row.target.figure_id))
    return tuple(parameters)


def _indicator_page(view: IndicatorView) -> str:
    return f"/indicator/{view.area.area}/{view.facts.indicator}{view.query()}"
