"""Invented charts for the tests of what people take along."""

from presentation.charts.chart_spec import AreaLine, ChartSpec
from presentation.trajectory.records import Point, Trajectory
from tests.presentation.sample import ROW, row

POINTS = (
    Point("2020", 1000.0, "1000家", "1000 家", "baseline", "f-baseline"),
    Point("2022", 1400.0, "1400家", "1400 家", "actual", "f-actual"),
)
TRAJECTORY = Trajectory(
    figure_id="f-target",
    name="高新技术企业数量",
    area="示例区全域",
    unit="家",
    kind="stock",
    measure="level",
    rating="behind",
    period="2022",
    first=2020,
    last=2025,
    segments=(POINTS,),
    spans=(),
    target=Point("2025", 2000.0, "2000家", "2000 家", "target", "f-target"),
    is_level=False,
    schedule=tuple((2020 + year, 1000.0 + 200.0 * year) for year in range(6)),
    breaks=(),
    apart=(),
    undrawn="",
)
GAUGE = ChartSpec(
    kind="gauge",
    parameters=(("area", "somewhere"), ("indicator", "high-tech")),
    title="高新技术企业数量",
    area_name="示例区全域",
    plan_name="“十四五”规划",
    period="2022",
    sentence="目标是 2025 年达到 2500 家。",
    sources=("《评估报告》表1 第5行",),
    data_until="2023-06-30",
    release="0123456789ab",
    page="/indicator/somewhere/high-tech",
    rows=(ROW,),
    trajectory=TRAJECTORY,
)


def summary(*lines: tuple[str, int]) -> ChartSpec:
    """A summary of areas, each with so many rated indicators."""
    made = tuple(
        AreaLine(label, tuple(row(row_label=f"表1 第{number}行", scope=label)
                          for number in range(1, count + 1)))
        for label, count in lines
    )  # fmt: skip
    return ChartSpec(
        "summary", (("district", "somewhere"),), "示例区：规划目标进展", "示例区", "“十四五”规划",
        "2022", "", ("《评估报告》",), "2023-06-30", "0123456789ab", "/district/somewhere",
        lines=made,
    )  # fmt: skip
