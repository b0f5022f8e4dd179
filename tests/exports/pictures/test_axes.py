"""A chart has the same lines and the same key on a card, in a picture and on a slide."""

from dataclasses import replace
from typing import cast

from lxml import html as parser

from components.embed.plot import plot
from components.shell.document.html_text import to_html
from components.trajectory.chart import key
from exports.pictures import axes
from exports.pictures.key import key as drawn_key
from exports.pictures.trajectory import draw
from exports.slides.charts.trajectory import series
from presentation.charts.palette import palette
from presentation.charts.shapes import Drawing
from presentation.trajectory.geometry import geometry
from presentation.trajectory.legend import legend
from tests.components.select import select
from tests.exports.pictures.drawing import texts
from tests.presentation.chart_specs import GAUGE, TRAJECTORY

COLOURS = palette("light")
DRAWN = cast(Drawing, geometry(TRAJECTORY))


def in_svg(marks: str) -> list[str]:
    head = '<svg xmlns="http://www.w3.org/2000/svg" width="960" height="500">'
    return [box.text for box in texts(f"{head}{marks}</svg>")]


def test_the_lines_of_a_card_are_those_of_the_picture():
    card = select(parser.fromstring(to_html(plot(DRAWN))), ".plot-grid")
    marks, _ = axes.axes(axes.plot_of(DRAWN, 100), COLOURS)
    years = [str(year) for year in range(2020, 2026)]
    assert in_svg(marks) == [line.text_content() for line in card] + years


def test_the_key_of_a_card_is_that_of_the_picture():
    card = select(parser.fromstring(to_html(key([TRAJECTORY]))), "li")
    assert in_svg(drawn_key(TRAJECTORY, COLOURS).marks) == [item.text_content() for item in card]


def test_the_series_of_a_slide_have_the_words_of_the_key():
    key = dict(legend(TRAJECTORY))
    names = {layer.kind: name for name, layer in series(TRAJECTORY, DRAWN)}
    assert names.pop("zone") == f"{key['zone']}（下限）"
    assert names == {kind: key[kind] for kind in names}


def test_card_and_picture_name_a_target_alike():
    """They once had three rules: 目标, 每年目标 and a label of Plotly's."""
    held = cast(Drawing, geometry(replace(TRAJECTORY, is_level=True, schedule=())))
    card = select(parser.fromstring(to_html(plot(held))), ".plot-label.of-level")
    assert [label.text_content() for label in card] == ["2000 家每年目标"]
    picture = draw(
        replace(GAUGE, trajectory=replace(TRAJECTORY, is_level=True, schedule=())), COLOURS
    )
    assert {"2000 家", "每年目标"} <= {box.text for box in texts(picture)}
