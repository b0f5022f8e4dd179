"""All indicators of a plan at a glance: completion against schedule, by theme and verdict."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from data.records.rows import IndicatorRow
from presentation import numbers
from presentation.charts import shapes
from presentation.charts.palette import rating_token
from presentation.charts.text_width import em
from presentation.figures import row_view
from presentation.indicators.gauge_spec import gauge_spec, status_class
from presentation.indicators.table_words import by_theme
from presentation.joining import clauses, labelled
from presentation.language import say
from presentation.verdicts import reasons

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


#: Row -> the address of its indicator.
HrefOf = Callable[[IndicatorRow], str]


def drawing(
    rows: Sequence[IndicatorRow], href_of: HrefOf, *, picks: bool = False
) -> shapes.Drawing | None:
    """The chart, names above their lines; None where nothing stands on the axis.

    In a wide place the names stand in a column of their own. A click leads to the indicator, or
    where the chart `picks`, narrows the list below to it.
    """
    shown = [row for of_rating in by_theme(placed(rows)) for row in of_rating]
    if not shown:
        return None
    places, heads, height = _places(shown)
    layers = [_ways(shown, places)]
    for rating in dict.fromkeys(row.shown_rating for row in shown):
        of_rating = [row for row in shown if row.shown_rating == rating]
        layers.append(_points(rating, of_rating, places, href_of, picks))
    dues = [due for due in sorted({_due(row) for row in shown}) if due != 100]
    names = [(places[row.target.figure_id], row.label) for row in shown]
    marks = _marks(dues)
    above = [_note(at - 22, shapes.line(name), "ink") for at, name in names]
    above += [_note(at, shapes.line(shapes.Bold(name)), "ink-2") for at, name in heads]
    return shapes.Drawing(
        height=height,
        alt=alt_words(shown),
        x=shapes.DrawnAxis(_LOW, _HIGH),
        y=shapes.DrawnAxis(height, 0),
        layers=tuple(layers),
        uprights=tuple(_uprights(dues)),
        remarks=(*above, *marks),
        cuts=tuple(at - _HEAD / 2 for at, _ in heads[1:]),
        column=_column(names, heads, marks),
    )


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
        return "above-left"
    # Too near the edge for that, it stands on the line, which the style sheet parts there.
    return "left" if _LOW + 20 < at < _due(row) else "right"


def _ways(rows: Sequence[IndicatorRow], places: dict[str, float]) -> shapes.Layer:
    """A line from what is due to what is done, for each row."""
    spots: list[shapes.Spot | None] = []
    for row in rows:
        place = places[row.target.figure_id]
        spots += [shapes.Spot(_due(row), place), shapes.Spot(_at(row), place), None]
    return shapes.Layer("way", tuple(spots), shapes.Pen("line-strong", 2))


def _points(
    rating: str, rows: Sequence[IndicatorRow], places: dict[str, float], href_of: HrefOf,
    picks: bool,
) -> shapes.Layer:  # fmt: skip
    spots = tuple(
        shapes.Spot(
            _at(row), places[row.target.figure_id], labelled(row.label, gauge_spec(row).sentence),
            shapes.line(row_view.completion_words(row)), (_side(row),),
            lead=(href_of(row), row.indicator if picks else ""),
        )
        for row in rows
    )  # fmt: skip
    return shapes.Layer(
        f"rating-{status_class(rating).removeprefix('st-')}-",
        spots,
        mark=_SYMBOLS.get(rating, "circle"),
        token=rating_token(rating, "fill"),
        size=13,
        look=shapes.TextLook(rating_token(rating, "text"), _SIZE),
    )


def _column(
    names: Sequence[tuple[float, str]], heads: Sequence[tuple[float, str]],
    marks: Sequence[shapes.Remark],
) -> shapes.NameColumn:  # fmt: skip
    """The names on the height of their points, left of the axis."""
    width = round(max(em(name) for _, name in names) * _SIZE + 2 * _GAP)
    lower = [_note(at + _HEAD / 4, shapes.line(shapes.Bold(name)), "ink-2") for at, name in heads]
    notes = [*(_note(at, shapes.line(name), "ink") for at, name in names), *lower]
    aside = [replace(note, aside=width - _GAP) for note in notes]
    return shapes.NameColumn(width, (*aside, *marks))


def alt_words(rows: Sequence[IndicatorRow]) -> str:
    """The chart in one sentence."""
    points = clauses(
        f"{row.label} {row_view.completion_since(row)}，{row_view.verdict_words(row)}"
        for row in rows
    )
    return say("完成进度与时序：{points}。", points=points)


def _note(y: float, words: shapes.Lines, token: str) -> shapes.Remark:
    return shapes.Remark(_LOW, y, words, shapes.TextLook(token, _SIZE), has_ground=True)


def _marks(dues: Sequence[float]) -> list[shapes.Remark]:
    """What the upright lines are."""
    marks = [(due, say("应到 {due}", due=numbers.percent(due))) for due in dues]
    marks += [(0, say("基期")), (100, say("目标"))]
    note = shapes.Remark(0, _TOP / 2, (), shapes.TextLook("ink-2", _SIZE), True, has_ground=True)
    return [replace(note, x=x, words=shapes.line(text)) for x, text in marks]


def _uprights(dues: Sequence[float]) -> list[shapes.Upright]:
    pens = [*((due, "ink", 2) for due in dues), (0, "line", 1), (100, "line-strong", 1)]
    end = 1 - 0.5 * _TOP / 1000
    return [shapes.Upright(x, shapes.Pen(token, width), end) for x, token, width in pens]
