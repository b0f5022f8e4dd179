"""Every status with both ways of saying it: by schedule, and by the target."""

from __future__ import annotations

from collections.abc import Sequence

from dash import html

from components.marks.status import badge
from presentation import words
from presentation.overview import labels
from presentation.overview.glance import Glance
from presentation.overview.waiting import outcomes


def legend(glances: Sequence[Glance] = ()) -> html.Ul:
    """All statuses, outcomes as the areas shown say them."""
    items = []
    said = outcomes(glances)
    for rating, text in words.RATINGS.items():
        other = labels.OUTCOMES_IN_BRACKETS(said=said[rating]) if said[rating] != text else ""
        items.append(html.Li(html.Span([badge(rating, text), html.Small(other)])))
    return html.Ul(items, className="legend")
