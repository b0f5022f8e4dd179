"""Curated rows -> cases for the rating method -> rows of the assessments table.

A case is one target: a (district, plan, area, indicator) with the target's period and measure.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, replace
from functools import partial
from typing import Any, NamedTuple

import pandas as pd

from assessment import Assessment, Case, Method, Observation, Period, Target, assess
from assessment.certainty import certainty
from assessment.exact import Number, shown
from assessment.method import method_of
from assessment.outcome import outcome
from assessment.reasons import fit
from assessment.sums import CHANGES
from assessment.targets import kind_of
from data.assessing import verdicts
from data.assessing.alternatives import Alternative, Pair, alternative, others_of
from data.assessing.mentions import (
    Mention,
    alike,
    countable,
    family,
    observed,
    one_a_fact,
    results,
    used,
)
from data.assessing.rules import Rule, applied, rules_of
from data.assessing.verdicts import Words
from data.curation.read import Frames

_RESULT_ROLES = ("actual", "published_rating", "published_completion")

Key = tuple[str, str, str, str]


class Chosen(NamedTuple):
    """The mentions, beside its target, that an assessment at one period rests on."""

    baseline: Mention | None
    actual: Mention | None
    rating: Mention | None
    completion: Mention | None


def assessment_rows(
    frames: Frames, figures: pd.DataFrame, contradictions: Iterable[Pair] = ()
) -> Iterator[dict[str, Any]]:
    """Assess every target of every plan at every period the plan has results for.

    Args:
        frames: the curated tables.
        figures: the typed frame of the store's figures table.
        contradictions: pairs of its figures that print one fact in two ways.
    """
    plans = {(p.district, p.plan): p for p in frames["plans"].itertuples()}
    indicators = {i.indicator: i for i in frames["indicators"].itertuples()}
    words, rules = verdicts.words_of(frames), rules_of(frames)
    breaks = _breaks(frames)
    by_key: dict[Key, list[Mention]] = defaultdict(list)
    for mention in figures.itertuples():
        by_key[mention.of_district, mention.plan, mention.area, mention.indicator].append(mention)
    periods = _periods_of_plans(by_key, plans)
    of_years = results(figures)
    by_indicator = _results_by_indicator(figures)
    others = others_of(contradictions, figures.itertuples())
    for key, mentions in by_key.items():
        district, plan, area, indicator = key
        for position, target in enumerate(_targets(mentions)):
            own = plans[district, plan]
            before = of_years[district, area, indicator, str(int(own.start) - 1)]
            baseline = _baseline(own, target, mentions, before)
            case = _case(own, indicators[indicator], target, baseline, mentions,
                         breaks[area, indicator])  # fmt: skip
            case = replace(case, others=_others(target, district, area, by_indicator))
            for period in periods[district, plan, area]:
                chosen = _chosen(
                    target, baseline, mentions, period, words, indicators[indicator].years_add
                )
                judged, rule = _judged_by(rules, case, district, plan, period)
                assessed = assess(judged, period)
                other = alternative(judged, assessed, others, target.unit)
                other = other or verdicts.other(chosen.rating, others, words)
                row = _row(key, target, period, chosen, assessed, words, rule)
                row |= _certainty(judged, assessed, chosen.completion)
                row |= _outcome(case, assessed, row["shown_rating"], chosen.completion)
                yield row | _of_other(other) | {"position": target.position * 10 + position}


def _judged_by(
    rules: list[Rule], case: Case, district: str, plan: str, period: str
) -> tuple[Case, Rule]:
    """The case with the thresholds of the rule that judges it at a period, and that rule."""
    method = method_of(case, Period.parse(period))
    rule = applied(rules, method, district, plan, period)
    if method == Method.PROGRESS:
        return replace(case, schedule_rule=rule.thresholds), rule
    return replace(case, target_rule=rule.thresholds), rule


def _targets(mentions: list[Mention]) -> list[Mention]:
    """One target per period and measure: the mention that is used."""
    groups: dict[tuple[str, str], list[Mention]] = defaultdict(list)
    for mention in mentions:
        if mention.role == "target":
            groups[mention.period, family(mention)].append(mention)
    return [one for group in groups.values() if (one := used(group)) is not None]


def _periods_of_plans(
    by_key: dict[Key, list[Mention]], plans: dict[tuple[str, str], Any]
) -> dict[tuple[str, str, str], list[str]]:
    """The periods an area's indicators with targets have results for; else the plan's last year."""
    found: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    for (district, plan, area, _), mentions in by_key.items():
        if not any(mention.role == "target" for mention in mentions):
            continue
        own = plans[district, plan]
        found[district, plan, area].update(
            _year_or_part(mention.period)
            for mention in mentions
            if mention.role in _RESULT_ROLES and _within(own, mention.period)
        )
    return {
        key: sorted(periods, key=Period.parse) or [str(plans[key[:2]].end)]
        for key, periods in found.items()
    }


def _year_or_part(text: str) -> str:
    period = Period.parse(text)
    return str(period.year) if period.is_range else text


def _within(plan: Any, text: str) -> bool:
    return int(plan.start) <= Period.parse(text).year <= int(plan.end)


def _case(
    plan: Any,
    indicator: Any,
    target: Mention,
    baseline: Mention | None,
    mentions: list[Mention],
    breaks: tuple[str, ...],
) -> Case:
    counted = countable(mentions, target, indicator.years_add)
    actuals = one_a_fact(m for m in counted if m.role == "actual")
    completions = [m for m in mentions if m.role == "published_completion"]
    unit = indicator.unit if target.basis in CHANGES else target.unit
    seen = partial(observed, unit=unit, kind=indicator.kind, classes=indicator.classes)
    return Case(
        plan_kind=plan.kind,
        start=int(plan.start),
        # Not always the plan's last year: a plan may set a milestone, or look beyond its end.
        end=max(int(plan.start), Period.parse(target.period).year),
        kind="growth" if family(target) == "growth" else indicator.kind,
        direction=indicator.direction,
        target=Target(**seen(target)),
        baseline=Observation(**seen(baseline)) if baseline else None,
        observations=tuple(Observation(**seen(mention)) for mention in actuals),
        breaks=breaks,
        compared=tuple(m.period for m in completions if not pd.isna(m.value)),
        years_add=indicator.years_add,
        is_reduction=indicator.sense == "reduction",
    )


#: Results by district, area and indicator.
Results = Mapping[tuple[str, str, str], list[Mention]]


def _results_by_indicator(figures: pd.DataFrame) -> Results:
    by_indicator: dict[tuple[str, str, str], list[Mention]] = defaultdict(list)
    for (district, area, indicator, _), mentions in results(figures).items():
        by_indicator[district, area, indicator] += mentions
    return by_indicator


def _others(
    target: Mention, district: str, area: str, by_indicator: Results
) -> tuple[Observation, ...] | None:
    """Results of the indicator that the target names; those of a wider area may be another
    district's."""
    if not target.compared_with:
        return None
    indicator, _, elsewhere = target.compared_with.partition("@")
    wanted = [
        mention
        for (of_district, of_area, code), mentions in by_indicator.items()
        for mention in mentions
        if code == indicator and of_area == (elsewhere or area)
        and (elsewhere or of_district == district)
    ]  # fmt: skip
    alike_results = one_a_fact(alike(wanted, target))
    return tuple(Observation(**observed(m, target.unit, "")) for m in alike_results)


def _baseline(
    plan: Any, target: Mention, mentions: list[Mention], before: list[Mention]
) -> Mention | None:
    """The plan's printed starting value; an annual plan also starts from last year's result.

    Where a document prints that of an earlier year (55.3 of 2019), it is used as printed.
    """
    start = int(plan.start) - 1
    printed: dict[int, list[Mention]] = defaultdict(list)
    for mention in _levels(mentions, target):
        if mention.role == "baseline" and Period.parse(mention.period).year <= start:
            printed[Period.parse(mention.period).year].append(mention)
    last_year = used(_levels(before, target)) if plan.kind == "annual" else None
    earlier = used(printed[max(printed)]) if printed else None
    return used(printed[start]) if start in printed else last_year or earlier


def _levels(mentions: list[Mention], target: Mention) -> list[Mention]:
    """What a target is measured from: of its own measure, for a change the level before it."""
    levels = [m for m in mentions if family(m) == "amount" and m.basis != "cumulative"]
    return levels if levels and target.basis in CHANGES else alike(mentions, target)


def _chosen(
    target: Mention,
    baseline: Mention | None,
    mentions: list[Mention],
    period: str,
    words: Words,
    years_add: str,
) -> Chosen:
    when = Period.parse(period)
    at_end = [m for m in mentions if when.dates(Period.parse(m.period))]
    actuals = [m for m in countable(at_end, target, years_add) if m.role == "actual"]
    actuals.sort(key=lambda m: (fit(m, target), m.period != period))
    actual = used(
        m for m in actuals if (m.period, m.basis) == (actuals[0].period, actuals[0].basis)
    )
    return Chosen(
        baseline=baseline,
        actual=actual,
        rating=verdicts.chosen((m for m in at_end if m.role == "published_rating"), words),
        completion=used(m for m in at_end if m.role == "published_completion"),
    )


def _of_other(other: Alternative | None) -> dict[str, str | None]:
    return {
        "other_figure": other.figure_id if other else None,
        "other_rating": other.rating if other else None,
    }


def _row(
    key: Key,
    target: Mention,
    period: str,
    chosen: Chosen,
    found: Assessment,
    words: Words,
    rule: Rule,
) -> dict[str, Any]:
    district, plan, area, indicator = key
    published = verdicts.meaning(chosen.rating, words)
    shown, is_met = verdicts.shown(found, published)
    return {
        "of_district": district,
        "plan": plan,
        "area": area,
        "indicator": indicator,
        "target_period": target.period,
        "period": period,
        "ends": Period.parse(period).end,
        "completion": _stored(found.completion),
        "schedule": _stored(found.schedule),
        "rating": found.rating.value,
        "reason": found.reason.value if found.reason else None,
        "method": found.method.value,
        "rule": rule.rule,
        "rule_by": rule.set_by,
        "published_rating": published.rating or None,
        "published_words": (chosen.rating.printed_value or None) if chosen.rating else None,
        "published_completion": chosen.completion.value if chosen.completion else None,
        "shown_rating": shown,
        "shown_met": is_met,
        "agrees": verdicts.agrees(found, published),
        "share_of_target": _stored(found.share_of_target),
        "required_pace": found.required_pace,
        "pace_so_far": found.pace_so_far,
        "pace_unit": found.pace_unit or None,
        "projected_value": found.projected_value,
        "steps": json.dumps([asdict(step) for step in found.steps], ensure_ascii=False),
        "target_figure": target.figure_id,
        "baseline_figure": chosen.baseline.figure_id if chosen.baseline else None,
        "actual_figure": chosen.actual.figure_id if chosen.actual else None,
        "rating_figure": chosen.rating.figure_id if chosen.rating else None,
        "completion_figure": chosen.completion.figure_id if chosen.completion else None,
    }


def _certainty(case: Case, assessed: Assessment, completion: Mention | None) -> dict[str, Any]:
    """What the printed digits allow; empty without a verdict."""
    printed = () if completion is None else (completion.low, completion.high)
    sure = certainty(case, assessed, [float(end) for end in printed if not pd.isna(end)])
    if sure is None:
        return dict.fromkeys(_CERTAINTY)
    columns: dict[str, Any] = {
        "sure": sure.rule.is_sure,
        "best": sure.rule.best.value,
        "worst": sure.rule.worst.value,
        "completion_low": _stored(sure.low),
        "completion_high": _stored(sure.high),
    }
    for name, between in sure.rulers.items():
        columns |= {f"{name}_best": between.best.value, f"{name}_worst": between.worst.value}
    return dict.fromkeys(_CERTAINTY) | columns


_CERTAINTY = (
    "sure", "best", "worst", "completion_low", "completion_high",
    "points_best", "points_worst", "shares_best", "shares_worst",
)  # fmt: skip


def _stored(number: Number | None) -> float | None:
    return None if number is None else shown(number)


def _outcome(
    case: Case, assessed: Assessment, verdict: str, completion: Mention | None
) -> dict[str, Any]:
    printed = None if completion is None or pd.isna(completion.value) else completion.value
    decided = outcome(
        assessed, case.direction, case.target, case.baseline, shown=verdict, published=printed
    )
    return asdict(decided) | {"target_kind": kind_of(case).value}


def _breaks(frames: Frames) -> dict[tuple[str, str], tuple[str, ...]]:
    found: dict[tuple[str, str], tuple[str, ...]] = defaultdict(tuple)
    for row in frames["breaks"].itertuples():
        found[row.area, row.indicator] += (row.period,)
    return found
