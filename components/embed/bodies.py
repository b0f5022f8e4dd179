"""What stands between head and foot of a card, for each kind of chart."""

from collections.abc import Sequence
from typing import Any

from dash import html

from components.compare.bars import track
from components.embed.plot import plot
from components.embed.rows import rows_list
from components.indicators.verdict_panel import measured
from components.marks import headline
from components.marks.status import badge, unit_strip
from components.projects.investments import left_out
from components.trajectory import points_table
from components.trajectory.chart import key
from presentation import common
from presentation.charts.chart_spec import AreaLine, ChartSpec
from presentation.citing.sources import outlook_words
from presentation.compare import comparability
from presentation.compare.bar_words import extents, figure_notes
from presentation.embed import labels
from presentation.embed.row_words import LAGGARDS
from presentation.figures.as_printed import remarks
from presentation.indicators import headline_words
from presentation.joining import labelled, phrases, sentence
from presentation.places import figure_name
from presentation.projects.investment_bars import (
    InvestmentBar,
    InvestmentBars,
    caption_words,
    investment_bars,
    share_words,
    under_words,
)
from presentation.trajectory.drawing import caption, notes
from presentation.trajectory.geometry import geometry
from presentation.trajectory.records import Trajectory
from presentation.verdicts import below, grades
from presentation.verdicts.counts import counted, counting_note, tally
from presentation.verdicts.outcome_words import rating_words
from presentation.verdicts.verdict_steps import comparison_words


def gauge(spec: ChartSpec) -> list[Any]:
    """Verdict and figures of one target, beside them its trajectory."""
    row = spec.rows[0]
    outlook = outlook_words(row)
    noted = remarks(row)
    texts = [sentence(noted),
            comparison_words(row) if row.agrees is False or row.other else "",
            labelled(grades.COMPUTED(), outlook) if outlook else ""]  # fmt: skip
    left = [*measured(row), *(html.P(text, className="card-note") for text in texts if text)]
    return [html.Div(left), *_beside(spec.trajectory)]


def _beside(path: Trajectory | None) -> list[html.Div]:
    """The chart, for cards with room for it."""
    drawn = geometry(path) if path is not None else None
    if path is None or drawn is None:
        return []
    note = html.P(caption(path), className="card-note")
    return [html.Div([note, plot(drawn)], className="card-wide")]


def trajectory(spec: ChartSpec) -> list[Any]:
    """The trajectory with its key, its sentences and its table."""
    path = spec.trajectory
    assert path is not None
    drawn = geometry(path)
    parts: list[Any] = []
    if drawn is None:
        parts.append(html.P(path.undrawn, className="card-note"))
    else:
        parts += [html.P(caption(path), className="card-note"), plot(drawn), key([path])]
    parts += [html.P(text, className="card-note") for text in notes(path)]
    if drawn is not None or path.points or path.spans:
        parts.append(html.Details([html.Summary(common.DATA_TABLE()), points_table.table(path)]))
    return parts


def summary(spec: ChartSpec) -> list[Any]:
    """The counts of each area; of one alone with what lies behind."""
    if len(spec.lines) > 1:
        return _areas(spec.lines)
    drawn = [_line(spec.lines[0])]
    rows = counted(spec.lines[0].rows)
    behind = below.below(rows)
    if behind:
        few = labels.LARGEST_GAPS(laggards=LAGGARDS) if len(behind) > LAGGARDS else ""
        head = html.H2(f"{below.title(rows)}{few}")
        drawn.append(html.Div([head, rows_list(behind[:LAGGARDS])], className="card-wide"))
    return drawn


def _areas(lines: Sequence[AreaLine]) -> list[Any]:
    large = [line for line in lines if line.is_large]
    small = [line for line in lines if not line.is_large]
    headlines = [html.Li(headline_words.headline_text(line.rows)) for line in small]
    parts: list[Any] = []
    if large:
        drawn = [_line(line, line.label) for line in large]
        columns = " is-pair" if len(large) > 1 else ""
        parts.append(html.Div(drawn, className=f"card-lines{columns}"))
    if headlines:
        parts.append(html.Ul(headlines, className="card-text"))
    return [*parts, html.P(common.SCOPES_NOT_ADDED(), className="card-note")]


def _line(line: AreaLine, label: str = "") -> html.Div:
    """One area: its headline, a cell for each indicator, the counts in words."""
    rows = counted(line.rows)
    counts_by_rating, table = tally(rows), rating_words(rows)
    counts = [
        html.Li([badge(rating, table[rating]), html.B(str(counts_by_rating.of(rating)))])
        for rating in table
        if counts_by_rating.of(rating)
    ]
    note = counting_note(line.rows)
    return html.Div(
        [
            html.H2(label) if label else None,
            headline.headline(line.rows, html.P),
            unit_strip(rows),
            html.Ul(counts, className="card-counts"),
            html.P(note, className="card-note") if note else None,
        ],
        className="card-line",
    )


def gauges(spec: ChartSpec) -> list[Any]:
    """The headline and a line for each indicator."""
    note = counting_note(spec.rows)
    notes = [html.P(note, className="card-note")] if note else []
    return [headline.headline(spec.rows, html.P), *notes, rows_list(spec.rows)]


def comparison(spec: ChartSpec) -> list[Any]:
    """A bar for each area."""
    group = spec.comparison
    assert group is not None
    bars = [
        _bar(
            figure_name(figure),
            extent,
            comparability.converted(figure.mention, group.unit),
            [figure.plan_name, figure_notes(figure)],
        )
        for figure, extent in zip(group.figures, extents(group), strict=True)
    ]
    definition = (
        labels.DEFINITION_SENTENCE(break_reason=group.break_reason) if group.break_reason else ""
    )
    note = f"{definition}{comparability.UNRANKED()}"
    return [html.Ul(bars, className="card-bars"), html.P(note, className="card-note")]


def investments(spec: ChartSpec) -> list[Any]:
    """A bar for each group of projects."""
    drawn = investment_bars(spec.investments)
    assert drawn is not None
    bars = html.Ul([_group(bar, drawn) for bar in drawn.bars], className="card-bars")
    caption = html.P(sentence(caption_words(spec.investments)), className="card-note")
    return [caption, bars, *left_out(spec.investments)]


def _group(bar: InvestmentBar, drawn: InvestmentBars) -> html.Li:
    part = (bar.part.value if bar.part else None) or 0.0
    lengths = (bar.start, bar.amount, *([part] if drawn.has_parts else []))
    value = phrases([bar.row.printed_value, share_words(bar)])
    notes = [under_words(bar), bar.row.stage, bar.row.note]
    extent = [length / drawn.end * 100 for length in lengths]
    return _bar(bar.row.group_name, extent, value, notes)


def _bar(name: str, extent: Sequence[float], value: str, notes: Sequence[str]) -> html.Li:
    small = phrases(notes)
    return html.Li(
        [
            html.Span(name, className="card-bar-name"),
            html.B(value, className="compare-value"),
            track(*extent),
            html.Small(small) if small else None,
        ]
    )
