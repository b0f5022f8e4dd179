"""One proposed row: its faults and doubts, the nearest indicators, its columns to correct."""

from typing import Any

import dash_bootstrap_components as dbc
from dash import dcc, html

from curate.desk import Desk
from curate.guide import column_notes
from curate.workbook import columns_of
from data.curation.columns import ColumnRule
from data.review.state import Item
from presentation.curate import labels
from presentation.joining import facts

KNOWN = "known"


def row_head(item: Item) -> html.Header:
    """What the row is of, where it stands in the document and in the review."""
    sure = labels.PLAIN_CERTAIN if item.proposal.certain else labels.PLAIN_DOUBT
    name = item.row.get("printed_name") or item.row.get("name") or item.row.get("task", "")
    return html.Header(
        [
            html.B(name),
            html.Span(item.row.get("printed_value", ""), className="val"),
            html.Span(
                f"{labels.STATUS[item.status]()} · {sure()} · {item.row.get('locator', '')}"
                f" · {item.number or item.id}",
                className="k",
            ),
        ]
    )


def row_panel(desk: Desk, item: Item) -> list[Any]:
    """Its doubts, the nearest indicators and its columns; its faults are drawn by `fault_list`."""
    doubts = [html.P(doubt, className="fault warn") for doubt in item.proposal.doubts]
    cells = [_field(desk, column, item) for column in columns_of(item.table)]
    return [
        *doubts,
        *_nearest(item),
        html.Details(
            [html.Summary(labels.COLUMNS()), html.Div(cells, className="cells")], open=True
        ),
    ]


def fault_list(desk: Desk, key: str) -> list[Any]:
    """What `make data` would say of a row."""
    problems = desk.faults.get(key, [])
    said = [
        html.P(
            f"{problem.column}: {facts((problem.what.chinese, problem.advice.chinese))}",
            className="fault",
        )
        for problem in problems
    ]
    if said:
        return said
    return [html.P(labels.CHECKING() if desk.checking else labels.NO_FAULT(), className="ck")]


def _nearest(item: Item) -> list[Any]:
    options = [
        {"label": f"{match.name}（{match.indicator}） {match.score:.0f}", "value": match.indicator}
        for match in item.proposal.matches
    ] + [
        {"label": labels.NEW(name=item.row.get("printed_name", ""), code=code), "value": code}
        for code in item.proposal.choices.get("indicator", ())
    ]
    if not options or item.table != "figures":
        return []
    return [
        html.Fieldset(
            [
                html.Legend(labels.NEAREST()),
                dcc.RadioItems(options, item.row.get("indicator"), id="nearest", className="cand"),
            ]
        )
    ]


def _field(desk: Desk, column: ColumnRule, item: Item) -> html.Label:
    """A column with its name, its note from the guide, and what to write or choose."""
    return html.Label(
        [html.Span(column.name), _control(desk, column, item)],
        title=column_notes().get(column.name, ""),
        className="wide" if column.name in ("indicator", "printed_name", "locator") else "",
    )


def _control(desk: Desk, column: ColumnRule, item: Item) -> Any:
    """Indicators are found by typing a part of the name; fixed words are chosen."""
    value, place = item.row.get(column.name, ""), {"cell": column.name}
    if column.refers_to == "indicators":
        return dbc.Input(value=value, id=place, list=KNOWN, placeholder=labels.INDICATOR())
    if column.refers_to == "areas":
        return dbc.Select(_options(desk.areas, value), value, id=place)
    if column.values:
        return dbc.Select(_options(dict.fromkeys(column.values, ""), value), value, id=place)
    return dbc.Input(value=value, id=place)


def _options(known: dict[str, str], value: str) -> list[dict[str, str]]:
    words = dict.fromkeys(("", *known, value))
    return [{"label": f"{known.get(code, '')} {code}".strip(), "value": code} for code in words]


def known_indicators(desk: Desk) -> html.Datalist:
    """What the field of the indicator searches."""
    options = [html.Option(name, value=code) for code, name in desk.indicators.items()]
    return html.Datalist(options, id=KNOWN)
