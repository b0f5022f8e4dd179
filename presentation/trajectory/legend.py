"""What the marks of a trajectory mean, for its chart on a page, in a picture and on a slide."""

from presentation.language import say
from presentation.trajectory.geometry import geometry
from presentation.trajectory.records import Trajectory


def legend(trajectory: Trajectory) -> list[tuple[str, str]]:
    """Name and words of every mark that is drawn."""
    drawn = geometry(trajectory)
    if drawn is None:
        return []
    kinds = {layer.kind for layer in drawn.layers}
    marks = {point.mark for point in trajectory.points}
    entries = (
        ("actual", say("基期与结果") if "baseline" in marks else say("结果"), "actual" in kinds),
        ("part", say("年内时点"), "part" in marks),
        ("span", say("几年平均"), "span" in kinds),
        ("schedule", say("时序：从基期到目标的直线"), "schedule" in kinds),
        ("zone", say("按规则为{words}的范围", words=trajectory.nearly_words), "zone" in kinds),
        ("needed", say("从最近结果到目标"), "needed" in kinds),
        ("target", say("目标"), "target" in kinds),
        ("band", say("目标区间"), "band" in kinds),
        ("level", say("目标"), "level" in kinds),
        ("break", say("口径变化"), bool(drawn.uprights)),
    )
    return [(name, words) for name, words, shown in entries if shown]
