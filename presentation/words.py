"""Names of the codes of a figure: what it measures, its role, nature and stage."""

from presentation.language import Words, mark

NATURES = Words({"expected": mark("预期性"), "binding": mark("约束性"), "": ""})

MEASURES = Words(
    {
        "project_count": mark("项目数"),
        "total_investment": mark("总投资"),
        "plan_period_investment": mark("规划期投资"),
        "annual_investment": mark("年度投资"),
        "completed_investment": mark("完成投资"),
        "started_or_finished_count": mark("完工及在建"),
        "implementation_rate": mark("实施率"),
        "share": mark("占比"),
        "published_rating": mark("官方表述"),
    }
)

STAGES = Words(
    {
        "finished": mark("已完成"),
        "continued": mark("续建"),
        "new": mark("新开工"),
        "planned": mark("谋划储备"),
        "underway": mark("推进中"),
        "none": "",
    }
)

ROLES = Words(
    {
        "baseline": mark("基期值"),
        "target": mark("目标值"),
        "forecast": mark("预期值"),
        "actual": mark("实际值"),
        "compared": mark("对照指标的结果"),
        "published_rating": mark("官方评价"),
        "published_completion": mark("公布的完成进度"),
    }
)
