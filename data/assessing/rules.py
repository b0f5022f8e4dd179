"""Rating rules as rows: which one judges a plan at a date, and who set it (`rules.csv`).

`set_by` is document (printed for this plan and date), extended (printed for this plan, carried over
to other dates by this system), adapted (printed for another plan) or system (printed nowhere).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from assessment import Method, Period
from assessment.thresholds import Thresholds
from data.checks.problems import Both, Problem, at
from data.curation.read import Frames
from data.curation.values import RULE_METHODS


@dataclass(frozen=True)
class DatedRule:
    """One row of `rules.csv`; an empty `district` or `plan` stands for every one."""

    rule: str
    set_by: str
    method: str
    district: str
    plan: str
    since: str
    until: str
    thresholds: Thresholds

    def judges(self, method: str, district: str, plan: str, period: str) -> bool:
        """Whether it applies to a plan at a date."""
        end = Period.parse(period).end
        return (
            self.method == method
            and self.district in ("", district)
            and self.plan in ("", plan)
            and (not self.since or end >= Period.parse(self.since).end)
            and (not self.until or end <= Period.parse(self.until).end)
        )

    @property
    def narrowness(self) -> tuple[bool, bool, bool]:
        """A rule for one plan goes before one for all, and one for a date before one for all."""
        return bool(self.plan), bool(self.district), bool(self.since or self.until)


def rules_of(frames: Frames) -> list[DatedRule]:
    """The rules, the narrowest first."""
    rules = [_rule(row) for row in frames["rules"].itertuples()]
    return sorted(rules, key=lambda rule: rule.narrowness, reverse=True)


def applied(
    rules: list[DatedRule], method: Method, district: str, plan: str, period: str
) -> DatedRule:
    """The rule that judges a plan at a date.

    Raises:
        LookupError: there is none; `check_rules` has made sure that there is.
    """
    kind = "progress" if method == Method.PROGRESS else "comparison"
    for rule in rules:
        if rule.judges(kind, district, plan, period):
            return rule
    raise LookupError(f"no rule for {kind} of {district} {plan} at {period}")


def check_rules(frames: Frames) -> Iterator[Problem]:
    """There is a rule for every plan, a printed one names its place, thresholds descend."""
    rules = frames["rules"]
    for index, row in rules.iterrows():
        is_printed = row["set_by"] != "system"
        if is_printed != bool(row["document"]) or is_printed != bool(row["locator"]):
            what = Both(
                "文件公布的规则要写文件和出处，本系统设定的不写",
                "a rule that a document prints names document and place, "
                "one of this system neither",
            )
            yield at(
                rules,
                index,
                "document",
                what,
                Both("补上或清空两列", "Fill in or empty both cells"),
            )
        if (row["unit"] == "share_of_target") != (row["method"] == "comparison"):
            what = Both(
                "与目标比较的分界按目标计，其余按应到进度计",
                "a comparison counts in shares of the target, progress in those of the schedule",
            )
            yield at(
                rules, index, "unit", what, Both("改正单位或方法", "Correct the unit or the method")
            )
    for method in RULE_METHODS:
        everywhere = (rules["district"] == "") & (rules["plan"] == "")
        if not (everywhere & (rules["method"] == method)).any():
            yield from _uncovered(frames, method)


def _uncovered(frames: Frames, method: str) -> Iterator[Problem]:
    """Plans that no rule of a method judges at every date."""
    rules, plans = frames["rules"], frames["plans"]
    always = rules[(rules["method"] == method) & (rules["since"] == "") & (rules["until"] == "")]
    for row in plans.itertuples():
        fits = always["district"].isin(("", row.district)) & always["plan"].isin(("", row.plan))
        if not fits.any():
            what = Both(
                f"规划 {row.district} {row.plan} 没有适用的规则（{method}）",
                f"no rule ({method}) judges the plan {row.district} {row.plan} at every date",
            )
            yield at(
                plans,
                row.Index,
                "plan",
                what,
                Both("在 rules.csv 加一行", "Add a row to rules.csv"),
            )


def _rule(row: Any) -> DatedRule:
    nearly, better = (float(text) if text else None for text in (row.nearly, row.better))
    return DatedRule(
        row.rule, row.set_by, row.method, row.district, row.plan, row.since, row.until,
        Thresholds(row.unit, float(row.on_track), nearly, better),
    )  # fmt: skip
