"""What stands between head and foot of a card, for each kind of chart."""

from presentation.charts.chart_spec import ChartSpec
from presentation.indicators.gauge_spec import status_class

#: Laggards in a card that has room for them.
LAGGARDS = 5


def card_class(spec: ChartSpec) -> str:
    """The status of a card that shows one verdict."""
    if spec.trajectory is None:
        return ""
    return status_class(spec.rows[0].shown_rating)
