"""What Chromium puts on paper: A4, sources and addresses in words, nothing cut off."""

import base64
import subprocess
import unicodedata
from pathlib import Path

import pytest

from tests.tools import tool

pytestmark = pytest.mark.browser

#: The width of the paper's content in CSS pixels: 297 mm less two margins of 12 mm.
WIDTH = 1032
PAGES = (
    "/", "/district/liangjiang", "/indicator/liangjiang/high-tech-enterprises", "/projects",
    "/compare", "/compare?theme=economy", "/actions?action=3", "/audit?district=nanan",
    "/methodology", "/data",
)  # fmt: skip
#: Elements that carry words; of drawings, what lies outside is cut off on purpose.
_TOO_WIDE = """
return Array.from(document.querySelectorAll("main *"))
  .filter(e => e.getClientRects().length && e.getBoundingClientRect().right > arguments[0] + 1)
  .filter(e => Array.from(e.childNodes).some(n => n.nodeType === 3 && n.data.trim()))
  .filter(e => !e.closest("[hidden], .visually-hidden, svg, script"))
  .map(e => e.tagName + "." + e.className).slice(0, 5)
"""


def test_nothing_is_wider_than_the_paper(browser):
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    metrics = {"width": WIDTH, "height": 720, "deviceScaleFactor": 1, "mobile": False}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
    try:
        for path in PAGES:
            browser.open(path)
            assert browser.execute_script(_TOO_WIDE, WIDTH) == [], path
    finally:
        browser.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
        browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})


@pytest.fixture
def paper(browser, tmp_path: Path):
    """Prints a page; the text of the paper and how many sheets it takes."""
    reader = tool("pdftotext")

    def printed(path: str) -> tuple[str, int]:
        browser.open(path)
        options = {"printBackground": False, "preferCSSPageSize": True}
        pdf = base64.b64decode(browser.execute_cdp_cmd("Page.printToPDF", options)["data"])
        file = tmp_path / "page.pdf"
        file.write_bytes(pdf)
        text = subprocess.run(
            [reader, "-layout", file, "-"], check=True, capture_output=True, text=True
        ).stdout
        # Which of several forms of a character a font's glyph stands for differs: ⾏ for 行.
        return unicodedata.normalize("NFKC", text), text.count("\f")

    return printed


def test_a_district_on_paper_is_its_whole_table_on_at_most_six_sheets(browser, paper):
    text, sheets = paper("/district/liangjiang")
    rows = len(browser.find_elements("css selector", ".indicator"))
    assert rows == 24
    assert all(f"第{number}行" in text for number in range(1, rows))
    assert sheets <= 6


def test_paper_names_the_address_and_numbers_its_sheets(browser, paper):
    text, sheets = paper("/district/nanan?plan=fyp13")
    first, last = text.split("\f")[0], text.split("\f")[sheets - 1]
    assert "/district/nanan?plan=fyp13" in first and "/district/nanan?plan=fyp13" in last
    assert f"1/{sheets}" in first.replace(" ", "")
    assert f"{sheets}/{sheets}" in last.replace(" ", "")
    # A part of which all is folded is left out, with its title.
    assert "项目与投资" not in text


def test_paper_has_no_navigation_filters_or_downloads(browser, paper):
    text, _ = paper("/district/liangjiang?theme=innovation")
    for words in ("跳到正文", "下载", "分享与引用", "开放数据", "演示文稿", "区域对比"):
        assert words not in text
    # Of the choices the one made.
    assert "创新驱动" in text and "综合经济" not in text


def test_a_chart_is_the_drawing_of_the_server_on_paper(browser, paper):
    text, sheets = paper("/explore")
    first, second = text.split("\f")[:2]
    # Marks with their figures, by theme: a sheet ends between two of them.
    assert "先进制造业增加值占地区生产总值比重" in first and "51.1%" in first
    assert "对外开放" in second and "65.2%" in second and "数据表" not in first
    assert sheets <= 5


def test_projects_on_paper_have_their_places_and_of_the_choices_the_one_made(browser, paper):
    text, sheets = paper("/projects?district=liangjiang")
    text = text.replace(" ", "")
    assert "两江新区《“十四五”规划纲要中期评估报告》" in text
    assert "区域:两江新区" in text and "全部" not in text
    assert sheets <= 5


def test_after_printing_the_page_is_as_it_was(browser):
    browser.open("/district/liangjiang")
    before = browser.execute_script("return document.querySelectorAll('details[open]').length")
    browser.execute_script("window.dispatchEvent(new Event('beforeprint'))")
    opened = "return document.querySelectorAll('details[open]').length"
    assert browser.execute_script(opened) > before
    assert browser.find_elements("css selector", "details.share[open]") == []
    browser.execute_script("window.dispatchEvent(new Event('afterprint'))")
    assert browser.execute_script(opened) == before
