"""The methodology page as the server draws it."""

import math
import re

from assessment import Reason
from presentation.verdicts.grades import REASONS


def _plain(get) -> str:
    return re.sub(r"<[^>]+>", "", get("/methodology").text)


def test_the_page_is_there_with_one_heading_and_no_double_id(get):
    answer = get("/methodology")
    assert answer.status == 200
    assert len(re.findall("<h1[ >]", answer.text)) == 1
    ids = re.findall(r'\sid="([^"]+)"', answer.text)
    assert len(ids) == len(set(ids))


def test_the_contents_lead_to_sections_of_the_page(get):
    text = get("/methodology").text
    targets = re.findall(r'href="#([a-z]+)"', text)
    assert len(targets) > 8
    for target in targets:
        assert f'id="{target}"' in text


def test_the_growth_example_is_worked_from_the_printed_averages(get):
    grown, implied = 1.063**2 - 1, math.pow(1.07, 5) - 1
    assert f"{grown * 100:.2f}% ÷ {implied * 100:.2f}% = {grown / implied * 100:.2f}%" in _plain(
        get
    )


def test_the_level_example_is_worked_from_the_table(get):
    assert "(13.5 − 13) ÷ (17 − 13) = 12.5%" in _plain(get)


def test_an_annual_plan_is_compared_with_its_target(get):
    assert "3.9 ÷ 7.5 = 52%" in _plain(get)


def test_every_reason_stands_on_the_page(get):
    plain = _plain(get)
    assert all(REASONS[reason][0]() in plain for reason in Reason)


def test_the_other_thresholds_are_compared_by_area(get):
    plain = _plain(get)
    assert "换一把尺子，结论会变吗" in plain
    assert re.search(r"\d+ 个有完成进度和时序的测算中，\d+ 个用哪把尺子结论都相同", plain)
    assert "两江新区 直管区" in plain


def test_what_is_projected_is_not_denied(get):
    plain = _plain(get)
    assert "不估计" not in plain
    assert "按至今速度算到目标年，标明系统测算" in plain


def test_the_plans_rated_by_progress_are_named_and_no_others(get):
    assert "目前按完成进度测算的有两江新区“十四五”规划。" in _plain(get)


def test_each_threshold_stands_beside_the_words_it_belongs_to(get):
    rows = re.findall(r"<tr>(.*?)</tr>", get("/methodology").text)
    progress = next(row for row in rows if "大于或等于 30%" in row)
    assert "75%" in progress and "基本完成" not in progress
    outcome = next(row for row in rows if "不低于其 90%" in row)
    assert "基本完成" in outcome and "75%" not in outcome
