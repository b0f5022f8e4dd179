"""Open tables of what is computed here from what the documents print."""

from data.records.open_data import OpenTable
from queries.catalogue_columns import (
    AREA,
    AREA_NAME,
    INDICATOR,
    METHODS,
    OF_DISTRICT,
    PERIOD,
    PERIOD_END,
    PERIOD_START,
    PLAN,
    PLAN_NAME,
    RATINGS,
    REASONS,
    TARGET_KINDS,
    THEME,
    boolean,
    integer,
    number,
    text,
    values,
)

_RULERS = (
    ("points", "百分点法", "points behind the schedule (10, 30)"),
    ("shares", "比例法", "shares of the schedule (80 %, 60 %)"),
)

ASSESSMENTS = OpenTable(
    "assessments",
    "评价与测算",
    "一项目标在一个时点的评价：公布的，和按同一规则测算的",
    "The verdict on every target at every period, as published and as computed here.",
    (
        OF_DISTRICT,
        AREA,
        PLAN,
        INDICATOR,
        PERIOD,
        number("completion", "完成进度", "Computed completion, per cent."),
        number("schedule", "应到进度", "Completion that is due at the period, per cent."),
        text("rating", "测算评价", "Computed here by `method` and the rule of `rule_by`.", RATINGS),
        text("published_rating", "官方评价", "As the document prints it.", RATINGS),
        number("published_completion", "公布的完成进度", "As the document prints it, per cent."),
        text("shown_rating", "页面采用", "Published where there is one, else computed.", RATINGS),
        boolean("agrees", "评价一致", "Whether both verdicts agree, if there are both."),
        text("reason", "原因", "Why no rating is computed.", REASONS),
        number("required_pace", "还需速度", "Yearly pace still needed, in `pace_unit`."),
        number("projected_value", "推算值", "Value at the end of the plan at the pace so far."),
        text("published_words", "官方评价原文", "Published verdict in its own words."),
        text("target_period", "目标时点", "Period of the target."),
        THEME,
        text(
            "pace_unit", "速度单位", "% a year, or step: units of the indicator a year.",
            ("%", "step"),
        ),
        text("target_figure", "目标编号", "`figure_id` of the target."),
        text("baseline_figure", "基期编号", "`figure_id` of the baseline."),
        text("actual_figure", "实际编号", "`figure_id` of the result."),
        text("rating_figure", "官方评价编号", "`figure_id` of the published verdict."),
        text("completion_figure", "完成进度编号", "`figure_id` of the published completion."),
        text(
            "other_figure", "另一处编号",
            "`figure_id` of a figure or verdict printed otherwise, which gives another verdict.",
        ),
        text("other_rating", "按另一处", "The verdict that it gives.", RATINGS),
        text("published_note", "官方评价附注", "The document's note on the published verdict."),
        text(
            "method", "评价方法",
            "By what a result is judged: progress is completion against the schedule, annual and "
            "final compare it with its target, every_year is a bound that holds at every date.",
            METHODS,
        ),
        text(
            "rule_by", "规则出处",
            "Who set the rule: document prints it, extended is carried over to another date, "
            "adapted to another plan, system is printed nowhere.",
            ("document", "extended", "adapted", "system"),
        ),
        boolean(
            "shown_met", "算作完成",
            "Whether `shown_rating` counts as met, as the document's rating scheme says.",
        ),
        text(
            "target_kind", "目标种类",
            "What the target is: a level, a growth, a sum, a change, a class, a ratio, a range, a "
            "relation to another indicator, kept every year, or none that a result can be held to.",
            ("", *TARGET_KINDS),
        ),
        boolean(
            "sure", "评价确定",
            "Whether all values that the printed digits allow give the computed verdict.",
        ),
        text("best", "最好可为", "The best verdict that they give.", RATINGS),
        text("worst", "最差可为", "The worst verdict that they give.", RATINGS),
        number("completion_low", "完成进度下限", "The least completion they give, per cent."),
        number("completion_high", "完成进度上限", "The most completion they give, per cent."),
        *(
            text(f"{ruler}_{end}", f"{name}{word}", f"The {end} verdict by {how}.", RATINGS)
            for ruler, name, how in _RULERS
            for end, word in (("best", "最好"), ("worst", "最差"))
        ),
        text("indicator_name", "指标", "Unified name of the indicator."),
        AREA_NAME,
        PLAN_NAME,
        PERIOD_START,
        PERIOD_END,
        text("rule", "规则编号", "The rating rule that it was judged by, a row of the rules."),
        number(
            "gap", "与应到进度之差",
            "Completion minus what is due, points with their sign; of `progress` alone.",
        ),
        text("arithmetic", "算式", "The arithmetic in words, step by step (Chinese)."),
    ),
    key=("district", "plan", "area", "indicator", "period", "target_period"),
    filters=(
        "district", "area", "plan", "theme", "period", "indicator", "rating", "shown_rating",
    ),
)  # fmt: skip

AUDIT = OpenTable(
    "audit",
    "数据核验",
    "文件之间、表文之间的一处不一致，或一个无法复核的评价",
    "What the audit found: contradictions, remarks, and verdicts that cannot be recomputed.",
    (
        text("finding_id", "编号", "Stable identifier."),
        text("rule", "规则", "Rule that found it; see /audit."),
        OF_DISTRICT,
        AREA,
        PLAN,
        INDICATOR,
        text("subject", "对象", "What it speaks of where it is no indicator."),
        PERIOD,
        text("first_printed", "甲处原文", "First place: the figure as printed."),
        text("first_document", "甲处文件", "First place: the document."),
        text("first_locator", "甲处出处", "First place: where in the document."),
        text("second_printed", "乙处原文", "Second place: the figure as printed."),
        text("second_document", "乙处文件", "Second place: the document."),
        text("second_locator", "乙处出处", "Second place: where in the document."),
        number("first_value", "甲值", "The printed number that is examined."),
        number("second_value", "乙值", "The printed number that it is held against."),
        number("computed", "测算值", "What the printed figures give in its place."),
        text("arithmetic", "算式", "The arithmetic."),
        text("sentence", "说明", "The finding in a sentence (Chinese)."),
        text("explanation", "解释", "What the curators say about it (Chinese)."),
        THEME,
        number(
            "difference",
            "差",
            "`first_value` minus `computed`, or `second_value`, with its sign.",
        ),
        text(
            "weight",
            "性质",
            "Whether the documents contradict themselves, something is remarked, or a published "
            "verdict is open: it cannot be recomputed.",
            ("contradiction", "remark", "open"),
        ),
        text("rule_name", "规则名称", "What the rule asks (Chinese)."),
        text("district_name", "区域名称", "Name of the district (Chinese)."),
        AREA_NAME,
        PLAN_NAME,
        text("indicator_name", "指标", "Unified name of the indicator."),
    ),
    key=("finding_id",),
    filters=("rule", "district", "area", "plan", "theme", "period", "indicator"),
)

CHANGES = OpenTable(
    "changes",
    "更正与变化",
    "数据的一次修订改动的一处：更正、新增、撤下的数字，或变了的评价",
    "What each revision of the data changed for readers, the latest first, and why.",
    (
        text("revision", "修订", "Identifier of the revision."),
        text("day", "日期", "Day of the revision."),
        text("kind", "类别", "What became of it.", values("changes", "kind")),
        text(
            "subject",
            "对象",
            "`figure_id`, code of a new document, or district, plan, area, indicator, period of "
            "the target and period of an assessment, a slash between.",
        ),
        OF_DISTRICT,
        AREA,
        PLAN,
        INDICATOR,
        PERIOD,
        text("field", "列", "Column of the figure, verdict, or figures (of a document)."),
        text("before", "原为", "What stood there; empty for what is new."),
        text("after", "改为", "What stands there; empty for what was withdrawn."),
        text("note", "原因", "Why (Chinese)."),
        text("checked_by", "核对", "Who checked the revision."),
    ),
    key=("revision", "subject", "field"),
    filters=("district", "area", "plan", "period", "indicator"),
)

RELEASES = OpenTable(
    "releases",
    "数据版本",
    "一个保留的数据版本",
    "Every release that is kept here, the latest built first; each never changes.",
    (
        text("release", "版本", "Name of the release."),
        boolean(
            "is_current", "当前版本", "Whether pages and answers use it unless told otherwise."
        ),
        text("built", "生成时间", "When it was built, UTC, ISO 8601."),
        integer("figures", "数字", "How many figures it holds."),
        integer("documents", "文件", "How many documents it holds."),
    ),
    key=("release",),
)
