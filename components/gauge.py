"""The linear gauge: one record for every state, drawn with HTML and CSS."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from dash import html

from assessment import Rating, Reason
from components import reading, words
from components.attributes import aria
from data.records import IndicatorRow

#: Ends of the drawn scale in per cent of the plan: wide, then narrow screens. As in the CSS.
CAP, CAP_NARROW = 124.0, 111.0
CAP_BELOW, CAP_BELOW_NARROW = -9.0, -3.0
FULL = 100.0


@dataclass(frozen=True)
class GaugeSpec:
    """Everything a gauge shows; page, picture and text alternative are made from it.

    `shape` is progress, bound, flow or void. `p` and `s` are completion and schedule in per cent of
    the plan (for a flow: share of the target and of the year); `met` is a bound's outcome; `label`
    stands in the gauge, `was` is a bound's baseline.
    """

    name: str
    shape: str
    rating: str
    words: str
    sentence: str
    p: float | None = None
    s: float | None = None
    met: bool | None = None
    label: str = ""
    was: str = ""


def gauge_spec(row: IndicatorRow) -> GaugeSpec:
    """Choose the shape of a row's gauge and its words."""
    if row.reason == Reason.HALF_YEAR and row.share_of_target is not None:
        return _flow(row, row.share_of_target)
    if reading.is_bound(row):
        return _bound(row)
    done = reading.completion(row)
    if reading.is_rated(row) and done is not None:
        return _progress(row, done)
    return _void(row)


def _progress(row: IndicatorRow, done: float) -> GaugeSpec:
    goal, shown = reading.target_sentence(row), reading.completion_words(row)
    if reading.is_comparison(row):
        due: float | None = FULL
        told = f"为目标的 {shown}。"
    else:
        due = row.schedule
        told = f"完成 {shown}" + (f"；按时序应到 {words.percent(due)}。" if due else "。")
    result = reading.actual_sentence(row)
    text = f"{goal}{result}，{told}" if result else f"{goal}{told}"
    return GaugeSpec(
        name=row.label,
        shape="progress",
        rating=row.shown_rating,
        words=reading.verdict_words(row),
        sentence=text + reading.verdict_sentence(row),
        p=done,
        s=due,
        label=shown,
    )


def _bound(row: IndicatorRow) -> GaugeSpec:
    assert row.actual is not None
    met = reading.is_kept(row)
    side = "达标" if met else "未达标"
    sentence = f"{reading.target_sentence(row)}{reading.actual_sentence(row)}，{side}。"
    return GaugeSpec(
        name=row.label,
        shape="bound",
        rating=row.shown_rating,
        words=reading.verdict_words(row),
        sentence=sentence + reading.verdict_sentence(row),
        met=met,
        label=f"{side} {words.plain_amount(row.actual)}",
        was=_was(row),
    )


def _was(row: IndicatorRow) -> str:
    if row.baseline is None or (kept := reading.keeps(row, row.baseline)) is None:
        return ""
    side = "达标" if kept else "未达标"
    return f"{words.period_words(row.baseline.period)} {words.plain_amount(row.baseline)}，{side}"


def _flow(row: IndicatorRow, share: float) -> GaugeSpec:
    part = words.period_words(row.period).partition("年")[2]
    goal = words.period_words(row.target_period)
    label = f"{part}累计，为 {goal}全年目标的 {words.percent(share)}"
    passed = f"；全年时间已过 {words.percent(row.schedule)}" if row.schedule is not None else ""
    return GaugeSpec(
        name=row.label,
        shape="flow",
        rating=row.shown_rating,
        words=reading.verdict_words(row),
        sentence=f"暂未评价（半年数）：{reading.actual_sentence(row)}。{label}{passed}。",
        p=share,
        s=row.schedule,
        label=label,
    )


def _void(row: IndicatorRow) -> GaugeSpec:
    label = reading.reason_sentence(row)
    if reading.is_rated(row):
        label = f"不能复核：{reading.reason_words(row)}"
    goal = "" if row.shown_rating == Rating.NOT_APPLICABLE else reading.target_sentence(row)
    return GaugeSpec(
        name=row.label,
        shape="void",
        rating=row.shown_rating,
        words=reading.verdict_words(row),
        sentence=goal + reading.verdict_sentence(row),
        label=label,
    )


def gauge(spec: GaugeSpec) -> html.Div:
    """Draw a gauge: a meter where there is a length, else a picture with the same sentence."""
    draw = {"progress": _draw_progress, "bound": _draw_bound, "flow": _draw_flow}
    return draw.get(spec.shape, _draw_void)(spec)


def status_class(rating: str) -> str:
    """The class that brings a rating's colours: st-ahead, st-on-track, ..."""
    return "st-" + rating.replace("_", "-")


def _draw_progress(spec: GaugeSpec) -> html.Div:
    assert spec.p is not None
    marks = [html.I(className="gauge-gap"), html.I(className="gauge-fill")]
    if spec.p > CAP_NARROW:
        marks.append(html.I(className="gauge-break"))
    if spec.s is not None:
        marks.append(html.I(className="gauge-due"))
    return html.Div(
        marks,
        className=" ".join(["gauge", status_class(spec.rating), *_limits(spec.p)]),
        style={"--p": f"{spec.p:.2f}", "--s": f"{spec.s or 0:.2f}"},
        role="meter",
        **_meter(spec),
    )


def _limits(p: float) -> list[str]:
    """Classes for what leaves the scale: over the target, capped, and below the baseline."""
    found = {
        "is-over": p > FULL,
        "is-capped": p > CAP or p < CAP_BELOW,
        "is-capped-narrow": p > CAP_NARROW or p < CAP_BELOW_NARROW,
        "is-negative": p < 0,
    }
    return [name for name, holds in found.items() if holds]


def _meter(spec: GaugeSpec) -> dict[str, Any]:
    assert spec.p is not None
    return {
        "aria-label": spec.name,
        "aria-valuenow": f"{round(spec.p, 1):g}",
        "aria-valuemin": f"{min(0.0, round(spec.p, 1)):g}",
        "aria-valuemax": f"{max(FULL, round(spec.p, 1)):g}",
        "aria-valuetext": spec.sentence,
    }


def _draw_bound(spec: GaugeSpec) -> html.Div:
    marks = [html.Span(spec.was, className="gauge-was")] if spec.was else []
    marks += [_side("未达标", spec, live=not spec.met), _side("达标", spec, live=bool(spec.met))]
    return _picture(spec, "is-bound", [*marks, html.I(className="gauge-gate")])


def _side(words_: str, spec: GaugeSpec, live: bool) -> html.Span:
    place = "is-met" if words_ == "达标" else "is-missed"
    if live:
        return html.Span(spec.label, className=f"gauge-side {place} is-live")
    return html.Span(words_, className=f"gauge-side {place}")


def _draw_flow(spec: GaugeSpec) -> html.Div:
    marks = [
        html.I(className="gauge-fill"),
        html.I(className="gauge-time"),
        html.Span(html.Span(spec.label), className="gauge-why"),
    ]
    return _picture(
        spec, "is-flow", marks, {"--p": f"{spec.p or 0:.2f}", "--s": f"{spec.s or 0:.2f}"}
    )


def _draw_void(spec: GaugeSpec) -> html.Div:
    return _picture(spec, "is-void", [html.Span(html.Span(spec.label), className="gauge-why")])


def _picture(
    spec: GaugeSpec, state: str, marks: Sequence[Any], style: dict[str, str] | None = None
) -> html.Div:
    return html.Div(
        list(marks),
        className=f"gauge {state} {status_class(spec.rating)}",
        style=style,
        role="img",
        **aria(label=f"{spec.name}：{spec.sentence}"),
    )
