"""The chart of a trajectory as a figure of Plotly, and the sentences around any drawing of it.

Colours come from the tokens: every trace has a `uid`, which Plotly makes a class of
(`tracezone`, `traceschedule`, …), and `assets/css/pages/indicator.css` colours these
in light and dark.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from presentation import numbers
from presentation.charts import template
from presentation.charts.palette import palette
from presentation.charts.text_width import em
from presentation.joining import clauses
from presentation.language import say
from presentation.trajectory.geometry import Geometry, Series, VertexLabel, geometry
from presentation.trajectory.point_words import alt, due_words
from presentation.trajectory.trajectory import Trajectory

#: Of a chart alone, and of one beside others.
_HEIGHT, _SMALL = 360, 260

#: What an axis of several has more below its lowest value, as a share of its length.
_BELOW = 0.1

#: Pixels of the letters beside a vertex.
_LABEL = 14

#: Places on the axis a year: a category for every month, so that each part of a year has its own.
_SLOTS = 12
#: Places beyond the first and the last year, for the marks there.
_BESIDE = 0.2 * _SLOTS

#: Kind of series -> token and width of its line, and its dash.
_LINES = {
    "band": ("line", 0, "solid"),
    "zone": ("slightly-behind-wash", 0, "solid"),
    "schedule": ("ink", 2, "solid"),
    "needed": ("ink-2", 2, "dot"),
    "span": ("ink-2", 5, "solid"),
    "actual": ("ink-2", 3, "solid"),
    "level": ("ink", 2, "dash"),
    "target": ("ink", 0, "solid"),
}


def caption(trajectory: Trajectory, beside: Sequence[Trajectory] = ()) -> str:
    """The unit, how values count, and that the axis does not begin at zero."""
    drawn = _placed(trajectory, beside)
    if drawn is None:
        return ""
    facts = [say("单位：{unit}", unit=trajectory.unit) if trajectory.unit else ""]
    facts.append(say("每年增速") if trajectory.measure == "rate" else "")
    facts.append(say("自规划第一年起累计") if trajectory.measure == "sum" else "")
    facts.append("" if drawn.low <= 0 <= drawn.high else say("纵轴不从 0 起"))
    return clauses(facts)


def notes(trajectory: Trajectory) -> list[str]:
    """What stands below the chart: the value due, changes of definition, figures left apart."""
    remarks = [due_words(trajectory)] if not trajectory.undrawn else []
    for item in trajectory.breaks:
        parted = "" if trajectory.undrawn else say("，线在此断开，不画时序线")
        remarks.append(
            say("口径变化：{reason}。前后不可比{parted}。", reason=item.reason, parted=parted)
        )
    return [text for text in (*remarks, *trajectory.apart) if text]


def figure(trajectory: Trajectory, beside: Sequence[Trajectory] = ()) -> dict[str, Any] | None:
    """The Plotly figure, its words in `layout.meta.alt`; None where `undrawn` says why.

    Of several beside each other, itself among them, it is lower, and on one axis with those that
    count alike.
    """
    drawn = _placed(trajectory, beside)
    if drawn is None:
        return None
    count: Counter[str] = Counter()
    traces = []
    for series in drawn.series:
        # One colour for each kind, and yet each trace its own name.
        traces.append(_trace(series, f"{series.kind}{count[series.kind]}"))
        count[series.kind] += 1
    height = _SMALL if beside else _HEIGHT
    return {"data": traces, "layout": _layout(drawn, alt(trajectory), height)}


def _placed(trajectory: Trajectory, beside: Sequence[Trajectory]) -> Geometry | None:
    drawn = geometry(trajectory)
    if drawn is None or not beside:
        return drawn
    counts = trajectory.unit, trajectory.measure
    alike = [geometry(item) for item in beside if (item.unit, item.measure) == counts]
    low = min(item.low for item in alike if item)
    high = max(item.high for item in alike if item)
    # Words below a low line stand above the years.
    below = low - _BELOW * (high - low)
    return replace(drawn, low=max(below, 0.0) if low >= 0 else below, high=high)


def _trace(series: Series, uid: str) -> dict[str, Any]:
    token, width, dash = _LINES[series.kind]
    colour = palette()[token]
    trace: dict[str, Any] = {
        "type": "scatter",
        "uid": uid if series.kind == "actual" else series.kind,
        "x": [_slot(vertex.at) for vertex in series.vertices],
        "y": [vertex.value for vertex in series.vertices],
        **_hover(series),
        "cliponaxis": False,
        "mode": _mode(series),
        "line": {"color": colour, "width": width, "dash": dash},
    }
    if series.is_area:
        trace |= {"fill": "toself", "fillcolor": colour}
    if series.is_marked:
        trace["marker"] = _markers(series, colour)
    if "text" in trace["mode"]:
        trace |= _labels(series)
    return trace


def _hover(series: Series) -> dict[str, Any]:
    """What each point says; lines that only lead somewhere say nothing."""
    if not any(vertex.said for vertex in series.vertices):
        return {"hoverinfo": "skip"}
    return template.hover([vertex.said for vertex in series.vertices])


def _mode(series: Series) -> str:
    parts = ["lines" if series.kind != "target" else "", "markers" if series.is_marked else ""]
    parts.append("text" if any(vertex.label for vertex in series.vertices) else "")
    return "+".join(filter(None, parts))


def _markers(series: Series, colour: str) -> dict[str, Any]:
    is_target = series.kind == "target"
    return {
        "color": colour,
        "size": 12 if is_target else 10,
        "symbol": [
            "circle-open" if vertex.is_open or is_target else "circle" for vertex in series.vertices
        ],
        "line": {"width": 2},
    }


def _labels(series: Series) -> dict[str, Any]:
    labels = [vertex.label for vertex in series.vertices]
    return {
        "text": [_text(label) if label else "" for label in labels],
        "textposition": [_side(label) if label else "top center" for label in labels],
        "textfont": {"color": palette()["ink"], "size": _LABEL},
    }


def _text(label: VertexLabel) -> str:
    """Plotly's own marks for bold and for a new line."""
    parts = [f"<b>{label.figure}</b>", *([label.what] if label.what else [])]
    return "<br>".join(["", *parts] if label.is_lower else parts)


def _side(label: VertexLabel) -> str:
    """above-left -> top left."""
    upright, _, across = label.sides[0].partition("-")
    if upright == "right":
        return "middle right"
    return f"{'top' if upright == 'above' else 'bottom'} {across or 'center'}"


def _slot(at: float) -> str:
    """The category of a moment: 2022, 2022.25, 2022.92, …"""
    return f"{at:g}"


def _right(drawn: Geometry) -> int:
    """Pixels to the right of the axis: what the words beside the target take, and no less than
    most of them do."""
    labels = [vertex.label for series in drawn.series for vertex in series.vertices[-1:]]
    beside = [label for label in labels if label and label.sides[0] == "right"]
    widest = max((em(text) for label in beside for text in (label.figure, label.what)), default=0)
    return max(96, round(widest * _LABEL) + 12)


def _layout(drawn: Geometry, words_of: str, height: int) -> dict[str, Any]:
    years = [str(year) for year in drawn.years]
    count = (drawn.last - drawn.first) * _SLOTS
    tick = {"color": palette()["ink-3"], "size": 13}
    return template.layout(
        height,
        words_of,
        margin={"l": 8, "r": _right(drawn), "t": 24, "b": 32},
        xaxis={
            "type": "category",
            "categoryorder": "array",
            "categoryarray": [_slot(drawn.first + part / _SLOTS) for part in range(count + 1)],
            "range": [-_BESIDE, count + _BESIDE],
            "tickvals": years,
            "ticktext": years,
            "tickangle": 0,
            "showgrid": False,
            "fixedrange": True,
            "tickfont": tick,
        },
        yaxis={
            "range": [drawn.low, drawn.high],
            "tickvals": drawn.ticks,
            "ticktext": [f"{numbers.number(value, numbers.EXACT)}  " for value in drawn.ticks],
            "automargin": True,
            "fixedrange": True,
            "gridcolor": palette()["line"],
            "zeroline": False,
            "tickfont": tick,
        },
        shapes=[_parting((at - drawn.first) * _SLOTS) for at in drawn.partings],
    )


def _parting(place: float) -> dict[str, Any]:
    """A dotted line half a year before the first figures of a new definition."""
    line = {"color": palette()["ink-3"], "width": 2, "dash": "dot"}
    return {
        "type": "line", "xref": "x", "yref": "paper", "x0": place, "x1": place, "y0": 0, "y1": 1,
        "line": line,
    }  # fmt: skip
