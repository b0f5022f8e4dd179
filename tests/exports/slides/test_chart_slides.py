"""One chart as one slide: native, complete, and the same numbers as the records."""

from dataclasses import replace
from itertools import chain

import pytest
from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER as KIND

from data.records.indicator import Break
from presentation.compare.comparability import UNRANKED
from presentation.trajectory.trajectory import trajectory
from tests.exports.slides.check import charts, faults, notes, opened, sheet, tables, titles, values
from tests.exports.slides.sample import AHEAD, BEHIND, IMPRINT, MISSING, PLAN, SPECS, chart_spec
from tests.presentation.sample import mention, rated, row
from tests.presentation.trajectory.test_trajectory import FIRMS
from tests.presentation.verdicts.test_certainty_words import ROW as EDGE
from views.chart_kinds import slide

HOSTILE = '=HYPERLINK("http://x")<b>&\x0b' + "很长的名称" * 30


@pytest.mark.parametrize("kind", SPECS)
def test_every_kind_is_one_sound_slide(kind):
    made = slide(SPECS[kind], IMPRINT)
    assert faults(made) == []
    assert len(titles(made)) == 1


@pytest.mark.parametrize("kind", sorted(SPECS.keys() - {"missing"}))
def test_every_kind_with_numbers_has_a_native_chart(kind):
    assert len(charts(slide(SPECS[kind], IMPRINT))) == 1


def test_the_chart_has_the_completion_and_the_schedule_of_the_records():
    (chart,) = charts(slide(SPECS["gauges"], IMPRINT))
    assert list(values(chart).values()) == [(28.1, 120.0, None, None), (40.0, 40.0, None, None)]


def test_what_is_missing_is_an_empty_cell_and_a_dash_never_zero():
    made = slide(SPECS["gauges"], IMPRINT)
    assert sheet(charts(made)[0])["B5"].value is None
    (table,) = tables(made)
    assert 0 not in charts(made)[0].plots[0].series[0].values
    assert "—" in table[4]
    assert "○ 暂未评价 缺数据" in table[4]


def test_both_verdicts_stand_in_words_with_their_labels():
    (table,) = tables(slide(SPECS["gauges"], IMPRINT))
    assert table[0][-2:] == ["官方评价", "系统测算"]
    assert table[1][-2:] == ["■ 相对滞后", "■ 相对滞后"]
    assert table[2][-2:] == ["文件未作评价", "→ 超期完成"]


def test_a_differing_computation_is_marked_beside_the_official_verdict():
    differs = row(rating="slightly_behind", agrees=False)
    (table,) = tables(slide(chart_spec("gauges", rows=(differs,)), IMPRINT))
    assert table[1][-2:] == ["■ 相对滞后", "≠ ▲ 略有滞后"]


def test_a_verdict_on_the_edge_names_the_other_one_below_the_table():
    made = slide(chart_spec("gauges", rows=(EDGE,)), IMPRINT)
    assert tables(made)[0][1][-1] == "● 达到预期进度"
    (remark,) = [shape for shape in opened(made).slides[0].shapes if shape.name == "说明"]
    assert remark.text_frame.text == f"{EDGE.label}：± 测算也可为略有滞后"


def test_the_notes_have_every_printed_figure_with_its_place():
    (note,) = notes(slide(SPECS["gauges"], IMPRINT))
    figures = chain.from_iterable((r.baseline, r.target, r.actual) for r in SPECS["gauges"].rows)
    assert all(f"“{figure.printed_value}”" in note for figure in figures if figure)
    assert note.splitlines()[1] == "以下出自《某区规划报告》。"
    assert "表1 第5行" in note
    assert "503543ae7761" in note


def test_the_notes_have_the_other_results_a_computation_rests_on():
    average = mention(
        printed_value="6.3", unit="%", period="2021-2022", basis="average_growth", locator="（一）"
    )
    (note,) = notes(slide(chart_spec("gauge", rows=(row(inputs=(average,)),)), IMPRINT))
    assert "实际值（2021—2022 年）“6.3” %（两年年均） [2]" in note
    assert "[2] 《某区规划报告》（一）" in note


def test_a_gauge_tells_the_finding_in_its_title():
    (title,) = titles(slide(SPECS["gauge"], IMPRINT))
    assert title == "高新技术企业数量：完成 28.1%，应到 40%，官方评价：相对滞后"


def test_a_gauge_draws_completion_and_schedule():
    (chart,) = charts(slide(SPECS["gauge"], IMPRINT))
    assert list(chart.plots[0].categories) == ["完成进度", "应到进度"]
    assert list(values(chart).values()) == [(28.1, 40.0)]


def test_a_bound_draws_its_figures_and_no_schedule():
    (chart,) = charts(slide(SPECS["bound"], IMPRINT))
    assert list(values(chart).values()) == [(309.0, 320.0)]


def test_a_gauge_without_data_says_why_and_draws_nothing():
    made = slide(SPECS["missing"], IMPRINT)
    assert charts(made) == []
    assert "缺 2022 年底数据" in titles(made)[0]


def test_a_trajectory_has_its_results_its_schedule_and_its_target():
    (chart,) = charts(slide(SPECS["trajectory"], IMPRINT))
    series = values(chart)
    assert series["基期与结果"] == (1003.0, 1423.0, 1450.0)
    assert series["时序：从基期到目标的直线"][0::5] == (1003.0, 2500.0)
    assert series["目标"] == (2500.0,)


def test_no_series_crosses_a_change_of_definition():
    changed = (Break("somewhere", "2022", "口径调整", "report", "表1"),)
    line = trajectory(BEHIND, PLAN, "某区", FIRMS, changed)
    made = slide(chart_spec("trajectory", rows=(BEHIND,), trajectory=line), IMPRINT)
    series = values(charts(made)[0])
    assert series["结果（2020 年）"] == (1003.0,)
    assert series["结果（2022—2022.5 年）"] == (1423.0, 1450.0)
    assert "口径变化：口径调整" in notes(made)[0]


def test_a_summary_has_the_counts_as_chart_and_as_table():
    made = slide(SPECS["summary"], IMPRINT)
    assert values(charts(made)[0])["超期完成"] == (1.0, 1.0)
    assert tables(made)[0][1][:2] == ["全域", "4"]


def test_a_comparison_keeps_the_order_of_the_areas():
    (chart,) = charts(slide(SPECS["comparison"], IMPRINT))
    assert list(chart.plots[0].categories) == ["甲区", "乙区"]
    assert list(values(chart).values()) == [(12.0, 30.0)]


def test_an_approximate_amount_says_so_at_its_bar():
    (chart,) = charts(slide(SPECS["investments"], IMPRINT))
    points = chart.plots[0].series[0].points
    assert points[0].data_label.text_frame.text == "约36亿元"


def test_a_footer_names_source_state_and_address():
    page = opened(slide(SPECS["gauge"], IMPRINT)).slides[0]
    footer = next(s.text_frame.text for s in page.placeholders if s.placeholder_format.idx == 11)
    assert "《报告》表1 第5行" in footer
    assert "数据版本 503543ae7761" in footer
    (until,) = [s for s in page.placeholders if s.placeholder_format.type == KIND.DATE]
    assert until.text_frame.text == "数据截至 2023-06-30"
    assert IMPRINT.address.removeprefix("https://") in footer


def test_hostile_names_are_words_and_stay_on_the_slide():
    rows = (rated(12.0, printed_name=HOSTILE), row(printed_name="@SUM(1)"))
    made = slide(chart_spec("gauges", title=HOSTILE, rows=rows, sources=(HOSTILE,) * 3), IMPRINT)
    assert faults(made) == []
    assert sheet(charts(made)[0])["A2"].data_type == "s"


def test_hostile_areas_and_groups_stay_on_the_slide():
    money = tuple(replace(item, group_name=HOSTILE) for item in SPECS["investments"].investments)
    made = slide(chart_spec("investments", investments=money, area_name=HOSTILE), IMPRINT)
    assert faults(made) == []


def test_bars_beyond_the_scale_are_cut_and_the_table_says_where():
    far = rated(940.0, "ahead")
    (table,) = tables(slide(chart_spec("gauges", rows=(far, AHEAD)), IMPRINT))
    assert "止于 150%" in table[0][4]
    assert table[1][4] == "940%"


def test_a_result_compared_with_its_target_has_no_schedule():
    compared = rated(52.0, plan_kind="annual", target_period="2022", schedule=None,
                     target=mention(period="2022"))  # fmt: skip
    (chart,) = charts(slide(chart_spec("gauges", rows=(compared, MISSING)), IMPRINT))
    assert list(values(chart).values()) == [(52.0, None), (None, None)]


def test_the_same_piece_is_the_same_bytes():
    assert slide(SPECS["gauges"], IMPRINT) == slide(SPECS["gauges"], IMPRINT)


def test_the_address_says_that_its_page_has_the_latest_data():
    (page,) = opened(slide(SPECS["gauge"], IMPRINT)).slides
    (foot,) = [shape for shape in page.placeholders if shape.placeholder_format.idx == 11]
    assert foot.text_frame.text.endswith("plan.example.cn/district/x（网页为最新数据）")


def test_compared_areas_are_said_not_to_be_ranked():
    (page,) = opened(slide(SPECS["comparison"], IMPRINT)).slides
    remarks = [shape.text_frame.text for shape in page.shapes if shape.name == "说明"]
    assert remarks[0].endswith(UNRANKED())


def test_a_list_on_a_narrow_template_has_the_whole_width_for_its_table(tmp_path):
    Presentation().save(tmp_path / "narrow.pptx")
    made = slide(SPECS["gauges"], replace(IMPRINT, template=tmp_path / "narrow.pptx"))
    assert [fault for fault in faults(made) if "colour of its own" not in fault] == []
    assert charts(made) == []
    assert "应到进度" in tables(made)[0][0]
