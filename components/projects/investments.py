"""Investment figures of project groups: table, checks and chart."""

from collections.abc import Mapping, Sequence
from typing import Any

from dash import html

from components.marks.chart import chart as chart_place
from components.marks.source_fold import source_places
from components.projects.implemented_bars import group_name
from components.shell.data_table import data_table
from data.records.projects_and_tasks import Investment
from presentation import common, dates, words
from presentation.citing import cited
from presentation.figures import amounts
from presentation.joining import labelled, phrases, sentence
from presentation.projects import investment_sums, labels
from presentation.projects.investment_bars import caption_words, left_out_words
from presentation.projects.investment_chart import HrefOf, drawing


def table(
    rows: Sequence[Investment],
    documents: Mapping[str, str],
    href_of: HrefOf | None = None,
    plan: str = "",
) -> html.Div | None:
    """Groups as rows, measures as columns, all as printed, the checks below; None if empty.

    A period that all figures of a column or of a row share stands once, beside its name.

    The name of a group is a link to its named projects at `href_of` it.
    """
    if not rows:
        return None
    measures = [name for name in words.MEASURES if any(row.measure == name for row in rows)]
    heads = (common.PROJECT_GROUP(), *(_head(name, rows) for name in measures), common.SOURCE())
    groups: dict[str, list[Investment]] = {}
    for row in rows:
        groups.setdefault(row.group, []).append(row)
    body = [
        html.Tr(_group(of_group, measures, rows, documents, href_of))
        for of_group in groups.values()
    ]
    panel = data_table(heads, body, labels.INVESTMENT_CAPTION(plan=plan), className="is-flow")
    return html.Div([panel, checks(rows)])


def _head(measure: str, rows: Sequence[Investment]) -> list[Any]:
    """The measure; its period too where all figures of the column share one."""
    period, name = _only(_periods(measure, rows)), words.MEASURES[measure]
    if not period or measure == "published_rating":
        return [name]
    return [name, html.Small(dates.period_words(period))]


def _group(
    of_group: Sequence[Investment],
    measures: Sequence[str],
    rows: Sequence[Investment],
    documents: Mapping[str, str],
    href_of: HrefOf | None,
) -> list[Any]:
    first = of_group[0]
    is_part = any(row.group == first.parent for row in rows)
    dated = [row for row in of_group if len(_periods(row.measure, rows)) > 1]
    period = _only({row.period for row in dated})
    name: list[Any] = [group_name(first, href_of)]
    if period:
        name.append(html.Small(dates.period_words(period)))
    cells: list[Any] = [html.Th(name, scope="row", className="is-part" if is_part else None)]
    for measure in measures:
        figures = [row for row in of_group if row.measure == measure]
        is_dated = not period and any(row in dated for row in figures)
        drawn = [_figure(figure, is_dated) for figure in figures] or amounts.NOTHING
        is_text = measure == "published_rating"
        cells.append(html.Td(drawn, className="is-text" if is_text else "num"))
    return [*cells, html.Td(_source(of_group, documents))]


def _periods(measure: str, rows: Sequence[Investment]) -> set[str]:
    return {row.period for row in rows if row.measure == measure}


def _only(periods: set[str]) -> str:
    return periods.pop() if len(periods) == 1 else ""


def _figure(row: Investment, is_dated: bool) -> html.Div:
    small = [row.stage] if row.stage else []
    if is_dated:
        small.append(dates.period_words(row.period))
    printed: list[Any] = [html.Span(row.printed_value, className="value-text")]
    if small:
        printed.append(html.Small(phrases(small)))
    return html.Div(printed)


def _source(figures: Sequence[Investment], documents: Mapping[str, str]) -> html.Details:
    notes = [
        labelled(f"{words.MEASURES[row.measure]} {row.printed_value}", row.note)
        for row in figures
        if row.note
    ]
    return source_places(
        figures[0].group_name, [cited.place(row, documents) for row in figures], notes
    )


def checks(rows: Sequence[Investment]) -> html.Ul | None:
    """The sums that hold and those that do not, and the notes on them; None without any."""
    items = [
        html.Li(check.sentence, className="is-sound" if check.holds else "is-broken")
        for check in investment_sums.checks(rows)
    ]
    notes = dict.fromkeys(
        sentence(labelled(row.group_name, row.sum_note)) for row in rows if row.sum_note
    )
    items += [html.Li(note, className="is-noted") for note in notes]
    return html.Ul(items, className="checks") if items else None


def chart(rows: Sequence[Investment], href_of: HrefOf = lambda row: "") -> html.Figure | None:
    """The chart with its caption and text alternative; None where there is nothing to compare.

    A click on a bar leads to the named projects at `href_of` it.
    """
    drawn = drawing(rows, href_of)
    if drawn is None:
        return None
    caption = html.Figcaption(caption_words(rows))
    return html.Figure([caption, chart_place(drawn), *left_out(rows)], className="panel chart")


def left_out(rows: Sequence[Investment]) -> list[html.P]:
    """A note on the groups that have no bar because their figures contradict each other."""
    note = left_out_words(rows)
    return [html.P(note, className="chart-note")] if note else []
