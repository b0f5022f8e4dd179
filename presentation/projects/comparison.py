"""Printed investment of several districts side by side, where measure, unit and category agree.

Nothing is added up: a bar is one printed figure of one project group. Left out, with a sentence,
are wholes, the city beside its districts, and groups whose printed part exceeds the whole.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from data.records.projects import PlanInvestments
from data.records.projects_and_tasks import Investment
from presentation import dates, words
from presentation.charts import shapes
from presentation.joining import clauses, labelled, listed, phrases
from presentation.language import Words, mark, say
from presentation.projects.category_words import CATEGORIES, category_words
from presentation.projects.investment_bars import MONEY
from presentation.projects.investment_sums import first_values, oversized

#: Measure words for projects: 109项 and 226个 count the same thing.
_COUNTERS = Words({"个": mark("项")})

#: No kinds of project: a whole, and what fits no kind.
_NO_KIND = ("all", "other")

#: Pixels of a line and around all, and the part of its line that a bar takes.
_ROW, _MARGIN, _THICK = 38, 8, 0.65


@dataclass(frozen=True)
class ComparedFigure:
    """One printed figure of a project group and the plan it stands in."""

    plan: PlanInvestments
    figure: Investment
    is_flagged: bool


@dataclass(frozen=True)
class Comparison:
    """Bars of one measure by category; `left_out` are printed figures that no bar may show."""

    measure: str
    unit: str
    bars: tuple[ComparedFigure, ...]
    left_out: tuple[ComparedFigure, ...]


#: Bar -> what a click on it leads to.
LeadOf = Callable[[ComparedFigure], shapes.Lead | None]


def comparisons(plans: Sequence[PlanInvestments]) -> list[Comparison]:
    """Every measure of which two districts print figures of the same category in the same unit."""
    districts = [plan for plan in plans if plan.parent]
    by_measure = (_comparison(districts, measure) for measure in (*MONEY, "project_count"))
    return [item for item in by_measure if item is not None]


def _comparison(plans: Sequence[PlanInvestments], measure: str) -> Comparison | None:
    bars = [bar for plan in plans for bar in _bars(plan, measure)]
    unit = say("亿元") if measure in MONEY else say("项")
    same = [bar for bar in bars if _unit(bar.figure) == unit]
    shared = [bar for bar in same if len(_districts(same, bar.figure.category)) > 1]
    drawn = sorted((bar for bar in shared if not bar.is_flagged), key=_place)
    if not any(len(_districts(drawn, bar.figure.category)) > 1 for bar in drawn):
        return None
    return Comparison(measure, unit, tuple(drawn), tuple(bar for bar in shared if bar.is_flagged))


def _bars(plan: PlanInvestments, measure: str) -> list[ComparedFigure]:
    """The plan's figures of a measure, one a group, without wholes beside their parts."""
    wholes = {row.parent for row in plan.rows}
    flagged = oversized(plan.rows) if measure in MONEY else set()
    return [
        ComparedFigure(plan, row, group in flagged)
        for (group, name), row in first_values(plan.rows).items()
        if name == measure and group not in wholes and row.category not in _NO_KIND
    ]


def _unit(row: Investment) -> str:
    return _COUNTERS.get(row.unit, row.unit)


def _districts(bars: Sequence[ComparedFigure], category: str) -> set[str]:
    return {bar.plan.district for bar in bars if bar.figure.category == category}


def _place(bar: ComparedFigure) -> int:
    return list(CATEGORIES).index(bar.figure.category)


def drawing(comparison: Comparison, lead_of: LeadOf = lambda bar: None) -> shapes.Drawing:
    """Bars under a line that names their category; a click leads to `lead_of` a bar."""
    rows, bars = _axis(comparison), comparison.bars
    places = list(rows)
    largest = max(bar.figure.value or 0 for bar in bars)
    drawn = tuple(
        shapes.BarShape(
            places.index(bar.figure.investment_id), 0, bar.figure.value or 0,
            words=bar.figure.printed_value, lead=lead_of(bar),
        )
        for bar in bars
    )  # fmt: skip
    return shapes.Drawing(
        height=_ROW * len(rows) + 2 * _MARGIN,
        alt=alternative(comparison),
        margin=shapes.Margin(_MARGIN, _MARGIN, _MARGIN, _MARGIN),
        x=shapes.DrawnAxis(0, largest * 1.35),
        # A category's own line has no bar, so the range must name all lines.
        y=shapes.DrawnAxis(
            len(rows) - 0.5, -0.5, tuple(enumerate(rows.values())), shapes.WORDS
        ),
        bars=(shapes.BarLayer("compared", drawn, _THICK),),
    )  # fmt: skip


def _axis(comparison: Comparison) -> dict[str, shapes.Lines]:
    """What stands beside the chart from top to bottom, by its place on the axis."""
    rows: dict[str, shapes.Lines] = {}
    count = Counter(map(_where, comparison.bars))
    for bar in comparison.bars:
        rows.setdefault(
            bar.figure.category, shapes.line(shapes.Bold(category_words(bar.figure.category)))
        )
        # With its project group where the district has several in the category.
        group = shapes.line(bar.figure.group_name) if count[_where(bar)] > 1 else ()
        rows[bar.figure.investment_id] = shapes.line(bar.plan.district_name) + group
    return rows


def _where(bar: ComparedFigure) -> tuple[str, str]:
    return bar.plan.district, bar.figure.category


def alternative(comparison: Comparison) -> str:
    """The bars in words: 总投资。基础设施：某新区 1545.95亿元，乙区 约2656亿元；…"""
    by_category: dict[str, list[str]] = {}
    for bar in comparison.bars:
        text = f"{bar.plan.district_name} {bar.figure.printed_value}"
        by_category.setdefault(bar.figure.category, []).append(text)
    parts = [labelled(category_words(name), phrases(texts)) for name, texts in by_category.items()]
    return f"{words.MEASURES[comparison.measure]}。{'；'.join(parts)}。"


def flagged_words(bar: ComparedFigure) -> str:
    """未画出：乙区的重大民生项目，原文印作总投资 约270亿元，规划期投资 2578亿元，…"""
    sums = [row for row in bar.plan.rows if row.group == bar.figure.group and row.measure in MONEY]
    printed = phrases(f"{words.MEASURES[row.measure]} {row.printed_value}" for row in sums)
    name = say(
        "{district_name}的{group_name}",
        district_name=bar.plan.district_name,
        group_name=bar.figure.group_name,
    )
    return say(
        "未画出：{name}，原文印作{printed}，部分大于总体，照原文列出。", name=name, printed=printed
    )


def basis_words(compared: Sequence[Comparison]) -> str:
    """Which plans and groups stand side by side, and that they do not compare like with like."""
    plans = {
        (bar.plan.district, bar.plan.plan): bar.plan for item in compared for bar in item.bars
    }.values()
    bases = []
    for plan in plans:
        stages = dict.fromkeys(row.stage for row in plan.rows if row.stage)
        span = dates.period_words(
            f"{plan.start}-{plan.end}" if plan.end > plan.start else str(plan.start)
        )
        stage = say("，原文列为{stages}项目", stages=listed(stages)) if stages else ""
        bases.append(
            say(
                "{district_name}取自{plan_name}（{span}{stage}）",
                district_name=plan.district_name,
                plan_name=plan.plan_name,
                span=span,
                stage=stage,
            )
        )
    return say(
        "{bases}。各规划的年份、阶段和统计口径不同，并列供查阅，不相加，不排名。",
        bases=clauses(bases),
    )
