"""A trajectory as a table and as sentences: what the chart shows, without the chart."""

from __future__ import annotations

from dataclasses import dataclass

from assessment import Period
from data.records.rows import Mention
from presentation import dates, numbers
from presentation.figures import amounts
from presentation.joining import clauses
from presentation.language import Message, say
from presentation.trajectory.trajectory import Point, Trajectory
from presentation.verdicts import grades

#: A way from baseline to target that is shorter needs a second digit.
_SHORT = 10


@dataclass(frozen=True)
class Line:
    """One line of the table: the moment, the figure as printed, the value due, what it is."""

    when: str
    printed: str
    due: str
    note: str


def lines(given: Trajectory) -> list[Line]:
    """Every year of the plan and every part-year figure, in order of time; the target last.

    Without a chart only the years with a figure.
    """
    found: dict[float, Line] = {}
    for mention in given.unread:
        line = _unread(given, mention)
        found[Period.parse(mention.period).end - 1] = line
    for point in given.points:
        found[point.at] = _line(given, point)
    years = range(given.first, given.last + 1) if not given.undrawn else ()
    for year in years:
        if year not in found and not _is_goal(given, year):
            found[year] = Line(
                say("{year} 年", year=year), amounts.NOTHING, _due(given, year), _GAP()
            )
    drawn = [found[at] for at in sorted(found)]
    drawn += [
        Line(dates.period_words(s.period), s.printed, "", say("年均增速")) for s in given.spans
    ]
    return [*drawn, *_target(given)]


def _unread(trajectory: Trajectory, mention: Mention) -> Line:
    """A result that is printed, and is no number: as printed, with why."""
    when, at = dates.period_words(mention.period), Period.parse(mention.period).end - 1
    why = grades.missing_words(mention.missing) if mention.missing else say("只给出界限")
    return Line(when, amounts.printed(mention), _due(trajectory, at), why)


_GAP = Message("收录的文件没有此年数")


def _is_goal(given: Trajectory, year: float) -> bool:
    return given.target is not None and not given.held and given.target.at == year


def _line(given: Trajectory, point: Point) -> Line:
    notes = {"baseline": say("基期"), "part": say("年内时点"), "actual": ""}
    told = [notes[point.mark]]
    told += [
        say("口径变化：{reason}", reason=item.reason)
        for item in given.breaks
        if _begins(given, point, item.period)
    ]
    when = dates.moment_words(point.period, _kind(given))
    due = _due(given, point.at) if point.mark != "baseline" else ""
    return Line(when, point.printed, due, clauses(told))


def _begins(given: Trajectory, point: Point, period: str) -> bool:
    """Whether a point is the first one counted under a new definition."""
    change = Period.parse(period).end - 1
    later = [item.at for item in given.points if item.at >= change]
    return bool(later) and min(later) == point.at


def _target(given: Trajectory) -> list[Line]:
    if given.target is None:
        return []
    when = dates.period_words(given.target.period)
    if given.held and given.measure != "rate":
        when = say("每年，至 {when}", when=when)
    return [Line(when, given.target.printed, "", say("目标"))]


def _due(given: Trajectory, at: float) -> str:
    value = given.due(at)
    return "" if value is None else _amount(value, given)


def _kind(given: Trajectory) -> str:
    return "growth" if given.measure == "rate" else given.kind


def said(given: Trajectory, point: Point) -> str:
    """A point in a sentence: 2022 年底：1423 家，按时序应到 1601.8 家。"""
    when = dates.moment_words(point.period, _kind(given))
    if point.mark == "target":
        return say("{when}目标：{printed}。", when=when, printed=point.printed)
    if point.mark == "baseline":
        return say("{when}基期：{printed}。", when=when, printed=point.printed)
    due = _due(given, point.at)
    if not due:
        return say("{when}：{printed}。", when=when, printed=point.printed)
    return say("{when}：{printed}，按时序应到 {due}。", when=when, printed=point.printed, due=due)


def due_words(given: Trajectory) -> str:
    """2022 年底按时序应到 1601.8 家，实际少 178.8 家。 "" where there is no schedule."""
    point = next((item for item in given.points if item.period == given.period), None)
    due = given.due(point.at) if point else None
    if point is None or due is None or point.mark == "baseline":
        return ""
    when, gap = dates.moment_words(point.period, _kind(given)), point.value - due
    amount, shown = _amount(due, given), numbers.number(abs(gap), _digits(given))
    if shown == "0":
        return say("{when}按时序应到 {amount}，实际与时序相同。", when=when, amount=amount)
    shown = numbers.unit_after(shown, given.unit.replace("%", "个百分点"))
    parts = {"when": when, "amount": amount, "shown": shown}
    if gap > 0:
        return say("{when}按时序应到 {amount}，实际多 {shown}。", **parts)
    return say("{when}按时序应到 {amount}，实际少 {shown}。", **parts)


def _amount(value: float, given: Trajectory) -> str:
    return numbers.unit_after(numbers.number(value, _digits(given)), given.unit)


def _digits(given: Trajectory) -> int:
    """Values on the schedule are computed: one digit, two where the whole way is short."""
    values = [value for _, value in given.schedule]
    return 1 if max(values) - min(values) >= _SHORT else 2


def alt(given: Trajectory) -> str:
    """The chart in one sentence, for those who do not see it."""
    told = clauses(
        f"{line.when} {line.printed}{f'（{line.note}）' if line.note else ''}"
        for line in lines(given)
        if line.printed != amounts.NOTHING
    )
    return f"{given.name}，{given.area}：{told}。{due_words(given)}"
