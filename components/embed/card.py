"""The card of an embed: one chart with its context, its verdict, its sources and a way back."""

from collections.abc import Sequence
from typing import Any

from dash import html

from components.marks.status import row_badge
from components.shell.document.attributes import DECORATIVE
from presentation.changes import labels as change_labels
from presentation.charts.chart_spec import ChartSpec
from presentation.embed import labels
from presentation.embed.card_words import (
    OUTSIDE,
    SOURCES,
    CorrectedNotice,
    PinnedNotice,
    context,
    remaining_count_words,
)
from presentation.embed.row_words import card_class
from presentation.joining import clauses, labelled, sentence
from presentation.shell.choice import Choice
from presentation.shell.site import BRAND


def card(
    spec: ChartSpec,
    body: Sequence[Any],
    page: str,
    notice: PinnedNotice | None = None,
    corrected: CorrectedNotice | None = None,
) -> html.Div:
    """A chart as a card.

    Args:
        spec: what it shows.
        body: its drawing with the words that belong to it.
        page: the address of the page it comes from, which shows the current data.
        notice: how its data stand to the current ones, where they are others.
        corrected: what was corrected of its figures lately.
    """
    drawn = html.Div(list(body), className=f"card-body is-{spec.kind}")
    said = [_pinned(spec, notice), _corrected(corrected)]
    return _framed([_head(spec), *said, drawn, _foot(spec, page, notice)], card_class(spec))


def notice(title: str, sentences: Sequence[str], ways: Sequence[Choice]) -> html.Div:
    """A card that says why there is nothing to show, and where to go on."""
    links = html.Ul([html.Li(html.A(way.label, href=way.href, **OUTSIDE)) for way in ways])
    paragraphs = [html.P(sentence) for sentence in sentences]
    content = html.Div([html.H1(title), *paragraphs, links], className="card-message")
    return _framed([content, html.Footer(_brand(), className="card-foot")])


def _framed(content: Sequence[Any], status: str = "") -> html.Div:
    inner = html.Article(list(content), className="card-inner")
    return html.Div(html.Main(inner, className=f"card {status}".strip()), className="page")


def _head(spec: ChartSpec) -> html.Header:
    title = html.Div([html.H1(spec.title), html.P(context(spec))])
    beside = [row_badge(spec.rows[0])] if card_class(spec) else []
    return html.Header([title, *beside], className="card-head")


def _pinned(spec: ChartSpec, notice: PinnedNotice | None) -> html.P | None:
    if notice is None:
        return None
    pinned = labels.PINNED_TO(release=spec.release)
    if not notice.latest:
        return html.P(labels.WITHDRAWN(pinned=pinned), className="card-news")
    since, way = (
        (labels.CURRENT_IS_EARLIER(), labels.SEE_CURRENT())
        if notice.is_newer
        else (labels.DATA_UPDATED(), labels.SEE_LATEST())
    )
    return html.P(
        [sentence(labelled(since, pinned)), html.A(way, href=notice.latest)], className="card-news"
    )


def _corrected(notice: CorrectedNotice | None) -> html.P | None:
    if notice is None:
        return None
    way = html.A(change_labels.ALL_CHANGES(), href=notice.log, **OUTSIDE)
    return html.P([sentence(notice.sentence), way], className="card-news")


def _foot(spec: ChartSpec, page: str, notice: PinnedNotice | None) -> html.Footer:
    dated = labels.DATA_AND_RELEASE(data_until=spec.data_until, release=spec.release)
    return html.Footer(
        [_brand(), *_sources(spec.sources), html.P([dated, _way(page, notice)])],
        className="card-foot",
    )


def _way(page: str, notice: PinnedNotice | None) -> html.A | None:
    """To the page, which shows the current data whatever the card is held to."""
    if notice is None:
        return html.A(labels.SEE_ON_DASHBOARD(), href=page, **OUTSIDE)
    if not notice.latest:
        return None
    data = labels.CURRENT() if notice.is_newer else labels.LATEST()
    return html.A(labels.SEE_DATA(data=data), href=page, **OUTSIDE)


def _sources(sources: Sequence[str]) -> list[Any]:
    """The sources; a long list ends in a fold that opens without a script."""
    first = labels.SOURCES_ARE(source=clauses(sources[:SOURCES]))
    if not remaining_count_words(sources):
        return [html.P(sentence(first))]
    items = [html.Li(text) for text in sources[SOURCES:]]
    return [
        html.P(first),
        html.Details([html.Summary(labels.MORE_PLACES(count=len(items))), html.Ul(items)]),
    ]


def _brand() -> html.Span:
    return html.Span(
        [html.I(className="brand-mark", **DECORATIVE), BRAND()], className="card-brand"
    )
