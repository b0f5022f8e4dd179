"""A chart has the same lines and the same key on a card, in a picture and on a slide."""

from __future__ import annotations

from lxml import html as parser

from components.embed.plot import plot
from components.shell.html_text import to_html
from components.trajectory.chart import key
from exports.pictures import axes
from exports.pictures.key import key as drawn_key
from exports.slides.trajectory import series
from presentation.palette import palette
from presentation.trajectory.figure import figure, value_range
from presentation.trajectory.legend import legend
from tests.components.select import select
from tests.exports.pictures.drawing import texts
from tests.presentation.chart_specs import TRAJECTORY

COLOURS = palette("light")


def in_svg(marks: str) -> list[str]:
    head = '<svg xmlns="http://www.w3.org/2000/svg" width="960" height="500">'
    return [box.text for box in texts(f"{head}{marks}</svg>")]


def test_the_lines_of_a_card_are_those_of_the_picture():
    chart = figure(TRAJECTORY)
    assert chart is not None
    card = select(parser.fromstring(to_html(plot(chart))), ".plot-grid")
    drawn = axes.plot_of(2020, 2025, value_range(TRAJECTORY), 100)
    marks, _ = axes.axes(drawn, COLOURS)
    years = [str(year) for year in range(2020, 2026)]
    assert in_svg(marks) == [line.text_content() for line in card] + years


def test_the_key_of_a_card_is_that_of_the_picture():
    card = select(parser.fromstring(to_html(key(TRAJECTORY))), "li")
    assert in_svg(drawn_key(TRAJECTORY, COLOURS).marks) == [item.text_content() for item in card]


def test_the_series_of_a_slide_have_the_words_of_the_key():
    told = dict(legend(TRAJECTORY))
    found = {kind: name for kind, name, _ in series(TRAJECTORY)}
    assert found.pop("zone") == f"{told['zone']}（下限）"
    assert found == {kind: told[kind] for kind in found}
