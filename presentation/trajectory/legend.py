"""What the marks of a trajectory mean, for its chart on a page, in a picture and on a slide."""

from __future__ import annotations

from presentation.language import say
from presentation.trajectory.traces import needed, zone
from presentation.trajectory.trajectory import Trajectory


def legend(given: Trajectory) -> list[tuple[str, str]]:
    """Name and words of every mark that is drawn."""
    marks = {point.mark for point in given.points}
    entries = (
        ("actual", say("基期与结果") if "baseline" in marks else say("结果"), bool(marks)),
        ("part", say("年内时点"), "part" in marks),
        ("span", say("几年平均"), bool(given.spans)),
        ("schedule", say("时序：从基期到目标的直线"), bool(given.schedule)),
        ("zone", say("按规则为略有滞后的范围"), bool(zone(given))),
        ("needed", say("从最近结果到目标"), bool(needed(given))),
        ("target", say("目标"), given.target is not None and not given.held),
        ("held", say("目标"), given.held),
        ("break", say("口径变化"), bool(given.breaks)),
    )
    return [(name, told) for name, told, shown in entries if shown]
