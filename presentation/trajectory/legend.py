"""What the marks of a trajectory mean, for its chart on a page, in a picture and on a slide."""

from presentation.language import say
from presentation.trajectory.geometry import geometry
from presentation.trajectory.trajectory import Trajectory


def legend(trajectory: Trajectory) -> list[tuple[str, str]]:
    """Name and words of every mark that is drawn."""
    drawn = geometry(trajectory)
    if drawn is None:
        return []
    marks = {point.mark for point in trajectory.points}
    entries = (
        ("actual", say("基期与结果") if "baseline" in marks else say("结果"), drawn.has("actual")),
        ("part", say("年内时点"), "part" in marks),
        ("span", say("几年平均"), drawn.has("span")),
        ("schedule", say("时序：从基期到目标的直线"), drawn.has("schedule")),
        ("zone", say("按规则为{words}的范围", words=trajectory.nearly_words), drawn.has("zone")),
        ("needed", say("从最近结果到目标"), drawn.has("needed")),
        ("target", say("目标"), drawn.has("target")),
        ("band", say("目标区间"), drawn.has("band")),
        ("level", say("目标"), drawn.has("level")),
        ("break", say("口径变化"), bool(drawn.partings)),
    )
    return [(name, words) for name, words, shown in entries if shown]
