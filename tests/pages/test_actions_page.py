"""The actions page as the server sends it, against the curated files."""

import csv
import re
from html import unescape
from urllib.parse import quote

import pytest

from settings import ROOT

FOLDER = ROOT / "data" / "curated" / "liangjiang-chengyu-2023"


def _rows(name):
    return list(csv.DictReader((FOLDER / f"{name}.csv").open(encoding="utf-8")))


TASKS, TARGETS = _rows("actions"), _rows("figures")


def _plain(html):
    return unescape(re.sub(r"<[^>]+>", "", html))


def _tasks(html):
    return [unescape(name) for name in re.findall(r"<h3>(\d+\. [^<]+)</h3>", html)]


def _targets(html):
    return html.count('class="goal-target"')


def test_all_forty_tasks_are_listed_once(get):
    expected = [f"{row['task_number']}. {row['task']}" for row in TASKS]
    assert _tasks(get("/actions").text) == expected
    assert len(expected) == 40


def test_every_target_is_shown_with_its_printed_text_and_note(get):
    text = get("/actions").text
    assert _targets(text) == len(TARGETS)
    plain = _plain(text)
    assert [row["note"] for row in TARGETS if row["note"] not in plain] == []
    assert [row["printed_value"] for row in TARGETS if row["printed_value"] not in plain] == []


def test_targets_stand_under_the_task_of_their_locator(get):
    for number in range(1, 10):
        locators = {row["locator"].split(" › ")[0] for row in TASKS
               if row["action_number"] == str(number)}  # fmt: skip
        expected = sum(row["locator"].split(" › ")[0] in locators for row in TARGETS)
        assert _targets(get(f"/actions?action={number}").text) == expected


@pytest.mark.parametrize("name", ["经济运行局", "市场监管局", "社会保障局"])
def test_a_department_has_every_task_it_leads_alone_or_with_others(get, name):
    expected = [f"{row['task_number']}. {row['task']}" for row in TASKS
                if name in row["lead_departments"].split("、")]  # fmt: skip
    assert _tasks(get(f"/actions?department={quote(name)}").text) == expected


def test_tasks_without_department_can_be_asked_for(get):
    text = get(f"/actions?department={quote('未列')}").text
    assert len(_tasks(text)) == sum(not row["lead_departments"] for row in TASKS)
    assert "原文未列牵头部门" in text


def test_the_tasks_of_the_safeguards_stand_apart(get):
    text = get("/actions").text
    section = text[text.index('id="action-apart"') :]
    assert _tasks(section) == [f"{row['task_number']}. {row['task']}" for row in TASKS[-5:]]
    assert "不属专项行动" in section


def test_a_known_figure_never_stands_without_the_warning_about_its_scope(get):
    goals = re.findall(r'class="goal-known">(.*?)</div>', get("/actions").text)
    known = [goal for goal in goals if "<ul>" in goal]
    assert len(known) == 5
    assert all("方案未说明目标是哪个统计范围" in goal for goal in known)
    assert sum("没有结果" in goal for goal in goals) == len(TARGETS) - len(known)


def test_the_high_tech_target_stands_beside_both_areas_uncompared(get):
    text = _plain(get("/actions?action=4").text)
    assert "全域，2023 年上半年末：1450 家" in text
    assert "直管区，2023 年上半年末：780 家" in text


def test_half_a_year_is_no_years_figure(get):
    text = _plain(get("/actions?action=6").text)
    assert "全域，2022 年：309 天" in text
    assert "全域，2023 年上半年累计：147 天不作全年数" in text


def test_a_target_leads_to_its_indicator(get):
    assert 'href="/indicator/liangjiang/high-tech-enterprises"' in get("/actions").text


def test_unknown_values_fall_back_and_say_so(get):
    text = get("/actions?action=77&department=x&plan=y").text
    assert text.count("不存在，已改为默认显示") == 3
    assert len(_tasks(text)) == 40


def test_an_empty_combination_says_so(get):
    text = get(f"/actions?action=1&department={quote('政法委')}").text
    assert "没有任务同时符合" in text


def test_a_special_action_opens_from_a_line_that_names_its_tasks(get):
    text = get("/actions").text
    assert text.count('<details class="fold panel action">') == 10
    assert "3 项任务，4 项目标加快建设现代城市样板；" in _plain(text)


@pytest.mark.parametrize("query", ["action=3", f"department={quote('经济运行局')}"])
def test_a_chosen_action_or_department_stands_open(get, query):
    text = get(f"/actions?{query}").text
    folds = re.findall(r'<details class="fold panel action"([^>]*)>', text)
    assert set(folds) == {" open"}
