"""The list of all printed figures: one page of findings."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from dash import html

from components.marks.source_fold import source_places
from components.shell.controls.long_list import found_table
from data.records.figures import FoundFigure
from data.records.places import Area
from presentation import dates, words
from presentation.citing.cited import place
from presentation.figures import amounts
from presentation.figures.as_printed import with_unit
from presentation.figures.qualifiers import remark
from presentation.places import printed_for
from presentation.shell.choice import NAV_PAGE

#: How a figure is cited, and where it stands on the page of its indicator.
Of = Callable[[FoundFigure], Any]


def found_list(
    figures: Sequence[FoundFigure], first: int, heads: Mapping[str, Any],
    areas: Mapping[str, Area], documents: Mapping[str, str], href_of: Of, cite: Of,
) -> html.Table | None:  # fmt: skip
    """One page of figures, numbered from `first`, under the heads that sort them."""
    if not figures:
        return None
    items = [
        html.Tr(
            [
                html.Td(str(first + at), className="found-number"),
                *_cells(item, areas[item.placed.area], href_of(item)),
                html.Td(_source(item, documents, cite), className="found-source"),
            ]
        )
        for at, item in enumerate(figures)
    ]
    return found_table(items, heads, "is-figures")


def _cells(item: FoundFigure, area: Area, href: str) -> list[html.Td]:
    mention = item.placed.mention
    basis, note = amounts.basis_words(mention), remark(mention)
    printed = item.printed_name if item.printed_name != item.name else ""
    name = html.A(item.name, href=href, **NAV_PAGE)
    return [
        html.Td([html.B(name), *_small(printed)], className="found-name"),
        html.Td(printed_for(area, mention), className="found-kind"),
        html.Td([dates.period_words(mention.period), *_small(basis)], className="found-kind"),
        html.Td(words.ROLES[item.placed.role], className="found-kind"),
        html.Td([html.B(with_unit(mention)), *_small(note)], className="found-value"),
    ]


def _small(text: str) -> list[html.Small]:
    return [html.Small(text)] if text else []


def _source(item: FoundFigure, documents: Mapping[str, str], cite: Of) -> html.Div:
    placed = item.placed
    folded = source_places(item.name, [place(placed.mention, documents)])
    return html.Div([html.Span(placed.plan_name), folded, cite(item)])
