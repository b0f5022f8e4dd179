"""Every target of every plan, assessed at every period the plan has results for."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

import pandas as pd

from assessment import Case, Method, Period, assess
from assessment.method import method_of
from assessment.reasons import fit
from data.assessing import verdicts
from data.assessing.alternatives import Pair, alternative, others_of
from data.assessing.cases import (
    baseline_of,
    breaks_of,
    case_of,
    compared_results,
    results_by_indicator,
    targets_of,
)
from data.assessing.mentions import Mention, countable, results, used
from data.assessing.other_thresholds import of_other_thresholds
from data.assessing.rows import Chosen, Key, of_certainty, of_other, of_outcome, row_of
from data.assessing.rules import DatedRule, applied, rules_of
from data.assessing.verdicts import Words
from data.curation.read import Frames

_RESULT_ROLES = ("actual", "published_rating", "published_completion")


def assessment_rows(
    frames: Frames,
    figures: pd.DataFrame,
    contradictions: Iterable[Pair] = (),
    elsewhere: pd.DataFrame | None = None,
) -> Iterator[dict[str, Any]]:
    """Assess every target of every plan at every period the plan has results for.

    Args:
        frames: the curated tables.
        figures: the typed frame of the store's figures table.
        contradictions: pairs of figures that print one fact in two ways.
        elsewhere: figures that are not assessed, but that those are held against.
    """
    plans = {(p.district, p.plan): p for p in frames["plans"].itertuples()}
    indicators = {i.indicator: i for i in frames["indicators"].itertuples()}
    words, rules = verdicts.words_of(frames), rules_of(frames)
    breaks = breaks_of(frames)
    by_key: dict[Key, list[Mention]] = defaultdict(list)
    for mention in figures.itertuples():
        by_key[mention.of_district, mention.plan, mention.area, mention.indicator].append(mention)
    periods = _periods_of_plans(by_key, plans)
    of_years = results(figures)
    near = figures
    if elsewhere is not None:
        near = pd.concat([figures, elsewhere], ignore_index=True).sort_values("position")
    by_indicator = results_by_indicator(near)
    others = others_of(contradictions, near.itertuples())
    for key, mentions in by_key.items():
        district, plan, area, indicator = key
        for position, target in enumerate(targets_of(mentions)):
            plan_row = plans[district, plan]
            before = of_years[district, area, indicator, str(int(plan_row.start) - 1)]
            baseline = baseline_of(plan_row, target, mentions, before)
            case = case_of(plan_row, indicators[indicator], target, baseline, mentions,
                           breaks[area, indicator])  # fmt: skip
            case = replace(case, others=compared_results(target, district, area, by_indicator))
            for period in periods[district, plan, area]:
                chosen = _chosen(
                    target, baseline, mentions, period, words, indicators[indicator].years_add
                )
                judged, rule = _judged_by(rules, case, district, plan, period)
                assessed = assess(judged, period)
                other = alternative(judged, assessed, others, target.unit)
                other = other or verdicts.other(chosen.rating, others, words)
                row = row_of(key, target, period, chosen, assessed, words, rule)
                row |= of_other_thresholds(row, target.bound)
                row |= of_certainty(judged, assessed, chosen.completion)
                row |= of_outcome(case, assessed, row["shown_rating"], chosen.completion)
                yield row | of_other(other) | {"position": target.position * 10 + position}


def _judged_by(
    rules: list[DatedRule], case: Case, district: str, plan: str, period: str
) -> tuple[Case, DatedRule]:
    """The case with the thresholds of the rule that judges it at a period, and that rule."""
    method = method_of(case, Period.parse(period))
    rule = applied(rules, method, district, plan, period)
    if method == Method.PROGRESS:
        return replace(case, schedule_rule=rule.thresholds), rule
    return replace(case, target_rule=rule.thresholds), rule


def _periods_of_plans(
    by_key: dict[Key, list[Mention]], plans: dict[tuple[str, str], Any]
) -> dict[tuple[str, str, str], list[str]]:
    """The periods an area's indicators with targets have results for; else the plan's last year."""
    periods_of: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    for (district, plan, area, _), mentions in by_key.items():
        if not any(mention.role == "target" for mention in mentions):
            continue
        plan_row = plans[district, plan]
        periods_of[district, plan, area].update(
            _year_or_part(mention.period)
            for mention in mentions
            if mention.role in _RESULT_ROLES and _within(plan_row, mention.period)
        )
    return {
        key: sorted(periods, key=Period.parse) or [str(plans[key[:2]].end)]
        for key, periods in periods_of.items()
    }


def _year_or_part(text: str) -> str:
    period = Period.parse(text)
    return str(period.year) if period.is_range else text


def _within(plan: Any, text: str) -> bool:
    return int(plan.start) <= Period.parse(text).year <= int(plan.end)


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
