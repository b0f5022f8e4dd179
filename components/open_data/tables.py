"""The open tables on `/data`: what a row is, how many there are, downloads, columns in a fold."""

from collections.abc import Mapping, Sequence

from dash import html

from components.shell.data_table import data_table
from components.shell.document.attributes import aria
from data.records.open_data import OpenColumn, OpenTable
from presentation import common
from presentation.joining import labelled
from presentation.open_data import labels
from presentation.open_data.table_words import FORMS, KINDS, Address, short_description


def tables_list(tables: Sequence[OpenTable], rows: Mapping[str, int], address: Address) -> html.Ul:
    """Every table; `rows` are their numbers of rows by name, `address` makes a download's."""
    items = [html.Li(_table(table, rows[table.name], address)) for table in tables]
    return html.Ul(items, className="panel data-tables")


def _table(table: OpenTable, rows: int, address: Address) -> list[html.Div | html.Details]:
    name = html.H3([table.title, html.Code(table.name)])
    words = html.Div(
        [name, html.P(labels.ONE_ROW_IS(summary=table.summary))], className="data-table-words"
    )
    count = html.P([html.B(f"{rows:,}"), labels.ROWS_SUFFIX()], className="data-table-rows")
    head = html.Div([words, count, downloads(table, address)], className="data-table")
    return [head, _columns(table)]


def downloads(table: OpenTable, address: Address) -> html.Div:
    """The whole table in each format."""
    links = [
        html.A(
            words,
            href=address(f"{table.name}.{form}"),
            className="button",
            **aria(label=labels.DOWNLOAD_AS(title=table.title, words=words)),
        )
        for form, words in FORMS.items()
    ]
    return html.Div(links, className="data-downloads")


def _columns(table: OpenTable) -> html.Details:
    heads = (labels.COLUMN(), common.MEANING(), labels.TYPE(), labels.ACCEPTED_VALUES())
    body = [_column(column, column.name in table.key) for column in table.columns]
    drawn = data_table(heads, body, labelled(labels.COLUMN(), table.name), panel=False)
    summary = html.Summary(
        [labels.COLUMNS_COUNTED(count=len(table.columns)), html.Small(short_description(table))]
    )
    return html.Details([summary, drawn], className="fold")


def _column(column: OpenColumn, is_key: bool) -> html.Tr:
    title = labels.PRIMARY_KEY(title=column.title) if is_key else column.title
    values = [html.Code(value) for value in column.values if value]
    cells = [html.Td(title), html.Td(KINDS[column.kind]), html.Td(values, className="data-values")]
    return html.Tr([html.Th(html.Code(column.name), scope="row"), *cells])
