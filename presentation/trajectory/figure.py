"""The chart of a trajectory: results, the straight line to the target, and what parts them.

Colours come from the tokens: every trace has a `uid`, which Plotly makes a class of
(`tracezone`, `traceschedule`, …), and `assets/css/pages/indicator.css` colours these
in light and dark.
"""

from __future__ import annotations

from typing import Any

from assessment import Period
from presentation import words
from presentation.charts.axis_ticks import ticks
from presentation.language import say
from presentation.palette import palette
from presentation.trajectory.point_words import alt, due_words
from presentation.trajectory.traces import slot, traces
from presentation.trajectory.trajectory import Trajectory

_HEIGHT = 360

#: Places on the axis a year: a category for every quarter, so that half-years stand half-way.
_SLOTS = 4


def caption(given: Trajectory) -> str:
    """The unit, how values count, and that the axis does not begin at zero."""
    told = [say("单位：{unit}", unit=given.unit) if given.unit else ""]
    told.append(say("每年增速") if given.measure == "rate" else "")
    told.append(say("自规划第一年起累计") if given.measure == "sum" else "")
    if given.undrawn:
        return ""
    low, high = value_range(given)
    told.append("" if low <= 0 <= high else say("纵轴不从 0 起"))
    return "；".join(filter(None, told))


def notes(given: Trajectory) -> list[str]:
    """What stands below the chart: the value due, changes of definition, figures left apart."""
    told = [due_words(given)] if not given.undrawn else []
    for item in given.breaks:
        parted = "" if given.undrawn else say("，线在此断开，不画时序线")
        told.append(
            say("口径变化：{reason}。前后不可比{parted}。", reason=item.reason, parted=parted)
        )
    return [text for text in (*told, *given.apart) if text]


def figure(given: Trajectory) -> dict[str, Any] | None:
    """The Plotly figure, its words in `layout.meta.alt`; None where `given.undrawn` says why."""
    if given.undrawn:
        return None
    return {"data": traces(given), "layout": _layout(given)}


def _layout(given: Trajectory) -> dict[str, Any]:
    years = [str(year) for year in range(given.first, given.last + 1)]
    count = (given.last - given.first) * _SLOTS
    low, high = value_range(given)
    lines = ticks(low, high)
    tick = {"color": palette()["ink-3"], "size": 13}
    return {
        "height": _HEIGHT,
        "margin": {"l": 8, "r": 96, "t": 24, "b": 32},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "font": {"family": "inherit", "color": palette()["ink-3"], "size": 13},
        "dragmode": False,
        "showlegend": False,
        "xaxis": {
            "type": "category",
            "categoryorder": "array",
            "categoryarray": [slot(given.first + quarter / _SLOTS) for quarter in range(count + 1)],
            "range": [-0.8, count + 0.8],
            "tickvals": years,
            "ticktext": years,
            "tickangle": 0,
            "showgrid": False,
            "fixedrange": True,
            "tickfont": tick,
        },
        "yaxis": {
            "range": [low, high],
            "tickvals": lines,
            "ticktext": [f"{words.number(line, words.EXACT)}  " for line in lines],
            "automargin": True,
            "fixedrange": True,
            "gridcolor": palette()["line"],
            "zeroline": False,
            "tickfont": tick,
        },
        "shapes": [_parting(given, item.period) for item in given.breaks],
        "meta": {"alt": alt(given)},
    }


def value_range(given: Trajectory) -> list[float]:
    """From the lowest to the highest value with room for the labels."""
    values = [point.value for point in given.points] + [span.value for span in given.spans]
    values += [value for _, value in given.schedule]
    values += [given.target.value] if given.target else []
    room = (max(values) - min(values) or abs(values[0]) or 1) * 0.18
    return [min(values) - room, max(values) + room]


def _parting(given: Trajectory, period: str) -> dict[str, Any]:
    """A dotted line half a year before the first figures of a new definition."""
    place = (Period.parse(period).end - 1 - given.first - 0.5) * _SLOTS
    return {
        "type": "line",
        "xref": "x",
        "yref": "paper",
        "x0": place,
        "x1": place,
        "y0": 0,
        "y1": 1,
        "line": {"color": palette()["ink-3"], "width": 2, "dash": "dot"},
    }
