"""The parts of an indicator's page below its head."""

from __future__ import annotations

from collections.abc import Mapping

from dash import html

from assessment import Period
from components import chrome, indicator_head, mentions, trajectory_chart, words, working
from components.trajectory import Trajectory, trajectory
from data.records import Area, IndicatorRow, Mention
from pages._frame import indicator_path, path
from pages._indicator_view import IndicatorView


def place_name(area: Area, row: IndicatorRow | None = None) -> str:
    """两江新区全域 and 两江新区直管区 are never mixed; the other areas' names say enough.

    The scope of a target may be less plain than that of its area: 两江新区（未说明口径）.
    """
    if row is not None and row.scope != area.scope:
        return f"{area.name}（{row.scope}）"
    is_part = area.area == area.district and area.scope not in ("全区", "全市")
    return area.name + area.scope if is_part else area.name


def _trajectory(view: IndicatorView, row: IndicatorRow) -> Trajectory:
    assert view.plan is not None
    return trajectory(row, view.plan, place_name(view.area, row), view.mentions, view.breaks)


def own_name(view: IndicatorView) -> str:
    """The area's name where no target says its scope: plain where a document leaves it open."""
    notes = [item.mention.note for item in view.own_mentions]
    is_open = any("范围未说明" in note or "未说明全域" in note for note in notes)
    return view.area.name if is_open else place_name(view.area)


def targets(view: IndicatorView, documents: Mapping[str, str]) -> list[html.Div]:
    """Verdicts, chart, arithmetic and pace of every target of the plan."""
    return [_target(view, row, documents) for row in view.rows]


def _target(view: IndicatorView, row: IndicatorRow, documents: Mapping[str, str]) -> html.Div:
    assert view.plan is not None
    line = _trajectory(view, row)
    suffix = f"：{_which(row)}" if len(view.rows) > 1 else ""
    left = html.Div(
        [working.verdicts(row, _rating(view, row), documents), working.pace(row, view.plan)]
    )
    pair = html.Div([left, trajectory_chart.chart(line)], className="pair")
    drawn = [chrome.section(f"结果与评价{suffix}", pair)]
    if row.steps:
        steps = working.working(row, _inputs(view, row, line), documents)
        note = "取数、计算、对照规则、与公布核对，逐步列出。"
        drawn.append(chrome.section(f"怎么算出来的{suffix}", steps, note=note))
    return html.Div(drawn)


def _rating(view: IndicatorView, row: IndicatorRow) -> Mention | None:
    """The mention of the row's printed verdict."""
    for item in view.own_mentions:
        own = (item.role, item.plan, item.mention.period) == (
            "published_rating",
            row.plan,
            row.period,
        )
        if own and item.used and item.mention.printed_value == row.published_words:
            return item.mention
    return None


def _which(row: IndicatorRow) -> str:
    """Which of several targets of one plan: 2021—2025 年五年累计 10 家."""
    when = words.period_words(row.target_period)
    return f"{when}{words.basis_words(row.target)} {words.amount(row.target)}"


def _inputs(view: IndicatorView, row: IndicatorRow, line: Trajectory) -> list[Mention]:
    """The results of other periods that a growth calculation rests on."""
    if line.measure != "rate":
        return []
    named = {row.actual.figure_id if row.actual else "", row.baseline and row.baseline.figure_id}
    end = Period.parse(row.period).end
    return [
        item.mention
        for item in view.own_mentions
        if item.mention.figure_id in line.figure_ids - named
        and Period.parse(item.mention.period).end <= end
    ]


def mentions_of(view: IndicatorView, documents: Mapping[str, str]) -> html.Section:
    """Every mention of the indicator in this area."""
    ids = frozenset(one for row in view.rows for one in _trajectory(view, row).figure_ids)
    own = view.own_mentions
    data = path("/api/v1/figures.csv")
    href = f"{data}?area={view.area.area}&indicator={view.facts.indicator}"
    return chrome.section(
        "文件里的每一处",
        mentions.mentions_table(own, ids, documents),
        html.P(html.A("下载这些数字（CSV）", href=href), className="download"),
        note=f"共 {len(own)} 处。同一事实印了不止一次时，计算和图用标“采用”的一处，其余照列。",
        id="mentions",
    )


def elsewhere(view: IndicatorView, documents: Mapping[str, str]) -> list[html.Section]:
    """The same indicator in other areas."""
    found = mentions.standings(
        view.mentions,
        view.breaks,
        view.area.area,
        view.area.parent,
        view.rows[0] if view.rows else None,
        view.facts.kind,
    )
    table = mentions.elsewhere(
        found, lambda area: indicator_path(area, view.facts.indicator), documents
    )
    if table is None:
        return []
    note = "各区域的规划、口径和评价办法不同，并列供查阅，不排名次。"
    return [chrome.section("其他区域的同一指标", table, note=note, id="elsewhere")]


def meaning(view: IndicatorView) -> html.Section:
    """What the words of the indicator mean."""
    row = view.rows[0] if view.rows else None
    return chrome.section("指标说明", indicator_head.meaning(view.facts, row), id="meaning")
