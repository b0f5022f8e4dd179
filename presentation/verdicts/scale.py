"""The thresholds of a rule as a scale on which the result falls."""

from dataclasses import dataclass

from assessment import Rating
from data.records.rows import IndicatorRow
from presentation import numbers
from presentation.figures import row_view
from presentation.indicators.gauge_spec import status_class
from presentation.joining import clauses
from presentation.language import say

#: The scale ends here; what lies beyond stands at the end, with its true figure in words.
SCALE_END = 120.0

_FULL = 100.0


@dataclass(frozen=True)
class VerdictBand:
    """One verdict on the scale, from `low` to `high` in per cent."""

    rating: str
    words: str
    low: float
    high: float


@dataclass(frozen=True)
class Scale:
    """The bands and the value, in per cent, that falls on one of them (`rating`)."""

    bands: tuple[VerdictBand, ...]
    value: float
    rating: str
    verdict: str

    @property
    def sentence(self) -> str:
        """The scale in words."""
        classes = clauses(
            say("{words} {low} 起", words=band.words, low=numbers.percent(band.low))
            for band in self.bands
            if band.high > 0
        )
        return say(
            "标尺：{classes}。{exact} 落在{verdict}一段。",
            classes=classes,
            exact=exact(self.value),
            verdict=self.verdict,
        )


def exact(value: float) -> str:
    """A computed per cent with two decimals: 39.48 % must not read 39.5 % beside 40 %."""
    return numbers.number(value, 2) + "%"


def scale(row: IndicatorRow) -> Scale | None:
    """The scale of a computed verdict; None where none was computed from a completion."""
    value = row.completion
    if value is None or row.rating not in row_view.RATED:
        return None
    if row_view.is_comparison(row):
        return _outcomes(row, value)
    return _scale(row, value, row_view.thresholds(row).lower_ends(row.schedule or 0.0))


def _outcomes(row: IndicatorRow, value: float) -> Scale | None:
    """Only where a result above its target counts as more: no floor that is kept or not."""
    if row.target.bound in ("ge", "gt", "le", "lt"):
        return None
    least = row_view.thresholds(row).nearly
    near = [] if least is None else [(Rating.BASICALLY_MET, least)]
    return _scale(row, value, [(Rating.BEHIND, 0.0), *near, (Rating.ON_TRACK, _FULL)])


def _scale(row: IndicatorRow, value: float, ends: list[tuple[Rating, float]]) -> Scale:
    table = row_view.computed_table(row)
    ends = [*ends, (Rating.AHEAD, _FULL)]
    edges = [*(low for _, low in ends[1:]), SCALE_END]
    bands = tuple(
        VerdictBand(rating, table[rating], low, high)
        for (rating, low), high in zip(ends, edges, strict=True)
    )
    return Scale(bands, value, row.rating, row_view.computed_words(row))


def mark_class(at: float, scale: Scale) -> str:
    side = " is-left" if at > SCALE_END * 0.55 else ""
    return f"scale-mark {status_class(scale.rating)}{side}"


def is_edge(band: VerdictBand) -> bool:
    return band.high > band.low
