"""Every place where an indicator is printed, and how other areas stand with it."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import Any

from dash import html

from components.shell.data_table import data_table
from data.records.indicator import PlacedMention
from data.records.rows import Mention
from presentation import common, dates, words
from presentation.citing.cited import place
from presentation.citing.sources import figure_anchor
from presentation.figures import amounts, no_result
from presentation.figures.as_printed import qualified
from presentation.figures.qualifiers import remark
from presentation.indicators import labels
from presentation.indicators.mention_words import (
    HEADS,
    PLACES,
    PeerArea,
    is_used,
    printed_value,
    used_class,
)
from presentation.joining import phrases
from presentation.shell.choice import NAV_PAGE


def mentions_table(
    mentions: Sequence[PlacedMention], drawn: Collection[str], documents: Mapping[str, str],
    cite: Callable[[PlacedMention], Any] | None = None,
) -> html.Div:  # fmt: skip
    """Every mention of the indicator in one area; `drawn` are the ids on the page's chart.

    `cite` makes the control beside a figure's place by which it is cited.
    """
    body = [html.Tr(_cells(item, drawn, documents, cite), className=used_class(item, drawn),
                    id=figure_anchor(item.mention.figure_id))
            for item in mentions]  # fmt: skip
    return data_table(list(HEADS.values()), body, labels.MENTIONS_CAPTION(), className="mentions")


def _cells(
    item: PlacedMention,
    drawn: Collection[str],
    documents: Mapping[str, str],
    cite: Callable[[PlacedMention], Any] | None,
) -> list[Any]:
    mention = item.mention
    basis = amounts.basis_words(mention)
    when: list[Any] = [dates.period_words(mention.period), *([html.Small(basis)] if basis else [])]
    contents: tuple[Any, ...] = (
        item.plan_name,
        words.ROLES.get(item.role, item.role),
        when,
        html.B(amounts.printed(mention)),
        printed_value(item),
        amounts.BOUNDS.get(mention.bound, amounts.NOTHING),
        remark(mention) or amounts.NOTHING,
        html.Div([place(mention, documents), cite(item)]) if cite else place(mention, documents),
        _use(item, drawn),
    )
    return _named(HEADS, contents)


def _use(item: PlacedMention, drawn: Collection[str]) -> Any:
    """Whether it is used, and for which plan where the same fact is printed with another value."""
    if not is_used(item, drawn):
        return amounts.NOTHING
    pin = html.Span(common.USED(), className="pin")
    if not item.contradicted:
        return pin
    return [
        pin,
        html.Small(labels.USED_FOR_PLAN(plan_name=item.plan_name, contradicted=item.contradicted)),
    ]


def _named(columns: Iterable[str], contents: Iterable[Any]) -> list[html.Td]:
    kinds = {"value": "num", "place": "is-place", "places": "is-place"}
    pairs = zip(columns, contents, strict=True)
    return [html.Td(content, className=kinds.get(column)) for column, content in pairs]


def elsewhere(
    peers: Sequence[PeerArea], href_of: Callable[[str], str], documents: Mapping[str, str]
) -> html.Div | None:
    """The other areas, each linked to its own page; None where there are none."""
    if not peers:
        return None
    body = [html.Tr(_peer_row(item, href_of, documents)) for item in peers]
    return data_table(list(PLACES.values()), body, labels.ELSEWHERE_CAPTION())


def _peer_row(
    item: PeerArea, href_of: Callable[[str], str], documents: Mapping[str, str]
) -> list[Any]:
    figures = [figure for figure in (item.result, item.target) if figure is not None]
    places = dict.fromkeys(place(figure, documents) for figure in figures)
    cautions = [html.Li(text) for text in item.cautions]
    contents: tuple[Any, ...] = (
        item.plan_name,
        _figure(item.result, no_result.SHORT()),
        _figure(item.target, common.NO_TARGET()),
        html.Ul(cautions, className="cautions") if cautions else amounts.NOTHING,
        html.Div([html.Div(text) for text in places]),
    )
    link = html.A(item.area_name, href=href_of(item.area), **NAV_PAGE)
    _, *columns = PLACES
    return [html.Th(link, scope="row"), *_named(columns, contents)]


def _figure(mention: Mention | None, otherwise: str) -> list[Any]:
    if mention is None:
        return [otherwise]
    when = phrases([dates.period_words(mention.period), amounts.basis_words(mention)])
    return [html.B(qualified(mention)), html.Small(when)]
