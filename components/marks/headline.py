"""The first sentence of a page, generated from its rows: checkable, neutral, adding up."""

from collections.abc import Callable, Sequence
from typing import Any

from dash import html
from dash.development.base_component import Component

from components.shell.document.attributes import aria
from data.records.rows import IndicatorRow
from presentation.indicators.gauge_spec import status_class
from presentation.indicators.headline_words import Part, headline_parts, lede_text


def headline(rows: Sequence[IndicatorRow], kind: Callable[..., Component] = html.H2) -> Component:
    """The headline with an `em` for each status; a paragraph in a card of several areas."""
    return kind(emphasised(headline_parts(rows)), className="headline", **aria(live="polite"))


def lede(rows: Sequence[IndicatorRow]) -> html.P:
    """The sentences below the headline."""
    return html.P(lede_text(rows), className="lede")


def emphasised(parts: Sequence[Part]) -> list[Any]:
    """A sentence with an `em` for each verdict."""
    return [
        html.Em(text, className=status_class(rating)) if rating else text for text, rating in parts
    ]
