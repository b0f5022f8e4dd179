"""Pieces made of what is already fetched.

`views/charts.py` fetches for one piece alone, a page has fetched for all of itself: both make
their pieces here, so that a share panel names exactly what an embed draws.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import chain

from data.records import Area, Document, IndicatorRow, Investment
from presentation import common, words
from presentation.charts.chart_spec import ChartSpec, Line, cited_documents
from presentation.compare import comparability
from presentation.compare.comparability import Group
from presentation.files import labels
from presentation.indicators import headline_words
from presentation.indicators.gauge_spec import gauge_spec
from presentation.indicators.table_words import by_theme
from presentation.places import place_name
from presentation.projects.investment_chart import chart_bars
from presentation.sources import documents_of, mentions_of, place
from presentation.trajectory.trajectory import trajectory
from views.district_view import View
from views.indicator_view import IndicatorView
from views.parameters import query

Parameters = tuple[tuple[str, str], ...]


def gauge(
    view: IndicatorView, row: IndicatorRow, documents: Sequence[Document], release: str
) -> ChartSpec:
    """One target of an indicator; with its trajectory, for where there is room."""
    assert view.plan is not None
    titles, until = cited_documents([*documents], documents_of([row]))
    places = dict.fromkeys(place(mention, _names(documents)) for mention in mentions_of(row))
    name = place_name(view.area, row)
    return ChartSpec(
        "gauge", _target_parameters(view, row), row.label, name, view.plan.short_name,
        row.period, gauge_spec(row).sentence, tuple(places) or titles, until, release,
        _indicator_page(view), rows=(row,),
        trajectory=trajectory(row, view.plan, name, view.mentions, view.breaks),
    )  # fmt: skip


def course(
    view: IndicatorView, row: IndicatorRow, documents: Sequence[Document], release: str
) -> ChartSpec:
    """The trajectory of one target."""
    assert view.plan is not None
    line = trajectory(row, view.plan, place_name(view.area, row), view.mentions, view.breaks)
    drawn = [item.mention for item in view.mentions if item.mention.figure_id in line.figure_ids]
    used = [*mentions_of(row), *drawn]
    places = dict.fromkeys(place(mention, _names(documents)) for mention in used)
    _, until = cited_documents([*documents], {mention.document for mention in used})
    return ChartSpec(
        "trajectory", _target_parameters(view, row), labels.TRAJECTORY_LABELLED(label=row.label),
        line.area,
        view.plan.short_name, row.period, gauge_spec(row).sentence, tuple(places), until, release,
        _indicator_page(view), rows=(row,), trajectory=line,
    )  # fmt: skip


def summary(
    home: Area, view: View, rows: Mapping[str, Sequence[IndicatorRow]],
    documents: Sequence[Document], release: str, *, of_area: bool = False,
) -> ChartSpec:  # fmt: skip
    """The counts of a plan; `rows` by area. `of_area`: of the view's area alone, not of all."""
    areas = [area for area in view.areas if area.area in rows]
    lines = area_lines([(area.scope, rows[area.area]) for area in areas])
    used = documents_of(chain.from_iterable(line.rows for line in lines))
    titles, until = cited_documents([*documents], used)
    area = (("area", view.area.area),) if of_area else ()
    name = place_name(view.area) if of_area else home.name
    return ChartSpec(
        "summary",
        (("district", home.area), ("plan", view.plan.plan), *area, ("period", view.period)),
        labels.PROGRESS_OF(name=name), name, view.plan.short_name, view.period,
        headline_words.headline_text(rows[view.area.area]), titles, until, release,
        f"/district/{view.district}{view.query(theme='')}", lines=lines,
    )  # fmt: skip


def area_lines(areas: Sequence[tuple[str, Sequence[IndicatorRow]]]) -> tuple[Line, ...]:
    """The areas of a summary: scope and rows of each, dated where the dates differ."""
    labels = headline_words.dated(areas)
    return tuple(Line(label, tuple(rows)) for label, (_, rows) in zip(labels, areas, strict=True))


def gauges(
    home: Area, view: View, theme: str, rows: Sequence[IndicatorRow],
    documents: Sequence[Document], release: str,
) -> ChartSpec:  # fmt: skip
    """The indicators of a theme, or of all where `theme` is empty, in the page's order."""
    rows = [row for own in by_theme(rows) for row in own]
    titles, until = cited_documents([*documents], documents_of(rows))
    name = next((item.name for item in view.themes if item.theme == theme), labels.ALL_INDICATORS())
    parameters = [("district", home.area), ("plan", view.plan.plan), ("area", view.area.area),
                  ("period", view.period)]  # fmt: skip
    if theme:
        parameters.append(("topic", theme))
    return ChartSpec(
        "gauges", tuple(parameters), labels.TARGETS_AND_PROGRESS_OF(name=name),
        place_name(view.area), view.plan.short_name, view.period,
        headline_words.headline_text(rows), titles, until, release,
        f"/district/{view.district}{view.query(theme=theme)}", rows=tuple(rows),
    )  # fmt: skip


def investments(
    home: Area, view: View, rows: Sequence[Investment], documents: Sequence[Document], release: str
) -> ChartSpec | None:
    """The investment of project groups; None where there is nothing to put side by side."""
    bars = chart_bars(rows)
    if not bars:
        return None
    names = _names(documents)
    _, until = cited_documents([*documents], {row.document for row in bars})
    places = dict.fromkeys(f"《{names[row.document]}》{row.locator}" for row in bars)
    told = "；".join(f"{row.group_name} {row.printed_value}" for row in bars)
    measure = words.MEASURES[bars[0].measure]
    return ChartSpec(
        "investments", (("district", home.area), ("plan", view.plan.plan)),
        labels.PROJECT_MEASURE(measure=measure), home.name, view.plan.short_name, bars[0].period,
        f"{measure}：{told}。", tuple(places), until, release,
        f"/district/{home.area}{query(plan=view.plan.plan)}#investments", investments=tuple(rows),
    )  # fmt: skip


def comparison(
    indicator: str, name: str, group: Group, documents: Sequence[Document], release: str
) -> ChartSpec:
    """One set of comparable figures of an indicator with that id and name."""
    # Of several districts each has a 纲要: here only whole titles tell them apart.
    names = {document.document: document.title for document in documents}
    _, until = cited_documents([*documents], {item.mention.document for item in group.figures})
    places = dict.fromkeys(place(figure.mention, names) for figure in group.figures)
    told = "；".join(
        f"{figure.name} {comparability.converted(figure.mention, group.unit)}"
        for figure in group.figures
    )
    return ChartSpec(
        "comparison",
        (("indicator", indicator), ("role", group.role), ("family", group.family),
         ("period", group.period)),
        f"{name}：{group.title}", common.COMPARE_PAGE(), "", group.period, f"{told}。",
        tuple(places), until, release, f"/compare{query(indicator=indicator)}", comparison=group,
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
