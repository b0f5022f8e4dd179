"""Both verdicts side by side, the arithmetic step by step, and what the pace means."""

from collections.abc import Mapping, Sequence
from typing import Any

from dash import html

from assessment import Step
from components.marks import rule_scale
from components.marks.gauge import gauge
from components.marks.status import badge
from data.records.rows import IndicatorRow, Mention
from presentation import common, dates, numbers, words
from presentation.citing.cited import place
from presentation.figures import amounts, row_view
from presentation.figures.as_printed import qualified, with_unit
from presentation.figures.share_words import share_words
from presentation.indicators import labels
from presentation.indicators.gauge_spec import gauge_spec, status_class
from presentation.joining import labelled, phrases, sentence
from presentation.places import scope_of
from presentation.verdicts import (
    certainty_words,
    grades,
    reasons,
    rule,
    rule_source,
    scale,
    step_words,
)
from presentation.verdicts.verdict_steps import (
    base,
    check_words,
    comparison_words,
    gap_words,
    inputs,
    step_label,
)


def verdicts(
    row: IndicatorRow,
    rating: Mention | None,
    documents: Mapping[str, str],
    contradicted: Sequence[str] = (),
) -> html.Div:
    """The result on its gauge; below, the official verdict beside the recomputed one.

    `rating` is the mention of the printed verdict, `contradicted` says which of the row's figures
    are printed otherwise elsewhere.
    """
    return html.Div(
        [
            *measured(row),
            html.Div([_official(row, rating, documents), _computed(row)], className="verdict-pair"),
            html.P(comparison_words(row), className="verdict-note"),
            *(html.P(text, className="verdict-note") for text in contradicted),
        ],
        className=f"panel verdicts {status_class(row.shown_rating)}",
    )


def measured(row: IndicatorRow) -> list[Any]:
    """The result and its progress, over the gauge with its schedule and its ends."""
    spec = gauge_spec(row)
    return [
        html.Div([_result(row), _progress(row)], className="verdict-head"),
        *_due(row),
        gauge(spec),
        _ends(row, spec.shape),
    ]


def _result(row: IndicatorRow) -> html.P:
    actual = row.actual
    when = dates.moment_words(actual.period if actual else row.period, row.kind)
    shown = with_unit(actual) if actual else amounts.NOTHING
    return html.P(
        [html.Span(f"{scope_of(row)} · {when}"), html.B(shown)], className="verdict-result"
    )


def _progress(row: IndicatorRow) -> html.P:
    """Completion and its distance from the schedule, where there is one."""
    if not row_view.is_rated(row) or row_view.completion(row) is None:
        return html.P()
    if row_view.is_comparison(row):
        return html.P([html.B(share_words(row))])
    gap = row_view.gap(row)
    distance = "" if gap is None else gap_words(gap)
    return html.P(
        [html.B(common.COMPLETED_IS(row=row_view.completion_words(row))), html.Span(distance)]
    )


def _due(row: IndicatorRow) -> list[html.P]:
    """The schedule over its line on the gauge."""
    if row.schedule is None or row_view.gap(row) is None or row_view.is_comparison(row):
        return []
    text = html.Span(labels.DUE_AT(schedule=numbers.percent(row.schedule)))
    return [html.P(text, className="verdict-due", style={"--s": f"{row.schedule:.2f}"})]


def _ends(row: IndicatorRow, shape: str) -> html.P:
    """What the gauge begins and ends with: the baseline, or nothing yet, and the target."""
    from_nothing = row.target.basis in ("average_growth", "yoy_growth", "cumulative")
    ends = [""]
    if shape in ("progress", "flow") and (
        from_nothing or shape == "flow" or row_view.is_comparison(row)
    ):
        ends = ["0"]
    elif row.baseline is not None and row.baseline.value is not None and shape != "bound":
        ends = [f"{step_label(row.baseline, common.BASELINE())} {with_unit(row.baseline)}"]
    ends.append(f"{step_label(row.target, common.TARGET())} {qualified(row.target)}")
    return html.P([html.Span(text) for text in ends], className="verdict-ends")


def _official(row: IndicatorRow, rating: Mention | None, documents: Mapping[str, str]) -> html.Div:
    """The printed verdict with its place and its own note; `rating` is its mention."""
    head = html.H3(grades.OFFICIAL())
    if not row.published_words:
        return html.Div([head, html.P(labels.NOT_RATED_BY_DOCUMENT())], className="verdict")
    parts: list[Any] = [head]
    if row.published_rating in row_view.RATED:
        parts.append(badge(row.published_rating, row.published_words))
    else:
        parts += [
            badge(row.published_rating, grades.RATINGS.get(row.published_rating, "")),
            html.P(labels.VERDICT_AS_PRINTED(published_words=row.published_words)),
        ]
    parts += _published(row)
    if rating is not None:
        parts += [html.P(labels.FOOTNOTE(note=rating.note))] if rating.note else []
        parts.append(html.P(place(rating, documents), className="is-place"))
    return html.Div(parts, className="verdict")


def _published(row: IndicatorRow) -> list[html.P]:
    printed = row.published_completion
    if printed is None:
        return [html.P(labels.COMPLETION_NOT_PRINTED())]
    shown = amounts.printed(printed)
    text = (
        labels.PUBLISHED_COMPLETION(shown=shown)
        if printed.value is not None
        else labels.COMPLETION_AS_PRINTED(shown=shown)
    )
    return [html.P(sentence(text))]


def _computed(row: IndicatorRow) -> html.Div:
    head = html.H3(grades.COMPUTED())
    if row.rating not in row_view.RATED:
        text = sentence(reasons.reason_sentence(row))
        return html.Div([head, badge(row.rating, grades.RATINGS[row.rating]), html.P(text)],
                        className="verdict")  # fmt: skip
    paragraphs = []
    if row.completion is not None and not row_view.is_comparison(row):
        paragraphs.append(html.P(labels.COMPUTED_COMPLETION(exact=scale.exact(row.completion))))
    paragraphs.append(html.P(rule.rule_words(row)))
    paragraphs.append(html.P(rule_source.source_words(row), className="is-place"))
    drawn = badge(row.rating, row_view.computed_words(row))
    return html.Div([head, drawn, *paragraphs], className="verdict")


def verdict_steps(row: IndicatorRow, documents: Mapping[str, str]) -> html.Ol:
    """The arithmetic step by step."""
    items = [html.Li([html.H3(labels.STEP_FIGURES()), _figures_used(row, documents)])]
    items += [_step(step) for step in row.steps]
    bands = scale.scale(row)
    drawn = [rule_scale.draw_scale(bands)] if bands else []
    items.append(html.Li([html.H3(labels.STEP_RULE()), *drawn, html.P(rule.rule_words(row))]))
    sure = certainty_words.sentence(row)
    items += [html.Li([html.H3(labels.STEP_CERTAINTY()), html.P(sure)])] if sure else []
    items.append(html.Li([html.H3(labels.STEP_CHECK()), html.P(check_words(row))]))
    return html.Ol(items, className="panel steps")


def _figures_used(row: IndicatorRow, documents: Mapping[str, str]) -> html.Ul:
    """The figures of the calculation."""
    figures = [
        (common.BASELINE(), base(row)),
        (common.TARGET(), row.target),
        (common.ACTUAL(), row.actual),
    ]
    figures += [
        (words.ROLES[role] if role == "compared" else common.ACTUAL(), item)
        for role, item in inputs(row)
    ]
    return html.Ul([_figure(role, item, documents) for role, item in figures if item is not None])


def _figure(role: str, mention: Mention, documents: Mapping[str, str]) -> html.Li:
    label = phrases([role, dates.period_words(mention.period), amounts.basis_words(mention)])
    shown = html.B(with_unit(mention))
    return html.Li(
        [labelled(label, ""), shown, html.Span(place(mention, documents), className="is-place")]
    )


def _step(step: Step) -> html.Li:
    name = step_words.name(step)
    return html.Li([html.H3(name), html.P(step_words.step_words(step), className="equation")])
