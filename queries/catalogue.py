"""Open data declared once: routes, checks, OpenAPI, data package and `/data` are made from this."""

from data.records.open_data import OpenFilter
from queries.catalogue_computed import ASSESSMENTS, AUDIT, CHANGES, RELEASES
from queries.catalogue_printed import ACTIONS, DOCUMENTS, FIGURES, INVESTMENTS, PROJECTS

TABLES = (
    FIGURES, ASSESSMENTS, INVESTMENTS, PROJECTS, ACTIONS, AUDIT, DOCUMENTS, CHANGES, RELEASES,
)  # fmt: skip
BY_NAME = {table.name: table for table in TABLES}

#: Every table comes in each of these: ending -> media type.
FORMS = {
    "csv": "text/csv",
    "json": "application/json",
    "parquet": "application/vnd.apache.parquet",
}

#: In the order that pages and descriptions show them.
FILTERS = {
    item.name: item
    for item in (
        OpenFilter("district", "区域", "Code of a district, as in the column area."),
        OpenFilter("area", "范围", "Code of an area, as in the column area."),
        OpenFilter("plan", "规划", "Code of a plan, such as fyp14."),
        OpenFilter("theme", "主题", "Code of a unified theme, such as ecology."),
        OpenFilter("period", "时点", "A period as the column has it, such as 2022 or 2023H1."),
        OpenFilter("indicator", "指标", "Code of an indicator, such as gdp-growth."),
        OpenFilter("role", "角色", "What a figure is in its plan, such as target."),
        OpenFilter("nature", "性质", "expected or binding."),
        OpenFilter("rating", "测算评价", "A class of the computed verdict, such as behind."),
        OpenFilter("shown_rating", "页面采用", "A class of the verdict that the pages show."),
        OpenFilter("rule", "核验规则", "Name of an audit rule, such as fact_differs."),
    )
}
