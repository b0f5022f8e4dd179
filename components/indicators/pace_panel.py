"""The pace so far, the pace to the target, and where the pace so far leads."""

from typing import Any

from dash import html

from assessment import Period
from data.records.places import Plan
from data.records.rows import IndicatorRow, Mention
from presentation import common, dates
from presentation.figures import amounts, row_view
from presentation.indicators import labels, pace_words
from presentation.joining import clauses
from presentation.verdicts import (
    grades,
)
from presentation.verdicts.verdict_steps import (
    needed_words,
    years_left,
)


def pace(row: IndicatorRow, plan: Plan) -> html.Div | None:
    """Pace so far, pace to the target, and where the pace so far leads; None without a pace."""
    if row.pace_so_far is None:
        return None
    early = row_view.other_baseline(row)
    start = Period.parse(row.baseline.period).end if early and row.baseline else plan.start
    passed = Period.parse(row.period).end - start
    since = labels.SINCE(early=early) if early else ""
    left = max(Period.parse(row.target_period).end - Period.parse(row.period).end, 0.0)
    entries: list[tuple[str, Any]] = [
        (labels.PACE_SO_FAR(since=since, years_left=years_left(passed)), pace_words.so_far(row))
    ]
    if left:
        still_needed = labels.PACE_NEEDED(years_left=years_left(left))
        over = labels.WOULD_HAVE_TAKEN(span=pace_words.span(row))
        entries.append((over if row.is_past else still_needed, needed_words(row)))
    if row.printed_pace is not None:
        entries.append((common.PRINTED_PACE(), _printed_pace(row, row.printed_pace)))
    if row.projected_value is not None and left:
        entries.append(
            (
                labels.PROJECTED_TO(target_period=dates.period_words(row.target_period)),
                _projected(row),
            )
        )
    items = [html.Div([html.Dt(name), html.Dd(text)]) for name, text in entries]
    note = labels.ASSUMES_SAME_PACE(computed=grades.COMPUTED())
    if row.is_past:
        note += labels.PAST_PACE_ONLY_COMPARES()
    return html.Div(
        [html.H3([labels.PACE_AND_PROJECTION(), html.Small(note)]), html.Dl(items)],
        className="panel pace",
    )


def _printed_pace(row: IndicatorRow, printed: Mention) -> list[Any]:
    apart = pace_words.printed_words(row)
    return [html.B(amounts.printed(printed)), html.Small(clauses([printed.locator, apart]))]


def _projected(row: IndicatorRow) -> list[Any]:
    assert row.projected_value is not None
    kind = labels.AVERAGE_GROWTH() if row.target.basis == "average_growth" else ""
    moved = pace_words.so_far(row)
    how = labels.PROJECTED_FROM(
        computed=grades.COMPUTED(), moved=moved, endswith=" " if moved.endswith("%") else ""
    )
    if row.target.unit == "%" and row.kind == "share" and row.projected_value > 100:
        how += labels.NO_FORECAST_ABOVE_ALL()
    return [
        html.B(f"{kind}{pace_words.projected(row)}"),
        html.Small(labels.NO_OFFICIAL_FORECAST(how=how)),
    ]
