"""What the overview says in sentences: made from rows, dates and plans."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from dash import html

from assessment import Rating
from presentation import row_view
from presentation.indicators.gauge_spec import status_class
from presentation.overview import labels
from presentation.overview.glance import Glance, headline_parts


def headline(glances: Sequence[Glance]) -> html.H1:
    """The overview's title: what lags where, each district by its own plan."""
    parts = headline_parts(glances)
    drawn = [html.Em(text, className=status_class(r)) if r else text for text, r in parts]
    return html.H1(drawn, className="headline", tabIndex="-1")


def lede(glances: Sequence[Glance]) -> html.P:
    """How to read the overview, with the reasons why some indicators have no verdict."""
    open_rows = [
        row for item in glances for row in item.counted if row.shown_rating == Rating.NOT_ASSESSED
    ]
    count = Counter(row_view.reason_words(row) for row in open_rows)
    names = "、".join(name for name, _ in count.most_common() if name)
    why = labels.WHY_UNRATED_LEDE(names=names) if names else ""
    text = labels.NO_RANKING_LEDE(why=why)
    return html.P(text, className="lede")
