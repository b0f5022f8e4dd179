"""Two periods side by side: a table by theme; what cannot be compared is folded below."""

from collections.abc import Sequence
from itertools import groupby
from typing import Any

from dash import html

from components.marks.status import badge
from presentation import common, dates
from presentation.figures import row_view
from presentation.indicators.table_words import HrefOf, open_words
from presentation.periods import labels
from presentation.periods.changes import Pair, change_words, result_words
from presentation.shell.choice import NAV_PAGE
from presentation.verdicts import reasons


def changes_table(pairs: Sequence[Pair], name: str, href_of: HrefOf) -> html.Div:
    """A row per target with a verdict at both periods; a changed verdict stands out."""
    first = pairs[0]
    moments = [dates.moment_words(row.period) for row in (first.before, first.after)]
    caption = labels.CAPTION(name=name, before=moments[0], after=moments[1])
    heads = (common.INDICATOR(), *moments, labels.CHANGE())
    head = html.Tr([html.Th(text, scope="col") for text in heads])
    bodies = [
        html.Tbody([_theme(theme), *(_row(pair, heads, href_of) for pair in of_theme)])
        for theme, of_theme in groupby(pairs, key=lambda pair: pair.after.theme_name)
    ]
    table = html.Table(
        [html.Caption(caption, className="visually-hidden"), html.Thead(head), *bodies],
        className="plain-table periods-table",
    )
    return html.Div(table, className="panel")


def _theme(name: str) -> html.Tr:
    return html.Tr(html.Th(name, scope="rowgroup", colSpan=4), className="is-theme")


def _row(pair: Pair, heads: Sequence[str], href_of: HrefOf) -> html.Tr:
    link = html.A(pair.after.label, href=href_of(pair.after), **NAV_PAGE)
    cells: list[Any] = [html.Th(link, scope="row")]
    for row, head in ((pair.before, heads[1]), (pair.after, heads[2])):
        named: dict[str, Any] = {"data-label": head}
        content: list[Any] = [result_words(row)]
        content.append(badge(row.shown_rating, row_view.verdict_words(row)))
        cells.append(html.Td(content, **named))
    change = html.B(change_words(pair)) if pair.step else change_words(pair)
    cells.append(html.Td(change, className="periods-what"))
    return html.Tr(cells)


def not_comparable(pairs: Sequence[Pair]) -> html.Details | None:
    """What has no verdict at one of the periods, and why."""
    if not pairs:
        return None
    open_rows = [_open(pair) for pair in pairs]
    summary = html.Summary(
        [html.B(labels.NOT_COMPARABLE(count=len(pairs))), html.Small(open_words(open_rows))]
    )
    items = [
        html.Li([html.B(row.label), html.Span(reasons.reason_sentence(row))]) for row in open_rows
    ]
    return html.Details(
        [summary, html.Ul(items, className="fold-body periods-open")], className="panel fold"
    )


def _open(pair: Pair) -> Any:
    return pair.before if row_view.is_rated(pair.after) else pair.after
