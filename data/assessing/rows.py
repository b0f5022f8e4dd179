"""An assessment -> a row of the assessments table."""

import json
from dataclasses import asdict
from typing import Any, NamedTuple

from assessment import Assessment, Case, Period
from assessment.certainty import certainty
from assessment.exact import Number, shown
from assessment.outcome import outcome
from assessment.targets import kind_of
from data.assessing import verdicts
from data.assessing.alternatives import Alternative
from data.assessing.mentions import Mention
from data.assessing.rules import DatedRule
from data.assessing.verdicts import Words
from data.rounding import is_missing

#: A district, a plan, an area and an indicator.
Key = tuple[str, str, str, str]


class Chosen(NamedTuple):
    """The mentions, beside its target, that an assessment at one period rests on."""

    baseline: Mention | None
    actual: Mention | None
    rating: Mention | None
    completion: Mention | None


def row_of(
    key: Key,
    target: Mention,
    period: str,
    chosen: Chosen,
    assessed: Assessment,
    words: Words,
    rule: DatedRule,
) -> dict[str, Any]:
    district, plan, area, indicator = key
    published = verdicts.meaning(chosen.rating, words)
    shown, is_met = verdicts.shown(assessed, published)
    return {
        "of_district": district,
        "plan": plan,
        "area": area,
        "indicator": indicator,
        "target_period": target.period,
        "period": period,
        "ends": Period.parse(period).end,
        "completion": _stored(assessed.completion),
        "schedule": _stored(assessed.schedule),
        "rating": assessed.rating.value,
        "reason": assessed.reason.value if assessed.reason else None,
        "method": assessed.method.value,
        "rule": rule.rule,
        "rule_by": rule.set_by,
        "published_rating": published.rating or None,
        "published_words": (chosen.rating.printed_value or None) if chosen.rating else None,
        "published_completion": chosen.completion.value if chosen.completion else None,
        "shown_rating": shown,
        "shown_met": is_met,
        "agrees": verdicts.agrees(assessed, published),
        "share_of_target": _stored(assessed.share_of_target),
        "required_pace": assessed.required_pace,
        "pace_so_far": assessed.pace_so_far,
        "pace_unit": assessed.pace_unit or None,
        "projected_value": assessed.projected_value,
        "steps": json.dumps([vars(step) for step in assessed.steps], ensure_ascii=False),
        "target_figure": target.figure_id,
        "baseline_figure": chosen.baseline.figure_id if chosen.baseline else None,
        "actual_figure": chosen.actual.figure_id if chosen.actual else None,
        "rating_figure": chosen.rating.figure_id if chosen.rating else None,
        "completion_figure": chosen.completion.figure_id if chosen.completion else None,
    }


def of_other(other: Alternative | None) -> dict[str, str | None]:
    return {
        "other_figure": other.figure_id if other else None,
        "other_rating": other.rating if other else None,
    }


def of_certainty(case: Case, assessed: Assessment, completion: Mention | None) -> dict[str, Any]:
    """What the printed digits allow; empty without a verdict."""
    printed = () if completion is None else (completion.low, completion.high)
    sure = certainty(case, assessed, [float(end) for end in printed if not is_missing(end)])
    if sure is None:
        return dict.fromkeys(_CERTAINTY)
    columns: dict[str, Any] = {
        "sure": sure.rule.is_sure,
        "best": sure.rule.best.value,
        "worst": sure.rule.worst.value,
        "completion_low": _stored(sure.low),
        "completion_high": _stored(sure.high),
    }
    for name, between in sure.by_thresholds.items():
        columns |= {f"{name}_best": between.best.value, f"{name}_worst": between.worst.value}
    return dict.fromkeys(_CERTAINTY) | columns


_CERTAINTY = (
    "sure", "best", "worst", "completion_low", "completion_high",
    "points_best", "points_worst", "shares_best", "shares_worst",
)  # fmt: skip


def of_outcome(
    case: Case, assessed: Assessment, verdict: str, completion: Mention | None
) -> dict[str, Any]:
    printed = None if completion is None or is_missing(completion.value) else completion.value
    decided = outcome(
        assessed, case.direction, case.target, case.baseline, shown=verdict, published=printed
    )
    return asdict(decided) | {"target_kind": kind_of(case).value}


def _stored(number: Number | None) -> float | None:
    return None if number is None else shown(number)
