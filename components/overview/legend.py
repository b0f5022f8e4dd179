"""Every status in the words that the areas shown have for it."""

from collections.abc import Sequence

from dash import html

from assessment import Rating
from components.marks.status import badge
from presentation.joining import listed
from presentation.overview import labels
from presentation.overview.glance import Glance
from presentation.overview.waiting import heads
from presentation.verdicts import grades


def legend(glances: Sequence[Glance] = ()) -> html.Ul:
    """Each class that one of the areas has; further words for it in brackets."""
    items = []
    for rating, (first, *others) in heads(glances).items():
        other = labels.OUTCOMES_IN_BRACKETS(said=listed(others)) if others else ""
        items.append(html.Li(html.Span([badge(rating, first), html.Small(other)])))
    none = Rating.NOT_APPLICABLE
    items.append(html.Li(html.Span(badge(none, grades.RATINGS[none]))))
    return html.Ul(items, className="legend")
