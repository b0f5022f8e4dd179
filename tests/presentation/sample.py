"""Invented records for the components' tests."""

from dataclasses import asdict, replace
from typing import Any

from assessment import Assessment, Method, Observation, Rating, Reason, Target
from assessment.outcome import MET, RATED, outcome
from data.records.projects_and_tasks import Investment
from data.records.rows import IndicatorRow, Mention, RatingRule
from data.sums import checks_of, with_checks

TARGET = Mention(
    figure_id="f-target",
    printed_value="2500",
    value=2500.0,
    unit="家",
    bound="eq",
    basis="level",
    period="2025",
    missing="",
    note="",
    document="report",
    locator="表1 第5行",
)
RULE = RatingRule(
    rule="note-2",
    set_by="document",
    issued_for="某区",
    title="评估报告",
    locator="表1-1 注2",
    method="progress",
    district_name="某区",
    plan_name="“十四五”规划",
    plan_start=2021,
    plan_end=2025,
    since="2022",
    until="2022",
    unit="share_of_schedule",
    better=None,
    on_track=100.0,
    nearly=75.0,
    note="",
)
#: This system's rule for results.
RESULTS = replace(
    RULE, rule="results", set_by="system", issued_for="", title="", locator="", method="comparison",
    unit="share_of_target", nearly=90.0,
)  # fmt: skip
ROW = IndicatorRow(
    indicator="high-tech",
    name="高新技术企业",
    printed_name="高新技术企业数量",
    printed_theme="发展引领区",
    theme="industry",
    theme_name="产业体系",
    definition="",
    nature="expected",
    kind="stock",
    direction="higher",
    district="somewhere",
    plan="fyp14",
    plan_kind="five_year",
    area="somewhere",
    scope="全域",
    period="2022",
    target_period="2025",
    row_label="表1 第5行",
    printed_table="表1",
    in_table=True,
    target=TARGET,
    baseline=replace(
        TARGET, figure_id="f-baseline", printed_value="1003", value=1003, period="2020"
    ),
    actual=replace(TARGET, figure_id="f-actual", printed_value="1423", value=1423, period="2022"),
    completion=28.056,
    schedule=40.0,
    share_of_target=None,
    rating="behind",
    reason="",
    method="progress",
    rule_by="document",
    published_rating="behind",
    published_words="相对滞后",
    published_note="",
    published_completion=replace(
        TARGET, figure_id="f-done", printed_value="28.1%", value=28.1, unit="%", period="2022"
    ),
    shown_rating="behind",
    shown_met=False,
    agrees=True,
    required_pace=20.7,
    pace_so_far=19.1,
    pace_unit="%",
    projected_value=2403.0,
    break_reason="",
    steps=(),
    shape="progress",
    is_ceiling=False,
    met=None,
    baseline_met=False,
    rule=RULE,
)
INVESTMENT = Investment(
    investment_id="i-1",
    group="all",
    group_name="区级重大项目",
    parent="",
    category="all",
    sum_note="",
    area="somewhere",
    measure="project_count",
    period="2021-2025",
    printed_value="257项",
    value=257.0,
    bound="eq",
    unit="项",
    stage="",
    note="",
    document="report",
    locator="第三节",
)


def row(**changes: Any) -> IndicatorRow:
    """The sample row with some fields changed; its method follows its plan and target.

    What a build decides of it (shape, ceiling, met) is decided here as there.
    """
    changed = replace(ROW, **(_method(changes) | _met(changes) | changes))
    return replace(changed, **(_outcome(changed) | changes))


def _outcome(item: IndicatorRow) -> dict[str, Any]:
    assessed = Assessment(
        item.period, Rating(item.rating), Reason(item.reason) if item.reason else None,
        Method(item.method), item.completion, share_of_target=item.share_of_target,
    )  # fmt: skip
    goal, base, done = item.target, item.baseline, item.published_completion
    decided = outcome(
        assessed,
        item.direction,
        Target(goal.period, goal.value, goal.bound),
        Observation(base.period, base.value, base.bound) if base else None,
        shown=item.shown_rating,
        published=done.value if done else None,
    )
    return asdict(decided)


def _met(changes: dict[str, Any]) -> dict[str, bool | None]:
    """Whether the shown verdict counts as met, where no scheme says so."""
    rating = changes.get("shown_rating", ROW.shown_rating)
    return {"shown_met": rating in MET if rating in RATED else None}


def _method(changes: dict[str, Any]) -> dict[str, Any]:
    target = changes.get("target", TARGET)
    if target.basis == "every_year":
        return {"method": "every_year", "rule_by": "system", "rule": RESULTS}
    annual = changes.get("plan_kind") == "annual"
    return {"method": "annual", "rule_by": "system", "rule": RESULTS} if annual else {}


def mention(**changes: Any) -> Mention:
    """The sample target with some fields changed."""
    return replace(TARGET, **changes)


def rated(done: float | None, rating: str = "on_track", **changes: Any) -> IndicatorRow:
    """A row with a computed verdict and completion only."""
    fields: dict[str, Any] = {
        "completion": done,
        "rating": rating,
        "shown_rating": rating,
        "published_rating": "",
        "published_words": "",
        "published_completion": None,
        "agrees": None,
    }
    return row(**(fields | changes))


def unrated(reason: str, **changes: Any) -> IndicatorRow:
    """A row with a reason instead of a verdict."""
    fields: dict[str, Any] = {"reason": reason, "schedule": None}
    return rated(None, "not_assessed", **(fields | changes))


def checked(*rows: Investment) -> list[Investment]:
    """Investment figures with names of their own and the checks that a build would store."""
    named = [replace(row, investment_id=f"i-{at}") for at, row in enumerate(rows)]
    return with_checks(named, checks_of(named))


def investment(**changes: Any) -> Investment:
    """The sample investment figure with some fields changed."""
    return replace(INVESTMENT, **changes)
