"""Invented charts and an invented deck for the tests of the slides."""

from dataclasses import replace
from typing import Any

from data.records.compare import AreaFigure
from data.records.places import Document, Plan
from data.records.rows import IndicatorRow
from exports.slides import Deck, Provenance
from presentation.charts.chart_spec import AreaLine, ChartSpec
from presentation.compare.comparability import Group
from presentation.trajectory.trajectory import trajectory
from tests.presentation.sample import investment, mention, rated, row, unrated
from tests.presentation.trajectory.test_trajectory import FIRMS

PLAN = Plan("somewhere", "fyp14", "规划", "“十四五”规划", "five_year", 2021, 2025, "")
REPORT = Document(
    "report", "somewhere", "某区规划报告", "报告", "某区", "", "2024", "2023-06-30", ""
)
IMPRINT = Provenance(
    ("《报告》表1 第5行",), "2023-06-30", "503543ae7761", "https://plan.example.cn/district/x",
    documents={"report": "某区规划报告"},
)  # fmt: skip
BEHIND = row()
AHEAD = rated(120.04, "ahead", printed_name="人均预期寿命", row_label="表1 第6行")
BOUND = rated(
    None, "behind", printed_name="空气质量优良天数", row_label="表1 第7行",
    schedule=None,
    target=mention(value=320.0, printed_value="≥320", unit="天", bound="ge", basis="every_year"),
    actual=mention(figure_id="f-days", value=309.0, printed_value="309", unit="天", period="2022"),
)  # fmt: skip
MISSING = unrated("not_measured", printed_name="失业率", row_label="表1 第8行", actual=None)
ROWS = (BEHIND, AHEAD, BOUND, MISSING)
MONEY = (
    investment(group_name="路桥", group="roads", parent="all", measure="total_investment",
               printed_value="约36亿元", value=36.0, unit="亿元", bound="approx"),
    investment(group_name="厂房", group="plants", parent="all", measure="total_investment",
               printed_value="64亿元", value=64.0, unit="亿元"),
)  # fmt: skip


def chart_spec(kind: str, **fields: Any) -> ChartSpec:
    """A chart of some kind with what it is about."""
    of_kind: dict[str, Any] = {
        "kind": kind, "parameters": (), "title": "标题", "area_name": "某区",
        "plan_name": "“十四五”规划", "period": "2022", "sentence": "一句话。",
        "sources": ("《报告》表1 第5行",), "data_until": "2023-06-30",
        "release": "503543ae7761", "page": "/district/x",
    }  # fmt: skip
    return ChartSpec(**(of_kind | fields))


def area_figure(name: str, value: float, **figure: Any) -> AreaFigure:
    return AreaFigure(
        "firms", name, name, name, "全区", False, True, "actual", False, "level", "规划", "",
        mention(figure_id=f"f-{name}", value=value, printed_value=f"{value:g}", period="2022",
                **figure),
    )  # fmt: skip


GROUP = Group(
    "actual", "level", "2022", "", "家", (area_figure("甲区", 12.0), area_figure("乙区", 30.0))
)
SPECS = {
    "gauge": chart_spec("gauge", rows=(BEHIND,)),
    "bound": chart_spec("gauge", rows=(BOUND,)),
    "missing": chart_spec("gauge", rows=(MISSING,)),
    "gauges": chart_spec("gauges", rows=ROWS),
    "summary": chart_spec(
        "summary", rows=ROWS, lines=(AreaLine("全域", ROWS), AreaLine("直管区", (AHEAD,)))
    ),
    "trajectory": chart_spec(
        "trajectory", rows=(BEHIND,), trajectory=trajectory(BEHIND, PLAN, "某区", FIRMS)
    ),
    "comparison": chart_spec("comparison", comparison=GROUP),
    "investments": chart_spec("investments", investments=MONEY),
}


def deck_of(rows: tuple[IndicatorRow, ...] = ROWS, **fields: Any) -> Deck:
    """A deck of invented rows."""
    invented = Deck(
        "某区全域", "“十四五”规划", "2022", "", rows, (AreaLine("全域", rows),), MONEY, (REPORT,)
    )
    return replace(invented, **fields)
