"""The first board of a wall: every district on one screen."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from dash import html

from components.marks.gauge import gauge
from components.marks.status import icon
from components.shell.document.attributes import aria
from components.wall.row_list import wall_list
from data.records.changes import Revision
from data.records.rows import IndicatorRow
from presentation.indicators.gauge_spec import gauge_spec, status_class
from presentation.overview.glance import scope_words
from presentation.shell.site import BRAND
from presentation.slides.marks import unmarked
from presentation.wall import city_words, labels, scene_words
from presentation.wall.rows import ROW, data
from presentation.wall.scene_words import Scene

#: The id of the board.
CITY = "city"


def city(scenes: Sequence[Scene], revision: Revision | None, today: date) -> html.Article:
    """The board of the whole as of a day: `scenes` are those of the wall, rated or not."""
    rated = [scene for scene in scenes if scene.is_rated]
    parts = [
        _head(rated, today),
        _list("rows", labels.EACH_DISTRICT(), labels.NEVER_ADDED(), [_district(s) for s in rated]),
        _list("gaps", labels.LARGEST_GAPS(), labels.OF_EACH(), _gaps(rated)),
        _list(
            "news", labels.SINCE_BEFORE(), "", [_line(text) for text in city_words.news(revision)]
        ),
        html.P(city_words.awaited(scenes) or labels.ALL_HAVE_RESULTS(), className="source"),
    ]
    return html.Article(
        parts, className="board is-whole is-on", **data(board=CITY), **aria(label=labels.CITY())
    )


def _head(scenes: Sequence[Scene], today: date) -> html.Header:
    title = html.Div(
        [html.H1([BRAND(), html.Span(labels.CITY())]), html.P(labels.SIDE_BY_SIDE())],
        className="board-title",
    )
    latest = max(scenes, key=lambda scene: scene.glance.place.period, default=None)
    age = scene_words.age(latest, today) if latest else ("", "")
    return html.Header([title, html.P([html.B(age[0]), html.Span(age[1])], className="board-age")])


def _list(kind: str, title: str, small: str, rows: Sequence[Any]) -> html.Section:
    return wall_list(kind, [html.H2(title), html.Span(small)], rows)


def _district(scene: Scene) -> html.Div:
    place = scene.glance.place
    name = html.Div([
        html.B([place.district_name, html.Span(f" {scope_words(place)}")]),
        html.Small(city_words.about(scene)),
    ], className="city-name")  # fmt: skip
    counts = [_count(*item) for item in city_words.counts(scene)]
    return html.Div([name, html.Div(counts, className="city-counts")], className="wall-row", **ROW)


def _count(rating: str, text: str, number: int) -> html.Div:
    zero = "" if number else " is-zero"
    content = [html.B([icon(rating), str(number)]), html.Small(text)]
    return html.Div(content, className=f"{status_class(rating)}{zero}")


def _gaps(scenes: Sequence[Scene]) -> list[html.Div]:
    return [_gap(scene, row) for scene, row in city_words.gaps(scenes)]


def _gap(scene: Scene, row: IndicatorRow) -> html.Div:
    place = scene.glance.place
    cells = [
        html.Small(f"{place.district_name} {scope_words(place)}".strip()),
        html.Div([icon(row.shown_rating), html.Span(unmarked(row.label))], className="wall-name"),
        gauge(gauge_spec(row)),
        html.B(scene_words.outcome_words(row), className="wall-done"),
    ]  # fmt: skip
    return html.Div(cells, className=f"wall-row city-gap {status_class(row.shown_rating)}", **ROW)


def _line(text: str) -> html.Div:
    return html.Div(text, className="wall-row", **ROW)
