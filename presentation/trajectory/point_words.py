"""A trajectory as a table and as sentences: what the chart shows, without the chart."""

from dataclasses import dataclass

from assessment import Period
from data.records.rows import Mention
from presentation import dates, numbers
from presentation.figures import amounts
from presentation.joining import clauses
from presentation.language import Message, say
from presentation.trajectory.band import Band
from presentation.trajectory.records import Point, Trajectory
from presentation.verdicts import grades

#: A way from baseline to target that is shorter needs a second digit.
_SHORT = 10


@dataclass(frozen=True)
class PointLine:
    """One line of the table: the moment, the figure as printed, the value due, what it is."""

    when: str
    printed: str
    due: str
    note: str


def lines(trajectory: Trajectory) -> list[PointLine]:
    """Every year of the plan and every part-year figure, in order of time; the target last.

    Without a chart only the years with a figure.
    """
    by_year: dict[float, PointLine] = {}
    for mention in trajectory.unread:
        line = _unread(trajectory, mention)
        by_year[Period.parse(mention.period).end - 1] = line
    for point in trajectory.points:
        by_year[point.at] = _line(trajectory, point)
    years = range(trajectory.first, trajectory.last + 1) if not trajectory.undrawn else ()
    for year in years:
        if year not in by_year and not _is_goal(trajectory, year):
            by_year[year] = PointLine(
                say("{year} 年", year=year), amounts.NOTHING, _due(trajectory, year), _GAP()
            )
    drawn = [by_year[at] for at in sorted(by_year)]
    drawn += [
        PointLine(dates.period_words(s.period), s.printed, "", say("年均增速"))
        for s in trajectory.spans
    ]
    return [*drawn, *_target(trajectory)]


def _unread(trajectory: Trajectory, mention: Mention) -> PointLine:
    """A result that is printed, and is no number: as printed, with why."""
    when, at = dates.period_words(mention.period), Period.parse(mention.period).end - 1
    why = grades.missing_words(mention.missing) if mention.missing else say("只给出界限")
    return PointLine(when, amounts.printed(mention), _due(trajectory, at), why)


_GAP = Message("收录的文件没有此年数")


def _is_goal(trajectory: Trajectory, year: float) -> bool:
    return (
        trajectory.target is not None and not trajectory.is_level and trajectory.target.at == year
    )


def _line(trajectory: Trajectory, point: Point) -> PointLine:
    notes = {"baseline": say("基期"), "part": say("年内时点"), "actual": ""}
    remarks = [notes[point.mark]]
    remarks += [
        say("口径变化：{reason}", reason=item.reason)
        for item in trajectory.breaks
        if _begins(trajectory, point, item.period)
    ]
    when = dates.moment_words(point.period, _kind(trajectory))
    due = _due(trajectory, point.at) if point.mark != "baseline" else ""
    return PointLine(when, point.printed, due, clauses(remarks))


def _begins(trajectory: Trajectory, point: Point, period: str) -> bool:
    """Whether a point is the first one counted under a new definition."""
    change = Period.parse(period).end - 1
    later = [item.at for item in trajectory.points if item.at >= change]
    return bool(later) and min(later) == point.at


def _target(trajectory: Trajectory) -> list[PointLine]:
    goal = trajectory.target or trajectory.band
    if goal is None:
        return []
    when = dates.period_words(goal.period)
    if trajectory.is_level and trajectory.measure != "rate":
        when = say("每年，至 {when}", when=when)
    return [PointLine(when, goal.printed, "", say("目标区间") if trajectory.band else say("目标"))]


def said_band(trajectory: Trajectory, goal: Band) -> str:
    """2025 年底目标区间：3-4个。"""
    when = dates.moment_words(goal.period, _kind(trajectory))
    return say("{when}目标区间：{printed}。", when=when, printed=goal.printed)


def _due(trajectory: Trajectory, at: float) -> str:
    value = trajectory.due(at)
    return "" if value is None else _amount(value, trajectory)


def _kind(trajectory: Trajectory) -> str:
    return "growth" if trajectory.measure == "rate" else trajectory.kind


def said(trajectory: Trajectory, point: Point) -> str:
    """A point in a sentence: 2022 年底：1423 家，按时序应到 1601.8 家。"""
    when = dates.moment_words(point.period, _kind(trajectory))
    if point.mark == "target":
        return say("{when}目标：{printed}。", when=when, printed=point.printed)
    if point.mark == "baseline":
        return say("{when}基期：{printed}。", when=when, printed=point.printed)
    due = _due(trajectory, point.at)
    if not due:
        return say("{when}：{printed}。", when=when, printed=point.printed)
    return say("{when}：{printed}，按时序应到 {due}。", when=when, printed=point.printed, due=due)


def due_words(trajectory: Trajectory) -> str:
    """2022 年底按时序应到 1601.8 家，实际少 178.8 家。 "" where there is no schedule."""
    point = next((item for item in trajectory.points if item.period == trajectory.period), None)
    due = trajectory.due(point.at) if point else None
    if point is None or due is None or point.mark == "baseline":
        return ""
    when, gap = dates.moment_words(point.period, _kind(trajectory)), point.value - due
    amount, shown = _amount(due, trajectory), numbers.number(abs(gap), _digits(trajectory))
    if shown == "0":
        return say("{when}按时序应到 {amount}，实际与时序相同。", when=when, amount=amount)
    shown = numbers.unit_after(shown, trajectory.unit.replace("%", "个百分点"))
    parts = {"when": when, "amount": amount, "shown": shown}
    if gap > 0:
        return say("{when}按时序应到 {amount}，实际多 {shown}。", **parts)
    return say("{when}按时序应到 {amount}，实际少 {shown}。", **parts)


def _amount(value: float, trajectory: Trajectory) -> str:
    return numbers.unit_after(numbers.number(value, _digits(trajectory)), trajectory.unit)


def _digits(trajectory: Trajectory) -> int:
    """Values on the schedule are computed: one digit, two where the whole way is short."""
    values = [value for _, value in trajectory.schedule]
    return 1 if max(values) - min(values) >= _SHORT else 2


def alt(trajectory: Trajectory) -> str:
    """The chart in one sentence, for those who do not see it."""
    points = clauses(
        f"{line.when} {line.printed}{f'（{line.note}）' if line.note else ''}"
        for line in lines(trajectory)
        if line.printed != amounts.NOTHING
    )
    return f"{trajectory.name}，{trajectory.area}：{points}。{due_words(trajectory)}"
