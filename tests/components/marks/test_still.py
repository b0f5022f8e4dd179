"""A drawing as the server's own picture."""

from dataclasses import replace
from typing import Any

from lxml import html

from components.marks.still import still
from presentation.charts.shapes import (
    BarLayer,
    BarShape,
    Bold,
    Drawing,
    DrawnAxis,
    Layer,
    Pen,
    Remark,
    Spot,
    TextLook,
    line,
)

EMPTY = Drawing(200, "", DrawnAxis(0, 100), DrawnAxis(200, 0))
GOAL = ((Bold("50%"),), ("2025 目标",))
SPOTS = (
    Spot(25, 50, words=line("25%"), sides=("left",)),
    Spot(50, 150, words=GOAL, sides=("left",)),
)
POINTS = replace(EMPTY, layers=(Layer("rating-behind-", SPOTS, mark="square", size=12),))


def drawn(drawing: Drawing) -> Any:
    return html.fromstring(still(drawing))


def test_marks_stand_at_their_share_of_the_width_and_their_height():
    marks = drawn(POINTS).findall(".//g/svg")
    assert [(mark.get("x"), mark.get("y")) for mark in marks] == [
        ("25.00%", "50.0"), ("50.00%", "150.0"),
    ]  # fmt: skip


def test_words_keep_their_bold_and_their_lines():
    texts = drawn(POINTS).findall(".//text")
    assert [text.text_content() for text in texts] == ["25%", "50%", "2025 目标"]
    assert texts[1].find("tspan").get("font-weight") == "700"


def test_a_line_breaks_where_a_value_is_missing():
    spots = (Spot(0, 0), Spot(50, 100), None, Spot(10, 200), Spot(20, 200))
    way = Layer("way", spots, Pen("line-strong", 2))
    (path,) = drawn(replace(EMPTY, layers=(way,))).findall(".//path")
    assert path.get("d") == "M0.00,0.0L50.00,100.0M10.00,200.0L20.00,200.0"


def test_bars_lie_at_their_places_and_begin_where_they_start():
    bars = BarLayer("amount", (BarShape(0, 0, 60, words="60亿元"), BarShape(1, 60, 30)), thick=0.5)
    drawing = replace(EMPTY, x=DrawnAxis(0, 120), y=DrawnAxis(1.5, -0.5), bars=(bars,))
    rects = drawn(drawing).findall(".//rect")
    assert [(rect.get("x"), rect.get("width"), rect.get("y")) for rect in rects] == [
        (None, "50.00%", "25.0"), ("50.00%", "25.00%", "125.0"),
    ]  # fmt: skip


def test_a_drawing_is_cut_where_its_record_says_and_each_strip_holds_its_own():
    first, second = drawn(replace(POINTS, cuts=(100,))).findall("svg")
    assert (first.get("height"), second.get("height")) == ("100", "100")
    assert "25%" in first.text_content() and "25%" not in second.text_content()
    assert [mark.get("y") for mark in second.findall("g/svg")] == ["50.0"]


def test_what_a_document_prints_is_no_markup():
    remark = Remark(0, 10, line("<script>"), TextLook("ink", 13))
    picture = drawn(replace(POINTS, remarks=(remark,)))
    assert picture.find(".//script") is None and "<script>" in picture.text_content()
