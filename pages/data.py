"""`/data`: every open table with its columns and downloads, filters, examples, releases, terms."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import dash
from dash import html

import queries
from components import chrome, data_tables, data_terms
from components.chrome import Choice
from components.data_examples import examples, examples_list
from components.data_terms import Terms, built_words
from data.records_open import Code, Release
from data.store import Store
from pages._frame import Framed, current_settings, current_store, framed, path
from pages._share import front_page
from queries import catalogue
from queries.catalogue_computed import RELEASES
from queries.releases import codes, releases

dash.register_page(__name__, path="/data", title=chrome.titled("开放数据"))


def layout(**_address: Any) -> Framed:
    """Tables, whole store, filters, examples, releases, terms."""
    store = current_store()
    kept = releases(store)
    trail = [Choice("总览", path("/")), Choice("开放数据", path("/data"))]
    content = [
        chrome.breadcrumbs(trail),
        chrome.page_head("开放数据"),
        html.P(_lede(store, kept), className="lede"),
        _tables(store, kept),
        _whole(store),
        _filters(codes(store)),
        _examples(store),
        _releases(kept),
        chrome.section("许可与引用", data_terms.terms_list(_terms(store)), id="terms"),
    ]
    return framed("/data", [html.Div(content, className="wrap data-page")])


def _address(file: str) -> str:
    return path(f"/api/v1/{file}")


def _lede(store: Store, kept: Sequence[Release]) -> str:
    moment = next((item.built for item in kept if item.release == store.version), "")
    when = f"，{built_words(moment)} 生成" if moment else ""
    return (
        "本站收录的每一处数字、评价、项目和任务，都可整表下载，也可按条件取用；"
        f"每行都写明文件和出处。当前数据版本 {store.version}{when}。"
    )


def _tables(store: Store, kept: Sequence[Release]) -> html.Section:
    rows = {name: queries.open_page(store, name, {}, limit=1).total for name in queries.OPEN_TABLES}
    drawn = data_tables.tables_list(catalogue.TABLES, {**rows, RELEASES.name: len(kept)}, _address)
    note = (
        "CSV 可直接用 WPS 或 Excel 打开；JSON 供程序使用；Parquet 供数据分析。空格子表示原文没有。"
    )
    return chrome.section("数据表", drawn, note=note, id="tables")


def _whole(store: Store) -> html.Section:
    drawn = data_terms.whole_store(store.version, store.size, _address)
    return chrome.section("整库与说明文件", drawn, id="store")


def _filters(known: Sequence[Code]) -> html.Section:
    note = (
        "条件写在地址后面，可以同时用几个，按代码完全匹配，三种格式都适用。"
        "返回头 X-Total-Count 是总行数，Link 是下一页的地址。"
    )
    return chrome.section(
        "按条件取用",
        data_terms.filters_table(list(catalogue.FILTERS.values()), catalogue.TABLES),
        _filtered(known),
        data_terms.codes_fold(known),
        note=note,
        id="filters",
    )


_FILTERED = ("district", "theme")


def _filtered(known: Sequence[Code]) -> html.P:
    """A working address with two filters that the data has."""
    first = {code.kind: code for code in reversed(known)}
    words = "".join(f"“{first[kind].name}”" for kind in _FILTERED if kind in first)
    chosen = "&".join(f"{kind}={first[kind].code}" for kind in _FILTERED if kind in first)
    file = f"figures.csv?{chosen}"
    link = html.A(f"{front_page()}api/v1/{file}", href=_address(file))
    return html.P([f"例如只取{words}的指标数字：", link], className="data-example")


def _examples(store: Store) -> html.Section:
    shown = examples(front_page(), store.version)
    note = "两行即可读入。R 与 Python 直接读地址，DuckDB 读下载的文件。"
    return chrome.section("代码示例", examples_list(shown), note=note, id="examples")


def _releases(kept: Sequence[Release]) -> html.Section:
    note = "每个版本生成后不再改动。引用数字时写明版本，或在地址后加 release=版本，结果可以重现。"
    return chrome.section(
        "数据版本", data_terms.releases_table(kept, _address), note=note, id="releases"
    )


def _terms(store: Store) -> Terms:
    settings = current_settings()
    citation = (
        f"{settings.credit}：{chrome.BRAND}开放数据，版本 {store.version}，{front_page()}data"
    )
    return Terms(settings.licence_name, settings.licence_url, settings.credit, citation)
