"""The card of a page fits, and its words lie in the square that chats keep."""

from dataclasses import replace

import pytest

from exports.pictures.card import Card, svg
from tests.exports.pictures.drawing import faults, parse, texts
from tests.presentation.sample import rated, row

SOURCE = "出处：《重庆某区国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要》。" * 3
CARD = Card("某区：规划目标进展", "某区 · 规划", (("截至 2022 年底，", ""), ("9 项滞后", "behind"),
            ("。", "")), SOURCE)  # fmt: skip
TOLD = "目标是 2025 年达到 1200 家。2022 年底为 780 家，完成 39.5%；按时序应到 40%。"
LONG = replace(
    CARD,
    title="工业及服务业投资、基础设施投资、房地产及其他投资的比例" * 2,
    parts=((TOLD * 2, ""),),
    row=row(),
)


@pytest.mark.parametrize("card", [
    CARD, LONG, replace(CARD, row=rated(1342.5, "ahead")),
    replace(CARD, rows=tuple(row(in_table=False) for _ in range(91))),
])  # fmt: skip
def test_a_card_is_1200_by_630_and_nothing_is_cut_off(card):
    drawing = svg(card)
    root = parse(drawing)
    assert (root.get("width"), root.get("height")) == ("1200", "630")
    assert not faults(drawing)


def test_all_but_the_source_lies_in_the_middle_square():
    inside = [box for box in texts(svg(LONG)) if box.left >= 285 and box.right <= 915]
    outside = [box for box in texts(svg(LONG)) if box not in inside]
    words = "".join(box.text for box in inside)
    assert LONG.title in words and "按时序应到 40%" in words
    assert "".join(box.text for box in outside) in SOURCE


def test_a_part_has_the_colour_of_its_verdict():
    (part,) = [item for item in parse(svg(CARD)).iter("{*}tspan") if item.text == "9 项滞后"]
    assert part.get("fill") == "#9e1f19"


def test_the_source_stands_on_the_card():
    assert SOURCE in "".join(box.text for box in texts(svg(CARD)))
