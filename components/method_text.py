"""The rules of the assessment in words: formulas, thresholds, gauges, reasons, what counts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from dash import html

from assessment import Rating, Reason
from assessment.comparison import NEARLY
from assessment.method import SLIGHTLY_BEHIND_SHARE
from components import words
from components.attributes import aria
from components.gauge import GaugeSpec, gauge
from components.status import badge
from data.records_audit import ReasonCount

FORMULAS = (
    (
        "总量、占比类",
        "完成进度 =（实际 − 基期）÷（目标 − 基期）",
        "注2 所印。数值低为好的指标同样适用：分子、分母都为负，商仍为正。目标等于基期，或比基期宽，"
        "不测算。",
    ),
    (
        "增速类",
        "完成进度 =（累计增长）÷（目标对应的规划期累计增长）",
        "注2 所印。各年增速连乘，不相加。缺任一年的增速，不测算。",
    ),
    (
        "五年累计类（原文带【】）",
        "完成进度 = 累计实际 ÷ 累计目标",
        "本系统设定。五年累计目标不与一年的数相比。",
    ),
    (
        "每年都要守住的底线",
        "达标或未达标",
        "本系统设定。如优良天数不低于 320 天、失业率低于 5%：没有进度，每个时点各判一次。",
    ),
    (
        "年度计划；到期而未印基期值的目标",
        "结果与目标比较",
        "本系统设定。超过、完成、基本完成（不低于目标的 "
        f"{words.percent((1 - NEARLY) * 100)}）、未完成；上限只判是否守住。",
    ),
)


def formulas() -> html.Dl:
    """How completion is computed, by kind of target."""
    parts: list[Any] = []
    for title, formula, note in FORMULAS:
        parts.append(html.Div([html.Dt(title), html.Dd([html.B(formula), html.Span(note)])]))
    return html.Dl(parts, className="panel formulas")


def thresholds() -> html.Div:
    """The thresholds of progress: as published for the end of 2022, and as carried over."""
    share = words.percent(SLIGHTLY_BEHIND_SHARE * 100)
    rows = (
        (Rating.AHEAD, "高于 100%", "高于 100%"),
        (Rating.ON_TRACK, "大于或等于 40%", "不低于应到进度"),
        (Rating.SLIGHTLY_BEHIND, "大于或等于 30%、小于 40%", f"不低于应到进度的 {share}"),
        (Rating.BEHIND, "低于 30%", f"低于应到进度的 {share}"),
        (Rating.NOT_ASSESSED, "/", "缺少条件，见“为什么不评价”"),
        (Rating.NOT_APPLICABLE, "—", "本区域未设此项目标"),
    )
    heads = ("评价", "注2 所印（2022 年底，应到 40%）", "本系统推广到其他时点和规划")
    return table(heads, _rated(rows, words.RATINGS), "完成进度的分界")


def outcomes() -> html.Div:
    """The thresholds where a result is compared with its target; no document prints them."""
    least = words.percent((1 - NEARLY) * 100)
    rows = (
        (Rating.AHEAD, "高于目标", "没有此档", "没有此档"),
        (Rating.ON_TRACK, "等于目标", "不低于下限", "不超过上限"),
        (
            Rating.SLIGHTLY_BEHIND,
            f"低于目标，不低于其 {least}",
            f"不低于下限的 {least}",
            "没有此档",
        ),
        (Rating.BEHIND, f"低于目标的 {least}", f"低于下限的 {least}", "超过上限"),
    )
    heads = ("评价", "目标是一个数", "目标是下限（以上、≥）", "目标是上限（以内、≤）或以低为好")
    return table(heads, _rated(rows, words.OUTCOMES), "结果与目标比较的分界")


def _rated(rows: Sequence[tuple[str, ...]], names: Mapping[str, str]) -> list[html.Tr]:
    return [
        html.Tr([
            html.Th(badge(rating, names[rating]), scope="row"),
            *(html.Td(text) for text in texts),
        ])
        for rating, *texts in rows
    ]  # fmt: skip


def table(heads: Sequence[str], body: Sequence[Any], label: str) -> html.Div:
    """A table that scrolls in itself on narrow screens."""
    drawn = [html.Th(text, scope="col") for text in heads]
    inner = html.Table(
        [html.Thead(html.Tr(drawn)), html.Tbody(list(body))], className="plain-table"
    )
    named = aria(label=f"{label}，可横向滚动")
    return html.Div(inner, className="panel scroll", tabIndex="0", role="region", **named)


def gauge_legend() -> html.Ul:
    """Each state of a gauge beside what it means; the figures are made up for the purpose."""
    shown = (
        ("按时序推进", "填充为完成进度，竖线为按时序应到的进度，右端为目标。",
         _sample("progress", Rating.ON_TRACK, p=52, s=40)),
        ("低于时序", "斜纹为距时序的缺口。", _sample("progress", Rating.BEHIND, p=18, s=40)),
        ("超过目标", "越过目标线；超出刻度的画箭头，以数字为准。",
         _sample("progress", Rating.AHEAD, p=135, s=40)),
        ("比基期退后", "从基期向左画。", _sample("progress", Rating.BEHIND, p=-6, s=40)),
        ("底线、上限", "只有达标、未达标两格，没有长度和时序。",
         _sample("bound", Rating.BEHIND, met=False, label="未达标")),
        ("半年累计数", "细斜纹为占全年目标的比重，不评价。",
         _sample("flow", Rating.NOT_ASSESSED, p=38, s=50, label="上半年累计")),
        ("暂未评价", "虚线并写明原因，不计入滞后，也不当作零。",
         _sample("void", Rating.NOT_ASSESSED, label="缺数据")),
    )  # fmt: skip
    items = [
        html.Li([html.B(title), html.Div(drawn, className="sample"), html.Span(text)])
        for title, text, drawn in shown
    ]
    return html.Ul(items, className="panel gauge-samples")


def _sample(shape: str, rating: str, **given: Any) -> html.Div:
    name = f"图例：{words.RATINGS[rating]}"
    spec = GaugeSpec(name, shape, rating, words.RATINGS[rating], "示意，不是实际数字。", **given)
    return gauge(spec)


#: What each reason means for a reader; {…} of the short sentences filled in for the general case.
_GENERAL = {"period": "某时点", "target": "某年", "result": ""}


def reasons(counts: Sequence[ReasonCount]) -> html.Div:
    """Every reason for no rating, its sentence, and how often it stands in the store."""
    body = [_reason(reason, count) for reason, count in ordered_reasons(counts)]
    return table(("原因", "页面怎样写", "收录中的情形"), body, "不评价的原因")


def ordered_reasons(counts: Sequence[ReasonCount]) -> list[tuple[str, ReasonCount]]:
    """Every reason with its count, the most frequent first; those that never occur too."""
    known = {item.reason: item for item in counts}
    found = [(str(reason), known.get(reason, ReasonCount(reason, 0, 0))) for reason in Reason]
    return sorted(found, key=lambda item: -item[1].cases)


def general_words(reason: str) -> str:
    """The sentence of a reason for the general case."""
    return words.REASONS[reason][1].format(**_GENERAL)


def _reason(reason: str, found: ReasonCount) -> html.Tr:
    count = f"{found.cases} 次，{found.indicators} 项目标" if found.cases else "没有"
    return html.Tr(
        [
            html.Th(words.REASONS[reason][0], scope="row"),
            html.Td(general_words(reason)),
            html.Td(count),
        ]
    )


CHOICE = (
    "有数值的先于没有数值的：同一格另写“超额完成”的，用有数的一处。",
    "表格先于正文。",
    "都在表格或都在正文的，用文件里先印的一处。",
    "评价用语只认评价办法规定的用语；正文的“滞后”“达到规划进度要求”列在出处里，不决定颜色。",
    "没有采用的一处不删除：指标页列出每一处，数据核验页列出不一致的。",
)

SHOWN = (
    "文件公布了评价的，页面用公布的评价着色，标“官方评价”，用语照原文。",
    "系统按规则测算的结果并列，标“系统测算”；两者不同的，写明“≠ 测算：…”，不改动、不隐藏。",
    "文件没有评价的，用系统测算着色，并写明是测算。",
    "公布的完成进度照印；没有公布而由系统测算的，保留一位小数。",
    "全域与直管区是两个统计范围，各自评价，从不相加。",
)


def sentences(items: Sequence[str]) -> html.Ul:
    """Rules as a plain list."""
    return html.Ul([html.Li(item) for item in items], className="panel said")
