"""What stands between head and foot of a card of some rows."""

from data.records.rows import IndicatorRow
from presentation import dates
from presentation.charts.chart_spec import ChartSpec
from presentation.figures import amounts
from presentation.figures.as_printed import qualified
from presentation.indicators.gauge_spec import status_class
from presentation.joining import facts
from presentation.language import say

#: Laggards in a card that has room for them.
LAGGARDS = 5
#: Printed where a document has no figure.
_NO_FIGURE = ("/", "—", amounts.NOTHING)


def row_figures(row: IndicatorRow) -> str:
    """2022 年实际 1423 家 · 2025 年目标 2500 家."""
    mentions = ((say("实际"), row.actual), (say("目标"), row.target))
    return facts(
        f"{dates.period_words(mention.period)}{role} {qualified(mention)}"
        for role, mention in mentions
        if mention is not None and amounts.printed(mention) not in _NO_FIGURE
    )


def card_class(spec: ChartSpec) -> str:
    """The status of a card that shows one verdict."""
    return "" if spec.trajectory is None else status_class(spec.rows[0].shown_rating)
