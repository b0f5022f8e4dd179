"""One proposed row: its faults and doubts, the nearest indicators, its columns to correct."""

from typing import Any

import dash_bootstrap_components as dbc
from dash import dcc, html

from curate.desk import Desk
from curate.guide import column_notes
from curate.workbook import columns_of
from data.checks.problems import Problem
from data.curation.columns import ColumnRule
from data.review.state import Item
from presentation.curate import labels
from presentation.curate.code_words import code_words, column_words
from presentation.joining import facts

KNOWN = "known"


def row_head(item: Item) -> html.Header:
    """What the row is of, where it stands in the document and in the review."""
    sure = labels.PLAIN_CERTAIN if item.proposal.certain else labels.PLAIN_DOUBT
    return html.Header(
        [
            html.B(name_of(item)),
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
    said = [
        html.P(facts((fault_words(desk, problem), problem.advice.chinese)), className="fault")
        for problem in desk.faults.get(key, [])
    ]
    if said:
        return said
    return [html.P(labels.CHECKING() if desk.checking else labels.NO_FAULT(), className="ck")]


def fault_words(desk: Desk, problem: Problem) -> str:
    """What is wrong in which column; another row of the review is called by its words."""
    twin = desk.review.state.items.get(problem.other)
    if twin is None:
        return f"{column_words(problem.column)}：{problem.what.chinese}"
    words = "".join((name_of(twin), twin.row.get("printed_value", "")))
    return labels.SAME_AS(words=words, id=twin.id, locator=twin.row.get("locator", ""))


def name_of(item: Item) -> str:
    return item.row.get("printed_name") or item.row.get("name") or item.row.get("task", "")


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
        [
            html.Span(" ".join(dict.fromkeys((column_words(column.name), column.name)))),
            _control(desk, column, item),
        ],
        title=column_notes().get(column.name, ""),
        className="wide" if column.name in ("indicator", "printed_name", "locator") else "",
    )


def _control(desk: Desk, column: ColumnRule, item: Item) -> Any:
    """Indicators are found by typing a part of the name; fixed words are chosen."""
    value, place = item.row.get(column.name, ""), {"cell": column.name}
    if column.refers_to == "indicators":
        return dbc.Input(value=value, id=place, list=KNOWN, placeholder=labels.INDICATOR())
    words = {code: code_words(column.name, code) for code in column.values}
    known = desk.areas if column.refers_to == "areas" else desk.codes.get(column.name, words)
    if known:
        return dbc.Select(_options(known, value), value, id=place)
    return dbc.Input(value=value, id=place)


def _options(known: dict[str, str], value: str) -> list[dict[str, str]]:
    words = dict.fromkeys(("", *known, value))
    return [{"label": f"{known.get(code, '')} {code}".strip(), "value": code} for code in words]


def known_indicators(desk: Desk) -> html.Datalist:
    """What the field of the indicator searches."""
    options = [html.Option(name, value=code) for code, name in desk.indicators.items()]
    return html.Datalist(options, id=KNOWN)
