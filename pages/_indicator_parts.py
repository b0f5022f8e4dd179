"""The parts of an indicator's page below its head."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dash import html

from assessment import Period
from components import chrome, indicator_head, mentions, trajectory_chart, words, working
from components.trajectory import Trajectory, trajectory
from data.records import Document, IndicatorRow, Mention
from pages import _piece_makers as make
from pages._downloads import table_links
from pages._frame import indicator_path
from pages._indicator_view import IndicatorView
from pages._places import place_name
from pages._share import shared


def _trajectory(view: IndicatorView, row: IndicatorRow) -> Trajectory:
    assert view.plan is not None
    return trajectory(row, view.plan, place_name(view.area, row), view.mentions, view.breaks)


def own_name(view: IndicatorView) -> str:
    """The area's name where no target says its scope: plain where a document leaves it open."""
    notes = [item.mention.note for item in view.own_mentions]
    is_open = any("范围未说明" in note or "未说明全域" in note for note in notes)
    return view.area.name if is_open else place_name(view.area)


def targets(view: IndicatorView, documents: Sequence[Document], release: str) -> list[html.Div]:
    """Verdicts, chart, arithmetic and pace of every target of the plan, each to be shared."""
    return [_target(view, row, documents, release) for row in view.rows]


def _target(
    view: IndicatorView, row: IndicatorRow, all_documents: Sequence[Document], release: str
) -> html.Div:
    documents = {item.document: item.short_title for item in all_documents}
    assert view.plan is not None
    line = _trajectory(view, row)
    suffix = f"：{_which(row)}" if len(view.rows) > 1 else ""
    left = html.Div(
        [
            working.verdicts(row, _rating(view, row), documents, _contradicted(view, row)),
            shared(make.gauge(view, row, all_documents, release)),
            working.pace(row, view.plan),
        ]
    )
    course = shared(make.course(view, row, all_documents, release))
    pair = html.Div([left, html.Div([trajectory_chart.chart(line), course])], className="pair")
    drawn = [chrome.section(f"结果与评价{suffix}", pair)]
    if row.steps:
        steps = working.working(row, documents)
        note = "取数、计算、对照规则、与公布核对，逐步列出。"
        drawn.append(chrome.section(f"怎么算出来的{suffix}", steps, note=note))
    return html.Div(drawn)


def _rating(view: IndicatorView, row: IndicatorRow) -> Mention | None:
    """The mention of the row's printed verdict."""
    end = Period.parse(row.period).end
    for item in view.own_mentions:
        own = (item.role, item.plan) == ("published_rating", row.plan)
        # 2016-2020 ends with 2020.
        if own and item.used and Period.parse(item.mention.period).end == end:
            return item.mention
    return None


def _contradicted(view: IndicatorView, row: IndicatorRow) -> list[str]:
    """Which figures of the row are printed otherwise elsewhere, where no verdict hangs on it."""
    if row.other is not None:
        return []
    own = {item.mention.figure_id: item for item in view.own_mentions if item.contradicted}
    given = (("基期值", row.baseline), ("目标值", row.target), ("实际值", row.actual))
    return [
        f"{words.period_words(figure.period)}{role}原文另印 {own[figure.figure_id].contradicted}，"
        f"这里采用 {words.printed(figure)}。"
        for role, figure in given
        if figure is not None and figure.figure_id in own
    ]


def _which(row: IndicatorRow) -> str:
    """Which of several targets of one plan: 2021—2025 年五年累计 10 家."""
    when = words.period_words(row.target_period)
    return f"{when}{words.basis_words(row.target)} {words.amount(row.target)}"


def drawn_ids(view: IndicatorView) -> frozenset[str]:
    """The figures that the charts and calculations of the page rest on."""
    return frozenset(one for row in view.rows for one in _trajectory(view, row).figure_ids)


def mentions_of(view: IndicatorView, documents: Mapping[str, str]) -> html.Section:
    """Every mention of the indicator in this area."""
    own = view.own_mentions
    return chrome.section(
        "文件里的每一处",
        mentions.mentions_table(own, drawn_ids(view), documents),
        table_links("mentions", "文件里的每一处", **_address(view)),
        note=f"共 {len(own)} 处。同一事实印了不止一次时，计算和图用标“采用”的一处，其余照列。",
        id="mentions",
    )


def _address(view: IndicatorView) -> dict[str, str]:
    plan = view.plan.plan if view.plan else ""
    return {
        "area": view.area.area, "indicator": view.facts.indicator, "plan": plan,
        "period": view.period,
    }  # fmt: skip


def standings(view: IndicatorView) -> list[mentions.Standing]:
    """How the other areas stand with the indicator."""
    first = view.rows[0] if view.rows else None
    area = view.area
    return mentions.standings(
        view.mentions, view.breaks, area.area, area.parent, first, view.facts.kind
    )


def elsewhere(view: IndicatorView, documents: Mapping[str, str]) -> list[html.Section]:
    """The same indicator in other areas."""
    found = standings(view)
    table = mentions.elsewhere(
        found, lambda area: indicator_path(area, view.facts.indicator), documents
    )
    if table is None:
        return []
    note = "各区域的规划、口径和评价办法不同，并列供查阅，不排名次。"
    links = table_links("elsewhere", "其他区域的同一指标", **_address(view))
    return [chrome.section("其他区域的同一指标", table, links, note=note, id="elsewhere")]


def meaning(view: IndicatorView) -> html.Section:
    """What the words of the indicator mean."""
    row = view.rows[0] if view.rows else None
    return chrome.section("指标说明", indicator_head.meaning(view.facts, row), id="meaning")
