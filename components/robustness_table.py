"""Would another ruler change the verdicts? Counts by area, and the ones that change."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import groupby
from typing import Any

from dash import html

from assessment.robustness import RULERS, Verdicts, share, verdicts
from components import words
from components.attributes import aria
from components.links import Choice, choice_link
from components.method_text import table
from components.status import badge
from data.records_audit import Rated

RULER_WORDS = {
    "published": (
        "本站的分界",
        "不低于应到进度为达到，不低于其 75% 为略有滞后（注2 只印 2022 年底的 40% 和 30%）",
    ),
    "points": ("百分点法", "低于应到进度不到 10 个百分点为达到，10 至 30 个百分点为略有滞后"),
    "shares": ("比例法", "不低于应到进度的 80% 为达到，不低于 60% 为略有滞后"),
}
Link = Callable[[Rated], str]


def rated_verdicts(row: Rated) -> Verdicts:
    """A row's verdicts by every ruler."""
    return verdicts(row.rating, row.completion, row.schedule, is_floor=row.is_floor)


def robustness_words(rows: Sequence[Rated]) -> str:
    """90 项测算中，60 项用三把尺子结论相同；12 项会在达到与滞后之间变化."""
    found = share(rated_verdicts(row) for row in rows)
    return (
        f"{found.total} 个有完成进度和时序的测算中，{found.robust} 个用哪把尺子结论都相同，"
        f"{found.total - found.robust} 个会变，其中 {found.crossing} 个会跨过达到与滞后的分界。"
    )


def rulers() -> html.Ul:
    """The thresholds of each ruler in words."""
    items = [html.Li([html.B(name), html.Span(f"：{how}")]) for name, how in RULER_WORDS.values()]
    return html.Ul(items, className="panel said")


def area_table(rows: Sequence[Rated]) -> html.Div:
    """How many verdicts of each plan, area and period hold under every ruler."""
    body = [_area(first, counts) for first, counts in counts_by_area(rows)]
    heads = ("区域", "规划与时点", "测算", "不变", "会变", "跨过分界")
    return table(heads, body, "换尺子后的结论")


def counts_by_area(rows: Sequence[Rated]) -> list[tuple[Rated, tuple[int, ...]]]:
    """Of each plan, area and period: its first row; all verdicts, held, changing, crossing."""
    found: list[tuple[Rated, tuple[int, ...]]] = []
    for _, group in groupby(rows, key=_group):
        own = list(group)
        of = share(rated_verdicts(row) for row in own)
        found.append((own[0], (of.total, of.robust, of.total - of.robust, of.crossing)))
    return found


def _group(row: Rated) -> tuple[str, ...]:
    return (row.district, row.plan, row.area, row.period)


def _area(first: Rated, counts: Sequence[int]) -> html.Tr:
    return html.Tr(
        [
            html.Th(f"{first.district_name} {first.scope}", scope="row"),
            html.Td(f"{first.plan_name}，{words.period_words(first.period)}"),
            *(html.Td(str(count), className="num") for count in counts),
        ]
    )


def changed(rows: Sequence[Rated]) -> list[tuple[Rated, Verdicts]]:
    """The rows whose verdict another ruler changes."""
    return [(row, item) for row in rows if not (item := rated_verdicts(row)).is_robust]


def changing(rows: Sequence[Rated], link: Link) -> html.Details:
    """The verdicts that another ruler changes, each with all of them; closed at first."""
    found = changed(rows)
    names = [RULER_WORDS[ruler.name][0] for ruler in RULERS]
    heads = ["指标", "区域与时点", "完成进度", "应到", "系统测算", *names]
    body = [_changing(row, item, link) for row, item in found]
    return html.Details(
        [
            html.Summary(f"会变的 {len(found)} 个，逐项列出"),
            html.Div(table(heads, body, "会变的结论"), **aria(label="会变的结论")),
        ],
        className="fold",
    )


def _changing(row: Rated, found: Verdicts, link: Link) -> html.Tr:
    where = f"{row.district_name} {row.scope}，{words.period_words(row.period)}"
    cells: list[Any] = [
        html.Th(choice_link(Choice(row.name, link(row))), scope="row"),
        html.Td(where),
        html.Td(words.percent(row.completion), className="num"),
        html.Td(words.percent(row.schedule), className="num"),
        html.Td(_badge(row, found.rating)),
    ]
    for other in found.others:
        changed = "is-changed" if other != found.rating else None
        cells.append(html.Td(_badge(row, other), className=changed))
    return html.Tr(cells)


def _badge(row: Rated, rating: str) -> html.Div:
    return badge(rating, ruling_words(row, rating))


def ruling_words(row: Rated, rating: str) -> str:
    """A verdict in the words of the row's plan."""
    return (words.OUTCOMES if row.is_comparison else words.RATINGS)[rating]
