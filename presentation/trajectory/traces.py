"""The traces of a trajectory's chart, each with the `uid` that brings its colours."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from assessment import Period
from assessment.method import SLIGHTLY_BEHIND_SHARE
from presentation import words
from presentation.language import say
from presentation.palette import palette
from presentation.trajectory.trajectory import Point, Span, Trajectory

Trace = dict[str, Any]


def traces(given: Trajectory) -> list[Trace]:
    """All of them, the ones below first."""
    below = [*zone(given), *_schedule(given), *needed(given), *_spans(given)]
    results = [_segment(given, index) for index in range(len(given.segments))]
    return [*below, *results, *_target(given)]


def slot(at: float) -> str:
    """The category of a moment: 2022, 2022.25, …"""
    return f"{at:g}"


def _trace(uid: str, at: Sequence[float], y: Sequence[float], **more: Any) -> Trace:
    return {
        "type": "scatter",
        "uid": uid,
        "x": [slot(item) for item in at],
        "y": list(y),
        "hoverinfo": "skip",
        "cliponaxis": False,
        "mode": "lines",
        **more,
    }


def zone(given: Trajectory) -> list[Trace]:
    """The values that rate as slightly behind."""
    if not given.schedule:
        return []
    (start, base), (end, goal) = given.schedule[0], given.schedule[-1]
    low = base + (goal - base) * SLIGHTLY_BEHIND_SHARE
    more = {"fill": "toself", "fillcolor": palette()["slightly-behind-wash"], "line": {"width": 0}}
    return [_trace("zone", (start, end, end), (base, goal, low), **more)]


def _schedule(given: Trajectory) -> list[Trace]:
    if not given.schedule:
        return []
    at, values = zip(*given.schedule, strict=True)
    line = {"color": palette()["ink"], "width": 2}
    return [_trace("schedule", at, values, line=line)]


def needed(given: Trajectory) -> list[Trace]:
    """From the latest result straight to the target, while it is not reached."""
    if not given.schedule or not given.points or given.target is None:
        return []
    now, goal = given.points[-1], given.target
    rises = given.schedule[-1][1] > given.schedule[0][1]
    if now.mark == "baseline" or now.at >= goal.at or (now.value >= goal.value) == rises:
        return []
    line = {"color": palette()["ink-2"], "width": 2, "dash": "dot"}
    return [_trace("needed", (now.at, goal.at), (now.value, goal.value), line=line)]


def _spans(given: Trajectory) -> list[Trace]:
    return [_span(span) for span in given.spans]


def _span(span: Span) -> Trace:
    when = Period.parse(span.period)
    years = list(range(when.first, when.year + 1))
    text = [""] * len(years)
    text[0] = say("{period}年均 {shown}", period=words.years_words(span.period), shown=span.shown)
    return _trace(
        "span", years, [span.value] * len(years), mode="lines+text", text=text,
        textposition="top right", line={"color": palette()["ink-2"], "width": 5},
        textfont={"color": palette()["ink"], "size": 14},
    )  # fmt: skip


def _segment(given: Trajectory, index: int) -> Trace:
    points = given.segments[index]
    return _trace(
        f"actual{index}",
        [point.at for point in points],
        [point.value for point in points],
        mode="lines+markers+text",
        text=[_label(given, point) for point in points],
        textposition=[_side(given, point) for point in points],
        textfont={"color": palette()["ink"], "size": 14},
        line={"color": palette()["ink-2"], "width": 3},
        marker={
            "color": palette()["ink-2"],
            "size": 10,
            "symbol": ["circle-open" if point.mark == "part" else "circle" for point in points],
            "line": {"width": 2},
        },
    )


def _label(given: Trajectory, point: Point) -> str:
    """The figure; one within a year is named, a line lower than the figure of the year before."""
    shown = f"<b>{point.shown}</b>"
    if point.mark != "part":
        return shown
    named = f"{shown}<br>{words.brief_moment(point.period, given.kind)}"
    return named if _is_above(given, point) else f"<br>{named}"


def _side(given: Trajectory, point: Point) -> str:
    """Labels stand off the straight line, and off the label of a figure half a year later."""
    upright = "top" if _is_above(given, point) else "bottom"
    if point.at == given.first or point.mark == "part":
        return f"{upright} right"
    follows = any(0 < other.at - point.at < 1 for other in given.points)
    if upright == "top" and (follows or point == given.points[-1]):
        return "top left"
    return f"{upright} center"


def _is_above(given: Trajectory, point: Point) -> bool:
    """Whether a point lies on or above the straight line, or close below it.

    Without one: whether it is no lower than the point before.
    """
    due = given.due(point.at)
    if due is None:
        earlier = [other for other in given.points if other.at < point.at]
        return not earlier or point.value >= earlier[-1].value
    values = [value for _, value in given.schedule]
    return point.mark != "baseline" and point.value > due - (max(values) - min(values)) * 0.04


def _target(given: Trajectory) -> list[Trace]:
    if given.target is None:
        return []
    if given.held:
        return [_held(given, given.target)]
    year = words.years(given.target.period)
    return [
        _trace(
            "target", [given.target.at], [given.target.value], mode="markers+text",
            text=[say("<b>{shown}</b><br>{year} 目标", shown=given.target.shown, year=year)],
            textposition="middle right",
            textfont={"color": palette()["ink"], "size": 14},
            marker={
                "color": palette()["ink"], "size": 12, "symbol": "circle-open",
                "line": {"width": 2},
            },
        )
    ]  # fmt: skip


def _held(given: Trajectory, goal: Point) -> Trace:
    """A target that holds each year, or a yearly rate: a level line over the plan's years."""
    years = list(range(given.first + 1, round(goal.at) + 1))
    named = (
        say("<b>{shown}</b><br>年均目标", shown=goal.shown)
        if _is_rate(given)
        else say("<b>{shown}</b><br>目标", shown=goal.shown)
    )
    text = [""] * (len(years) - 1) + [named]
    return _trace(
        "held", years, [goal.value] * len(years), mode="lines+text", text=text,
        textposition="middle right", textfont={"color": palette()["ink"], "size": 14},
        line={"color": palette()["ink"], "width": 2, "dash": "dash"},
    )  # fmt: skip


def _is_rate(given: Trajectory) -> bool:
    return given.measure == "rate"
