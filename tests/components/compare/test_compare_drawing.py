"""Bars, table and matrix of the comparison."""

from dataclasses import replace

from components.compare import matrix
from components.compare.bars import bars
from components.shell.document.html_text import to_html
from data.records.compare import SharedIndicator
from presentation.compare import comparability, matrix_cells
from tests.presentation.compare.test_comparability import ONE, OTHER
from tests.presentation.sample import ROW, unrated

ITEM = SharedIndicator("firms", "企业数量", "家", "stock", "", "economy", "综合经济", 2)


def _href(area, indicator):
    return f"/indicator/{area}/{indicator}"


def _cell(figures, row=None):
    shown = matrix_cells.cell(figures, row)
    assert shown is not None
    return shown


def _lengths(figures):
    (group,) = comparability.groups(figures, "家")
    marks = [row.children[1].children for row in bars(group, {}, _href).children[1].children]
    return [(mark.style["--from"], mark.style["--length"]) for mark in marks]


def test_bars_begin_at_zero_and_share_a_scale():
    assert _lengths([ONE, OTHER]) == [("0.00%", "100.00%"), ("0.00%", "80.00%")]


def test_a_negative_result_runs_to_the_left_of_zero():
    fall = replace(OTHER, mention=replace(OTHER.mention, value=-100.0))
    assert _lengths([ONE, fall]) == [("50.00%", "50.00%"), ("0.00%", "50.00%")]


def test_every_bar_names_the_printed_text_and_its_place():
    (group,) = comparability.groups([ONE, OTHER], "家")
    text = to_html(bars(group, {"report": "报告"}, _href))
    assert text.count("原文“100”") == 2
    assert text.count("《报告》表1 第5行") == 2


def test_a_cell_shows_the_rated_result_with_its_verdict_and_who_gave_it():
    shown = _cell([ONE], ROW)
    assert (shown.figure, shown.rating) == (ROW.actual, "behind")
    assert shown.verdict == "相对滞后（官方评价）"


def test_a_half_year_figure_stands_below_the_whole_year_without_a_verdict():
    half = replace(ONE, mention=replace(ONE.mention, period="2023H1"))
    shown = _cell([half, ONE])
    assert (shown.figure, shown.later) == (ONE.mention, half.mention)
    assert shown.verdict == "未作评价"


def test_a_target_without_a_result_says_so():
    target = replace(ONE, role="target")
    shown = _cell([target])
    assert (shown.role, shown.rating, shown.verdict) == ("目标", "not_assessed", "没有结果")


def test_a_missing_result_gives_its_reason_not_an_older_figure():
    row = unrated("not_measured", actual=None)
    old = replace(ONE, mention=replace(ONE.mention, period="2020"))
    assert _cell([old], row).verdict == "暂未评价：缺数据"


def test_an_area_without_a_figure_has_an_empty_cell():
    assert matrix_cells.cell([], None) is None


def test_a_scope_that_is_not_stated_gets_no_column():
    unstated = replace(OTHER, is_scope_stated=False)
    text = to_html(matrix.matrix([ITEM], [ONE, unstated], {}, _href))
    assert "一区" in text and "未说明口径" not in text
