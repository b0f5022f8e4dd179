"""The frame of every page: masthead, title, tabs, filters, notices, sources, footer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from dash import html

from components.attributes import DECORATIVE, aria
from components.links import NAV_PAGE, Choice, choice_link
from components.words import if_dated
from data.records import Document

BRAND = "重庆规划进展"
MOTTO = "政府规划目标公开与核验"
#: The id of a page that stands for an unknown address: the server answers 404 with it.
NOT_FOUND = "not-found"
MAIN = "main"

__all__ = [
    "NOT_FOUND",
    "Choice",
    "FilterGroup",
    "breadcrumbs",
    "documents_list",
    "filter_bar",
    "footer",
    "masthead",
    "message_page",
    "notices",
    "page_head",
    "plan_tabs",
    "section",
    "shell",
    "skip_link",
    "titled",
]


@dataclass(frozen=True)
class FilterGroup:
    """A row of the filter bar: `kind` is segments (one of few) or chips (one of many)."""

    label: str
    choices: Sequence[Choice]
    kind: str = "segments"


def titled(name: str) -> str:
    """The title of a page as browsers show it: 区域对比 · 重庆规划进展."""
    return f"{name} · {BRAND}"


def shell(top: Any, content: Sequence[Any], bottom: Any, id: str = "page") -> html.Div:
    """A whole page: skip link, masthead, main content, footer."""
    main = html.Main(list(content), id=MAIN, tabIndex="-1")
    return html.Div([skip_link(), top, main, bottom], id=id, className="page")


def skip_link() -> html.A:
    """The first thing the keyboard reaches."""
    return html.A("跳到正文", href=f"#{MAIN}", className="skip-link")


def masthead(links: Sequence[Choice], home: str = "/") -> html.Header:
    """Brand and main navigation; on phones the links scroll in one line."""
    brand = html.A(
        [
            html.I(className="brand-mark", **DECORATIVE),
            html.Span([BRAND, html.Small(MOTTO)]),
        ],
        href=home,
        className="brand",
        **NAV_PAGE,
    )
    items = [html.Li(choice_link(link)) for link in links]
    nav = html.Nav(html.Ul(items), className="nav", **aria(label="主导航"))
    return html.Header(html.Div([brand, nav], className="wrap"), className="masthead")


def breadcrumbs(trail: Sequence[Choice]) -> html.Nav:
    """The way here; the last step is this page."""
    steps: list[Any] = [html.Li(choice_link(step)) for step in trail[:-1]]
    steps.append(html.Li(trail[-1].label, **aria(current="page")))
    return html.Nav(html.Ol(steps), className="breadcrumbs", **aria(label="当前位置"))


def page_head(title: str, note: str = "", tools: Sequence[Any] = ()) -> html.Div:
    """The page's h1, which takes the focus after a change of page, and tools beside it."""
    words: list[Any] = [html.H1(title, tabIndex="-1")]
    if note:
        words.append(html.P(note, className="page-note"))
    beside = [html.Div(list(tools), className="page-tools")] if tools else []
    return html.Div([html.Div(words), *beside], className="page-head")


def plan_tabs(plans: Sequence[Choice]) -> html.Nav:
    """The plans of a district."""
    items = [html.Li(choice_link(plan)) for plan in plans]
    return html.Nav(html.Ul(items), className="tabs", **aria(label="选择规划"))


def filter_bar(groups: Sequence[FilterGroup]) -> html.Div:
    """Every filter as links, in one bar that stays in sight."""
    drawn = [_filter_group(group) for group in groups if group.choices]
    return html.Div(html.Div(drawn, className="wrap"), className="filter-bar")


def _filter_group(group: FilterGroup) -> html.Nav:
    items = [html.Li(choice_link(choice)) for choice in group.choices]
    return html.Nav(
        [html.Span(group.label, className="filter-label"), html.Ul(items)],
        className=f"filter is-{group.kind}",
        **aria(label=group.label),
    )


def notices(sentences: Sequence[str]) -> html.Div | None:
    """What the reader must know first, such as an unknown value in the address."""
    given = [html.P(sentence) for sentence in sentences if sentence]
    return html.Div(given, className="notices", role="status") if given else None


def section(title: Any, *content: Any, note: str = "", id: str | None = None) -> html.Section:
    """A titled part of a page."""
    head: list[Any] = [html.H2(title)]
    if note:
        head.append(html.P(note, className="section-note"))
    named: dict[str, Any] = {"id": id} if id else {}
    return html.Section([*head, *content], className="section", **named)


def documents_list(documents: Sequence[Document]) -> html.Ul:
    """The sources of a page: title, issuer, number, dates, note."""
    return html.Ul([html.Li(_document(item)) for item in documents], className="panel documents")


def _document(item: Document) -> list[Any]:
    facts = [
        item.issuer,
        item.number,
        if_dated(item, f"公布 {item.published}"),
        f"数据截至 {item.data_until}",
    ]
    text = " · ".join(fact for fact in facts if fact)
    found: list[Any] = [html.B(f"《{item.title}》"), html.Span(text, className="document-facts")]
    return [*found, html.Span(item.note, className="document-note")] if item.note else found


def held_words(places: int, numbers: int, documents: Sequence[Document]) -> str:
    """How much is recorded: `places` in the documents, `numbers` of which print a number."""
    held = f"收录 {len(documents)} 份文件里的 {places} 处指标内容，其中 {numbers} 处印有数值"
    latest = max(documents, key=lambda item: (item.published[:4], item.is_dated), default=None)
    if latest is None:
        return held
    year = f"{latest.published[:4]} 年"
    told = if_dated(latest, f"公布于 {year}")
    return f"{held}；最近一份{told if latest.is_dated else f'为 {year}的文件（{told}）'}"


def footer(
    organisation: str, version: str, dates: Sequence[str] = (), links: Sequence[Choice] = ()
) -> html.Footer:
    """Who runs the site, which release of the data, from when.

    `links` lead to what is no page of the dashboard, such as the data, and load anew.
    """
    lines = [
        f"主办单位：{organisation}" if organisation else "",
        f"数据版本 {version}" if version else "",
        *dates,
        "本页数字均取自公开文件，保留原文写法；系统测算结果单独标明，不代替官方评价。",
    ]
    items = [html.Li(html.A(link.label, href=link.href)) for link in links]
    nav = [html.Nav(html.Ul(items), **aria(label="页脚"))] if items else []
    told = [html.P(line) for line in lines if line]
    return html.Footer(html.Div([*nav, *told], className="wrap"), className="footer")


def message_page(
    title: str, text: str, ways: Sequence[Choice] = (), id: str = NOT_FOUND
) -> html.Div:
    """The content of a page that has only a message: an unknown address, an error."""
    links = [html.Li(choice_link(way)) for way in ways]
    content: list[Any] = [html.H1(title, tabIndex="-1"), html.P(text)]
    if links:
        content.append(html.Ul(links))
    return html.Div(content, id=id, className="message wrap")
