"""One board of the wall: an area of a plan on one screen, read from five metres."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from dash import html

from assessment import Rating
from components import below, wall_words, words
from components.attributes import aria
from components.gauge import status_class
from components.headline import headline, headline_text
from components.outcome_words import rating_words
from components.overview_table import Waiting, waiting_parts
from components.overview_words import scope_words
from components.status import icon, unit_strip
from components.tally import tally
from components.wall_rows import data, gauge_list, open_list, target_list, works_list
from components.wall_words import Scene
from data.records import IndicatorRow

#: With fewer laggards than this the rows that are met get the room.
FEW = 4


def board(scene: Scene, today: date, is_first: bool = False) -> html.Article:
    """The board of a scene as of a day; the first one stands before any script has run."""
    parts = _rated(scene) if scene.is_rated else _awaited(scene)
    count = len(below.below(scene.rows))
    kind = "is-awaited" if not scene.is_rated else "is-few" if count < FEW else "is-many"
    shown = " is-on" if is_first else ""
    return html.Article(
        [_head(scene, today), *parts, html.P(wall_words.source_words(scene), className="source")],
        className=f"board {kind}{shown}",
        **data(board=scene.id),
        **aria(label=scene.title),
    )


def _head(scene: Scene, today: date) -> html.Header:
    when, how_old = wall_words.age(scene, today)
    place = scene.glance.place
    scope = scope_words(place)
    name: list[Any] = [place.district_name, *([html.Span(scope)] if scope else [])]
    title = html.Div(
        [html.H1(name), html.P(wall_words.subtitle(scene))],
        className="board-title" + _size(place.district_name + scope),
    )
    return html.Header([title, html.P([html.B(when), html.Span(how_old)], className="board-age")])


def _size(name: str) -> str:
    """A class for names that need smaller letters to stand on one or two lines."""
    return " is-very-long" if len(name) > 22 else " is-long" if len(name) > 11 else ""


def _rated(scene: Scene) -> list[Any]:
    rows = scene.rows
    late, met = below.below(rows), wall_words.leading(rows)
    unrated = [row for row in rows if row.shown_rating == Rating.NOT_ASSESSED]
    title = below.title(rows)
    return [
        _summary(scene),
        gauge_list("late", title, "，前 {n} 项", late) or _none(title),
        gauge_list("met", wall_words.leading_title(rows), "，前 {n} 项", met),
        open_list(f"暂未评价 {len(unrated)} 项", unrated),
        works_list(scene.investments),
    ]


def _none(title: str) -> html.Section:
    return html.Section(html.Div(html.H2(title), className="wall-heads"), className="wall-list")


def _summary(scene: Scene) -> html.Section:
    """The sentence, the counts and one cell per indicator."""
    rows = scene.rows
    found, table = tally(rows), rating_words(rows)
    counts = [
        _count(rating, found.of(rating), text)
        for rating, text in table.items()
        if rating != Rating.NOT_APPLICABLE
    ]
    return _summed([headline(scene.glance.counted), html.Ul(counts, className="counts")], rows)


def _summed(told: Sequence[Any], rows: Sequence[IndicatorRow]) -> html.Section:
    return html.Section([*told, unit_strip(rows)], className="board-sum")


def _count(rating: str, count: int, text: str) -> html.Li:
    zero = "" if count else " is-zero"
    label = html.Span([icon(rating), text])
    return html.Li([html.B(str(count)), label], className=f"{status_class(rating)}{zero}")


def _awaited(scene: Scene) -> list[Any]:
    """What is awaited and until when: the targets of a plan without any result."""
    rows, place = scene.rows, scene.glance.place
    _, *rest = waiting_parts(Waiting([place], scene.glance.rows, scene.glance.href))
    told = [html.P(headline_text(scene.glance.counted), className="headline")]
    if rest:
        told.append(html.P(f"{'；'.join(rest)}。", className="awaited"))
    binding = sum(row.nature == "binding" for row in rows)
    title = f"{place.plan_end} 年目标 {len(rows)} 项"
    title += f"，其中{words.NATURES['binding']} {binding} 项" if binding else ""
    return [
        _summed(told, rows),
        target_list(title, rows),
        works_list(scene.investments),
    ]
