"""The chart of a trajectory on a page, alone or beside others, and what is said around it."""

from collections.abc import Sequence
from dataclasses import replace

from presentation.charts.shapes import Drawing
from presentation.joining import clauses
from presentation.language import say
from presentation.trajectory.geometry import geometry, value_axis
from presentation.trajectory.point_words import due_words
from presentation.trajectory.records import Trajectory

#: Pixels of a chart beside others.
_SMALL = 260

#: What an axis of several has more below its lowest value, as a share of its length.
_BELOW = 0.1


def caption(trajectory: Trajectory, beside: Sequence[Trajectory] = ()) -> str:
    """The unit, how values count, and that the axis does not begin at zero."""
    drawn = drawing(trajectory, beside)
    if drawn is None:
        return ""
    facts = [say("单位：{unit}", unit=trajectory.unit) if trajectory.unit else ""]
    facts.append(say("每年增速") if trajectory.measure == "rate" else "")
    facts.append(say("自规划第一年起累计") if trajectory.measure == "sum" else "")
    facts.append("" if drawn.y.low <= 0 <= drawn.y.high else say("纵轴不从 0 起"))
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


def drawing(trajectory: Trajectory, beside: Sequence[Trajectory] = ()) -> Drawing | None:
    """The chart of a page; None where `undrawn` says why there is none.

    Of several beside each other, itself among them, it is lower, and on one axis with those that
    count alike.
    """
    drawn = geometry(trajectory)
    if drawn is None or not beside:
        return drawn
    counts = trajectory.unit, trajectory.measure
    charts = [geometry(item) for item in beside if (item.unit, item.measure) == counts]
    low = min(item.y.low for item in charts if item)
    high = max(item.y.high for item in charts if item)
    # Words below a low line stand above the years.
    below = low - _BELOW * (high - low)
    return replace(drawn, height=_SMALL, y=value_axis(max(below, 0.0) if low >= 0 else below, high))
