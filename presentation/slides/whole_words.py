"""The slide of the whole: what lies farthest below, what is ahead, why some are not rated."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from assessment import Rating
from data.records.projects_and_tasks import Investment
from data.records.rows import IndicatorRow
from presentation import numbers, words
from presentation.figures import amounts, row_view
from presentation.figures.as_printed import with_unit
from presentation.figures.share_words import share_words
from presentation.indicators import pace_words
from presentation.joining import bracketed, clauses, listed, phrases, sentence
from presentation.language import Message, say
from presentation.slides.marks import unmarked
from presentation.verdicts import reasons
from presentation.verdicts.below import below, is_below
from presentation.verdicts.counts import are_compared, are_told_by_word, counted
from presentation.verdicts.outcome_words import outcome_counts

_FARTHEST = Message("差距最大：{name}")
_FLOOR = Message("底线未达标：{name}")
_AHEAD = Message("走在最前：{name}")
_OPEN = Message("{count} 项暂未评价，不算滞后")
_PROJECTS = Message("项目与投资")
_BY_WHOM = Message("谁作的评价")


class WholeFact(NamedTuple):
    """A fact of the whole: its head, the rating it carries, its lines."""

    head: str
    rating: str
    lines: tuple[str, ...]


def cards(rows: Sequence[IndicatorRow], projects: Sequence[str] = ()) -> list[WholeFact]:
    """Three or four facts of the rows a headline counts, the worst first; then the `projects`."""
    counted_rows = counted(rows)
    gaps = below(counted_rows)
    measured = [row for row in gaps if row_view.distance(row) is not None]
    floors = [row for row in gaps if row_view.distance(row) is None]
    best = [row for row in ahead(counted_rows) if row_view.distance(row) is not None]
    drawn = [_gap(measured[0])] if measured else []
    drawn += [_floor(floors)] if floors else []
    drawn += [_best(best[0])] if best and len(drawn) < 2 else []
    whom = None if all(map(row_view.is_official, counted_rows)) else _by_whom(counted_rows)
    drawn += filter(None, [_open(counted_rows) or whom])
    return [*drawn, *([WholeFact(_PROJECTS(), "", tuple(projects))] if projects else [])]


def ahead(rows: Sequence[IndicatorRow]) -> list[IndicatorRow]:
    """The rows at or beyond what is due, the farthest first; bounds, which have no length, last."""
    kept = [row for row in rows if row.shown_met and not is_below(row)]
    return sorted(kept, key=lambda row: -(_beyond(row)))


def _beyond(row: IndicatorRow) -> float:
    distance = row_view.distance(row)
    return float("-inf") if distance is None else distance


def _gap(row: IndicatorRow) -> WholeFact:
    return WholeFact(_FARTHEST(name=unmarked(row.label)), row.shown_rating, (
        _progress(row), _figures(row), _pace(row),
    ))  # fmt: skip


def _best(row: IndicatorRow) -> WholeFact:
    return WholeFact(
        _AHEAD(name=unmarked(row.label)), row.shown_rating, (_progress(row), _figures(row))
    )


def _floor(rows: Sequence[IndicatorRow]) -> WholeFact:
    first = rows[0]
    more = say("另有 {count} 项未达标：{names}。", count=len(rows) - 1, names=listed(
        unmarked(row.label) for row in rows[1:]
    ))  # fmt: skip
    lines = (_figures(first), more if len(rows) > 1 else "")
    return WholeFact(_FLOOR(name=unmarked(first.label)), first.shown_rating, lines)


def _progress(row: IndicatorRow) -> str:
    done = row_view.completion_since(row)
    if row_view.is_comparison(row) or row.schedule is None:
        return sentence(share_words(row, done))
    return say("完成 {done}，应到 {due}。", done=done, due=numbers.percent(row.schedule))


def _figures(row: IndicatorRow) -> str:
    mentions = ((say("实际"), row.actual), (say("目标"), row.target))
    return sentence(phrases(f"{name} {with_unit(figure)}" for name, figure in mentions if figure))


def _pace(row: IndicatorRow) -> str:
    pace = pace_words.briefly(row)
    return sentence(pace)


def _open(rows: Sequence[IndicatorRow]) -> WholeFact | None:
    open_rows = [row for row in rows if row.shown_rating == Rating.NOT_ASSESSED]
    if not open_rows:
        return None
    counts = Counter(reasons.reason_words(row) or say("文件未给出") for row in open_rows)
    causes = phrases(
        say("{reason} {count} 项", reason=reason, count=count)
        for reason, count in counts.most_common()
    )
    return WholeFact(_OPEN(count=len(open_rows)), Rating.NOT_ASSESSED, (sentence(causes),))


def _by_whom(rows: Sequence[IndicatorRow]) -> WholeFact:
    official = sum(row_view.is_official(row) for row in rows)
    lines = [say("官方评价 {official} 项", official=official)] if official else []
    if len(rows) > official:
        lines.append(say("系统测算 {count} 项", count=len(rows) - official))
    return WholeFact(_BY_WHOM(), "", tuple(lines))


def ahead_title(rows: Sequence[IndicatorRow]) -> str:
    """8 项达到或超过预期进度，最前的是人均预期寿命：完成 120%."""
    if are_compared(rows):
        title = say("{count} 项达到或超过目标", count=len(rows))
    elif are_told_by_word(rows):
        title = phrases(
            say("{count} 项{what}", count=item.items, what=item.text)
            for item in outcome_counts(rows)
        )
    else:
        title = say("{count} 项达到或超过预期进度", count=len(rows))
    first = rows[0]
    if _beyond(first) == float("-inf"):
        return title
    return title + say("，走在最前的是{name}：{done}", name=first.label, done=_done(first))


def _done(row: IndicatorRow) -> str:
    done = row_view.completion_since(row)
    return share_words(row, done) if row_view.is_comparison(row) else say("完成 {done}", done=done)


def outlook(rows: Sequence[IndicatorRow]) -> list[tuple[str, int, int, str]]:
    """Theme, indicators, binding ones and its first targets of a plan without results."""
    themes: dict[str, list[IndicatorRow]] = {}
    for row in rows:
        themes.setdefault(row.theme_name, []).append(row)
    return [
        (theme, len(of_theme), sum(row.nature == "binding" for row in of_theme), _first(of_theme))
        for theme, of_theme in themes.items()
    ]


def _first(rows: Sequence[IndicatorRow]) -> str:
    """地区生产总值 813.2 → 1300 亿元；……: the first targets that are numbers."""
    with_number = [row for row in rows if row.target.value is not None] or list(rows)
    return clauses(_step(row) for row in with_number[:2])


def _step(row: IndicatorRow) -> str:
    same = row.baseline is not None and row.baseline.basis == row.target.basis
    start = bracketed(amounts.printed(row.baseline), row_view.other_baseline(row))
    before = f"{start} → " if same else ""
    return f"{unmarked(row.label)} {before}{amounts.aim(row.target)}{with_unit(row.target)}"


def investment_words(row: Investment) -> str:
    """双城经济圈建设500亿级大基金：总投资 500亿级。"""
    return f"{row.group_name}：{words.MEASURES[row.measure]} {row.printed_value}。"
