"""Citation, embed code and panel of a chart."""

from dataclasses import replace
from datetime import date

from components.shell.controls.share_panel import share
from components.shell.controls.take_along import take_along
from components.shell.document.html_text import to_html
from presentation.citing.citation import SharePanel, citation, iframe
from presentation.shell.choice import Choice
from tests.exports.slides.sample import GROUP
from tests.presentation.chart_specs import GAUGE

DAY = date(2026, 11, 29)


def test_a_citation_names_title_area_period_place_release_address_and_day():
    assert citation(GAUGE, "https://plan.example/embed/gauge?release=0123456789ab", DAY) == (
        "高新技术企业数量（示例区全域，2022 年）。《评估报告》表1 第5行。"
        "重庆规划进展，数据版本 0123456789ab，https://plan.example/embed/gauge?release=0123456789ab，"
        "2026-11-29 访问。"
    )


def test_a_citation_of_many_places_names_four_and_counts_all():
    places = tuple(f"《评估报告》第{number}处" for number in range(1, 8))
    words = citation(replace(GAUGE, sources=places), "https://plan.example/", DAY)
    assert "第4处等 7 处。" in words
    assert "第5处" not in words


def test_a_comparison_is_cited_without_an_area():
    words = citation(replace(GAUGE, comparison=GROUP, title="增速：2022 年结果"), "address", DAY)
    assert words.startswith("增速：2022 年结果。《评估报告》")


def test_the_code_of_a_frame_is_complete_without_a_script():
    assert iframe("https://plan.example/embed/gauge?a=1&b=2", 'A "B"', 300) == (
        '<iframe src="https://plan.example/embed/gauge?a=1&amp;b=2" title="A &quot;B&quot;" '
        'width="100%" height="300" style="border:0" loading="lazy"></iframe>'
    )


def test_the_code_of_a_frame_may_load_the_script_that_fits_its_height():
    code = iframe("https://x/embed/gauge", "甲", 300, script="https://x/assets/embed/frame.js")
    assert code.endswith('</iframe><script src="https://x/assets/embed/frame.js" defer></script>')


PIECE = SharePanel("gauge", "甲<b>", "https://l/", "<iframe>", "引文。", [Choice("PNG", "/x.png")])


def test_a_control_shows_every_text_and_file_of_its_only_panel_without_a_script():
    drawn = to_html(take_along("指标", share(PIECE)))
    for text in (
        "https://l/",
        "&lt;iframe&gt;",
        "引文。",
        '<a aria-label="PNG 下载甲&lt;b&gt;" href="/x.png">PNG</a>',
    ):
        assert text in drawn
    assert "<button" not in drawn
    assert drawn.count("<details") == 1
    assert '<summary aria-label="下载与分享：指标">下载与分享</summary>' in drawn


def test_of_several_panels_each_opens_by_its_name():
    drawn = to_html(take_along("指标", share(PIECE, "经济"), None, share(PIECE, "民生")))
    assert drawn.count('<details class="share" data-kind="gauge" name="share">') == 2
    assert "分享与引用：经济" in drawn and "分享与引用：民生" in drawn


def test_where_nothing_is_to_be_taken_along_there_is_no_control():
    assert take_along("指标", None) is None
