"""Jiangbei 2020 in Chromium: page, wall, card and deck put the same result first."""

import io
import re
import urllib.request

import pytest
from pptx import Presentation

pytestmark = pytest.mark.browser

FIRST = "社会消费品零售总额增速"
ORDER = [FIRST, "服务业增加值增速", "地区生产总值增速"]


def test_the_page_lists_what_lies_below_its_target_with_its_verdict(browser):
    browser.open("/district/jiangbei?plan=annual-2020")
    [lede] = browser.texts(".lede")
    listed = re.findall(r"[：、]([^：、（]+) [\d.]+%（(完成预期|基本完成)）", lede)
    assert [name for name, _ in listed][:3] == ORDER
    assert "7 项" in lede and len(listed) == 4 and "等。" in lede


def test_the_wall_lists_them_in_the_same_order(browser, address):
    browser.set_window_size(1920, 1080)
    browser.get(f"{address}/wall/jiangbei")
    assert browser.texts(".board.is-on .is-late .wall-name span")[:3] == ORDER
    assert browser.texts(".board.is-on .is-late h2")[0].startswith("未达目标值 7 项")


def test_the_card_lists_them_in_the_same_order(browser, address):
    browser.get(f"{address}/embed/summary?district=jiangbei&plan=annual-2020&period=2020")
    assert browser.texts(".card-row-name > b")[:3] == ORDER
    assert "完成预期" in browser.texts(".card-row-verdict")[0]


def test_the_deck_names_the_same_one(address):
    with urllib.request.urlopen(
        f"{address}/export/district/jiangbei.pptx?plan=annual-2020"
    ) as file:
        slides = Presentation(io.BytesIO(file.read())).slides
    titles = [slide.shapes.title.text_frame.text for slide in slides]
    assert any(f"离目标最远的是{FIRST}：为目标的 49.2%" in title for title in titles)
