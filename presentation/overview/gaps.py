"""The largest gaps and the furthest progress of one area, by its own plan and method."""

from collections.abc import Mapping, Sequence

from data.records.rows import IndicatorRow
from presentation import dates, numbers
from presentation.citing import cited
from presentation.compare.comparability import as_printed
from presentation.figures import amounts, row_view
from presentation.joining import bracketed, labelled, listed, sentence
from presentation.language import say
from presentation.overview.glance import Glance
from presentation.verdicts.below import below, is_below
from presentation.verdicts.counts import are_compared

#: How many rows a card shows at most.
SHOWN = 3


def largest_gaps(rows: Sequence[IndicatorRow]) -> list[IndicatorRow]:
    """The rows furthest below where they should be, the furthest first."""
    return [row for row in below(rows) if row_view.distance(row) is not None][:SHOWN]


def furthest(rows: Sequence[IndicatorRow]) -> list[IndicatorRow]:
    """The rows furthest beyond where they should be, the furthest first."""
    ahead = [(gap, row) for gap, row in _gaps(rows) if gap > 0]
    return [row for _, row in sorted(ahead, key=lambda pair: -pair[0])[:SHOWN]]


def _gaps(rows: Sequence[IndicatorRow]) -> list[tuple[float, IndicatorRow]]:
    """Rows with a drawn length and their distance in points; bounds have no length."""
    return [
        (gap, row)
        for row in rows
        if (gap := row_view.gap(row)) is not None and not row_view.is_bound(row)
    ]


def method_words(rows: Sequence[IndicatorRow]) -> str:
    """How the lengths are measured, which is what makes the rows of one card comparable."""
    if are_compared(rows):
        return say("完成度为结果 ÷ 目标；同一张表内比较，不与其他区比较。")
    due = next((row.schedule for row in rows if row_view.gap(row) is not None), None)
    when = dates.moment_words(rows[0].period)
    apart = (
        say("，{when}按时序应到 {due}", when=when, due=numbers.percent(due))
        if due is not None
        else ""
    )
    return say("完成进度为（实际 − 基期）÷（目标 − 基期）{apart}；只在本口径内比较。", apart=apart)


def unranked_words(rows: Sequence[IndicatorRow]) -> str:
    """The rated rows that have no length and are therefore not ranked."""
    ranked = {row.target.figure_id for _, row in _gaps(rows)}
    rated = [row for row in rows if row_view.is_rated(row)]
    rest = [row for row in rated if row.target.figure_id not in ranked]
    if not rest:
        return ""
    missed = [row.label for row in rest if is_below(row)]
    floors = say("；其中未达标：{missed}", missed=listed(missed)) if missed else ""
    return say(
        "另有 {count} 项有评价而没有进度长度（达标类或文件未印完成进度），不排列{floors}。",
        count=len(rest),
        floors=floors,
    )


def gap_source(item: Glance, documents: Mapping[str, str]) -> str:
    """The documents behind the rows; the place of each figure stands in its row."""
    names = dict.fromkeys(
        documents.get(figure.document, figure.document)
        for row in item.counted
        for figure in (row.target, row.actual)
        if figure is not None
    )
    return sentence(labelled(say("出处"), listed(cited.title(name) for name in names)))


def gap_figures(row: IndicatorRow) -> str:
    """实际 31 / 目标 60 万台; the unit in brackets where it cannot follow the printed text."""
    target = as_printed(row.target)
    if row.target.unit and row.target.unit not in target:
        target = bracketed(target, row.target.unit)
    return say("实际 {actual} / 目标 {target}", actual=amounts.printed(row.actual), target=target)


def gap_words(row: IndicatorRow) -> str:
    gap = row_view.gap(row)
    return say("{gap} 百分点", gap=numbers.signed(gap)) if gap is not None else ""
