"""A drawing as a figure of Plotly: the only module that knows how Plotly names things.

Figures are drawn in light colours; `assets/css/shared/charts.css` and those of a page colour them
in every theme, by the `uid` of each trace, which Plotly makes a class of.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from presentation.charts import shapes
from presentation.charts.palette import palette
from presentation.charts.text_width import em

#: For every chart: no tools, nothing that could send data to another host.
CONFIG: dict[str, Any] = {
    "displayModeBar": False, "showSendToCloud": False, "displaylogo": False, "locale": "zh-CN",
    "responsive": True, "scrollZoom": False,
}  # fmt: skip

#: A line of a hover label, in em.
_LINE = 22

_SIDES = {"above": "top", "middle": "middle", "below": "bottom"}


def figure(drawing: shapes.Drawing) -> dict[str, Any]:
    """Traces and layout; `layout.meta` has the text alternative and what a wide place changes."""
    return {
        "data": [*map(_bars, drawing.bars), *_traces(drawing.layers)],
        "layout": _layout(drawing),
    }


def _traces(layers: Sequence[shapes.Layer]) -> Iterator[dict[str, Any]]:
    """Each by a name of its own: of two that share one Plotly draws the first."""
    count: Counter[str] = Counter()
    for layer in layers:
        yield _trace(layer, f"{layer.kind}{count[layer.kind] or ''}")
        count[layer.kind] += 1


def _trace(layer: shapes.Layer, uid: str) -> dict[str, Any]:
    spots, has_words = layer.spots, any(spot and spot.words for spot in layer.spots)
    modes = {"lines": layer.pen, "markers": layer.mark, "text": has_words}
    trace: dict[str, Any] = {
        "type": "scatter",
        "uid": uid,
        "x": [spot and spot.x for spot in spots],
        "y": [spot and spot.y for spot in spots],
        "cliponaxis": False,
        "mode": "+".join(name for name, is_there in modes.items() if is_there),
        **_pointed(spots),
    }
    if layer.pen and layer.is_area:
        trace |= {"fill": "toself", "fillcolor": palette()[layer.pen.token], "line": {"width": 0}}
    elif layer.pen:
        trace["line"] = _line(layer.pen)
    if layer.mark:
        trace["marker"] = _marker(layer)
    if has_words:
        trace |= {"text": [_text(spot.words) if spot else "" for spot in spots],
                  "textposition": [_side(spot) for spot in spots],
                  "textfont": _font(layer.look)}  # fmt: skip
    return trace


def _marker(layer: shapes.Layer) -> dict[str, Any]:
    colour = palette()[layer.token]
    symbols = [f"{layer.mark}{'-open' * spot.is_open}" for spot in layer.spots if spot]
    symbol = symbols if len(set(symbols)) > 1 else symbols[0]
    rim = {"line": {"width": layer.rim, "color": colour}} if layer.rim else {}
    return {"color": colour, "size": layer.size, "symbol": symbol, **rim}


def _bars(layer: shapes.BarLayer) -> dict[str, Any]:
    trace: dict[str, Any] = {
        "type": "bar",
        "orientation": "h",
        "uid": layer.kind,
        "x": [bar.length for bar in layer.bars],
        "y": [bar.place for bar in layer.bars],
        "base": [bar.start for bar in layer.bars],
        "width": layer.thick,
        "marker": {"color": palette()["ink-2"], "opacity": layer.opacity},
        **_pointed(layer.bars),
    }
    if any(bar.words for bar in layer.bars):
        trace |= {"text": [bar.words for bar in layer.bars], "textposition": "outside",
                  "cliponaxis": False, "textfont": _font(layer.look)}  # fmt: skip
    return trace


def _pointed(items: Sequence[shapes.Spot | None] | Sequence[shapes.BarShape]) -> dict[str, Any]:
    """What each says who is pointed at, and where a click on it leads; of what says nothing a
    click is still seen."""
    said = [item.said if item else "" for item in items]
    leads = [item.lead if item else None for item in items]
    hover: dict[str, Any] = {"hoverinfo": "none" if any(leads) else "skip"}
    if any(said):
        hover = {"hoverinfo": "text", "hovertext": list(map(_wrapped, said))}
    return hover | ({"customdata": leads} if any(leads) else {})


def _wrapped(text: str) -> str:
    """A sentence in lines of Plotly's."""
    lines, line = [], ""
    for character in text:
        if em(line) >= _LINE and character not in "，。；：、）”":
            lines.append(line)
            line = ""
        line += character
    return "<br>".join([*lines, line])


def _text(lines: shapes.Lines) -> str:
    """Plotly's own marks for bold and for a new line."""
    return "<br>".join(
        "".join(f"<b>{part}</b>" if isinstance(part, shapes.Bold) else part for part in line)
        for line in lines
    )


def _side(spot: shapes.Spot | None) -> str:
    """(above, left) -> top left."""
    upright, across = spot.side if spot else ("above", "center")
    return f"{_SIDES[upright]} {across}"


def _line(pen: shapes.Pen) -> dict[str, Any]:
    dash = {"dash": pen.dash} if pen.dash else {}
    return {"color": palette()[pen.token], "width": pen.width, **dash}


def _font(look: shapes.TextLook) -> dict[str, Any]:
    return {"color": palette()[look.token], "size": look.size}


def _layout(drawing: shapes.Drawing) -> dict[str, Any]:
    colours, (left, right, top, bottom) = palette(), drawing.margin
    margin = {"l": left, "r": right, "t": top, "b": bottom}
    meta: dict[str, Any] = {"alt": drawing.alt}
    if drawing.column:
        notes = list(map(_note, drawing.column.remarks))
        meta["wide"] = {"margin": {**margin, "l": drawing.column.width}, "annotations": notes}
    return {
        "height": drawing.height,
        "margin": margin,
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "font": {"family": "inherit", "color": colours["ink-3"], "size": 13},
        "hovermode": "closest",
        "hoverlabel": {
            "align": "left", "bgcolor": colours["surface"], "bordercolor": colours["line-strong"],
            "font": {"color": colours["ink"], "size": 14},
        },
        "dragmode": False,
        "showlegend": False,
        "barmode": "overlay",
        "xaxis": _axis(drawing.x),
        "yaxis": _axis(drawing.y, "\u2002"),
        "shapes": list(map(_shape, drawing.uprights)),
        "annotations": list(map(_note, drawing.remarks)),
        "meta": meta,
    }  # fmt: skip


def _axis(axis: shapes.DrawnAxis, gap: str = "") -> dict[str, Any]:
    """Plotly's own suffix does not reach words: a gap between them and the axis is part of them."""
    shared = {"range": [axis.low, axis.high], "fixedrange": True}
    if not axis.ticks:
        return {**shared, "visible": False}
    grid = {"gridcolor": palette()["line"]} if axis.has_grid else {"showgrid": False}
    return {
        **shared,
        **grid,
        "tickvals": [value for value, _ in axis.ticks],
        "ticktext": [_text(words) + gap for _, words in axis.ticks],
        "tickfont": _font(axis.look),
        "tickangle": 0,
        "automargin": bool(gap),
        "zeroline": False,
    }


def _shape(upright: shapes.Upright) -> dict[str, Any]:
    return {
        "type": "line", "xref": "x", "yref": "paper", "x0": upright.x, "x1": upright.x, "y0": 0,
        "y1": upright.end, "layer": "below", "line": _line(upright.pen),
    }  # fmt: skip


def _note(remark: shapes.Remark) -> dict[str, Any]:
    note: dict[str, Any] = {
        "x": remark.x, "y": remark.y, "text": _text(remark.words), "showarrow": False,
        "xanchor": "center" if remark.is_centred else "left", "font": _font(remark.look),
    }  # fmt: skip
    if remark.has_ground:
        note["bgcolor"] = palette()["surface"]
    if remark.lift:
        note["yshift"] = remark.lift
    if remark.aside:
        note |= {"x": 0, "xref": "paper", "xshift": -remark.aside}
    return note
