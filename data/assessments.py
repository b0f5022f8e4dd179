"""Curated rows -> cases for the rating method -> rows of the assessments table.

A case is one target: a (district, plan, area, indicator) with the target's period and measure. Of
several mentions of one fact one is used: with a number before without, in a table before in running
text, then the first printed. The audit shows the others.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from typing import Any, NamedTuple

import pandas as pd

from assessment import Assessment, Case, Observation, Period, Target, assess
from assessment.method import counts_alike
from data.read import Frames
from data.units import convertible, factor

#: Bases that measure the same thing and may stand in one calculation.
_FAMILIES = {
    "level": "amount",
    "every_year": "amount",
    "cumulative": "amount",
    "yoy_growth": "growth",
    "average_growth": "growth",
}

_RESULT_ROLES = ("actual", "published_rating", "published_completion")

Mention = Any  # a row of the typed figures frame
Key = tuple[str, str, str, str]


class Chosen(NamedTuple):
    """The mentions, beside its target, that an assessment at one period rests on."""

    baseline: Mention | None
    actual: Mention | None
    rating: Mention | None
    completion: Mention | None


def assessment_rows(frames: Frames, figures: pd.DataFrame) -> Iterator[dict[str, Any]]:
    """Assess every target of every plan at every period the plan has results for.

    `figures` is the typed frame of the store's figures table.
    """
    plans = {(p.district, p.plan): p for p in frames["plans"].itertuples()}
    indicators = {i.indicator: i for i in frames["indicators"].itertuples()}
    words = {r.printed: r.rating for r in frames["ratings"].itertuples() if r.formal == "yes"}
    breaks = _breaks(frames)
    by_key: dict[Key, list[Mention]] = defaultdict(list)
    for mention in figures.itertuples():
        by_key[mention.of_district, mention.plan, mention.area, mention.indicator].append(mention)
    periods = _periods_of_plans(by_key, plans)
    results = _results(figures)
    for key, mentions in by_key.items():
        district, plan, area, indicator = key
        for position, target in enumerate(_targets(mentions)):
            own = plans[district, plan]
            before = results[district, area, indicator, str(int(own.start) - 1)]
            baseline = _baseline(own, target, mentions, before)
            case = _case(own, indicators[indicator], target, baseline, mentions,
                         breaks[area, indicator])  # fmt: skip
            for period in periods[district, plan, area]:
                chosen = _chosen(target, baseline, mentions, period, words)
                row = _row(key, target, period, chosen, assess(case, period), words)
                yield row | {"position": target.position * 10 + position}


def _targets(mentions: list[Mention]) -> list[Mention]:
    """One target per period and measure: the mention that is used."""
    groups: dict[tuple[str, str], list[Mention]] = defaultdict(list)
    for mention in mentions:
        if mention.role == "target":
            groups[mention.period, _family(mention)].append(mention)
    return [used for group in groups.values() if (used := _used(group)) is not None]


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
    return {key: sorted(periods) or [str(plans[key[:2]].end)] for key, periods in found.items()}


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
    results = _group_used(m for m in _alike(mentions, target) if m.role == "actual")
    return Case(
        plan_kind=plan.kind,
        start=int(plan.start),
        # Not always the plan's last year: a plan may set a milestone, or look beyond its end.
        end=max(int(plan.start), Period.parse(target.period).year),
        kind="growth" if _family(target) == "growth" else indicator.kind,
        direction=indicator.direction,
        target=Target(**_observed(target, target.unit)),
        baseline=Observation(**_observed(baseline, target.unit)) if baseline else None,
        observations=tuple(Observation(**_observed(m, target.unit)) for m in results),
        breaks=breaks,
    )


def _baseline(
    plan: Any, target: Mention, mentions: list[Mention], before: list[Mention]
) -> Mention | None:
    """The plan's printed starting value; an annual plan also starts from last year's result."""
    start = int(plan.start) - 1
    printed = _used(
        m
        for m in _alike(mentions, target)
        if m.role == "baseline" and Period.parse(m.period).year == start
    )
    if printed is None and plan.kind == "annual":
        return _used(_alike(before, target))
    return printed


def _observed(mention: Mention, unit: str) -> dict[str, Any]:
    value = None if pd.isna(mention.value) else float(mention.value)
    if value is not None and mention.unit != unit and convertible(mention.unit, unit):
        value *= factor(mention.unit, unit)
    return {
        "period": mention.period,
        "value": value,
        "bound": mention.bound,
        "basis": mention.basis,
        "missing": mention.missing,
        "figure_id": mention.figure_id,
    }


def _chosen(
    target: Mention,
    baseline: Mention | None,
    mentions: list[Mention],
    period: str,
    words: dict[str, str],
) -> Chosen:
    end = Period.parse(period).end
    at_end = [m for m in mentions if Period.parse(m.period).end == end]
    actuals = [m for m in _alike(at_end, target) if m.role == "actual"]
    actuals.sort(key=lambda m: (not counts_alike(m, target), m.period != period))
    actual = _used(
        m for m in actuals if (m.period, m.basis) == (actuals[0].period, actuals[0].basis)
    )
    return Chosen(
        baseline=baseline,
        actual=actual,
        rating=_used(
            m for m in at_end if m.printed_value in words and m.role == "published_rating"
        ),
        completion=_used(m for m in at_end if m.role == "published_completion"),
    )


def _row(
    key: Key,
    target: Mention,
    period: str,
    chosen: Chosen,
    found: Assessment,
    words: dict[str, str],
) -> dict[str, Any]:
    district, plan, area, indicator = key
    printed = chosen.rating.printed_value if chosen.rating else ""
    published = words.get(printed, "")
    shown, reason = _shown(found, published)
    return {
        "of_district": district,
        "plan": plan,
        "area": area,
        "indicator": indicator,
        "target_period": target.period,
        "period": period,
        "completion": found.completion,
        "schedule": found.schedule,
        "rating": found.rating.value,
        "reason": reason,
        "published_rating": published or None,
        "published_words": printed or None,
        "published_completion": chosen.completion.value if chosen.completion else None,
        "shown_rating": shown,
        "agrees": _agrees(found, published),
        "share_of_target": found.share_of_target,
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


_RATED = ("ahead", "on_track", "slightly_behind", "behind")


def _shown(found: Assessment, published: str) -> tuple[str, str | None]:
    """The published rating colours the page where there is one; else the computed one."""
    if published in _RATED:
        return published, found.reason.value if found.reason else None
    return found.rating.value, found.reason.value if found.reason else None


def _agrees(found: Assessment, published: str) -> bool | None:
    """Whether both verdicts are the same; None where one of them is missing."""
    if published in _RATED and found.rating.value in _RATED:
        return found.rating.value == published
    return None


def _breaks(frames: Frames) -> dict[tuple[str, str], tuple[str, ...]]:
    found: dict[tuple[str, str], tuple[str, ...]] = defaultdict(tuple)
    for row in frames["breaks"].itertuples():
        found[row.area, row.indicator] += (row.period,)
    return found


def _results(figures: pd.DataFrame) -> dict[tuple[str, str, str, str], list[Mention]]:
    """Results by district, area, indicator and period: an annual plan starts from last year's."""
    found: dict[tuple[str, str, str, str], list[Mention]] = defaultdict(list)
    for mention in figures[figures["role"] == "actual"].itertuples():
        key = (mention.of_district, mention.area, mention.indicator, mention.period)
        found[key].append(mention)
    return found


def _alike(mentions: Iterable[Mention], target: Mention) -> list[Mention]:
    return [m for m in mentions if _family(m) == _family(target)]


def _family(mention: Mention) -> str:
    return _FAMILIES.get(mention.basis, mention.basis)


def _group_used(mentions: Iterable[Mention]) -> list[Mention]:
    groups: dict[tuple[str, str], list[Mention]] = defaultdict(list)
    for mention in mentions:
        groups[mention.period, mention.basis].append(mention)
    return [used for group in groups.values() if (used := _used(group)) is not None]


def _used(mentions: Iterable[Mention]) -> Mention | None:
    """Of several mentions of one fact, the one that counts."""
    ranked = sorted(mentions, key=lambda m: (pd.isna(m.value), not m.in_table, m.position))
    return ranked[0] if ranked else None
