"""The table of gauges: one scale for all rows, grouped by theme, each row with its sources."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from dash import html

from components.indicators.filtered import DrawRow, Takes, everything, filtered
from components.marks.axis import axis_of
from components.marks.gauge import gauge
from components.marks.sources import sources
from components.marks.status import dots, row_badge
from components.shell.data_table import data_table
from components.shell.document.attributes import DECORATIVE, aria
from data.records.rows import IndicatorRow, Mention, Result
from presentation import common, dates, numbers, words
from presentation.citing.cited import place
from presentation.figures import amounts, row_view
from presentation.figures.qualifiers import brief, remark
from presentation.indicators import labels
from presentation.indicators.axis_words import target_year
from presentation.indicators.gauge_spec import GaugeSpec, gauge_spec, status_class
from presentation.indicators.progress_words import progress_words
from presentation.indicators.table_words import (
    HrefOf,
    by_theme,
    is_open,
    open_title,
    open_words,
    place_label,
    scope_tag,
    sub_row_words,
    theme_counts,
    year_label,
)
from presentation.joining import phrases
from presentation.shell.choice import NAV_PAGE
from presentation.verdicts.counts import are_compared


def indicator_table(
    rows: Sequence[IndicatorRow],
    documents: Mapping[str, str],
    href_of: HrefOf | None = None,
    *,
    printed: bool = False,
    takes: Takes = everything,
    draw_row: DrawRow | None = None,
) -> html.Div:
    """All rows by theme; `documents` maps document ids to short titles, `href_of` links names.

    Rows without a verdict are folded, unless all are wanted in the order they are `printed` in.
    What a filter does not take is there and hidden, so that a browser can show it. `draw_row` draws
    as `item` does, where rows are kept drawn.
    """
    if not rows:
        return html.Div(html.P(labels.NO_INDICATORS(), className="empty"), className="panel")
    draw = partial(_rows, documents, href_of, takes, draw_row or item)
    groups = by_theme(rows, printed=printed)
    themes = [_theme(rows, draw, not printed, takes, of_theme) for of_theme in groups]
    compared = " is-compared" if are_compared(rows) else ""
    return html.Div([_head(rows), *themes], className=f"panel indicators{compared}")


def gauge_key() -> html.Ul:
    """What the parts of a gauge mean."""
    entries = (
        ("fill", labels.COMPLETION_FORMULA()),
        ("gap", labels.KEY_HATCHED()),
        ("due", labels.KEY_LINE()),
        ("arrow", labels.KEY_ARROW()),
        ("none", labels.KEY_DASHED()),
    )
    items = [html.Li([html.I(className=f"key key-{name}"), text]) for name, text in entries]
    return html.Ul(items, className="gauge-key")


def other_results(results: Sequence[Result], documents: Mapping[str, str]) -> html.Details | None:
    """Results without a target, in a closed list; None where there are none."""
    if not results:
        return None
    heads = (common.THEME(), common.INDICATOR(), common.AREA(), common.RESULT(), common.SOURCE())
    body = [html.Tr(_result(result, documents)) for result in results]
    table = data_table(heads, body, common.RESULT(), panel=False)
    summary = html.Summary(labels.OTHER_RESULTS(count=len(results)))
    return html.Details([summary, table], className="panel fold")


def _result(result: Result, documents: Mapping[str, str]) -> list[html.Td]:
    mention = result.mention
    printed = numbers.unit_after(amounts.printed(mention), mention.unit)
    notes = (dates.period_words(mention.period), amounts.basis_words(mention), remark(mention))
    return [
        html.Td(result.theme_name),
        html.Td(result.label),
        html.Td(result.area_name),
        html.Td([html.B(printed), html.Small(phrases(notes))]),
        html.Td(place(mention, documents), className="is-place"),
    ]


def _head(rows: Sequence[IndicatorRow]) -> html.Div:
    first = rows[0]
    base = next((row.baseline.period for row in rows if row.baseline), "")
    heads = [
        html.Div(labels.INDICATOR_UNIT_NATURE()),
        html.Div(labels.ASSESSMENT_AT(period=dates.period_words(first.period))),
        html.Div(
            [common.BASELINE_VALUE(), html.Br(), dates.period_words(base) if base else ""],
            className="num",
        ),
        axis_of(rows),
        html.Div(
            html.B(common.PERIOD_ACTUAL(period=dates.period_words(first.period))), className="num"
        ),
        html.Div([common.TARGET_VALUE(), html.Br(), target_year(rows)], className="num"),
        html.Div(_progress_head(rows), className="num"),
    ]
    return html.Div(heads, className="indicator-grid indicators-head", **aria(hidden="true"))


def _progress_head(rows: Sequence[IndicatorRow]) -> list[Any]:
    how = common.ACTUAL_BY_TARGET() if are_compared(rows) else labels.GAP_IN_POINTS()
    return [html.B(common.COMPLETION()), html.Br(), how]


def _theme(
    table: Sequence[IndicatorRow],
    draw: Callable[[Sequence[IndicatorRow]], html.Ul | None],
    folds: bool,
    takes: Takes,
    rows: Sequence[IndicatorRow],
) -> html.Section:
    head = html.Div(
        [
            html.H3(rows[0].theme_name),
            dots(rows),
            html.Span(theme_counts(rows, table), className="theme-counts"),
            axis_of(rows),
        ],
        className="theme-head",
    )
    folded = [row for row in rows if folds and is_open(row)]
    parts: list[Any] = [draw([row for row in rows if not (folds and is_open(row))])]
    if folded:
        summary = html.Summary([html.B(open_title(folded)), html.Small(open_words(folded))])
        shown = any(map(takes, folded))
        fold = html.Details([summary, draw(folded)], className="fold open-rows", hidden=not shown)
        parts.append(fold)
    return html.Section([head, *parts], className="theme", hidden=not any(map(takes, rows)))


def _rows(
    documents: Mapping[str, str],
    href_of: HrefOf | None,
    takes: Takes,
    draw_row: DrawRow,
    rows: Sequence[IndicatorRow],
) -> html.Ul | None:
    items = [draw_row(row, documents, href_of, takes) for row in rows]
    return html.Ul(items, className="rows") if items else None


def item(
    row: IndicatorRow, documents: Mapping[str, str], href_of: HrefOf | None, takes: Takes
) -> html.Li:
    """A row with its sources."""
    spec = gauge_spec(row)
    grid = html.Section(
        [
            _name(row, href_of),
            row_badge(row),
            _value(
                "baseline",
                year_label(row.baseline, common.BASELINE()),
                row.label,
                row.baseline,
                row.actual,
                row_view.other_baseline(row),
            ),
            gauge(spec),
            _value("actual", year_label(row.actual, common.ACTUAL()), row.label, row.actual),
            _value("target", common.TARGET(), row.label, row.target, row.actual),
            _progress(row, spec),
        ],
        className="indicator-grid",
    )
    return html.Li(
        [grid, sources(row, documents, href_of)],
        id=f"figure-{row.target.figure_id}",
        className=f"indicator is-{spec.shape} {status_class(row.shown_rating)}{sub_row_words(row)}",
        **filtered(row, takes),
    )


def _name(row: IndicatorRow, href_of: HrefOf | None) -> html.P:
    name: Any = row.label
    if href_of is not None:
        name = html.A(name, href=href_of(row), **NAV_PAGE)
    facts = (row.target.unit, scope_tag(row))
    tags: list[Any] = [html.Span(place_label(row), className="row-place")]
    tags += [html.Span(text) for text in facts if text]
    if row.nature:
        text = words.NATURES.get(row.nature, row.nature)
        tags.append(html.Span(text, className=f"nature is-{row.nature}"))
    # A paragraph: reader modes drop boxes of few words with a link.
    facts_line = html.Span(tags, className="indicator-tags")
    return html.P([html.B(name), facts_line], className="indicator-name")


def _value(
    role: str,
    label: str,
    name: str,
    mention: Mention | None,
    beside: Mention | None = None,
    year: str = "",
) -> html.Div:
    """A figure as printed; a note that the figure `beside` it carries too stands there once.

    `year` is that of a baseline of another year than the others, which the label says to those who
    listen and on phones.
    """
    note = brief(mention, name)
    notes = (amounts.basis_words(mention), "" if note == brief(beside, name) else note)
    small = " ".join(note for note in notes if note)
    content: list[Any] = [
        html.Span(f"{label} ", className="value-label"),
        html.Span(amounts.printed(mention), className="value-text"),
    ]
    if year:
        content.append(html.Small(year, className="value-year", **DECORATIVE))
    if small:
        content.append(html.Small(small))
    blank = " is-blank" if amounts.printed(mention) == amounts.NOTHING else ""
    return html.Div(content, className=f"value is-{role}{blank}")


def _progress(row: IndicatorRow, spec: GaugeSpec) -> html.Div:
    main, small = progress_words(row, spec)
    label = html.Span(labels.COMPLETION_LABEL(), className="value-label")
    content: list[Any] = [label, html.Span(main, className="value-text")]
    if small:
        content.append(html.Small(small))
    return html.Div(content, className="value is-progress")
