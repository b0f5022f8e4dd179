"""`/audit`: what the documents print twice differently, and arithmetic that does not hold.

The address is the state: `?rule=&district=&plan=` are links.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

import dash
from dash import html

import queries
from components import chrome
from components.checks_list import checks_list, counts_words
from components.chrome import Choice
from components.completion_dots import completion_dots, dots_words
from components.finding_list import families, rule_choice_list, rule_section, rule_table
from components.finding_rules import FAMILIES, OPEN_FAMILY, rule_words
from data.records_audit import Finding
from data.store import Store
from pages._audit_view import View, filters, resolve, rule_choices
from pages._downloads import table_links
from pages._frame import Framed, current_store, framed, indicator_path, path
from queries import audit

dash.register_page(__name__, path="/audit", title=chrome.titled("数据核验"))


def layout(**wanted: Any) -> Framed:
    """Introduction with counts, filters, findings by rule, arithmetic that holds, rules."""
    store = current_store()
    findings = audit.findings(store)
    view = resolve(store, findings, wanted)
    documents = queries.documents(store)
    names = {document.document: document.short_title for document in documents}
    content = [
        html.Div([*_head(view), *_introduction(view, findings, len(documents))], className="wrap"),
        chrome.filter_bar(filters(store, view, findings)),
        html.Div(
            [
                *_findings(view, findings, names),
                *_recomputed(store, view),
                *_checks(store, view, names),
                chrome.section("核验规则", rule_table(Counter(f.rule for f in findings))),
                chrome.section("来源与说明", chrome.documents_list(documents), id="sources"),
            ],
            className="wrap audit",
        ),
    ]
    return framed("/audit", content, view.canonical, is_indexed=not view.notices)


def _head(view: View) -> list[Any]:
    link = html.A("下载核验表 CSV", href=path("/api/v1/audit.csv"), className="button")
    trail = [Choice("总览", path("/")), Choice("数据核验", path("/audit"))]
    return [
        chrome.breadcrumbs(trail),
        chrome.page_head("数据核验", tools=[link]),
        chrome.notices(view.notices),
    ]


def _introduction(view: View, findings: Sequence[Finding], documents: int) -> list[Any]:
    count = Counter(rule_words(item.rule).family for item in findings)
    known = [key for key in FAMILIES if count[key] and key != OPEN_FAMILY]
    told = "，".join(f"{FAMILIES[key]} {count[key]} 处" for key in known)
    total = len(findings) - count[OPEN_FAMILY]
    head = f"{documents} 份文件中，核对出 {total} 处前后不一致：{told}。"
    if count[OPEN_FAMILY]:
        head += f"另有 {count[OPEN_FAMILY]} 个公布的评价无法复核。"
    lede = (
        "本页只列事实和出处，由程序按下列规则从收录的数字中找出。官方评价照原文使用并决定页面颜色，"
        "测算结果并列；互相矛盾的写法都保留，标“采用”的一处用于页面。不一致不等于有误，可能另有口径。"
    )
    rules = rule_choice_list(rule_choices(view, findings))
    return [html.P(head, className="headline"), html.P(lede, className="lede"), rules]


def _findings(view: View, findings: Sequence[Finding], names: Mapping[str, str]) -> list[Any]:
    shown = [item for item in findings if view.takes(item)]
    if not shown:
        empty = html.Div(html.P("当前条件下没有找到不一致。", className="empty"), className="panel")
        return [chrome.section("核对结果", empty, id="findings")]
    address = {"rule": view.rule, "district": view.district, "plan": view.plan}
    return [
        *(
            chrome.section(title, *(rule_section(rule, own, names, _link) for rule, own in rules))
            for title, rules in families(shown)
        ),
        table_links("audit", "核对结果", f"上列 {len(shown)} 处", **address),
    ]


def _link(finding: Finding) -> str:
    return indicator_path(finding.area, finding.indicator)


def _recomputed(store: Store, view: View) -> list[html.Section]:
    """Published against recomputed completion, where the view holds such figures."""
    rows = [
        row
        for row in audit.rated(store)
        if view.district in ("", row.district)
        and view.plan in ("", f"{row.district}.{row.plan}")
        and not view.rule
    ]
    figure = completion_dots(rows)
    if figure is None:
        return []
    note = f"{dots_words(rows)}。增速类指标的年均增速只印一位小数，复算的差别可由四舍五入解释。"
    return [chrome.section("公布与测算的完成进度", figure, note=note, id="recomputed")]


def _checks(store: Store, view: View, names: Mapping[str, str]) -> list[html.Section]:
    if view.rule:
        return []
    checks = audit.checks(store, *view.checked)
    drawn = checks_list(checks, names)
    if drawn is None:
        return []
    note = f"数据每次载入都重算一遍：{counts_words(checks)}不成立的照原文列出。"
    links = table_links("checks", "合计与计数核对", district=view.district, plan=view.plan)
    return [chrome.section("合计与计数核对", drawn, links, note=note, id="checks")]
