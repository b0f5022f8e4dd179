"""The linear gauge: one record for every state, drawn with HTML and CSS."""

from dataclasses import dataclass
from typing import Any

from assessment import Rating
from assessment.outcome import Shape
from data.records.rows import IndicatorRow, Mention
from presentation import dates, numbers
from presentation.figures import amounts, row_view
from presentation.figures.share_words import share_words
from presentation.joining import sentence
from presentation.language import say
from presentation.verdicts import reasons

#: Ends of the drawn scale in per cent of the plan: wide, then narrow screens. As in the CSS.
CAP, CAP_NARROW = 124.0, 111.0

CAP_BELOW, CAP_BELOW_NARROW = -9.0, -3.0

FULL = 100.0


@dataclass(frozen=True)
class GaugeSpec:
    """Everything a gauge shows; page, picture and text alternative are made from it.

    `shape` is progress, bound, flow or unrated. `completion` and `schedule` are in per cent of the
    plan (for a flow: share of the target and of the year); `met` is a bound's outcome; `label`
    stands in the gauge, `was` is a bound's baseline.
    """

    name: str
    shape: str
    rating: str
    words: str
    sentence: str
    completion: float | None = None
    schedule: float | None = None
    met: bool | None = None
    label: str = ""
    was: str = ""


def gauge_spec(row: IndicatorRow) -> GaugeSpec:
    """A row's gauge in its words; how it is drawn was decided with its verdict."""
    draw = {Shape.FLOW: _flow, Shape.BOUND: _bound, Shape.PROGRESS: _progress}
    return draw.get(Shape(row.shape), _unrated)(row)


def _progress(row: IndicatorRow) -> GaugeSpec:
    goal, shown = row_view.target_sentence(row), row_view.completion_words(row)
    if row_view.is_comparison(row):
        due: float | None = FULL
        progress = sentence(share_words(row, shown))
    else:
        due = row.schedule
        progress = say("完成 {shown}", shown=row_view.completion_since(row)) + (
            say("；按时序应到 {due}。", due=numbers.percent(due)) if due else "。"
        )
    result = row_view.actual_sentence(row)
    text = f"{goal}{result}，{progress}" if result else f"{goal}{progress}"
    return GaugeSpec(
        name=row.label,
        shape=Shape.PROGRESS,
        rating=row.shown_rating,
        words=row_view.verdict_words(row),
        sentence=text + row_view.verdict_sentence(row),
        completion=row_view.completion(row),
        schedule=due,
        label=shown,
    )


def _bound(row: IndicatorRow) -> GaugeSpec:
    assert row.actual is not None
    met = bool(row.met)
    side = say("达标") if met else say("未达标")
    sentence = f"{row_view.target_sentence(row)}{row_view.actual_sentence(row)}，{side}。"
    return GaugeSpec(
        name=row.label,
        shape=Shape.BOUND,
        rating=row.shown_rating,
        words=row_view.verdict_words(row),
        sentence=sentence + row_view.verdict_sentence(row),
        met=met,
        label=f"{side} {_brief(row.actual)}",
        was=_was(row),
    )


def _was(row: IndicatorRow) -> str:
    if row.baseline is None or row.baseline_met is None:
        return ""
    side = say("达标") if row.baseline_met else say("未达标")
    return f"{dates.period_words(row.baseline.period)} {_brief(row.baseline)}，{side}"


def _brief(mention: Mention) -> str:
    return amounts.plain_amount(amounts.without_long_unit(mention))


def _flow(row: IndicatorRow) -> GaugeSpec:
    share = row.share_of_target or 0.0
    part = dates.part_words(row.period)
    goal = dates.period_words(row.target_period)
    label = say(
        "{part}累计，为 {goal}全年目标的 {share}",
        part=part,
        goal=goal,
        share=numbers.percent(share),
    )
    passed = (
        say("；全年时间已过 {schedule}", schedule=numbers.percent(row.schedule))
        if row.schedule is not None
        else ""
    )
    return GaugeSpec(
        name=row.label,
        shape=Shape.FLOW,
        rating=row.shown_rating,
        words=row_view.verdict_words(row),
        sentence=say(
            "暂未评价（{kind}）：{actual_sentence}。{label}{passed}。",
            kind=reasons.reason_words(row),
            actual_sentence=row_view.actual_sentence(row),
            label=label,
            passed=passed,
        ),
        completion=share,
        schedule=row.schedule,
        label=label,
    )


def _unrated(row: IndicatorRow) -> GaugeSpec:
    label = reasons.reason_sentence(row)
    if row_view.is_rated(row):
        label = say("不能复核：{row}", row=reasons.reason_words(row))
    goal = "" if row.shown_rating == Rating.NOT_APPLICABLE else row_view.target_sentence(row)
    return GaugeSpec(
        name=row.label,
        shape=Shape.UNRATED,
        rating=row.shown_rating,
        words=row_view.verdict_words(row),
        sentence=goal + row_view.verdict_sentence(row),
        label=label,
    )


def status_class(rating: str) -> str:
    """The class that brings a rating's colours: st-ahead, st-on-track, ..."""
    return "st-" + rating.replace("_", "-")


def limits(completion: float) -> list[str]:
    """Classes for what leaves the scale: over the target, capped, and below the baseline."""
    holds_by_name = {
        "is-over": completion > FULL,
        "is-capped": completion > CAP or completion < CAP_BELOW,
        "is-capped-narrow": completion > CAP_NARROW or completion < CAP_BELOW_NARROW,
        "is-negative": completion < 0,
    }
    return [name for name, holds in holds_by_name.items() if holds]


def meter_attributes(spec: GaugeSpec) -> dict[str, Any]:
    assert spec.completion is not None
    return {
        "aria-label": spec.name,
        "aria-valuenow": f"{round(spec.completion, 1):g}",
        "aria-valuemin": f"{min(0.0, round(spec.completion, 1)):g}",
        "aria-valuemax": f"{max(FULL, round(spec.completion, 1)):g}",
        "aria-valuetext": spec.sentence,
    }
