"""The page of one indicator as the server draws it."""

import csv
import re

import pytest

from settings import ROOT

MIDTERM = ROOT / "data" / "curated" / "liangjiang-midterm-2023" / "figures.csv"
FIRMS = "/indicator/liangjiang-direct/high-tech-enterprises"
PAGES = [
    FIRMS,
    "/indicator/liangjiang/gdp-growth",
    "/indicator/liangjiang/trade-total?period=2023H1",
    "/indicator/liangjiang/digital-economy-gdp-share",
    "/indicator/nanan/new-listed-companies",
    "/indicator/liangjiang-ref-pudong/little-giant-enterprises",
]


def plain(text):
    """The words of the page's main part."""
    main = text[text.index("<main") : text.index("</main>")]
    return re.sub(r"<script.*?</script>|<[^>]+>", "", main, flags=re.DOTALL)


def figures(area, indicator):
    """The curated rows of an indicator in one area: the second route to the page's numbers."""
    with MIDTERM.open(encoding="utf-8", newline="") as file:
        return [
            row
            for row in csv.DictReader(file)
            if (row["area"], row["indicator"]) == (area, indicator)
        ]


def in_table(area, indicator, role, period):
    return next(
        float(row["value"])
        for row in figures(area, indicator)
        if (row["role"], row["period"]) == (role, period) and row["locator"].startswith("表1-1")
    )


@pytest.mark.parametrize("path", PAGES)
def test_a_page_has_one_title_one_heading_and_no_id_twice(get, path):
    answer = get(path)
    assert answer.status == 200
    assert len(re.findall("<h1[ >]", answer.text)) == 1
    assert re.search(r"<title>[^<]+ · 重庆规划进展</title>", answer.text)
    ids = re.findall(r'\sid="([^"]+)"', answer.text)
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize(
    "path",
    [
        "/indicator/nowhere/gdp",
        "/indicator/nanan/nothing",
        "/indicator/nanan/data-port-servers",
        "/indicator/nanan",
        "/indicator/",
    ],
)
def test_an_unknown_pair_is_a_real_404(get, path):
    answer = get(path)
    assert answer.status == 404
    assert 'href="/district/nanan"' in answer.text


def test_both_verdicts_stand_side_by_side_with_the_rule(get):
    words = plain(get(FIRMS).text)
    assert "官方评价为达到预期进度，按公布的规则测算为略有滞后。" in words
    assert "两者不同：公布为达到预期进度，按规则为略有滞后" in words
    assert "大于或等于应到进度 40% 为达到预期进度" in words


def test_the_completion_is_the_one_the_curated_figures_give(get):
    base = in_table("liangjiang-direct", "high-tech-enterprises", "baseline", "2020")
    goal = in_table("liangjiang-direct", "high-tech-enterprises", "target", "2025")
    now = in_table("liangjiang-direct", "high-tech-enterprises", "actual", "2022")
    words = plain(get(FIRMS).text)
    assert f"{(now - base) / (goal - base) * 100:.2f}%" in words
    due = base + (goal - base) * 2 / 5
    assert f"2022 年底按时序应到 {due:.1f} 家，实际少 {due - now:.1f} 家" in words


def test_the_projection_is_the_pace_so_far_carried_on(get):
    base = in_table("liangjiang", "high-tech-enterprises", "baseline", "2020")
    now = in_table("liangjiang", "high-tech-enterprises", "actual", "2022")
    words = plain(get("/indicator/liangjiang/high-tech-enterprises").text)
    assert f"{now * (now / base) ** (3 / 2):.1f} 家系统测算，按每年增加" in words
    assert "的速度推算" in words


def test_the_growth_page_gives_the_pace_the_document_prints_as_still_needed(get):
    words = plain(get("/indicator/liangjiang/gdp-growth").text)
    needed = ((1.07**5 / 1.063**2) ** (1 / 3) - 1) * 100
    assert f"2023—2025 年每年应当增加 {needed:.2f}%" in words
    assert "同一速度，文件所写7.4%" in words
    assert "与测算相差 0.07 个百分点，在所印数四舍五入的范围内" in words
    assert "两者评价一致，完成进度相差 0.21 个百分点，在所印数四舍五入的范围内。" in words


def test_every_mention_is_listed_and_the_used_ones_are_marked(get):
    text = get("/indicator/liangjiang/high-tech-enterprises").text
    table = text[text.index('id="mentions"') :]
    table = table[: table.index("</table>")]
    rows = [row for row in re.findall("<tr.*?</tr>", table) if "<td" in row]
    unused = [row for row in rows if 'class="pin"' not in row]
    # Those of the mid-term evaluation and one of the action plan of 2023.
    assert len(rows) == len(figures("liangjiang", "high-tech-enterprises")) + 1
    assert any("1432家" in row for row in unused)
    assert not any("<b>1423</b>" in row for row in unused)


def test_a_half_year_flow_is_told_and_not_rated_nor_drawn(get):
    text = get("/indicator/liangjiang/trade-total?period=2023H1").text
    now = in_table("liangjiang", "trade-total", "actual", "2023H1")
    goal = in_table("liangjiang", "trade-total", "target", "2025")
    words = plain(text)
    assert f"为 2025 年全年目标的 {now / goal * 100:.1f}%，全年时间已过 50%" in words
    assert "年内累计数不画在年度线上" in words
    assert "2022.5" not in re.findall(r'"x": \[[^\]]*\]', text)


def test_a_change_of_definition_is_named_beside_the_broken_line(get):
    words = plain(get("/indicator/liangjiang/digital-economy-gdp-share").text)
    assert "2022年起改用国家2021版分类" in words
    assert "线在此断开，不画时序线" in words


def test_the_published_note_stands_beside_an_annual_verdict(get):
    words = plain(get("/indicator/jiangbei/gdp-growth").text)
    assert "官方评价为完成预期（注3：指完成考虑疫情影响的目标），" in words
    assert "按本系统设定的规则测算为未完成。" in words
    assert "公布的规则" not in words


def test_an_unstated_scope_is_said_first_and_no_area_is_claimed(get):
    words = plain(get("/indicator/liangjiang/high-tech-enterprises?plan=chengyu-2023-2027").text)
    assert "目标的说明：未说明口径" in words
    assert "两江新区（未说明口径）的目标是 2027 年不低于 1400 家" in words


def test_other_areas_are_linked_with_a_warning_where_they_differ(get):
    text = get("/indicator/liangjiang/high-tech-enterprises").text
    part = text[text.index('id="elsewhere"') :]
    assert 'href="/indicator/liangjiang-direct/high-tech-enterprises"' in part
    assert "包含关系，不能相加" in part


def test_an_unknown_plan_and_period_fall_back_and_say_so(get):
    answer = get(f"{FIRMS}?plan=fyp99&period=1999")
    assert answer.status == 200
    assert answer.text.count("不存在，已改为默认显示") == 2


def test_the_table_of_a_district_leads_here_at_the_same_period(get):
    text = get("/district/liangjiang?area=liangjiang-direct&period=2023H1").text
    assert f'href="{FIRMS}?plan=fyp14&amp;period=2023H1"' in text
