"""The page of a review: the document on the left, the rows and the one to decide on the right."""

from typing import Any

import dash_ag_grid as dag
from dash import dcc, html

from curate.desk import Desk
from curate.passages.panel import panel
from curate.row_view import name_of
from data.importer.records import LeftOut
from data.review.state import Item
from presentation.curate import labels
from presentation.curate.code_words import code_words
from presentation.joining import facts

#: Columns of the list and how wide they are.
_LIST = {"status": 96, "sure": 96, "faults": 80, "name": 190, "printed": 100, "doubts": 200,
         "table": 90, "period": 92, "role": 90, "area": 110, "indicator": 170}  # fmt: skip
#: A text to look for below each head, without the menus of the grid, which speak English.
_COLUMN = dict.fromkeys(
    ("sortable", "resizable", "floatingFilter", "suppressFloatingFilterButton",
     "suppressHeaderFilterButton", "suppressHeaderMenuButton"), True
) | {"filter": "agTextColumnFilter"}  # fmt: skip
_KEYS = (("J", "↓"), ("K", "↑"), ("A", labels.ACCEPT), ("E", labels.CORRECT),
         ("R", labels.REJECT), ("S", labels.ALL_LISTED), ("Z", labels.UNDO),
         ("+", labels.MAGNIFY))  # fmt: skip
_PASSAGE_KEYS = (("J", "↓"), ("K", "↑"), (labels.SPACE, labels.TICK), ("G", labels.TICK_GROUP),
                 ("U", labels.TICK_ALL), ("E", labels.EDIT), ("Ctrl+D", labels.FILL_DOWN),
                 ("F", labels.TAKE_FIGURE), ("M", labels.TAKE_PROJECT),
                 ("V", labels.TAKE_INVESTMENT), ("↵", labels.SETTLE_SHORT),
                 ("T", labels.TAKE_SHORT), ("N", labels.LATER), ("P", labels.EARLIER),
                 ("Z", labels.UNDO))  # fmt: skip

#: What callbacks hand one another.
_STORES = ("scrolled", "shown", "row-version", "drawn", "words", "decision", "lines-html",
           "lines-html-shown", "line-faults", "line-faults-shown")  # fmt: skip

#: Attributes with a hyphen: no stub of Dash knows them.
_POLITE: Any = {"aria-live": "polite"}


def _data(**values: str) -> Any:
    return {f"data-{name}": value for name, value in values.items()}


def _named(name: str) -> Any:
    return {"aria-label": name}


def layout(desk: Desk) -> html.Main:
    """The whole page; callbacks fill it."""
    return html.Main(
        [
            _head(desk),
            html.P(labels.STOPPED(), id="stopped", role="alert", hidden=True),
            html.P(id="message", role="status"),
            html.Div([_document(desk), _ways()], className="rv"),
            _keys(),
            dcc.Store(id="version", data=0),
            dcc.Store(id="page", data=0),
            *(dcc.Store(id=name) for name in _STORES),
            dcc.Interval(id="tick", interval=1500),
            dcc.Download(id="file"),
        ],
        # What is ticked and written is kept in the browser until it is decided, for this review.
        **_data(review=desk.review.folder.name),
    )


def _head(desk: Desk) -> html.Header:
    return html.Header(
        [
            html.H1(labels.TITLE()),
            html.Span(labels.LOCAL(), className="tag"),
            html.Span(desk.about["name"]),
            html.Div(id="progress", className="prog"),
            _button("undo", labels.UNDO()),
            _button("download", labels.DOWNLOAD()),
            dcc.Upload(html.Button(labels.UPLOAD(), className="btn"), id="upload", accept=".xlsx"),
            _button("write", labels.WRITE(), "btn solid"),
        ],
        className="rv-top",
    )


def _document(desk: Desk) -> html.Section:
    left_out = labels.LEFT_OUT(count=len(desk.review.left_out))
    return html.Section(
        [
            html.Div([html.Div(id="where"), _turning(desk)], className="doc-h"),
            html.Div(id="document", className="pg"),
            html.Details(
                [html.Summary(left_out), html.Ul(id="left-out")],
                id="out",
                className="out",
                n_clicks=0,
            ),
        ],
        **_named(labels.DOCUMENT()),
    )


def _turning(desk: Desk) -> html.Div:
    """Buttons for a document of pages; without pages there is nothing to turn."""
    buttons = [
        _button("before", labels.PAGE_BEFORE()),
        _button("after", labels.PAGE_AFTER()),
        _button("magnify", labels.MAGNIFY()),
    ]
    return html.Div(buttons, className="turning", hidden=desk.source.pages is None)


def where(desk: Desk, page: int, *place: str) -> str:
    """The page, and the place that a reader of the document would name."""
    number = labels.page(page, len(desk.source.pages)) if page and desk.source.pages else ""
    return facts((number, *place))


def row_place(desk: Desk, item: Item, page: int) -> str:
    """Where a row stands, and what was read there."""
    return where(desk, page, item.row.get("locator", ""), item.proposal.evidence)


def left_out_list(left_out: list[LeftOut]) -> list[html.Li]:
    """What was left out and why, drawn for who asks: it may be a thousand."""
    return [
        html.Li([f"{item.text}：{item.reason} ", _take(number, item.text)])
        for number, item in enumerate(left_out, 1)
    ]


def _take(number: int, text: str) -> html.Button:
    key: Any = {"take": f"left-{number:04d}"}
    name = _named(f"{labels.TAKE()}：{text}")
    return html.Button(labels.TAKE(), id=key, className="btn", n_clicks=0, **name)


def _ways() -> html.Div:
    """Two ways to decide: a passage at a time, or a row at a time."""
    ways = {"by-passage": labels.BY_PASSAGE(), "by-row": labels.BY_ROW()}
    return html.Div([dcc.RadioItems(ways, "by-passage", id="way", inline=True), panel(), _rows()])


def _rows() -> html.Section:
    return html.Section(
        [
            html.H2([labels.ROWS(), html.Small(labels.ORDER())], className="rv-h"),
            dag.AgGrid(
                id="rows",
                columnDefs=[
                    {"field": name, "headerName": labels.HEADS[name](), "width": width}
                    for name, width in _LIST.items()
                ],
                defaultColDef=_COLUMN,
                getRowId="params.data.id",
                dashGridOptions={
                    "rowSelection": {
                        "mode": "multiRow",
                        "enableClickSelection": True,
                        "selectAll": "filtered",
                    },
                    "animateRows": False,
                    "rowHeight": 32,
                    "headerHeight": 36,
                },
                className="ag-theme-quartz",
                style={"height": "19rem"},
            ),
            html.Article(
                [
                    html.Div(id="head"),
                    html.Div(id="faults", **_POLITE),
                    html.Div(id="row"),
                    _acts(),
                ],
                className="pr cur",
            ),
        ],
        className="by-row",
        **_named(labels.ROWS()),
    )


def _acts() -> html.Div:
    return html.Div(
        [
            _button("accept", labels.ACCEPT(), "btn solid"),
            _button("correct", labels.CORRECT()),
            _button("split", labels.SPLIT()),
            _button("merge", labels.MERGE()),
            _button("indicator", labels.NEW_INDICATOR()),
            dcc.Input(id="reason", placeholder=labels.REASON(), className="reason"),
            _button("reject", labels.REJECT()),
        ],
        className="acts",
    )


def _button(key: str, text: str, look: str = "btn") -> html.Button:
    return html.Button(text, id=key, className=look, n_clicks=0)


def _keys() -> html.Footer:
    return html.Footer([*_keys_of(_PASSAGE_KEYS, "of-passage"), *_keys_of(_KEYS, "of-rows")],
                       className="keys")  # fmt: skip


def _keys_of(keys: Any, look: str) -> list[html.Span]:
    return [html.Span([html.Kbd(_said(key)), _said(text)], className=look) for key, text in keys]


def _said(text: Any) -> str:
    return text if isinstance(text, str) else text()


def progress(desk: Desk) -> list[Any]:
    """A bar by status and the counts in words."""
    counts = desk.review.state.counts()
    total = sum(counts.values()) or 1
    bars = [
        html.B(className=status, style={"width": f"{100 * count / total:.2f}%"})
        for status, count in counts.items()
        if status != "waiting"
    ]
    return [html.I(bars), html.Span(labels.progress(counts))]


def list_row(desk: Desk, item: Item) -> dict[str, str | int | None]:
    """A line of the list."""
    row = item.row
    return {
        "id": item.id,
        "status": labels.STATUS[item.status](),
        "sure": (labels.PLAIN_CERTAIN if item.proposal.certain else labels.PLAIN_DOUBT)(),
        "faults": len(desk.faults.get(item.id, [])) or None,
        "name": name_of(item),
        "printed": row.get("printed_value", ""),
        "period": code_words("period", row.get("period", "")),
        "role": code_words("role", row.get("role", "")),
        "area": desk.areas.get(row.get("area", ""), row.get("area", "")),
        "indicator": desk.indicators.get(row.get("indicator", ""), row.get("indicator", "")),
        "doubts": "；".join(item.proposal.doubts),
        "table": code_words("table", item.table),
    }
