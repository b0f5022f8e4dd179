"""One plain sentence per area: of how many, how many on course, behind, without a verdict."""

from collections.abc import Sequence

from data.records.rows import IndicatorRow
from presentation import common, numbers
from presentation.figures import row_view
from presentation.indicators.headline_words import Part, joined, verdict_parts
from presentation.joining import sentence
from presentation.language import say
from presentation.overview.gaps import largest_gaps
from presentation.overview.glance import Glance, moment
from presentation.verdicts import below, grades
from presentation.verdicts.counts import are_compared, tally, unit_words


def sentence_parts(item: Glance) -> list[Part]:
    """23 项指标里，8 项达到或超过预期进度，9 项滞后，6 项暂未评价。"""
    rows = item.counted
    count = tally(rows)
    start = say("{total} 项{unit}里，", total=count.total, unit=unit_words(rows))
    parts = verdict_parts(rows)
    if count.open:
        parts.append((say("{open} 项暂未评价", open=count.open), ""))
    if count.open == count.total:
        results = sum(row.actual is not None and row.actual.value is not None for row in rows)
        parts = [(say("{results} 项有结果", results=results), ""), (say("文件没有评价"), "")]
    return joined(start, parts)


def spoken_name(item: Glance) -> str:
    """某新区全境 “十四五”规划 2022 年底：, for who hears or copies the sentence alone."""
    return f"{item.name} {item.place.plan_name} {moment(item)}："


def more_words(item: Glance, *, is_part: bool) -> str:
    """Who rates, what a verdict means by the document's note, what is farthest from where it
    should be; `is_part`: the area lies within another one that stands above it."""
    rows = item.counted
    remarks = [_who(rows), below.remark(rows), *row_view.rating_notes(rows), _farthest(rows)]
    sentences = [sentence(text) for text in remarks if text]
    return "".join([*sentences, common.SCOPES_NOT_ADDED() if is_part else ""])


def _who(rows: Sequence[IndicatorRow]) -> str:
    rated = [row for row in rows if row_view.is_rated(row)]
    official = sum(row_view.is_official(row) for row in rated)
    if not rated:
        return ""
    if official == len(rated):
        return grades.OFFICIAL()
    if not official:
        return say("文件没有评价，这是系统测算")
    return say(
        "{official} 项为官方评价，{count} 项为系统测算",
        official=official,
        count=len(rated) - official,
    )


def _farthest(rows: Sequence[IndicatorRow]) -> str:
    """差得最多的是国际数据港服务器数量：完成 3.3%，匀速推进应到 40%."""
    gaps = largest_gaps(rows)
    if not gaps:
        return ""
    first = gaps[0]
    done = row_view.completion_since(first)
    if are_compared(rows):
        return say(
            "差得最多的是{label}：完成目标的 {done}", label=first.label.removeprefix("#"), done=done
        )
    due = numbers.percent(first.schedule or 0)
    return say(
        "差得最多的是{label}：完成 {done}，匀速推进应到 {due}",
        label=first.label,
        done=done,
        due=due,
    )
