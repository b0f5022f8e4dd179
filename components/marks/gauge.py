"""The linear gauge: one record for every state, drawn with HTML and CSS."""

from collections.abc import Mapping, Sequence
from typing import Any

from dash import html

from components.shell.document.attributes import DECORATIVE, aria
from presentation import common
from presentation.indicators.gauge_spec import (
    CAP_NARROW,
    GaugeSpec,
    limits,
    meter_attributes,
    status_class,
)
from presentation.joining import labelled


def gauge(spec: GaugeSpec, *, is_said: bool = False) -> html.Div:
    """Draw a gauge: a meter where there is a length, else a picture with the same sentence.

    `is_said` where verdict, share and figures stand beside it as text: its length says no more.
    """
    if is_said and spec.shape == "progress":
        return _draw_progress(spec, DECORATIVE)
    if is_said and spec.shape == "unrated":
        return _div(spec, "is-unrated", _reason(spec))
    draw = {"progress": _draw_progress, "bound": _draw_bound, "flow": _draw_flow}
    return draw.get(spec.shape, _draw_unrated)(spec)


def _draw_progress(spec: GaugeSpec, said: Mapping[str, Any] | None = None) -> html.Div:
    assert spec.completion is not None
    marks = [html.I(className="gauge-gap"), html.I(className="gauge-fill")]
    if spec.completion > CAP_NARROW:
        marks.append(html.I(className="gauge-break"))
    if spec.schedule is not None:
        marks.append(html.I(className="gauge-due"))
    return html.Div(
        marks,
        className=" ".join(["gauge", status_class(spec.rating), *limits(spec.completion)]),
        style={"--p": f"{spec.completion:.2f}", "--s": f"{spec.schedule or 0:.2f}"},
        **(said or {"role": "meter", **meter_attributes(spec)}),
    )


def _draw_bound(spec: GaugeSpec) -> html.Div:
    marks = [html.Span(spec.was, className="gauge-was")] if spec.was else []
    marks += [
        _side("is-missed", common.BOUND_MISSED(), spec, live=not spec.met),
        _side("is-met", common.BOUND_MET(), spec, live=bool(spec.met)),
    ]
    return _picture(spec, "is-bound", [*marks, html.I(className="gauge-gate")])


def _side(place: str, words_: str, spec: GaugeSpec, live: bool) -> html.Span:
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
        spec,
        "is-flow",
        marks,
        {"--p": f"{spec.completion or 0:.2f}", "--s": f"{spec.schedule or 0:.2f}"},
    )


def _draw_unrated(spec: GaugeSpec) -> html.Div:
    return _picture(spec, "is-unrated", _reason(spec))


def _reason(spec: GaugeSpec) -> list[html.Span]:
    return [html.Span(html.Span(spec.label), className="gauge-why")]


def _picture(
    spec: GaugeSpec, state: str, marks: Sequence[Any], style: dict[str, str] | None = None
) -> html.Div:
    label = aria(label=labelled(spec.name, spec.sentence))
    return _div(spec, state, marks, style=style, role="img", **label)


def _div(spec: GaugeSpec, state: str, marks: Sequence[Any], **attributes: Any) -> html.Div:
    return html.Div(
        list(marks), className=f"gauge {state} {status_class(spec.rating)}", **attributes
    )
