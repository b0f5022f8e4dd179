"""What stands between head and foot of a card, for each kind of piece."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dash import html

from components import below, comparability, headline, reading, trajectory_words, words
from components.compare_bars import extents, figure_notes, track
from components.embed_plot import plot
from components.embed_rows import rows_list
from components.gauge import status_class
from components.investments import caption_words, chart_bars, left_out
from components.outcome_words import rating_words
from components.piece import Line, Piece
from components.printed import remarks
from components.sources import outlook_words
from components.status import badge, unit_strip
from components.tally import counted, counting_note, tally
from components.trajectory import Trajectory
from components.trajectory_chart import caption, figure, key, notes
from components.working import comparison_words, measured

#: Laggards in a card that has room for them.
_LAGGARDS = 5


def body(piece: Piece) -> html.Div:
    """The drawing of a piece with the words that belong to it."""
    draw = {
        "gauge": _gauge,
        "summary": _summary,
        "gauges": _gauges,
        "trajectory": _trajectory,
        "comparison": _comparison,
        "investments": _investments,
    }
    return html.Div(draw[piece.kind](piece), className=f"card-body is-{piece.kind}")


def _gauge(piece: Piece) -> list[Any]:
    row = piece.rows[0]
    outlook = outlook_words(row)
    noted = remarks(row)
    told = [f"{noted}。" if noted else "",
            comparison_words(row) if row.agrees is False or row.other else "",
            f"{words.COMPUTED}：{outlook}" if outlook else ""]  # fmt: skip
    left = [*measured(row), *(html.P(text, className="card-note") for text in told if text)]
    return [html.Div(left), *_beside(piece.trajectory)]


def _beside(given: Trajectory | None) -> list[html.Div]:
    """The chart, for cards with room for it."""
    drawn = figure(given) if given is not None else None
    if given is None or drawn is None:
        return []
    told = html.P(caption(given), className="card-note")
    return [html.Div([told, plot(drawn)], className="card-wide")]


def _trajectory(piece: Piece) -> list[Any]:
    given = piece.trajectory
    assert given is not None
    drawn = figure(given)
    parts: list[Any] = []
    if drawn is None:
        parts.append(html.P(given.undrawn, className="card-note"))
    else:
        parts += [html.P(caption(given), className="card-note"), plot(drawn), key(given)]
    parts += [html.P(text, className="card-note") for text in notes(given)]
    if drawn is not None or given.points or given.spans:
        summary = html.Summary("数据表")
        parts.append(html.Details([summary, trajectory_words.table(given)]))
    return parts


def _summary(piece: Piece) -> list[Any]:
    if len(piece.lines) > 1:
        return _areas(piece.lines)
    drawn = [_line(piece.lines[0])]
    rows = counted(reading.with_schedule(piece.lines[0].rows))
    behind = below.below(rows)
    if behind:
        few = f"，差距最大的 {_LAGGARDS} 项" if len(behind) > _LAGGARDS else ""
        head = html.H2(f"{below.title(rows)}{few}")
        drawn.append(html.Div([head, rows_list(behind[:_LAGGARDS])], className="card-wide"))
    return drawn


def _areas(lines: Sequence[Line]) -> list[Any]:
    large = [line for line in lines if line.is_large]
    small = [line for line in lines if not line.is_large]
    told = [html.Li(headline.headline_text(line.rows)) for line in small]
    parts: list[Any] = []
    if large:
        drawn = [_line(line, line.label) for line in large]
        columns = " is-pair" if len(large) > 1 else ""
        parts.append(html.Div(drawn, className=f"card-lines{columns}"))
    if told:
        parts.append(html.Ul(told, className="card-told"))
    return [*parts, html.P("各口径分别统计，不相加。", className="card-note")]


def _line(line: Line, label: str = "") -> html.Div:
    """One area: its headline, a cell for each indicator, the counts in words."""
    rows = counted(line.rows)
    found, table = tally(rows), rating_words(rows)
    counts = [
        html.Li([badge(rating, table[rating]), html.B(str(found.of(rating)))])
        for rating in table
        if found.of(rating)
    ]
    note = counting_note(line.rows)
    return html.Div(
        [
            html.H2(label) if label else None,
            headline.headline(line.rows),
            unit_strip(rows),
            html.Ul(counts, className="card-counts"),
            html.P(note, className="card-note") if note else None,
        ],
        className="card-line",
    )


def _gauges(piece: Piece) -> list[Any]:
    note = counting_note(piece.rows)
    told = [html.P(note, className="card-note")] if note else []
    return [headline.headline(piece.rows), *told, rows_list(piece.rows)]


def _comparison(piece: Piece) -> list[Any]:
    group = piece.comparison
    assert group is not None
    bars = [
        _bar(
            figure.name,
            extent,
            comparability.converted(figure.mention, group.unit),
            [figure.plan_name, figure_notes(figure)],
        )
        for figure, extent in zip(group.figures, extents(group), strict=True)
    ]
    told = f"口径：{group.break_reason}。" if group.break_reason else ""
    note = f"{told}{comparability.UNRANKED}"
    return [html.Ul(bars, className="card-bars"), html.P(note, className="card-note")]


def _investments(piece: Piece) -> list[Any]:
    bars = chart_bars(piece.investments)
    largest = max((row.value or 0.0) for row in bars) or 1.0
    drawn = [
        _bar(row.group_name, (0.0, (row.value or 0.0) / largest * 100), row.printed_value,
             [row.stage, row.note])
        for row in bars
    ]  # fmt: skip
    caption = html.P(f"{caption_words(piece.investments)}。", className="card-note")
    return [caption, html.Ul(drawn, className="card-bars"), *left_out(piece.investments)]


def _bar(name: str, extent: tuple[float, float], value: str, notes: Sequence[str]) -> html.Li:
    small = "，".join(note for note in notes if note)
    return html.Li(
        [
            html.Span(name, className="card-bar-name"),
            html.B(value, className="compare-value"),
            track(*extent),
            html.Small(small) if small else None,
        ]
    )


def card_class(piece: Piece) -> str:
    """The status of a card that shows one verdict."""
    if piece.kind not in ("gauge", "trajectory"):
        return ""
    return status_class(piece.rows[0].shown_rating)
