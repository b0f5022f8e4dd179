"""How sure verdicts are, as the page about the method tells it."""

from dataclasses import replace

import pytest

from components.methodology.allowed_table import area_table, edge
from components.shell.document.html_text import to_html
from data.assessing.precision_examples import PrintedExample
from data.records.audit import Allowed, VerdictCount, VerdictCounts
from presentation.methodology import allowed

EDGE = Allowed(
    "demo", "示例区", "demo", "全区", "fyp14", "“十四五”规划", "2022", "share", "建成率",
    "slightly_behind", False, "on_track", "slightly_behind", 35.443, 39.506,
)  # fmt: skip
COUNT = VerdictCount("示例区", "全区", "“十四五”规划", "2022", 3, 3, 0, 2, 0, 0)


def test_what_a_print_allows_is_told_as_the_build_computes_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert allowed.printed_lines()[:2] == [
        ("结果", "70%", "69.5 至 70.5%"), ("结果", "70.0%", "69.95 至 70.05%")
    ]  # fmt: skip
    wider = PrintedExample("7", 7, "eq", "%", False, (0, 0))
    monkeypatch.setattr(allowed, "PRINTED", (wider,))
    assert allowed.printed_lines() == [("结果", "7%", "6.5 至 7.5%")]


def test_sure_verdicts_and_those_on_the_edge_are_counted_by_area() -> None:
    assert allowed.summary(COUNT).startswith("3 个测算中，所印位数只许一种评价的 2 个")
    cells = to_html(area_table(VerdictCounts(COUNT, [COUNT], 1)))
    assert "示例区 全区" in cells and ">3<" in cells and ">2<" in cells and ">1<" in cells


def test_a_verdict_on_the_edge_is_named_with_all_that_its_print_allows() -> None:
    drawn = to_html(edge([EDGE], 3, lambda row: f"/{row.indicator}"))
    assert "许可不止一种评价的 3 个" in drawn and "建成率" in drawn and "另有 2 行" in drawn
    assert "35.4% 至 39.5%" in drawn and "达到预期进度或略有滞后" in drawn


def test_a_result_beside_its_target_has_words_of_its_own_and_a_bound_no_completion() -> None:
    compared = replace(EDGE, is_comparison=True, best="ahead", worst="basically_met")
    assert allowed.verdicts(compared) == "超过目标至基本完成"
    assert allowed.completions(replace(EDGE, low=None, high=None)) == "—"
