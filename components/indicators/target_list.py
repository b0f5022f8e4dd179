"""A plan of targets alone: baseline and target by theme, without gauges and verdicts."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from dash import html

from components.indicators.filtered import DrawRow, Takes, everything, filtered
from components.marks.sources import sources
from components.shell import chrome
from components.shell.document.attributes import aria
from data.records.rows import IndicatorRow
from presentation import words
from presentation.figures import amounts
from presentation.indicators import labels
from presentation.indicators.table_words import HrefOf, by_theme, sub_row_words, target_reason
from presentation.indicators.target_words import target_sentence, target_text
from presentation.shell.choice import NAV_PAGE
from presentation.verdicts.counts import counted


def target_list(
    rows: Sequence[IndicatorRow],
    documents: Mapping[str, str],
    href_of: HrefOf,
    *,
    printed: bool = False,
    takes: Takes = everything,
    draw_row: DrawRow | None = None,
) -> list[Any]:
    """The targets that count, by theme; those the text adds to a table are folded below.

    `draw_row` draws as `item` does, where rows are kept drawn.
    """
    draw = partial(_theme, documents, href_of, takes, draw_row or item)
    in_text = [row for row in rows if not row.in_table]
    shown = [row for row in rows if row.in_table] or in_text
    drawn = [draw(of_theme) for of_theme in by_theme(shown, printed=printed)]
    note = html.P([html.B(labels.NOT_BEHIND()), labels.ARROW_MEANS()], className="target-note")
    parts: list[Any] = [note, html.Div(drawn, className="target-list")]
    if in_text and shown is not in_text:
        title = labels.IN_TEXT_TARGETS(count=len(in_text))
        small = labels.IN_TEXT_NOTE(count=len(counted(rows)))
        themes = [draw(of_theme) for of_theme in by_theme(in_text)]
        body = html.Div(themes, className="target-list fold-body")
        parts.append(chrome.line_fold(title, small, body))
    return parts


def _theme(
    documents: Mapping[str, str],
    href_of: HrefOf,
    takes: Takes,
    draw_row: DrawRow,
    rows: Sequence[IndicatorRow],
) -> html.Section:
    size = html.Small(labels.THEME_SIZE(count=len(rows)))
    head = html.Div([html.H3([rows[0].theme_name, size])], className="theme-head")
    items = [draw_row(row, documents, href_of, takes) for row in rows]
    return html.Section(
        [head, html.Ul(items)], className="panel target-theme", hidden=not any(map(takes, rows))
    )


def item(
    row: IndicatorRow, documents: Mapping[str, str], href_of: HrefOf | None, takes: Takes
) -> html.Li:
    """A target with its sources."""
    name: list[Any] = [html.A(row.label, href=href_of(row), **NAV_PAGE) if href_of else row.label]
    if row.nature == "binding":
        name.append(html.Span(words.NATURES[row.nature], className="nature is-binding"))
    baseline, target, unit = target_text(row)
    value: list[Any] = [html.B(target), html.Small(unit)] if unit else [html.B(target)]
    if aim := amounts.aim(row.target):
        value = [html.Small(aim), *value]
    if baseline:
        value = [html.Span(baseline, className="target-from"), html.I("→"), *value]
    reason = target_reason(row)
    parts = [
        html.P(name, className="indicator-name"),
        # An arrow between two numbers is nothing to hear.
        html.Div(value, className="target-value", **aria(hidden="true")),
        html.Span(target_sentence(row), className="visually-hidden"),
        html.Small(reason, className="target-why") if reason else None,
        sources(row, documents, href_of),
    ]
    return html.Li(
        [part for part in parts if part is not None],
        id=f"figure-{row.target.figure_id}",
        className=f"target{sub_row_words(row)}",
        **filtered(row, takes),
    )
