"""The charts that readers can take along, one module a kind; `KINDS` lists them.

On a page an unknown value falls back to a default with a notice. A chart stands alone in somebody's
article: there an unknown value is an error, so that nothing else takes its place.
"""

from collections.abc import Iterator

from dash import html

from components.embed import card as cards
from components.embed.height import height as drawn_height
from data.store import Store
from exports import slides
from exports.slides import chart_slide
from presentation.charts.chart_spec import ChartSpec
from presentation.charts.palette import palette
from presentation.embed.card_words import CorrectedNotice, PinnedNotice
from presentation.files import labels
from views.addressing.choosing import shorten
from views.chart_kinds import comparison, gauge, gauges, investments, summary, trajectory
from views.chart_kinds.kind import ChartKind, MalformedChartError, Parameters, Query
from views.chart_kinds.kind import UnknownChartError as UnknownChartError

KINDS: dict[str, ChartKind] = {
    "gauge": gauge.KIND,
    "summary": summary.KIND,
    "gauges": gauges.KIND,
    "trajectory": trajectory.KIND,
    "comparison": comparison.KIND,
    "investments": investments.KIND,
}


def chart(store: Store, kind: str, parameters: Query) -> ChartSpec:
    """The chart of an address; parameters left out take the page's defaults.

    Raises:
        UnknownChartError: the kind, a parameter or a value does not exist in this release.
    """
    if kind not in KINDS:
        raise MalformedChartError(labels.NO_SUCH_KIND(kind=shorten(kind)))
    unknown = [name for name in parameters if name not in KINDS[kind].parameters]
    if unknown:
        raise MalformedChartError(labels.UNKNOWN_PARAMETER(unknown=shorten(unknown[0])))
    for name, value in parameters.items():
        if not isinstance(value, str):
            raise MalformedChartError(labels.REPEATED_PARAMETER(name=shorten(name)))
    return KINDS[kind].fetch(store, parameters)


def promised(store: Store) -> Iterator[tuple[str, Parameters]]:
    """The kind and the parameters of every chart of a release, each once."""
    for name, kind in KINDS.items():
        for parameters in kind.promised(store):
            yield name, parameters


def card(
    spec: ChartSpec,
    page: str,
    pinned: PinnedNotice | None = None,
    corrected: CorrectedNotice | None = None,
) -> html.Div:
    """The card of a chart: see `components.embed.card`."""
    return cards.card(spec, KINDS[spec.kind].body(spec), page, pinned, corrected)


def height(spec: ChartSpec, corrected: str = "", width: int = 0) -> int:
    """Pixels that cut nothing of the card, for pages without a script; `corrected` is what the card
    says was corrected lately, `width` the frame's where it is known."""
    # How long its addresses are changes nothing.
    notice = CorrectedNotice(corrected, "") if corrected else None
    return drawn_height(card(spec, "", corrected=notice), width)


def svg(spec: ChartSpec, theme: str = "light") -> str:
    """The picture of a chart: 960 units wide, as high as its content, all its words inside.

    Raises:
        KeyError: `theme` is not one of `presentation.charts.palette.THEMES`.
    """
    return KINDS[spec.kind].picture(spec, palette(theme))


def slide(spec: ChartSpec, provenance: slides.Provenance) -> bytes:
    """A PPTX of one slide, or of as many as a long table takes: see `exports.slides`."""
    return chart_slide.slide(spec, provenance, KINDS[spec.kind].slide)
