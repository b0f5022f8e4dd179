"""On `/data`: filters with their codes, the whole store, releases, licence and citation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from dash import html

from components.data_tables import Address
from data.day import ZONE
from data.records_open import Code, OpenFilter, OpenTable, Release

UNDECLARED = "未声明"
_KINDS = {"district": "区域", "area": "范围", "plan": "规划", "theme": "主题"}
_PAGING = (
    ("limit", "最多取多少行；不写取全部"),
    ("offset", "跳过开头多少行"),
    ("release", "指定数据版本，结果不再变化"),
)


@dataclass(frozen=True)
class Terms:
    """Under what terms the data is given; texts are "" where none is declared."""

    licence: str
    licence_url: str
    attribution: str
    citation: str


def filters_table(filters: Sequence[OpenFilter], tables: Sequence[OpenTable]) -> html.Div:
    """Every parameter, what it means, and the tables that take it."""
    rows = [_filter(item.name, item.title, _taking(item, tables)) for item in filters]
    rows += [_filter(name, words, "所有表") for name, words in _PAGING]
    head = html.Tr([html.Th(words, scope="col") for words in ("参数", "含义", "可用于")])
    drawn = html.Table([html.Thead(head), html.Tbody(rows)], className="plain-table")
    return html.Div(html.Div(drawn, className="scroll"), className="panel")


def _filter(name: str, words: str, taken_by: str) -> html.Tr:
    cells = [html.Td(words), html.Td(taken_by)]
    return html.Tr([html.Th(html.Code(name), scope="row"), *cells])


def _taking(item: OpenFilter, tables: Sequence[OpenTable]) -> str:
    return "、".join(table.title for table in tables if item.name in table.filters)


def codes_fold(codes: Sequence[Code]) -> html.Div:
    """The codes that filters take, a fold for each kind."""
    folds = []
    for kind, title in _KINDS.items():
        own = [code for code in codes if code.kind == kind]
        summary = html.Summary([f"{title}代码", html.Small(f"{len(own)} 个，参数 {kind}")])
        items = [html.Li([html.Code(code.code), _name(code)]) for code in own]
        folds.append(
            html.Details([summary, html.Ul(items, className="data-codes")], className="fold")
        )
    return html.Div(folds, className="panel data-folds")


def _name(code: Code) -> str:
    apart = code.of and code.of != code.name and not code.name.startswith(code.of)
    return f"{code.of} {code.name}" if apart else code.name


def whole_store(release: str, size: int, address: Address) -> html.Dl:
    """The DuckDB file (`size` in bytes) and the descriptions for programs."""
    parts = (
        ("store.duckdb", f"整库，DuckDB 文件，{size / 1e6:.1f} MB，版本 {release}",
         "含上列各表及指标、区域、规划等代码表；列名以库内为准。"),
        ("datapackage.json", "数据包说明，Frictionless",
         "各表的地址、列、类型、主键与来源，供程序读取和校验。"),
        ("openapi.json", "接口说明，OpenAPI 3.1", "全部地址、参数、返回格式和错误格式。"),
    )  # fmt: skip
    rows = [
        html.Div([html.Dt(html.A(name, href=address(name))), html.Dd([html.B(title), words])])
        for name, title, words in parts
    ]
    return html.Dl(rows, className="panel data-facts")


def releases_table(releases: Sequence[Release], address: Address) -> html.Div:
    """The releases that are kept, each with its file."""
    names = (("版本", ""), ("生成时间", ""), ("数字", "num"), ("文件", "num"), ("整库", ""))
    head = [html.Th(words, scope="col", className=kind or None) for words, kind in names]
    drawn = html.Table(
        [html.Thead(html.Tr(head)), html.Tbody([_release(item, address) for item in releases])],
        className="plain-table is-wide",
    )
    return html.Div(html.Div(drawn, className="scroll"), className="panel")


def _release(item: Release, address: Address) -> html.Tr:
    name = [html.Code(item.release), " 当前" if item.is_current else ""]
    file = html.A("下载", href=address(f"store.duckdb?release={item.release}"))
    numbers = [
        html.Td("无法读取" if value is None else f"{value:,}", className="num")
        for value in (item.figures, item.documents)
    ]
    return html.Tr([html.Th(name, scope="row"), html.Td(built_words(item.built)), *numbers,
                    html.Td(file)])  # fmt: skip


def built_words(built: str) -> str:
    """`2026-11-21T14:28:07Z` -> 2026-11-21 22:28, as clocks in Chongqing show it."""
    moment = datetime.strptime(built, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
    return f"{moment.astimezone(ZONE):%Y-%m-%d %H:%M}"


def terms_list(terms: Terms) -> html.Dl:
    """Licence, attribution and a citation to copy."""
    licence = terms.licence or terms.licence_url or UNDECLARED
    linked = html.A(licence, href=terms.licence_url) if terms.licence_url else html.Span(licence)
    note = "" if licence != UNDECLARED else "主办单位尚未声明开放许可，使用前请与其联系。"
    rows = (
        ("许可", [linked, html.Span(note)]),
        ("署名", [html.Span(terms.attribution)]),
        ("引用", [html.Span(terms.citation)]),
        ("原文", [html.Span("数字摘自政府公开文件，文件的权利归各印发单位；每行写明文件和出处。")]),
    )
    return html.Dl(
        [html.Div([html.Dt(name), html.Dd(words)]) for name, words in rows],
        className="panel data-facts",
    )
