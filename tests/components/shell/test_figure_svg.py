"""Figures of Plotly as the server's own drawing."""

from typing import Any

from lxml import html

from components.shell.figure_svg import figure_svg

FONT = {"color": "#15212a", "size": 13}


def drawn(traces: list[dict[str, Any]], **layout: Any) -> Any:
    margin = {"l": 8, "r": 8, "t": 0, "b": 0}
    shared = {"height": 200, "margin": margin, "font": FONT}
    return html.fromstring(figure_svg({"data": traces, "layout": {**shared, **layout}}))


def points(**changes: Any) -> dict[str, Any]:
    trace = {
        "type": "scatter", "uid": "rating-behind-", "mode": "markers+text", "x": [25, 50],
        "y": [50, 150], "text": ["25%", "<b>50%</b><br>2025 目标"], "textposition": "middle left",
        "textfont": FONT, "marker": {"symbol": "square", "size": 12, "color": "#b0261c"},
    }  # fmt: skip
    return {**trace, **changes}


AXES = {"xaxis": {"range": [0, 100]}, "yaxis": {"range": [200, 0]}}


def test_marks_stand_at_their_share_of_the_width_and_their_height():
    marks = drawn([points()], **AXES).findall(".//g/svg")
    assert [(mark.get("x"), mark.get("y")) for mark in marks] == [
        ("25.00%", "50.0"), ("50.00%", "150.0"),
    ]  # fmt: skip


def test_words_keep_their_bold_and_their_lines():
    texts = drawn([points()], **AXES).findall(".//text")
    assert [text.text_content() for text in texts] == ["25%", "50%", "2025 目标"]
    assert texts[1].find("tspan").get("font-weight") == "700"


def test_a_line_breaks_where_a_value_is_missing():
    way = {"type": "scatter", "uid": "way", "mode": "lines", "x": [0, 50, None, 10, 20],
           "y": [0, 100, None, 200, 200], "line": {"color": "#7d8a94", "width": 2}}  # fmt: skip
    (path,) = drawn([way], **AXES).findall(".//path")
    assert path.get("d") == "M0.00,0.0L50.00,100.0M10.00,200.0L20.00,200.0"


def test_bars_begin_at_zero_under_the_categories_of_their_axis():
    bar = {"type": "bar", "x": [30, 60], "y": ["b", "a"], "text": ["30亿元", "60亿元"],
           "textfont": FONT, "marker": {"color": "#44525d"}}  # fmt: skip
    yaxis = {"categoryarray": ["a", "b"], "range": [1.5, -0.5]}
    picture = drawn([bar], xaxis={"range": [0, 120]}, yaxis=yaxis)
    widths = [(rect.get("width"), rect.get("y")) for rect in picture.findall(".//rect")]
    assert widths == [("25.00%", "110.0"), ("50.00%", "10.0")]


def test_a_drawing_is_cut_where_its_figure_says_and_each_strip_holds_its_own():
    first, second = drawn([points()], **AXES, meta={"cuts": [100]}).findall("svg")
    assert (first.get("height"), second.get("height")) == ("100", "100")
    assert "25%" in first.text_content() and "25%" not in second.text_content()
    assert [mark.get("y") for mark in second.findall("g/svg")] == ["50.0"]


def test_what_a_document_prints_is_no_markup():
    note = {"x": 0, "y": 10, "text": "<script>", "font": FONT}
    picture = drawn([points()], **AXES, annotations=[note])
    assert picture.find(".//script") is None and "<script>" in picture.text_content()
