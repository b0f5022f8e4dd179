"""One board of the wall: an area of a plan on one screen, read from five metres."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from dash import html

from assessment import Rating
from components.marks.headline import headline
from components.marks.status import icon, unit_strip
from components.shell.document.attributes import aria
from components.wall.row_list import gauge_list, open_list, project_groups, target_list
from data.records.rows import IndicatorRow
from presentation import words
from presentation.indicators.gauge_spec import status_class
from presentation.indicators.headline_words import headline_text
from presentation.joining import clauses, sentence
from presentation.overview.glance import scope_words
from presentation.overview.waiting import Waiting, waiting_parts
from presentation.verdicts import below
from presentation.verdicts.counts import tally
from presentation.verdicts.outcome_words import rating_words
from presentation.wall import labels, scene_words
from presentation.wall.rows import FEW, data, size_words
from presentation.wall.scene_words import Scene


def board(
    scene: Scene, today: date, is_first: bool = False, code: str = ""
) -> html.Article:  # fmt: skip
    """The board of a scene as of a day; the first one stands before any script has run.

    `code` is a picture to scan that leads to the page behind the board.
    """
    parts = _rated(scene) if scene.is_rated else _awaited(scene)
    count = len(below.below(scene.rows))
    kind = "is-awaited" if not scene.is_rated else "is-few" if count < FEW else "is-many"
    shown = " is-on" if is_first else ""
    source = html.P(scene_words.source_words(scene), className="source")
    return html.Article(
        [_head(scene, today, code), *parts, source],
        className=f"board {kind}{shown}",
        **data(board=scene.id),
        **aria(label=scene.title),
    )


def _head(scene: Scene, today: date, code: str) -> html.Header:
    when, how_old = scene_words.age(scene, today)
    place = scene.glance.place
    scope = scope_words(place)
    name: list[Any] = [place.district_name, *([html.Span(scope)] if scope else [])]
    title = html.Div(
        [html.H1(name), html.P(scene_words.subtitle(scene))],
        className="board-title" + size_words(place.district_name + scope),
    )
    age = html.P([html.B(when), html.Span(how_old)], className="board-age")
    picture = [html.Img(src=code, alt=labels.SCAN(), className="board-code")] if code else []
    return html.Header([title, *picture, age])


def _rated(scene: Scene) -> list[Any]:
    rows = scene.rows
    late, met = below.below(rows), scene_words.leading(rows)
    unrated = [row for row in rows if row.shown_rating == Rating.NOT_ASSESSED]
    title = below.title(rows)
    return [
        _summary(scene),
        gauge_list("late", title, labels.FIRST_ITEMS(), late) or _none(title),
        gauge_list("met", scene_words.leading_title(rows), labels.FIRST_ITEMS(), met),
        open_list(labels.UNRATED_COUNTED(count=len(unrated)), unrated),
        project_groups(scene.investments),
    ]


def _none(title: str) -> html.Section:
    return html.Section(html.Div(html.H2(title), className="wall-heads"), className="wall-list")


def _summary(scene: Scene) -> html.Section:
    """The sentence, the counts and one cell per indicator."""
    rows = scene.rows
    by_rating, table = tally(rows), rating_words(rows)
    counts = [
        _count(rating, by_rating.of(rating), text)
        for rating, text in table.items()
        if rating != Rating.NOT_APPLICABLE
    ]
    many = " is-many" if len(counts) > _ROOM else ""
    return _summed(
        [headline(scene.glance.counted, html.P), html.Ul(counts, className=f"counts{many}")], rows
    )


#: Counts that stand in one line beside their words; of more the words stand below.
_ROOM = 7


def _summed(content: Sequence[Any], rows: Sequence[IndicatorRow]) -> html.Section:
    return html.Section([*content, unit_strip(rows)], className="board-sum")


def _count(rating: str, count: int, text: str) -> html.Li:
    zero = "" if count else " is-zero"
    label = html.Span([icon(rating), text])
    return html.Li([html.B(str(count)), label], className=f"{status_class(rating)}{zero}")


def _awaited(scene: Scene) -> list[Any]:
    """What is awaited and until when: the targets of a plan without any result."""
    rows, place = scene.rows, scene.glance.place
    _, *rest = waiting_parts(Waiting([place], scene.glance.rows, scene.glance.href))
    sentences = [html.P(headline_text(scene.glance.counted), className="headline")]
    if rest:
        sentences.append(html.P(sentence(clauses(rest)), className="awaited"))
    binding = sum(row.nature == "binding" for row in rows)
    title = labels.TARGETS_OF_YEAR_COUNTED(plan_end=place.plan_end, count=len(rows))
    title += labels.OF_WHICH(binding=words.NATURES["binding"], binding_2=binding) if binding else ""
    return [_summed(sentences, rows), target_list(title, rows), project_groups(scene.investments)]
