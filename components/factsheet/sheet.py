"""The fact sheet as one A4 page."""

from collections.abc import Sequence
from typing import Any

from dash import html

from components.marks.axis import axis_of
from components.marks.gauge import gauge
from components.marks.headline import emphasised
from components.marks.status import icon
from data.records.rows import IndicatorRow
from presentation import common
from presentation.factsheet import labels
from presentation.factsheet.sheet import Factsheet, done, figures
from presentation.figures import row_view
from presentation.indicators.gauge_spec import gauge_spec, status_class
from presentation.shell.site import BRAND


def page(made: Factsheet, release: str, ways: Sequence[tuple[str, str]]) -> html.Div:
    """The sheet below its tools; `ways` are words and addresses of what else there is."""
    tools: list[Any] = [html.Button(labels.PRINT(), type="button", id="print")]
    tools += [html.A(text, href=href) for text, href in ways]
    return html.Div([html.Nav(tools, className="sheet-tools"), _sheet(made, release)])


def unknown(reason: str, ways: Sequence[tuple[str, str]]) -> html.Main:
    """That there is no such sheet, and which there are."""
    links = [html.Li(html.A(text, href=href)) for text, href in ways]
    return html.Main([html.H1(labels.UNKNOWN()), html.P(reason), html.Ul(links)], className="a4")


def _sheet(made: Factsheet, release: str) -> html.Main:
    kicker = (f"{BRAND()}　{labels.ONE_PAGE()}", labels.RELEASE(release=release))
    head = html.P([html.Span(text) for text in kicker], className="sheet-kicker")
    parts: list[Any] = [head, html.H1(made.title)]
    parts.append(html.H2(emphasised(made.headline), className="sheet-headline"))
    if made.counts:
        parts.append(html.Ul([_count(*count) for count in made.counts], className="sheet-counts"))
    parts += [_rows(made.late_title, made.late), _rows(made.ahead_title, made.ahead)]
    parts += [_targets(made), _remarks(made.remarks), _projects(made.projects)]
    parts.append(html.Footer([html.P(text) for text in made.end]))
    return html.Main([part for part in parts if part is not None], className="a4")


def _count(rating: str, text: str, count: int) -> html.Li:
    zero = "" if count else " is-zero"
    content = [html.Span([icon(rating), text]), html.B(str(count))]
    return html.Li(content, className=f"{status_class(rating)}{zero}")


def _rows(title: str, rows: Sequence[IndicatorRow]) -> html.Section | None:
    if not rows:
        return None
    heads = [html.H2(title), html.Span(), axis_of(rows), html.Span(labels.ACTUAL_OVER_TARGET()),
             html.Span(common.COMPLETION())]  # fmt: skip
    drawn = [_row(row) for row in rows]
    return html.Section([html.Div(heads, className="sheet-row sheet-heads"), *drawn])


def _row(row: IndicatorRow) -> html.Div:
    actual, target = figures(row)
    verdict = html.Span(
        [icon(row.shown_rating), row_view.verdict_words(row)], className="badge-words"
    )
    spec = gauge_spec(row)
    # Met or missed needs no length, and this column has no room for its two sides.
    shown = gauge(spec) if spec.shape == "progress" else html.Span(spec.label)
    cells = [
        html.B(row.label), verdict, shown,
        html.Span([html.B(actual), f" / {target}"], className="sheet-figures"),
        html.Span(done(row), className="sheet-done"),
    ]  # fmt: skip
    return html.Div(cells, className=f"sheet-row {status_class(row.shown_rating)}")


def _targets(made: Factsheet) -> html.Section | None:
    if not made.targets:
        return None
    items = [html.Li([html.Span(name), html.B(target)]) for name, target in made.targets]
    return html.Section([html.H2(made.targets_title), html.Ul(items, className="sheet-targets")])


def _remarks(remarks: Sequence[str]) -> html.P | None:
    return html.P("".join(remarks), className="sheet-remarks") if remarks else None


def _projects(table: Sequence[Sequence[str]]) -> html.Section | None:
    if not table:
        return None
    heads, *rows = table
    drawn = html.Table([
        html.Thead(html.Tr([html.Th(text, scope="col") for text in heads])),
        html.Tbody([
            html.Tr([html.Th(row[0], scope="row"), *(html.Td(text) for text in row[1:])])
            for row in rows
        ]),
    ])  # fmt: skip
    return html.Section([html.H2(labels.PROJECTS()), drawn])
