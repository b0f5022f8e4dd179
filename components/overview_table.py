"""The districts at a glance: a strip and counts per area, one line for plans without results."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dash import html

from assessment import Rating
from components import no_result, words
from components.attributes import DECORATIVE
from components.gauge import status_class
from components.links import Choice, choice_link
from components.outcome_words import rating_words
from components.overview_words import Glance, moment, scope_words, who_words
from components.status import badge, icon, unit_strip
from components.tally import are_compared, counted, tally
from data.records import IndicatorRow
from data.records_overview import PlanArea

#: The counted ratings with both ways of saying them: by schedule, and by the year's target.
COUNTED = [rating for rating in words.RATINGS if rating != Rating.NOT_APPLICABLE]


@dataclass(frozen=True)
class Waiting:
    """A plan without results: its areas, the targets of the first, its page, what else it holds."""

    places: Sequence[PlanArea]
    rows: Sequence[IndicatorRow]
    href: str
    tasks: int = 0
    actions: int = 0

    @property
    def first(self) -> PlanArea:
        """The area its page shows first."""
        return self.places[0]

    @property
    def count(self) -> int:
        """The targets that count: of the document's table, if it has one."""
        return len(counted(self.rows))


def glance_table(glances: Sequence[Glance], waiting: Sequence[Waiting]) -> html.Div:
    """All areas with verdicts on one scale of cells; below them the plans without results."""
    largest = max((len(item.counted) for item in glances), default=1)
    rows = [_glance(item, largest) for item in glances]
    rows += [_waiting(item) for item in waiting]
    return html.Div(
        [_head(glances), html.Ul(rows, className="glance-rows")], className="panel glance"
    )


def _outcomes(glances: Sequence[Glance]) -> Mapping[str, str]:
    """The words for outcomes of the areas whose results are compared with targets."""
    compared = [row for item in glances if are_compared(item.counted) for row in item.counted]
    return rating_words(compared) if compared else words.OUTCOMES


def _head(glances: Sequence[Glance]) -> html.Div:
    cells: list[Any] = [
        html.Span("区域与规划"),
        html.Span("每格一项指标，按评价排列；缺角表示官方评价与测算不同"),
    ]
    table = _outcomes(glances)
    for rating in COUNTED:
        said = table[rating]
        other = said if said != words.RATINGS[rating] else "缺数据等"
        cells.append(
            html.Span(
                [badge(rating, words.RATINGS[rating]), html.Small(other)], className="glance-head"
            )
        )
    cells.append(html.Span("评价来源与时点", className="glance-who"))
    return html.Div(cells, className="glance-row is-head", **DECORATIVE)


def _glance(item: Glance, largest: int) -> html.Li:
    rows = item.counted
    found, table = tally(rows), rating_words(rows)
    strip = html.Div(
        unit_strip(rows),
        className="glance-strip",
        style={"--share": f"{len(rows) / largest * 100:.1f}%"},
    )
    who = html.Div([who_words(rows), html.Small(moment(item))], className="glance-who")
    cells = [_count(rating, found.of(rating), table[rating]) for rating in COUNTED]
    name = _name(item.place.district_name, scope_words(item.place), item.href, size_words(item))
    return html.Li([name, strip, *cells, who], className="glance-row")


def size_words(item: Glance) -> str:
    """The plan, how many of its targets count, and how many do not apply."""
    size, rest = f"{item.place.plan_name}，{len(item.counted)} 项", left_out(item)
    return f"{size}，另 {rest} 项不适用" if rest else size


def left_out(item: Glance) -> int:
    """How many targets do not apply to the area."""
    return sum(row.shown_rating == Rating.NOT_APPLICABLE for row in item.rows)


def _name(district: str, scope: str, href: str, small: str) -> html.Div:
    label = f"{district} {scope}".strip()
    link = choice_link(Choice(label, href), "glance-name")
    return html.Div([link, html.Small(small)], className="glance-place")


def _count(rating: str, count: int, text: str) -> html.Div:
    zero = "" if count else " is-zero"
    return html.Div(
        [badge(rating, text), html.B(str(count), className="glance-number")],
        className=f"glance-count {status_class(rating)}{zero}",
    )


def _waiting(item: Waiting) -> html.Li:
    place = item.first
    mark = html.Span([icon(Rating.NOT_ASSESSED), no_result.SHORT], className="badge-words")
    band = html.Div(
        [mark, html.Span(waiting_words(item))],
        className=f"glance-void {status_class(Rating.NOT_ASSESSED)}",
    )
    size = f"{place.plan_name}，{item.count} 项"
    who = html.Div([words.NOTHING, html.Small(f"{place.plan_end} 年目标")], className="glance-who")
    # No scope: an action plan may leave open which of the district's areas it means.
    name = _name(place.district_name, "", item.href, size)
    return html.Li([name, band, who], className="glance-row is-void")


def waiting_words(item: Waiting) -> str:
    """What a plan without results holds: its targets, those of parts, its tasks."""
    return "；".join(waiting_parts(item))


def waiting_parts(item: Waiting) -> list[str]:
    """The same as a list: first what is there and what is missing."""
    place = item.first
    told = [no_result.of_plan(place.plan_end, item.rows)]
    if place.others:
        told.append(f"另有 {place.others} 个未列目标的结果")
    if item.tasks:
        told.append(f"{item.actions} 项专项行动、{item.tasks} 项任务")
    in_text = sum(not row.in_table for row in item.rows)
    if in_text < len(item.rows) and in_text:
        told.append(f"文中另有 {in_text} 个目标，不计入")
    if parts := len({area.area for area in item.places} - {place.area}):
        told.append(f"另有 {parts} 个区域单列目标")
    if place.plan_note:
        told.append(place.plan_note)
    return told


def legend(glances: Sequence[Glance] = ()) -> html.Ul:
    """Every status with both ways of saying it, as the areas shown say it."""
    items = []
    said = _outcomes(glances)
    for rating, text in words.RATINGS.items():
        other = f"（年度或期末：{said[rating]}）" if said[rating] != text else ""
        items.append(html.Li(html.Span([badge(rating, text), html.Small(other)])))
    return html.Ul(items, className="legend")
