"""Text is measured and escaped, and a drawing holds nothing that runs or is fetched."""

import pytest

from exports.pictures import svg
from exports.pictures.png import NoFontError, fonts
from exports.pictures.svg_text import SvgRun, breaks, even_room, lines, run_lines, width
from tests.exports.pictures.drawing import parse, texts


def test_no_line_is_wider_than_its_room_and_nothing_is_lost():
    text = "目标是 2025 年达到 1200 家。2022 年底为 780 家，完成 39.5%；按时序应到 40%。"
    broken = lines(text, 16, 180)
    assert max(width(line, 16) for line in broken) <= 180
    assert "".join(broken).replace(" ", "") == text.replace(" ", "")


def test_a_line_starts_with_no_closing_mark_and_ends_with_no_opening_one():
    broken = lines("完成（基期）。完成（基期）。完成（基期）。", 10, 50)
    assert not [line for line in broken if line[0] in "）。" or line[-1] in "（"]


def test_a_number_keeps_its_unit():
    assert lines("达到 1200 家", 10, 51) == ["达到", "1200 家"]


def test_a_word_longer_than_a_line_is_taken_apart():
    assert len(lines("a" * 40, 10, 60)) > 3


def test_clauses_stay_whole_where_they_fit():
    assert lines("甲乙丙，丁戊己庚。", 10, 60) == ["甲乙丙，丁戊", "己庚。"]
    spans = breaks("甲乙丙，丁戊己庚。", 10, 60, clauses=True)
    assert spans == [(0, 4), (4, 9)]


def test_the_last_line_is_no_leftover():
    text = "甲" * 11
    assert [len(line) for line in lines(text, 10, even_room(text, 10, 100))] == [7, 4]


def test_colours_survive_a_line_break():
    broken = run_lines([SvgRun("甲乙"), SvgRun("丙丁", "#ff0000")], 10, 30)
    assert broken == [[SvgRun("甲乙"), SvgRun("丙", "#ff0000")], [SvgRun("丁", "#ff0000")]]


@pytest.mark.parametrize("weight", [0, 1])
def test_widths_are_upper_bounds_of_the_font(weight):
    from PIL import ImageFont

    try:
        path = fonts()[1 + weight]
    except NoFontError:
        pytest.fail("no Chinese font here: run scripts/fonts.sh", pytrace=False)
    font = ImageFont.truetype(path, 100, index=2)
    for text in (
        "官方评价：达到预期进度。",
        "GDP（R&D）2021—2025",
        "−46.7% ≠ ‰ 12,345.6 km²",
        "·›《“”》",
    ):
        assert font.getlength(text) <= width(text, 100) + 0.5


def test_hostile_text_stays_text():
    drawn = svg.text(0, 10, '<script>&"\x00\ud800', 10, "#000000")
    drawing = svg.document(10, 10, drawn, "<b>", "&", "#ffffff")
    assert [box.text for box in texts(drawing)] == ['<script>&"']
    assert parse(drawing)[0].text == "<b>"


def test_only_the_patterns_that_are_used_are_defined():
    body = svg.rect(0, 0, 1, 1, svg.hatch("#112233", "#445566"))
    assert [item.get("id") for item in parse(svg.document(1, 1, body, "", "", "#ffffff")).iter(
        "{*}pattern")] == ["hatch-112233-445566"]  # fmt: skip
    assert not list(parse(svg.document(1, 1, "", "", "", "#ffffff")).iter("{*}defs"))


def test_stacked_blocks_leave_a_gap_only_between_what_is_drawn():
    stacked = svg.stack([svg.Block(10, "<a/>"), svg.Block(0), svg.Block(5, "<b/>")], 2)
    assert stacked == svg.Block(17, '<a/><g transform="translate(0 12)"><b/></g>')
