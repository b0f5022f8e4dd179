"""`/methodology`: how figures are rated, with examples worked from the store, and how firmly."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import dash
from dash import html

import queries
from components import chrome, method_text, robustness_table
from components.attributes import aria
from components.chrome import Choice
from components.completion_dots import dots_words
from components.links import choice_link
from components.method_examples import Example, example
from components.status import legend
from data.records import Document, IndicatorRow
from data.records_audit import Rated
from data.store import Store
from pages._downloads import table_links
from pages._frame import Framed, current_store, framed, indicator_path, path
from queries import audit

dash.register_page(__name__, path="/methodology", title=chrome.titled("评价办法"))

#: Rows that show a rule each: title, note, and the view they are taken from.
_EXAMPLES = (
    ("增速类", "文件用各年增速计算，2021 年增速未印出；算式用正文所印的两年年均增速，略有出入。",
     ("liangjiang", "fyp14", "liangjiang", "2022"), "gdp-growth"),
    ("总量类", "分子、分母都从基期算起。", ("liangjiang", "fyp14", "liangjiang", "2022"),
     "high-tech-enterprises"),
    ("数值低为好", "收录的低好指标中，有结果的都是上限，只判达标；公式对下降的指标同样成立。",
     ("liangjiang", "fyp14", "liangjiang", "2022"), "work-safety-death-rate"),
    ("每年守住的底线", "目标低于基期不是放宽，是每年都要守住的数。",
     ("liangjiang", "fyp14", "liangjiang", "2022"), "good-air-days"),
    ("年度计划", "结果与年初目标比较。官方评价按文件注 3 的口径，页面用官方评价着色。",
     ("jiangbei", "annual-2020", "jiangbei", "2020"), "gdp-growth"),
    ("半年累计数", "半年的累计数不与全年目标折算，不评价。",
     ("liangjiang", "fyp14", "liangjiang", "2023H1"), "trade-total"),
)  # fmt: skip


def layout(**_address: Any) -> Framed:
    """Rules, examples, gauges, reasons, official and computed, robustness, what is missing."""
    store = current_store()
    documents = queries.documents(store)
    names = {document.document: document.short_title for document in documents}
    rated = audit.rated(store)
    trail = [Choice("总览", path("/")), Choice("评价办法", path("/methodology"))]
    content = [
        chrome.breadcrumbs(trail),
        chrome.page_head("评价办法"),
        html.P(_lede(rated), className="lede"),
        _contents(),
        _rules(),
        chrome.section("实例", _examples(store, names), note=_EXAMPLES_NOTE, id="examples"),
        chrome.section("进度条怎么看", method_text.gauge_legend(), note=_GAUGE_NOTE, id="gauges"),
        _reasons(store),
        _official(rated),
        _mentions(),
        _robustness(rated),
        _missing(documents),
    ]
    return framed("/methodology", [html.Div(content, className="wrap method")])


_EXAMPLES_NOTE = "数字、算式和评价都取自当前数据，随数据更新。"
_GAUGE_NOTE = "同一张表共用一把尺：左端为基期，右端为目标，竖线为时序。以下为示意。"
_SECTIONS = (
    ("rules", "规则"), ("examples", "实例"), ("gauges", "进度条怎么看"),
    ("reasons", "为什么不评价"),
    ("official", "官方评价与测算"), ("mentions", "采用哪一处"), ("rulers", "换一把尺子"),
    ("missing", "没有收录什么"),
)  # fmt: skip


def _contents() -> html.Nav:
    items = [html.Li(html.A(name, href=f"#{id}")) for id, name in _SECTIONS]
    return html.Nav(html.Ul(items), className="contents", **aria(label="本页内容"))


def _lede(rated: Sequence[Rated]) -> str:
    plans = dict.fromkeys(
        f"{row.district_name}{row.plan_name}" for row in rated if not row.is_comparison
    )
    used = f"目前按完成进度测算的有{'、'.join(plans)}。" if plans else ""
    return (
        "《两江新区“十四五”规划纲要中期评估报告》表 1-1 注 2 印出了 2022 年底完成进度的评价办法，"
        f"本系统推广到其他时点，比照用于没有公布办法的多年规划。{used}"
        "年度计划、到期而未印基期值的目标、守底线的指标，结果与目标比较，没有文件公布过办法，"
        f"规则由本系统设定。按此复算公布的完成进度：{dots_words(rated)}。"
    )


def _rules() -> html.Section:
    return chrome.section(
        "规则",
        method_text.formulas(),
        html.P(
            "应到进度按规划年数均匀推进：五年规划各年底为 20%、40%、60%、80%、100%（注2 所印），"
            "其他时点由本系统按时间推算，第三年年中为 50%。",
            className="method-text",
        ),
        method_text.thresholds(),
        html.P("结果与目标比较时，用语和分界由本系统设定：", className="method-text"),
        method_text.outcomes(),
        html.P("颜色、形状和文字始终同时使用：", className="method-text"),
        html.Div(legend(), className="panel boxed"),
        id="rules",
    )


def _examples(store: Store, names: Mapping[str, str]) -> html.Div:
    views: dict[tuple[str, ...], dict[str, IndicatorRow]] = {}
    drawn = []
    for title, note, view, indicator in _EXAMPLES:
        if view not in views:
            rows = queries.district_indicators(store, *view)
            views[view] = {row.indicator: row for row in rows}
        row = views[view].get(indicator)
        if row is not None:
            href = indicator_path(row.area, row.indicator)
            drawn.append(example(Example(title, note, row, href), names))
    return html.Div(drawn, className="examples")


def _reasons(store: Store) -> html.Section:
    note = (
        "暂未评价是单独的状态，不计入滞后，也不当作零。"
        "“次”按目标和时点计，“项”按目标计；收录中没有出现的原因也列出。"
    )
    drawn = method_text.reasons(audit.reason_counts(store))
    links = table_links("reasons", "不评价的原因")
    return chrome.section("为什么不评价", drawn, links, note=note, id="reasons")


def _official(rated: Sequence[Rated]) -> html.Section:
    published = [row for row in rated if row.agrees is not None]
    differ = sum(row.agrees is False for row in published)
    note = (
        f"收录的官方评价中，{len(published)} 个可以按完成进度或结果与目标之比复核，"
        f"{len(published) - differ} 个与测算一致，{differ} 个不同。"
    )
    link = choice_link(Choice("查看不一致的评价", path("/audit?rule=verdict_differs")))
    told = method_text.sentences(method_text.SHOWN)
    return chrome.section(
        "官方评价与系统测算怎样显示", told, html.P(link, className="method-text"),
        note=note, id="official",
    )  # fmt: skip


def _mentions() -> html.Section:
    note = "同一事实常印在几处。每一处都收录，进入评价和图表的只有一处，依次按下列规则选定。"
    told = method_text.sentences(method_text.CHOICE)
    return chrome.section("同一事实印在几处，用哪一处", told, note=note, id="mentions")


def _robustness(rated: Sequence[Rated]) -> html.Section:
    note = (
        "各地督查用的分界不同，有的按落后时序的百分点亮灯，有的按时序的比例分档。"
        "这里把每个测算用三把尺子各评一次。结果与目标比较的，以目标的 100% 为应到。"
    )
    return chrome.section(
        "换一把尺子，结论会变吗",
        html.P(robustness_table.robustness_words(rated), className="robust-words"),
        robustness_table.rulers(),
        robustness_table.area_table(rated),
        robustness_table.changing(rated, _indicator),
        table_links("robustness", "换尺子后的结论"),
        note=note,
        id="rulers",
    )


def _indicator(row: Rated) -> str:
    return indicator_path(row.area, row.indicator)


_MISSING = (
    "没有印在所收录文件上的数，包括统计公报、年鉴和部门发布的后续数字。",
    "文件里的图：只收录文字和表格，图中的数没有读取。",
    "重庆市的报告只有一个报纸版面，指标表和大部分 2024 年结果不在版面上。",
    "两江新区“十四五”规划纲要原文：目标和基期取自中期评估报告的表。",
    "插补的数：缺的就写缺，不补，不当作零。页面只有一种推算：按至今速度算到目标年，标明系统测算、"
    "不是官方预测，不进入评价。",
)


def _missing(documents: Sequence[Document]) -> html.Section:
    return chrome.section(
        "没有收录什么",
        method_text.sentences(_MISSING),
        chrome.documents_list(documents),
        note=f"收录 {len(documents)} 份公开文件，各自的说明列在下面。",
        id="missing",
    )
