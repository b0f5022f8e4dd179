"""The overview as the server sends it, its figures counted again from the curated files."""

import csv
import re
import urllib.request
from collections import Counter

import pytest

#: Printed verdict -> position of its count in a row of the overview.
_PLACES = ("超期完成", "达到预期进度", "略有滞后", "相对滞后")


@pytest.fixture(scope="module")
def figures(curated):
    """The printed figures of a document by the curated file, without the dashboard's code."""

    def read(document, name="figures"):
        with (curated / document / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))

    return read


@pytest.fixture(scope="module")
def text(address):
    """The overview's HTML."""
    with urllib.request.urlopen(address + "/", timeout=60) as answer:
        return answer.read().decode()


def _plain(html):
    return re.sub(r"<[^>]+>", "", html)


def _line(text, name):
    """The line of an area."""
    parts = re.split(rf'<a[^>]*class="area-name"[^>]*>{name}</a>', text)
    return parts[1].split('<li class="area-line"')[0]


def _counts(text, name):
    """The counts in the line of an area, by their words."""
    pairs = re.findall(
        r'<span class="visually-hidden">([^<]+)</span><b class="area-count">(\d+)<',
        _line(text, name),
    )
    return {word: int(count) for word, count in pairs}


@pytest.mark.parametrize(
    ("area", "name"), [("liangjiang", "两江新区 全域"), ("liangjiang-direct", "两江新区 直管区")]
)
def test_the_counts_are_those_of_the_printed_table(text, figures, area, name):
    printed = Counter(
        row["printed_value"]
        for row in figures("liangjiang-midterm-2023")
        if row["area"] == area
        and row["role"] == "published_rating"
        and row["period"] == "2022"
        and row["locator"].startswith("表1-1")
    )
    counts = _counts(text, name)
    assert [counts[word] for word in _PLACES] == [printed[word] for word in _PLACES]


def test_the_verdicts_of_the_annual_plan_are_those_of_the_printed_table(text, figures):
    printed = Counter(
        row["printed_value"]
        for row in figures("jiangbei-plan-2021")
        if row["role"] == "published_rating" and row["locator"].startswith("表1")
    )
    words = ("超过目标", "完成目标", "完成预期", "基本完成")
    assert _counts(text, "江北区") == {word: printed[word] for word in words}


def test_a_plain_sentence_says_how_many_are_on_course_behind_and_without_a_verdict(text):
    for name, counts in (
        ("全域", "23 项指标里，8 项达到或超过预期进度，9 项滞后，6 项暂未评价。"),
        ("直管区", "24 项指标里，13 项达到或超过预期进度，5 项滞后，6 项暂未评价。"),
    ):
        line = _plain(_line(text, f"两江新区 {name}"))
        assert f"两江新区{name} “十四五”规划 2022 年底：{counts}" in line


def test_a_line_says_what_lies_below_its_target_whatever_its_verdict(text, figures):
    values = {
        (row["locator"], row["role"]): row
        for row in figures("jiangbei-plan-2021")
        if re.fullmatch(r"表1 第\d+行", row["locator"]) and row["value"]
    }
    below = [
        place
        for place, role in values
        if role == "target"
        and values[place, role]["bound"] not in ("le", "lt")
        and (place, "actual") in values
        and float(values[place, "actual"]["value"]) < float(values[place, role]["value"])
    ]
    assert f"有 {len(below)} 项数值未达目标值" in _plain(_line(text, "江北区"))


def test_what_touches_lives_stands_before_plans_without_results(text):
    life, rest = text.split('id="life"')[1].split('id="waiting"')
    cards = re.findall(r"<h3>([^<]+)<", life)
    assert cards == ["就业", "收入", "医疗", "空气", "教育"]
    assert "309 天，目标 ≥320（每年）" in _plain(life) and "相对滞后" in life
    lines = rest.split("</ul>")[0]
    assert lines.count("<li>") == 7 and "2027 年目标" in lines


def test_the_largest_gap_is_that_of_the_printed_completions(text, figures):
    rows = [
        row
        for row in figures("liangjiang-midterm-2023")
        if row["area"] == "liangjiang"
        and row["role"] == "published_completion"
        and row["period"] == "2022"
        and row["value"]
    ]
    least = sorted(rows, key=lambda row: float(row["value"]))[:3]
    card = text.split("离应到进度最远")[1].split("超出应到进度最多")[0]
    shown = re.findall(r'class="extreme-value"><b>([^<]+)</b>', card)
    assert shown == [row["printed_value"].rstrip("%") + "%" for row in least]


def test_a_plan_that_is_over_is_said_to_lack_its_evaluation(text):
    plain = _plain(text)
    assert "最新数据截至 2023 年 6 月 30 日" in plain
    assert "“十四五”规划：目标期已于 2025 年底结束，收录的文件没有期末结果。" in plain
    assert plain.count("“十四五”规划：目标期已于 2025 年底结束，收录的文件没有对应结果。") == 3


def test_the_cells_of_a_column_add_up_to_its_counts(text):
    cells = re.findall(r'<span class="matrix-word">[^<]*，两江新区全域 (\d+) 项：', text)
    assert sum(map(int, cells)) == sum(_counts(text, "两江新区 全域").values()) + 1  # one is 不适用


def test_a_cell_leads_to_the_district_filtered_by_its_theme(text, get):
    links = re.findall(r'href="(/district/jiangbei[^"]*theme=ecology)"', text)
    answer = get(links[0].replace("&amp;", "&"))
    assert answer.status == 200
    rows = [tag for tag in re.findall(r"<li[^>]*>", answer.text) if "data-theme-of" in tag]
    shown = {tag for tag in rows if " hidden" not in tag}
    assert any('data-name="空气质量优良天数"' in tag for tag in shown)
    assert {'data-theme-of="ecology"' in tag for tag in shown} == {True}
    assert {'data-theme-of="ecology"' in tag for tag in rows} == {True, False}


def test_the_investment_headline_is_as_printed_or_added_up_and_said_to_be(text, figures):
    plain = _plain(text.split('id="investments"')[1])
    for printed in ("257项", "4376.82亿元", "211个", "2293.2亿元", "1200个左右"):
        assert printed in plain
    rows = figures("nanan-145", "investments")
    count = sum(float(row["value"]) for row in rows if row["measure"] == "project_count")
    total = sum(float(row["value"]) for row in rows if row["measure"] == "total_investment")
    assert f"{count:g} 个" in plain and f"约 {total:g} 亿元" in plain
    assert "系统加总，文件未印合计" in plain and "不合计" in plain


def test_no_judging_words_stand_in_the_generated_sentences(text):
    briefs = _plain(text.split("area-lines")[1].split('id="themes"')[0])
    for word in ("喜", "严重", "排名第", "落后"):
        assert word not in briefs
