"""On `/data`: filters with their codes, the whole store, releases, licence and citation."""

from collections.abc import Sequence
from typing import Any

from dash import html

from components.shell.data_table import data_table
from data.records.open_data import Code, ListedRelease, OpenFilter, OpenTable
from presentation import common
from presentation.open_data import labels
from presentation.open_data.table_words import Address
from presentation.open_data.terms import (
    KINDS,
    PAGING,
    UNDECLARED,
    Terms,
    accepted_values,
    built_words,
    filter_name,
)


def filters_table(filters: Sequence[OpenFilter], tables: Sequence[OpenTable]) -> html.Div:
    """Every parameter, what it means, and the tables that take it."""
    rows = [_filter(item.name, item.title, accepted_values(item, tables)) for item in filters]
    rows += [_filter(name, words, labels.ALL_TABLES()) for name, words in PAGING]
    heads = (labels.PARAMETER(), common.MEANING(), labels.USABLE_FOR())
    return data_table(heads, rows, labels.PARAMETER())


def _filter(name: str, words: str, taken_by: str) -> html.Tr:
    cells = [html.Td(words), html.Td(taken_by)]
    return html.Tr([html.Th(html.Code(name), scope="row"), *cells])


def codes_fold(codes: Sequence[Code]) -> html.Div:
    """The codes that filters take, a fold for each kind."""
    folds = []
    for kind, title in KINDS.items():
        of_kind = [code for code in codes if code.kind == kind]
        summary = html.Summary(
            [
                labels.CODES_OF(title=title),
                html.Small(labels.VALUES_COUNTED(count=len(of_kind), kind=kind)),
            ]
        )
        items = [html.Li([html.Code(code.code), filter_name(code)]) for code in of_kind]
        folds.append(
            html.Details([summary, html.Ul(items, className="data-codes")], className="fold")
        )
    return html.Div(folds, className="panel data-folds")


def whole_store(release: str, size: int, address: Address) -> html.Dl:
    """The DuckDB file (`size` in bytes) and the descriptions for programs."""
    parts = (
        ("store.duckdb", labels.WHOLE_STORE_FILE(size=f'{size / 1000000.0:.1f}', release=release),
         labels.WHOLE_STORE_NOTE()),
        ("datapackage.json", labels.DATA_PACKAGE(),
         labels.DATA_PACKAGE_NOTE()),
        ("openapi.json", labels.INTERFACE(), labels.INTERFACE_NOTE()),
    )  # fmt: skip
    rows = [
        html.Div([html.Dt(html.A(name, href=address(name))), html.Dd([html.B(title), words])])
        for name, title, words in parts
    ]
    return html.Dl(rows, className="panel data-facts")


def releases_table(releases: Sequence[ListedRelease], address: Address) -> html.Div:
    """The releases that are kept, each with its file."""
    heads = (labels.RELEASE(), labels.BUILT_AT(), labels.FIGURES(), common.FILE(),
             labels.WHOLE_STORE())  # fmt: skip
    body = [_release(item, address) for item in releases]
    return data_table(heads, body, labels.RELEASE(), className="is-wide")


def _release(item: ListedRelease, address: Address) -> html.Tr:
    name: list[Any] = [html.Code(item.release), labels.CURRENT_SUFFIX() if item.is_current else ""]
    file = html.A(common.DOWNLOAD(), href=address(f"store.duckdb?release={item.release}"))
    numbers = [
        html.Td(labels.UNREADABLE() if value is None else f"{value:,}", className="num")
        for value in (item.figures, item.documents)
    ]
    return html.Tr([html.Th(name, scope="row"), html.Td(built_words(item.built)), *numbers,
                    html.Td(file)])  # fmt: skip


def terms_list(terms: Terms) -> html.Dl:
    """Licence, attribution and a citation to copy."""
    licence = terms.licence or terms.licence_url or UNDECLARED()
    linked = html.A(licence, href=terms.licence_url) if terms.licence_url else html.Span(licence)
    note = "" if licence != UNDECLARED() else labels.NO_LICENCE()
    rows = (
        (common.LICENCE(), [linked, html.Span(note)]),
        (common.ATTRIBUTION(), [html.Span(terms.attribution)]),
        (common.CITATION(), [html.Span(terms.citation)]),
        (common.ORIGINAL(), [html.Span(labels.RIGHTS())]),
    )
    return html.Dl(
        [html.Div([html.Dt(name), html.Dd(words)]) for name, words in rows],
        className="panel data-facts",
    )
