"""All indicators of a plan at a glance: completion against schedule, by theme and verdict."""

from collections.abc import Callable, Sequence
from typing import Any

from data.records.rows import IndicatorRow
from presentation import numbers
from presentation.charts import template
from presentation.charts.palette import palette
from presentation.charts.text_width import em
from presentation.figures import row_view
from presentation.indicators.gauge_spec import gauge_spec, status_class
from presentation.indicators.table_words import by_theme
from presentation.joining import clauses, labelled
from presentation.language import say
from presentation.verdicts import reasons
from presentation.verdicts.outcome_words import rating_words

#: The axis, in per cent; what lies beyond stands at its end, with its own figure.
_LOW, _HIGH = -8.0, 132.0
_ROW, _HEAD, _TOP = 48, 34, 30
#: Size of the words in pixels, and between a name and the axis.
_SIZE, _GAP = 13, 12

#: Shape of each rating, beside its colour.
_SYMBOLS = {
    "ahead": "triangle-right", "better": "triangle-right", "on_track": "circle",
    "adjusted": "circle", "basically_met": "circle", "slightly_behind": "triangle-up",
    "lagging": "diamond", "behind": "square",
}  # fmt: skip


def placed(rows: Sequence[IndicatorRow]) -> list[IndicatorRow]:
    """The rows with a verdict and a length: those that stand on the axis."""
    return [
        row for row in rows
        if row_view.is_rated(row) and row_view.completion(row) is not None
        and not row_view.is_bound(row)
    ]  # fmt: skip


def beside(rows: Sequence[IndicatorRow]) -> list[str]:
    """Why the others do not: 空气质量优良天数：相对滞后，达标类，没有进度."""
    on_axis = {row.target.figure_id for row in placed(rows)}
    remarks = []
    for row in rows:
        if row.target.figure_id not in on_axis:
            what = row_view.verdict_words(row)
            if row_view.is_bound(row):
                remarks.append(say("{name}：{what}，达标类，没有进度", name=row.label, what=what))
            else:
                why = reasons.reason_words(row) or what
                remarks.append(say("{name}：{why}", name=row.label, why=why))
    return remarks


def figure(
    rows: Sequence[IndicatorRow], href_of: Callable[[IndicatorRow], str], *, picks: bool = False
) -> dict[str, Any] | None:
    """The Plotly figure, names above their lines; None where nothing stands on the axis.

    `layout.meta.wide` is what a wide place changes: the names stand in a column of their own.

    A click leads to the indicator, or where the chart `picks`, narrows the list below to it.
    """
    shown = [row for of_rating in by_theme(placed(rows)) for row in of_rating]
    if not shown:
        return None
    places, heads, height = _places(shown)
    ratings = dict.fromkeys(row.shown_rating for row in shown)
    traces = [_ways(shown, places)]
    for rating in ratings:
        of_rating = [row for row in shown if row.shown_rating == rating]
        traces.append(_points(rating, of_rating, places, href_of, picks))
    return {"data": traces, "layout": _layout(shown, places, heads, height)}


def _places(rows: Sequence[IndicatorRow]) -> tuple[dict[str, float], list[tuple[float, str]], int]:
    """The height of each row from the top in pixels, the heads of themes, and of the whole."""
    places: dict[str, float] = {}
    heads: list[tuple[float, str]] = []
    at = float(_TOP)
    for index, row in enumerate(rows):
        if not index or row.theme != rows[index - 1].theme:
            heads.append((at + _HEAD / 2, row.theme_name))
            at += _HEAD
        places[row.target.figure_id] = at + _ROW * 0.75
        at += _ROW
    return places, heads, int(at + 8)


def _due(row: IndicatorRow) -> float:
    return 100.0 if row_view.is_comparison(row) else row.schedule or 0.0


def _at(row: IndicatorRow) -> float:
    return min(max(row_view.completion(row) or 0.0, _LOW + 2), _HIGH - 4)


def _side(row: IndicatorRow) -> str:
    """The figure stands off the line to what is due."""
    at = _at(row)
    if at > _HIGH - 20:
        return "top left"
    # Too near the edge for that, it stands on the line, which the style sheet parts there.
    return "middle left" if _LOW + 20 < at < _due(row) else "middle right"


def _ways(rows: Sequence[IndicatorRow], places: dict[str, float]) -> dict[str, Any]:
    """A line from what is due to what is done, for each row."""
    x: list[float | None] = []
    y: list[float | None] = []
    for row in rows:
        place = places[row.target.figure_id]
        x += [_due(row), _at(row), None]
        y += [place, place, None]
    line = {"color": palette()["line-strong"], "width": 2}
    return {"type": "scatter", "uid": "way", "mode": "lines", "x": x, "y": y, "line": line,
            "hoverinfo": "skip"}  # fmt: skip


def _points(
    rating: str, rows: Sequence[IndicatorRow], places: dict[str, float],
    href_of: Callable[[IndicatorRow], str], picks: bool,
) -> dict[str, Any]:  # fmt: skip
    name = status_class(rating).removeprefix("st-")
    colour = palette().rating(rating)
    return {
        "type": "scatter",
        "uid": f"rating-{name}-",
        "name": rating_words(rows)[rating],
        "mode": "markers+text",
        "x": [_at(row) for row in rows],
        "y": [places[row.target.figure_id] for row in rows],
        "text": [row_view.completion_words(row) for row in rows],
        "textposition": [_side(row) for row in rows],
        "textfont": {"color": palette().rating(rating, "text"), "size": _SIZE},
        "marker": {"symbol": _SYMBOLS.get(rating, "circle"), "size": 13, "color": colour},
        "customdata": [[href_of(row), row.indicator if picks else ""] for row in rows],
        "cliponaxis": False,
        **template.hover([labelled(row.label, gauge_spec(row).sentence) for row in rows]),
    }


def _layout(
    rows: Sequence[IndicatorRow], places: dict[str, float], heads: list[tuple[float, str]],
    height: int,
) -> dict[str, Any]:  # fmt: skip
    colours = palette()
    dues = sorted({_due(row) for row in rows})
    heights = [places[row.target.figure_id] for row in rows]
    labels = [(at, row.label, colours["ink"]) for at, row in zip(heights, rows, strict=True)]
    themes = [(at, f"<b>{name}</b>", colours["ink-2"]) for at, name in heads]
    above = [_note(_LOW, at - 22, name, ink) for at, name, ink in labels]
    above += [_note(_LOW, *theme) for theme in themes]
    marks = [_mark(due, say("应到 {due}", due=numbers.percent(due))) for due in dues if due != 100]
    marks += [_mark(0, say("基期")), _mark(100, say("目标"))]
    margin = {"l": 8, "r": 8, "t": 0, "b": 0}
    column = round(max(em(row.label) for row in rows) * _SIZE + 2 * _GAP)
    lower = [(at + _HEAD / 4, *words) for at, *words in themes]
    wide = {
        "margin": {**margin, "l": column},
        "annotations": [*(_beside(column, *name) for name in labels + lower), *marks],
    }
    return template.layout(
        height,
        alt_words(rows),
        meta={
            "alt": alt_words(rows),
            "cuts": [at - _HEAD / 2 for at, _ in heads[1:]],
            "wide": wide,
        },
        margin=margin,
        xaxis={"range": [_LOW, _HIGH], "visible": False, "fixedrange": True},
        yaxis={"range": [height, 0], "visible": False, "fixedrange": True},
        shapes=[_line(due, "ink", 2) for due in dues if due != 100]
        + [_line(0, "line", 1), _line(100, "line-strong", 1)],
        annotations=[*above, *marks],
    )


def alt_words(rows: Sequence[IndicatorRow]) -> str:
    """The chart in one sentence."""
    points = clauses(
        f"{row.label} {row_view.completion_since(row)}，{row_view.verdict_words(row)}"
        for row in rows
    )
    return say("完成进度与时序：{points}。", points=points)


def _note(x: float, y: float, text: str, colour: str) -> dict[str, Any]:
    return {"x": x, "y": y, "text": text, "showarrow": False, "xanchor": "left",
            "bgcolor": palette()["surface"],
            "font": {"color": colour, "size": _SIZE}}  # fmt: skip


def _beside(width: int, y: float, text: str, colour: str) -> dict[str, Any]:
    """In the column of names, so many pixels wide, left of the axis."""
    return _note(0, y, text, colour) | {"xref": "paper", "xshift": _GAP - width}


def _mark(x: float, text: str) -> dict[str, Any]:
    return {"x": x, "y": _TOP / 2, "text": text, "showarrow": False,
            "bgcolor": palette()["surface"],
            "font": {"color": palette()["ink-2"], "size": _SIZE}}  # fmt: skip


def _line(x: float, token: str, width: int) -> dict[str, Any]:
    return {"type": "line", "xref": "x", "yref": "paper", "x0": x, "x1": x, "y0": 0,
            "y1": 1 - 0.5 * _TOP / 1000, "layer": "below",
            "line": {"color": palette()[token], "width": width}}  # fmt: skip
